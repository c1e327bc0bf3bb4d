"""A quiet, rounded ground for things that belong together; the active one carries an edge of colour."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from app import theme
from app.widgets.colors import visible_on

RADIUS = 10
EDGE = 3


class Card(QFrame):
    """Paints its ground from the theme, so that dark and light follow by themselves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._active = False
        self._edge = QColor("#808080")

    @property
    def is_active(self) -> bool:
        return self._active

    def set_active(self, active: bool) -> None:
        if active != self._active:
            self._active = active
            self.update()

    def set_edge_color(self, color: str) -> None:
        """The colour of the edge, "#RRGGBB"."""
        if QColor(color) != self._edge:
            self._edge = QColor(color)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, border, and the edge of the active one."""
        base = theme.color("raised")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        path = QPainterPath()
        path.addRoundedRect(rect, RADIUS, RADIUS)
        painter.fillPath(path, base)
        if self._active:
            painter.save()
            painter.setClipPath(path)
            painter.fillRect(QRectF(0, 0, EDGE + 0.5, self.height()), visible_on(self._edge, base))
            painter.restore()
        painter.setPen(QPen(theme.color("border_strong" if self._active else "border"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        painter.end()
