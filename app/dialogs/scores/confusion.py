"""A task's confusion matrix, as percentages of each labelled class or as pixel counts; and how far confidence holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QComboBox,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLayout,
    QRadioButton,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.dialogs.frame import Frame
from app.dialogs.scores.reliability import ReliabilityDiagram
from app.panels.wording import count_text, iou_text, percent_text
from app.widgets.plain_text import as_tip, plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.learning.evaluation.task_score import TaskScore
    from core.project.model import Task

HEAT = 150
"""Opacity of a share of 1, of 255: the text stays readable in both themes."""


class ConfusionDialog(Frame):
    """One task at a time; rows are the label, columns the prediction."""

    cell_chosen = Signal(str, int, int)
    """A cell with pixels was double-clicked: the task's id, the labelled class and the predicted one."""

    def __init__(
        self,
        tasks: Sequence[Task],
        scores: Mapping[str, TaskScore],
        first: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`scores` by task id; `first`: the task that is shown first."""
        super().__init__(
            QCoreApplication.translate("ConfusionDialog", "Confusion matrix"),
            QCoreApplication.translate(
                "ConfusionDialog",
                "Rows are labelled classes, columns are predicted classes, on images not used for learning. "
                "Double-click a cell to see an example, and again for the next one.",
            ),
            parent,
        )
        self._tasks = [t for t in tasks if t.id in scores and len(scores[t.id].matrix) == len(t.classes)]
        self._scores = dict(scores)
        self.task_box = QComboBox()
        self.task_box.setAccessibleName(self.tr("Task"))
        for task in self._tasks:
            self.task_box.addItem(task.name, task.id)
        self.task_box.setCurrentIndex(max(0, self.task_box.findData(first)))
        self.shares = QRadioButton(self.tr("Percentages of each row"))
        self.counts = QRadioButton(self.tr("Pixels"))
        self.shares.setChecked(True)
        self._kinds = QButtonGroup(self)
        head = QHBoxLayout()
        head.setSpacing(theme.SPACING * 2)
        for button in (self.shares, self.counts):
            self._kinds.addButton(button)
            head.addWidget(button)
        head.addStretch(1)
        self.table = _table()
        self.table.setAccessibleName(self.tr("Confusion matrix"))
        self.summary = plain(QLabel(wordWrap=True))
        self.summary.setProperty("role", "dim")
        self.diagram = ReliabilityDiagram()
        self.confidence = plain(QLabel(wordWrap=True))
        self.confidence.setProperty("role", "dim")
        self.tabs = QTabWidget()
        self.tabs.addTab(_page(head, self.table, self.summary), self.tr("Confusion"))
        self.tabs.addTab(_page(None, self.diagram, self.confidence), self.tr("Confidence"))
        self.column.addWidget(self.task_box, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.tabs, 1)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        self.column.addWidget(close)
        self.task_box.currentIndexChanged.connect(self._show)
        self.shares.toggled.connect(self._show)
        self.table.cellDoubleClicked.connect(self._choose)
        self.resize(640, 500)
        self._show()

    @Slot(int, int)
    def _choose(self, row: int, column: int) -> None:
        task_id = self.task_box.currentData()
        if self._scores[task_id].matrix[row][column]:
            self.cell_chosen.emit(task_id, row, column)

    @Slot()
    def _show(self) -> None:
        task_id = self.task_box.currentData()
        task = next((t for t in self._tasks if t.id == task_id), None)
        if task is None:
            self.table.setRowCount(0)
            self.table.setColumnCount(0)
            self.summary.setText(self.tr("No scores yet. Label a validation image and let it learn."))
            return
        score = self._scores[task.id]
        names = [c.name for c in task.classes]
        self.table.setRowCount(len(names))
        self.table.setColumnCount(len(names))
        self.table.setHorizontalHeaderLabels(names)
        self.table.setVerticalHeaderLabels(names)
        for index, row in enumerate(score.matrix):
            total = sum(row)
            for column, count in enumerate(row):
                fraction = count / total if total else None
                self.table.setItem(
                    index, column, self._cell(fraction, count, index == column, names, index, column)
                )
        self.summary.setText(self._summary(score))
        self.diagram.set_bins(score.reliability)
        self.confidence.setText(self._on_confidence(score))

    def _on_confidence(self, score: TaskScore) -> str:
        error = score.calibration_error
        if error is None:
            return self.tr("Nothing is known of its confidence yet.")
        return self.tr(
            "A perfect model's bars end on the dashed line: of all pixels predicted with 80 % confidence, 80 % are "
            "right. Here confidence is off by {0} on average (expected calibration error)."
        ).format(percent_text(error))

    def _cell(
        self, share: float | None, count: int, right: bool, names: Sequence[str], row: int, column: int
    ) -> QTableWidgetItem:
        text = (
            count_text(count) if self.counts.isChecked() else ("–" if share is None else percent_text(share))
        )
        item = QTableWidgetItem(text)
        item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
        if share:
            colour = QColor(theme.color("accent" if right else "error"))
            colour.setAlpha(round(HEAT * share**0.5))
            item.setBackground(colour)
        tip = self.tr("{0} labelled, {1} predicted: {2} pixels")
        item.setToolTip(as_tip(tip.format(names[row], names[column], count_text(count))))
        return item

    def _summary(self, score: TaskScore) -> str:
        parts = [self.tr("mIoU {0}").format(iou_text(score.miou))]
        if score.interval is not None:
            low, high = (iou_text(v) for v in score.interval)
            parts[0] += " " + self.tr("(95 % interval over {0} images: {1} to {2})").format(
                score.images, low, high
            )
        parts.append(self.tr("mean Dice {0}").format(iou_text(score.mean_dice)))
        parts.append(self.tr("accuracy {0}").format(iou_text(score.accuracy)))
        parts.append(self.tr("{0} labelled pixels").format(count_text(sum(score.pixels))))
        return self.tr(", ").join(parts)


def _page(head: QLayout | None, view: QWidget, text: QLabel) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setSpacing(theme.SPACING)
    if head is not None:
        column.addLayout(head)
    column.addWidget(view, 1)
    column.addWidget(text)
    return page


def _table() -> QTableWidget:
    table = QTableWidget()
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    table.horizontalHeader().setMinimumSectionSize(72)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.verticalHeader().setMinimumSectionSize(28)
    table.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return table
