"""Second opinion: a second window, removing, packing, and what is on its way meanwhile."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMessageBox

from app.panels.insight.agreement_table import KAPPA, PIXELS
from app.panels.insight.panel import InsightPanel
from app.panels.insight.second_opinion import SecondOpinionPage
from app.session import Session
from core.insight.opinions import comparing
from core.insight.opinions.comparing import compare_label
from core.insight.opinions.others import opened_other
from core.project.archive.packing import pack
from core.project.folder import ProjectFolder
from tests.app.panels.insight.second_opinion.conftest import LEFT, dialog_of, halves, label, settle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.window.view_state import ViewState
    from core.insight.agreement import Counts
    from core.insight.opinions.stored import TheirTask
    from core.labels.packing import Pixels
    from core.project.model import Task
    from tests.app.panels.conftest import QuietSession


@pytest.fixture
def second_session(compared: SecondOpinionPage, session: QuietSession, qtbot: QtBot) -> Iterator[Session]:
    """Another window on the same project: read-only."""
    assert session.folder is not None
    second = Session()
    second.learning.start = lambda: None  # type: ignore[method-assign]
    second.open(session.folder.path)
    yield second
    second.shut_down()


def test_a_second_window_shows_and_changes_nothing(
    second_session: Session, view_state: ViewState, tmp_path: Path, qtbot: QtBot
) -> None:
    second = second_session
    assert second.read_only
    files = {path: path.read_bytes() for path in (tmp_path / "project").rglob("*.png")}
    panel = InsightPanel(second, view_state)
    qtbot.addWidget(panel)
    panel.show()
    page = panel.show_page("opinion")
    assert isinstance(page, SecondOpinionPage)
    second.set_active("road", 1)
    qtbot.waitUntil(lambda: page.images.topLevelItemCount() == 2)
    settle(page, qtbot, 1)
    qtbot.mouseClick(page.next, LEFT)
    assert page.differences.selected is not None
    assert not any(button.isEnabled() for button in (page.take, page.take_all))
    assert not any(
        action.isEnabled() for action in (page.menu.import_folder, page.menu.match, page.menu.remove)
    )
    assert not second.opinions.take(page.differences.selected)
    assert not second.opinions.take_image("scene0", "road", halves(20))
    second.opinions.remove("anna")
    assert second.opinions.names == ("anna",)
    assert files == {path: path.read_bytes() for path in (tmp_path / "project").rglob("*.png")}


def test_an_opinion_is_removed_and_yours_stay(
    compared: SecondOpinionPage, session: QuietSession, qtbot: QtBot
) -> None:
    compared.menu.remove.trigger()
    (box,) = compared.window().findChildren(QMessageBox)
    button = next(b for b in box.buttons() if box.buttonRole(b) == QMessageBox.ButtonRole.DestructiveRole)
    qtbot.mouseClick(button, LEFT)
    assert session.opinions.names == ()
    assert not compared.take.isVisible()
    assert (label(session) == halves(16)).all()
    assert session.folder is not None
    assert list((session.folder.path / "opinions").iterdir()) == []


def test_a_closed_project_shows_none(compared: SecondOpinionPage, session: QuietSession) -> None:
    session.close()
    assert session.opinions.names == ()
    assert compared.classes.topLevelItemCount() == 0
    QApplication.processEvents()
    assert compared.differences.selected is None


def test_a_click_on_the_canvas_itself(
    compared: SecondOpinionPage, session: QuietSession, view_state: ViewState, qtbot: QtBot
) -> None:
    from app.canvas.view import CanvasView
    from app.window.over_canvas import OverCanvas

    canvas = CanvasView(session, view_state)
    qtbot.addWidget(canvas)
    over = OverCanvas(canvas, canvas)
    canvas.resize(320, 240)
    with qtbot.waitSignal(canvas.image_ready):
        canvas.show()
    steps = session.undo_stack.count()
    point = canvas.to_view(18.5, 4.5).toPoint()
    compared.pick.click()
    qtbot.mouseClick(canvas.viewport(), LEFT, pos=QPoint(point.x(), point.y()))
    assert compared.differences.selected is not None
    assert session.undo_stack.count() == steps
    compared.pick.click()
    assert not view_state.marking.picking
    over.deleteLater()


def test_a_packed_project_is_imported_and_a_cancelled_import_leaves_nothing_half_done(
    page: SecondOpinionPage, session: QuietSession, anna: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    folder, project = ProjectFolder.open(anna)
    pack(folder, project, tmp_path / "anna.zip", with_images=False)
    folder.close()
    page.menu.look_at(str(tmp_path / "anna.zip"))
    dialog = dialog_of(page, qtbot)
    assert dialog.name.text() == "anna"
    qtbot.mouseClick(dialog.button, LEFT)
    session.work.cancel()
    assert session.folder is not None
    root = session.folder.path / "opinions"
    assert session.background.shut_down(5000)
    stored = {path.name for path in root.glob("*")}  # one that was ready before it was cancelled stays
    qtbot.waitUntil(lambda: set(session.opinions.names) == stored)
    assert stored <= {"anna"}
    with qtbot.waitSignal(session.opinions.changed):
        session.opinion_import.bring(tmp_path / "anna.zip", "ben", dialog_tasks(anna, session))
    assert set(session.opinions.names) == stored | {"ben"}


def dialog_tasks(anna: Path, session: QuietSession) -> tuple[TheirTask, ...]:
    assert session.folder is not None
    with opened_other(anna, session.folder, session.project) as other:
        return other.found.tasks


def test_the_matching_can_be_corrected_later(
    compared: SecondOpinionPage, session: QuietSession, qtbot: QtBot
) -> None:
    compared.menu.match.trigger()
    dialog = dialog_of(compared, qtbot)
    assert dialog.name.isReadOnly()
    dialog.combo(0, 1).setCurrentText("none")
    qtbot.mouseClick(dialog.button, LEFT)
    chosen = session.opinions.chosen
    assert chosen is not None
    assert chosen.tasks[0].means == ("road", "", "")

    def road_only() -> bool:
        task = compared.classes.topLevelItem(0)
        return task is not None and task.text(PIXELS) == str(24 * 12 + 24 * 16)

    qtbot.waitUntil(road_only)


# while something is on its way ------------------------------------------------------------------------------


def test_a_stroke_while_its_label_is_counted_is_counted_again(
    compared: SecondOpinionPage, session: QuietSession, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    counting, go_on = threading.Event(), threading.Event()

    def slowly(yours: Pixels | None, theirs: Pixels | None, task: Task) -> Counts | None:
        counts = compare_label(yours, theirs, task)
        counting.set()
        go_on.wait(60)
        return counts

    monkeypatch.setattr(comparing, "compare_label", slowly)
    session.put_label("scene0", "road", halves(10))
    qtbot.waitUntil(counting.is_set)
    session.put_label("scene0", "road", halves(20))
    go_on.set()

    def agrees() -> bool:
        task = compared.classes.topLevelItem(0)
        return task is not None and task.text(KAPPA) == "1.00"

    qtbot.waitUntil(agrees)
    assert not session.opinions.counting


def test_no_difference_in_classes_of_before_can_be_taken(
    compared: SecondOpinionPage, session: QuietSession, view_state: ViewState, qtbot: QtBot
) -> None:
    qtbot.mouseClick(compared.next, LEFT)
    assert compared.take.isEnabled()
    session.tasks.add_class("road", "kerb")
    assert compared.differences.selected is None
    assert view_state.spotlight.spot is None
    assert not compared.take.isEnabled()
    settle(compared, qtbot, 1)
