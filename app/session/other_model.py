"""Another stored model's predictions of the image on screen, to compare with."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal, Slot

from app.work.latest import Latest
from core.learning.events import Finished, RunUndone
from core.project.file import CURRENT_MODEL

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from app.session.document import Document
    from app.work.background import Job
    from core.predicting.prediction import TaskPrediction
    from core.project.model import ImageEntry, Project

PREVIOUS = f"{CURRENT_MODEL}-previous"
"""The name of the one from before the last full run."""


class OtherModel(QObject):
    """Predicts one image at a time in the background, and only while somebody wants to see it."""

    changed = Signal()
    """Another model was chosen, or its prediction came or is awaited."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._document = document
        self._path: Path | None = None
        self._wanted = False
        self._shown: tuple[str, Mapping[str, TaskPrediction]] = ("", {})
        self._latest = Latest(document.background, self)
        self._latest.arrived.connect(self._arrived)
        self._latest.failed.connect(self._failed)
        document.current_image_changed.connect(self._predict)
        document.learning_event.connect(self._model_replaced)

    @property
    def path(self) -> Path | None:
        """The model's folder; None without one."""
        return self._path

    @property
    def working(self) -> bool:
        """Its prediction is awaited."""
        return self._latest.running

    @property
    def previous(self) -> Path | None:
        """The folder of the model from before the last full run; None without a project."""
        folder = self._document.folder
        return folder.models_dir / PREVIOUS if folder is not None else None

    def stored(self) -> list[Path]:
        """The folders of the project's models other than the one in use."""
        folder = self._document.folder
        if folder is None or not folder.models_dir.is_dir():
            return []
        paths = sorted(p for p in folder.models_dir.iterdir() if (p / "model.json").is_file())
        return [p for p in paths if p.name != CURRENT_MODEL]

    def of(self, image_id: str) -> Mapping[str, TaskPrediction]:
        """Every task's prediction, by task id; {} where there is none yet."""
        return self._shown[1] if self._shown[0] == image_id else {}

    def choose(self, path: Path | None) -> None:
        """Predict with the model in that folder, or with none."""
        if path != self._path:
            self._path = path
            self._forget()
            self._predict()

    def want(self, on: bool) -> None:
        """Predict while `on`; stop when nothing shows it."""
        if on != self._wanted:
            self._wanted = on
            self._predict()

    @Slot(object)
    def _model_replaced(self, event: object) -> None:
        """The model from before the last run is another one now."""
        if isinstance(event, Finished | RunUndone) and self._path is not None and self._path == self.previous:
            self._forget()
            self._predict()

    def _forget(self) -> None:
        image_id = self._shown[0]
        self._shown = ("", {})
        if image_id:
            self._document.prediction_changed.emit(image_id)

    @Slot()
    def _predict(self) -> None:
        document = self._document
        entry = document.image_entry(document.current_image) if document.current_image else None
        if document.folder is None:
            self._path = None
            self._forget()
        if not self._wanted or self._path is None or entry is None or document.folder is None:
            self._latest.cancel()
        elif self._shown[0] != entry.id:
            image_path = document.folder.image_path(entry)
            self._latest.start(partial(_predicted, self._path, document.project, entry, image_path))
        self.changed.emit()

    @Slot(object)
    def _arrived(self, result: object) -> None:
        self._shown = cast("tuple[str, Mapping[str, TaskPrediction]]", result)
        self.changed.emit()
        if self._shown[0]:
            self._document.prediction_changed.emit(self._shown[0])

    @Slot(object)
    def _failed(self, error: object) -> None:
        name = self._path.name if self._path is not None else ""
        self._path = None
        self._document.tell("error", self.tr("The model {0} could not predict: {1}").format(name, error))
        self.changed.emit()


def _predicted(
    model: Path, project: Project, entry: ImageEntry, image_path: Path, job: Job
) -> tuple[str, Mapping[str, TaskPrediction]]:
    """Load the model and predict one image. ModelError, DeviceError or ImageError with a sentence."""
    from core.images.bands import read_channels  # here: they load torch
    from core.predicting.predictor import Predictor

    predictor = Predictor.load(model.parent, model.name, "cpu", project.tasks)
    settings = predictor.preprocessing
    low, high = settings.low_percentile, settings.high_percentile
    image = read_channels(image_path, project.channels, low, high, depth=settings.depth)
    answers = predictor.predict(image, progress=lambda _: not job.cancelled)
    return entry.id, answers
