"""The result of comparing joint and single-task networks, and what can be concluded from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from core.learning.evaluation.metrics import DRAWS, Confusion, Parts, score
from core.learning.evaluation.task_score import score_as_json

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.learning.evaluation.task_score import Interval, TaskScore
    from core.project.model import Task

ImageParts = list[tuple[Confusion, Parts]]
"""For one task and each scored image: the confusion matrix and its parts."""
Draws = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Cost:
    """The cost of a network, or of several together."""

    parameters: int
    seconds_a_step: float
    milliseconds_an_image: float


@dataclass(frozen=True, slots=True)
class TaskResult:
    """One task: trained with the others, and alone."""

    name: str
    joint: TaskScore
    alone: TaskScore
    difference: float
    """The mIoU of the joint network minus that of the single-task network."""
    interval: Interval | None
    """The 95 % interval of the difference, with both scored on the same resampled images; None for fewer than two."""
    text: str
    """What can be concluded, in one sentence."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The complete result."""

    tasks: tuple[TaskResult, ...]
    delta_m: float
    """The mean relative gain of the joint network in percent (Maninis et al. 2019, arXiv:1904.08918)."""
    interval: Interval | None
    images: int
    joint: Cost
    alone: Cost
    """The cost of all single-task networks together."""
    budget: str
    """The budget, in one sentence."""
    seed: int
    held_out: bool
    """Whether the program held out the images, because no val image has labels."""
    text: str
    """What can be concluded about sharing, in a sentence or two."""


def selection(
    tasks: Sequence[Task],
    joint: Mapping[str, ImageParts],
    alone: Mapping[str, ImageParts],
    costs: tuple[Cost, Cost],
    budget: str,
    *,
    seed: int = 0,
    held_out: bool = False,
) -> Comparison:
    """The scores, intervals and sentences for the counts by task id. `costs`: joint, and all others together."""
    count = len(next(iter(joint.values())))
    drawn = np.random.default_rng(seed).multinomial(count, np.full(count, 1 / count), size=DRAWS)
    results, gains, gain_draws = [], [], []
    for task in tasks:
        scores = _score(joint[task.id]), _score(alone[task.id])
        together, single = (_draw(side[task.id], drawn) for side in (joint, alone))
        difference = (scores[0].miou or 0.0) - (scores[1].miou or 0.0)
        interval = _interval(together - single) if count > 1 else None
        gains.append(difference / max(scores[1].miou or 0.0, 1e-6))
        gain_draws.append((together - single) / np.maximum(single, 1e-6))
        text = _task_text(task.name, scores, difference, interval)
        results.append(TaskResult(task.name, *scores, difference, interval, text))
    delta = 100 * float(np.mean(gains))
    spread = _interval(100 * np.mean(gain_draws, axis=0)) if count > 1 else None
    text = _text(delta, spread, seed)
    return Comparison(tuple(results), delta, spread, count, *costs, budget, seed, held_out, text)


@dataclass(frozen=True, slots=True)
class BandTask:
    """What a band adds to one task."""

    name: str
    all_bands: TaskScore
    without: TaskScore
    difference: float
    """The mIoU with all bands minus that without this one."""
    interval: Interval | None
    """As in a TaskResult."""
    text: str


@dataclass(frozen=True, slots=True)
class BandComparison:
    """What each of some bands adds."""

    bands: dict[str, tuple[BandTask, ...]]
    images: int
    budget: str
    seed: int
    held_out: bool

    @property
    def text(self) -> str:
        """What to bear in mind."""
        return f"Each network was trained once, with seed {self.seed}; another seed may give another result."


def band_comparison(
    tasks: Sequence[Task],
    scored: Mapping[str, Mapping[str, ImageParts]],
    budget: str,
    *,
    seed: int = 0,
    held_out: bool = False,
) -> BandComparison:
    """The scores, intervals and sentences for the counts by band and task id; "" for all bands."""
    complete = scored[""]
    count = len(next(iter(complete.values())))
    drawn = np.random.default_rng(seed).multinomial(count, np.full(count, 1 / count), size=DRAWS)
    bands: dict[str, tuple[BandTask, ...]] = {}
    for band, parts_by_task in scored.items():
        if band:
            pairs = ((task, complete[task.id], parts_by_task[task.id]) for task in tasks)
            bands[band] = tuple(_band_task(band, *pair, drawn) for pair in pairs)
    return BandComparison(bands, count, budget, seed, held_out)


def _band_task(
    band: str, task: Task, complete: ImageParts, without: ImageParts, drawn: npt.NDArray[np.int64]
) -> BandTask:
    scores = _score(complete), _score(without)
    difference = (scores[0].miou or 0.0) - (scores[1].miou or 0.0)
    interval = _interval(_draw(complete, drawn) - _draw(without, drawn)) if len(complete) > 1 else None
    return BandTask(
        task.name, *scores, difference, interval, _band_text(band, task.name, difference, interval)
    )


