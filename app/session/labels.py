"""The session's verbs for labels: the way of a stroke, and importing labels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from app.session.base import SessionBase
from core.labels import Stroke
from core.project import UNLABELLED
from core.storage import StorageError

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    from PySide6.QtCore import QObject

    from core.labels import Box, LabelChange

StrokeKind = Literal[
    "brush", "eraser", "line", "polygon", "lasso", "rectangle", "ellipse", "fill",
]  # fmt: skip
"""What made a stroke; the history shows it."""


class LabelVerbs(SessionBase):
    """Painting. A stroke changes the label at once; it is journaled before the next one can begin."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stroke: Stroke | None = None

    def label(self, image_id: str, task_id: str) -> npt.NDArray[np.uint8] | None:
        """The live label (H, W) uint8, for looking at only; None where nothing is painted or can be read."""
        if self._folder is None:
            return None
        try:
            return self._folder.labels.get(image_id, task_id)
        except StorageError as error:
            self.tell("error", str(error))
            return None

    @property
    def stroke(self) -> Stroke | None:
        """The stroke being drawn."""
        return self._stroke

    def begin_stroke(
        self, kind: StrokeKind, *, task_id: str | None = None, only_unlabelled: bool = False
    ) -> Stroke | None:
        """A stroke on the image on screen in the active task and class; None, with a notice, where it can't be.

        A stroke that still runs is ended first.
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
        labels = self._folder.labels
        try:
            labels.wait_durable()  # the stroke before this one is on disk before this one begins
            array = labels.edit(entry.id, task.id, (entry.height, entry.width))
        except StorageError as error:
            self.tell("error", str(error))
            return None
        value = UNLABELLED if kind == "eraser" else self._active_class
        self._stroke = Stroke(
            array, entry.id, task.id, value, kind, only_unlabelled=only_unlabelled and kind != "eraser"
        )
        return self._stroke

    def stroke_changed(self, box: Box) -> None:
        """Say that the running stroke touched `box`; tools call this after each part of a stroke."""
        if self._stroke is not None and not box.empty:
            self.labels_changed.emit(self._stroke.image_id, self._stroke.task_id, box)

    def end_stroke(self) -> None:
        """The running stroke becomes an undoable change, goes to the journal and to the learner."""
        stroke, self._stroke = self._stroke, None
        if stroke is None or self._folder is None:
            return
        change = stroke.finish()
        if change is not None:
            self._folder.labels.commit(change)
            self.remember_stroke(change)
            self.after_label_change(change)

    def remember_stroke(self, change: LabelChange) -> None:
        """Make a stroke undoable; `ImageVerbs` does, as undo must bring its image on screen."""

    def cancel_stroke(self) -> None:
        """Put back what the running stroke changed."""
        stroke, self._stroke = self._stroke, None
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
        self.labels_changed.emit(step.image_id, step.task_id, step.box)
        self.after_label_change(step)
        return True

    def after_label_change(self, change: LabelChange) -> None:
        """Tell the learner and the image list; LearningVerbs and ImageVerbs add to it."""
        self.image_changed.emit(change.image_id)
