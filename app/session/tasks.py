"""The project's tasks and classes; all changes are undoable."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from app.session.commands import AddTask, ChangeTask, MoveTask, RemoveTask, SetWeight
from core.labels.stroke import LabelChange
from core.project import model as edits
from core.project.colors import new_class_color, suggested_color
from core.project.folder import StorageError
from core.project.model import UNLABELLED, Class, Task

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.session.document import Document
    from app.session.labels import LabelEditor


class Tasks(QObject):
    """Tasks overlap freely; each has its own classes, its own labels and its own weight."""

    def __init__(self, document: Document, labels: LabelEditor) -> None:
        super().__init__(document)
        self._document, self._labels = document, labels
        self._just_added: tuple[str, str] | None = None
        """Task and name of the class added last: it has no name of its own yet, so its colour may follow the first."""

    def add(self, name: str, class_names: Sequence[str] | None = None) -> str | None:
        """A new task, active at once; its id. Background and one class of the task's name by default."""
        if not self._document.may_change() or self._document.folder is None:
            return None
        labelled_tasks = frozenset(task_id for _, task_id in self._document.folder.labels.labelled())
        try:
            task = edits.new_task(
                self._document.project,
                name.strip(),
                tuple(class_names or ("background", name.strip())),
                labelled_tasks,
            )
            edits.add_task(self._document.project, task)  # says so if the name is taken
        except ValueError as error:
            self._document.tell("warning", self.tr("The task was not added: {0}.").format(error))
            return None
        self._document.undo_stack.push(AddTask(self._document, task))
        self._document.set_active(task.id)
        return task.id

    def rename(self, task_id: str, name: str) -> None:
        """Give a task another name; its labels stay its own."""
        self._change(task_id, lambda t: replace(t, name=name.strip()), self.tr("Rename task"))

    def move(self, task_id: str, to: int) -> None:
        """Bring a task to place `to` of the list."""
        task_ids = [t.id for t in self._document.project.tasks]
        to = max(0, min(len(task_ids) - 1, to))
        if task_id in task_ids and task_ids.index(task_id) != to and self._document.may_change():
            self._document.undo_stack.push(MoveTask(self._document, task_id, to))

    def what_is_lost(self, task_id: str) -> str:
        """What removing the task takes away, in a sentence."""
        task = self._document.task_entry(task_id)
        if task is None or self._document.folder is None:
            return ""
        images = sum(1 for _, labelled in self._document.folder.labels.labelled() if labelled == task_id)
        if not images:
            return self.tr("Task “{0}” has no labels yet. You can undo this.").format(task.name)
        return self.tr(
            "Task “{0}” has labels on %n image(s). They will be removed from the project, and the "
            "model will forget the task. You can undo this; the label files stay in {1}.",
            "",
            images,
        ).format(task.name, self._document.folder.path / "labels" / task_id)

    def remove(self, task_id: str) -> None:
        """Take a task out of the project; its labels' files stay, and Undo brings it back."""
        if self._document.task_entry(task_id) is not None and self._document.may_change():
            self._labels.end_stroke()
            self._document.undo_stack.push(RemoveTask(self._document, task_id))

    def add_class(self, task_id: str, name: str) -> None:
        """A class after the task's others, in a colour that none of them has."""

        def grown(task: Task) -> Task:
            used = {c.color for t in self._document.project.tasks for c in t.classes}
            color = new_class_color(name, used, set(task.colors))
            return replace(task, classes=(*task.classes, Class(name.strip(), color)))

        self._change(task_id, grown, self.tr("Add class"))
        self._just_added = (task_id, name.strip())

    def rename_class(self, task_id: str, index: int, name: str) -> None:
        """Give a class another name; one that was just added gets the colour that its name suggests."""
        name = name.strip()
        task = self._document.task_entry(task_id)
        color = None
        if task is not None and index < len(task.classes):
            if self._just_added == (task_id, task.classes[index].name):
                color = suggested_color(name, {c for t in self._document.project.tasks for c in t.colors})
            self._just_added = None
        changes = {"name": name} if color is None else {"name": name, "color": color}
        self._change_class(task_id, index, self.tr("Rename class"), **changes)

    def recolor_class(self, task_id: str, index: int, color: str) -> None:
        """Give a class another colour, "#RRGGBB"."""
        self._change_class(task_id, index, self.tr("Change colour"), color=color.upper())

    def remove_class(self, task_id: str, index: int) -> None:
        """Take a class out: its pixels become unlabelled, the classes after it move up by one. Undoable."""
        task = self._document.task_entry(task_id)
        if task is None or not 0 <= index < len(task.classes) or not self._document.may_change():
            return
        if len(task.classes) == 1:
            self._document.tell(
                "warning", self.tr("A task needs at least one class. Remove the task instead.")
            )
            return
        self._labels.end_stroke()
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            changes = self._without_class(task_id, index)
            text = self.tr("Remove class {0}").format(task.classes[index].name)
            if self._document.folder is not None:
                self._document.folder.backup_labels([(c.image_id, c.task_id) for c in changes], text)
        except StorageError as error:
            self._document.tell("error", self.tr("The class was not removed. {0}").format(error))
            return
        finally:
            QGuiApplication.restoreOverrideCursor()
        new_task = replace(task, classes=task.classes[:index] + task.classes[index + 1 :])
        self._document.undo_stack.push(ChangeTask(self._document, task, new_task, text, changes))

    def set_weight(self, task_id: str, weight: float) -> None:
        """Move a task's weight λ ≥ 0: counts from the learner's next step on."""
        task = self._document.task_entry(task_id)
        if task is None or weight < 0 or weight == task.weight or self._document.read_only:
            return
        self._document.undo_stack.push(SetWeight(self._document, task, weight))

    def _change(self, task_id: str, change: Callable[[Task], Task], text: str) -> None:
        task = self._document.task_entry(task_id)
        if task is None or not self._document.may_change():
            return
        try:
            new_task = change(task)
            edits.replace_task(self._document.project, new_task)  # says so if a name is taken
        except ValueError as error:
            self._document.tell("warning", self.tr("Nothing was changed: {0}.").format(error))
            self._document.tasks_changed.emit()  # whoever shows the refused text shows the true one again
            return
        if new_task != task:
            self._document.undo_stack.push(ChangeTask(self._document, task, new_task, text))

    def _change_class(self, task_id: str, index: int, text: str, **values: str) -> None:
        def changed(task: Task) -> Task:
            classes = list(task.classes)
            classes[index] = replace(classes[index], **values)
            return replace(task, classes=tuple(classes))

        task = self._document.task_entry(task_id)
        if task is not None and 0 <= index < len(task.classes):
            self._change(task_id, changed, text)

    def _without_class(self, task_id: str, index: int) -> list[LabelChange]:
        """What every label of the task must change by when a class goes. Only labels that hold it or a later one."""
        assert self._document.folder is not None
        labels = self._document.folder.labels
        table = np.arange(256, dtype=np.uint8)
        table[index] = UNLABELLED
        table[index + 1 : UNLABELLED] -= 1
        changes = []
        for image_id, labelled in sorted(labels.labelled()):
            counts = labels.pixel_counts(image_id, task_id) if labelled == task_id else {}
            if not any(index <= value != UNLABELLED for value in counts):
                continue
            label = labels.copy(image_id, task_id)
            if label is not None:
                change = LabelChange.between(image_id, task_id, label, table[label], "class")
                changes += [change] if change is not None else []
        return changes
