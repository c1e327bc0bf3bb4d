"""The results: IoU, Dice, precision and recall per task and class on images not learned from, and their pixels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app import theme
from app.language.units import area_text
from app.panels.wording import count_text, doubt_text, iou_text, short_count_text, task_color
from app.widgets.marks import draw_dot, small_font
from app.widgets.plain_text import as_tip

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.learning.evaluation.task_score import Interval, TaskScore
    from core.project.model import Task

COLOR = Qt.ItemDataRole.UserRole
ROW_HEIGHT = 22
WIDEST = ("", "~1.00", "1.00", "1.00", "1.00", "9,999")
"""Of what the columns can hold; the first takes what is left."""


@dataclass(frozen=True, slots=True)
class ResultRow:
    """A line of the table: a task (class_name is "") or one of its classes."""

    task_name: str
    class_name: str
    color: str
    iou: float | None
    pixels: int
    dice: float | None = None
    precision: float | None = None
    recall: float | None = None
    """Of a task, both are means over its classes."""
    accuracy: float | None = None
    """Of a task: the fraction of its labelled pixels that are right."""
    interval: Interval | None = None
    images: int = 0
    doubt: str = ""
    """Why the numbers can't be trusted."""


def result_rows(tasks: tuple[Task, ...], scores: Mapping[str, TaskScore]) -> list[ResultRow]:
    """A row per task that was scored, and below it one per class."""
    rows = []
    for task in tasks:
        score = scores.get(task.id)
        if score is None or len(score.iou) != len(task.classes):  # a class came or went since the scoring
            continue
        rows.append(
            ResultRow(
                task.name,
                "",
                task_color(task),
                score.miou,
                sum(score.pixels),
                score.mean_dice,
                score.mean_precision,
                score.mean_recall,
                score.accuracy,
                score.interval,
                score.images,
                doubt_text(score),
            )
        )
        precision, recall = score.precision, score.recall
        for index, (task_class, iou, pixels) in enumerate(
            zip(task.classes, score.iou, score.pixels, strict=True)
        ):
            rows.append(
                ResultRow(
                    task.name,
                    task_class.name,
                    task_class.color,
                    iou,
                    pixels,
                    score.dice[index] if score.dice else None,
                    precision[index] if precision else None,
                    recall[index] if recall else None,
                    None,
                    score.intervals[index] if score.intervals else None,
                    score.images,
                    doubt_text(score),
                )
            )
    return rows


