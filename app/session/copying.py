"""Copying labels to the next image: the same view a moment later."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import replace as dataclass_replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Slot

from app.language.joining import list_text
from app.session.stroke_kinds import CARRY, COPY
from core.images.reading import read_image
from core.labels.boxes import Box
from core.labels.stroke import Stroke
from core.project.folder import StorageError
from core.project.model import UNLABELLED
from core.smart.motion import Motion

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    from app.session.document import Document
    from app.session.labels import LabelEditor
    from app.session.limits import Limits
    from app.session.stroke_kinds import StrokeKind
    from app.work.background import Job
    from core.labels.stroke import LabelChange
    from core.project.model import ImageEntry


@dataclass(frozen=True, slots=True)
class _Copy:
    """What is copied where: the labels by task id."""

    source: ImageEntry
    target: ImageEntry
    labels: Mapping[str, npt.NDArray[np.uint8]]
    replace: bool
    kind: StrokeKind = COPY


class Copying(QObject):
    """Copies between images of one size; a label is never stretched."""

    def __init__(self, document: Document, labels: LabelEditor, limits: Limits) -> None:
        super().__init__(document)
        self._document, self._labels, self._limits = document, labels, limits

    def copy_to_next(self, task_ids: Sequence[str], *, replace: bool = False, follow: bool = False) -> bool:
        """Copy the labels of these tasks to the next image of the list, as one undoable step, and go there.

        Existing labels there stay, or, with `replace`, become a copy. With `follow`, labels move with what the two
        photos show; the motion is estimated in the background first. Returns False, with a notice, if that is not
        possible.
        """
        self._labels.end_stroke()
        pair = self._source_and_target()
        if pair is None or self._document.folder is None:
            return False
        try:
            labels = self._labels_to_copy(pair[0], task_ids)
        except StorageError as error:
            self._document.tell("error", str(error))
            return False
        if not labels:
            return False
        copy = _Copy(*pair, labels, replace)
        return self._follow(copy) if follow else self._put(copy)

    def _follow(self, copy: _Copy) -> bool:
        """Estimate the motion, then copy along it."""
        document, folder = self._document, self._document.folder
        if folder is None or not document.may_start_work():
            return False
        paths = folder.image_path(copy.source), folder.image_path(copy.target)
        settings = document.project.preprocessing
        changed = self.tr("{0} has another size now. See File › Missing or changed images.")

        def work(job: Job) -> _Copy:
            photos = [read_image(p, settings.low_percentile, settings.high_percentile) for p in paths]
            for image, photo in zip((copy.source, copy.target), photos, strict=True):
                if photo.shape[:2] != (image.height, image.width):
                    raise StorageError(changed.format(image.name))
            motion = Motion(*photos)
            job.tell_share(0.8)
            carried = {task_id: motion.carried(label) for task_id, label in copy.labels.items()}
            return dataclass_replace(copy, labels=carried, kind=CARRY)

        text = self.tr("Following the motion from {0} to {1}…").format(copy.source.name, copy.target.name)
        document.set_busy(self.tr("Copying labels. You can paint again when this is done."))
        return document.work.start(text, work, self._followed, self._not_followed, self._follow_ended)

    @Slot(object)
    def _followed(self, copy: object) -> None:
        assert isinstance(copy, _Copy)
        self._follow_ended()
        document = self._document
        if document.folder is None or document.image_entry(copy.target.id) is None:
            return
        tasks = {t: label for t, label in copy.labels.items() if document.task_entry(t) is not None}
        self._put(dataclass_replace(copy, labels=tasks))

    @Slot(object)
    def _not_followed(self, error: object) -> None:
        self._follow_ended()
        self._document.tell("error", self.tr("The labels were not copied: {0}").format(error))

    def _follow_ended(self) -> None:
        self._document.set_busy("")

    def _put(self, copy: _Copy) -> bool:
        """Write the labels of the target, and go there."""
        assert self._document.folder is not None
        changes: list[LabelChange] = []
        names: list[str] = []
        try:
            if copy.replace:
                reason = self.tr("Copy labels to {0}").format(copy.target.name)
                self._document.folder.backup_labels([(copy.target.id, t) for t in copy.labels], reason)
            for task_id, label in copy.labels.items():
                changes += self._copied(copy, task_id, label)
                names.append(self._document.project.task(task_id).name)
        except StorageError as error:
            self._document.tell("error", str(error))
        if changes:
            self._labels.remember(tuple(changes), copy.kind)
        if not names:
            return False
        self._document.show_image(copy.target.id)
        self._say_copied(copy, names, changed=bool(changes))
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
            self._document.tell("info", self.tr("Not copied because locked: {0}.").format(list_text(locked)))
        elif not labels:
            self._document.tell("info", self.tr("{0} has no labels to copy.").format(source.name))
        return labels

    def _copied(self, copy: _Copy, task_id: str, label: npt.NDArray[np.uint8]) -> tuple[LabelChange, ...]:
        assert self._document.folder is not None
        target = copy.target
        shape = (target.height, target.width)
        array = self._document.folder.labels.edit(target.id, task_id, shape)
        guard = self._limits.guard(target.id, task_id, shape, only_unlabelled=not copy.replace)
        stroke = Stroke(array, target.id, task_id, 0, copy.kind.id, guard=guard)
        values = label if copy.replace else np.where(label != UNLABELLED, label, array)
        stroke.put(Box(0, 0, *shape), values)
        change = stroke.finish()
        if change is None:
            return ()
        self._document.labels_changed.emit(target.id, task_id, change.box)
        return self._labels.record(change)

    def _say_copied(self, copy: _Copy, names: Sequence[str], *, changed: bool) -> None:
        if not changed:
            text = self.tr("Nothing to copy: {1} already has these labels of {0}.")
        elif copy.kind == CARRY:
            text = self.tr("Copied along the motion from {0} to {1}: {2}. Look the borders over.")
        else:
            text = self.tr("Copied from {0} to {1}: {2}.")
        self._document.tell("info", text.format(copy.source.name, copy.target.name, list_text(names)))
