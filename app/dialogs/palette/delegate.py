"""How a find of the command palette is drawn: icon or colour, title, where it is, keys or why it is not possible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app import theme
from app.widgets.key_caps import caps_width, draw_caps
from app.widgets.marks import draw_dot, small_font

if TYPE_CHECKING:
    from app.actions.palette import Entry

ENTRY = Qt.ItemDataRole.UserRole
"""The role that carries an `Entry`."""
HEIGHT = 34
ICON = 18


class PaletteDelegate(QStyledItemDelegate):
    """Draws an `Entry` on one line."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the row."""
        entry: Entry = index.data(ENTRY)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_soft" if selected else "hover"))
            painter.drawRoundedRect(QRectF(rect), 6, 6)
        line = rect.adjusted(theme.SPACING, 0, -theme.SPACING, 0)
        self._mark(painter, line, entry)
        line.setLeft(line.left() + ICON + theme.SPACING)
        right = self._right(painter, line, option, entry)
        line.setRight(line.right() - right - (2 * theme.SPACING if right else 0))
        self._words(painter, line, option, entry)
        painter.restore()

    def _mark(self, painter: QPainter, line: QRect, entry: Entry) -> None:
        area = QRect(line.left(), line.center().y() - ICON // 2 + 1, ICON, ICON)
        if entry.color:
            draw_dot(painter, QPointF(area.center()), entry.color, theme.color("panel"), 6.0)
        elif entry.checked:
            theme.icon("check", "accent_text").paint(painter, area)
        elif entry.icon:
            theme.icon(entry.icon, "text_faint" if entry.why_not else "text_dim").paint(painter, area)

    def _right(self, painter: QPainter, line: QRect, option: QStyleOptionViewItem, entry: Entry) -> int:
        """Keys, or why it is not possible; returns the width taken."""
        font = small_font(option.font, 0.9)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        if entry.why_not:
            painter.setPen(theme.color("text_dim"))
            text = metrics.elidedText(entry.why_not, Qt.TextElideMode.ElideRight, line.width() // 2)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
            return metrics.horizontalAdvance(text)
        draw_caps(painter, line, entry.keys, metrics)
        return caps_width(entry.keys, metrics)

    def _words(self, painter: QPainter, line: QRect, option: QStyleOptionViewItem, entry: Entry) -> None:
        metrics = QFontMetrics(option.font)
        painter.setFont(option.font)
        painter.setPen(theme.color("text_faint" if entry.why_not else "text"))
        title = metrics.elidedText(entry.title, Qt.TextElideMode.ElideMiddle, line.width())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(line, flags, title)
        line.setLeft(line.left() + metrics.horizontalAdvance(title) + theme.SPACING)
        if line.width() > 20:
            font = small_font(option.font, 0.9)
            painter.setFont(font)
            painter.setPen(theme.color("text_dim"))
            where = QFontMetrics(font).elidedText(entry.where, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, flags, where)
