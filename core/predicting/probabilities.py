"""Predictions with the probability of every class, for scripts: in one look, tile by tile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import torch

from core.images.preprocessing import prepare
from core.machine.memory import free_memory
from core.predicting.calibration import calibration_of
from core.predicting.look import Look
from core.predicting.mosaic import Mosaic
from core.predicting.tiles import SIZE, cut, margin_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from torch import Tensor

    from core.images.pixels import DeepPixels
    from core.predicting.calibration import Calibration
    from core.predicting.prediction import TaskPrediction
    from core.predicting.predictor import Predictor

Floats = npt.NDArray[np.float32]


def with_probabilities(
    predictor: Predictor, image: DeepPixels
) -> dict[str, tuple[TaskPrediction, Floats | None]]:
    """By task id: the prediction of an (H, W, channels) image, and (classes, H, W) probabilities that sum to 1.

    If the GPU fails, the CPU predicts this image and all that follow. Raises ModelError.
    """
    image = prepare(image, predictor.preprocessing)
    try:
        mosaic = _predict(predictor, image)
    except Exception as error:
        predictor.leave_device(error, predictor.device)
        free_memory()
        mosaic = _predict(predictor, image)
    predictions = mosaic.answers()
    predictor.check_numbers(predictions)
    return {task: (prediction, mosaic.probabilities[task]) for task, prediction in predictions.items()}


class _WithProbabilities(Mosaic):
    """Keeps every class's probability too."""

    def __init__(
        self, height: int, width: int, calibrations: Mapping[str, Calibration], classes: Mapping[str, int]
    ):
        super().__init__(height, width, calibrations)
        self.probabilities = {task: np.empty((n, height, width), np.float32) for task, n in classes.items()}

    def _settle(self, task: str, probability: Tensor, top: int, left: int) -> None:
        super()._settle(task, probability, top, left)
        likelihoods = self._calibrations[task].likelihoods(probability)
        likelihoods = likelihoods / likelihoods.sum(dim=0)
        rows, columns = slice(top, top + probability.shape[1]), slice(left, left + probability.shape[2])
        self.probabilities[task][:, rows, columns] = likelihoods.float().cpu().numpy()


def _predict(predictor: Predictor, image: DeepPixels) -> _WithProbabilities:
    net, (height, width) = predictor.net, image.shape[:2]
    tasks = [task.id for task in predictor.tasks]
    calibrations = {task: calibration_of(net, task) for task in tasks}
    counts = {task: len(net.head(task).offset) for task in tasks}
    mosaic = _WithProbabilities(height, width, calibrations, counts)
    for tile in cut(height, width, SIZE, margin_of(SIZE)):
        look = Look(tile, height, width)
        with torch.inference_mode():
            pyramid = look.features(net, image, predictor.device)
            kept = look.kept(pyramid)
            mosaic.add(kept, look.answer(net, pyramid, kept, tasks))
    return mosaic
