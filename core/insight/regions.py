"""The regions of a map of scores where labels would help most, and why, in a sentence."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from core.insight.suggestions import Region
from core.insight.uncertainty import score_map
from core.labels.stroke import tight
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.images.pixels import Pixels
    from core.insight.suggestions import Strategy
    from core.insight.uncertainty import Floats, TaskMap
    from core.project.model import Task

Bits = npt.NDArray[np.bool_]

SIDE, LARGEST_SIDE, SMALLEST_SIDE = 0.25, 256, 32
"""The most that a region measures: as a fraction of the image's shorter side, and bounds in pixels."""
NEAR_PEAK: Final = 0.6
"""A region is what reaches that fraction of the score at its peak."""
WORTHLESS: Final = 1e-4
"""Scores below are not suggested."""
ABOUT: Final = 0.5
"""A region is also about tasks that are unsure at least that fraction as much as the least sure one."""
NEW, RATHER_NEW = 0.55, 0.35
"""Novelties from which it is worth words: labelled pixels of other images are mostly nearer than that."""


class Looked(NamedTuple):
    """What was seen of an image, on a grid of square cells that covers it."""

    tasks: Mapping[str, TaskMap]
    new: Floats
    """(h, w): the novelty of each cell."""
    mean: Floats
    """(channels,): the image's mean feature vector."""
    cell: int
    """The side of a cell in pixels."""
    size: tuple[int, int]
    """Of the image, in pixels."""


class Spot(NamedTuple):
    """A region on the grid."""

    top: int
    left: int
    cells: Bits
    score: float


def regions_of(
    image_id: str,
    looked: Looked,
    labels: Mapping[str, Pixels],
    tasks: Sequence[Task],
    weights: Mapping[str, float],
    strategy: Strategy,
    count: int,
) -> tuple[tuple[Region, ...], float]:
    """The regions of an image that was looked at, the most useful first, and the score of the whole image."""
    unlabelled = {task: unlabelled_cells(labels.get(task), looked) for task in looked.tasks}
    if strategy == "random":
        scores = by_chance(unlabelled, image_id)
    else:
        scores = score_map(
            {task: layers.unsure for task, layers in looked.tasks.items()},
            unlabelled,
            weights,
            looked.new,
            strategy,
        )
    regions = [
        _region_of(image_id, spot, looked, labels, tasks, strategy, weights)
        for spot in spots(scores, looked.cell, looked.size, count)
    ]
    return tuple(region for region in regions if region is not None), float(scores.mean())


def unlabelled_cells(label: Pixels | None, looked: Looked) -> Floats:
    """The fraction of each cell's pixels without a label, (h, w)."""
    shape = looked.new.shape
    if label is None:
        return np.ones(shape, np.float32)
    padded = np.full((shape[0] * looked.cell, shape[1] * looked.cell), 0, np.float32)
    padded[: label.shape[0], : label.shape[1]] = (label == UNLABELLED)[: padded.shape[0], : padded.shape[1]]
    cells: Floats = padded.reshape(shape[0], looked.cell, shape[1], looked.cell).mean(axis=(1, 3))
    return cells


def by_chance(unlabelled: Mapping[str, Floats], name: str) -> Floats:
    """Random scores (h, w), the same for the same image, where any task is unlabelled."""
    free = np.max(list(unlabelled.values()), axis=0)
    random = np.random.default_rng(zlib.crc32(name.encode()))
    noise: Floats = random.random(free.shape, np.float32) * free
    return noise


