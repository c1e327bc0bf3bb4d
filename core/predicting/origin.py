"""Predictions as labels that are written to files: made image by image, when a writer asks for them. No torch."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from core.exchange.position_files import BESIDE, is_position_file
from core.exchange.prediction_mark import is_unchanged_prediction, marked
from core.labels.packing import histogram
from core.predicting.prediction import looks_sentence
from core.project.model import ImageEntry, Project

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from core.images.pixels import Pixels
    from core.labels.files import Key
    from core.predicting.inputs import Input
    from core.predicting.prediction import Looks, TaskPrediction
    from core.project.model import Task


class Predict(Protocol):
    """Predicts an image file."""

    def __call__(self, path: Path) -> Mapping[str, TaskPrediction]:
        """Each task's prediction, by task id; {} where it was cancelled. StorageError where it can't be predicted."""


class Predicted:
    """An origin of labels (core.exchange.source). One image's predictions are in memory at a time."""

    predicted = True
    has_records = False

    def __init__(
        self,
        project: Path,
        inputs: Mapping[str, Input],
        predict: Predict,
        protected: Sequence[Path] = (),
        wanted: Callable[[Key], bool] = lambda _key: True,
        *,
        looks: Looks = 1,
        ours: Callable[[Path], bool] = lambda _path: False,
    ) -> None:
        """`inputs` by image id. `protected`: images that are never replaced, besides the inputs themselves.

        `ours`: files that are known to be predictions, besides those that say so themselves.
        """
        self._ours = ours
        self.project, self.about = project, (looks_sentence(looks),)
        self._inputs, self._predict, self._protected, self._wanted = inputs, predict, protected, wanted
        self._image_id = ""
        self._predictions: Mapping[str, TaskPrediction] = {}

    def has(self, image: ImageEntry, task: Task) -> bool:
        return image.id in self._inputs and self._wanted((image.id, task.id))

    def read(self, image: ImageEntry, task: Task) -> Pixels | None:
        """What is wrong with an image is raised once, not for every task."""
        prediction = self.prediction(image, task)
        return None if prediction is None else prediction.classes

    def prediction(self, image: ImageEntry, task: Task) -> TaskPrediction | None:
        """The same with all that was predicted."""
        if image.id != self._image_id:
            self._image_id, self._predictions = image.id, {}
            self._predictions = self._predict(self._inputs[image.id].path)
        return self._predictions.get(task.id)

    def counts(self, image: ImageEntry, tasks: Iterable[Task]) -> dict[str, dict[str, int]]:
        """How many pixels each class has in an image that was read last, by the names of tasks and classes."""
        pixels: dict[str, dict[str, int]] = {}
        for task in tasks:
            prediction = self._predictions.get(task.id) if image.id == self._image_id else None
            if prediction is not None:
                numbers = histogram(prediction.classes)
                pixels[task.name] = {
                    entry.name: int(count) for entry, count in zip(task.classes, numbers, strict=False)
                }
        return pixels

    def path(self, image: ImageEntry) -> Path:
        return self._inputs[image.id].path

    def stem(self, image: ImageEntry) -> str:
        return self._inputs[image.id].stem

    def protected(self) -> Sequence[Path]:
        return [*(entry.path for entry in self._inputs.values()), *self._protected]

    def is_replaceable(self, path: Path) -> bool:
        """New predictions take the place of old ones, and what lies beside them likewise."""
        if self._ours(path):
            return True
        if path.name.endswith(BESIDE):
            mask = path.with_name(path.name.removesuffix(BESIDE))
            return is_unchanged_prediction(mask) if mask.exists() else is_position_file(path)
        return is_unchanged_prediction(path)

    def sealed(self, png: bytes) -> bytes:
        return marked(png)


def project_of(project: Project, inputs: Sequence[Input]) -> tuple[Project, dict[str, Input]]:
    """The project with those images instead of its own, as writers see it, and the images by its ids."""
    by_id = {f"i{number}": entry for number, entry in enumerate(inputs)}
    images = tuple(ImageEntry(image_id, str(entry.path)) for image_id, entry in by_id.items())
    return replace(project, images=images, rules=()), by_id
