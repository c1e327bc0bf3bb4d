"""Copying labels to the next image: the same view a moment later."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject

from app.session.stroke_kinds import COPY
from core.labels.boxes import Box
from core.labels.stroke import Stroke
from core.project.folder import StorageError
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from app.session.document import Document
    from app.session.labels import LabelEditor
    from app.session.limits import Limits
    from core.labels.stroke import LabelChange
    from core.project.model import ImageEntry


class Copying(QObject):
    """Copies between images of one size; a label is never stretched."""

    def __init__(self, document: Document, labels: LabelEditor, limits: Limits) -> None:
        super().__init__(document)
        self._document, self._labels, self._limits = document, labels, limits

    def copy_to_next(self, task_ids: Sequence[str], *, replace: bool = False) -> bool:
        """Copy the labels of these tasks to the next image of the list, as one undoable step, and go there.

        Existing labels there stay, or, with `replace`, become a copy. Returns False, with a notice, if that is not
        possible.
        """
        self._labels.end_stroke()
        pair = self._source_and_target()
        if pair is None or self._document.folder is None:
            return False
        source, target = pair
        changes: list[LabelChange] = []
        names: list[str] = []
        try:
            labels = self._labels_to_copy(source, task_ids)
            if replace and labels:
                reason = self.tr("Copy labels to {0}").format(target.name)
                self._document.folder.backup_labels([(target.id, task_id) for task_id in labels], reason)
            for task_id, label in labels.items():
                changes += self._copied(target, task_id, label, replace=replace)
                names.append(self._document.project.task(task_id).name)
        except StorageError as error:
            self._document.tell("error", str(error))
        if changes:
            self._labels.remember(tuple(changes), COPY)
        if not names:
            return False
        self._document.show_image(target.id)
        self._say_copied(source, target, names, changed=bool(changes))
        return True

    def _source_and_target(self) -> tuple[ImageEntry, ImageEntry] | None:
        """The image on screen and the next one, if labels can be copied between them; otherwise says why not."""
        images = self._document.project.images
        index_of = {entry.id: number for number, entry in enumerate(images)}
        index = index_of.get(self._document.current_image or "")
        if index is None or not self._document.may_change() or not self._document.may_paint():
            return None
        if index + 1 >= len(images):
            self._document.tell(
                "info", self.tr("This is the last image; there is no next image to copy labels to.")
            )
            return None
        source, target = images[index], images[index + 1]
        if (source.width, source.height) != (target.width, target.height):
            self._document.tell(
                "warning",
                self.tr(
                    "{0} has {1} × {2} pixels, {3} has {4} × {5}. Labels can be copied only between images "
                    "of the same size."
                ).format(source.name, source.width, source.height, target.name, target.width, target.height),
            )
            return None
        return source, target

    def _labels_to_copy(
        self, source: ImageEntry, task_ids: Sequence[str]
    ) -> dict[str, npt.NDArray[np.uint8]]:
        """The labels of the tasks that can be copied, by task id; reports what is left out."""
        assert self._document.folder is not None
        labels = {}
        locked = []
        for task_id in task_ids:
            label = self._document.folder.labels.copy(source.id, task_id)
            if self._limits.is_locked(task_id):
                locked.append(self._document.project.task(task_id).name)
            elif (
                label is not None
                and label.shape == (source.height, source.width)
                and (label != UNLABELLED).any()
            ):
                labels[task_id] = label
        if locked:
            self._document.tell("info", self.tr("Not copied because locked: {0}.").format(", ".join(locked)))
        elif not labels:
            self._document.tell("info", self.tr("{0} has no labels to copy.").format(source.name))
        return labels

    def _copied(
        self, target: ImageEntry, task_id: str, label: npt.NDArray[np.uint8], *, replace: bool
    ) -> tuple[LabelChange, ...]:
        assert self._document.folder is not None
        shape = (target.height, target.width)
        array = self._document.folder.labels.edit(target.id, task_id, shape)
        guard = self._limits.guard(target.id, task_id, shape, only_unlabelled=not replace)
        stroke = Stroke(array, target.id, task_id, 0, COPY.id, guard=guard)
        values = label if replace else np.where(label != UNLABELLED, label, array)
        stroke.put(Box(0, 0, *shape), values)
        change = stroke.finish()
        if change is None:
            return ()
        self._document.labels_changed.emit(target.id, task_id, change.box)
        return self._labels.record(change)

    def _say_copied(
        self, source: ImageEntry, target: ImageEntry, names: Sequence[str], *, changed: bool
    ) -> None:
        if changed:
            text = self.tr("Copied from {0} to {1}: {2}.")
        else:
            text = self.tr("Nothing to copy: {1} already has these labels of {0}.")
        self._document.tell("info", text.format(source.name, target.name, ", ".join(names)))
