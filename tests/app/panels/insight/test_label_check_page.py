from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt

from app.canvas.tools.brush import BrushTool
from app.panels.insight.label_check import LabelCheckPage
from app.panels.insight.panel import InsightPanel
from app.session.insight import label_checking
from core.insight.label_check import Checked
from core.insight.suspects import Suspect
from core.labels.boxes import Box
from core.labels.packing import pack
from core.learning.state import TrainError
from core.project.model import UNLABELLED, ClassRef, Rule

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.window.view_state import ViewState
    from tests.app.panels.conftest import QuietSession

LEFT = Qt.MouseButton.LeftButton


def suspect(image_id: str, left: int, **fields: object) -> Suspect:
    packed = pack(np.ones((6, 6), np.uint8))
    of: dict[str, object] = {"looks_like": 1, "confidence": 0.9, "against": None, **fields}
    return Suspect(image_id, "road", Box(4, left, 10, left + 6), packed, 0, pixels=36, **of)  # type: ignore[arg-type]


def paint(session: QuietSession, image_id: str, index: int, task_id: str = "road") -> None:
    session.show_image(image_id)
    session.set_active(task_id, index)
    stroke = session.labels.begin_stroke(BrushTool.info.stroke)
    assert stroke is not None
    stroke.polygon([(0, 0), (32, 0), (32, 24), (0, 24)])
    session.labels.end_stroke()


@pytest.fixture
def insight(session: QuietSession, view_state: ViewState, qtbot: QtBot) -> InsightPanel:
    panel = InsightPanel(session, view_state)
    qtbot.addWidget(panel)
    panel.resize(320, 500)
    panel.show()
    return panel


@pytest.fixture
def page(insight: InsightPanel, session: QuietSession, monkeypatch: pytest.MonkeyPatch) -> LabelCheckPage:
    """Three suspects on two images, which a check without a network finds."""
    for image_id in ("scene1", "scene0"):
        paint(session, image_id, 0)
    suspects = (suspect("scene0", 2), suspect("scene1", 2), suspect("scene0", 20))
    result = Checked(suspects, 2)
    monkeypatch.setattr(label_checking, "_check", lambda _data, _folder: lambda _job: result)
    page = insight.show_page("label_check")
    assert isinstance(page, LabelCheckPage)
    return page


def check(page: LabelCheckPage, qtbot: QtBot, rows: int = 3) -> None:
    qtbot.mouseClick(page.start, LEFT)
    qtbot.waitUntil(lambda: page.table.topLevelItemCount() == rows)


def click_row(page: LabelCheckPage, qtbot: QtBot, row: int) -> None:
    item = page.table.topLevelItem(row)
    assert item is not None
    qtbot.mouseClick(page.table.viewport(), LEFT, pos=page.table.visualItemRect(item).center())


def test_a_check_lists_what_looks_wrong_and_a_click_points_to_it(
    page: LabelCheckPage, session: QuietSession, view_state: ViewState, qtbot: QtBot
) -> None:
    assert not page.fix.isEnabled()
    check(page, qtbot)
    assert "2 image" in page.words.text()
    item = page.table.topLevelItem(1)
    assert item is not None
    assert [item.text(n) for n in range(4)] == ["background → road", "scene1.png", "90 %", "36"]
    click_row(page, qtbot, 1)
    spot = view_state.spotlight.spot
    assert spot is not None
    assert (spot.image_id, spot.box) == ("scene1", Box(4, 2, 10, 8))
    assert spot.text == "road: labelled background, looks like road (90 %)"
    assert (session.active_task, session.active_class) == ("road", 1)
    page.hide()
    assert view_state.spotlight.spot is None


def test_fix_writes_the_class_and_moves_on_and_undo_brings_it_back(
    page: LabelCheckPage, session: QuietSession, view_state: ViewState, qtbot: QtBot
) -> None:
    check(page, qtbot)
    click_row(page, qtbot, 0)
    qtbot.mouseClick(page.fix, LEFT)
    label = session.labels.get("scene0", "road")
    assert label is not None
    assert (label[4:10, 2:8] == 1).all()
    assert int((label == 1).sum()) == 36
    assert page.table.topLevelItemCount() == 2
    spot = view_state.spotlight.spot
    assert spot is not None
    assert spot.image_id == "scene1"  # the next one
    session.undo()
    assert page.table.topLevelItemCount() == 3
    assert (session.labels.get("scene0", "road") == 0).all()


