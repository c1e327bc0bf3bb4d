"""The page with another person's labels beside yours; the files are real, and the mouse does the clicking."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from app.dialogs.opinions.matching import MatchingDialog
from app.panels.insight.agreement_table import DICE, IMAGE, KAPPA, NAME, PIXELS
from app.panels.insight.panel import InsightPanel
from app.panels.insight.second_opinion import SecondOpinionPage
from app.session import Session
from app.session.insight import opinions
from core.insight.opinions.comparing import compare_label
from core.insight.opinions.differences import ONLY_THEIRS, OTHER_CLASS
from core.insight.opinions.others import opened_other
from core.project import model as edits
from core.project.archive.packing import pack
from core.project.folder import ProjectFolder
from core.project.model import ClassRef, Rule

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

LEFT = Qt.MouseButton.LeftButton
SHAPE = (24, 32)


def halves(at: int, left: int = 0, right: int = 1) -> np.ndarray:
    label = np.full(SHAPE, right, np.uint8)
    label[:, :at] = left
    return label


@pytest.fixture
def anna(session: QuietSession, tmp_path: Path) -> Path:
    """Another project of the same images, whose classes have other numbers; a third one is only there."""
    project = edits.Project("Anna")
    project = edits.add_task(project, edits.new_task(project, "Road", ("road", "background", "mud")))
    folder = ProjectFolder.create(tmp_path / "anna", project)
    folder.save(edits.add_images(project, session.project.images))
    folder.labels.put("scene0", "road", halves(20, 1, 0))
    folder.labels.put("scene1", "road", halves(16, 1, 0))
    folder.close()
    return folder.path


@pytest.fixture
def insight(session: QuietSession, view_state: ViewState, qtbot: QtBot) -> InsightPanel:
    """Yours are halves that part at column 16."""
    for image_id in ("scene0", "scene1"):
        session.put_label(image_id, "road", halves(16))
    session.set_active("road", 1)
    panel = InsightPanel(session, view_state)
    qtbot.addWidget(panel)
    panel.resize(320, 700)
    panel.show()
    return panel


@pytest.fixture
def page(insight: InsightPanel) -> SecondOpinionPage:
    page = insight.show_page("opinion")
    assert isinstance(page, SecondOpinionPage)
    return page


def dialog_of(page: SecondOpinionPage, qtbot: QtBot) -> MatchingDialog:
    def shown() -> list[MatchingDialog]:
        return [dialog for dialog in page.window().findChildren(MatchingDialog) if dialog.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()))
    return shown()[-1]


@pytest.fixture
def compared(page: SecondOpinionPage, session: QuietSession, anna: Path, qtbot: QtBot) -> SecondOpinionPage:
    """Anna's labels were imported, and all was counted."""
    page.menu.look_at(str(anna))
    qtbot.mouseClick(dialog_of(page, qtbot).button, LEFT)
    qtbot.waitUntil(lambda: page.images.topLevelItemCount() == 2)
    qtbot.waitUntil(lambda: page.differences.shown is not None and bool(page.differences.shown.regions))
    return page


def label(session: Session, image_id: str = "scene0", task_id: str = "road") -> np.ndarray:
    found = session.labels.get(image_id, task_id)
    assert found is not None
    return np.array(found)


def settle(page: SecondOpinionPage, qtbot: QtBot, regions: int) -> None:
    """Wait until that many differences are known."""
    qtbot.waitUntil(
        lambda: page.differences.shown is not None and len(page.differences.shown.regions) == regions
    )


# importing --------------------------------------------------------------------------------------------------


def test_before_there_is_one_the_page_says_what_it_is_for(page: SecondOpinionPage) -> None:
    assert "another person's labels" in page.words.text()
    assert not page.take.isVisible()
    assert page.first.isEnabled()
    assert page.menu.import_folder.isEnabled()
    assert not page.menu.remove.isEnabled()


def test_the_dialog_matches_by_name_and_yours_stay_as_they_are(
    page: SecondOpinionPage, session: QuietSession, anna: Path, qtbot: QtBot
) -> None:
    page.menu.look_at(str(anna))
    dialog = dialog_of(page, qtbot)
    assert dialog.name.text() == "anna"
    assert dialog.combo(0).currentText() == "road"
    assert [dialog.combo(0, n).currentText() for n in range(3)] == ["road", "background", "none"]
    dialog.name.setText("  ")
    assert not dialog.button.isEnabled()
    dialog.name.setText("Anna B.")
    steps = session.undo_stack.count()
    with qtbot.waitSignal(session.opinions.changed):
        qtbot.mouseClick(dialog.button, LEFT)
    assert session.opinions.names == ("Anna B",)
    assert session.undo_stack.count() == steps
    assert (label(session) == halves(16)).all()
    assert session.folder is not None
    assert session.folder.labels.labelled() == {("scene0", "road"), ("scene1", "road")}


