"""A line of coloured dots with names; what doesn't fit is counted at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app import theme
from app.widgets.marks import draw_dot, small_font
from app.widgets.plain_text import as_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

GAP = 12
DOT = 8


class Legend(QWidget):
    """Names and colours from left to right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[tuple[str, str], ...] = ()
        self.setFont(small_font(self.font(), 0.92))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_items(self, items: Sequence[tuple[str, str]]) -> None:
        """Show these (name, "#RRGGBB")."""
        if tuple(items) != self._items:
            self._items = tuple(items)
            self.setToolTip(as_tip("\n".join(name for name, _ in items)))
            self.setAccessibleName(", ".join(name for name, _ in items))
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(80, self.fontMetrics().height() + 2)

    def minimumSizeHint(self) -> QSize:
        """Room for a count."""
        return QSize(24, self.fontMetrics().height() + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dots and names."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetrics(self.font())
        widths = [DOT + 5 + metrics.horizontalAdvance(name) + GAP for name, _ in self._items]
        fit = len(widths)
        while (
            fit
            and sum(widths[:fit]) - GAP + (metrics.horizontalAdvance("+99") + GAP) * (fit < len(widths))
            > self.width()
        ):
            fit -= 1
        rest = f"+{len(widths) - fit}" if fit < len(widths) else ""
        x = 0
        for (name, color), width in zip(self._items[:fit], widths, strict=False):
            draw_dot(painter, QPointF(x + DOT / 2, self.height() / 2), color, theme.color("panel"), DOT / 2)
            painter.setPen(theme.color("text_dim"))
            words = QRect(x + DOT + 5, 0, width, self.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
            x += width
        if rest:
            painter.setPen(theme.color("text_dim"))
            painter.drawText(
                QRect(x, 0, self.width() - x, self.height()), Qt.AlignmentFlag.AlignVCenter, rest
            )
        painter.end()
