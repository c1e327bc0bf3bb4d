"""An icon that stands by itself and follows the theme."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app import theme


class IconLabel(QWidget):
    """Draws an icon of the theme at `side` pixels in the colour of one of its tokens."""

    def __init__(
        self, name: str, side: int = 16, token: str = "text_faint", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = theme.icon(name, token)
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it as it is at this moment."""
        painter = QPainter(self)
        self._icon.paint(painter, self.rect())
        painter.end()
