"""The base of rectangle and ellipse: a drag from corner to corner, painted on release."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor

from app.canvas.overlay import draw_tag
from app.canvas.tools.bases.tool import PointerEvent, Surface, Tool
from app.session.stroke_kinds import ERASER

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from core.labels.boxes import Box
    from core.labels.stroke import Stroke


def dragged_rectangle(start: QPointF, end: QPointF, *, equal: bool, centered: bool) -> QRectF:
    """The rectangle of a drag; with equal sides, or centred where the drag started."""
    diagonal = end - start
    if equal:
        side = max(abs(diagonal.x()), abs(diagonal.y()))
        diagonal = QPointF(side if diagonal.x() >= 0 else -side, side if diagonal.y() >= 0 else -side)
    first = start - diagonal if centered else start
    return QRectF(first, start + diagonal).normalized()


class ShapeTool(Tool):
    """Left paints, right erases. Shift makes the sides equal, Alt (or Ctrl) draws from the centre."""

    is_one_step = True
    erases = True

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self._start: QPointF | None = None
        self._image_id: str | None = None
        self._button = Qt.MouseButton.NoButton
        self._erase = False
        self._rectangle = QRectF()

    @property
    def busy(self) -> bool:
        return self._start is not None

    def press(self, event: PointerEvent) -> None:
        """Begin at this corner."""
        if self.busy or event.button not in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            return
        self._start = QPointF(event.x, event.y)
        self._image_id = self.surface.session.current_image
        self._button = event.button
        self._erase = event.erasing or event.button == Qt.MouseButton.RightButton
        self._rectangle = QRectF()

    def move(self, event: PointerEvent) -> None:
        """Stretch it to here."""
        if self._start is None:
            return
        if not event.buttons & self._button:  # the release went to another window
            self.finish()
            return
        self._stretch(self._start, event)
        self.surface.refresh_overlay()

    def release(self, event: PointerEvent) -> None:
        if self._start is not None and event.button == self._button:
            self._stretch(self._start, event)
            self.finish()

    def _stretch(self, start: QPointF, event: PointerEvent) -> None:
        corner = QPointF(event.x, event.y)
        self._rectangle = dragged_rectangle(start, corner, equal=event.shift, centered=event.alt)

    def wants_key(self, key: int) -> bool:
        """Escape, while a shape is being drawn."""
        return key == Qt.Key.Key_Escape and self.busy

    def key(self, key: int) -> None:
        self.cancel()

    def cancel(self) -> None:
        self._start = None
        self.surface.refresh_overlay()

    def finish(self) -> None:
        """Paint the shape as one stroke, unless another image is on screen by now."""
        session = self.surface.session
        drawn = self._start is not None and not self._rectangle.isEmpty()
        self._start = None
        if drawn and session.current_image == self._image_id:
            protect = self.surface.view_state.only_unlabelled
            stroke = session.labels.begin_stroke(
                ERASER if self._erase else self.info.stroke, only_unlabelled=protect and not self._erase
            )
            if stroke is not None:
                session.labels.stroke_changed(self._paint_shape(stroke, self._rectangle))
                session.labels.end_stroke()
        self.surface.refresh_overlay()

    def paint(self, painter: QPainter) -> None:
        """The shape as it will be painted, and its size."""
        if self._start is None or self._rectangle.isEmpty():
            return
        shape = self._rectangle
        first = self.surface.to_view(shape.left(), shape.top())
        last = self.surface.to_view(shape.right(), shape.bottom())
        self._draw(painter, QRectF(first, last), QColor("white") if self._erase else self.color)
        text = QCoreApplication.translate("Tools", "{0} × {1} px")
        draw_tag(painter, last, text.format(round(shape.width()), round(shape.height())))

    def _paint_shape(self, stroke: Stroke, shape: QRectF) -> Box:
        raise NotImplementedError

    def _draw(self, painter: QPainter, shape: QRectF, color: QColor) -> None:
        """Draw the shape, in viewport coordinates."""
        raise NotImplementedError
