"""Clicks on the canvas that pick a pixel instead of painting, for as long as somebody asks for one."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent

if TYPE_CHECKING:
    from app.canvas.display import ImageView


class Picking(QObject):
    """Listens to the canvas while `view_state.marking.picking`; the wheel and the other buttons do what they do."""

    def __init__(self, view: ImageView) -> None:
        super().__init__(view)
        self._view = view
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take presses of the left button; nothing else."""
        marking = self._view.view_state.marking
        if not marking.picking or not isinstance(event, QMouseEvent):
            return super().eventFilter(watched, event)
        presses = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
        if event.button() != Qt.MouseButton.LeftButton or event.modifiers() != Qt.KeyboardModifier.NoModifier:
            return super().eventFilter(watched, event)
        photo = self._view.photo
        if event.type() in presses and photo is not None:
            point = self._view.to_image(event.position())
            x, y = floor(point.x()), floor(point.y())
            if 0 <= x < photo.width and 0 <= y < photo.height:
                marking.picked.emit(x, y)
        return True
