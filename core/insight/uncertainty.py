"""How unsure a network is of a pixel, and how far the pixel is from everything labelled: numbers 0 ... 1."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.insight.suggestions import Strategy

UNKNOWN: Final = 0.3
"""The novelty of pixels when nothing is labelled to compare them with: too low to be called new."""
Floats = npt.NDArray[np.floating[Any]]
Indices = npt.NDArray[np.uint8]


class TaskMap(NamedTuple):
    """One task on a grid of cells, each (h, w)."""

    unsure: Floats
    """0 ... 1."""
    first: Indices
    """The likeliest class."""
    second: Indices
    """The next one; the same where the task has one class."""


def task_map(probabilities: Floats, strategy: Strategy, other: Floats | None = None) -> TaskMap:
    """From (classes, h, w) probabilities; `other` are those of another head, for the strategy "disagreement"."""
    count = len(probabilities)
    order = np.argsort(probabilities, axis=0)[::-1]
    first, second = order[0], order[min(1, count - 1)]
    if strategy == "disagreement" and other is not None:
        unsure = disagreement(probabilities, other)
    elif strategy == "margin":
        unsure = margin(probabilities)
    else:
        unsure = entropy(probabilities)
    return TaskMap(unsure, first.astype(np.uint8), second.astype(np.uint8))


def entropy(probabilities: Floats) -> Floats:
    """(classes, ...) -> 0 where one class is certain, 1 where all are equally likely."""
    if len(probabilities) < 2:
        return np.zeros_like(probabilities[0])
    terms = probabilities * np.log(np.maximum(probabilities, 1e-9))
    result: Floats = np.clip(-terms.sum(axis=0) / np.log(len(probabilities)), 0, 1)
    return result


def margin(probabilities: Floats) -> Floats:
    """(classes, ...) -> 1 where the two likeliest classes are equally likely, 0 where one is certain."""
    if len(probabilities) < 2:
        return np.zeros_like(probabilities[0])
    highest = np.partition(probabilities, -2, axis=0)[-2:]
    result: Floats = 1 - (highest[1] - highest[0])
    return result


def disagreement(probabilities: Floats, other: Floats) -> Floats:
    """The part of the probability, 0 ... 1, that two heads give to different classes."""
    result: Floats = np.abs(probabilities - other).sum(axis=0) / 2
    return result


def novelty(features: Floats, labelled: Floats) -> Floats:
    """(n, channels) -> (n,): the distance of each to the nearest of the `labelled` ones (m, channels), 0 ... 1.

    It is one less the cosine: channels are standardised, and how strong a feature is matters less than which. All
    are as new as any other where nothing is labelled, or it is not known what.
    """
    if not len(labelled):
        return np.full(len(features), UNKNOWN, np.float32)
    cosines = _unit(features) @ _unit(labelled).T
    result: Floats = np.clip(1 - cosines.max(axis=1), 0, 1)
    return result


def _unit(vectors: Floats) -> Floats:
    lengths: Floats = np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6)
    return (vectors / lengths).astype(np.float32)


def score_map(
    unsure: Mapping[str, Floats],
    unlabelled: Mapping[str, Floats],
    weights: Mapping[str, float],
    new: Floats,
    strategy: Strategy,
) -> Floats:
    """How much labels of each cell are worth, (h, w): novelty times what all tasks don't know, by their weights.

    `unsure` and `unlabelled` (the fraction of a cell that has no label yet) are by task id. With "coverage" novelty
    alone counts; "random" is scored elsewhere.
    """
    total = sum(max(0.0, weights.get(task, 1.0)) for task in unsure) or 1.0
    worth = np.zeros_like(new, np.float32)
    for task, task_unsure in unsure.items():
        factor = 1.0 if strategy == "coverage" else task_unsure
        worth += max(0.0, weights.get(task, 1.0)) / total * unlabelled[task] * factor
    result: Floats = worth * new
    return result
