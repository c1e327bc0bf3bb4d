"""Taking predictions as labels: where the pointer is, and above a confidence."""

from __future__ import annotations

import queue
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Slot

from app.session.commands import ChangeLabels
from app.session.labels import LabelPiece
from app.session.stroke_kinds import TAKE
from core.labels.boxes import Box
from core.labels.taking import Threshold, taken_above
from core.learning import events as ev
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.session.document import Document
    from app.session.labels import LabelEditor
    from app.session.learning.learning import Learning
    from app.session.limits import Limits
    from app.work.background import Job
    from core.insight.suggestions import Region
    from core.labels.packing import Pixels
    from core.labels.store import LabelStore
    from core.labels.stroke import LabelChange
    from core.predicting.prediction import TaskPrediction

Answer = tuple[str, "TaskPrediction | None"]
"""Image id, and its prediction; None where it has none."""
WAIT = 0.2  # seconds between two looks at whether the work was cancelled


class Taking(QObject):
    """What is taken is a label like any other; a record beside it says which pixels they are."""

    def __init__(self, document: Document, labels: LabelEditor, limits: Limits, learning: Learning) -> None:
        super().__init__(document)
        self._document, self._labels, self._limits, self._learning = document, labels, limits, learning
        self._asked: tuple[str, queue.SimpleQueue[Answer]] | None = None  # task, and where its answers go
        self._changes: list[LabelChange] = []
        self._text = ""
        document.prediction_changed.connect(self._predicted)

    def prediction(self) -> TaskPrediction | None:
        """The active task's prediction of the image on screen; None, with a notice, where there is none."""
        entry = (
            self._document.image_entry(self._document.current_image) if self._document.current_image else None
        )
        task = self._document.task_entry(self._document.active_task)
        if entry is None or task is None:
            return None
        task_prediction = self._learning.predictions.of(entry.id).get(task.id)
        if task_prediction is None or task_prediction.classes.shape != (entry.height, entry.width):
            text = self.tr("This image has no “{0}” prediction yet. Let the model learn first.")
            self._document.tell("info", text.format(task.name))
            return None
        return task_prediction

    def take_region(self, region: Region) -> bool:
        """Take the prediction inside a region, for the tasks it is about, where they have no label yet.

        One undoable step, like a stroke. False, with a notice, where nothing was taken.
        """
        document = self._document
        entry = document.image_entry(region.image_id)
        if entry is None or not document.may_change() or not document.may_paint():
            return False
        self._labels.end_stroke()
        changes: list[LabelChange] = []
        for task_id, task_prediction in self._learning.predictions.of(region.image_id).items():
            fits = task_prediction.classes.shape == (entry.height, entry.width)
            if task_id in region.tasks and fits and not self._limits.is_locked(task_id):
                label = self._labels.get(region.image_id, task_id)
                piece = _inside(region, task_id, task_prediction, label)
                changes += self._labels.put(piece, TAKE) if piece is not None else ()
        if not changes:
            document.tell("info", self.tr("There is no prediction to accept in this region."))
            return False
        self._labels.remember(tuple(changes), TAKE)
        return True

    def take_above(self, image_ids: Sequence[str], task_id: str, threshold: Threshold) -> None:
        """Take everything of a task above a confidence, on many images, as one undoable step.

        All are predicted first, so that nothing is learned from what was taken while others are still to come.
        """
        if (
            self._document.folder is None
            or not self._document.may_change()
            or not self._document.may_start_work()
        ):
            return
        if self._learning.state.mode == "full":
            self._document.tell(
                "info", self.tr("You can accept predictions once full training has finished.")
            )
            return
        task = self._document.task_entry(task_id)
        if task is None or self._limits.is_locked(task_id) or not self._learning.has_learner:
            return
        self._labels.end_stroke()
        predictions: queue.SimpleQueue[Answer] = queue.SimpleQueue()
        self._asked, self._changes = (task_id, predictions), []
        self._text = self.tr("Accept predictions of {0} above {1} %").format(task.name, threshold.percent)
        self._document.set_busy(self.tr("Accepting predictions. You can paint again when this is done."))
        folder, reason = self._document.folder, self._text

        def work(job: Job) -> int:
            pieces_to_take: list[LabelPiece] = []
            for number, image_id in enumerate(image_ids):
                prediction = self._ask(job, image_id, predictions)
                if job.cancelled:
                    return 0
                if prediction is not None:
                    pieces_to_take += _packed(folder.labels, image_id, task_id, prediction, threshold)
                job.tell_share((number + 1) / len(image_ids))
            folder.backup_labels([(item.image_id, task_id) for item in pieces_to_take], reason)
            for item in pieces_to_take:
                job.progress.emit(item)
            return len(pieces_to_take)

        self._document.work.start(
            self.tr("Predicting and accepting…"),
            work,
            self._took,
            self._take_failed,
            self._take_ended,
            self._take_one,
        )

    def _ask(self, job: Job, image_id: str, answers: queue.SimpleQueue[Answer]) -> TaskPrediction | None:
        """Ask the learner for one image and wait. In the job's thread."""
        self._learning.post(ev.PredictImages((image_id,)))
        while not job.cancelled:
            try:
                answered, prediction = answers.get(timeout=WAIT)
            except queue.Empty:
                continue
            if answered == image_id:
                return prediction
        return None

    @Slot(str)
    def _predicted(self, image_id: str) -> None:
        if self._asked is not None:
            task_id, predictions = self._asked
            predictions.put((image_id, self._learning.predictions.of(image_id).get(task_id)))

    @Slot(object)
    def _take_one(self, item: object) -> None:
        """One image's pixels become label."""
        assert isinstance(item, LabelPiece)
        if self._asked is not None:
            self._changes += self._labels.put(item, TAKE)

    @Slot(object)
    def _took(self, _: object) -> None:
        self._take_ended()

    @Slot(object)
    def _take_failed(self, error: object) -> None:
        self._document.tell("error", self.tr("No predictions were accepted: {0}").format(error))
        self._take_ended(quiet=True)

    def _take_ended(self, *, quiet: bool = False) -> None:
        """What was taken up to now is one undoable step, also where it was cancelled."""
        self._asked = None
        if self._document.folder is None:
            return
        self._document.set_busy("")
        changes, self._changes = self._changes, []
        if changes:
            self._document.undo_stack.push(ChangeLabels(self._document, changes, self._text))
        images = len({change.image_id for change in changes})
        if not quiet:
            text = self.tr("Predictions were accepted as labels. Images changed: {0}.").format(images)
            self._document.tell(
                "info", text if images else self.tr("No predictions were accepted; no label changed.")
            )


def _inside(
    region: Region, task_id: str, prediction: TaskPrediction, label: Pixels | None
) -> LabelPiece | None:
    """What a label becomes in the box of a region; None where nothing changes."""
    box = Box(*region.box)
    before = np.full(box.shape, UNLABELLED, np.uint8) if label is None else label[box.slices]
    mask = (region.mask > 0) & (before == UNLABELLED)
    if not mask.any():
        return None
    values = np.where(mask, prediction.classes[box.slices], before)
    return LabelPiece.of(region.image_id, task_id, box, values)


def _packed(
    labels: LabelStore,
    image_id: str,
    task_id: str,
    prediction: TaskPrediction,
    threshold: Threshold,
) -> list[LabelPiece]:
    label = labels.copy(image_id, task_id)
    if label is None:
        label = np.full_like(prediction.classes, UNLABELLED)
    if label.shape != prediction.classes.shape:
        return []
    boxes = taken_above(label, prediction.classes, prediction.confidence, threshold)
    return [LabelPiece.of(image_id, task_id, box, values) for box, values in boxes]
