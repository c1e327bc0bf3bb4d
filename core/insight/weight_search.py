"""A search for task weights (λ) with which full learning scores better on the val images than with those in use.

A few candidates are trained briefly, from the same beginning and with the same seed. The best one and the weights in
use are then trained once more, for longer and with another seed, and only these two runs decide: a candidate that was
lucky the first time must be lucky again. Weights are proposed only if the interval of the gain does not contain 0.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import mean
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final, Protocol

from core.learning.compare import prepared, scored_parts_of, told
from core.learning.compare_result import Comparison, Cost, selection
from core.learning.events import Learn
from core.learning.train import train
from core.predicting.predictor import Predictor

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping, Sequence

    from core.learning.compare import Learning
    from core.learning.compare_result import ImageParts, TaskResult
    from core.learning.data.learning_data import LearningData
    from core.learning.evaluation.task_score import Interval
    from core.learning.events import Event
    from core.project.model import Task

    Weights = Mapping[str, float]
    """λ by task id."""
    Parts = Mapping[str, ImageParts]
    """For each task id, its parts and confusion matrix on every scored image."""

STRONGER: Final = 4.0
"""By what factor a candidate raises or lowers one task's weight."""
MOST: Final = 8
"""Candidates, with the weights in use."""
CONFIRMING: Final = 2.0
"""How much longer the two runs that decide are than those of candidates."""
LEARNING: Final = 0.9
"""The part of the minutes that is for learning; the rest is for scoring."""
FREE: Final = Cost(0, 0.0, 0.0)


class Trial(Protocol):
    """Trains with some weights and scores the result."""

    def __call__(
        self, weights: Weights, minutes: float, seed: int, position: tuple[int, int], /
    ) -> Generator[Event, None, Parts]:
        """Yield what happens; return the scores. `position`: the number of the trial, and how many there are."""


@dataclass(frozen=True, slots=True)
class WeightSearch:
    """What was tried, and what can be concluded. Weights are by task name."""

    current: dict[str, float]
    proposed: dict[str, float] | None
    """None if no better weights were found."""
    gain: float
    """The mean relative gain in mIoU of the best candidate over the weights in use, in percent."""
    interval: Interval | None
    """95 % of it, by resampling the scored images; None for a single image."""
    tasks: tuple[TaskResult, ...]
    """Each task with the best candidate (joint) and with the weights in use (alone)."""
    trials: tuple[tuple[dict[str, float], float], ...]
    """Each candidate with its mean mIoU after the short run."""
    images: int
    held_out: bool
    text: str


def candidates(tasks: Sequence[Task]) -> list[dict[str, float]]:
    """Weights worth a try, by task id: those in use, all equal, and each task stronger or weaker than the others."""
    current = {task.id: task.weight for task in tasks}
    tried = [current, dict.fromkeys(current, 1.0)]
    for factor in (1 / STRONGER, STRONGER):
        tried += [{**dict.fromkeys(current, 1.0), task.id: factor} for task in tasks]
    distinct: dict[tuple[float, ...], dict[str, float]] = {}
    for weights in tried:
        distinct.setdefault(_direction(weights), weights)
    return list(distinct.values())[:MOST]


def _direction(weights: Weights) -> tuple[float, ...]:
    """Weights that differ by a factor alone have the same: they make the same steps."""
    total = sum(weights.values())
    return tuple(round(weight / total, 4) for weight in weights.values())


def search(
    tasks: Sequence[Task], trial: Trial, minutes: float, *, seed: int = 0, held_out: bool = False
) -> Iterator[Event | WeightSearch]:
    """Try the candidates within `minutes`, confirm the best, and yield a WeightSearch at the end."""
    tried = candidates(tasks)
    count = len(tried) + 2
    unit = minutes * LEARNING / (len(tried) + 2 * CONFIRMING)
    means: list[float] = []
    images, begun = 0, time.monotonic()
    for number, weights in enumerate(tried):
        if number > 1 and not _in_time(60 * minutes, time.monotonic() - begun, number):
            break  # start-up and scoring took longer than learning
        scored = yield from trial(weights, unit, seed, (number, count))
        means.append(_mean_miou(tasks, scored))
        images = len(scored[tasks[0].id])
    tried = tried[: len(means)]
    best = max(range(1, len(tried)), key=lambda number: means[number])
    if means[best] <= means[0]:
        yield _nothing(tasks, tried, means, images, held_out=held_out)
        return
    better = yield from trial(tried[best], CONFIRMING * unit, seed + 1, (count - 2, count))
    current = yield from trial(tried[0], CONFIRMING * unit, seed + 1, (count - 1, count))
    result = selection(tasks, better, current, (FREE, FREE), "", seed=seed, held_out=held_out)
    yield _concluded(tasks, tried, means, tried[best], result)


