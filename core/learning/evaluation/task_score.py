"""The score of one task: as a value, and as JSON holds it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.project.model import Task

Interval = tuple[float, float]
"""From, to."""


TRUSTED_IMAGES: Final = 3
TRUSTED_SHARE: Final = 0.01
"""With fewer images, or a smaller fraction of their pixels labelled, a score says little."""


class ReliabilityBin(NamedTuple):
    """Labelled pixels of about one confidence."""

    pixels: int
    correct: int
    confidence: float
    """The sum of their confidences, each 0 ... 1."""


@dataclass(frozen=True, slots=True)
class TaskScore:
    """The scores of one task, over labelled pixels of images that the network did not learn from."""

    iou: tuple[float | None, ...]
    """By class; None if no labelled pixel of the scored images has that class."""
    pixels: tuple[int, ...]
    """Labelled pixels per class that it is based on."""
    accuracy: float | None = None
    """Fraction of all labelled pixels that are right."""
    dice: tuple[float | None, ...] = ()
    """By class, where IoU is known."""
    matrix: tuple[tuple[int, ...], ...] = ()
    """The confusion matrix over the whole set: a row per labelled class, a column per predicted class."""
    images: int = 0
    """The number of images scored together."""
    interval: Interval | None = None
    """95 % of the mIoU, by resampling the set's images; None for fewer than two images."""
    intervals: tuple[Interval | None, ...] = ()
    """The same for each class's IoU."""
    area: int = 0
    """Pixels of the scored images, labelled or not; 0 if unknown."""
    reliability: tuple[ReliabilityBin, ...] = ()
    """The labelled pixels by their confidence, from 0 to 1 in equal steps."""

    @property
    def trusted(self) -> bool:
        """Enough is labelled to judge by: three images, and 1 % of their pixels. True where that is unknown."""
        return is_enough(self.images or TRUSTED_IMAGES, sum(self.pixels), self.area)

    @property
    def calibration_error(self) -> float | None:
        """How far confidence is from the fraction that is right, on average (Naeini et al. 2015): ECE, 0 ... 1."""
        pixels = sum(step.pixels for step in self.reliability)
        if not pixels:
            return None
        return sum(abs(step.correct - step.confidence) for step in self.reliability) / pixels

    @property
    def precision(self) -> tuple[float | None, ...]:
        """By class, the fraction of the labelled pixels predicted as it that are right.

        None where IoU is unknown, and where nothing labelled is predicted as the class.
        """
        predicted = [sum(column) for column in zip(*self.matrix, strict=True)]
        return self._fractions_right(predicted)

    @property
    def recall(self) -> tuple[float | None, ...]:
        """By class, the fraction of its labelled pixels that are predicted as it. None where IoU is unknown."""
        return self._fractions_right([sum(row) for row in self.matrix])

    def _fractions_right(self, totals: Sequence[int]) -> tuple[float | None, ...]:
        return tuple(
            self.matrix[index][index] / total if total and pixels else None
            for index, (total, pixels) in enumerate(zip(totals, self.pixels, strict=False))
        )

    @property
    def mean_precision(self) -> float | None:
        """Mean over the classes that have a precision; None without any."""
        return _mean(self.precision)

    @property
    def mean_recall(self) -> float | None:
        """Mean over the classes that have labelled pixels; None without any."""
        return _mean(self.recall)

    @property
    def mean_dice(self) -> float | None:
        """Mean over the classes that have labelled pixels; None without any."""
        return _mean(self.dice)

    @property
    def miou(self) -> float | None:
        """Mean over the classes that have labelled pixels; None without any."""
        return _mean(self.iou)


def _mean(values: Sequence[float | None]) -> float | None:
    finite = [value for value in values if value is not None]
    return sum(finite) / len(finite) if finite else None


def is_enough(images: int, labelled: int, area: int) -> bool:
    """Whether a score can be trusted: over this many images, with `labelled` of their `area` pixels labelled."""
    return images >= TRUSTED_IMAGES and labelled >= TRUSTED_SHARE * area


def score_as_json(task: Task, score: TaskScore) -> dict[str, object]:
    """One task's score, with values per class by class name."""

    def by_class(values: Sequence[object]) -> dict[str, object]:
        return {c.name: v for c, v in zip(task.classes, values, strict=False)}

    return {
        "miou": score.miou,
        "iou": by_class(score.iou),
        "pixels": sum(score.pixels),
        "accuracy": score.accuracy,
        "mean_dice": score.mean_dice,
        "dice": by_class(score.dice),
        "precision": by_class(score.precision),
        "recall": by_class(score.recall),
        "images": score.images,
        "interval": score.interval,
        "intervals": by_class(score.intervals),
        "confusion": score.matrix,
        "calibration_error": score.calibration_error,
        "reliability": [step._asdict() for step in score.reliability],
    }
