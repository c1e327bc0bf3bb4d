"""Undo and redo: one short command per verb. A command holds what changed, never the whole project.

A value that the user may have moved since (a weight) keeps its newer state when an older edit is undone.
"""

from __future__ import annotations

from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QUndoCommand

from core.project import model as edits

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.session.document import Document
    from app.session.stroke_kinds import StrokeKind
    from core.labels.stroke import LabelChange
    from core.project.model import Flag, ImageEntry, Project, Rule, Split, Task


DRAG_SECONDS: Final = 1.0
"""Moves of a slider that follow one another faster are one step."""


class PaintLabel(QUndoCommand):
    """A stroke and its consequences in other labels. It has already been done when it is pushed."""

    def __init__(self, document: Document, changes: Sequence[LabelChange], kind: StrokeKind) -> None:
        super().__init__(kind.title)
        self.kind = kind
        self._document = document
        self._changes = tuple(changes)
        self._done = True

    @property
    def change(self) -> LabelChange:
        """What the stroke itself did."""
        return self._changes[0]

    def redo(self) -> None:
        if self._done:
            self._done = False
            return
        self._replay(self._changes, forward=True)

    def undo(self) -> None:
        self._replay(self._changes[::-1], forward=False)

    def _replay(self, changes: Sequence[LabelChange], *, forward: bool) -> None:
        self._document.show_image(self.change.image_id)
        for change in changes:
            if not self._document.replay_change(change, forward=forward):
                self.setObsolete(True)


class ChangeLabels(QUndoCommand):
    """Labels of many images at once (an import). It has already been done when it is pushed."""

    def __init__(self, document: Document, changes: Sequence[LabelChange], text: str) -> None:
        super().__init__(text)
        self._document = document
        self._changes = tuple(changes)
        self._done = True

    def redo(self) -> None:
        """Do them again, in order."""
        if self._done:
            self._done = False
            return
        for change in self._changes:
            self._document.replay_change(change, forward=True)

    def undo(self) -> None:
        for change in reversed(self._changes):
            self._document.replay_change(change, forward=False)


class ImportLabels(ChangeLabels):
    """Labels from files, with the tasks and classes that were added for them. All has already been done."""

    def __init__(
        self,
        document: Document,
        changes: Sequence[LabelChange],
        tasks: Sequence[tuple[Task | None, Task]],
        text: str,
    ) -> None:
        """`tasks` are pairs of a task before (None: it is new) and after."""
        super().__init__(document, changes, text)
        self._tasks = tuple(tasks)
        self._first = True

    @property
    def adds_tasks(self) -> bool:
        """Whether there are new tasks."""
        return any(old_task is None for old_task, _ in self._tasks)

    def redo(self) -> None:
        """Labels last, so that none ever holds a class that its task lacks."""
        if self._first:
            self._first = False
        else:
            self.put_tasks(forward=True)
        super().redo()

    def undo(self) -> None:
        super().undo()
        self.put_tasks(forward=False)

    def put_tasks(self, *, forward: bool) -> None:
        """Add the tasks and classes, or take them away."""
        if not self._tasks:
            return
        project = self._document.project
        for old_task, new_task in self._tasks:
            if old_task is None:
                project = (
                    edits.add_task(project, new_task) if forward else edits.remove_task(project, new_task.id)
                )
            else:
                task = replace(new_task if forward else old_task, weight=project.task(new_task.id).weight)
                project = edits.replace_task(project, task)
        self._document.set_project(project, tasks=True)


