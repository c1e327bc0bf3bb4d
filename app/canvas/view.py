"""The canvas: the image with its layers, and the tools that paint on it."""

from __future__ import annotations

import time
from math import floor
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPointingDevice,
    QTabletEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QWidget

from app.canvas import overlay
from app.canvas.cursor_info import CursorInfo, look, values_at
from app.canvas.display import ImageView
from app.canvas.input.devices import Devices, Hands
from app.canvas.navigation import NOTCH
from app.canvas.pixel_card import draw_pixel_card
from app.canvas.spotlight import SpotlightView
from app.canvas.swipe import SwipeDrag
from app.canvas.tools import TOOLS, PointerEvent, Tool
from app.canvas.tools.bases.outline import OutlineTool
from app.canvas.wheel import turn
from app.canvas.window_drag import WindowDrag
from app.window.view_state import UnpaintedSteps

if TYPE_CHECKING:
    from app.session import Session
    from app.window.view_state import ViewState

INFO_INTERVAL: Final = 33
"""Milliseconds between two cursor_info: nobody can read faster."""
TAP: Final = 0.35
"""Seconds: held longer, Space pans and accepts nothing."""
SIZE_SHOWN: Final = 900
"""Milliseconds that the brush's new size is said at the pointer."""


class CanvasView(ImageView):
    """Shows the session's current image and passes pointer and key events to the active tool."""

    cursor_info = Signal(object)
    painting_refused = Signal()
    """Somebody wants to paint in a project that is read-only."""
    """A CursorInfo, whenever pointer, zoom or what lies under it may have changed."""

    _devices: Devices | None = None  # events come before it does

    def __init__(self, session: Session, view_state: ViewState, parent: QWidget | None = None) -> None:
        super().__init__(session, view_state, parent)
        self._tools: dict[str, Tool] = {name: tool(self) for name, tool in TOOLS.items()}
        self._tool_name = view_state.tool
        self._pointer: QPointF | None = None
        self._wheel = 0.0
        self._window_drag, self._swipe = WindowDrag(self), SwipeDrag(self)
        self._spotlight = SpotlightView(self)
        self._space_since: float | None = None
        self._outline = QRectF()
        self._info_timer = QTimer(self, interval=INFO_INTERVAL, singleShot=True)
        self._info_timer.timeout.connect(self._tell_cursor)
        self._size_timer = QTimer(self, interval=SIZE_SHOWN, singleShot=True)
        self._size_timer.timeout.connect(self.refresh_overlay)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(False)  # the window takes them
        self.viewport().setMouseTracking(True)
        eraser = self._tools["eraser"]
        hands = Hands(self._point_at, self._pointer_event, self._may_begin, lambda: self.tool, eraser)
        self._devices = Devices(self, hands)
        self.setAccessibleName(self.tr("Canvas"))
        for signal in (
            self.zoom_changed,
            self.image_ready,
            session.labels_changed,
            session.prediction_changed,
        ):
            signal.connect(self._cursor_moved)
        for signal in (session.active_changed, view_state.options_changed, view_state.comparison.changed):
            signal.connect(self.refresh_overlay)
        view_state.brush_changed.connect(self._size_changed)
        self.zoom_changed.connect(view_state.set_zoom)
        for signal in (self.image_ready, session.why.changed):
            signal.connect(self._update_cursor)
        for signal in (self.image_ready, self.view_moved):
            signal.connect(self._view_moved)
        session.current_image_changed.connect(self.show_current)
        view_state.tool_changed.connect(self._tool_changed)
        self.show_current()

    @property
    def tool(self) -> Tool:
        return self._tools[self._tool_name]

    @property
    def outline_tools(self) -> dict[str, OutlineTool]:
        """The tools whose outlines wait until they are painted."""
        return {name: tool for name, tool in self._tools.items() if isinstance(tool, OutlineTool)}

    def undo(self) -> bool:
        """Undo a step of the tool's unfinished shape; False if there is none."""
        if self.tool.can_undo:
            self.tool.undo()
            return True
        return self.tool.can_undo is not None

    def redo(self) -> bool:
        """Redo such a step; False if there is none."""
        if self.tool.can_redo:
            self.tool.redo()
            return True
        return self.tool.can_redo is not None

    def _tell_steps(self) -> None:
        self.view_state.set_unpainted(UnpaintedSteps(self.tool.can_undo, self.tool.can_redo))

    @Slot()
    def show_current(self) -> None:
        """Show the session's current image. A stroke on the one before is ended, not lost."""
        for tool in self._tools.values():
            tool.finish()
            tool.image_changed(self.session.current_image)
        super().show_current()
        self._update_cursor()
        self._tell_steps()

    @property
    def pointed_at(self) -> tuple[float, float] | None:
        """The pointer's position in the shown image, (x, y); None if it is elsewhere."""
        photo = self._layers.photo
        if self._pointer is None or self._shown is None or photo is None:
            return None
        point = self.to_image(self._pointer)
        inside = 0 <= point.x() < photo.width and 0 <= point.y() < photo.height
        return (point.x(), point.y()) if inside else None

    # over the image ---------------------------------------------------------------------------------------

    def paint_overlay(self, painter: QPainter) -> None:
        """Draw what the tool shows, and the brush's outline."""
        if self.view_state.comparison.swiping:
            self._swipe.paint(painter)
        self._spotlight.paint(painter)
        self.tool.paint(painter)
        self._outline = self._brush_bounds()
        if not self._outline.isEmpty() and self._pointer is not None:
            overlay.draw_brush(painter, self._pointer, self._brush_radius, self._brush_color())
        if self._pointer is None or self.panning:
            return
        if self._size_timer.isActive():
            overlay.draw_tag(painter, self._pointer, self._size_text())
        elif self.view_state.pixel_card:
            info = self._info()
            if info.values:
                draw_pixel_card(painter, self._pointer, info)

    def _size_text(self) -> str:
        unit = self.view_state.brush_unit
        words = self.tr("{0} px") if unit == "image" else self.tr("{0} px on screen")
        return words.format(self.view_state.brush_size)

    @property
    def _brush_radius(self) -> float:
        """On screen."""
        return self.view_state.diameter * self.zoom / 2

    def _brush_color(self) -> QColor | None:
        task = self.session.task_entry(self.session.active_task)
        if task is None or self._tool_name in ("eraser", "take"):
            return None
        return QColor(task.classes[self.session.active_class].color)

    def _brush_bounds(self) -> QRectF:
        if self._pointer is None or self._shown is None or not self.tool.paints_round or self.panning:
            return QRectF()
        return overlay.brush_bounds(self._pointer, self._brush_radius)

    @Slot()
    def refresh_overlay(self) -> None:
        """Draw what the tools draw over the image again; the image itself is only copied."""
        self.viewport().update()
        self._tell_steps()

    def _move_outline(self) -> None:
        for area in (self._outline, self._brush_bounds()):
            if not area.isEmpty():
                self.viewport().update(area.toAlignedRect())

    # pointer ----------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pan, adjust the view, or hand it to the tool."""
        self._point_at(event.position())
        self._space_since = None  # Space pans now, whether or not the image is moved
        if self._window_drag.press(event) or self._swipe.press(event):
            return
        if not self.begin_pan(event, always=self._tool_name == "pan") and self._may_begin(event.button()):
            self._tool_for(event).press(self._pointer_event(event))
        self._update_cursor()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan, adjust the view, or hand it to the tool."""
        self._point_at(event.position())
        if self._window_drag.move(event) or self._swipe.move(event):
            return
        if self.view_state.comparison.swiping:
            self._update_cursor()
        if not self.go_on_panning(event) and self._shown is not None:
            self.tool.move(self._pointer_event(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End panning, or hand it to the tool."""
        if self._window_drag.release(event) or self._swipe.release(event):
            return
        if not self.end_pan(event) and self._shown is not None:
            self.tool.release(self._pointer_event(event))
        self._update_cursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Qt sends this in the place of the second press."""
        if self._window_drag.press(event) or self._swipe.press(event):
            return
        if not self.begin_pan(event, always=self._tool_name == "pan") and self._may_begin(event.button()):
            self._tool_for(event).double_click(self._pointer_event(event))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom to the pointer, scroll, or another size of brush; `wheel.turn` says which."""
        turned = turn(event, self.view_state.wheel)
        if turned.does == "zoom":
            self.zoom_at(event.position(), turned.notches * NOTCH)
        elif turned.does == "scroll":
            self.pan_by(turned.scrolled)
        else:
            self._wheel += turned.notches
            steps = int(self._wheel)
            self._wheel -= steps
            if self._shown is None or not self.tool.wheel(steps):
                self.view_state.step_diameter(steps)
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Pens, pinches, and the pointer's coming and going; the rest is Qt's."""
        if self._devices is not None and self._devices.handle(event):
            return True
        if event.type() == QEvent.Type.Enter and not _is_typing():
            self.setFocus(Qt.FocusReason.MouseFocusReason)  # so that keys do what they say under the pointer
        elif event.type() == QEvent.Type.Leave:
            self._point_at(None)
            self.tool.leave()
        return super().viewportEvent(event)

    def _tool_for(self, event: QMouseEvent) -> Tool:
        """The tool in hand; with Alt, the brush and its like pick the class under the pointer."""
        picks = event.modifiers() == Qt.KeyboardModifier.AltModifier and self.tool.paints_round
        return self._tools["picker"] if picks and event.button() == Qt.MouseButton.LeftButton else self.tool

    def _may_begin(self, button: Qt.MouseButton) -> bool:
        """Whether the tool can act on the image; says why if the project is read-only."""
        if self._shown is None:
            return False
        buttons = (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton)
        if not (self.tool.changes_labels and button in buttons):
            return True
        if self.session.read_only:
            self.painting_refused.emit()
        return self.session.may_change()

    def _pointer_event(self, event: QMouseEvent | QTabletEvent) -> PointerEvent:
        point = self.to_image(event.position())
        pressure, erasing = 1.0, False
        if isinstance(event, QTabletEvent):
            pressure = event.pressure()
            erasing = event.pointerType() == QPointingDevice.PointerType.Eraser
        return PointerEvent(
            point.x(), point.y(), event.button(), event.buttons(), event.modifiers(), pressure, erasing
        )

    def _point_at(self, position: QPointF | None) -> None:
        self._pointer = position
        if self.view_state.pixel_card or self._size_timer.isActive():
            self.refresh_overlay()
        else:
            self._move_outline()
        self._cursor_moved()

    @Slot()
    def _cursor_moved(self) -> None:
        if not self._info_timer.isActive():
            self._info_timer.start()

    @Slot()
    def _size_changed(self) -> None:
        """Say the brush's new size at the pointer for a moment."""
        if self._pointer is not None:
            self._size_timer.start()
        self.refresh_overlay()

    @Slot()
    def _tell_cursor(self) -> None:
        self.cursor_info.emit(self._info())

    def _info(self) -> CursorInfo:
        image_id, photo = self._shown, self._layers.photo
        if self._pointer is not None and image_id is not None and photo is not None:
            point = self.to_image(self._pointer)
            x, y = floor(point.x()), floor(point.y())
            if 0 <= x < photo.width and 0 <= y < photo.height:
                task_infos = look(self.session, image_id, x, y)
                return CursorInfo(x, y, self.zoom, task_infos, values_at(photo, x, y))
        return CursorInfo(None, None, self.zoom)

    # keys and tools ---------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """A key that the running tool wants comes before the window's shortcuts."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self.tool.wants_key(event.key())
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space pans while held; other keys are the tool's, if it wants them."""
        if self.tool.wants_key(event.key()):
            self.tool.key(event.key())
        elif event.key() == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self._space_since = time.monotonic()
            self.space_held = True
            self._update_cursor()
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Space released: a short tap accepts what the tool outlines under the pointer."""
        if event.key() != Qt.Key.Key_Space or event.isAutoRepeat():
            event.ignore()
            return
        self.space_held = False
        self._update_cursor()
        since, self._space_since = self._space_since, None
        if (
            since is not None
            and time.monotonic() - since < TAP
            and self._may_begin(Qt.MouseButton.LeftButton)
        ):
            self.tool.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Space may be released elsewhere."""
        self.space_held = False
        self._update_cursor()
        super().focusOutEvent(event)

    @Slot(str)
    def _tool_changed(self, name: str) -> None:
        self.tool.finish()
        self.tool.put_away()
        self._tool_name = name
        self.tool.taken()
        self._update_cursor()
        self.refresh_overlay()

    @Slot()
    def _view_moved(self) -> None:
        self.tool.view_moved()

    @Slot()
    def _update_cursor(self) -> None:
        if self.panning:
            shape = Qt.CursorShape.ClosedHandCursor
        elif self.space_held:
            shape = Qt.CursorShape.OpenHandCursor
        elif self._swipe.is_near(self._pointer) and not self.tool.busy:
            shape = Qt.CursorShape.SplitHCursor
        elif self._shown is None:
            shape = Qt.CursorShape.ArrowCursor
        elif self.session.why.picking:
            shape = Qt.CursorShape.WhatsThisCursor
        elif self.tool.changes_labels and self.session.read_only:
            shape = Qt.CursorShape.ForbiddenCursor
        else:
            shape = self.tool.cursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)
        self._move_outline()


def _is_typing() -> bool:
    return isinstance(QApplication.focusWidget(), (QLineEdit, QAbstractSpinBox))
