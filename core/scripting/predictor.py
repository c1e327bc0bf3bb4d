"""A trained model as scripts see it."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

import numpy as np
import numpy.typing as npt
import torch

from core.cli.verbs.learning import in_one_line
from core.images.bands import PLAIN, read_channels
from core.predicting import predictor as predicting
from core.predicting.files import load_predictor
from core.project.file import CURRENT_MODEL, MODELS_DIR, PROJECT_FILE, read_project
from core.scripting.errors import MaskloomError, plain_errors

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator

    from core.images.pixels import DeepPixels, Pixels
    from core.project.model import Project, Task


@dataclass(frozen=True, slots=True)
class Prediction:
    """One task's prediction of one image."""

    class_names: tuple[str, ...]
    classes: Pixels
    """(H, W) class indices."""
    confidence: npt.NDArray[np.float32]
    """(H, W): the probability of that class, 0 ... 1 in steps of 1/255."""
    probabilities: npt.NDArray[np.float32] | None
    """(classes, H, W), which sum to 1; None if they were not asked for. The class that is predicted need not have the
    highest one, because thresholds decide too."""


class Predictor:
    """A model, ready to predict."""

    def __init__(self, predictor: predicting.Predictor) -> None:
        """Called by `load`."""
        self._predictor = predictor

    @classmethod
    def load(
        cls, folder: str | os.PathLike[str], model: str = CURRENT_MODEL, *, device: str = "auto"
    ) -> Self:
        """A model of the project in `folder`, or the model whose own folder that is."""
        path = Path(folder)
        with _plain_errors():
            if (path / PROJECT_FILE).is_file():
                return cls.of_project(path / MODELS_DIR, read_project(path / PROJECT_FILE), model, device)
            return cls(predicting.Predictor.load(path.absolute().parent, path.absolute().name, device))

    @classmethod
    def of_project(cls, models_dir: Path, project: Project, model: str, device: str) -> Self:
        """A model of an open project."""
        with _plain_errors():
            return cls(load_predictor(models_dir, project, model, device))

    @property
    def tasks(self) -> tuple[Task, ...]:
        """The tasks that it predicts, with their classes."""
        return self._predictor.tasks

    @property
    def channels(self) -> int:
        """How many channels its images have: 3 for grey and colour images, otherwise the number of bands."""
        return self._predictor.net.architecture.channels

    def predict(
        self, image: str | os.PathLike[str] | npt.NDArray[np.uint8 | np.uint16], *, probabilities: bool = True
    ) -> dict[str, Prediction]:
        """The prediction of each task, by its name, of an image file or an array, in one look.

        An array is (H, W) of a grey image, or (H, W, channels), in the order red, green, blue; uint8, or uint16 as
        `Project.read_image` gives. Probabilities take 4 bytes per pixel and class.
        """
        with _plain_errors():
            pixels = self._pixels(image)
            predictions = self._predictor.predict(pixels, complete=torch.float32 if probabilities else None)
        self._predictor.notices.clear()
        return {
            task.name: Prediction(
                tuple(c.name for c in task.classes),
                predictions[task.id].classes,
                predictions[task.id].confidence.astype(np.float32) / np.float32(255),
                predictions[task.id].probabilities,
            )
            for task in self.tasks
        }

    def _pixels(self, image: object) -> DeepPixels:
        if not isinstance(image, np.ndarray):
            depth = self._predictor.preprocessing.depth
            return read_channels(Path(image), self.channels, strict=True, depth=depth)  # type: ignore[arg-type]
        if image.dtype not in (np.uint8, np.uint16):
            raise MaskloomError(f"The image holds {image.dtype}. Pass uint8, 0 to 255.")
        if image.ndim == 2 and self.channels == PLAIN:
            image = np.repeat(image[..., None], PLAIN, axis=2)
        if image.ndim != 3 or image.shape[2] != self.channels or not image.size:
            raise MaskloomError(
                f"The image has the shape {image.shape}, but the model needs (height, width, {self.channels})."
            )
        return np.ascontiguousarray(image)


@contextmanager
def _plain_errors() -> Iterator[None]:
    with plain_errors(), in_one_line():
        yield