class SetWeight(QUndoCommand):
    """A task's weight λ. What a drag passes through is one step: merged while it moves within a moment."""

    def __init__(self, document: Document, task: Task, weight: float) -> None:
        text = QCoreApplication.translate("Commands", "Change the weight of {0}").format(task.name)
        super().__init__(text)
        self._document, self._id, self._old, self._new = document, task.id, task.weight, weight
        self._time = monotonic()

    def id(self) -> int:
        """Qt merges only commands of one id."""
        return 1

    def mergeWith(self, command: QUndoCommand) -> bool:
        """Take the next move of the same drag in."""
        assert isinstance(command, SetWeight)
        if command._id != self._id or command._time - self._time > DRAG_SECONDS:
            return False
        self._new, self._time = command._new, command._time
        return True

    def redo(self) -> None:
        self._put(self._new)

    def undo(self) -> None:
        self._put(self._old)

    def _put(self, weight: float) -> None:
        task = self._document.task_entry(self._id)
        if task is not None:
            project = edits.replace_task(self._document.project, replace(task, weight=weight))
            self._document.set_quietly(project)
            self._document.weight_changed.emit(self._id, weight)


class AddTask(QUndoCommand):
    """A new task."""

    def __init__(self, document: Document, task: Task, at: int | None = None) -> None:
        super().__init__(QCoreApplication.translate("Commands", "Add task {0}").format(task.name))
        self._document, self._task, self._at = document, task, at

    def redo(self) -> None:
        self._document.set_project(edits.add_task(self._document.project, self._task, self._at), tasks=True)

    def undo(self) -> None:
        """Remove it; labels painted since stay in the store and come back with redo."""
        self._task = self._document.project.task(self._task.id)
        self._document.set_project(edits.remove_task(self._document.project, self._task.id), tasks=True)


class RemoveTask(QUndoCommand):
    """A task leaves the project; its labels stay in the project's folder."""

    def __init__(self, document: Document, task_id: str) -> None:
        self._task = document.project.task(task_id)
        super().__init__(QCoreApplication.translate("Commands", "Remove task {0}").format(self._task.name))
        self._document = document
        self._at = document.project.tasks.index(self._task)

    def redo(self) -> None:
        self._task = self._document.project.task(self._task.id)
        self._document.set_project(edits.remove_task(self._document.project, self._task.id), tasks=True)

    def undo(self) -> None:
        self._document.set_project(edits.add_task(self._document.project, self._task, self._at), tasks=True)


class MoveTask(QUndoCommand):
    """A task goes to another place in the order."""

    def __init__(self, document: Document, task_id: str, to: int) -> None:
        task = document.project.task(task_id)
        super().__init__(QCoreApplication.translate("Commands", "Move task {0}").format(task.name))
        self._document, self._id, self._to = document, task_id, to
        self._from = document.project.tasks.index(task)

    def redo(self) -> None:
        self._document.set_project(edits.move_task(self._document.project, self._id, self._to), tasks=True)

    def undo(self) -> None:
        self._document.set_project(edits.move_task(self._document.project, self._id, self._from), tasks=True)


class ChangeTask(QUndoCommand):
    """A task's name or classes; with `changes` of its labels where classes were removed."""

    def __init__(
        self, document: Document, before: Task, after: Task, text: str, changes: Sequence[LabelChange] = ()
    ) -> None:
        super().__init__(text)
        self._document, self._before, self._after = document, before, after
        self._changes = tuple(changes)

    def redo(self) -> None:
        """Labels first, so that no label ever holds an index that the task lacks."""
        for change in self._changes:
            self._document.replay_change(change, forward=True)
        self._put(self._after)

    def undo(self) -> None:
        """The task first, for the same reason."""
        self._put(self._before)
        for change in reversed(self._changes):
            self._document.replay_change(change, forward=False)

    def _put(self, task: Task) -> None:
        project = self._document.project
        weight = project.task(task.id).weight
        self._document.set_project(edits.replace_task(project, replace(task, weight=weight)), tasks=True)


class AddImages(QUndoCommand):
    """New images."""

    def __init__(self, document: Document, entries: tuple[ImageEntry, ...], text: str) -> None:
        super().__init__(text)
        self._document, self._entries = document, entries

    def redo(self) -> None:
        self._document.set_project(edits.add_images(self._document.project, self._entries), images=True)

    def undo(self) -> None:
        """Remove them; what was painted on them stays in the store and comes back with redo."""
        ids = frozenset(e.id for e in self._entries)
        self._entries = tuple(e for e in self._document.project.images if e.id in ids)
        self._document.set_project(edits.remove_images(self._document.project, ids), images=True)