def test_another_task_is_matched_by_its_own_class_names(
    page: SecondOpinionPage, session: QuietSession, anna: Path, qtbot: QtBot
) -> None:
    page.menu.look_at(str(anna))
    dialog = dialog_of(page, qtbot)
    tasks = dialog.combo(0)
    tasks.setCurrentText("building")
    tasks.activated.emit(tasks.currentIndex())
    assert [dialog.combo(0, n).currentText() for n in range(3)] == ["none", "background", "none"]
    classes = dialog.combo(0, 0)
    classes.setCurrentText("building")
    with qtbot.waitSignal(session.opinions.changed):
        qtbot.mouseClick(dialog.button, LEFT)
    chosen = session.opinions.chosen
    assert chosen is not None
    assert (chosen.tasks[0].task, chosen.tasks[0].means) == ("building", ("building", "background", ""))


@pytest.mark.parametrize("name", ["nowhere", "notes.txt", "project"])
def test_what_cannot_be_used_is_a_notice_that_names_it(
    page: SecondOpinionPage, session: QuietSession, tmp_path: Path, qtbot: QtBot, name: str
) -> None:
    (tmp_path / "notes.txt").write_text("x")
    with qtbot.waitSignal(session.notice, check_params_cb=lambda n: n.level == "error" and name in n.text):
        page.menu.look_at(str(tmp_path / name))
    assert session.opinions.names == ()


# numbers ----------------------------------------------------------------------------------------------------


def test_numbers_are_of_all_images_or_of_this_one(compared: SecondOpinionPage, qtbot: QtBot) -> None:
    task = compared.classes.topLevelItem(0)
    assert task is not None
    assert (task.text(NAME), task.text(PIXELS)) == ("road", "1536")
    assert task.text(KAPPA) == "0.88"
    road = task.child(1)
    assert road is not None
    assert road.text(DICE) == "0.93"
    compared.scope.setCurrentIndex(1)
    compared.scope.activated.emit(1)
    task = compared.classes.topLevelItem(0)
    assert task is not None
    assert task.text(PIXELS) == "768"


def test_images_that_agree_least_come_first_and_a_click_shows_one(
    compared: SecondOpinionPage, session: QuietSession, qtbot: QtBot
) -> None:
    items = [compared.images.topLevelItem(n) for n in range(2)]
    assert [item.text(IMAGE) for item in items if item is not None] == ["scene0.png", "scene1.png"]
    assert items[1] is not None
    rect = compared.images.visualItemRect(items[1])
    qtbot.mouseClick(compared.images.viewport(), LEFT, pos=rect.center())
    assert session.current_image == "scene1"


def test_a_stroke_is_counted_again(compared: SecondOpinionPage, session: QuietSession, qtbot: QtBot) -> None:
    session.put_label("scene0", "road", halves(20))

    def agrees() -> bool:
        task = compared.classes.topLevelItem(0)
        return task is not None and task.text(KAPPA) == "1.00"

    qtbot.waitUntil(agrees)
    settle(compared, qtbot, 0)


# differences ------------------------------------------------------------------------------------------------


def test_differences_are_marked_on_the_image_while_the_page_is_shown(
    compared: SecondOpinionPage, view_state: ViewState, qtbot: QtBot
) -> None:
    marks = view_state.marking.marks
    assert marks is not None
    assert (marks.image_id, int((marks.codes == OTHER_CLASS).sum())) == ("scene0", 24 * 4)
    compared.marked.click()
    qtbot.waitUntil(lambda: view_state.marking.marks is None)
    compared.marked.click()
    qtbot.waitUntil(lambda: view_state.marking.marks is not None)
    compared.hide()
    assert view_state.marking.marks is None


def test_taking_theirs_is_one_step_that_can_be_undone(
    compared: SecondOpinionPage, session: QuietSession, view_state: ViewState, qtbot: QtBot
) -> None:
    qtbot.mouseClick(compared.next, LEFT)
    spot = view_state.spotlight.spot
    assert spot is not None
    assert spot.text == "yours: road; theirs: background"
    steps = session.undo_stack.count()
    qtbot.mouseClick(compared.take, LEFT)
    assert (label(session) == halves(20)).all()
    assert session.undo_stack.count() == steps + 1
    settle(compared, qtbot, 0)
    session.undo()
    assert (label(session) == halves(16)).all()
    settle(compared, qtbot, 1)
    session.redo()
    assert (label(session) == halves(20)).all()


