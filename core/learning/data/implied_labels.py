"""What one task's labels imply for another: classes of two tasks that never share a pixel.

Each task is labelled separately, with its own strokes. Pixels that happen to be labelled for two tasks show which
classes go together. Never having been seen together is not proof: it counts only if, assuming that the two tasks are
independent, many pixels of several images should have shown it. The implied labels are learned as weaker labels where
a task has none. They are never written anywhere, and strokes that contradict them end it.
"""

from __future__ import annotations

import functools
import itertools
import math
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import numpy.typing as npt

from core.learning.data.augment import stack_labels
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from core.images.pixels import Pixels
    from core.learning.data.learning_data import LearningData
    from core.project.rules import Excluded

Table = npt.NDArray[np.int64]
Tables = dict[tuple[int, int], Table]
"""By two task indices, the first one smaller: pixels labelled for both, (classes of the first, of the second)."""

LEAST_IMAGES = 3
"""The least number of images that must have each of the two classes, with pixels labelled for both tasks."""
LEAST_EXPECTED = 10.0
"""The least expected pixels with both classes if the tasks were independent; out of a few thousand per image."""
MOST_SEEN = 0.01
"""The tolerated fraction of the expected pixels: strokes overlap slightly at borders."""
PIXELS = 40_000
"""The most pixels counted per image, taken at regular steps: neighbours say the same."""


class Implied(NamedTuple):
    """Where one task has that class, another one without a label there is assumed to have its class `becomes`."""

    task: int
    """A task index, like `other`."""
    value: int
    other: int
    becomes: int


class Evidence:
    """What is asked of the tables of all images, as sums: images come and go without the others being read again."""

    def __init__(self) -> None:
        self.sums: dict[tuple[int, int], tuple[Table, Table, Table]] = {}
        """By two task indices: pixels with each pair of classes, and images with each class of either task."""

    def add(self, tables: Tables, times: int = 1) -> None:
        """Add an image's tables; -1 `times` takes them back."""
        for pair, table in tables.items():
            parts = (table, table.sum(axis=1) > 0, table.sum(axis=0) > 0)
            sums = self.sums.get(pair) or tuple(np.zeros(counts.shape, np.int64) for counts in parts)
            observed, first, second = (total + times * n for total, n in zip(sums, parts, strict=True))
            self.sums[pair] = observed, first, second


