"""The results: IoU per task and class on images not learned from, with the pixels behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app import theme
from app.panels.wording import count_text, iou_text, task_color
from app.widgets.marks import draw_dot, small_font

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.learning.events import TaskScore
    from core.project import Task

COLOR = Qt.ItemDataRole.UserRole
ROW_HEIGHT = 22


@dataclass(frozen=True, slots=True)
class ResultRow:
    """A line of the table: a task (class_name is "") or one of its classes."""

    task_name: str
    class_name: str
    color: str
    iou: float | None
    pixels: int


def result_rows(tasks: tuple[Task, ...], scores: Mapping[str, TaskScore]) -> list[ResultRow]:
    """A row per task that was scored, and below it one per class."""
    rows = []
    for task in tasks:
        score = scores.get(task.id)
        if score is None or len(score.iou) != len(task.classes):  # a class came or went since the scoring
            continue
        rows.append(ResultRow(task.name, "", task_color(task), score.miou, sum(score.pixels)))
        for shown, iou, pixels in zip(task.classes, score.iou, score.pixels, strict=True):
            rows.append(ResultRow(task.name, shown.name, shown.color, iou, pixels))
    return rows


class ResultsTable(QTableWidget):
    """Shows rows in place: cells are made once, and only their text changes while learning goes on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        self.setAccessibleName(self.tr("Results per task and class"))
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        heads = ((self.tr("Task and class"), left), (self.tr("IoU"), right), (self.tr("Pixels"), right))
        for column, (text, side) in enumerate(heads):
            item = QTableWidgetItem(text)
            item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            self.setHorizontalHeaderItem(column, item)
        self.setFont(small_font(self.font(), 0.92))
        self.horizontalHeader().setFont(small_font(self.font(), 0.92))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setFixedHeight(ROW_HEIGHT + 4)
        self.horizontalHeader().setHighlightSections(False)
        self.setColumnWidth(1, 46)
        self.setColumnWidth(2, 80)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        self.setShowGrid(False)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(_ResultDelegate(self))

    def show_rows(self, rows: list[ResultRow]) -> None:
        """Show these rows."""
        if self.rowCount() != len(rows):
            self.setRowCount(len(rows))
        for place, row in enumerate(rows):
            known = row.iou is not None
            nothing = self.tr("no val labels")
            texts = (
                row.class_name or row.task_name,
                iou_text(row.iou) if known else nothing,
                count_text(row.pixels) if known else "",
            )
            if (2 if not known else 1) != self.columnSpan(place, 1):
                self.setSpan(place, 1, 1, 1 if known else 2)
            for column, text in enumerate(texts):
                item = self.item(place, column)
                if item is None:
                    item = QTableWidgetItem()
                    self.setItem(place, column, item)
                if item.text() != text:
                    item.setText(text)
                if item.data(COLOR) != (row.color, row.class_name, known):
                    item.setData(COLOR, (row.color, row.class_name, known))


class _ResultDelegate(QStyledItemDelegate):
    """Tasks strong with a dot, classes indented with theirs, numbers to the right."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell."""
        rect: QRect = option.rect
        color, class_name, known = index.data(COLOR) or ("#808080", "", True)
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
        painter.setPen(
            theme.color("text" if known and (not class_name or index.column() == 1) else "text_dim")
        )
        strong = known and (not class_name or index.column() == 1)
        painter.setPen(theme.color("text" if strong else "text_dim"))
        text = painter.fontMetrics().elidedText(
            index.data() or "", Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, side | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()
