"""Dragging in the picture with Shift and the middle button: window and level of the view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Qt

from app.canvas.adjustment import dragged

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from app.canvas.adjustment import Adjustment
    from app.canvas.display import ImageView


class WindowDrag(QObject):
    """Takes the mouse events of such a drag; each method says whether the event was its own."""

    def __init__(self, view: ImageView) -> None:
        super().__init__(view)
        self._view = view
        self._from: tuple[QPointF, Adjustment] | None = None

    def press(self, event: QMouseEvent) -> bool:
        """Begin, with Shift and the middle button on an image."""
        starts = (
            event.button() == Qt.MouseButton.MiddleButton
            and bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            and self._view.photo is not None
        )
        if starts:
            self._from = event.position(), self._view.view_state.adjustment
        return starts or self._from is not None

    def move(self, event: QMouseEvent) -> bool:
        """Adjust the view by how far the pointer is from where it began."""
        if self._from is not None and not event.buttons() & Qt.MouseButton.MiddleButton:
            self._from = None  # the release went to another window
        photo = self._view.photo
        if self._from is None or photo is None:
            return False
        begin, start = self._from
        movement, area = event.position() - begin, self._view.viewport().size()
        right, down = movement.x() / max(1, area.width()), movement.y() / max(1, area.height())
        self._view.view_state.set_adjustment(dragged(start, right, down, photo.deep))
        return True

    def release(self, event: QMouseEvent) -> bool:
        if self._from is None or event.button() != Qt.MouseButton.MiddleButton:
            return False
        self._from = None
        return True
