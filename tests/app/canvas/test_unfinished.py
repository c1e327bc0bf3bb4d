"""Undo and redo while an outline is not painted yet: its own steps, and never a stroke that is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.canvas.tools.bases.steps import Steps
from core.smart.prompting import Click
from tests.app.canvas.conftest import RIGHT, Hand
from tests.app.conftest import session_of

if TYPE_CHECKING:
    import numpy.typing as npt
    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow

FOUR = ((4, 4), (26, 4), (26, 18), (4, 18))


class Desk:
    """The real window after a stroke on one image, with another image on screen and a tool in hand."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot
        self.session, self.hand = session_of(window), Hand(window.canvas)
        self.session.set_active("road", 1)
        self.show("scene1")
        self.hand.press(8, 8), self.hand.move(20, 8), self.hand.release(20, 8)
        self.done = self.label("scene1")
        assert (self.done == 1).any()
        self.show("scene2")

    def show(self, image_id: str) -> None:
        self.session.show_image(image_id)
        self.qtbot.waitUntil(lambda: self.window.canvas.image_shown == image_id)

    def take(self, tool: str) -> None:
        self.window.canvas.view_state.set_tool(tool)

    def label(self, image_id: str) -> npt.NDArray[np.uint8]:
        stored = self.session.labels.get(image_id, "road")
        return np.zeros((0, 0), np.uint8) if stored is None else stored.copy()

    @property
    def corners(self) -> list[tuple[int, int]]:
        tool: Any = self.window.canvas.tool
        return [(round(point.x()), round(point.y())) for point in tool.corners]

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.window.windowHandle(), key, held)
        QApplication.processEvents()

    def undo(self) -> None:
        self.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    def redo(self) -> None:
        self.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)

    def check_untouched(self) -> None:
        """The other image's stroke is there, and this image is still on screen."""
        assert self.session.current_image == "scene2"
        np.testing.assert_array_equal(self.label("scene1"), self.done)


@pytest.fixture
def desk(open_window: MainWindow, qtbot: QtBot) -> Desk:
    return Desk(open_window, qtbot)


@pytest.mark.parametrize("tool", ["polygon", "line", "live_wire"])
def test_undo_takes_point_after_point_back_and_redo_gives_them_back(desk: Desk, tool: str) -> None:
    desk.take(tool)
    for point in FOUR:
        desk.hand.click(*point)
    whole = desk.corners
    assert len(whole) == 4
    for left in (3, 2, 1, 0):
        desk.undo()
        assert desk.corners == whole[:left]
        desk.check_untouched()
    for count in (1, 2, 3, 4):
        desk.redo()
        assert desk.corners == whole[:count]
    desk.redo()  # nothing more: a stroke that was undone long ago is none of this outline's
    assert desk.corners == whole
    desk.check_untouched()


@pytest.mark.parametrize("tool", ["polygon", "line", "live_wire", "lasso"])
def test_with_no_point_left_undo_takes_the_last_stroke_back(desk: Desk, tool: str) -> None:
    desk.take(tool)
    if tool == "lasso":
        desk.hand.press(*FOUR[0])
        for point in (*FOUR[1:], FOUR[0]):
            desk.hand.move(*point)
        desk.hand.release(*FOUR[0])
    else:
        desk.hand.click(*FOUR[0])
    assert desk.corners
    desk.undo()
    assert desk.corners == []
    desk.check_untouched()
    desk.undo()
    assert not (desk.label("scene1") == 1).any()
    desk.redo()  # in the order in which it was undone
    np.testing.assert_array_equal(desk.label("scene1"), desk.done)


def test_what_redo_gave_back_is_painted_like_any_outline(desk: Desk) -> None:
    desk.take("live_wire")
    for point in FOUR:
        desk.hand.click(*point)
    desk.undo(), desk.undo(), desk.redo(), desk.redo()
    desk.key(Qt.Key.Key_Return)
    assert (desk.label("scene2") == 1).any()
    desk.undo()
    assert not (desk.label("scene2") == 1).any()
    assert desk.corners == []  # the outline was painted: it does not come back
    desk.check_untouched()


def test_undo_takes_back_what_was_dragged_added_and_removed(desk: Desk) -> None:
    desk.take("polygon")
    for point in FOUR:
        desk.hand.click(*point)
    states = [desk.corners]
    desk.hand.press(*FOUR[2]), desk.hand.move(22, 12), desk.hand.move(20, 14), desk.hand.release(20, 14)
    states.append(desk.corners)
    desk.hand.click(15, 4, RIGHT)  # on a side
    states.append(desk.corners)
    desk.hand.click(*FOUR[0], RIGHT)  # on a point
    states.append(desk.corners)
    desk.key(Qt.Key.Key_Backspace)
    states.append(desk.corners)
    assert [len(state) for state in states] == [4, 4, 5, 4, 3]
    for state in states[-2::-1]:
        desk.undo()
        assert desk.corners == state
    for state in states[1:]:
        desk.redo()
        assert desk.corners == state


