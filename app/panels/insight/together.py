"""Which tasks help and which disturb each other in full learning: the cosines of their gradients, and their parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.language.sentences import spoken
from app.panels.learning.curve_plot import Curve, CurvePlot
from app.panels.wording import UNKNOWN, percent_text, task_color
from app.widgets.empty_state import EmptyState
from app.widgets.plain_text import as_tip, plain
from core.insight.sharing import GradientsMeasured, in_words, unmeasured_reason

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QShowEvent

    from app.session import Session
    from app.session.learning.history import SharingHistory
    from app.window.view_state import ViewState
    from core.project.model import Task

DELAY_MS: Final = 300
STRONGEST: Final = 150
"""How opaque the ground of a cell is for a cosine of 1 or -1, of 255."""


class TogetherPage(QWidget):
    """A cell per pair of tasks, a column with each one's part of the shared gradient; below, words and curves."""

    def __init__(self, session: Session, _view_state: ViewState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.empty = EmptyState("compare")
        self.matrix = _make_table(self.tr("Cosines of the tasks' gradients"))
        self.words = plain(QLabel(wordWrap=True))
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.over_time = QComboBox()
        self.over_time.setAccessibleName(self.tr("Over the steps of the run"))
        self.over_time.addItem(self.tr("Cosine of each pair over the run"), "cosines")
        self.over_time.addItem(self.tr("Part of the shared gradient over the run"), "parts")
        self.plots = {"cosines": CurvePlot(top=1.0, bottom=-1.0), "parts": CurvePlot(top=1.0)}
        for plot in self.plots.values():
            plot.setAccessibleName(self.tr("Over the steps of the run"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.matrix, self.words, self.over_time, *self.plots.values()):
            column.addWidget(widget)
        column.addWidget(self.empty, 1)
        self.over_time.currentIndexChanged.connect(self._follow)
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self._follow)
        session.learning_event.connect(self._take)
        for changed in (session.learning_changed, session.tasks_changed, session.project_changed):
            changed.connect(self._changed)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what was measured while it was hidden."""
        super().showEvent(event)
        self._follow()

    @Slot(object)
    def _take(self, event: object) -> None:
        if isinstance(event, GradientsMeasured):
            self._changed()

    @Slot()
    def _changed(self) -> None:
        if self.isVisible() and not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _follow(self) -> None:
        run = self._session.learning.history.story.run
        tasks = {task.id: task for task in self._session.project.tasks}
        cosines = run.sharing.together.cosines
        measured = any(first in tasks and second in tasks for first, second in cosines)
        chosen_plot = str(self.over_time.currentData())
        for widget in (self.matrix, self.words, self.over_time):
            widget.setVisible(measured)
        for name, plot in self.plots.items():
            plot.setVisible(measured and name == chosen_plot)
        self.empty.setVisible(not measured)
        if not measured:
            self.empty.set_words(self.tr("Tasks together"), self._why_nothing())
            return
        sentences = in_words(run.sharing.together, {task.id: task.name for task in tasks.values()})
        self.words.setText("\n".join(spoken(sentence) for sentence in sentences))
        self._fill_matrix(tasks, run.sharing)
        self._draw(tasks, run.sharing)

    def _why_nothing(self) -> str:
        session = self._session
        sharing = session.project.learning.sharing or "whole"
        reason = unmeasured_reason(sharing, [task.id for task in session.project.tasks])
        if reason:
            return spoken(reason)
        if session.learning.state.mode == "full":
            return self.tr("Measured every few steps. The first result appears soon.")
        return self.tr(
            "In live learning, tasks cannot disturb each other: the encoder is frozen, and each task has its own "
            "head. Train fully to see which tasks help or disturb each other."
        )

    def _fill_matrix(self, tasks: Mapping[str, Task], sharing: SharingHistory) -> None:
        measured_tasks = [task for task in tasks.values() if task.id in sharing.together.parts]
        self.matrix.setRowCount(len(measured_tasks))
        self.matrix.setColumnCount(len(measured_tasks) + 1)
        names = [task.name for task in measured_tasks]
        self.matrix.setVerticalHeaderLabels(names)
        self.matrix.setHorizontalHeaderLabels([*names, self.tr("Part")])
        for row, first in enumerate(measured_tasks):
            for column, second in enumerate(measured_tasks):
                self.matrix.setItem(row, column, self._cell(first, second, sharing))
            item = _centred(percent_text(sharing.together.parts[first.id]))
            item.setToolTip(as_tip(self.tr("{0}: part of the shared gradient").format(first.name)))
            self.matrix.setItem(row, len(measured_tasks), item)
        height = self.matrix.horizontalHeader().sizeHint().height() + 2 * self.matrix.frameWidth()
        rows = sum(self.matrix.rowHeight(row) for row in range(len(measured_tasks)))
        bar = self.matrix.horizontalScrollBar().sizeHint().height()
        self.matrix.setFixedHeight(height + rows + bar)

    def _cell(self, first: Task, second: Task, sharing: SharingHistory) -> QTableWidgetItem:
        if first.id == second.id:
            return _centred("")
        cosine = sharing.together.cosine(first.id, second.id)
        item = _centred(UNKNOWN if cosine is None else f"{cosine:+.2f}")
        if cosine is not None:
            ground = QColor(theme.color("success" if cosine > 0 else "error"))
            ground.setAlpha(round(STRONGEST * abs(cosine)))
            item.setBackground(ground)
            tip = self.tr("1: both pull the same way; 0: they do not affect each other; −1: opposite ways.")
            item.setToolTip(as_tip(f"{first.name}, {second.name}: {cosine:+.2f}. {tip}"))
        return item

    def _draw(self, tasks: Mapping[str, Task], sharing: SharingHistory) -> None:
        if self.over_time.currentData() == "parts":
            curves = {
                task_id: Curve(task_color(tasks[task_id]), *series.points)
                for task_id, series in sharing.parts.items()
                if task_id in tasks
            }
        else:
            curves = {
                "/".join(pair): Curve(task_color(tasks[pair[0]]), *series.points)
                for pair, series in sharing.cosines.items()
                if all(task_id in tasks for task_id in pair)
            }
        self.plots[str(self.over_time.currentData())].show_curves(curves)


def _make_table(name: str) -> QTableWidget:
    table = QTableWidget()
    table.setAccessibleName(name)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    return table


def _centred(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
    return item