def _band_text(band: str, task: str, difference: float, interval: Interval | None) -> str:
    if interval is None:
        return f"{task}: one image is too little to say what {band} adds."
    gain, low, high = (f"{value:+.3f}" for value in (difference, *interval))
    if interval[0] <= 0 <= interval[1]:
        return f"{task}: {band} changes the mean IoU by {gain} ({low} to {high}), which may be chance."
    if difference > 0:
        return f"{task}: {band} adds mean IoU: {gain} ({low} to {high})."
    return f"{task}: {band} costs mean IoU: {gain} ({low} to {high})."


def bands_as_json(result: BandComparison, tasks: Sequence[Task]) -> dict[str, Any]:
    """The result as JSON; scores have the same form as in `evaluate --json`."""
    by_name = {task.name: task for task in tasks}
    bands = {
        band: {
            task.name: {
                "all_bands": score_as_json(by_name[task.name], task.all_bands),
                "without": score_as_json(by_name[task.name], task.without),
                "difference": task.difference,
                "interval": task.interval,
                "text": task.text,
            }
            for task in band_tasks
        }
        for band, band_tasks in result.bands.items()
    }
    held_out = "automatic" if result.held_out else "val"
    return {
        "bands": bands,
        "text": result.text,
        "budget": result.budget,
        "seed": result.seed,
        "images": result.images,
        "held_out": held_out,
        "looks": 1,
    }


def _score(images: ImageParts) -> TaskScore:
    total: Confusion = np.sum([matrix for matrix, _ in images], axis=0)
    return score(total, [image_parts for _, image_parts in images])


def _draw(images: ImageParts, drawn: npt.NDArray[np.int64]) -> Draws:
    """The mIoU of every resample, (draws,); NaN if a resample has no labelled pixel."""
    stacked = np.stack([image_parts for _, image_parts in images]).astype(np.float64)
    counts = drawn.astype(np.float64) @ stacked.reshape(len(stacked), -1)
    hits, pixels, predicted = np.moveaxis(counts.reshape(len(drawn), 3, -1), 1, 0)
    iou = np.where(pixels > 0, hits / np.maximum(pixels + predicted - hits, 1), np.nan)
    finite = ~np.isnan(iou)
    counted = finite.sum(axis=1)
    means: Draws = np.where(finite, iou, 0.0).sum(axis=1) / np.where(counted > 0, counted, np.nan)
    return means


def _interval(values: Draws) -> Interval | None:
    finite = values[~np.isnan(values)]
    if not len(finite):
        return None
    low, high = np.percentile(finite, [2.5, 97.5])
    return float(low), float(high)


def _task_text(
    name: str, scores: tuple[TaskScore, TaskScore], difference: float, interval: Interval | None
) -> str:
    joint, alone = (s.interval for s in scores)
    if interval is None or joint is None or alone is None:
        return f"{name}: one image is too little to distinguish joint and alone."
    gain, low, high = (f"{value:+.3f}" for value in (difference, *interval))
    overlap = joint[0] <= alone[1] and alone[0] <= joint[1]
    laps = f"{name}: the intervals overlap" if overlap else f"{name}: the intervals do not overlap"
    if interval[0] <= 0 <= interval[1]:
        return f"{laps}, and the difference of {gain} ({low} to {high}) may be chance."
    if difference > 0:
        return f"{laps}. Joint is better image by image, a difference of {gain} ({low} to {high})."
    return f"{laps}. Alone is better image by image, a difference of {gain} ({low} to {high})."


def _text(delta: float, interval: Interval | None, seed: int) -> str:
    if interval is None:
        return f"Δm is {delta:+.1f} %, on one image: no claim can be made."
    gain, low, high = (f"{value:+.1f}" for value in (delta, *interval))
    spread = f"Δm is {gain} % ({low} to {high})"
    once = f"Each network was trained once, with seed {seed}; another seed may give another result."
    if interval[0] <= 0 <= interval[1]:
        return f"{spread}, which includes 0: no claim can be made that sharing helps or harms. {once}"
    if delta > 0:
        return f"{spread}: sharing helps on these images. {once}"
    return f"{spread}: sharing harms on these images. {once}"


def as_json(result: Comparison, tasks: Sequence[Task]) -> dict[str, Any]:
    """The result as JSON; scores have the same form as in `evaluate --json`."""
    by_name = {t.name: t for t in tasks}
    return {
        "delta_m": result.delta_m,
        "interval": result.interval,
        "text": result.text,
        "budget": result.budget,
        "seed": result.seed,
        "images": result.images,
        "held_out": "automatic" if result.held_out else "val",
        "looks": 1,
        "tasks": {
            t.name: {
                "joint": score_as_json(by_name[t.name], t.joint),
                "alone": score_as_json(by_name[t.name], t.alone),
                "difference": t.difference,
                "interval": t.interval,
                "text": t.text,
            }
            for t in result.tasks
        },
        "joint": _cost(result.joint),
        "alone": _cost(result.alone),
    }


def _cost(cost: Cost) -> dict[str, float]:
    return {
        "parameters": cost.parameters,
        "seconds_a_step": cost.seconds_a_step,
        "milliseconds_an_image": cost.milliseconds_an_image,
    }
