"""How far two people agree: a row per task and class, and a row per image."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from app import theme
from app.panels.wording import UNKNOWN, count_text, percent_text, short_count_text
from app.widgets.marks import swatch
from app.widgets.plain_text import as_tip
from core.insight.agreement import mean_dice

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.insight.agreement import Counts
    from core.insight.opinions.comparing import Comparison
    from core.project.model import Task

NUMBERS: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
NAME, DICE, IOU, KAPPA, PIXELS = range(5)
IMAGE, IMAGE_DICE, DIFFERING = range(3)
MOST_ROWS: Final = 500


def number_text(value: float) -> str:
    """A coefficient with two digits, "–" where it is not defined."""
    return UNKNOWN if math.isnan(value) else QLocale().toString(float(value), "f", 2)


class ClassTable(QTreeWidget):
    """Dice and IoU of each class, kappa of each task, and over how many pixels."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Agreement per class"))
        _dress(self, [self.tr("Class"), self.tr("Dice"), self.tr("IoU"), self.tr("Kappa"), self.tr("Pixels")])

    def show_numbers(self, comparison: Comparison, image_id: str | None) -> None:
        """Of one image, or of all together."""
        self.clear()
        for task in comparison.tasks:
            counts = comparison.of_task(task.id, image_id)
            if counts is not None:
                self._add(task, counts)
        self.expandAll()

    def _add(self, task: Task, counts: Counts) -> None:
        dice, kappa = number_text(mean_dice([counts])), number_text(counts.kappa)
        item = QTreeWidgetItem([task.name, dice, "", kappa, short_count_text(counts.pixels)])
        tip = self.tr("{0} pixels labelled by both, {1} of them differ. Only yours: {2}. Only theirs: {3}.")
        numbers = (counts.pixels, counts.differing, counts.only_yours, counts.only_theirs)
        _dress_row(item, tip.format(*map(count_text, numbers)), 5)
        self.addTopLevelItem(item)
        for index, entry in enumerate(task.classes):
            pixels = counts.class_pixels(index)
            if pixels:
                numbers_of_class = (number_text(counts.dice(index)), number_text(counts.iou(index)))
                row = QTreeWidgetItem([entry.name, *numbers_of_class, "", short_count_text(pixels)])
                row.setIcon(NAME, swatch(entry.color))
                _dress_row(row, entry.name, 5)
                item.addChild(row)


class ImageTable(QTreeWidget):
    """The images, those that agree least first."""

    wanted = Signal(str)
    """This image was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Images by agreement"))
        _dress(self, [self.tr("Image"), self.tr("Dice"), self.tr("Differ")])
        self.itemClicked.connect(self._clicked)
        self.itemActivated.connect(self._clicked)

    def show_numbers(
        self, comparison: Comparison, name_of: Callable[[str], str], current: str | None
    ) -> None:
        """All that were counted; the first MOST_ROWS."""
        scroll = self.verticalScrollBar().value()
        self.clear()
        for image_id in comparison.by_agreement()[:MOST_ROWS]:
            counts = comparison.of_image(image_id)
            pixels, differing = (
                sum(values) for values in zip(*((c.pixels, c.differing) for c in counts), strict=True)
            )
            fraction = percent_text(differing / pixels) if pixels else UNKNOWN
            item = QTreeWidgetItem([name_of(image_id), number_text(mean_dice(counts)), fraction])
            item.setData(IMAGE, Qt.ItemDataRole.UserRole, image_id)
            _dress_row(item, name_of(image_id), 3)
            self.addTopLevelItem(item)
            if image_id == current:
                self.setCurrentItem(item)
        self.verticalScrollBar().setValue(scroll)

    @Slot(QTreeWidgetItem)
    def _clicked(self, item: QTreeWidgetItem) -> None:
        self.wanted.emit(item.data(IMAGE, Qt.ItemDataRole.UserRole))


def _dress(table: QTreeWidget, headers: list[str]) -> None:
    table.setHeaderLabels(headers)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setUniformRowHeights(True)
    table.setRootIsDecorated(False)
    table.setIndentation(theme.SPACING)
    header = table.header()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)


def _dress_row(item: QTreeWidgetItem, tip: str, columns: int) -> None:
    item.setToolTip(0, as_tip(tip))
    for column in range(1, columns):
        item.setTextAlignment(column, NUMBERS)
        item.setToolTip(column, as_tip(tip))
