"""Samples labelled pixels for learning: the same number of every class of every task, as far as available."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.images.pixels import Pixels

Indices = npt.NDArray[np.int64]


def sample_pixels(labels: Mapping[str, Pixels], count: int, rng: np.random.Generator) -> Indices:
    """About `count` distinct flat indices of labelled pixels of one image, spread over tasks and classes.

    `labels` are (H, W) by task id, of equal shape. A class with fewer pixels than its quota gives all of them.
    """
    groups = [
        np.flatnonzero(label == value)
        for label in labels.values()
        for value in np.flatnonzero(np.bincount(label.ravel(), minlength=256)[:UNLABELLED])
    ]
    if not groups:
        return np.empty(0, np.int64)
    quota = max(1, count // len(groups))
    selected = [group if len(group) <= quota else _spaced(group, quota, rng) for group in groups]
    return np.unique(np.concatenate(selected)).astype(np.int64)


def _spaced(group: npt.NDArray[np.intp], count: int, rng: np.random.Generator) -> npt.NDArray[np.intp]:
    """`count` of them, evenly spaced with a jitter, which is fast however many there are."""
    steps = (np.arange(count) + rng.random(count)) * (len(group) / count)
    return group[np.minimum(steps.astype(np.int64), len(group) - 1)]


def pixel_counts(labels: Mapping[str, Pixels]) -> dict[str, npt.NDArray[np.int64]]:
    """Labelled pixels per class index, (255,), by task id."""
    return {task: np.bincount(label.ravel(), minlength=256)[:UNLABELLED] for task, label in labels.items()}