class ResultsTable(QTableWidget):
    """Updates rows in place: cells are made once, and only their text changes during learning."""

    task_chosen = Signal(str)
    """A row was double-clicked: the name of its task."""
    pixel_area = 0.0
    """Square metres; 0 where the project gives no size of a pixel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, len(WIDEST), parent)
        self._rows: list[ResultRow] = []
        self.setAccessibleName(self.tr("Results per task and class"))
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        heads = (
            (self.tr("Class"), left, self.tr("Double-click for the confusion matrix.")),
            (self.tr("IoU"), right, self.tr("Intersection of prediction and label over their union.")),
            (self.tr("Dice"), right, self.tr("Twice the intersection, over the sum of both.")),
            (
                self.tr("Prec."),
                right,
                self.tr(
                    "Precision: of the labelled pixels predicted as the class, the fraction that is correct."
                ),
            ),
            (
                self.tr("Rec."),
                right,
                self.tr("Recall: of the pixels labelled as the class, the fraction that is predicted."),
            ),
            (self.tr("Pixels"), right, self.tr("Labelled pixels behind these numbers.")),
        )
        for column, (text, side, tip) in enumerate(heads):
            item = QTableWidgetItem(text)
            item.setToolTip(tip)
            item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            self.setHorizontalHeaderItem(column, item)
        self.setFont(small_font(self.font(), 0.92))
        self.horizontalHeader().setFont(small_font(self.font(), 0.92))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setFixedHeight(ROW_HEIGHT + 4)
        self.horizontalHeader().setHighlightSections(False)
        bold = small_font(self.font(), 1.0)
        bold.setBold(True)
        for column, text in enumerate(WIDEST):
            if text:
                words = (text, heads[column][0])
                width = max(QFontMetrics(bold).horizontalAdvance(word) for word in words)
                self.setColumnWidth(column, width + 18)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        self.setShowGrid(False)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(_ResultDelegate(self))
        self.doubleClicked.connect(self._chosen)

    @Slot(QModelIndex)
    def _chosen(self, index: QModelIndex) -> None:
        if index.row() < len(self._rows):
            self.task_chosen.emit(self._rows[index.row()].task_name)

    def show_rows(self, rows: list[ResultRow]) -> None:
        """Show these rows."""
        if self.rowCount() != len(rows):
            self.setRowCount(len(rows))
        self._rows = list(rows)
        for index, row in enumerate(rows):
            measured = row.iou is not None
            mark = "~" if row.doubt else ""
            nothing = self.tr("no val labels")
            texts = (
                row.class_name or row.task_name,
                f"{mark}{iou_text(row.iou)}" if measured else nothing,
                iou_text(row.dice) if measured else "",
                iou_text(row.precision) if measured else "",
                iou_text(row.recall) if measured else "",
                short_count_text(row.pixels) if measured else "",
            )
            span = 1 if measured else len(texts) - 1
            if span != self.columnSpan(index, 1):
                self.setSpan(index, 1, 1, span)
            tip = as_tip(self._tip(row))
            for column, text in enumerate(texts):
                item = self.item(index, column)
                if item is None:
                    item = QTableWidgetItem()
                    self.setItem(index, column, item)
                if item.text() != text:
                    item.setText(text)
                if item.toolTip() != tip:
                    item.setToolTip(tip)
                look = (row.color, row.class_name, measured and not row.doubt, row.interval)
                if item.data(COLOR) != look:
                    item.setData(COLOR, look)

    def _tip(self, row: ResultRow) -> str:
        """The whole name and, where images tell it, how far the IoU can be trusted."""
        name = f"{row.task_name}: {row.class_name}" if row.class_name else row.task_name
        if row.iou is not None:
            name = self.tr("{0}, {1} labelled pixels").format(name, count_text(row.pixels))
            name += f" ({area_text(row.pixels * self.pixel_area)})" if self.pixel_area else ""
        accuracy = "" if row.accuracy is None else self.tr("Accuracy {0}").format(iou_text(row.accuracy))
        name = "\n".join(line for line in (name, accuracy, row.doubt) if line)
        if row.interval is None:
            return name
        low, high = (iou_text(value) for value in row.interval)
        text = self.tr("{0}\nIoU {1}; 95 % interval {2} to {3}, bootstrap over {4} images")
        return text.format(name, iou_text(row.iou), low, high, row.images)


class _ResultDelegate(QStyledItemDelegate):
    """Tasks strong with a dot, classes indented with theirs, numbers to the right."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell."""
        rect: QRect = option.rect
        color, class_name, measured, interval = index.data(COLOR) or ("#808080", "", True, None)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = option.font
        font.setBold(not class_name)
        painter.setFont(font)
        words = rect.adjusted(8, 0, -8, 0)
        side = Qt.AlignmentFlag.AlignRight
        if index.column() == 0:
            indent = 12 if class_name else 0
            draw_dot(
                painter,
                QPointF(words.x() + indent + 4, rect.center().y() + 1),
                color,
                theme.color("panel"),
                4,
            )
            words.setLeft(words.x() + indent + 15)
            side = Qt.AlignmentFlag.AlignLeft
        strong = measured and (not class_name or index.column() == 1)
        painter.setPen(theme.color("text" if strong else "text_dim"))
        text = painter.fontMetrics().elidedText(
            index.data() or "", Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, side | Qt.AlignmentFlag.AlignVCenter, text)
        if index.column() == 1 and interval is not None:
            _draw_whisker(painter, rect.adjusted(4, 0, -4, 0), interval)
        painter.restore()


def _draw_whisker(painter: QPainter, rect: QRect, interval: Interval) -> None:
    """The 95 % interval as a line with two ends on a scale of 0 ... 1 as wide as the cell."""
    low, high = (rect.left() + value * rect.width() for value in interval)
    base = rect.bottom() - 0.5
    painter.setPen(QPen(theme.color("text_dim"), 1))
    painter.drawLine(QPointF(low, base), QPointF(high, base))
    for x in (low, high):
        painter.drawLine(QPointF(x, base - 1.5), QPointF(x, base))