class RemoveImages(QUndoCommand):
    """Images leave the project; their files and labels stay where they are."""

    def __init__(self, document: Document, ids: frozenset[str], text: str) -> None:
        super().__init__(text)
        self._document, self._ids = document, ids
        self._removed: list[tuple[int, ImageEntry]] = []

    def redo(self) -> None:
        images = self._document.project.images
        self._removed = [(index, entry) for index, entry in enumerate(images) if entry.id in self._ids]
        self._document.set_project(edits.remove_images(self._document.project, self._ids), images=True)

    def undo(self) -> None:
        images = list(self._document.project.images)
        for index, entry in self._removed:
            images.insert(index, entry)
        self._document.set_project(replace(self._document.project, images=tuple(images)), images=True)


class SetSplit(QUndoCommand):
    """Images move to another split."""

    def __init__(self, document: Document, splits: Mapping[str, Split]) -> None:
        super().__init__(QCoreApplication.translate("Commands", "Change split"))
        self._document = document
        self._new = dict(splits)
        self._old: dict[str, Split] = {i.id: i.split for i in document.project.images if i.id in splits}

    def redo(self) -> None:
        self._put(self._new)

    def undo(self) -> None:
        self._put(self._old)

    def _put(self, splits: Mapping[str, Split]) -> None:
        project = self._document.project
        images = tuple(replace(i, split=splits[i.id]) if i.id in splits else i for i in project.images)
        self._document.set_project(replace(project, images=images), images=True)


class SetRules(QUndoCommand):
    """Other rules between tasks."""

    def __init__(self, document: Document, rules: tuple[Rule, ...]) -> None:
        super().__init__(QCoreApplication.translate("Commands", "Change rules between tasks"))
        self._document, self._new, self._old = document, rules, document.project.rules

    def redo(self) -> None:
        self._put(self._new)

    def undo(self) -> None:
        """Put the old ones back in force."""
        self._put(self._old)

    def _put(self, rules: tuple[Rule, ...]) -> None:
        self._document.set_project(replace(self._document.project, rules=rules), rules=True)


class SetMarks(QUndoCommand):
    """Flags and notes of images."""

    def __init__(self, document: Document, marks: Mapping[str, tuple[Flag, str]], text: str) -> None:
        super().__init__(text)
        self._document = document
        self._new = dict(marks)
        self._old = {i.id: (i.flag, i.note) for i in document.project.images if i.id in marks}

    def redo(self) -> None:
        self._put(self._new)

    def undo(self) -> None:
        self._put(self._old)

    def _put(self, marks: Mapping[str, tuple[Flag, str]]) -> None:
        project = self._document.project
        images = tuple(
            replace(i, flag=marks[i.id][0], note=marks[i.id][1]) if i.id in marks else i
            for i in project.images
        )
        self._document.set_marked(replace(project, images=images), marks.keys())


class SetPixelSizes(QUndoCommand):
    """What a pixel measures, of all images or some."""

    def __init__(self, document: Document, new: Project) -> None:
        super().__init__(QCoreApplication.translate("Commands", "Change pixel size"))
        self._document = document
        self._new, self._old = _pixel_sizes(new), _pixel_sizes(document.project)

    def redo(self) -> None:
        self._put(self._new)

    def undo(self) -> None:
        self._put(self._old)

    def _put(self, sizes: tuple[float, dict[str, float]]) -> None:
        project = self._document.project
        images = tuple(replace(i, pixel_size=sizes[1].get(i.id, i.pixel_size)) for i in project.images)
        self._document.set_project(replace(project, pixel_size=sizes[0], images=images), images=True)


def _pixel_sizes(project: Project) -> tuple[float, dict[str, float]]:
    return project.pixel_size, {image.id: image.pixel_size for image in project.images}
