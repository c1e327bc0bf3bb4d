"""What one task's labels say of another's: classes of two tasks that are never on one pixel.

Tasks are labelled apart, and each with strokes of its own. Where pixels happen to be labelled for two of them, one
sees which classes go together. Never seen together is no proof: it counts only where, were the two tasks
independent, a good number of pixels of several images should have shown it. What such labels imply is learned as a
weaker label where a task has none. It is never written anywhere, and strokes that say otherwise end it.
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
    from core.learning.events import LearningData
    from core.project.rules import Excluded

Table = npt.NDArray[np.int64]
Tables = dict[tuple[int, int], Table]
"""By two tasks' places, the first one smaller: pixels labelled for both, (classes of the first, of the second)."""

LEAST_IMAGES = 3
"""Of each of the two classes, with pixels that are labelled for both tasks."""
LEAST_EXPECTED = 10.0
"""Pixels with both classes, were the tasks independent; of some thousand of an image at most."""
MOST_SEEN = 0.01
"""Of what is expected: strokes overlap a little at borders."""
PIXELS = 40_000
"""Of an image at most, every so many of a row and column: neighbours say the same."""


class Implied(NamedTuple):
    """Where one task has that class, another one, without a label there, is taken to have its class `becomes`."""

    task: int
    """A place among the tasks, as `other`."""
    value: int
    other: int
    becomes: int


class ImpliedLabels:
    """Gathers what implies what in the labels of one project's tasks."""

    def __init__(self, classes: Mapping[str, int], apart: Iterable[Excluded] = (), on: bool = True) -> None:
        """`classes`: how many each task has, by id, in the tasks' order; `apart`: what the user says excludes what.

        Nothing follows from anything where it isn't `on`.
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
        """As a project says."""
        return cls({t.id: len(t.classes) for t in data.tasks}, data.apart, data.relations)

    def count(self, labels: npt.NDArray[np.uint8]) -> Tables:
        """Of one image's pixels, `labels` (n, tasks) uint8, 255 = unlabelled, tasks in order."""
        tables: Tables = {}
        for first, second in itertools.combinations(range(len(self._sizes)) if self.on else (), 2):
            a, b = labels[:, first], labels[:, second]
            shape = self._sizes[first], self._sizes[second]
            labelled = (a < shape[0]) & (b < shape[1])
            cells = a[labelled].astype(np.int64) * shape[1] + b[labelled]
            tables[first, second] = np.bincount(cells, minlength=shape[0] * shape[1]).reshape(shape)
        return tables

    def count_in(self, labels: Mapping[str, Pixels]) -> Tables:
        """Of one image's labels (H, W) by task id."""
        if len(labels) < 2 or not self.on:
            return {}
        size = next(iter(labels.values())).shape
        stride = math.ceil(math.sqrt(size[0] * size[1] / PIXELS))
        sampled = {task: label[::stride, ::stride] for task, label in labels.items() if label.shape == size}
        thinned = next(iter(sampled.values())).shape
        rows = stack_labels(sampled, tuple(self.classes), (thinned[0], thinned[1]))
        return self.count(rows.reshape(-1, len(self.classes)))

    def implied(self, images: Sequence[Tables], labelled: Iterable[str]) -> list[Implied]:
        """What follows from all images' counts, and from what the user says, for tasks that have labels.

        `labelled`: their ids. A task that nobody has begun yet is not begun by others.
        """
        rules: list[Implied] = []
        begun = {index for index, task in enumerate(self.classes) if task in set(labelled)}
        for first, second in itertools.combinations(range(len(self._sizes)) if self.on else (), 2):
            apart = self._given.get(
                (first, second), np.zeros((self._sizes[first], self._sizes[second]), bool)
            )
            tables = [t[first, second] for t in images if (first, second) in t]
            if tables:
                apart = apart | _apart(np.stack(tables))
            rules += [Implied(first, a, second, b) for a, b in _only(apart)]
            rules += [Implied(second, b, first, a) for b, a in _only(apart.T)]
        return [rule for rule in rules if rule.other in begun]


def _apart(tables: Table) -> npt.NDArray[np.bool_]:
    """(classes, classes): which ones are never together. `tables`: (images, classes, classes)."""
    observed = tables.sum(axis=0)
    expected = observed.sum(axis=1)[:, None] * observed.sum(axis=0)[None] / max(1, observed.sum())
    images = np.minimum(
        (tables.sum(axis=2) > 0).sum(axis=0)[:, None], (tables.sum(axis=1) > 0).sum(axis=0)[None]
    )
    result: npt.NDArray[np.bool_] = (
        (images >= LEAST_IMAGES) & (expected >= LEAST_EXPECTED) & (observed <= MOST_SEEN * expected)
    )
    return result


def _only(apart: npt.NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Classes that go with one single class of the other task, and that one."""
    return [
        (a, int(np.flatnonzero(~row)[0])) for a, row in enumerate(apart) if (~row).sum() == 1 and len(row) > 1
    ]


def imply_in(labels: npt.NDArray[np.uint8], rules: Sequence[Implied]) -> npt.NDArray[np.uint8]:
    """`imply` for a whole crop, (h, w, tasks): looks only at pixels that some tasks have labelled, and others not."""
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
    """Labels that follow where there are none, 255 elsewhere and where two say different things.

    `labels` (..., tasks), integers with 255 = unlabelled: a numpy array or a tensor, as is what is returned.
    """
    # Both are of the labels' own kind, array or tensor: unlabelled, and False, everywhere.
    implied = labels * 0 + UNLABELLED
    clash = labels != labels
    for rule in rules:
        hit = (labels[..., rule.task] == rule.value) & (labels[..., rule.other] == UNLABELLED)
        current = implied[..., rule.other]
        clash[..., rule.other] |= hit & (current != UNLABELLED) & (current != rule.becomes)
        current[hit] = rule.becomes
    implied[clash] = UNLABELLED
    return implied
