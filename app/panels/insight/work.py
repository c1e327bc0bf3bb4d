"""How each task's IoU on val rose with the strokes, or with the minutes of work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from app.panels.learning.curve_plot import Curve, CurvePlot
from app.panels.learning.legend import Legend
from app.panels.wording import count_text, iou_text, task_color
from app.widgets.empty_state import EmptyState
from app.widgets.plain_text import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

    from app.session import Session
    from app.window.view_state import ViewState
    from core.project.model import Task

DELAY_MS: Final = 300
LEAST_HEIGHT: Final = 110


class WorkPage(QWidget):
    """A curve per task, and below it what the work was worth, in words."""

    def __init__(self, session: Session, _view_state: ViewState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.over = QComboBox()
        self.over.setAccessibleName(self.tr("Over"))
        self.over.addItem(self.tr("IoU over strokes"), "strokes")
        self.over.addItem(self.tr("IoU over minutes of work"), "minutes")
        self.legend = Legend()
        self.plot = CurvePlot(top=1.0)
        self.plot.setMinimumHeight(LEAST_HEIGHT)
        self.words = plain(QLabel(wordWrap=True))
        self.empty = EmptyState(
            "chart",
            self.tr("IoU over work"),
            self.tr("Label a validation image and let the model learn: each score becomes a point here."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.over, self.legend):
            column.addWidget(widget)
        column.addWidget(self.plot, 1)
        column.addWidget(self.words)
        column.addWidget(self.empty, 1)
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self._follow)
        self.over.currentIndexChanged.connect(self._follow)
        for changed in (session.work_curves.changed, session.tasks_changed):
            changed.connect(self._changed)
        self._follow()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what was measured while it was hidden."""
        super().showEvent(event)
        self._follow()

    @Slot()
    def _changed(self) -> None:
        if self.isVisible() and not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _follow(self) -> None:
        curve = self._session.work_curves.curve
        tasks = [task for task in self._session.project.tasks if curve.of_task(task.id)]
        for widget in (self.over, self.legend, self.plot, self.words):
            widget.setVisible(bool(tasks))
        self.empty.setVisible(not tasks)
        if not tasks:
            return
        self.plot.setAccessibleName(self.over.currentText())
        self.legend.set_items([(task.name, task_color(task)) for task in tasks])
        self.plot.show_curves({task.id: self._curve(task) for task in tasks})
        self.words.setText(self._sentence(tasks))

    def _curve(self, task: Task) -> Curve:
        points = self._session.work_curves.curve.of_task(task.id)
        strokes = self.over.currentData() == "strokes"
        x = np.array([p.strokes if strokes else p.seconds / 60 for p in points], np.float64)
        return Curve(task_color(task), x, np.array([p.ious[task.id] for p in points], np.float64))

    def _sentence(self, tasks: Sequence[Task]) -> str:
        """The newest score of every task that has one."""
        curve = self._session.work_curves.curve
        last = curve.points[-1]
        scores = ", ".join(f"{t.name} {iou_text(last.ious[t.id])}" for t in tasks if t.id in last.ious)
        text = self.tr("After {0} strokes and {1} minutes of work: {2}")
        return text.format(count_text(last.strokes), count_text(round(last.seconds / 60)), scores)
