"""A task's score as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.learning.events import TaskScore
    from core.project.model import Task


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
        "images": score.images,
        "interval": score.interval,
        "intervals": by_class(score.intervals),
        "confusion": score.matrix,
    }
