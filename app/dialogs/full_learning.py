"""Asks how long full training can take; what else can be chosen is folded away."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QToolButton,
    QWidget,
)

from app import theme
from app.dialogs.frame import Frame, problem_label
from app.session.learning.choices import (
    balancing_cost,
    balancing_name,
    balancing_text,
    objective_name,
    objective_text,
)
from app.widgets.plain_text import plain
from app.widgets.spin_box import dress_spin_box
from core.learning.balancing_methods import METHODS, SHARED
from core.learning.config import FullConfig
from core.learning.objectives import OBJECTIVES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.learning.events import Interrupted

MINUTES: Final = 3
TIMES: Final = (1, MINUTES, 10)
MAX_MINUTES: Final = 24 * 60


class FullLearningDialog(Frame):
    """`wanted` carries the minutes as a float, or None for as long as it improves; then the FullConfig."""

    wanted = Signal(object, object)
    resume_wanted = Signal(int)
    """Resume the interrupted run, in that many processes."""
    together_wanted = Signal(int, object, object)
    """The number of processes that share the run; then as in `wanted`."""

    def __init__(
        self,
        parent: QWidget | None = None,
        config: FullConfig | None = None,
        interrupted: Interrupted | None = None,
        gpus: int = 0,
    ) -> None:
        """`interrupted`: a run that can be resumed. `gpus`: the number of GPUs."""
        super().__init__(
            QCoreApplication.translate("FullLearningDialog", "Train fully"),
            QCoreApplication.translate(
                "FullLearningDialog",
                "Trains the whole network. Slower than live learning, usually more accurate. You can keep "
                "painting, and finish early.",
            ),
            parent,
        )
        self._plan, self._interrupted = config or FullConfig(), interrupted
        self.setMinimumWidth(460)
        self.resume = QRadioButton(
            self.tr("Resume the interrupted run (step {0})").format(interrupted.steps if interrupted else 0)
        )
        self.resume.setVisible(interrupted is not None)
        self.obstacles = problem_label()
        self.column.addWidget(self.obstacles)
        self._add_length()
        self._add_options()
        self._add_custom_length()
        self._add_choices()
        self._add_processes(gpus)
        self.problem = problem_label()
        self.column.addWidget(self.problem)
        self.resume.toggled.connect(self.objective.setDisabled)
        self.resume.toggled.connect(self.balancing.setDisabled)
        self.start_button = self.add_buttons(self.tr("Start"))
        if interrupted is not None:
            self.resume.setChecked(True)
            self.processes.setValue(interrupted.processes)
        for changed in (
            self.processes.valueChanged,
            self.balancing.currentIndexChanged,
            self.resume.toggled,
        ):
            changed.connect(self._check)
        self._check()
        self.accepted.connect(self._start)

    def warn(self, sentences: Sequence[str]) -> None:
        """Say above the choices why nothing useful can be learned from the labels so far."""
        self.obstacles.setText("\n".join(sentences))
        self.obstacles.setVisible(bool(sentences))

    def _add_length(self) -> None:
        self.times = {minutes: QRadioButton(self._minutes_text(minutes)) for minutes in TIMES}
        self.times[MINUTES].setChecked(True)
        self.until_best = QRadioButton(self.tr("Until it stops improving"))
        self._lengths = self.add_choice(self.resume, *self.times.values(), self.until_best)

    def _minutes_text(self, minutes: int) -> str:
        return self.tr("1 minute") if minutes == 1 else self.tr("{0} minutes").format(minutes)

    def _add_options(self) -> None:
        """What most people never need, folded away."""
        self.more_button = QToolButton()
        self.more_button.setText(self.tr("More options"))
        self.more_button.setCheckable(True)
        self.more_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.more_button.toggled.connect(self._show_options)
        self.options = QWidget()
        self._options = QGridLayout(self.options)
        self._options.setContentsMargins(0, 0, 0, 0)
        self._options.setHorizontalSpacing(theme.SPACING * 2)
        self._options.setVerticalSpacing(theme.SPACING // 2)
        self._options.setColumnStretch(1, 1)
        self.column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.options)
        self._show_options(on=False)

    @Slot(bool)
    def _show_options(self, on: bool) -> None:
        self.options.setVisible(on)
        self.more_button.setIcon(theme.icon("down" if on else "next"))
        self.fit_height()

    def _add_custom_length(self) -> None:
        self.for_minutes = QRadioButton(self.tr("Train for"))
        self._lengths.addButton(self.for_minutes)
        self.minutes = QSpinBox(minimum=1, maximum=MAX_MINUTES, value=MINUTES)
        self.minutes.setAccessibleName(self.tr("Minutes"))
        self.minutes.setSuffix(self.tr(" minutes"))
        self.minutes.setMinimumWidth(130)
        dress_spin_box(self.minutes)
        self._add_row(self.for_minutes, self.minutes)
        self.minutes.setEnabled(False)
        self.for_minutes.toggled.connect(self.minutes.setEnabled)

    def _add_row(self, head: QWidget, *controls: QWidget, line: QLabel | None = None) -> None:
        """All controls in one column, and what is said of each below it."""
        row = self._options.rowCount()
        self._options.addWidget(head, row, 0)
        if len(controls) == 1 and isinstance(controls[0], QComboBox):
            self._options.addWidget(controls[0], row, 1)
        else:
            beside = QHBoxLayout()
            beside.setSpacing(theme.SPACING)
            for control in controls:
                beside.addWidget(control)
            beside.addStretch(1)
            self._options.addLayout(beside, row, 1)
        if line is not None:
            self._options.addWidget(line, row + 1, 1)

    def _add_processes(self, gpus: int) -> None:
        self.processes = QSpinBox(minimum=1, maximum=max(gpus, os.cpu_count() or 1, 2), value=1)
        self.processes.setMinimumWidth(130)
        dress_spin_box(self.processes)
        label = QLabel(self.tr("Processes"))
        label.setBuddy(self.processes)
        self.processes.setAccessibleName(self.tr("Number of processes"))
        self.all_gpus = QPushButton(self.tr("On all {0} GPUs").format(gpus), autoDefault=False)
        self.all_gpus.clicked.connect(partial(self.processes.setValue, gpus))
        self.all_gpus.setVisible(gpus > 1)
        self.processes_line = _dim_label()
        self._add_row(label, self.processes, self.all_gpus, line=self.processes_line)

    @Slot()
    def _check(self) -> None:
        """Explain several processes, and why they may not be possible."""
        several = self.processes.value() > 1
        self.processes_line.setText(
            self.tr(
                "They run outside the window, which shows no new predictions until they end. You can "
                "keep painting; new labels are learned afterwards."
            )
            if several
            else self.tr("Use 1 unless you have several GPUs or many cores.")
        )
        balancing = self._balancing()
        refused = several and balancing not in SHARED
        self.problem.setText(
            self.tr("{0} needs each task's own gradient, so it works with one process only.").format(
                balancing_name(METHODS[balancing]) if balancing in METHODS else balancing
            )
            if refused
            else ""
        )
        self.problem.setVisible(refused)
        self.start_button.setEnabled(not refused)

    def _balancing(self) -> str:
        """How the run that would start balances tasks."""
        if self.resume.isChecked() and self._interrupted is not None:
            return self._interrupted.balancing
        return str(self.balancing.currentData())

    def _add_choices(self) -> None:
        self.objective, self.objective_line = QComboBox(), _dim_label()
        for objective in OBJECTIVES.values():
            self.objective.addItem(objective_name(objective), objective.id)
        self.balancing, self.balancing_line = QComboBox(), _dim_label()
        for method in METHODS.values():
            self.balancing.addItem(balancing_name(method), method.id)
        self.objective.setCurrentIndex(self.objective.findData(self._plan.objective))
        self.balancing.setCurrentIndex(self.balancing.findData(self._plan.balancing))
        rows = (
            (self.tr("Loss"), self.objective, self.objective_line),
            (self.tr("Balancing"), self.balancing, self.balancing_line),
        )
        for text, box, line in rows:
            label = QLabel(text)
            label.setBuddy(box)
            box.setAccessibleName(text)
            self._add_row(label, box, line=line)
        self.objective.currentIndexChanged.connect(self._explain)
        self.balancing.currentIndexChanged.connect(self._explain)
        self._explain()

    @Slot()
    def _explain(self) -> None:
        method = METHODS[self.balancing.currentData()]
        self.objective_line.setText(objective_text(OBJECTIVES[self.objective.currentData()]))
        self.balancing_line.setText(f"{balancing_text(method)}\n{method.paper} · {balancing_cost(method)}")

    def _chosen_minutes(self) -> float | None:
        if self.for_minutes.isChecked():
            return float(self.minutes.value())
        return next((float(minutes) for minutes, button in self.times.items() if button.isChecked()), None)

    @Slot()
    def _start(self) -> None:
        if self.resume.isChecked():
            self.resume_wanted.emit(self.processes.value())
            return
        minutes = self._chosen_minutes()
        objective = str(self.objective.currentData())
        balancing = self._balancing()
        config = replace(self._plan, objective=objective, balancing=balancing)
        if self.processes.value() > 1:
            self.together_wanted.emit(self.processes.value(), minutes, config)
        else:
            self.wanted.emit(minutes, config)


def _dim_label() -> QLabel:
    """Words below a choice, always two lines high so that nothing moves."""
    label = plain(QLabel(wordWrap=True))
    label.setProperty("role", "dim")
    label.setMinimumHeight(2 * label.fontMetrics().lineSpacing() + 4)
    return label
