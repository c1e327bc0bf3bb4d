"""Exporting labels and predictions: a survey of what would be written, then writing in the background."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QObject, Signal, Slot

from app.language.joining import sentences_text
from app.language.sentences import spoken
from core.exchange.exporting import Exported, NoRoomError, RefusedExportError, export, survey
from core.exchange.source import Painted, Selection, Source
from core.exchange.tables import WRITERS
from core.predicting.order import Order
from core.predicting.queued import QueuedOrder
from core.project.file import CURRENT_MODEL

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.session.document import Document
    from app.session.labels import LabelEditor
    from app.session.learning.learning import Learning
    from app.work.background import Job
    from app.work.predicting.queue import PredictionQueue
    from core.exchange.exporting import Survey
    from core.exchange.targets import Obstacle
    from core.learning.events import Level
    from core.predicting.files import Request
    from core.predicting.prediction import Looks
    from core.project.folder import ProjectFolder
    from core.project.model import Project


MODEL_FILE: Final = f"{CURRENT_MODEL}/model.safetensors"
"""Below the folder of models."""


@dataclass(frozen=True, slots=True)
class Prediction:
    """An export of the model's predictions, and the images to predict."""

    looks: Looks = 1
    images: tuple[Path, ...] | None = None
    """Files and folders; None for the project's own images."""
    add_images: bool = False
    """Add these images to the project afterwards."""
    overlay: bool = False
    """Write pictures with the classes over the photo, too."""
    probabilities: bool = False
    """Write the probability of every class at every pixel, too."""
    skip_existing: bool = False
    """Leave out what this model has predicted already."""


@dataclass(frozen=True, slots=True)
class Export:
    """What is to be exported, and where to."""

    writer_id: str
    """Of WRITERS."""
    out: Path | None
    """None while no folder is chosen."""
    selection: Selection = field(default_factory=Selection)
    replace: bool = False
    prediction: Prediction | None = None
    """None for labels."""

    @property
    def is_queued(self) -> bool:
        """Predictions of other images wait for their turn; everything else is written at once."""
        return self.prediction is not None and self.prediction.images is not None


@dataclass(frozen=True, slots=True)
class Ending:
    """How an export ended, in words."""

    level: Level
    text: str
    problems: tuple[str, ...] = ()
    """What was left out."""
    written: Path | None = None
    """A file or the folder that was written; None for nothing."""
    remarks: tuple[str, ...] = ()
    """What was changed to make labels fit the format."""


@dataclass(frozen=True, slots=True)
class _Written:
    exported: Exported
    problems: tuple[str, ...]
    remarks: tuple[str, ...]