def _in_time(seconds: float, passed: float, trials: int) -> bool:
    """Whether another trial fits into the seconds, and the two longer ones behind it."""
    return passed + (1 + 2 * CONFIRMING) * passed / trials <= seconds


def _mean_miou(tasks: Sequence[Task], parts: Parts) -> float:
    compared = selection(tasks, parts, parts, (FREE, FREE), "")
    return mean(task.joint.miou or 0.0 for task in compared.tasks)


def _named(tasks: Sequence[Task], weights: Weights) -> dict[str, float]:
    return {task.name: weights[task.id] for task in tasks}


def _nothing(
    tasks: Sequence[Task],
    tried: Sequence[Weights],
    means: Sequence[float],
    images: int,
    *,
    held_out: bool,
) -> WeightSearch:
    trials = tuple((_named(tasks, w), m) for w, m in zip(tried, means, strict=True))
    text = "No other weights scored better than those in use, so they stay."
    return WeightSearch(_named(tasks, tried[0]), None, 0.0, None, (), trials, images, held_out, text)


def _concluded(
    tasks: Sequence[Task],
    tried: Sequence[Weights],
    means: Sequence[float],
    best: Weights,
    result: Comparison,
) -> WeightSearch:
    interval = result.interval
    clear = interval is not None and interval[0] > 0
    trials = tuple((_named(tasks, w), m) for w, m in zip(tried, means, strict=True))
    return WeightSearch(
        _named(tasks, tried[0]),
        _named(tasks, best) if clear else None,
        result.delta_m,
        interval,
        result.tasks,
        trials,
        result.images,
        result.held_out,
        _text(result, clear=clear),
    )


def _text(result: Comparison, *, clear: bool) -> str:
    if result.interval is None:
        return "One image is too little to compare weights on, so those in use stay. Label more val images."
    gain, low, high = (f"{value:+.1f}" for value in (result.delta_m, *result.interval))
    if clear:
        return f"The proposed weights score {gain} % ({low} to {high}) against those in use."
    return (
        f"The best other weights score {gain} % ({low} to {high}), which may be chance, so those in use stay."
    )


def find_weights(data: LearningData, minutes: float, how: Learning) -> Iterator[Event | WeightSearch]:
    """Search for better weights of the tasks that are learned and can be scored, within about `minutes`.

    The project's models do not change. Raises TrainError like `compare`.
    """
    data, images, held_out = prepared(data)
    with TemporaryDirectory(prefix="maskloom-weights-") as folder:

        def trial(
            weights: Weights, trial_minutes: float, seed: int, position: tuple[int, int]
        ) -> Generator[Event, None, Parts]:
            name = f"run-{position[0]}"
            settings = replace(how, seed=seed).settings(name)
            learn = Learn("full", minutes=trial_minutes)
            run = train(data, Path(folder), learn, settings, weights=weights)
            yield from told(run, position, f"weights {position[0] + 1} of {position[1]}")
            return scored_parts_of(Predictor.load(Path(folder), name, how.device), data, images, data.tasks)[
                0
            ]

        yield from search(data.tasks, trial, minutes, seed=how.seed, held_out=held_out)


def as_json(found: WeightSearch) -> dict[str, Any]:
    """The result as JSON."""
    return {
        "weights": found.proposed,
        "current": found.current,
        "gain": found.gain,
        "interval": found.interval,
        "text": found.text,
        "images": found.images,
        "held_out": "automatic" if found.held_out else "val",
        "tasks": {
            task.name: {
                "proposed": task.joint.miou,
                "current": task.alone.miou,
                "difference": task.difference,
                "interval": task.interval,
            }
            for task in found.tasks
        },
        "trials": [{"weights": weights, "miou": miou} for weights, miou in found.trials],
    }


def as_lines(found: WeightSearch) -> list[str]:
    """The result as readable lines."""
    lines = [f"mean IoU {miou:.3f} with {weights_text(weights)}" for weights, miou in found.trials]
    for task in found.tasks:
        interval = "" if task.interval is None else f" ({task.interval[0]:+.3f} to {task.interval[1]:+.3f})"
        lines.append(f"{task.name}: {task.difference:+.3f}{interval} in the longer runs")
    if found.proposed is not None:
        lines.append(f"Proposed: {weights_text(found.proposed)}")
    return [*lines, found.text]


def weights_text(weights: Mapping[str, float]) -> str:
    """As in "road 1, car 0.25"."""
    return ", ".join(f"{name} {weight:g}" for name, weight in weights.items())
