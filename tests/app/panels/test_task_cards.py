"""Cards of tasks: folded or not, shown alone or hidden, with names written out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.main_window import TASKS_WIDTH
from app.widgets.elided_label import ElidedLabel
from core.learning.evaluation.task_score import TaskScore
from core.learning.events import Scored
from tests.app.panels.conftest import order, row

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app import theme
    from app.panels.tasks.panel import TasksPanel
    from app.window.view_state import ViewState
    from tests.app.panels.conftest import QuietSession

LEFT = Qt.MouseButton.LeftButton


@pytest.mark.parametrize("key", [Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier])
def test_a_click_with_a_key_on_an_eye_shows_only_its_task(
    key: Qt.KeyboardModifier, panel: TasksPanel, view_state: ViewState, qtbot: QtBot
) -> None:
    first, second = order(panel)[:2]
    qtbot.mouseClick(second.eye, LEFT, key)
    assert second.is_active
    assert view_state.comparison.solo
    assert second.eye.isChecked()
    assert not first.eye.isChecked()
    qtbot.mouseClick(second.predictions.eye, LEFT, key)
    assert not view_state.comparison.solo
    assert first.eye.isChecked()


def test_showing_a_task_that_solo_hides_ends_it(
    panel: TasksPanel, view_state: ViewState, qtbot: QtBot
) -> None:
    first, second = order(panel)[:2]
    qtbot.mouseClick(first.eye, LEFT, Qt.KeyboardModifier.AltModifier)
    qtbot.mouseClick(second.eye, LEFT)
    assert not view_state.comparison.solo
    assert view_state.task_view(second.task_id).label_visible


def test_only_the_active_task_is_unfolded(panel: TasksPanel, session: QuietSession, qtbot: QtBot) -> None:
    road, building = panel.cards["road"], panel.cards["building"]
    low, high = 44, 120
    qtbot.waitUntil(lambda: building.height() <= low and road.height() >= high)
    assert building.score.isVisible()
    assert building.eye.isVisible()
    assert not building.add_class_button.isVisible()
    qtbot.mouseClick(building, LEFT, pos=building.rect().center())
    qtbot.waitUntil(lambda: road.height() <= low and building.height() >= high)
    assert row(panel, "building", 1).isVisible()


def test_the_eye_of_a_task_hides_it_and_brings_back_what_was_shown(
    panel: TasksPanel, view_state: ViewState, qtbot: QtBot
) -> None:
    card = panel.cards["building"]
    view_state.set_task_view("building", prediction_visible=False)
    qtbot.mouseClick(card.eye, LEFT)
    view = view_state.task_view("building")
    assert (view.label_visible, view.prediction_visible) == (False, False)
    qtbot.mouseClick(card.eye, LEFT)
    view = view_state.task_view("building")
    assert (view.label_visible, view.prediction_visible) == (True, False)


def test_a_weight_is_in_the_head_only_where_it_is_not_1(panel: TasksPanel, session: QuietSession) -> None:
    card = panel.cards["road"]
    assert not card.weight_button.isVisible()
    session.tasks.set_weight("road", 0)
    assert (card.weight_button.isVisible(), card.weight_button.text()) == (True, "λ off")
    session.tasks.set_weight("road", 1)
    assert not card.weight_button.isVisible()


def test_a_task_and_a_class_of_fifteen_letters_are_written_out(
    dressed: theme.Theme, panel: TasksPanel, session: QuietSession, qtbot: QtBot
) -> None:
    panel.resize(TASKS_WIDTH, 600)
    session.tasks.rename("road", "land cover 2019")
    session.tasks.rename_class("road", 1, "tall vegetation")
    card, line = panel.cards["road"], row(panel, "road", 1)
    session.hear(Scored("quick", 1, {"road": TaskScore((0.9, None), (12345, 0))}, best=True))
    qtbot.waitUntil(lambda: not card.score_caption.isVisible())  # the name needs its room
    for name in (card.name, line.name):
        label = name.findChild(ElidedLabel)
        assert isinstance(label, ElidedLabel)
        assert not label.is_elided
