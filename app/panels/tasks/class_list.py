"""The classes of one task, a row each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.panels.tasks.class_row import ClassRow
from app.widgets.question import question

if TYPE_CHECKING:
    from app.session import Session
    from app.window.view_state import ViewState
    from core.learning.evaluation.task_score import TaskScore
    from core.project.model import Task


class ClassList(QWidget):
    """Rows live as long as their places; names, colours and scores change in place."""

    def __init__(
        self, session: Session, view_state: ViewState, task: Task, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view_state = view_state
        self._task = task
        self._to_remove = 0
        self._steps_after_adding = -1  # of the undo stack, while the name of a new class is typed
        self.rows: list[ClassRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        self.show_task(task)

    def show_task(self, task: Task) -> None:
        """Show the task's classes as they are now."""
        self._task = task
        while len(self.rows) > len(task.classes):
            row = self.rows.pop()
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self.rows) < len(task.classes):
            self.rows.append(self._new_row())
            self._layout.addWidget(self.rows[-1])
        for number, (row, task_class) in enumerate(zip(self.rows, task.classes, strict=True), 1):
            row.set_key(self._view_state.key_name(f"class_{number}"))
            row.show_class(task_class, task.name)
            row.may_remove = len(task.classes) > 1
        self.show_locks()

    def show_locks(self) -> None:
        """Show which classes are locked."""
        by_task = self._session.limits.is_locked(self._task.id)
        for index, row in enumerate(self.rows):
            row.show_lock(self._session.limits.is_locked(self._task.id, index), by_task=by_task)

    def show_active(self, active: bool) -> None:
        """Mark the class that the tools paint, if `active` says that this is the task."""
        for index, row in enumerate(self.rows):
            row.show_active(active and index == self._session.active_class)

    def show_score(self, score: TaskScore | None, basis: str) -> None:
        """Show the IoU per class; `basis` says in words which images stand behind it."""
        for index, row in enumerate(self.rows):
            if score is not None and len(score.iou) == len(self.rows):
                row.show_score(True, score.iou[index], score.pixels[index], basis)
            else:
                row.show_score(False, None, 0, basis)

    def _new_row(self) -> ClassRow:
        row = ClassRow()
        row.set_check(self._check)
        row.chosen.connect(self._chosen)
        row.renamed.connect(self._renamed)
        row.name.kept.connect(self._keep_class)
        row.name.cancelled.connect(self._take_back)
        row.recolored.connect(self._recolored)
        row.remove_wanted.connect(self._unwanted)
        row.lock_wanted.connect(self._lock)
        return row

    def _check(self, name: str) -> str:
        row = next((i for i, r in enumerate(self.rows) if r.name.is_editing), -1)
        exists = any(c.name == name and i != row for i, c in enumerate(self._task.classes))
        return self.tr("This task already has a class “{0}”.").format(name) if exists else ""

    def _place(self) -> int:
        return self.rows.index(self.sender())  # type: ignore[arg-type]

    def _show_truth(self) -> None:
        """A read-only session refuses; then show the current values again."""
        task = next((t for t in self._session.project.tasks if t.id == self._task.id), None)
        if task is not None:
            self.show_task(task)

    @Slot()
    def _chosen(self) -> None:
        self._session.set_active(self._task.id, self._place())

    @Slot(str)
    def _renamed(self, name: str) -> None:
        self._session.tasks.rename_class(self._task.id, self._place(), name)
        self._show_truth()

    @Slot(str)
    def _recolored(self, color: str) -> None:
        self._session.tasks.recolor_class(self._task.id, self._place(), color)
        self._show_truth()

    @Slot(bool)
    def _lock(self, locked: bool) -> None:
        self._session.limits.lock_class(self._task.id, self._place(), locked)

    @Slot()
    def add(self) -> None:
        """Add a class and let its name be typed at once."""
        names = {c.name for c in self._task.classes}
        number = len(names) + 1  # as its key
        while (name := self.tr("class {0}").format(number)) in names:
            number += 1
        self._session.tasks.add_class(self._task.id, name)
        if len(self.rows) > len(names):
            self._steps_after_adding = self._session.undo_stack.index()
            self.rows[-1].name.edit()

    @Slot()
    def _keep_class(self) -> None:
        self._steps_after_adding = -1

    @Slot()
    def _take_back(self) -> None:
        """Escape while a new class is named: there is to be none."""
        steps, self._steps_after_adding = self._steps_after_adding, -1
        if steps == self._session.undo_stack.index():
            self._session.undo()

    @Slot()
    def _unwanted(self) -> None:
        self._to_remove = self._place()
        name = self._task.classes[self._to_remove].name
        details = self.tr("Pixels labelled “{0}” become unlabelled. You can undo this.")
        box = question(
            self,
            self.tr("Remove class"),
            self.tr("Remove the class “{0}” of {1}?").format(name, self._task.name),
            details.format(name),
        )
        box.accepted.connect(self._remove)
        box.open()

    @Slot()
    def _remove(self) -> None:
        self._session.tasks.remove_class(self._task.id, self._to_remove)
