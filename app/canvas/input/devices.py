"""Pens, touch screens and touchpads: what they do on the canvas that a mouse doesn't."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QInputDevice, QNativeGestureEvent, QTabletEvent, QTouchEvent

from app.canvas.input.touch import Touch

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.canvas.display import ImageView
    from app.canvas.tools import PointerEvent, Tool


@dataclass(frozen=True, slots=True)
class Hands:
    """What of the canvas only its devices need."""

    point_at: Callable[[QPointF], None]
    pointer: Callable[[QTabletEvent], PointerEvent]
    may_begin: Callable[[Qt.MouseButton], bool]
    tool: Callable[[], Tool]
    """The one in hand."""
    eraser: Tool


class Devices(QObject):
    """Handles their events; Qt makes mouse events of those that nobody accepts."""

    def __init__(self, view: ImageView, hands: Hands) -> None:
        super().__init__(view)
        self._view, self._hands = view, hands
        self._touch = Touch(view, hands.may_begin, hands.tool)
        self._pen_tool: Tool | None = None  # in the hand of the pen, from press to release
        view.viewport().setTabletTracking(True)

    def handle(self, event: QEvent) -> bool:
        """Whether the event was one of theirs."""
        if isinstance(event, QTabletEvent):
            self._pen(event)
            return True
        if isinstance(event, QTouchEvent) and is_screen(event):
            self._touch.handle(event)
            return True
        return isinstance(event, QNativeGestureEvent) and self._gesture(event)

    def _gesture(self, event: QNativeGestureEvent) -> bool:
        """Two fingers on a touchpad."""
        kinds, kind, view = Qt.NativeGestureType, event.gestureType(), self._view
        if kind == kinds.ZoomNativeGesture:
            view.zoom_at(event.position(), event.value() * 1.5)
        elif kind == kinds.PanNativeGesture:
            view.pan_by(event.delta().toPoint())
        elif kind == kinds.SmartZoomNativeGesture:
            (view.fit if view.zoom >= 1.0 else view.actual_size)()
        else:
            return False
        return True

    def _pen(self, event: QTabletEvent) -> None:
        self._hands.point_at(event.position())
        event.accept()
        kinds, kind, view = QEvent.Type, event.type(), self._view
        self._touch.pen_felt(down=kind != kinds.TabletRelease and bool(event.buttons()))
        if view.image_shown is None or self._pans(event):
            return
        pointer = self._hands.pointer(event)
        if kind == kinds.TabletPress and self._hands.may_begin(event.button()):
            # Whatever tool is in hand, the pen's other end erases.
            erasing = pointer.erasing and not self._hands.tool().erases
            self._pen_tool = self._hands.eraser if erasing else self._hands.tool()
            self._pen_tool.press(pointer)
        elif kind == kinds.TabletMove:
            (self._pen_tool or self._hands.tool()).move(pointer)
        elif kind == kinds.TabletRelease:
            (self._pen_tool or self._hands.tool()).release(pointer)
            self._pen_tool = None

    def _pans(self, event: QTabletEvent) -> bool:
        """The pen moves the image: with the tool for that, or while Space is held."""
        view = self._view
        if event.type() == QEvent.Type.TabletPress:
            return view.begin_pan(event, always=view.view_state.tool == "pan")
        if event.type() == QEvent.Type.TabletMove:
            return view.go_on_panning(event)
        return view.end_pan(event)


def is_screen(event: QTouchEvent) -> bool:
    """A touchpad's fingers come as wheel and gestures, too."""
    device = event.pointingDevice()
    return device is None or device.type() != QInputDevice.DeviceType.TouchPad
