"""The orders of the queue as a list: what is predicted, how far it is, and how long the rest takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app import theme
from app.dialogs.predictions.words import details_text, standing_text, title_text
from app.widgets.plain_text import as_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.work.predicting.queue import Entry

ENTRY: Final = Qt.ItemDataRole.UserRole
ROW_HEIGHT, MARGIN, BAR_HEIGHT = 62, 8, 4


class OrderList(QListWidget):
    """One row an order, in the order in which they run."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Orders"))
        self.setItemDelegate(OrderDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def entry(self) -> Entry | None:
        """The order that is chosen."""
        item = self.currentItem()
        return cast("Entry", item.data(ENTRY)) if item is not None else None

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """List these; the one that is chosen stays so, and a new one is chosen."""
        listed = [cast("Entry", self.item(row).data(ENTRY)) for row in range(self.count())]
        for row in reversed(range(len(listed))):
            if listed[row] not in entries:
                self.takeItem(row)
        newest = None
        for row, entry in enumerate(entries):
            if entry not in listed:
                newest = QListWidgetItem()
                newest.setData(ENTRY, entry)
                self.insertItem(row, newest)
                self.follow(entry)
        if newest is not None:
            self.setCurrentItem(newest)
        elif self.currentItem() is None and self.count():
            self.setCurrentRow(self.count() - 1)

    def choose(self, entry: Entry) -> None:
        """Choose an order."""
        for row in range(self.count()):
            if self.item(row).data(ENTRY) is entry:
                self.setCurrentRow(row)

    def follow(self, entry: Entry) -> None:
        """An order has changed."""
        for row in range(self.count()):
            item = self.item(row)
            if item.data(ENTRY) is entry:
                item.setText(f"{title_text(entry)}. {standing_text(entry)}")  # for screen readers
                item.setToolTip(as_tip(details_text(entry)))


class OrderDelegate(QStyledItemDelegate):
    """Draws an order."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(160, ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the row."""
        entry = cast("Entry", index.data(ENTRY))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect.adjusted(4, 2, -4, -2)
        self._ground(painter, rect, option.state)
        words = rect.adjusted(MARGIN, 6, -MARGIN, 0)
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        self._line(painter, QRect(words.x(), words.y(), words.width(), 18), font, "text", title_text(entry))
        token = {"failed": "error", "interrupted": "warning"}.get(entry.state, "text_dim")
        token = "warning" if entry.standing.failed and token == "text_dim" else token
        line = QRect(words.x(), words.y() + 19, words.width(), 17)
        self._line(painter, line, option.font, token, standing_text(entry))
        self._bar(painter, QRect(words.x(), words.y() + 41, words.width(), BAR_HEIGHT), entry)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        selected = bool(state & QStyle.StateFlag.State_Selected)
        ground = "accent_soft" if selected else "hover" if state & QStyle.StateFlag.State_MouseOver else ""
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(ground))
            painter.drawRoundedRect(rect, 8, 8)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def _line(self, painter: QPainter, rect: QRect, font: QFont, token: str, text: str) -> None:
        painter.setFont(font)
        painter.setPen(theme.color(token))
        elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)

    def _bar(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        fraction = entry.done / entry.total if entry.total else 0.0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("border_strong"))
        painter.drawRoundedRect(rect, BAR_HEIGHT / 2, BAR_HEIGHT / 2)
        filled = QRectF(rect)
        filled.setWidth(rect.width() * min(1.0, fraction))
        if filled.width() >= 1:
            tokens = {"running": "accent", "done": "success", "failed": "error"}
            painter.setBrush(theme.color(tokens.get(entry.state, "text_faint")))
            painter.drawRoundedRect(filled, BAR_HEIGHT / 2, BAR_HEIGHT / 2)
