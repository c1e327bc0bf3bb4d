"""The colours of a map of 0 to 1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app import theme
from app.canvas.layers.saliency import COLORS

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class MapLegend(QWidget):
    """A bar from the colour of 0 to that of 1, with these numbers beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Colours of the map, from 0 (dark) to 1 (bright)"))

    def sizeHint(self) -> QSize:
        return QSize(120, self.fontMetrics().height() + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw bar and numbers."""
        painter = QPainter(self)
        painter.setPen(theme.color("text_dim"))
        width = self.fontMetrics().horizontalAdvance("0") + theme.SPACING
        area = self.rect()
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        painter.drawText(area, left | Qt.AlignmentFlag.AlignVCenter, "0")
        painter.drawText(area, right | Qt.AlignmentFlag.AlignVCenter, "1")
        bar = QRect(area).adjusted(width, 3, -width, -3)
        gradient = QLinearGradient(bar.topLeft(), bar.topRight())
        for step in range(0, 256, 15):
            gradient.setColorAt(step / 255, QColor(COLORS[step]))
        painter.fillRect(bar, gradient)
