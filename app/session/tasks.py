"""The session's verbs for tasks and classes, all undoable but the weight."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from app.commands import AddTask, ChangeTask, MoveTask, RemoveTask
from app.session.marks import MarkVerbs
from core import project as edits
from core.labels import LabelChange
from core.project import UNLABELLED, Class, Task
from core.storage import StorageError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class TaskVerbs(MarkVerbs):
    """Tasks overlap freely; each has its own classes, its own labels and its own weight."""

    def set_active(self, task_id: str, class_index: int | None = None) -> None:
        """What the tools paint: a task, and one of its classes (the one it had, or its first foreground)."""
        task = self.task_entry(task_id)
        if task is None:
            return
        if class_index is None:
            class_index = (
                self._active_class if task_id == self._active_task else min(1, len(task.classes) - 1)
            )
        if not 0 <= class_index < len(task.classes):
            return
        if (task_id, class_index) != (self._active_task, self._active_class):
            self.end_stroke()
            self._active_task, self._active_class = task_id, class_index
            self.active_changed.emit()

    def add_task(self, name: str, class_names: Sequence[str] | None = None) -> str | None:
        """A new task, active at once; its id. Background and one class of the task's name by default."""
        if not self.may_change() or self._folder is None:
            return None
        kept = frozenset(task_id for _, task_id in self._folder.labels.labelled())
        try:
            task = edits.new_task(
                self._project, name.strip(), tuple(class_names or ("background", name.strip())), kept
            )
            edits.add_task(self._project, task)  # says so if the name is taken
        except ValueError as error:
            self.tell("warning", self.tr("The task was not added: {0}.").format(error))
            return None
        self.undo_stack.push(AddTask(self, task))
        self.set_active(task.id)
        return task.id

    def rename_task(self, task_id: str, name: str) -> None:
        """Give a task another name; its labels stay its own."""
        self._change(task_id, lambda t: replace(t, name=name.strip()), self.tr("Rename task"))

    def move_task(self, task_id: str, to: int) -> None:
        """Bring a task to place `to` of the list."""
        places = [t.id for t in self._project.tasks]
        to = max(0, min(len(places) - 1, to))
        if task_id in places and places.index(task_id) != to and self.may_change():
            self.undo_stack.push(MoveTask(self, task_id, to))

    def what_is_lost(self, task_id: str) -> str:
        """What removing the task takes away, in a sentence."""
        task = self.task_entry(task_id)
        if task is None or self._folder is None:
            return ""
        images = sum(1 for _, labelled in self._folder.labels.labelled() if labelled == task_id)
        if not images:
            return self.tr("Task “{0}” has no labels yet. Undo brings it back.").format(task.name)
        return self.tr(
            "Task “{0}” has labels on %n image(s). They leave the project, and the model forgets the task. "
            "Undo brings all of it back; the labels' files stay in {1}.",
            "",
            images,
        ).format(task.name, self._folder.path / "labels" / task_id)

    def remove_task(self, task_id: str) -> None:
        """Take a task out of the project; its labels' files stay, and Undo brings it back."""
        if self.task_entry(task_id) is not None and self.may_change():
            self.end_stroke()
            self.undo_stack.push(RemoveTask(self, task_id))

    def add_class(self, task_id: str, name: str) -> None:
        """A class after the task's others, in a colour that none of them has."""

        def grown(task: Task) -> Task:
            used = {c.color for t in self._project.tasks for c in t.classes}
            color = edits.free_color(used, set(task.colors))
            return replace(task, classes=(*task.classes, Class(name.strip(), color)))

        self._change(task_id, grown, self.tr("Add class"))

    def rename_class(self, task_id: str, index: int, name: str) -> None:
        """Give a class another name."""
        self._change_class(task_id, index, self.tr("Rename class"), name=name.strip())

    def recolor_class(self, task_id: str, index: int, color: str) -> None:
        """Give a class another colour, "#RRGGBB"."""
        self._change_class(task_id, index, self.tr("Change colour"), color=color.upper())

    def remove_class(self, task_id: str, index: int) -> None:
        """Take a class out: its pixels become unlabelled, the classes after it move up by one. Undoable."""
        task = self.task_entry(task_id)
        if task is None or not 0 <= index < len(task.classes) or not self.may_change():
            return
        if len(task.classes) == 1:
            self.tell("warning", self.tr("A task keeps at least one class. Remove the task instead."))
            return
        self.end_stroke()
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            changes = self._without_class(task_id, index)
            text = self.tr("Remove class {0}").format(task.classes[index].name)
            if self._folder is not None:
                self._folder.backup_labels([(c.image_id, c.task_id) for c in changes], text)
        except StorageError as error:
            self.tell("error", self.tr("The class was not removed. {0}").format(error))
            return
        finally:
            QGuiApplication.restoreOverrideCursor()
        after = replace(task, classes=task.classes[:index] + task.classes[index + 1 :])
        self.undo_stack.push(ChangeTask(self, task, after, text, changes))

    def set_weight(self, task_id: str, weight: float) -> None:
        """Move a task's weight λ ≥ 0: counts from the learner's next step on."""
        task = self.task_entry(task_id)
        if task is None or weight < 0 or weight == task.weight or self.read_only:
            return
        self._project = edits.replace_task(self._project, replace(task, weight=weight))
        self.weight_changed.emit(task_id, weight)
        self.save_soon()

    def _change(self, task_id: str, change: Callable[[Task], Task], text: str) -> None:
        task = self.task_entry(task_id)
        if task is None or not self.may_change():
            return
        try:
            after = change(task)
            edits.replace_task(self._project, after)  # says so if a name is taken
        except ValueError as error:
            self.tell("warning", self.tr("Nothing was changed: {0}.").format(error))
            self.tasks_changed.emit()  # whoever shows the refused text shows the true one again
            return
        if after != task:
            self.undo_stack.push(ChangeTask(self, task, after, text))

    def _change_class(self, task_id: str, index: int, text: str, **values: str) -> None:
        def changed(task: Task) -> Task:
            classes = list(task.classes)
            classes[index] = replace(classes[index], **values)
            return replace(task, classes=tuple(classes))

        task = self.task_entry(task_id)
        if task is not None and 0 <= index < len(task.classes):
            self._change(task_id, changed, text)

    def _without_class(self, task_id: str, index: int) -> list[LabelChange]:
        """What every label of the task must change by when a class goes. Only labels that hold it or a later one."""
        assert self._folder is not None
        labels = self._folder.labels
        table = np.arange(256, dtype=np.uint8)
        table[index] = UNLABELLED
        table[index + 1 : UNLABELLED] -= 1
        changes = []
        for image_id, labelled in sorted(labels.labelled()):
            counts = labels.pixel_counts(image_id, task_id) if labelled == task_id else {}
            if not any(index <= value != UNLABELLED for value in counts):
                continue
            before = labels.copy(image_id, task_id)
            if before is not None:
                change = LabelChange.between(image_id, task_id, before, table[before], "class")
                changes += [change] if change is not None else []
        return changes
