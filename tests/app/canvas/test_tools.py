from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.project.model import UNLABELLED
from tests.app.canvas.conftest import HEIGHT, LEFT, RIGHT, SHIFT, WIDTH, Hand, swept

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.canvas.view import CanvasView
    from app.session import Session
    from app.window.view_state import ViewState

ReadLabel = Callable[..., npt.NDArray[np.uint8]]


def expected(inside: npt.NDArray[np.bool_], value: int = 1) -> npt.NDArray[np.uint8]:
    return np.where(inside, value, UNLABELLED).astype(np.uint8)


def test_a_click_is_a_round_dab(hand: Hand, label: ReadLabel, view_state: ViewState) -> None:
    view_state.set_diameter(7)
    point = hand.click(20.3, 14.8)
    np.testing.assert_array_equal(label(), expected(swept(point, point, 7)))
    assert (label("tree") == UNLABELLED).all()


def test_a_stroke_has_no_gaps_between_mouse_points(
    hand: Hand, label: ReadLabel, view_state: ViewState
) -> None:
    view_state.set_diameter(3)
    points = [hand.press(3, 4), hand.move(30, 9), hand.move(32, 26)]
    hand.release(32, 26)
    inside = swept(points[0], points[1], 3) | swept(points[1], points[2], 3)
    np.testing.assert_array_equal(label(), expected(inside))


def test_shift_draws_a_straight_line_from_the_last_point(
    hand: Hand, label: ReadLabel, view_state: ViewState, session: Session
) -> None:
    view_state.set_diameter(5)
    start = hand.click(5, 5)
    end = hand.click(33, 24, held=SHIFT)
    np.testing.assert_array_equal(label(), expected(swept(start, end, 5)))
    assert session.undo_stack.index() - _before_strokes(session) == 2


def _before_strokes(session: Session) -> int:
    """How many commands made the project; the strokes come after them."""
    texts = [session.undo_stack.text(i) for i in range(session.undo_stack.count())]
    return sum("image" in text.lower() for text in texts)


def test_the_right_button_erases_while_held(hand: Hand, label: ReadLabel, view_state: ViewState) -> None:
    view_state.set_diameter(30)
    whole = hand.click(20, 15)
    view_state.set_diameter(6)
    start, end = hand.press(15, 15, RIGHT), hand.move(25, 15)
    hand.release(25, 15, RIGHT)
    np.testing.assert_array_equal(label(), expected(swept(whole, whole, 30) & ~swept(start, end, 6)))


def test_the_eraser_takes_back_to_unlabelled(hand: Hand, label: ReadLabel, view_state: ViewState) -> None:
    view_state.set_diameter(20)
    whole = hand.click(20, 15)
    view_state.set_tool("eraser")
    view_state.set_only_unlabelled(True)  # protects from paint, not from the eraser
    view_state.set_diameter(4)
    hole = hand.click(20, 15)
    np.testing.assert_array_equal(label(), expected(swept(whole, whole, 20) & ~swept(hole, hole, 4)))


def test_paint_keeps_off_what_is_labelled(
    hand: Hand, label: ReadLabel, view_state: ViewState, session: Session
) -> None:
    view_state.set_diameter(9)
    first = hand.click(15, 15)
    session.set_active("road", 0)
    view_state.set_only_unlabelled(True)
    second = hand.click(18, 15)
    wanted = expected(swept(second, second, 9), 0)
    wanted[swept(first, first, 9)] = 1
    np.testing.assert_array_equal(label(), wanted)


def test_escape_cancels_the_running_stroke(hand: Hand, label: ReadLabel, session: Session) -> None:
    count = session.undo_stack.count()
    hand.press(10, 10)
    hand.move(20, 20)
    assert (label() != UNLABELLED).any()
    hand.key(Qt.Key.Key_Escape)
    hand.move(30, 20)
    hand.release(30, 20)
    assert (label() == UNLABELLED).all()
    assert session.undo_stack.count() == count


def test_undo_and_redo_bring_back_label_and_picture(hand: Hand, label: ReadLabel, session: Session) -> None:
    plain = hand.color(20, 15)
    hand.click(20, 15)
    painted, colored = label().copy(), hand.color(20, 15)
    assert colored != plain
    session.undo_stack.undo()
    assert (label() == UNLABELLED).all()
    hand.move(1, 1)
    assert hand.color(20, 15) == plain
    session.undo_stack.redo()
    np.testing.assert_array_equal(label(), painted)
    assert hand.color(20, 15) == colored


