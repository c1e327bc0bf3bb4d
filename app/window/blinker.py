"""Blinking: the view shows its counterpart for as long as a key is held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from app.window.comparison import Comparison

ENDS = (QEvent.Type.MouseButtonPress, QEvent.Type.ApplicationDeactivate, QEvent.Type.WindowDeactivate)


class Blinker(QObject):
    """Begins with the key's action; ends when a key is released, wherever the focus is."""

    def __init__(self, comparison: Comparison, parent: QObject) -> None:
        super().__init__(parent)
        self._comparison = comparison

    @Slot()
    def begin(self) -> None:
        application = QApplication.instance()
        if not self._comparison.blinking and application is not None:
            self._comparison.set_blinking(True)
            application.installEventFilter(self)

    def _end(self) -> None:
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self._comparison.set_blinking(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End the blink when the key is released or the window loses the focus."""
        released = (
            event.type() == QEvent.Type.KeyRelease
            and isinstance(event, QKeyEvent)
            and not event.isAutoRepeat()
        )
        if released or event.type() in ENDS:
            self._end()
        return False
