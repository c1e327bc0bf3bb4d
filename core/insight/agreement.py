"""How far two people's labels of the same images agree: Dice, IoU and Cohen's kappa.

Only pixels count that both labelled. Kappa is the agreement beyond what chance would give two people who use the
classes as often as these do (Cohen 1960, "A coefficient of agreement for nominal scales", Educational and
Psychological Measurement 20).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.labels.packing import Pixels

_STRIP: Final = 1 << 22
"""Pixels counted at once: what is made in between takes little memory."""


@dataclass(frozen=True, slots=True, eq=False)
class Counts:
    """What two labels of a task have in common, of one image or of many together."""

    matrix: npt.NDArray[np.int64]
    """(classes, classes): pixels that both labelled; rows your class, columns theirs."""
    only_yours: int = 0
    """Pixels that only you labelled."""
    only_theirs: int = 0

    @classmethod
    def of(cls, yours: Pixels, theirs: Pixels, classes: int) -> Counts:
        """Compare two (H, W) labels in the same classes; 255, or an index that the task lacks, is unlabelled.

        Raises ValueError if the shapes differ.
        """
        if yours.shape != theirs.shape:
            raise ValueError(f"one label has shape {yours.shape}, the other {theirs.shape}")
        matrix = np.zeros(classes * classes, np.int64)
        only_yours = only_theirs = 0
        rows = max(1, _STRIP // max(1, yours.shape[1]))
        for top in range(0, len(yours), rows):
            first, second = yours[top : top + rows], theirs[top : top + rows]
            in_first, in_second = first < classes, second < classes
            common = in_first & in_second
            pairs = first[common].astype(np.intp) * classes + second[common]
            matrix += np.bincount(pairs, minlength=classes * classes)
            only_yours += int(np.count_nonzero(in_first & ~in_second))
            only_theirs += int(np.count_nonzero(in_second & ~in_first))
        return cls(matrix.reshape(classes, classes), only_yours, only_theirs)

    @property
    def pixels(self) -> int:
        """How many both labelled."""
        return int(self.matrix.sum())

    @property
    def same(self) -> int:
        """How many of them have the same class in both."""
        return int(np.trace(self.matrix))

    @property
    def differing(self) -> int:
        """How many of them have another class."""
        return self.pixels - self.same

    def class_pixels(self, index: int) -> int:
        """How many pixels that both labelled have a class in either label."""
        return int(self.matrix[index].sum() + self.matrix[:, index].sum() - self.matrix[index, index])

    def iou(self, index: int) -> float:
        """Intersection over union of a class, 0 ... 1; NaN where neither label has it."""
        union = self.class_pixels(index)
        return float(self.matrix[index, index]) / union if union else math.nan

    def dice(self, index: int) -> float:
        """Dice's coefficient of a class, 0 ... 1; NaN where neither label has it."""
        total = int(self.matrix[index].sum() + self.matrix[:, index].sum())
        return 2.0 * float(self.matrix[index, index]) / total if total else math.nan

    @property
    def dices(self) -> tuple[float, ...]:
        """Of each class."""
        return tuple(self.dice(index) for index in range(len(self.matrix)))

    @property
    def kappa(self) -> float:
        """Cohen's kappa, -1 ... 1; NaN without common pixels, or where both labels are all of one class."""
        if not self.pixels:
            return math.nan
        total = float(self.pixels)
        rows, columns = self.matrix.sum(axis=1) / total, self.matrix.sum(axis=0) / total
        by_chance = float(rows @ columns)
        return (self.same / total - by_chance) / (1.0 - by_chance) if by_chance < 1.0 else math.nan

    def plus(self, other: Counts) -> Counts:
        """Both images together; they are of the same classes."""
        return Counts(
            self.matrix + other.matrix,
            self.only_yours + other.only_yours,
            self.only_theirs + other.only_theirs,
        )


def together(counts: Iterable[Counts], classes: int) -> Counts:
    """All images together."""
    total = Counts(np.zeros((classes, classes), np.int64))
    for summand in counts:
        total = total.plus(summand)
    return total


def mean_dice(counts: Iterable[Counts]) -> float:
    """The mean over the classes that occur, of all these tasks; NaN where none does."""
    values = [dice for task in counts for dice in task.dices if not math.isnan(dice)]
    return sum(values) / len(values) if values else math.nan


def unlike(counts: Iterable[Counts]) -> float:
    """What images are sorted by, those that agree least first: their mean Dice; those without one come last."""
    value = mean_dice(counts)
    return math.inf if math.isnan(value) else value
