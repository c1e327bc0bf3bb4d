"""How one image's row is drawn: thumbnail, name, split, share labelled per task, mIoU."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app import theme
from app.panels.images.list_model import ROW, ImageRow
from app.panels.images.thumbnails import HEIGHT, RADIUS, WIDTH
from app.panels.wording import iou_text, split_text
from app.widgets.marks import badge_width, draw_badge, draw_shares, small_font

MARGIN = 6
BAR_HEIGHT = 4
MAX_BAR = 40
MARK = 14


class ImageDelegate(QStyledItemDelegate):
    """Draws an `ImageRow`; asks for thumbnails by drawing, so only rows on screen get one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._missing = theme.icon("warning", "warning")
        self._flags = {"done": theme.icon("check", "success"), "skip": theme.icon("skip", "text_dim")}
        self._note = theme.icon("note", "text_dim")
        self._fonts: _Fonts | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(160, HEIGHT + 2 * MARGIN + 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the row."""
        row = index.data(ROW)
        if not isinstance(row, ImageRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect.adjusted(4, 1, -4, -1)
        self._ground(painter, rect, option.state, row)
        picture = QRect(rect.x() + MARGIN, rect.y() + (rect.height() - HEIGHT) // 2, WIDTH, HEIGHT)
        self._picture(painter, picture, index.data(Qt.ItemDataRole.DecorationRole), row)
        left = picture.right() + 1 + theme.SPACING + 1
        words = QRect(left, picture.y(), rect.right() - theme.SPACING - left + 1, HEIGHT)
        if self._fonts is None or self._fonts.large != option.font:
            self._fonts = _Fonts(option.font)
        self._name(painter, words, self._fonts, row)
        self._facts(painter, words, self._fonts, row)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, row: ImageRow) -> None:
        selected = bool(state & QStyle.StateFlag.State_Selected)
        ground = "accent_soft" if selected else "hover" if state & QStyle.StateFlag.State_MouseOver else ""
        painter.setPen(Qt.PenStyle.NoPen)
        if ground:
            painter.setBrush(theme.color(ground))
            painter.drawRoundedRect(rect, 8, 8)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def _picture(self, painter: QPainter, rect: QRect, picture: object, row: ImageRow) -> None:
        if isinstance(picture, QPixmap):
            painter.drawPixmap(rect.topLeft(), picture)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("hover"))
        painter.drawRoundedRect(rect, RADIUS, RADIUS)
        if row.problem:
            self._missing.paint(painter, QRect(rect.center().x() - 8, rect.center().y() - 8, 18, 18))

    def _name(self, painter: QPainter, words: QRect, fonts: _Fonts, row: ImageRow) -> None:
        painter.setFont(fonts.large)
        painter.setPen(theme.color("text_dim" if row.problem or row.flag == "skip" else "text"))
        line = QRect(words.x(), words.y() + 1, words.width(), 20)
        for icon in ([self._note] if row.note else []) + ([self._flags[row.flag]] if row.flag else []):
            icon.paint(painter, QRect(line.right() - MARK + 1, line.center().y() - MARK // 2 + 1, MARK, MARK))
            line.setRight(line.right() - MARK - 4)
        text = fonts.metrics.elidedText(row.name, Qt.TextElideMode.ElideMiddle, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _facts(self, painter: QPainter, words: QRect, fonts: _Fonts, row: ImageRow) -> None:
        painter.setFont(fonts.small)
        line = QRect(words.x(), words.bottom() - 17, words.width(), 17)
        if row.problem:
            painter.setPen(theme.color("warning"))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, self.tr("can't be read"))
            return
        split = split_text(row.split)
        badge = QRectF(line.x(), line.y() + 0.5, max(badge_width(split, fonts.small_metrics), 34), 16)
        draw_badge(painter, badge, split, strong=row.split == "val")
        painter.setPen(QColor(theme.color("text_dim" if row.miou is None else "text")))
        painter.drawText(
            line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, iou_text(row.miou)
        )
        left = round(badge.right()) + theme.SPACING
        room = line.right() - fonts.number - theme.SPACING - left
        width = min(room, (MAX_BAR + 3) * len(row.shares))
        if width > 4:
            draw_shares(painter, QRect(left, line.center().y() - 1, width, BAR_HEIGHT), row.shares)


class _Fonts:
    """The two fonts of a row and their measures, made once: making them costs more than drawing with them."""

    def __init__(self, font: QFont) -> None:
        self.large = QFont(font)
        self.metrics = QFontMetrics(self.large)
        self.small = small_font(font)
        self.small_metrics = QFontMetrics(self.small)
        self.number = self.small_metrics.horizontalAdvance("0.00")
