"""Labels for the images between two labelled ones of a series: frames of a clip, slices of a volume."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Slot

from app.language.joining import list_text
from app.session.commands import ChangeLabels
from app.session.labels import LabelPiece
from app.session.stroke_kinds import INTERPOLATE
from core.atomic import StorageError
from core.labels.consequences import INTERPOLATED, record_id
from core.labels.interpolation import Interpolation, changed_piece
from core.project.model import UNLABELLED
from core.project.rules import conflicts
from core.project.series import ends_around, series_around, span_between

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    import numpy.typing as npt

    from app.session.document import Document
    from app.session.labels import LabelEditor
    from app.session.limits import Limits
    from app.work.background import Job
    from core.labels.operations import Piece
    from core.labels.store import LabelStore
    from core.labels.stroke import LabelChange
    from core.project.model import ImageEntry, Project
    from core.project.series import Span

    Pixels = npt.NDArray[np.uint8]


class Interpolating(QObject):
    """What is interpolated is a label like any other; the record beside it says which pixels they are."""

    def __init__(self, document: Document, labels: LabelEditor, limits: Limits) -> None:
        super().__init__(document)
        self._document, self._labels, self._limits = document, labels, limits
        self._changes: list[LabelChange] = []
        self._text = ""

    def ends(self, task_id: str) -> tuple[list[ImageEntry], list[ImageEntry]] | None:
        """The labelled images before and after the one on screen, the nearest first; None, with a notice, without."""
        document = self._document
        image_id, task = document.current_image, document.task_entry(task_id)
        if image_id is None or task is None or document.folder is None:
            return None
        series = series_around(document.project.images, image_id)
        if len(series) < 3:
            entry = document.image_entry(image_id)
            text = self.tr(
                "{0} is not part of a series. Images of a series lie in one folder, have the same size, and "
                "differ in the number at the end of their names."
            )
            document.tell("info", text.format(entry.name if entry is not None else image_id))
            return None
        before, after = self._ends(series, image_id, task_id)
        if not (before and after):
            text = self.tr(
                "Label “{0}” on an image before and an image after this one first. What lies between them is "
                "then interpolated."
            )
            document.tell("info", text.format(task.name))
            return None
        return before, after

    def _ends(
        self, series: Sequence[ImageEntry], image_id: str, task_id: str
    ) -> tuple[list[ImageEntry], list[ImageEntry]]:
        assert self._document.folder is not None
        try:
            return ends_around(
                series, image_id, partial(_has_own_label, self._document.folder.labels, task_id)
            )
        except StorageError as error:
            self._document.tell("error", str(error))
            return [], []

    def span(self, before: ImageEntry, after: ImageEntry) -> Span:
        """What lies between two images of one series."""
        return span_between(series_around(self._document.project.images, before.id), before, after)

    def pieces(
        self, span: Span, image_id: str, task_id: str, *, replace: bool
    ) -> Callable[[Pixels, Callable[[], bool]], Sequence[Piece]]:
        """What works out how an image's label changes, for a preview: it may be called in any thread."""
        assert self._document.folder is not None
        store, project = self._document.folder.labels, self._document.project
        fraction = next((fraction for image, fraction in span.between if image.id == image_id), None)

        def work(label: Pixels, cancelled: Callable[[], bool]) -> Sequence[Piece]:
            if fraction is None:
                return []
            between = _interpolation(store, span, task_id)
            new = between.at(fraction, cancelled)
            return [] if cancelled() else _pieces(store, project, (image_id, task_id), label, new, replace)

        return work

    def interpolate(self, span: Span, task_ids: Sequence[str], *, replace: bool = False) -> None:
        """Interpolate these tasks between two labelled images, as one undoable step.

        A task that one of the two lacks takes the labelled images around the one on screen. Without `replace` only
        what is unlabelled, or was interpolated before, changes.
        """
        document, folder = self._document, self._document.folder
        if folder is None or not (
            document.may_change() and document.may_paint() and document.may_start_work()
        ):
            return
        self._labels.end_stroke()
        spans = self._spans(span, task_ids)
        if not spans:
            document.tell("info", self.tr("Nothing to interpolate."))
            return
        self._changes, self._text = [], self._words(spans)
        document.set_busy(self.tr("Interpolating labels. You can paint again when this is done."))
        store, project, reason = folder.labels, document.project, self._text

        def work(job: Job) -> None:
            labelled = store.labelled()
            pairs = [(i.id, t) for t, span in spans.items() for i, _ in span.between]
            folder.backup_labels([pair for pair in pairs if pair in labelled], reason)
            steps = len(pairs)
            for item in _items(store, project, spans, replace, job):
                steps -= 1
                job.tell_share(1.0 - steps / len(pairs))
                if item is not None:
                    job.progress.emit(item)

        document.work.start(self._text, work, self._done, self._failed, self._ended, self._put)

    def _spans(self, span: Span, task_ids: Sequence[str]) -> dict[str, Span]:
        """By task, where something lies between; locked tasks are left out, and named."""
        document = self._document
        assert document.folder is not None
        spans, locked = {}, []
        for task_id in task_ids:
            own = partial(_has_own_label, document.folder.labels, task_id)
            if self._limits.is_locked(task_id):
                locked.append(document.project.task(task_id).name)
            elif own(span.before) and own(span.after):
                spans[task_id] = span
            else:
                around = span.between[len(span.between) // 2][0] if span.between else span.before
                series = series_around(document.project.images, around.id)
                before, after = self._ends(series, around.id, task_id)
                if before and after:
                    spans[task_id] = span_between(series, before[0], after[0])
        if locked:
            text = self.tr("Not interpolated because locked: {0}.")
            document.tell("info", text.format(list_text(locked)))
        return {task_id: span for task_id, span in spans.items() if span.between}

    def _words(self, spans: Mapping[str, Span]) -> str:
        names = list_text(self._document.project.task(task_id).name for task_id in spans)
        ends = {(span.before.name, span.after.name) for span in spans.values()}
        if len(ends) > 1:
            return self.tr("Interpolated: {0}").format(names)
        return self.tr("Interpolated: {0}, {1} to {2}").format(names, *ends.pop())

    @Slot(object)
    def _put(self, item: object) -> None:
        """One label gets its pixels."""
        assert isinstance(item, LabelPiece)
        self._changes += self._labels.put(item, INTERPOLATE)

    @Slot(object)
    def _done(self, _: object) -> None:
        self._ended()

    @Slot(object)
    def _failed(self, error: object) -> None:
        self._document.tell("error", self.tr("The labels could not be interpolated: {0}").format(error))
        self._ended(quiet=True)

    def _ended(self, *, quiet: bool = False) -> None:
        """What was interpolated up to now is one undoable step, also where it was cancelled."""
        changes, self._changes = self._changes, []
        if self._document.folder is None:
            return
        self._document.set_busy("")
        if changes:
            self._document.undo_stack.push(ChangeLabels(self._document, changes, self._text))
        if not quiet:
            images = len({change.image_id for change in changes})
            text = self.tr("Labels were interpolated. Look them over; images changed: {0}.").format(images)
            if not images:
                text = self.tr("Nothing to interpolate: everything in between is labelled already.")
            self._document.tell("info", text)


def _has_own_label(store: LabelStore, task_id: str, image: ImageEntry) -> bool:
    """The image has labels of the task that were not interpolated. Raises StorageError."""
    labelled = sum(store.pixel_counts(image.id, task_id).values())
    return labelled > 0 and labelled > store.pixel_counts(image.id, record_id(task_id)).get(INTERPOLATED, 0)


def _interpolation(store: LabelStore, span: Span, task_id: str) -> Interpolation:
    before, after = (store.copy(image.id, task_id) for image in (span.before, span.after))
    assert before is not None  # both are labelled
    assert after is not None
    return Interpolation(before, after)


def _items(
    store: LabelStore, project: Project, spans: Mapping[str, Span], replace: bool, job: Job
) -> Iterator[LabelPiece | None]:
    """What each label between becomes, None for one that stays as it is."""
    for task_id, span in spans.items():
        between = _interpolation(store, span, task_id)
        for image, fraction in span.between:
            new = between.at(fraction, lambda: job.cancelled)
            if job.cancelled:
                return
            label = store.copy(image.id, task_id)
            label = np.full_like(new, UNLABELLED) if label is None else label
            pieces = _pieces(store, project, (image.id, task_id), label, new, replace)
            yield next((LabelPiece.of(image.id, task_id, box, values) for box, values in pieces), None)


def _pieces(
    store: LabelStore,
    project: Project,
    key: tuple[str, str],
    label: Pixels,
    new: Pixels,
    replace: bool,
) -> list[Piece]:
    """How a label changes; without `replace` neither it nor, by a rule, another task's label loses painted pixels."""
    if label.shape != new.shape:
        return []
    if replace:
        return changed_piece(label, new, new != UNLABELLED)
    image_id, task_id = key
    mask = label == UNLABELLED
    record = store.copy(image_id, record_id(task_id))
    if record is not None and record.shape == label.shape:
        mask |= record == INTERPOLATED
    for conflict in conflicts(project, task_id):
        other = store.copy(image_id, conflict.task_id)
        if other is not None and other.shape == label.shape:
            mask &= ~((new == conflict.own) & (other == conflict.other))
    return changed_piece(label, new, mask)
