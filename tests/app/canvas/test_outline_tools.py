"""Lasso, line and the editing of points, by the mouse and the keys of a user."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt

from core.project.model import UNLABELLED
from tests.app.canvas.conftest import HEIGHT, RIGHT, WIDTH, Hand, swept

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.canvas.view import CanvasView
    from app.session import Session
    from app.window.view_state import ViewState

ReadLabel = Callable[..., npt.NDArray[np.uint8]]
CORNERS = ((5, 5), (25, 5), (25, 20), (5, 20))


def square(left: int = 5, top: int = 5, right: int = 25, bottom: int = 20) -> npt.NDArray[np.uint8]:
    label = np.full((HEIGHT, WIDTH), UNLABELLED, np.uint8)
    label[top:bottom, left:right] = 1
    return label


def around(hand: Hand, *corners: tuple[float, float], steps: int = 12) -> None:
    """Drag along straight ways from corner to corner and back to the first."""
    hand.press(*corners[0])
    for (x0, y0), (x1, y1) in zip(corners, corners[1:] + corners[:1], strict=True):
        for step in range(1, steps + 1):
            hand.move(x0 + (x1 - x0) * step / steps, y0 + (y1 - y0) * step / steps)
    hand.release(*corners[0])


def test_a_lasso_waits_as_few_points_and_enter_paints_it(
    hand: Hand, label: ReadLabel, view_state: ViewState, session: Session
) -> None:
    view_state.set_tool("lasso")
    count = session.undo_stack.count()
    around(hand, *CORNERS)
    assert (label() == UNLABELLED).all()
    assert len(hand.canvas.tool.corners) <= 5  # type: ignore[attr-defined]
    hand.key(Qt.Key.Key_Return)
    np.testing.assert_array_equal(label(), square())
    assert session.undo_stack.count() == count + 1
    assert session.undo_stack.undoText() == "Lasso"
    session.undo_stack.undo()
    assert (label() == UNLABELLED).all()


def test_a_lassos_points_can_be_dragged_added_and_removed(
    hand: Hand, label: ReadLabel, view_state: ViewState
) -> None:
    view_state.set_tool("lasso")
    around(hand, *CORNERS)
    hand.press(25, 20)  # a point
    hand.move(30, 24)
    hand.move(25, 26)
    hand.release(25, 26)
    hand.press(5, 20)
    hand.move(5, 24)
    hand.move(5, 26)
    hand.release(5, 26)
    np.testing.assert_array_equal(label(), square(0, 0, 0, 0))
    hand.press(15, 26)  # a side: the new point goes where it is dragged
    hand.move(15, 20)
    hand.release(15, 20)
    hand.click(15, 20, RIGHT)  # and is removed again
    hand.key(Qt.Key.Key_Return)
    np.testing.assert_array_equal(label(), square(bottom=26))


def test_the_next_lasso_paints_the_one_before(hand: Hand, label: ReadLabel, view_state: ViewState) -> None:
    view_state.set_tool("lasso")
    around(hand, (3, 3), (12, 3), (12, 12), (3, 12))
    around(hand, (20, 3), (30, 3), (30, 12), (20, 12))
    np.testing.assert_array_equal(label(), square(3, 3, 12, 12))
    hand.key(Qt.Key.Key_Escape)
    hand.key(Qt.Key.Key_Return)
    np.testing.assert_array_equal(label(), square(3, 3, 12, 12))


def test_escape_ends_a_lasso_that_is_being_drawn(hand: Hand, label: ReadLabel, view_state: ViewState) -> None:
    view_state.set_tool("lasso")
    hand.press(5, 5)
    for x, y in ((15, 6), (15, 15), (6, 15)):
        hand.move(x, y)
    hand.key(Qt.Key.Key_Escape)
    hand.release(6, 15)
    hand.key(Qt.Key.Key_Return)
    assert (label() == UNLABELLED).all()


def test_a_lasso_keeps_off_what_is_labelled(
    hand: Hand, label: ReadLabel, view_state: ViewState, session: Session
) -> None:
    view_state.set_tool("lasso")
    around(hand, *CORNERS)
    hand.key(Qt.Key.Key_Return)
    session.set_active("road", 0)
    view_state.set_only_unlabelled(True)
    around(hand, (10, 2), (30, 2), (30, 25), (10, 25))
    hand.key(Qt.Key.Key_Return)
    wanted = square()
    wanted[2:25, 10:30] = 0
    wanted[5:20, 5:25] = 1
    np.testing.assert_array_equal(label(), wanted)


def test_a_lasso_waits_on_its_image_while_another_tool_is_used(
    hand: Hand, label: ReadLabel, view_state: ViewState, session: Session, canvas: CanvasView, qtbot: QtBot
) -> None:
    view_state.set_tool("lasso")
    around(hand, *CORNERS)
    view_state.set_tool("brush")
    session.show_image("two")
    qtbot.waitUntil(lambda: canvas.image_shown == "two")
    session.show_image("one")
    qtbot.waitUntil(lambda: canvas.image_shown == "one")
    view_state.set_tool("lasso")
    hand.key(Qt.Key.Key_Return)
    np.testing.assert_array_equal(label(), square())


def test_right_clicks_remove_and_add_corners_of_a_polygon(
    hand: Hand, label: ReadLabel, view_state: ViewState
) -> None:
    view_state.set_tool("polygon")
    for corner in (*CORNERS, (15, 28)):
        hand.click(*corner)
    hand.click(15, 28, RIGHT)
    hand.press(5, 12, RIGHT)  # on the side that closes
    hand.move(2, 12)
    hand.release(2, 12, RIGHT)
    hand.click(2, 12, RIGHT)
    hand.key(Qt.Key.Key_Return)
    np.testing.assert_array_equal(label(), square())


def test_a_line_is_as_wide_as_the_brush(
    hand: Hand, label: ReadLabel, view_state: ViewState, session: Session
) -> None:
    view_state.set_tool("line")
    view_state.set_diameter(9)
    points = [hand.click(5, 5), hand.click(30, 8), hand.click(33, 25)]
    view_state.set_diameter(3)  # the width is chosen when it is painted
    assert (label() == UNLABELLED).all()
    hand.key(Qt.Key.Key_Return)
    inside = swept(points[0], points[1], 3) | swept(points[1], points[2], 3)
    np.testing.assert_array_equal(label(), np.where(inside, 1, UNLABELLED))
    assert session.undo_stack.undoText() == "Line"


def test_a_line_of_one_point_is_none(hand: Hand, label: ReadLabel, view_state: ViewState) -> None:
    view_state.set_tool("line")
    hand.click(5, 5)
    hand.key(Qt.Key.Key_Return)
    assert (label() == UNLABELLED).all()
    hand.key(Qt.Key.Key_Backspace)
    assert not hand.canvas.tool.busy


def test_a_round_lasso_is_painted_round(hand: Hand, label: ReadLabel, view_state: ViewState) -> None:
    view_state.set_tool("lasso")
    ring = [(20 + 10 * math.cos(t / 10 * math.pi), 15 + 10 * math.sin(t / 10 * math.pi)) for t in range(20)]
    around(hand, *ring, steps=1)
    hand.key(Qt.Key.Key_Return)
    y, x = np.mgrid[:HEIGHT, :WIDTH] + 0.5
    away = np.hypot(x - 20, y - 15)
    assert (label()[away < 9.4] == 1).all()
    assert (label()[away > 10.3] == UNLABELLED).all()