def test_keep_is_remembered_by_later_checks(page: LabelCheckPage, qtbot: QtBot) -> None:
    check(page, qtbot)
    click_row(page, qtbot, 2)
    qtbot.mouseClick(page.keep, LEFT)
    assert page.table.topLevelItemCount() == 2
    check(page, qtbot, 2)
    assert page.selected is not None


def test_next_leaves_it_in_the_list_and_starts_over_at_the_end(page: LabelCheckPage, qtbot: QtBot) -> None:
    check(page, qtbot)
    rows = []
    for _ in range(4):
        qtbot.mouseClick(page.next, LEFT)
        rows.append(page.table.indexOfTopLevelItem(page.table.currentItem()))  # type: ignore[arg-type]
    assert rows == [0, 1, 2, 0]


def test_a_stroke_over_it_settles_it(page: LabelCheckPage, session: QuietSession, qtbot: QtBot) -> None:
    check(page, qtbot)
    paint(session, "scene0", 1)
    assert page.table.topLevelItemCount() == 1


def test_a_locked_class_is_not_changed(page: LabelCheckPage, session: QuietSession, qtbot: QtBot) -> None:
    check(page, qtbot)
    click_row(page, qtbot, 0)
    session.limits.lock_class("road", 0, True)
    with qtbot.waitSignal(session.notice, check_params_cb=lambda n: "lock" in n.text):
        qtbot.mouseClick(page.fix, LEFT)
    assert page.table.topLevelItemCount() == 3


def test_what_a_rule_forbids_can_be_erased(
    page: LabelCheckPage, session: QuietSession, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    paint(session, "scene0", 1, "building")
    ruled = suspect("scene0", 2, looks_like=UNLABELLED, confidence=0.0, against=("building", 1))
    monkeypatch.setattr(label_checking, "_check", lambda _data, _folder: lambda _job: Checked((ruled,), 1))
    check(page, qtbot, 1)
    click_row(page, qtbot, 0)
    assert page.fix.text() == "Erase"
    item = page.table.topLevelItem(0)
    assert item is not None
    assert item.text(0) == "background ∩ building"
    qtbot.mouseClick(page.fix, LEFT)
    label = session.labels.get("scene0", "road")
    assert label is not None
    assert (label[4:10, 2:8] == UNLABELLED).all()
    assert page.words.text().endswith("No label looks wrong.")


def test_what_can_not_be_checked_is_said(
    page: LabelCheckPage, session: QuietSession, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_job: object) -> object:
        raise TrainError("Nothing has been learned yet.")

    def failing(_data: object, _folder: object) -> Callable[[object], object]:
        return fail

    monkeypatch.setattr(label_checking, "_check", failing)
    with qtbot.waitSignal(session.notice, check_params_cb=lambda n: "learned" in n.text):
        qtbot.mouseClick(page.start, LEFT)
    assert page.start.isEnabled()
    assert not session.work.running


def test_broken_rules_are_marked_on_the_image_without_a_model(
    page: LabelCheckPage, session: QuietSession, view_state: ViewState, qtbot: QtBot
) -> None:
    assert not page.mark_rules.isVisible()  # there are no rules
    session.show_image("scene0")
    session.put_label("scene0", "building", np.ones((24, 32), np.uint8))
    session.limits.set_rules((Rule(ClassRef("road", "background"), ClassRef("building", "building")),))
    assert page.mark_rules.isVisible()
    page.mark_rules.click()
    qtbot.waitUntil(lambda: view_state.marking.marks is not None)
    assert page.mark_rules.text() == "Mark where rules are broken (768 pixels)"
    half = np.zeros((24, 32), np.uint8)
    half[:, :16] = 1
    session.put_label("scene0", "building", half)
    qtbot.waitUntil(lambda: "(384" in page.mark_rules.text())
    session.show_image("scene1")
    qtbot.waitUntil(lambda: view_state.marking.marks is None)
    session.show_image("scene0")
    qtbot.waitUntil(lambda: view_state.marking.marks is not None)
    session.undo()  # the rule is gone
    assert view_state.marking.marks is None
    assert not page.mark_rules.isVisible()
    session.redo()
    qtbot.waitUntil(lambda: view_state.marking.marks is not None)
    page.hide()
    assert view_state.marking.marks is None
