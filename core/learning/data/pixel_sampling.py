"""Samples labelled pixels for learning: the same number of every class of every task, as far as available."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from core.labels.packing import histogram
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.images.pixels import Pixels

Indices = npt.NDArray[np.int64]

_AT_ONCE: Final = 1 << 22
"""Pixels of a label looked at together: the index of each takes eight bytes."""


def sample_pixels(labels: Mapping[str, Pixels], count: int, rng: np.random.Generator) -> Indices:
    """About `count` distinct flat indices of labelled pixels of one image, spread over tasks and classes.

    `labels` are (H, W) by task id, of equal shape. A class with fewer pixels than its quota gives all of them.
    """
    groups = [
        (label, value, int(pixels))
        for label in labels.values()
        for value, pixels in enumerate(histogram(label)[:UNLABELLED].tolist())
        if pixels
    ]
    if not groups:
        return np.empty(0, np.int64)
    quota = max(1, count // len(groups))
    selected = [
        pixels_at(label, value, np.arange(pixels) if pixels <= quota else _spaced(pixels, quota, rng))
        for label, value, pixels in groups
    ]
    return np.unique(np.concatenate(selected))


def _spaced(pixels: int, count: int, rng: np.random.Generator) -> Indices:
    """`count` of that many, evenly spaced with a jitter, which is fast however many there are."""
    steps = (np.arange(count) + rng.random(count)) * (pixels / count)
    return np.minimum(steps.astype(np.int64), pixels - 1)


def pixels_at(label: Pixels, value: int, numbers: Indices) -> Indices:
    """The flat indices of some of the pixels with that value: the one with each number, counted from 0, in order.

    A very large label is looked at a part at a time: the indices of all its pixels would take eight times its memory.
    """
    flat = label.ravel()
    parts = [np.empty(0, np.int64)]
    passed = first = 0  # pixels with the value, and numbers, of the parts above
    for start in range(0, flat.size, _AT_ONCE):
        if first == len(numbers):
            break
        inside = np.flatnonzero(flat[start : start + _AT_ONCE] == value)
        end = first + int(np.searchsorted(numbers[first:], passed + len(inside)))
        parts.append(start + inside[numbers[first:end] - passed])
        passed, first = passed + len(inside), end
    return np.concatenate(parts)


def pixels_of(label: Pixels, value: int) -> int:
    """How many pixels have that value."""
    flat = label.ravel()
    parts = range(0, flat.size, _AT_ONCE)
    return sum(int(np.count_nonzero(flat[start : start + _AT_ONCE] == value)) for start in parts)


def pixel_counts(labels: Mapping[str, Pixels]) -> dict[str, npt.NDArray[np.int64]]:
    """Labelled pixels per class index, (255,), by task id."""
    return {task: histogram(label)[:UNLABELLED] for task, label in labels.items()}
