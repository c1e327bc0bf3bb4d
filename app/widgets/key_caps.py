"""Keys as caps, drawn in a cell of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app import theme
from app.widgets.marks import draw_key, small_font

if TYPE_CHECKING:
    from collections.abc import Sequence

KEYS = Qt.ItemDataRole.UserRole + 20
"""The role that carries a tuple of keys as text."""
GAP, PADDING, HEIGHT = 5, 7, 20


def caps_width(keys: Sequence[str], metrics: QFontMetrics) -> int:
    """How much room `draw_caps` takes; `metrics` are those of the caps' own font."""
    widths = [max(HEIGHT, metrics.horizontalAdvance(key) + 2 * PADDING) for key in keys]
    return sum(widths) + GAP * max(0, len(keys) - 1)


def draw_caps(painter: QPainter, cell: QRect, keys: Sequence[str], metrics: QFontMetrics) -> None:
    """The caps side by side at the right edge of `cell`, in the painter's font."""
    left = cell.right() + 1 - caps_width(keys, metrics)
    for key in keys:
        width = max(HEIGHT, metrics.horizontalAdvance(key) + 2 * PADDING)
        draw_key(painter, QRectF(left, cell.center().y() - HEIGHT / 2 + 1, width, HEIGHT), key)
        left += width + GAP


class KeyCapsDelegate(QStyledItemDelegate):
    """Draws the keys of a cell as caps, the rest as the style does."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The row's ground, then the caps."""
        keys = index.data(KEYS)
        if not keys:
            super().paint(painter, option, index)
            return
        bare = QStyleOptionViewItem(option)
        self.initStyleOption(bare, index)
        bare.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, bare, painter, option.widget)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(small_font(option.font, 0.9))
        draw_caps(painter, option.rect.adjusted(0, 0, -theme.SPACING, 0), keys, painter.fontMetrics())
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Wide enough for all caps."""
        size = super().sizeHint(option, index)
        keys = index.data(KEYS)
        if keys:
            metrics = QFontMetrics(small_font(option.font, 0.9))
            size.setWidth(caps_width(keys, metrics) + 3 * theme.SPACING)
        return QSize(size.width(), max(size.height(), HEIGHT + 8))