def test_keep_yours_leaves_the_list_and_not_the_numbers(
    compared: SecondOpinionPage, session: QuietSession, view_state: ViewState, qtbot: QtBot
) -> None:
    qtbot.mouseClick(compared.next, LEFT)
    qtbot.mouseClick(compared.keep, LEFT)
    settle(compared, qtbot, 0)
    assert (label(session) == halves(16)).all()
    task = compared.classes.topLevelItem(0)
    assert task is not None
    assert task.text(KAPPA) == "0.88"
    qtbot.mouseClick(compared.take_all, LEFT)  # what was kept stays
    assert (label(session) == halves(16)).all()


def test_taking_all_never_erases_and_backs_up(
    page: SecondOpinionPage, session: QuietSession, anna: Path, qtbot: QtBot
) -> None:
    folder, _ = ProjectFolder.open(anna)
    theirs = halves(20, 1, 0)
    theirs[:, 28:] = 255
    folder.labels.put("scene0", "road", theirs)
    folder.close()
    page.menu.look_at(str(anna))
    qtbot.mouseClick(dialog_of(page, qtbot).button, LEFT)
    settle(page, qtbot, 2)
    qtbot.mouseClick(page.take_all, LEFT)
    assert (label(session) == halves(20)).all()
    assert session.folder is not None
    (backup,) = session.folder.backups()
    assert backup.labels == (("scene0", "road"),)
    session.undo()
    assert (label(session) == halves(16)).all()


def test_an_unlabelled_image_of_yours_can_take_all(
    page: SecondOpinionPage, session: QuietSession, view_state: ViewState, anna: Path, qtbot: QtBot
) -> None:
    folder, _ = ProjectFolder.open(anna)
    folder.labels.put("scene3", "road", halves(20, 1, 0))
    folder.close()
    page.menu.look_at(str(anna))
    qtbot.mouseClick(dialog_of(page, qtbot).button, LEFT)
    session.show_image("scene3")
    settle(page, qtbot, 2)
    marks = view_state.marking.marks
    assert marks is not None
    assert (marks.codes == ONLY_THEIRS).all()
    qtbot.mouseClick(page.take_all, LEFT)
    assert (label(session, "scene3") == halves(20)).all()
    session.undo()
    assert (label(session, "scene3") == 255).all()


def test_a_click_on_the_image_selects_a_region_and_paints_nothing(
    compared: SecondOpinionPage, session: QuietSession, view_state: ViewState
) -> None:
    view_state.marking.picked.emit(2, 2)  # both agree there
    assert compared.differences.selected is None
    view_state.marking.picked.emit(18, 2)
    selected = compared.differences.selected
    assert selected is not None
    assert selected.pixels == 24 * 4
    assert compared.take.isEnabled()


# locks and rules --------------------------------------------------------------------------------------------


def test_a_lock_holds(compared: SecondOpinionPage, session: QuietSession, qtbot: QtBot) -> None:
    session.limits.lock_class("road", 1, True)
    qtbot.mouseClick(compared.next, LEFT)
    steps = session.undo_stack.count()
    for button in (compared.take, compared.take_all):
        with qtbot.waitSignal(session.notice, check_params_cb=lambda n: "lock" in n.text):
            qtbot.mouseClick(button, LEFT)
    assert (label(session) == halves(16)).all()
    assert session.undo_stack.count() == steps


def test_a_rule_clears_the_other_task_and_undo_brings_it_back(
    compared: SecondOpinionPage, session: QuietSession, qtbot: QtBot
) -> None:
    session.put_label("scene0", "building", np.ones(SHAPE, np.uint8))
    session.limits.set_rules((Rule(ClassRef("road", "background"), ClassRef("building", "building")),))
    qtbot.mouseClick(compared.next, LEFT)
    qtbot.mouseClick(compared.take, LEFT)
    building = label(session, task_id="building")
    assert (building[:, 16:20] == 255).all()
    assert int((building == 255).sum()) == 24 * 4
    session.undo()
    assert (label(session, task_id="building") == 1).all()
    assert (label(session) == halves(16)).all()


def test_a_rule_that_refuses_is_respected(
    compared: SecondOpinionPage, session: QuietSession, qtbot: QtBot
) -> None:
    session.put_label("scene0", "building", np.ones(SHAPE, np.uint8))
    rule = Rule(ClassRef("road", "background"), ClassRef("building", "building"), "refuse")
    session.limits.set_rules((rule,))
    qtbot.mouseClick(compared.next, LEFT)
    qtbot.mouseClick(compared.take, LEFT)
    assert (label(session) == halves(16)).all()


# another window, and the end ----------------------------------------------------------------------------------


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
    assert not second.opinions.take_image("scene0", "road")
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

    monkeypatch.setattr(opinions, "compare_label", slowly)
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