class Exporting(QObject):
    """Labels are read as they were last committed, so that strokes which are not on the disk yet are included."""

    ended = Signal(object)
    """An Ending: of a finished export, of a cancelled one, of one that failed."""
    changed = Signal()
    """It runs, is further than before, or has ended."""

    def __init__(
        self, document: Document, labels: LabelEditor, learning: Learning, queue: PredictionQueue
    ) -> None:
        super().__init__(document)
        self._document, self._labels, self._learning, self._queue = document, labels, learning, queue
        self._running: Export | None = None
        self._last: dict[bool, Export] = {}
        document.project_changed.connect(self._forget)
        document.work.changed.connect(self._follow)

    @property
    def running(self) -> bool:
        """Whether an export is running."""
        return self._running is not None

    @property
    def last(self) -> Export | None:
        """What was exported last of the open project's images."""
        return self._last.get(False)

    @property
    def last_of_others(self) -> Export | None:
        """What was predicted last of other images."""
        return self._last.get(True)

    def surveying(self, wanted: Export) -> Callable[[Job], Survey]:
        """Work that finds out what would be written, what would be lost, and what is in the way."""
        writer, project, folder = WRITERS[wanted.writer_id], self._document.project, self._document.folder
        assert folder is not None

        def work(_job: Job) -> Survey:
            if wanted.prediction is None:
                source = Source(Painted(folder, project), project, wanted.selection)
            elif wanted.is_queued:
                from core.predicting.carrying_out import survey_order  # here, because it loads torch

                return survey_order(_queued(folder, project, wanted), project, folder.models_dir)
            else:
                from core.predicting.files import surveyed_source  # here, because it loads torch

                source = surveyed_source(_request(folder, project, wanted))
            return survey(writer, source, wanted.out, replace=wanted.replace)

        return work

    def start(self, wanted: Export) -> bool:
        """Write in the background, and `ended` follows; or put it into the queue of predictions.

        Returns False, with a notice, if other work is running.
        """
        folder = self._document.folder
        if wanted.out is None or folder is None:
            return False
        if wanted.is_queued:
            project = self._document.project
            self._last[True] = wanted
            self._queue.add(_queued(folder, project, wanted), project, folder.models_dir / MODEL_FILE)
            return True
        if not self._document.may_start_work():
            return False
        self._labels.end_stroke()
        if wanted.prediction is None:
            project = self._document.project
            source = Source(Painted(folder, project), project, wanted.selection)
            job_work, text = _writing(source, wanted), self.tr("Exporting %n label(s)…", "", source.count)
        else:
            job_work, text = self._predicting(folder, wanted), self.tr("Predicting images…")
        self._running = self._last[False] = wanted
        return self._document.work.start(text, job_work, self._done, self._failed, self._cancelled)

    def _predicting(self, folder: ProjectFolder, wanted: Export) -> Callable[[Job], _Written]:
        project, device = self._document.project, self._learning.wanted_device

        def work(job: Job) -> _Written:
            from core.predicting.files import load_predictor, predicted_source  # here: they load torch

            request = _request(folder, project, wanted)
            looks: Looks = wanted.prediction.looks if wanted.prediction is not None else 1
            predictor = load_predictor(folder.models_dir, project, device=device)
            again = not WRITERS[wanted.writer_id].by_image
            with predicted_source(
                request, predictor, looks=looks, again=again, cancelled=lambda: job.cancelled
            ) as source:
                return _writing(source, wanted)(job)

        return work

    @Slot(object)
    def _done(self, result: object) -> None:
        written, order = cast("_Written", result), self._running
        assert order is not None
        exported, problems = written.exported, written.problems
        files = order.out if exported.labels else None
        level: Level = "warning" if problems else "info"
        self._end(Ending(level, self._outcome(exported, order), problems, files, written.remarks))

    def _outcome(self, exported: Exported, wanted: Export) -> str:
        images = self.tr("%n image(s)", "", exported.images)
        if wanted.prediction is not None:
            if not exported.labels:
                return self.tr("Nothing was predicted.")
            files = self.tr("%n file(s)", "", exported.files)
            return self.tr("Predicted {0}: {1} in {2}.").format(images, files, wanted.out)
        if not exported.labels:
            return self.tr("Nothing was exported.")
        labels = self.tr("%n label(s)", "", len(exported.labels))
        return self.tr("Exported {0} of {1} to {2}.").format(labels, images, wanted.out)

    @Slot(object)
    def _failed(self, error: object) -> None:
        predicted = self._running is not None and self._running.prediction is not None
        if isinstance(error, RefusedExportError):
            text = self.obstacle_text(error.obstacle)
        elif isinstance(error, NoRoomError):
            text = str(error)
        elif predicted:
            text = self.tr("The images could not be predicted: {0}").format(spoken(str(error)))
        else:
            text = self.tr("The export ended early: {0}").format(error)
        self._end(Ending("error", text))

    @Slot()
    def _cancelled(self) -> None:
        order = self._running
        assert order is not None
        text = self.tr("The export was cancelled. Files written so far are in {0}.")
        if order.prediction is not None:
            text = self.tr("The prediction was cancelled. Files written so far are in {0}.")
        self._end(Ending("info", text.format(order.out)))

    def _end(self, ending: Ending) -> None:
        self._running = None
        self.ended.emit(ending)
        self.changed.emit()

    @Slot()
    def _follow(self) -> None:
        if self._running is not None:
            self.changed.emit()

    @Slot()
    def _forget(self) -> None:
        self._last = {}

    def obstacle_text(self, obstacle: Obstacle) -> str:
        """What is in the way of an export, and what to do."""
        path = obstacle.path
        if obstacle.kind == "own":
            return self.tr("{0} belongs to the project itself. Choose a folder outside the project.").format(
                path
            )
        if obstacle.kind == "file":
            return self.tr("{0} is a file, not a folder. Choose another folder.").format(path)
        if obstacle.kind == "image":
            text = self.tr("{0} is one of your images, which are never replaced. Choose another folder.")
            return text.format(path)
        text = self.tr("%n file(s) with these names already exist there, such as {0}.", "", obstacle.count)
        return sentences_text((text.format(path.name), self.tr("Replace them, or choose another folder.")))


def _request(folder: ProjectFolder, project: Project, wanted: Export) -> Request:
    from core.predicting.files import Request  # here: it loads torch

    return Request(folder, project, wanted.selection)


def _queued(folder: ProjectFolder, project: Project, wanted: Export) -> QueuedOrder:
    """The order of predictions that the queue takes."""
    prediction = wanted.prediction
    assert prediction is not None
    order = Order(
        wanted.writer_id,
        wanted.selection,
        prediction.looks,
        overlay=prediction.overlay,
        probabilities=prediction.probabilities,
        skip_existing=prediction.skip_existing,
        replace=wanted.replace,
        notes=True,
    )
    return QueuedOrder(
        str(folder.path),
        tuple(str(path.absolute()) for path in prediction.images or ()),
        "" if wanted.out is None else str(wanted.out.absolute()),
        order,
        prediction.add_images,
        tuple(str(folder.image_path(image)) for image in project.images),
    )


def _writing(source: Source, wanted: Export) -> Callable[[Job], _Written]:
    """Work that writes all files."""
    out = wanted.out
    assert out is not None

    def work(job: Job) -> _Written:
        exported = export(
            WRITERS[wanted.writer_id],
            source,
            out,
            replace=wanted.replace,
            progress=lambda fraction, _name: job.tell_share(fraction),
            cancelled=lambda: job.cancelled,
        )
        return _Written(exported, tuple(source.problems), tuple(source.remarks))

    return work
