"""A click on the image that asks about the region there, instead of painting."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QTabletEvent

if TYPE_CHECKING:
    from app.canvas.view import CanvasView

PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.TabletPress)
RELEASES = (QEvent.Type.MouseButtonRelease, QEvent.Type.TabletRelease)


class PlacePick(QObject):
    """While `session.why.picking`, it takes clicks of the left button before the canvas gets them."""

    def __init__(self, canvas: CanvasView) -> None:
        super().__init__(canvas)
        self._canvas, self._why = canvas, canvas.session.why
        self._pressed = False
        canvas.viewport().installEventFilter(self)

    def ask_here(self) -> None:
        """Ask about the region under the pointer; in the middle of the view, where the pointer is elsewhere."""
        point, sight = self._canvas.pointed_at, self._canvas.in_sight
        if point is not None:
            self._why.ask(floor(point[0]), floor(point[1]))
        elif not sight.empty:
            self._why.ask((sight.left + sight.right) // 2, (sight.top + sight.bottom) // 2)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a click that asks, with its release."""
        if not isinstance(event, QMouseEvent | QTabletEvent):
            return super().eventFilter(watched, event)
        left = event.button() == Qt.MouseButton.LeftButton
        if left and event.type() in PRESSES and self._why.picking and not self._canvas.space_held:
            self._pressed = True
            self._ask_at(event.position())
        elif not (left and event.type() in RELEASES and self._pressed):
            return super().eventFilter(watched, event)
        else:
            self._pressed = False
        event.accept()
        return True

    def _ask_at(self, position: QPointF) -> None:
        photo = self._canvas.photo
        point = self._canvas.to_image(position)
        x, y = floor(point.x()), floor(point.y())
        if photo is not None and 0 <= x < photo.width and 0 <= y < photo.height:
            self._why.ask(x, y)
