"""Fingers, touchpads and pens, as Qt reports them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QInputDevice,
    QNativeGestureEvent,
    QPointingDevice,
    QTabletEvent,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.canvas.input import touch
from app.canvas.input.picking import Picking
from tests.app.canvas.conftest import LEFT, NONE

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy.typing as npt

    from app.canvas.view import CanvasView
    from app.session import Session
    from app.window.view_state import ToolName, ViewState
    from tests.app.canvas.conftest import Hand

    Label = Callable[..., npt.NDArray]

NO_BUTTON = Qt.MouseButton.NoButton
PRESS, MOVE, RELEASE = QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TabletRelease


@pytest.fixture(scope="module")
def screen() -> QPointingDevice:
    return QTest.createTouchDevice()


@pytest.fixture(scope="module")
def touchpad() -> QPointingDevice:
    return QTest.createTouchDevice(QInputDevice.DeviceType.TouchPad)


class Fingers:
    """Fingers on a touch screen, by number; positions in the viewport."""

    def __init__(self, canvas: CanvasView, device: QPointingDevice) -> None:
        self._viewport, self._device = canvas.viewport(), device
        self._down: list[int] = []

    def put(self, **fingers: tuple[float, float]) -> None:
        """Put them down (a=(x, y)), or move those that are down."""
        sequence = QTest.touchEvent(self._viewport, self._device, False)
        for name, place in fingers.items():
            number = ord(name)
            point = QPoint(round(place[0]), round(place[1]))
            if number in self._down:
                sequence.move(number, point, self._viewport)
            else:
                sequence.press(number, point, self._viewport)
                self._down.append(number)
        for number in self._down:
            if chr(number) not in fingers:
                sequence.stationary(number)
        sequence.commit()

    def lift(self, **fingers: tuple[float, float]) -> None:
        sequence = QTest.touchEvent(self._viewport, self._device, False)
        for name, place in fingers.items():
            sequence.release(ord(name), QPoint(round(place[0]), round(place[1])), self._viewport)
            self._down.remove(ord(name))
        for number in self._down:
            sequence.stationary(number)
        sequence.commit()


@pytest.fixture
def fingers(canvas: CanvasView, screen: QPointingDevice) -> Fingers:
    return Fingers(canvas, screen)


@pytest.fixture
def pen(canvas: CanvasView) -> Callable[..., None]:
    def send(kind: QEvent.Type, x: float, y: float, *, eraser: bool = False, down: bool = True) -> None:
        kinds = QPointingDevice.PointerType
        pointer = kinds.Eraser if eraser else kinds.Pen
        device = QPointingDevice(
            "pen", 7, QInputDevice.DeviceType.Stylus, pointer, QInputDevice.Capability.Pressure, 1, 2
        )
        point = canvas.to_view(x, y)
        event = QTabletEvent(
            kind, device, point, canvas.viewport().mapToGlobal(point), 1.0, 0, 0, 0.0, 0.0, 0, NONE,
            NO_BUTTON if kind == MOVE else LEFT, LEFT if down and kind != RELEASE else NO_BUTTON,
        )  # fmt: skip
        QApplication.sendEvent(canvas.viewport(), event)

    return send


def place(hand: Hand, x: float, y: float) -> tuple[float, float]:
    point = hand.at(x, y)
    return point.x(), point.y()


def test_one_finger_paints_and_is_one_step(
    hand: Hand, fingers: Fingers, label: Label, session: Session
) -> None:
    start, end = place(hand, 8, 15), place(hand, 30, 15)
    fingers.put(a=start)
    fingers.put(a=((start[0] + end[0]) / 2, start[1]))
    fingers.put(a=end)
    assert session.labels.stroke is not None
    fingers.lift(a=end)
    assert (label()[15, 8:31] == 1).all()
    assert session.undo_stack.undoText() == "Brush"


def test_a_tap_is_a_dab(hand: Hand, fingers: Fingers, label: Label) -> None:
    fingers.put(a=place(hand, 20, 15))
    assert (label() == 255).all()
    fingers.lift(a=place(hand, 20, 15))
    assert label()[15, 20] == 1


def test_two_fingers_pan_and_zoom_and_paint_nothing(
    canvas: CanvasView, hand: Hand, fingers: Fingers, label: Label
) -> None:
    zoom, before = canvas.zoom, canvas.to_image(QPointF(250, 200))
    fingers.put(a=(230, 200))
    fingers.put(a=(230, 200), b=(270, 200))
    fingers.put(a=(240, 230), b=(280, 230))
    assert canvas.zoom == pytest.approx(zoom)
    moved = canvas.to_image(QPointF(260, 230))
    assert (moved.x(), moved.y()) == pytest.approx((before.x(), before.y()), abs=0.3)
    fingers.put(a=(220, 230), b=(300, 230))
    assert canvas.zoom == pytest.approx(2 * zoom, rel=0.01)
    same = canvas.to_image(QPointF(260, 230))
    assert (same.x(), same.y()) == pytest.approx((before.x(), before.y()), abs=0.3)
    fingers.lift(b=(300, 230))
    fingers.put(a=(100, 100))
    fingers.lift(a=(100, 100))
    assert (label() == 255).all()


@pytest.mark.parametrize("pressed", [True, False], ids=["touching", "hovering"])
def test_a_palm_beside_the_pen_does_nothing(
    hand: Hand,
    fingers: Fingers,
    pen: Callable[..., None],
    label: Label,
    monkeypatch: pytest.MonkeyPatch,
    pressed: bool,
) -> None:
    clock = [100.0]
    monkeypatch.setattr(touch.time, "monotonic", lambda: clock[0])
    pen(PRESS if pressed else MOVE, 5, 5, down=pressed)
    fingers.put(a=place(hand, 20, 20))
    fingers.put(a=place(hand, 30, 20))
    fingers.lift(a=place(hand, 30, 20))
    assert (label()[20] == 255).all()
    pen(RELEASE, 5, 5)
    clock[0] += touch.PEN_SECONDS + 0.1
    fingers.put(a=place(hand, 20, 20))
    fingers.lift(a=place(hand, 20, 20))
    assert label()[20, 20] == 1


def test_a_palm_that_came_first_takes_its_stroke_back(
    hand: Hand, fingers: Fingers, pen: Callable[..., None], label: Label, session: Session
) -> None:
    fingers.put(a=place(hand, 20, 20))
    fingers.put(a=place(hand, 30, 20))
    assert label()[20, 25] == 1
    pen(MOVE, 5, 5, down=False)
    assert (label() == 255).all()
    fingers.put(a=place(hand, 10, 20))
    fingers.lift(a=place(hand, 10, 20))
    assert (label() == 255).all()
    assert not session.undo_stack.canUndo() or session.undo_stack.undoText() != "Brush"


@pytest.mark.parametrize("tool", ["brush", "polygon", "picker", "take"])
def test_the_pen_s_eraser_end_erases_with_every_tool(
    hand: Hand, pen: Callable[..., None], label: Label, view_state: ViewState, tool: ToolName
) -> None:
    hand.click(20, 15)
    assert label()[15, 20] == 1
    view_state.set_tool(tool)
    pen(PRESS, 20, 15, eraser=True)
    pen(MOVE, 21, 15, eraser=True)
    pen(RELEASE, 21, 15, eraser=True)
    assert label()[15, 20] == 255
    assert view_state.tool == tool


def test_a_pen_moves_the_image_with_the_tool_for_it(
    canvas: CanvasView, pen: Callable[..., None], view_state: ViewState, label: Label
) -> None:
    view_state.set_tool("pan")
    origin = canvas.to_view(0, 0)
    pen(PRESS, 20, 15)
    pen(MOVE, 24, 15)
    pen(RELEASE, 24, 15)
    assert canvas.to_view(0, 0).x() - origin.x() == pytest.approx(32, abs=1)
    assert (label() == 255).all()


def test_a_touchpad_pinches_pans_and_taps_twice(canvas: CanvasView, touchpad: QPointingDevice) -> None:
    kinds = Qt.NativeGestureType

    def gesture(kind: Qt.NativeGestureType, value: float, delta: QPointF | None = None) -> None:
        point = QPointF(250, 200)
        event = QNativeGestureEvent(
            kind, touchpad, 2, point, point, canvas.viewport().mapToGlobal(point), value, delta or QPointF()
        )
        QApplication.sendEvent(canvas.viewport(), event)

    zoom, origin = canvas.zoom, canvas.to_view(0, 0)
    gesture(kinds.PanNativeGesture, 0.0, QPointF(12, -7))
    moved = canvas.to_view(0, 0) - origin
    assert (moved.x(), moved.y()) == pytest.approx((12, -7))
    gesture(kinds.ZoomNativeGesture, 0.2)
    assert canvas.zoom > zoom
    gesture(kinds.SmartZoomNativeGesture, 1.0)
    fitted = canvas.zoom
    canvas.fit()
    assert canvas.zoom == pytest.approx(fitted)


@pytest.mark.parametrize("fingers_on_pad", [True, False])
def test_two_fingers_scroll_where_a_wheel_zooms(canvas: CanvasView, fingers_on_pad: bool) -> None:
    point, zoom = QPointF(250, 200), canvas.zoom
    origin = canvas.to_view(0, 0)
    fine = QPoint(0, 15) if fingers_on_pad else QPoint()
    phase = Qt.ScrollPhase.ScrollUpdate if fingers_on_pad else Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(
        point, canvas.viewport().mapToGlobal(point), fine, QPoint(0, 120), NO_BUTTON, NONE, phase, False
    )
    QApplication.sendEvent(canvas.viewport(), event)
    if fingers_on_pad:
        assert canvas.zoom == zoom
        assert canvas.to_view(0, 0).y() - origin.y() == pytest.approx(15)
    else:
        assert canvas.zoom > zoom


def test_a_tap_picks_and_paints_nothing_while_somebody_asks_for_a_pixel(
    hand: Hand, fingers: Fingers, pen: Callable[..., None], canvas: CanvasView, label: Label
) -> None:
    picked: list[tuple[int, int]] = []
    wanted = [True]
    Picking(canvas, lambda: wanted[0], lambda x, y: picked.append((x, y)))
    before = label().copy()
    fingers.put(a=place(hand, 8.5, 6.5))
    fingers.lift(a=place(hand, 8.5, 6.5))
    assert picked == [(8, 6)]
    zoom = canvas.zoom
    fingers.put(a=place(hand, 8.5, 6.5))
    x, y = place(hand, 8.5, 6.5)
    fingers.put(a=(x, y), b=(x + 20, y))
    fingers.put(a=(x, y), b=(x + 60, y))
    fingers.lift(a=(x, y), b=(x + 60, y))
    assert canvas.zoom > zoom  # two fingers zoom all the same
    pen(PRESS, 5.5, 5.5)
    pen(RELEASE, 5.5, 5.5)
    assert picked == [(8, 6), (5, 5)]
    assert (label() == before).all()
    wanted[0] = False
    pen(PRESS, 5.5, 5.5)
    pen(RELEASE, 5.5, 5.5)
    assert not (label() == before).all()