def spots(scores: Floats, cell: int, size: tuple[int, int], count: int) -> list[Spot]:
    """At most `count` connected regions of high scores that don't touch each other, the highest peak first.

    Scores are blurred first: the borders between classes are always unsure, and a stroke covers more than a line.
    """
    side = round(min(max(SIDE * min(size), SMALLEST_SIDE), LARGEST_SIDE) / cell)
    radius = max(2, side // 2)
    blurred = cv2.GaussianBlur(scores.astype(np.float32), (0, 0), max(0.8, radius / 5))
    blurred[scores <= 0] = 0
    result = []
    for _ in range(count):
        row, column = divmod(int(blurred.argmax()), blurred.shape[1])
        peak = float(blurred[row, column])
        if peak < WORTHLESS:
            break
        top, left = max(0, row - radius), max(0, column - radius)
        window = blurred[top : row + radius + 1, left : column + radius + 1]
        parts = cv2.connectedComponents((window >= NEAR_PEAK * peak).view(np.uint8), connectivity=4)[1]
        cells = parts == parts[row - top, column - left]
        result.append(_trimmed(Spot(top, left, cells, peak)))
        margin = radius // 2 + 1
        window[cv2.dilate(cells.view(np.uint8), np.ones((2 * margin + 1,) * 2, np.uint8)) > 0] = 0
    return result


def _trimmed(spot: Spot) -> Spot:
    box = tight(spot.cells)
    return Spot(spot.top + box.top, spot.left + box.left, spot.cells[box.slices], spot.score)


def _region_of(
    image_id: str,
    spot: Spot,
    looked: Looked,
    labels: Mapping[str, Pixels],
    tasks: Sequence[Task],
    strategy: Strategy,
    weights: Mapping[str, float],
) -> Region | None:
    """The region in the image's pixels, without those that are labelled; None where all are."""
    about = _about(spot, looked, weights, strategy)
    cell, (height, width) = looked.cell, looked.size
    top, left = spot.top * cell, spot.left * cell
    mask = spot.cells.view(np.uint8).repeat(cell, axis=0).repeat(cell, axis=1)[: height - top, : width - left]
    rows, columns = slice(top, top + mask.shape[0]), slice(left, left + mask.shape[1])
    free = np.zeros(mask.shape, np.bool_)
    for task in about:
        label = labels.get(task)
        free |= np.True_ if label is None else label[rows, columns] == UNLABELLED
    mask = mask & free.view(np.uint8)
    if not mask.any():
        return None
    sentence = reason(spot, looked, next(t for t in tasks if t.id == about[0]), strategy)
    return Region(image_id, top, left, mask, spot.score, about, sentence)


def _about(spot: Spot, looked: Looked, weights: Mapping[str, float], strategy: Strategy) -> tuple[str, ...]:
    """The tasks that a region is about, the least sure first."""
    unsure = {
        task: max(0.0, weights.get(task, 1.0)) * float(_inside(spot, task_map.unsure).mean())
        for task, task_map in looked.tasks.items()
    }
    highest = max(unsure.values())
    ordered = sorted(unsure, key=lambda task: -unsure[task])
    if strategy in ("coverage", "random"):
        return tuple(ordered)
    return tuple(task for task in ordered if unsure[task] >= ABOUT * highest)


def _inside(spot: Spot, cells: npt.NDArray[Any]) -> npt.NDArray[Any]:
    height, width = spot.cells.shape
    inside: npt.NDArray[Any] = cells[spot.top : spot.top + height, spot.left : spot.left + width][spot.cells]
    return inside


def reason(spot: Spot, looked: Looked, task: Task, strategy: Strategy) -> str:
    """Why labels would help there, as a sentence."""
    if strategy == "random":
        return "Chosen at random."
    new = float(_inside(spot, looked.new).mean())
    if strategy == "coverage":
        return "Unlike anything labelled." if new >= NEW else "Farthest from what is labelled."
    task_map = looked.tasks[task.id]
    votes = np.zeros(len(task.classes), np.int64)
    for classes, count in ((task_map.first, 2), (task_map.second, 1)):
        votes += count * np.bincount(_inside(spot, classes), minlength=len(votes))[: len(votes)]
    indices = np.argsort(-votes, kind="stable")[:2]
    names = [task.classes[index].name for index in indices if votes[index]]
    if len(names) < 2:
        names = [names[0] if names else task.name] * 2
    if new >= NEW:
        return f"{task.name} is unsure ({names[0]} or {names[1]}), and unlike anything labelled."
    if new >= RATHER_NEW:
        return f"{task.name} is unsure ({names[0]} or {names[1]}), and little like what is labelled."
    return f"{task.name} is unsure: {names[0]} or {names[1]}?"
