"""The session's verbs for labels: the way of a stroke, and importing labels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

import numpy as np

from app.session.limits import LimitVerbs
from core.consequences import consequences, is_record, record_id, taken
from core.labels import Box, LabelChange, Stroke
from core.packing import pack
from core.project import UNLABELLED
from core.storage import StorageError

if TYPE_CHECKING:
    import numpy.typing as npt
    from PySide6.QtCore import QObject

    from core.project import Task

StrokeKind = Literal[
    "brush", "eraser", "line", "polygon", "lasso", "rectangle", "ellipse", "fill", "wand",
    "smart select", "live-wire", "superpixels", "prompt",
    "take", "copy", "grow", "shrink", "smooth", "holes", "specks",
]  # fmt: skip
"""What made a stroke; the history shows it."""
OWN_VALUES: Final = frozenset({"eraser", "take", "copy", "grow", "shrink", "smooth", "holes", "specks"})
"""Kinds of strokes that don't paint the active class."""


class LabelVerbs(LimitVerbs):
    """Painting. A stroke changes the label at once; it is journaled before the next one can begin."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stroke: Stroke | None = None
        self._is_preview = False

    def label(self, image_id: str, task_id: str) -> npt.NDArray[np.uint8] | None:
        """The live label (H, W) uint8, for looking at only; None where nothing is painted or can be read."""
        if self._folder is None:
            return None
        try:
            return self._folder.labels.get(image_id, task_id)
        except StorageError as error:
            self.tell("error", str(error))
            return None

    def taken(self, image_id: str, task_id: str) -> npt.NDArray[np.bool_] | None:
        """Which pixels of the label (H, W) were taken from a prediction and not changed since; None without any."""
        label = self.label(image_id, task_id)
        record = self.label(image_id, record_id(task_id))
        return None if label is None or record is None else taken(label, record)

    @property
    def stroke(self) -> Stroke | None:
        """The stroke being drawn."""
        return self._stroke

    def begin_stroke(
        self,
        kind: StrokeKind,
        *,
        task_id: str | None = None,
        only_unlabelled: bool = False,
        source: npt.NDArray[np.uint8] | None = None,
        preview: bool = False,
    ) -> Stroke | None:
        """A stroke on the image on screen in the active task and class; None, with a notice, where it can't be.

        Locks, rules and "paint only inside" hold for all of them. With a `source` (H, W) each pixel gets what
        that has there. A `preview` is put back when something ends it, unless `keep_preview` was called. A stroke
        that still runs is ended first.
        """
        self.end_stroke()
        task = self.task_entry(task_id or self._active_task)
        entry = self.image_entry(self._current) if self._current else None
        if not self.may_change() or not self.may_paint() or self._folder is None:
            return None
        if entry is None:
            self.tell("info", self.tr("Add an image first: there is nothing to paint on."))
            return None
        if task is None:
            self.tell("info", self.tr("Add a task first: a stroke answers a task's question."))
            return None
        why_not = self.why_no_stroke(entry.id, task.id)
        if why_not:
            self.tell("warning", why_not)
            return None
        if not self._may_paint_class(task, kind):
            return None
        labels, shape = self._folder.labels, (entry.height, entry.width)
        try:
            labels.wait_durable()  # the stroke before this one is on disk before this one begins
            array = labels.edit(entry.id, task.id, shape)
        except StorageError as error:
            self.tell("error", str(error))
            return None
        value = UNLABELLED if kind == "eraser" else self._active_class
        protect = only_unlabelled and kind != "eraser"
        guard = self.guard(entry.id, task.id, shape, only_unlabelled=protect, inside=self.paint_inside)
        self._stroke = Stroke(array, entry.id, task.id, value, kind, guard=guard, source=source)
        self._is_preview = preview
        return self._stroke

    def _may_paint_class(self, task: Task, kind: StrokeKind) -> bool:
        if self.is_locked(task.id):
            self.tell(
                "info", self.tr("Task “{0}” is locked. Unlock it to change its labels.").format(task.name)
            )
            return False
        if kind not in OWN_VALUES and self.is_locked(task.id, self._active_class):
            name = task.classes[self._active_class].name
            self.tell("info", self.tr("Class “{0}” is locked. Unlock it to paint it.").format(name))
            return False
        return True

    def why_no_stroke(self, image_id: str, task_id: str) -> str:
        """Why that label may not be painted on; "" where it may. `Session` knows whether it fits its image."""
        return ""

    def stroke_changed(self, box: Box) -> None:
        """Say that the running stroke touched `box`; tools call this after each part of a stroke."""
        if self._stroke is not None and not box.empty:
            self.labels_changed.emit(self._stroke.image_id, self._stroke.task_id, box)

    def end_stroke(self) -> None:
        """The running stroke becomes an undoable change, goes to the journal and to the learner."""
        if self._is_preview:
            self.cancel_stroke()
        stroke, self._stroke = self._stroke, None
        if stroke is None or self._folder is None:
            return
        change = stroke.finish()
        if change is not None:
            self.remember_stroke(self.record(change))
        elif stroke.blocked:
            self.say_blocked(stroke.blocked)

    def keep_preview(self) -> None:
        """What the running stroke previews is wanted: whatever ends it now keeps it."""
        self._is_preview = False

    def record(self, change: LabelChange) -> tuple[LabelChange, ...]:
        """Commit a change that is in the live label already, and all that follows from it; one undoable step."""
        assert self._folder is not None
        self._folder.labels.commit(change)
        followed = self.follow(change)
        self.after_label_change(change)
        return (change, *followed)

    def follow(self, change: LabelChange) -> tuple[LabelChange, ...]:
        """Do and commit what follows from a change that is committed: rules, and the record of taken pixels."""
        assert self._folder is not None
        labels = self._folder.labels

        def read(task_id: str) -> npt.NDArray[np.uint8] | None:
            return self.live_label(change.image_id, task_id, change.shape)

        def edit(task_id: str) -> npt.NDArray[np.uint8]:
            return labels.edit(change.image_id, task_id, change.shape)

        try:
            found = consequences(self._project, change, read, edit)
        except StorageError as error:  # only the record of taken pixels can refuse
            self.tell("error", str(error))
            return ()
        for each in found:
            labels.commit(each)
            if not is_record(each.task_id):
                self.labels_changed.emit(each.image_id, each.task_id, each.box)
                self.after_label_change(each)
        return tuple(found)

    def remember_stroke(self, changes: tuple[LabelChange, ...]) -> None:
        """Make a stroke and what followed undoable; `ImageVerbs` does, as undo must bring its image on screen."""

    def cancel_stroke(self) -> None:
        """Put back what the running stroke changed."""
        stroke, self._stroke, self._is_preview = self._stroke, None, False
        if stroke is not None:
            box = stroke.cancel()
            if not box.empty:
                self.labels_changed.emit(stroke.image_id, stroke.task_id, box)

    def undo(self) -> None:
        """Take back the last change; a stroke that runs is ended first, and taken back."""
        self.end_stroke()
        if self.may_change() and self.may_paint():
            self.undo_stack.undo()

    def redo(self) -> None:
        """Do again what was taken back last."""
        self.end_stroke()
        if self.may_change() and self.may_paint():
            self.undo_stack.redo()

    def go_to_step(self, number: int) -> None:
        """Undo or do again until `number` steps are done: 0 is the project as it was opened."""
        self.end_stroke()
        if self.may_change() and self.may_paint():
            self.undo_stack.setIndex(max(0, min(number, self.undo_stack.count())))

    def replay_change(self, change: LabelChange, *, forward: bool) -> bool:
        """Do or undo a change of a label, journaled like a stroke; False where it can't be. For commands."""
        if self._folder is None:
            return False
        step = change if forward else change.reversed()
        try:
            array = self._folder.labels.edit(step.image_id, step.task_id, step.shape)
        except StorageError as error:
            self.tell("error", str(error))
            return False
        step.apply(array)
        self._folder.labels.commit(step)
        if not is_record(step.task_id):
            self.labels_changed.emit(step.image_id, step.task_id, step.box)
            self.after_label_change(step)
        return True

    def put_label(self, image_id: str, task_id: str, label: npt.NDArray[np.uint8]) -> None:
        """Put a whole label, of any size, in the place of what is there, journaled like a stroke. For commands."""
        if self._folder is None:
            return
        height, width = label.shape
        nothing = np.full((height, width), UNLABELLED, np.uint8)
        self._folder.labels.put(image_id, task_id, label)
        if is_record(task_id):
            return
        box = Box(0, 0, height, width)
        change = LabelChange(image_id, task_id, (height, width), box, pack(nothing), pack(label), "restore")
        self.labels_changed.emit(image_id, task_id, box)
        self.after_label_change(change)

    def after_label_change(self, change: LabelChange) -> None:
        """Tell the learner and the image list; LearningVerbs and ImageVerbs add to it."""
        self.image_changed.emit(change.image_id)
