"""Whether a label of one task speaks for other tasks, and what it says there now."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QLabel

from app import theme
from app.dialogs.learning_settings.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtWidgets import QWidget

    from core.learning.events import Implication
    from core.project.model import Project, Task


class BetweenPage(Page):
    """Quick and full learning's. It changes what is learned, and no label."""

    def __init__(self, implied: Iterable[Implication] = (), parent: QWidget | None = None) -> None:
        """`implied`: what the learner says now."""
        super().__init__(
            QCoreApplication.translate("BetweenPage", "Consistency between tasks"),
            QCoreApplication.translate(
                "BetweenPage",
                "If two classes of different tasks never occur on the same pixel, a label of one also "
                "counts, at half weight, as “not the other” where that task has no label. This is "
                "learned from your rules and from strokes in at least three images. Nothing is "
                "painted, and painting both classes on one pixel turns it off.",
            ),
            parent,
        )
        self._implied = tuple(implied)
        self.relations = QCheckBox(self.tr("Share labels between exclusive classes"))
        self.relations.toggled.connect(self.changed)
        self._now = QLabel(wordWrap=True)
        self._now.setTextFormat(Qt.TextFormat.PlainText)
        self._now.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.column.addSpacing(theme.SPACING)
        self.column.addWidget(self.relations)
        self.column.addWidget(self._now)
        self.column.addStretch(1)

    def show_project(self, project: Project) -> None:
        self.relations.setChecked(project.learning.relations)
        if project.tasks:  # not the defaults
            self._now.setText(self._words({task.id: task for task in project.tasks}))

    def read(self, project: Project) -> Project:
        learning = replace(project.learning, relations=self.relations.isChecked())
        return replace(project, learning=learning)

    @property
    def words(self) -> str:
        """The text about what currently applies."""
        return self._now.text()

    def _words(self, tasks: Mapping[str, Task]) -> str:
        lines = [
            self.tr("{0}: {1}  →  {2}: {3}").format(
                tasks[task].name,
                tasks[task].classes[value].name,
                tasks[other_task].name,
                tasks[other_task].classes[becomes].name,
            )
            for task, value, other_task, becomes in self._implied
            if _there(tasks, task, value) and _there(tasks, other_task, becomes)
        ]
        if not lines:
            return self.tr("No exclusive classes found yet.")
        return "\n".join([self.tr("Found so far:"), *lines])


def _there(tasks: Mapping[str, Task], task: str, value: int) -> bool:
    """A task or class may have gone since the learner spoke."""
    return task in tasks and value < len(tasks[task].classes)
