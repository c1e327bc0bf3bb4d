"""Scores as JSON and as a table for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.learning.evaluation.one_class import only_class
from core.learning.evaluation.task_score import score_as_json

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.learning.evaluation.task_score import TaskScore
    from core.project.model import Task

MATRIX_CLASSES: Final = 12


def scores_as_json(tasks: Sequence[Task], scores: Mapping[str, TaskScore]) -> dict[str, object]:
    """Scores by task name: mean IoU, IoU per class (null if nothing is labelled), the number of pixels, and more."""
    return {
        "tasks": {task.name: score_as_json(task, scores[task.name]) for task in tasks if task.name in scores}
    }


def scores_as_lines(tasks: Sequence[Task], scores: Mapping[str, TaskScore]) -> list[str]:
    """A readable table: a line per task, and a line per class below it."""
    lines = []
    for task in tasks:
        score = scores.get(task.name)
        if score is None or score.miou is None:
            lines.append(f"{task.name}: no labelled pixels to score")
            continue
        lines += _score_lines(task, score)
    return lines


def _score_lines(task: Task, score: TaskScore) -> list[str]:
    only = only_class(task, score.pixels)
    summary = f"{task.name}: mean IoU {score.miou:.3f}" + _between(score.interval)
    if only is not None:
        summary = f"{task.name}: IoU of {task.classes[only].name} only, the only class with labels there,"
    summary += f" over {sum(score.pixels):,} labelled pixels"
    if only is None and score.mean_dice is not None and score.accuracy is not None:
        summary += f"; mean Dice {score.mean_dice:.3f}, accuracy {score.accuracy:.3f}"
    lines = [summary]
    if score.calibration_error is not None:
        lines.append(f"  confidence is off by {score.calibration_error:.1%} on average")
    intervals = score.intervals or (None,) * len(score.iou)
    for index, (c, iou, interval) in enumerate(zip(task.classes, score.iou, intervals, strict=False)):
        score_text = (
            "no labelled pixels"
            if iou is None
            else f"{iou:.3f}{_between(interval)}{_both_sides(score, index)}  ({score.pixels[index]:,} pixels)"
        )
        lines.append(f"  {c.name:20} {score_text}")
    return lines + _matrix_lines(task, score)


def _both_sides(score: TaskScore, index: int) -> str:
    """A class's precision and recall, where they are known."""
    values = {
        name: by_class[index]
        for name, by_class in (("precision", score.precision), ("recall", score.recall))
        if index < len(by_class)
    }
    return "".join(f", {name} {value:.3f}" for name, value in values.items() if value is not None)


def _between(interval: tuple[float, float] | None) -> str:
    """The 95 % interval over images, if there is one."""
    return "" if interval is None else f" ({interval[0]:.3f} to {interval[1]:.3f})"


def _matrix_lines(task: Task, score: TaskScore) -> list[str]:
    """The confusion matrix: one row per labelled class, in percent of the row."""
    if not 2 <= len(score.matrix) <= MATRIX_CLASSES:
        return []
    names = [c.name for c in task.classes]
    lines = ["  confusion matrix, % of each labelled class predicted as " + ", ".join(names)]
    for name, row in zip(names, score.matrix, strict=False):
        total = sum(row)
        shares = " ".join(f"{100 * v / total:5.1f}" for v in row) if total else "no labelled pixels"
        lines.append(f"  {name:20} {shares}")
    return lines
