"""Predictions as they come in: those of tasks whose labels can tell nothing apart are not shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from core.learning import events as ev

if TYPE_CHECKING:
    from app.session.document import Document
    from app.session.images import Images
    from app.session.learning.predictions import Predictions


class IncomingPredictions(QObject):
    """Keeps what the learner predicts, and drops it when the labels behind it are gone."""

    def __init__(self, document: Document, images: Images, predictions: Predictions, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._images, self._predictions = document, images, predictions
        self._painted: set[str] = set()
        self._emptied: set[str] = set()
        """Tasks that lost their last label."""
        self._shown: frozenset[str] | None = None
        document.learning_event.connect(self._take)
        document.label_committed.connect(self._labels_changed)
        document.project_changed.connect(self._forget)

    @property
    def _predictable(self) -> dict[str, int]:
        """How many classes each task has that can be predicted, by task id."""
        return {t: n for t, n in self._images.predictable().items() if t not in self._emptied}

    @Slot(object)
    def _take(self, event: ev.Event) -> None:
        document = self._document
        match event:
            case ev.Predicted() if document.image_entry(event.image_id) is not None:
                self._predictions.keep(event, self._predictable, document.current_image)
                document.prediction_changed.emit(event.image_id)
            case ev.ImageScored():
                self._predictions.keep_score(event)
                document.image_changed.emit(event.image_id)

    @Slot()
    def _forget(self) -> None:
        self._painted, self._emptied, self._shown = set(), set(), None

    @Slot()
    def _labels_changed(self) -> None:
        """A task that lost its last label, or has one class only, can't be predicted any more."""
        painted = {t.id for t in self._document.project.tasks if self._images.painted_classes(t.id)}
        self._emptied = (self._emptied | (self._painted - painted)) - painted
        self._painted = painted
        earlier, self._shown = self._shown, frozenset(self._predictable)
        lost = (earlier or frozenset()) - self._shown
        if lost:
            self._predictions.drop(lost)
            for image_id in self._predictions.ids():
                self._document.prediction_changed.emit(image_id)
