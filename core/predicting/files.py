"""Predicts image files with a stored model, for whoever writes the predictions: the window and the command line."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import torch

from core.atomic import StorageError
from core.exchange.source import Source
from core.images.bands import read_channels
from core.images.reading import ImageError
from core.machine.memory import free_memory, is_out_of_memory
from core.network.model_files import WEIGHTS, ModelError, check_channels, learned_tasks, stored_description
from core.predicting.ahead import Ahead
from core.predicting.inputs import Input
from core.predicting.origin import Predicted
from core.predicting.predictor import Predictor
from core.project.file import CURRENT_MODEL

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from pathlib import Path

    from core.exchange.source import Selection
    from core.images.pixels import DeepPixels
    from core.predicting.origin import Predict
    from core.predicting.prediction import Looks, TaskPrediction
    from core.predicting.remote import Fetched
    from core.project.folder import ProjectFolder
    from core.project.model import Project

HALF: Final = 2
"""Bytes per probability that is written."""
MOST_PROBABILITIES: Final = 4 << 30
"""Bytes of all probabilities of an image."""


def load_predictor(
    models_dir: Path, project: Project, name: str = CURRENT_MODEL, device: str = "auto"
) -> Predictor:
    """The project's model of that name, ready to predict. Raises ModelError or DeviceError."""
    predictor = Predictor.load(models_dir, name, device, project.tasks)
    if project.images:
        check_channels(predictor.net, project.channels, models_dir / name)
    return predictor


class _NoRoomError(Exception):
    """There is not enough memory for what is wanted of an image; str() says why, without its name."""


class FilePredictor:
    """Predicts one image file after the other; what is wrong with one doesn't stop the others."""

    def __init__(
        self,
        predictor: Predictor,
        *,
        looks: Looks = 1,
        complete: bool = False,
        say: Callable[[str], object],
        progress: Callable[[float], bool] | None = None,
        fetched: Fetched | None = None,
        on_predicted: Callable[[Path, DeepPixels, dict[str, TaskPrediction]], object] | None = None,
    ) -> None:
        """`say` gets the predictor's notices. `progress` gets the fraction of an image; False cancels the work.

        With `complete`, the probabilities of all classes come along. `fetched` knows images that are elsewhere.
        `on_predicted` gets each image with its predictions, as soon as they are there.
        """
        self._on_predicted = on_predicted
        self._predictor, self._looks, self._complete = predictor, looks, complete
        self._say, self._progress, self._fetched = say, progress, fetched

    def __call__(self, path: Path) -> dict[str, TaskPrediction]:
        """See core.predicting.origin.Predict. Raises ModelError and DeviceError, too: no image could be predicted."""
        predictions = self.predict(path, self.read(path))
        self.tell()
        return predictions

    def tell(self) -> None:
        """Pass on what the predictor has to say."""
        while self._predictor.notices:
            self._say(self._predictor.notices.pop(0).text)

    def read(self, path: Path) -> DeepPixels:
        """An image, with as many channels and as deep as the network takes it. Raises StorageError."""
        channels, depth = self._predictor.net.architecture.channels, self._predictor.preprocessing.depth
        with self._sentences(path):
            if self._fetched is not None:
                self._fetched.fetch(path)
            return read_channels(path, channels, strict=True, depth=depth)

    def predict(
        self, path: Path, image: DeepPixels, continues: Callable[[], bool] = lambda: True
    ) -> dict[str, TaskPrediction]:
        """The predictions of an image that was read; {} where it was cancelled. Raises as the whole does."""
        with self._sentences(path):
            self._check_room(image)
            try:
                predictions = self._predictor.predict(
                    image,
                    looks=self._looks,
                    complete=torch.float16 if self._complete else None,
                    progress=lambda fraction: (
                        continues() and (self._progress is None or self._progress(fraction))
                    ),
                )
            except InterruptedError:
                return {}
            if self._on_predicted is not None:
                self._on_predicted(path, image, predictions)
            return predictions

    def forget(self, path: Path) -> None:
        """An image's files are written."""
        if self._fetched is not None:
            self._fetched.forget(path)

    @contextmanager
    def _sentences(self, path: Path) -> Iterator[None]:
        """What is wrong with an image, as StorageError."""
        address = str(path) if self._fetched is None else self._fetched.address(path)
        try:
            yield
        except (ImageError, OSError) as error:
            raise StorageError(str(error).replace(str(path), address)) from error
        except _NoRoomError as error:
            raise StorageError(f"{address} was skipped: {error}") from error
        except Exception as error:
            if not is_out_of_memory(error):
                raise
            free_memory()
            text = f"{address} was skipped: there is not enough memory to predict it."
            raise StorageError(text) from error

    def _check_room(self, image: DeepPixels) -> None:
        """Raise _NoRoomError where the probabilities of all classes would fill the memory."""
        if not self._complete:
            return
        classes = sum(len(task.classes) for task in self._predictor.tasks)
        size = image.shape[0] * image.shape[1] * classes * HALF
        if size > MOST_PROBABILITIES:
            raise _NoRoomError(
                f"the probabilities of its {classes} classes would take {size / 1e9:.0f} GB of memory. Predict it "
                "without them."
            )


class NoModelError(ModelError):
    """Nothing has been learned, or it has not been saved yet."""


@dataclass(frozen=True, slots=True)
class Request:
    """Which predictions of a project's own images are to be written."""

    folder: ProjectFolder
    project: Project
    selection: Selection


def surveyed_source(request: Request) -> Source:
    """The predictions that would be written: nothing can be read from it. Raises ModelError."""
    return _source(request, lambda _path: {}, stored_tasks(request.folder.models_dir))


def stored_tasks(models_dir: Path) -> frozenset[str]:
    """The ids of the tasks that the stored model has learned. Raises ModelError."""
    folder = models_dir / CURRENT_MODEL
    if not (folder / WEIGHTS).is_file():
        raise NoModelError(
            "This project has no model yet. Paint a few strokes of at least two classes, let learning finish, "
            "then predict."
        )
    description = stored_description(folder)
    if description is None:
        raise ModelError(
            f"The model in {folder} could not be read. Delete that folder and learn again; your labels are "
            "not affected."
        )
    return learned_tasks(description)


@contextmanager
def predicted_source(
    request: Request,
    predictor: Predictor,
    *,
    looks: Looks = 1,
    again: bool = False,
    cancelled: Callable[[], bool],
) -> Iterator[Source]:
    """The predictions to be written, for the duration of the block. What the model has not learned is reported.

    `again`: a format reads labels in another order than image by image.
    """
    predict = FilePredictor(
        predictor,
        looks=looks,
        say=lambda text: source.report(text),
        progress=lambda _fraction: not cancelled(),
    )
    with Ahead(predict, again=again) as ahead:
        source = _source(request, ahead, {task.id for task in predictor.tasks}, looks)
        ahead.announce([source.origin.path(image) for image in source.images])
        chosen_ids = request.selection.tasks
        chosen_tasks = [task for task in request.project.tasks if chosen_ids is None or task.id in chosen_ids]
        for text in predictor.lacks(chosen_tasks):
            source.report(text)
        yield source


def _source(request: Request, predict: Predict, learned: Collection[str], looks: Looks = 1) -> Source:
    project, folder = request.project, request.folder
    images = {image.id: folder.image_path(image) for image in project.images}
    inputs = {image_id: Input(path, image_id) for image_id, path in images.items()}
    origin = Predicted(
        folder.path, inputs, predict, tuple(images.values()), lambda key: key[1] in learned, looks=looks
    )
    return Source(origin, replace(project, rules=()), request.selection)