class ImpliedLabels:
    """Finds out which labels imply which in one project."""

    def __init__(self, classes: Mapping[str, int], apart: Iterable[Excluded] = (), on: bool = True) -> None:
        """`classes`: the number of each task, by id, in the tasks' order; `apart`: the user's exclusive classes.

        If not `on`, nothing is implied.
        """
        self.classes, self.on = dict(classes), on
        self._sizes = list(classes.values())
        index_of = {task: index for index, task in enumerate(classes)}
        self._given: dict[tuple[int, int], npt.NDArray[np.bool_]] = {}
        for task, value, other_task, its in apart:
            if index_of[task] > index_of[other_task]:
                task, value, other_task, its = other_task, its, task, value
            pair = index_of[task], index_of[other_task]
            excluded = self._given.setdefault(pair, np.zeros((classes[task], classes[other_task]), bool))
            excluded[value, its] = True

    @classmethod
    def of(cls, data: LearningData) -> ImpliedLabels:
        """With a project's settings."""
        return cls({t.id: len(t.classes) for t in data.tasks}, data.apart, data.relations)

    def count(self, labels: npt.NDArray[np.uint8]) -> Tables:
        """Count one image's pixels: `labels` (n, tasks) uint8, 255 = unlabelled, tasks in order."""
        tables: Tables = {}
        for first, second in itertools.combinations(range(len(self._sizes)) if self.on else (), 2):
            a, b = labels[:, first], labels[:, second]
            shape = self._sizes[first], self._sizes[second]
            labelled = (a < shape[0]) & (b < shape[1])
            cells = a[labelled].astype(np.int64) * shape[1] + b[labelled]
            tables[first, second] = np.bincount(cells, minlength=shape[0] * shape[1]).reshape(shape)
        return tables

    def count_in(self, labels: Mapping[str, Pixels]) -> Tables:
        """Count one image's labels (H, W) by task id."""
        if len(labels) < 2 or not self.on:
            return {}
        size = next(iter(labels.values())).shape
        stride = math.ceil(math.sqrt(size[0] * size[1] / PIXELS))
        sampled = {task: label[::stride, ::stride] for task, label in labels.items() if label.shape == size}
        thinned = next(iter(sampled.values())).shape
        rows = stack_labels(sampled, tuple(self.classes), (thinned[0], thinned[1]))
        return self.count(rows.reshape(-1, len(self.classes)))

    def implied(self, images: Sequence[Tables], labelled: Iterable[str]) -> list[Implied]:
        """What the counts of all images and the user's rules imply, for tasks that have labels.

        `labelled`: their ids. A task without any labels gets no implied ones.
        """
        evidence = Evidence()
        for tables in images:
            evidence.add(tables)
        return self.implied_by(evidence, labelled)

    def implied_by(self, evidence: Evidence, labelled: Iterable[str]) -> list[Implied]:
        """The same from the sums of the counts."""
        rules: list[Implied] = []
        begun = {index for index, task in enumerate(self.classes) if task in set(labelled)}
        for first, second in itertools.combinations(range(len(self._sizes)) if self.on else (), 2):
            apart = self._given.get(
                (first, second), np.zeros((self._sizes[first], self._sizes[second]), bool)
            )
            if (first, second) in evidence.sums:
                apart = apart | _apart(*evidence.sums[first, second])
            rules += [Implied(first, a, second, b) for a, b in _only(apart)]
            rules += [Implied(second, b, first, a) for b, a in _only(apart.T)]
        return [rule for rule in rules if rule.other in begun]


def _apart(observed: Table, first: Table, second: Table) -> npt.NDArray[np.bool_]:
    """(classes, classes): which ones never share a pixel, by the sums of `Evidence`."""
    expected = observed.sum(axis=1)[:, None] * observed.sum(axis=0)[None] / max(1, observed.sum())
    images = np.minimum(first[:, None], second[None])
    result: npt.NDArray[np.bool_] = (
        (images >= LEAST_IMAGES) & (expected >= LEAST_EXPECTED) & (observed <= MOST_SEEN * expected)
    )
    return result


def _only(apart: npt.NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Classes that go with only one class of the other task, and that class."""
    return [
        (a, int(np.flatnonzero(~row)[0])) for a, row in enumerate(apart) if (~row).sum() == 1 and len(row) > 1
    ]


def imply_in(labels: npt.NDArray[np.uint8], rules: Sequence[Implied]) -> npt.NDArray[np.uint8]:
    """`imply` for a whole crop, (h, w, tasks), on the pixels that some tasks have labelled and others have not."""
    implied = np.full_like(labels, UNLABELLED)
    if not rules:
        return implied
    unknown = [labels[..., index] == UNLABELLED for index in range(labels.shape[-1])]
    mixed = functools.reduce(np.bitwise_or, unknown) & ~functools.reduce(np.bitwise_and, unknown)
    indices = np.flatnonzero(mixed)
    rows = implied.reshape(-1, labels.shape[-1])
    rows[indices] = imply(labels.reshape(-1, labels.shape[-1])[indices], rules)
    return implied


def imply(labels: Any, rules: Sequence[Implied]) -> Any:
    """The implied labels where there are none; 255 elsewhere and where two contradict each other.

    `labels` (..., tasks) are integers with 255 = unlabelled: a numpy array or a tensor, like the result.
    """
    # Both have the labels' type, array or tensor: 255 and False everywhere.
    implied = labels * 0 + UNLABELLED
    clash = labels != labels
    for rule in rules:
        hit = (labels[..., rule.task] == rule.value) & (labels[..., rule.other] == UNLABELLED)
        current = implied[..., rule.other]
        clash[..., rule.other] |= hit & (current != UNLABELLED) & (current != rule.becomes)
        current[hit] = rule.becomes
    implied[clash] = UNLABELLED
    return implied
