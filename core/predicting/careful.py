"""Six looks: an image is predicted at several sizes and mirrored, where accuracy matters more than time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
import torch
import torch.nn.functional as F

from core.images.pixels import in_fours
from core.network.multitask import as_tensor
from core.predicting.calibration import calibration_of, to_prediction
from core.predicting.look import FLOAT, ORDINARY, by_classes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from torch import Tensor

    from core.images.pixels import DeepPixels
    from core.network.multitask import MultiTaskNet
    from core.predicting.prediction import TaskPrediction

    Answer = Callable[[MultiTaskNet, Tensor, tuple[int, int], Sequence[str]], dict[str, Tensor]]

SIZES: Final = (0.75, 1.0, 1.5)
"""Scales relative to the image. Measured on networks after a full run: 11 classes of street scenes .728 -> .743 mean
IoU, signs .51 -> .56; three classes from 20 images .882 -> .883; see docs/decisions."""
LARGEST = 1 << 20
"""The most pixels of an image predicted this way. Larger ones have enough detail, and would take minutes."""


def fits(image: DeepPixels) -> bool:
    """Whether the image is small enough."""
    return bool(image.shape[0] * image.shape[1] <= LARGEST)


def all_at_once(image: DeepPixels, classes: int) -> bool:
    """Whether the probabilities of that many classes fit into memory together at the largest scale."""
    return bool(image.shape[0] * image.shape[1] * max(SIZES) ** 2 * classes * FLOAT <= ORDINARY)


def predict_carefully(
    net: MultiTaskNet,
    image: DeepPixels,
    tasks: Sequence[str],
    device: torch.device,
    answer: Answer,
    progress: Callable[[float], bool] | None = None,
    *,
    complete: torch.dtype | None = None,
) -> dict[str, TaskPrediction]:
    """Each task's prediction of an (H, W, C) image: the mean of the probabilities of all looks.

    `answer` returns probabilities (classes, h, w) per task for a (1, C, h, w) float32 image of size (h, w).
    `progress` gets the fraction done and can cancel the work by returning False, which raises InterruptedError.
    """
    size = image.shape[0], image.shape[1]
    looks = [(scale, mirrored) for scale in SIZES for mirrored in (False, True)]
    total: dict[str, Tensor] = {}
    for number, (scale, mirrored) in enumerate(looks):
        view = _look(image, scale, mirrored)
        with torch.inference_mode():
            view_probabilities = answer(net, as_tensor(view, device), (view.shape[0], view.shape[1]), tasks)
            for task, probability in view_probabilities.items():
                resized = _at(probability.flip(-1) if mirrored else probability, size)
                total[task] = total[task] + resized if task in total else resized
        if progress is not None and not progress((number + 1) / len(looks)):
            raise InterruptedError("the prediction was cancelled")
    return {
        task: to_prediction(probability / len(looks), calibration_of(net, task), complete=complete)
        for task, probability in total.items()
    }


def predict_many_classes(
    net: MultiTaskNet,
    image: DeepPixels,
    tasks: Sequence[str],
    device: torch.device,
    progress: Callable[[float], bool] | None = None,
    *,
    complete: torch.dtype | None = None,
) -> dict[str, TaskPrediction]:
    """The same a few classes at a time, when the probabilities of all would not fit into memory."""
    size = image.shape[0], image.shape[1]
    looks = [(scale, mirrored) for scale in SIZES for mirrored in (False, True)]
    total: dict[str, Tensor] = {}
    for number, (scale, mirrored) in enumerate(looks):
        view = _look(image, scale, mirrored)
        with torch.inference_mode():
            pyramid = net.features(as_tensor(view, device))
            for task in tasks:
                class_probabilities = _softmax(net.logits(pyramid, [task])[task])
                if task not in total:
                    total[task] = torch.zeros(class_probabilities.shape[1], *size, device=device)
                for first, probability in by_classes(
                    class_probabilities, pyramid[1:], (view.shape[0], view.shape[1])
                ):
                    resized = _at(probability.flip(-1) if mirrored else probability, size)
                    total[task][first : first + len(resized)] += resized
        if progress is not None and not progress((number + 1) / len(looks)):
            raise InterruptedError("the prediction was cancelled")
    with torch.inference_mode():
        return {
            task: to_prediction(probability.div_(len(looks)), calibration_of(net, task), complete=complete)
            for task, probability in total.items()
        }


def _softmax(logits: Tensor) -> Tensor:
    """Softmax over the classes of (1, classes, h, w), in place: there is no memory for a copy."""
    logits.sub_(logits.amax(dim=1, keepdim=True)).exp_()
    return logits.div_(logits.sum(dim=1, keepdim=True))


def _look(image: DeepPixels, scale: float, mirrored: bool) -> DeepPixels:
    height, width = (max(1, round(scale * side)) for side in image.shape[:2])
    if scale != 1:
        interpolation = cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA
        image = in_fours(image, lambda four: cv2.resize(four, (width, height), interpolation=interpolation))
    return np.ascontiguousarray(image[:, ::-1] if mirrored else image)


def _at(probability: Tensor, size: tuple[int, int]) -> Tensor:
    """Resize (classes, h, w)."""
    if tuple(probability.shape[1:]) == size:
        return probability
    return F.interpolate(
        probability[None], size=size, mode="bilinear", antialias=probability.shape[1] > size[0]
    )[0]
