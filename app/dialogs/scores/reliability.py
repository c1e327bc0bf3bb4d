"""A reliability diagram: how often predictions of a confidence are right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app import theme
from app.panels.wording import percent_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from core.learning.evaluation.task_score import ReliabilityBin

_LEFT, _BOTTOM, _EDGE = 52, 40, 26
"""Room for the labels of the axes, and on the other sides."""
_LEAST: Final = 0.001
"""A bin with a smaller fraction of the pixels says nothing, and is drawn faintly."""
_QUARTERS: Final = (0.0, 0.25, 0.5, 0.75, 1.0)


class ReliabilityDiagram(QWidget):
    """A bar per step of confidence, as high as the fraction of its pixels that is right; ideal bars end at the line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bins: tuple[ReliabilityBin, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(QCoreApplication.translate("ReliabilityDiagram", "Reliability diagram"))

    def set_bins(self, bins: Sequence[ReliabilityBin]) -> None:
        """Show these, from confidence 0 to 1 in equal steps."""
        self._bins = tuple(bins)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(420, 300)

    def bars(self) -> list[QRectF]:
        """Where the bars are, from the left to the right; empty ones for steps without pixels."""
        area, count = self._area(), len(self._bins)
        bars = []
        for index, step in enumerate(self._bins):
            height = area.height() * (step.correct / step.pixels if step.pixels else 0.0)
            left = area.left() + area.width() * index / count
            bars.append(QRectF(left + 1, area.bottom() - height, area.width() / count - 2, height))
        return bars

    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_LEFT, _EDGE, -_EDGE, -_BOTTOM)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw axes, bars, paler where few pixels are, and the line on which confidence is a probability."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self._area()
        self._draw_axes(painter, area)
        total = sum(step.pixels for step in self._bins)
        for bar, step in zip(self.bars(), self._bins, strict=True):
            color = QColor(theme.color("accent"))
            color.setAlpha(220 if step.pixels >= _LEAST * total else 60)
            painter.fillRect(bar, color)
        painter.setPen(QPen(QColor(theme.color("text")), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(QLineF(area.bottomLeft(), area.topRight()))
        painter.end()

    def _draw_axes(self, painter: QPainter, area: QRectF) -> None:
        say = QCoreApplication.translate
        grid, text = QPen(QColor(theme.color("border")), 1), QPen(QColor(theme.color("text_dim")), 1)
        for fraction in _QUARTERS:
            y, x = area.bottom() - fraction * area.height(), area.left() + fraction * area.width()
            painter.setPen(grid)
            painter.drawLine(QLineF(area.left(), y, area.right(), y))
            painter.setPen(text)
            label = percent_text(fraction)
            beside = QRectF(0, y - 10, _LEFT - 6, 20)
            painter.drawText(beside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, label)
            below = QRectF(QPointF(x - 24, area.bottom() + 2), QPointF(x + 24, area.bottom() + 18))
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, label)
        title = QRectF(area.left(), area.bottom() + 18, area.width(), 18)
        painter.drawText(
            title,
            Qt.AlignmentFlag.AlignCenter,
            say("ReliabilityDiagram", "Confidence; bars: how often right"),
        )
