"""Scores from one confusion matrix per task over the whole set, never the mean of per-image scores."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from core.learning.evaluation.task_score import ReliabilityBin, TaskScore
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.images.pixels import Pixels
    from core.learning.evaluation.task_score import Interval
    from core.predicting.prediction import TaskPrediction

Confusion = npt.NDArray[np.int64]
"""(classes, classes) counts: rows the label, columns the prediction."""
Parts = npt.NDArray[np.int64]
"""(3, classes): for each class the correct pixels, the labelled ones, the predicted ones."""
DRAWS = 1000
BINS = 15
"""Of a reliability diagram, as is usual."""


def confusion(label: Pixels, prediction: Pixels, classes: int) -> Confusion:
    """Counts over the labelled pixels of one image.

    `label` and `prediction` have the same shape and contain class indices; pixels labelled 255, or with an index that
    the task lacks, are ignored. Raises ValueError if the shapes differ.
    """
    if label.shape != prediction.shape:
        raise ValueError(f"the label has shape {label.shape}, but the prediction {prediction.shape}")
    labelled = (label != UNLABELLED) & (label < classes) & (prediction < classes)
    pairs = label[labelled].astype(np.int64) * classes + prediction[labelled]
    return np.bincount(pairs, minlength=classes * classes).reshape(classes, classes)


def reliability(label: Pixels, prediction: TaskPrediction) -> tuple[ReliabilityBin, ...]:
    """The labelled pixels of one image in BINS bins of their confidence."""
    steps = np.arange(256)
    labelled = label != UNLABELLED
    confidences = prediction.confidence[labelled]
    right = prediction.classes[labelled] == label[labelled]
    pixels = np.bincount(confidences, minlength=256)
    correct = np.bincount(confidences[right], minlength=256)
    which = np.minimum(steps * BINS // 255, BINS - 1)
    sums = [np.bincount(which, weights, BINS) for weights in (pixels, correct, pixels * (steps / 255))]
    return tuple(ReliabilityBin(int(p), int(c), float(s)) for p, c, s in zip(*sums, strict=True))


def added(first: Sequence[ReliabilityBin], second: Sequence[ReliabilityBin]) -> tuple[ReliabilityBin, ...]:
    """The bins of two sets of pixels together."""
    if not first or not second:
        return tuple(first or second)
    pairs = zip(first, second, strict=True)
    return tuple(
        ReliabilityBin(
            one.pixels + other.pixels, one.correct + other.correct, one.confidence + other.confidence
        )
        for one, other in pairs
    )


def score(
    matrix: Confusion,
    images: Sequence[Parts] = (),
    area: int = 0,
    reliability: tuple[ReliabilityBin, ...] = (),
) -> TaskScore:
    """IoU (Jaccard 1912) and Dice (1945) per class, labelled pixels per class, accuracy; see TaskScore.

    A class without labelled pixels has neither: None, not 0. `images` are the `parts` of the images whose sum is the
    matrix; with two or more of them the score has intervals. `area`: pixels of those images, labelled or not.
    """
    hits, pixels, predicted = parts(matrix)
    union = pixels + predicted - hits
    iou = tuple(float(h / u) if p else None for h, u, p in zip(hits, union, pixels, strict=True))
    dice = tuple(
        float(2 * h / (p + q)) if p else None for h, p, q in zip(hits, pixels, predicted, strict=True)
    )
    total = int(pixels.sum())
    labelled = [image for image in images if image[1].any()]
    mean, classes = intervals(labelled)
    return TaskScore(
        iou,
        tuple(int(p) for p in pixels),
        float(hits.sum() / total) if total else None,
        dice,
        tuple(tuple(int(v) for v in row) for row in matrix),
        len(labelled),
        mean,
        classes,
        area,
        reliability,
    )


def parts(matrix: Confusion) -> Parts:
    """The parts of a confusion matrix that IoU needs, far smaller than the matrix if there are many classes."""
    return np.stack([np.diag(matrix), matrix.sum(axis=1), matrix.sum(axis=0)])


def intervals(
    images: Sequence[Parts], draws: int = DRAWS, seed: int = 0
) -> tuple[Interval | None, tuple[Interval | None, ...]]:
    """The 95 % interval of the mIoU and of each class's IoU, by the bootstrap (Efron 1979) over images.

    Images are resampled, not pixels: pixels of one image are similar, so resampling them would give far too narrow
    intervals. The same images and seed give the same intervals. None for fewer than two images, and for a class that
    is labelled in none of them.
    """
    if len(images) < 2:
        return None, ()
    stacked = np.stack(images).astype(np.float64)
    count, _, classes = stacked.shape
    random = np.random.default_rng(seed)
    drawn = random.multinomial(count, np.full(count, 1 / count), size=draws).astype(np.float64)
    hits, pixels, predicted = np.moveaxis(
        (drawn @ stacked.reshape(count, -1)).reshape(draws, 3, classes), 1, 0
    )
    iou = np.where(pixels > 0, hits / np.maximum(pixels + predicted - hits, 1), np.nan)
    finite = ~np.isnan(iou)
    counted = finite.sum(axis=1)
    means = np.where(finite, iou, 0).sum(axis=1)[counted > 0] / counted[counted > 0]
    return _middle(means), tuple(_middle(iou[finite[:, c], c]) for c in range(classes))


def _middle(values: npt.NDArray[np.float64]) -> Interval | None:
    if not len(values):
        return None
    low, high = np.percentile(values, [2.5, 97.5])
    return float(low), float(high)


def mean_miou(scores: Iterable[TaskScore]) -> float | None:
    """The mean mIoU over the tasks that have one; None if none has."""
    mious = [s.miou for s in scores if s.miou is not None]
    return sum(mious) / len(mious) if mious else None


def trusted_miou(scores: Iterable[TaskScore]) -> float | None:
    """The mean mIoU over the tasks whose score can be trusted: what models are compared by. None if none can."""
    return mean_miou(s for s in scores if s.trusted)
