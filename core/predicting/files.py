"""Predicts image files with a stored model, for whoever writes the predictions: the window and the command line."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.atomic import StorageError
from core.exchange.source import Source
from core.exchange.targets import folder_names
from core.images.bands import read_channels
from core.images.reading import ImageError
from core.machine.memory import free_memory, is_out_of_memory
from core.network.model_files import WEIGHTS, ModelError, check_channels, learned_tasks, stored_description
from core.predicting.inputs import Input, find_inputs
from core.predicting.origin import Predicted, project_of
from core.predicting.predictor import Predictor
from core.project.file import CURRENT_MODEL

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from pathlib import Path

    from core.exchange.source import Selection
    from core.images.pixels import Pixels
    from core.predicting.origin import Predict
    from core.predicting.prediction import Looks, TaskPrediction
    from core.project.folder import ProjectFolder
    from core.project.model import Project


def load_predictor(
    models_dir: Path, project: Project, name: str = CURRENT_MODEL, device: str = "auto"
) -> Predictor:
    """The project's model of that name, ready to predict. Raises ModelError or DeviceError."""
    predictor = Predictor.load(models_dir, name, device, project.tasks)
    if project.images:
        check_channels(predictor.net, project.channels, models_dir / name)
    return predictor


class FilePredictor:
    """Predicts one image file after the other; what is wrong with one doesn't stop the others."""

    def __init__(
        self,
        predictor: Predictor,
        *,
        looks: Looks = 1,
        say: Callable[[str], object],
        progress: Callable[[float], bool] | None = None,
    ) -> None:
        """`say` gets the predictor's notices. `progress` gets the fraction of an image; False cancels the work."""
        self._predictor, self._looks, self._say, self._progress = predictor, looks, say, progress

    def __call__(self, path: Path) -> dict[str, Pixels]:
        """See core.predicting.origin.Predict. Raises ModelError and DeviceError, too: no image could be predicted."""
        try:
            predictions = self._predictions(path)
        except InterruptedError:
            return {}
        except (ImageError, OSError) as error:
            raise StorageError(str(error)) from error
        except Exception as error:
            if not is_out_of_memory(error):
                raise
            free_memory()
            text = f"{path} was skipped: there is not enough memory to predict it."
            raise StorageError(text) from error
        while self._predictor.notices:
            self._say(self._predictor.notices.pop(0).text)
        return {task_id: prediction.classes for task_id, prediction in predictions.items()}

    def _predictions(self, path: Path) -> dict[str, TaskPrediction]:
        predictor = self._predictor
        channels, depth = predictor.net.architecture.channels, predictor.preprocessing.depth
        image = read_channels(path, channels, strict=True, depth=depth)
        if self._progress is None:
            return predictor.predict(image, looks=self._looks)
        return predictor.predict(image, looks=self._looks, progress=self._progress)


class NoModelError(ModelError):
    """Nothing has been learned, or it has not been saved yet."""


@dataclass(frozen=True, slots=True)
class Request:
    """Which predictions are to be written."""

    folder: ProjectFolder
    project: Project
    selection: Selection
    out: Path | None
    """None while no folder is chosen."""
    images: tuple[Path, ...] | None = None
    """Files and folders; None for the project's own images."""


def surveyed_source(request: Request) -> Source:
    """The predictions that would be written: nothing can be read from it. Raises ModelError and InputError."""
    return _source(request, lambda _path: {}, _stored_tasks(request))


def _stored_tasks(request: Request) -> frozenset[str]:
    """The ids of the tasks that the stored model has learned."""
    folder = request.folder.models_dir / CURRENT_MODEL
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


def predicted_source(
    request: Request, predictor: Predictor, *, looks: Looks = 1, cancelled: Callable[[], bool]
) -> Source:
    """The predictions to be written. What the model has not learned is reported. Raises InputError."""
    predict = FilePredictor(
        predictor,
        looks=looks,
        say=lambda text: source.report(text),
        progress=lambda _fraction: not cancelled(),
    )
    source = _source(request, predict, {task.id for task in predictor.tasks}, looks)
    chosen_ids = request.selection.tasks
    chosen_tasks = [task for task in request.project.tasks if chosen_ids is None or task.id in chosen_ids]
    for text in predictor.lacks(chosen_tasks):
        source.report(text)
    return source


def _source(request: Request, predict: Predict, learned: Collection[str], looks: Looks = 1) -> Source:
    project, folder = request.project, request.folder
    images = {image.id: folder.image_path(image) for image in project.images}
    if request.images is None:
        inputs = {image_id: Input(path, image_id) for image_id, path in images.items()}
        project = replace(project, rules=())
    else:
        project, inputs = project_of(project, find_inputs(request.images, _outputs(request)))
    origin = Predicted(
        folder.path, inputs, predict, tuple(images.values()), lambda key: key[1] in learned, looks=looks
    )
    return Source(origin, project, request.selection)


def _outputs(request: Request) -> list[Path]:
    """Where predictions go and went before: no images to predict."""
    if request.out is None:
        return [request.folder.path]
    return [request.out, *(request.out / name for name in folder_names(request.project.tasks).values())]