def test_a_stroke_that_runs_when_the_image_changes_is_kept(
    hand: Hand, label: ReadLabel, session: Session, canvas: CanvasView, qtbot: QtBot
) -> None:
    count = session.undo_stack.count()
    hand.press(10, 10)
    hand.move(20, 10)
    painted = label().copy()
    session.show_image("two")
    qtbot.waitUntil(lambda: canvas.image_shown == "two")
    hand.move(30, 20)
    hand.release(30, 20)
    np.testing.assert_array_equal(label(image_id="one"), painted)
    assert (label(image_id="two") == UNLABELLED).all()
    assert session.undo_stack.count() == count + 1


def test_a_stroke_that_runs_when_the_tool_changes_is_kept(
    hand: Hand, label: ReadLabel, session: Session, view_state: ViewState
) -> None:
    count = session.undo_stack.count()
    hand.press(10, 10)
    view_state.set_tool("polygon")
    assert session.undo_stack.count() == count + 1
    assert (label() != UNLABELLED).any()


def test_fill_takes_the_region_of_equal_label(
    hand: Hand, label: ReadLabel, view_state: ViewState, session: Session
) -> None:
    wall = np.full((HEIGHT, WIDTH), UNLABELLED, np.uint8)
    view_state.set_diameter(1)
    hand.press(20.5, 0.5)
    hand.move(20.5, HEIGHT - 0.5)
    hand.release(20.5, HEIGHT - 0.5)
    wall[:, 20] = 1
    np.testing.assert_array_equal(label(), wall)
    session.set_active("road", 0)
    view_state.set_tool("fill")
    hand.click(5, 5)
    wall[:, :20] = 0
    np.testing.assert_array_equal(label(), wall)
    hand.click(20.5, 9, RIGHT)
    wall[:, 20] = UNLABELLED
    np.testing.assert_array_equal(label(), wall)


def test_a_double_click_fills_once(hand: Hand, session: Session, view_state: ViewState) -> None:
    view_state.set_tool("fill")
    count = session.undo_stack.count()
    hand.click(5, 5)
    QTest.mouseDClick(hand.canvas.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, hand.at(5, 5))
    assert session.undo_stack.count() == count + 1


CORNERS = ((5, 5), (25, 5), (25, 20), (5, 20))


def square(left: int = 5, top: int = 5, right: int = 25, bottom: int = 20) -> npt.NDArray[np.uint8]:
    label = np.full((HEIGHT, WIDTH), UNLABELLED, np.uint8)
    label[top:bottom, left:right] = 1
    return label


@pytest.mark.parametrize("how", ["return", "enter", "first corner", "double click"])
def test_a_polygon_closes(how: str, hand: Hand, label: ReadLabel, view_state: ViewState) -> None:
    view_state.set_tool("polygon")
    for corner in CORNERS:
        hand.click(*corner)
        hand.move(*corner)
    assert (label() == UNLABELLED).all()
    if how == "first corner":
        hand.click(*CORNERS[0])
    elif how == "double click":
        QTest.mouseDClick(hand.canvas.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, hand.at(*CORNERS[-1]))
    else:
        hand.key(Qt.Key.Key_Return if how == "return" else Qt.Key.Key_Enter)
    np.testing.assert_array_equal(label(), square())


def test_corners_can_be_taken_back_and_dragged(hand: Hand, label: ReadLabel, view_state: ViewState) -> None:
    view_state.set_tool("polygon")
    for corner in (*CORNERS, (38, 28)):
        hand.click(*corner)
    hand.key(Qt.Key.Key_Backspace)
    hand.press(25, 20)
    hand.move(30, 22)
    hand.move(25, 25)
    hand.release(25, 25)
    hand.press(5, 20)
    hand.move(5, 25)
    hand.release(5, 25)
    hand.key(Qt.Key.Key_Return)
    np.testing.assert_array_equal(label(), square(bottom=25))


