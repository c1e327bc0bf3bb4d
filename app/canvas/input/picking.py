"""Clicks on the canvas that pick a pixel instead of painting, for as long as somebody asks for one."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QTabletEvent, QTouchEvent

from app.canvas.input.devices import is_screen

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.canvas.view import CanvasView

PRESSES: Final = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.TabletPress)
RELEASES: Final = (QEvent.Type.MouseButtonRelease, QEvent.Type.TabletRelease)


class Picking(QObject):
    """Takes clicks, and taps of a pen or a finger, before the canvas gets them.

    The other buttons, the wheel, two fingers, and dragging with Space do what they do.
    """

    def __init__(
        self, canvas: CanvasView, wanted: Callable[[], bool], pick: Callable[[int, int], object]
    ) -> None:
        """`wanted`: whether clicks pick now. `pick` gets column and row; a click beside the image picks nothing."""
        super().__init__(canvas)
        self._canvas, self._wanted, self._pick = canvas, wanted, pick
        self._pressed = False
        canvas.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what picks, from press to release."""
        if isinstance(event, QTouchEvent):
            picks = is_screen(event) and self._touched(event)
        elif isinstance(event, QMouseEvent | QTabletEvent) and event.button() == Qt.MouseButton.LeftButton:
            picks = self._clicked(event)
        else:
            picks = False
        if picks:
            event.accept()
        return picks or super().eventFilter(watched, event)

    def _clicked(self, event: QMouseEvent | QTabletEvent) -> bool:
        if event.type() in PRESSES and self._wanted() and not self._canvas.space_held:
            self._pressed = True
            self._pick_at(event.position())
            return True
        ends = self._pressed and event.type() in RELEASES
        self._pressed = self._pressed and not ends
        return ends

    def _touched(self, event: QTouchEvent) -> bool:
        """One finger picks where it is lifted; a second one makes it a pinch."""
        if event.type() == QEvent.Type.TouchBegin:
            self._pressed = self._wanted()
        if len(event.points()) > 1:
            self._pressed = False
        picks = self._pressed
        if picks and event.type() == QEvent.Type.TouchEnd:
            self._pick_at(event.points()[0].position())
        if event.type() in (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel):
            self._pressed = False
        return picks

    def _pick_at(self, position: QPointF) -> None:
        photo = self._canvas.photo
        point = self._canvas.to_image(position)
        x, y = floor(point.x()), floor(point.y())
        if photo is not None and 0 <= x < photo.width and 0 <= y < photo.height:
            self._pick(x, y)
