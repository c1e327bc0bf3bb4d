"""A bar as long as a round length on the ground or the specimen, over a corner of what it lies on."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app import theme
from app.language.units import length_text, round_length

LONGEST: Final = 160
"""Screen pixels."""
_TICK: Final = 5.0
_DARK, _LIGHT = QColor(0, 0, 0, 170), QColor(255, 255, 255, 240)


class ScaleBar(QWidget):
    """Hidden while no scale is known. The mouse goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._metres = 0.0
        self._length = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Scale bar"))
        self.hide()

    @property
    def text(self) -> str:
        """The length that the bar shows."""
        return length_text(self._metres) if self._metres else ""

    @property
    def length(self) -> float:
        """Its length in screen pixels."""
        return self._length

    def show_scale(self, metres: float) -> None:
        """Show the scale of a view in which a screen pixel measures that many metres; 0: unknown."""
        self.setVisible(metres > 0)
        if metres <= 0:
            self._metres = 0.0
            return
        self._metres = round_length(metres * LONGEST)
        self._length = self._metres / metres
        self.setAccessibleDescription(self.text)
        height = QFontMetricsF(self.font()).height() + 3 * _TICK
        self.setFixedSize(QSize(LONGEST + 4 * theme.SPACING, round(height)))
        self.place()
        self.update()

    def place(self) -> None:
        """Move to the lower left corner of what it lies on."""
        parent = self.parentWidget()
        if parent is not None:
            gap = theme.SPACING * 3 // 2
            self.move(gap, parent.height() - self.height() - gap)
            self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar light on dark, so that it shows over any photo, and its length above."""
        painter = QPainter(self)
        left, bottom = 2.0, self.height() - 2.0
        right = left + self._length
        points = [
            QPointF(left, bottom - _TICK),
            QPointF(left, bottom),
            QPointF(right, bottom),
            QPointF(right, bottom - _TICK),
        ]
        for color, width in ((_DARK, 4.0), (_LIGHT, 2.0)):
            painter.setPen(QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap))
            painter.drawPolyline(points)
        area = QRectF(left, 0, self.width() - left, self.height() - 2 * _TICK)
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        painter.setPen(_DARK)
        for dx, dy in ((-1, 0), (1, 0), (0, -1), (0, 1), (1, 1)):
            painter.drawText(area.translated(dx, dy), flags, self.text)
        painter.setPen(_LIGHT)
        painter.drawText(area, flags, self.text)