def test_escape_throws_the_polygon_away(hand: Hand, label: ReadLabel, view_state: ViewState) -> None:
    view_state.set_tool("polygon")
    for corner in CORNERS:
        hand.click(*corner)
    hand.key(Qt.Key.Key_Escape)
    hand.key(Qt.Key.Key_Return)
    assert (label() == UNLABELLED).all()


def test_an_open_polygon_waits_on_its_image(
    hand: Hand, label: ReadLabel, view_state: ViewState, session: Session, qtbot: QtBot
) -> None:
    view_state.set_tool("polygon")
    for corner in CORNERS:
        hand.click(*corner)
    for image_id in ("two", "one"):
        session.show_image(image_id)
        qtbot.waitUntil(lambda wanted=image_id: hand.canvas.image_shown == wanted)
        if image_id == "two":
            hand.key(Qt.Key.Key_Return)
            assert (label(image_id="two") == UNLABELLED).all()
    hand.key(Qt.Key.Key_Return)
    np.testing.assert_array_equal(label(), square())


Pen = Callable[..., QPointF]


@pytest.fixture
def pen(hand: Hand, canvas: CanvasView) -> Pen:
    """A pen's event at a place of the image; the place that it reached."""

    def send(
        kind: QTabletEvent.Type,
        x: float,
        y: float,
        pointer: QPointingDevice.PointerType = QPointingDevice.PointerType.Pen,
        pressure: float = 0.5,
    ) -> QPointF:
        device = QPointingDevice(
            "pen", 1, QPointingDevice.DeviceType.Stylus, pointer, QPointingDevice.Capability.Pressure, 1, 1
        )
        place = QPointF(hand.at(x, y))
        up = kind == QTabletEvent.Type.TabletRelease
        button = Qt.MouseButton.NoButton if kind == QTabletEvent.Type.TabletMove else LEFT
        event = QTabletEvent(
            kind, device, place, canvas.viewport().mapToGlobal(place), pressure, 0, 0, 0.0, 0.0, 0.0,
            Qt.KeyboardModifier.NoModifier, button, Qt.MouseButton.NoButton if up else LEFT,
        )  # fmt: skip
        QApplication.sendEvent(canvas.viewport(), event)
        return canvas.to_image(place)

    return send


def test_pressure_sets_the_width_where_the_user_wants_it(
    label: ReadLabel, view_state: ViewState, pen: Pen, session: Session
) -> None:
    kinds = QTabletEvent.Type
    view_state.set_diameter(12)
    view_state.set_pen_pressure(True)
    start = pen(kinds.TabletPress, 8, 15, pressure=0.25)
    end = pen(kinds.TabletMove, 32, 15, pressure=1.0)
    pen(kinds.TabletRelease, 32, 15, pressure=0.0)
    widths = (label() == 1).sum(axis=0)
    assert widths[int(start.x())] == pytest.approx(3, abs=1)
    assert widths[int(end.x())] == pytest.approx(12, abs=1)
    grown = np.diff(widths[int(start.x()) : int(end.x()) + 1])
    assert grown.min() >= -1  # tapered, without a step
    assert grown.max() <= 2
    session.undo_stack.undo()
    view_state.set_pen_pressure(False)
    dab = pen(kinds.TabletPress, 20, 15, pressure=0.25)
    pen(kinds.TabletRelease, 20, 15, pressure=0.0)
    np.testing.assert_array_equal(label(), expected(swept(dab, dab, 12)))


def test_a_pen_paints_and_its_other_end_erases(label: ReadLabel, view_state: ViewState, pen: Pen) -> None:
    view_state.set_diameter(9)
    kinds = QTabletEvent.Type
    tip, other = QPointingDevice.PointerType.Pen, QPointingDevice.PointerType.Eraser
    start = pen(kinds.TabletPress, 10, 10, tip)
    end = pen(kinds.TabletMove, 25, 18, tip)
    pen(kinds.TabletRelease, 25, 18, tip)
    np.testing.assert_array_equal(label(), expected(swept(start, end, 9)))
    view_state.set_diameter(4)
    hole = pen(kinds.TabletPress, 18, 14, other)
    pen(kinds.TabletRelease, 18, 14, other)
    np.testing.assert_array_equal(label(), expected(swept(start, end, 9) & ~swept(hole, hole, 4)))