def test_another_point_ends_what_redo_could_give_back(desk: Desk) -> None:
    desk.take("polygon")
    for point in FOUR[:3]:
        desk.hand.click(*point)
    desk.undo()
    desk.hand.click(15, 18)
    now = desk.corners
    desk.redo()
    assert desk.corners == now
    assert len(now) == 3


def test_undo_brings_back_what_escape_threw_away(desk: Desk) -> None:
    desk.take("polygon")
    for point in FOUR:
        desk.hand.click(*point)
    whole = desk.corners
    desk.key(Qt.Key.Key_Escape)
    assert desk.corners == []
    desk.undo()
    assert desk.corners == whole
    desk.check_untouched()


def test_what_escape_threw_away_stays_away_after_another_stroke(desk: Desk) -> None:
    desk.take("polygon")
    for point in FOUR:
        desk.hand.click(*point)
    desk.key(Qt.Key.Key_Escape)
    desk.take("brush")
    desk.hand.click(15, 15)
    desk.take("polygon")
    assert (desk.label("scene2") == 1).any()
    desk.undo()
    assert desk.corners == []
    assert not (desk.label("scene2") == 1).any()
    desk.check_untouched()


def test_an_outline_that_waits_on_another_image_is_none_of_this_ones(desk: Desk) -> None:
    desk.take("polygon")
    for point in FOUR:
        desk.hand.click(*point)
    whole = desk.corners
    desk.show("scene1")
    desk.undo()
    assert not (desk.label("scene1") == 1).any()
    desk.show("scene2")
    assert desk.corners == whole
    desk.undo()
    assert desk.corners == whole[:3]


@pytest.mark.parametrize("tool", ["rectangle", "ellipse", "lasso", "smart_select", "wand"])
def test_undo_in_the_middle_of_a_drag_takes_the_drag_back(desk: Desk, tool: str) -> None:
    desk.take(tool)
    desk.hand.press(5, 5), desk.hand.move(15, 12), desk.hand.move(25, 18)
    desk.undo()
    assert not desk.window.canvas.tool.busy
    desk.hand.release(25, 18)
    assert not (desk.label("scene2") == 1).any()
    desk.check_untouched()


def test_smart_select_goes_back_through_its_strokes_and_its_box(desk: Desk) -> None:
    desk.take("smart_select")
    tool: Any = desk.window.canvas.tool
    desk.hand.press(4, 4), desk.hand.move(20, 14), desk.hand.release(26, 18)
    desk.hand.press(10, 10), desk.hand.move(14, 10), desk.hand.release(18, 10)
    assert len(tool._hints) == 1
    desk.undo()
    assert tool._hints == []
    assert tool.busy
    desk.undo()
    assert not tool.busy
    desk.redo(), desk.redo()
    assert len(tool._hints) == 1
    desk.check_untouched()
    desk.key(Qt.Key.Key_Escape)
    desk.undo()
    assert not (desk.label("scene1") == 1).any()


def test_clicks_shown_to_a_model_are_taken_back_one_by_one(desk: Desk) -> None:
    desk.take("prompt")
    tool: Any = desk.window.canvas.tool
    desk.hand.click(8, 8), desk.hand.click(20, 8, RIGHT)
    desk.undo()
    (click,) = tool.prompt.clicks
    assert isinstance(click, Click)
    assert click.thing
    desk.undo()
    assert tool.prompt.clicks == ()
    desk.redo(), desk.redo()
    assert [click.thing for click in tool.prompt.clicks] == [True, False]
    desk.check_untouched()


def test_undo_can_be_chosen_for_the_first_point_of_a_fresh_project(
    open_window: MainWindow, qtbot: QtBot
) -> None:
    session, hand = session_of(open_window), Hand(open_window.canvas)
    session.undo_stack.clear()
    qtbot.waitUntil(lambda: open_window.canvas.image_shown == "scene1")
    undo, redo = (open_window.action_set[name] for name in ("undo", "redo"))
    assert not undo.isEnabled()
    open_window.canvas.view_state.set_tool("polygon")
    hand.click(8, 8)
    assert undo.isEnabled()
    assert not redo.isEnabled()
    undo.trigger()
    assert not undo.isEnabled()
    assert redo.isEnabled()
    redo.trigger()
    hand.key(Qt.Key.Key_Escape)
    open_window.canvas.view_state.set_tool("brush")
    assert not undo.isEnabled()


def test_steps_go_back_and_forward() -> None:
    steps: Steps[int] = Steps()
    assert (steps.can_undo(unfinished=False), steps.can_undo(unfinished=True)) == (None, False)
    steps.begin(0)
    steps.begin(1)
    assert steps.undo(2) == 1
    assert steps.can_redo(unfinished=True)
    assert steps.redo(1) == 2
    assert steps.undo(2) == 1
    steps.begin(1)
    assert steps.can_redo(unfinished=True) is False
    steps.forget()
    assert not steps
