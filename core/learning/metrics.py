"""Scores from one confusion matrix per task over the whole set, never the mean of per-image scores."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from core.learning.events import TaskScore
from core.project import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.learning.events import Pixels

Confusion = npt.NDArray[np.int64]
"""(classes, classes) counts: rows the label, columns the prediction."""


def confusion(label: Pixels, prediction: Pixels, classes: int) -> Confusion:
    """Counts over the labelled pixels of one image.

    `label` and `prediction` are of equal shape and hold class indices; a label of 255, or of an index that
    the task lacks, is left out. ValueError where the shapes differ.
    """
    if label.shape != prediction.shape:
        raise ValueError(f"the label is {label.shape}, the prediction {prediction.shape}")
    known = (label != UNLABELLED) & (label < classes) & (prediction < classes)
    pairs = label[known].astype(np.int64) * classes + prediction[known]
    return np.bincount(pairs, minlength=classes * classes).reshape(classes, classes)


def score(matrix: Confusion) -> TaskScore:
    """IoU per class (Jaccard 1912), labelled pixels per class, and accuracy.

    A class without a labelled pixel has no IoU: None, not 0.
    """
    hits = np.diag(matrix)
    pixels = matrix.sum(axis=1)
    union = pixels + matrix.sum(axis=0) - hits
    iou = tuple(float(h / u) if p else None for h, u, p in zip(hits, union, pixels, strict=True))
    total = int(pixels.sum())
    return TaskScore(iou, tuple(int(p) for p in pixels), float(hits.sum() / total) if total else None)


def mean_miou(scores: Iterable[TaskScore]) -> float | None:
    """Mean over tasks of their mIoU, of those that have one; None where none has."""
    known = [s.miou for s in scores if s.miou is not None]
    return sum(known) / len(known) if known else None
