"""Predictions as they come in: those of tasks whose labels can tell nothing apart are not shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from core.learning import events as ev

if TYPE_CHECKING:
    from app.session.document import Document
    from app.session.images import Images
    from app.session.learning.learning import Learning
    from app.session.learning.predictions import Predictions


class IncomingPredictions(QObject):
    """Keeps what the learner predicts, and drops it when the labels behind it are gone."""

    def __init__(
        self, document: Document, images: Images, predictions: Predictions, learning: Learning
    ) -> None:
        super().__init__(learning)
        self._document, self._images = document, images
        self._predictions, self._learning = predictions, learning
        self._predictable: frozenset[str] | None = None
        document.learning_event.connect(self._take)
        document.label_committed.connect(self._labels_changed)
        document.project_changed.connect(self._project_changed)

    @Slot(object)
    def _take(self, event: ev.Event) -> None:
        document = self._document
        match event:
            case ev.Predicted() if document.image_entry(event.image_id) is not None:
                self._predictions.keep(event, self._images.predictable(), document.current_image)
                document.prediction_changed.emit(event.image_id)
            case ev.ImageScored():
                self._predictions.keep_score(event)
                document.image_changed.emit(event.image_id)

    @Slot()
    def _project_changed(self) -> None:
        self._predictable = None

    @Slot()
    def _labels_changed(self) -> None:
        """A class got its first label, or lost its last one: a task can be predicted from now on, or no more."""
        earlier, self._predictable = self._predictable, frozenset(self._images.predictable())
        if earlier is None or earlier == self._predictable:
            return
        image_ids = self._predictions.ids()
        if earlier - self._predictable:
            self._predictions.drop(earlier - self._predictable)
            for image_id in image_ids:
                self._document.prediction_changed.emit(image_id)
        if self._predictable - earlier and self._document.current_image is not None:
            self._learning.post(ev.PredictImages((self._document.current_image,)))
