"""Rectangle, ellipse and picker, by the mouse of a user."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt

from app.canvas.tools.bases.shape import dragged_rectangle
from core.project.model import UNLABELLED
from tests.app.canvas.conftest import HEIGHT, LEFT, NONE, RIGHT, SHIFT, WIDTH, Hand

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.canvas.view import CanvasView
    from app.session import Session
    from app.window.view_state import ViewState

ReadLabel = Callable[..., npt.NDArray[np.uint8]]
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def drag(
    hand: Hand,
    start: tuple[float, float],
    end: tuple[float, float],
    button: Qt.MouseButton = LEFT,
    held: Qt.KeyboardModifier = NONE,
) -> None:
    hand.press(*start, button, held)
    hand.send(QEvent.Type.MouseMove, hand.at(*end), held=held)
    hand.release(*end, button, held)


def box(left: int, top: int, right: int, bottom: int) -> npt.NDArray[np.uint8]:
    label = np.full((HEIGHT, WIDTH), UNLABELLED, np.uint8)
    label[top:bottom, left:right] = 1
    return label


@pytest.mark.parametrize(
    ("held", "wanted"),
    [
        (NONE, box(10, 8, 24, 18)),
        (SHIFT, box(10, 8, 24, 22)),
        (ALT, box(0, 0, 24, 18)),
        (CTRL | SHIFT, box(0, 0, 24, 22)),
    ],
)
def test_a_rectangle(
    held: Qt.KeyboardModifier,
    wanted: npt.NDArray[np.uint8],
    hand: Hand,
    label: ReadLabel,
    view_state: ViewState,
    session: Session,
) -> None:
    view_state.set_tool("rectangle")
    count = session.undo_stack.count()
    drag(hand, (10, 8), (24, 18), held=held)
    np.testing.assert_array_equal(label(), wanted)
    assert session.undo_stack.count() == count + 1
    session.undo_stack.undo()
    assert (label() == UNLABELLED).all()


@pytest.mark.parametrize("equal", [False, True])
@pytest.mark.parametrize("centered", [False, True])
@pytest.mark.parametrize("end", [(30.0, 20.0), (4.0, 25.0), (1.0, 2.0), (15.0, 3.0)])
def test_a_drag_means_its_rectangle_in_every_direction(
    end: tuple[float, float], centered: bool, equal: bool
) -> None:
    start, here = QPointF(10, 10), QPointF(*end)
    found = dragged_rectangle(start, here, equal=equal, centered=centered)
    if centered:
        assert found.center() == start
    else:
        assert start in (found.topLeft(), found.topRight(), found.bottomLeft(), found.bottomRight())
    if equal:
        assert found.width() == found.height()
    assert found.adjusted(-1e-9, -1e-9, 1e-9, 1e-9).contains(here)
    if not equal and not centered:
        assert found == QRectF(start, here).normalized()


def test_an_ellipse(hand: Hand, label: ReadLabel, view_state: ViewState) -> None:
    view_state.set_tool("ellipse")
    drag(hand, (6, 4), (32, 24))
    y, x = np.mgrid[:HEIGHT, :WIDTH] + 0.5
    inside = np.hypot((x - 19) / 13, (y - 14) / 10) <= 1
    np.testing.assert_array_equal(label(), np.where(inside, 1, UNLABELLED))


def test_a_circle_from_its_centre(hand: Hand, label: ReadLabel, view_state: ViewState) -> None:
    view_state.set_tool("ellipse")
    drag(hand, (20, 15), (28, 17), held=SHIFT | ALT)
    y, x = np.mgrid[:HEIGHT, :WIDTH] + 0.5
    np.testing.assert_array_equal(label(), np.where(np.hypot(x - 20, y - 15) <= 8, 1, UNLABELLED))


def test_the_right_button_erases_a_shape(hand: Hand, label: ReadLabel, view_state: ViewState) -> None:
    view_state.set_tool("rectangle")
    drag(hand, (5, 5), (30, 25))
    view_state.set_only_unlabelled(True)
    drag(hand, (10, 10), (20, 20), RIGHT)
    wanted = box(5, 5, 30, 25)
    wanted[10:20, 10:20] = UNLABELLED
    np.testing.assert_array_equal(label(), wanted)


def test_a_shape_keeps_off_what_is_labelled(
    hand: Hand, label: ReadLabel, view_state: ViewState, session: Session
) -> None:
    view_state.set_tool("rectangle")
    drag(hand, (5, 5), (15, 15))
    session.set_active("road", 0)
    view_state.set_only_unlabelled(True)
    drag(hand, (10, 10), (20, 20))
    wanted = box(5, 5, 15, 15)
    wanted[10:20, 10:20] = np.where(wanted[10:20, 10:20] == UNLABELLED, 0, 1)
    np.testing.assert_array_equal(label(), wanted)


def test_escape_and_a_click_paint_no_shape(
    hand: Hand, label: ReadLabel, view_state: ViewState, session: Session
) -> None:
    view_state.set_tool("ellipse")
    count = session.undo_stack.count()
    hand.click(10, 10)
    hand.press(5, 5)
    hand.move(20, 20)
    hand.key(Qt.Key.Key_Escape)
    hand.release(20, 20)
    assert (label() == UNLABELLED).all()
    assert session.undo_stack.count() == count


def test_a_shape_that_is_drawn_when_the_image_changes_reaches_no_other_image(
    hand: Hand, label: ReadLabel, view_state: ViewState, session: Session, canvas: CanvasView, qtbot: QtBot
) -> None:
    view_state.set_tool("rectangle")
    hand.press(5, 5)
    hand.move(20, 20)
    session.show_image("two")
    qtbot.waitUntil(lambda: canvas.image_shown == "two")
    hand.release(20, 20)
    assert (label() == UNLABELLED).all()
    assert (label(image_id="two") == UNLABELLED).all()


def test_the_picker_takes_class_and_task_and_gives_the_tool_back(
    hand: Hand, label: ReadLabel, view_state: ViewState, session: Session
) -> None:
    view_state.set_tool("rectangle")
    drag(hand, (5, 5), (15, 15))
    session.set_active("tree", 1)
    drag(hand, (10, 10), (20, 20))
    session.set_active("road", 0)
    view_state.set_tool("picker")
    hand.click(6, 6)
    assert (session.active_task, session.active_class, view_state.tool) == ("road", 1, "rectangle")
    view_state.set_tool("picker")
    hand.click(18, 18)  # only the other task is labelled here
    assert (session.active_task, session.active_class) == ("tree", 1)
    view_state.set_tool("picker")
    hand.click(12, 12)  # both are: the active task stays
    assert (session.active_task, session.active_class) == ("tree", 1)


def test_the_picker_says_where_there_is_nothing(
    hand: Hand, view_state: ViewState, session: Session, qtbot: QtBot
) -> None:
    view_state.set_tool("picker")
    with qtbot.waitSignal(session.notice) as said:
        hand.click(30, 20)
    assert "No label or prediction here" in said.args[0].text
    assert view_state.tool == "picker"
