"""How much each band matters, as a list of bars, the most important band first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QTreeWidget, QTreeWidgetItem

from app import theme
from app.panels.wording import percent_text
from app.widgets.plain_text import as_tip
from core.images.bands import band_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from core.insight.explaining.explanation import BandsWeighed

BAND, WITHOUT = range(2)
DROP: Final = Qt.ItemDataRole.UserRole


class BandList(QTreeWidget):
    """A row per band: its name, and the probability without it, with a bar for the change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Importance of the bands"))
        self.setHeaderLabels([self.tr("Band"), self.tr("Without it")])
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setItemDelegateForColumn(WITHOUT, _BarDelegate(self))
        header = self.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(BAND, QHeaderView.ResizeMode.ResizeToContents)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_bands(self, weighed: BandsWeighed | None, names: Sequence[str]) -> None:
        """Show what bands of those names mean; where names are unknown, their numbers."""
        self.clear()
        if weighed is None:
            return
        for band in weighed.order():
            drop = weighed.drops[band]
            name = names[band] if band < len(names) else ""
            item = QTreeWidgetItem(self, [band_text(band, "" if name == str(band + 1) else name)])
            without = percent_text(max(0.0, weighed.probability - drop))
            item.setText(WITHOUT, without)
            item.setData(WITHOUT, DROP, drop)
            words = self.tr("{0} with all bands, {1} when every pixel of this one has the band's mean")
            item.setToolTip(WITHOUT, as_tip(words.format(percent_text(weighed.probability), without)))
        rows = self.topLevelItemCount() * self.sizeHintForRow(0)
        self.setFixedHeight(self.header().sizeHint().height() + rows + 2 * self.frameWidth())


class _BarDelegate(QStyledItemDelegate):
    """A bar as long as the change, in front of the number: filled where the band speaks for the class."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell."""
        drop = float(index.data(DROP) or 0.0)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, option.palette.highlight())
        number = painter.fontMetrics().horizontalAdvance("00.0 %") + theme.SPACING
        words = option.rect.adjusted(theme.SPACING, 0, 0, 0)
        words.setWidth(number)
        painter.setPen(theme.color("text"))
        painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, index.data())
        area = QRectF(option.rect).adjusted(number + 2 * theme.SPACING, 5, -theme.SPACING, -5)
        bar = QRectF(area.x(), area.y(), max(1.0, min(1.0, abs(drop)) * area.width()), area.height())
        painter.setPen(theme.color("accent"))
        painter.setBrush(theme.color("accent") if drop > 0 else Qt.BrushStyle.NoBrush)
        painter.drawRect(bar)
        painter.restore()
