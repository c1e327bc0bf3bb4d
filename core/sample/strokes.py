"""Strokes as a hurried person paints them: few, along the middle of objects, slightly shaky."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from core.project.model import UNLABELLED
from core.sample.drawing import direction

if TYPE_CHECKING:
    from core.sample.drawing import Bytes, Floats, Points

_SHARE: Final = 0.025  # of a class's pixels that get painted
_FEWEST: Final = 5  # strokes of a class, where there is room
_STEP: Final = 5.0
_APART: Final = 45  # pixels that strokes of a class keep from one another where there is room


def paint_strokes(truth: Bytes, rng: np.random.Generator) -> Bytes:
    """A sparse label for a dense one: (H, W) uint8, the class under a stroke, 255 (unlabelled) elsewhere."""
    label = np.full_like(truth, UNLABELLED)
    for value in np.unique(truth):
        inside = (truth == value).astype(np.uint8)
        label[_strokes_in(inside, rng) > 0] = value
    return label


def _strokes_in(inside: Bytes, rng: np.random.Generator) -> Bytes:
    """Where strokes ran inside a region, both as 0 or 1."""
    framed = cv2.copyMakeBorder(inside, 1, 1, 1, 1, cv2.BORDER_CONSTANT)
    room = np.asarray(cv2.distanceTransform(framed, cv2.DIST_L2, 5), np.float32)[1:-1, 1:-1]
    painted, shunned = np.zeros_like(inside), np.zeros_like(inside)
    target = inside.sum() * _SHARE
    for number in range(40):
        radius = int(rng.integers(2, 6))
        free = (room > radius + 1) & (shunned == 0)
        candidates = np.argwhere(free if free.any() else room >= min(radius, float(room.max())))
        start = candidates[int(rng.integers(len(candidates)))][::-1].astype(float)
        path = _walk(room, start, rng.uniform(25, 110), radius, rng)
        fixed = [np.round(path * 8).astype(np.int32)]
        cv2.polylines(painted, fixed, False, 1, 2 * radius + 1, cv2.LINE_8, 3)
        cv2.polylines(shunned, fixed, False, 1, 2 * _APART, cv2.LINE_8, 3)
        painted &= inside
        if painted.sum() >= target and number + 1 >= _FEWEST:
            break
    return painted


def _walk(
    room: Floats,
    start: Points,
    length: float,
    radius: float,
    rng: np.random.Generator,
) -> Points:
    """A path from `start` that keeps where there is room around it, until `length` or a dead end."""
    angles, turns = rng.uniform(0, 2 * np.pi, 10), np.linspace(-0.5, 0.5, 7)
    ahead = [min(_room(room, start, a, 12), 9) + min(_room(room, start, a, 24), 9) for a in angles]
    heading = float(angles[int(np.argmax(ahead))])
    path = [start]
    while length > 0:
        position = path[-1]
        scores = [
            min(_room(room, position, heading + turn, 2 * _STEP), 12) - 2 * abs(turn) + rng.normal(0, 0.5)
            for turn in turns
        ]
        heading += float(turns[int(np.argmax(scores))])
        if _room(room, position, heading, _STEP) < 0.6 * radius:
            break
        path.append(position + _STEP * direction(heading) + rng.normal(0, 0.4, 2))
        length -= _STEP
    return np.array(path * 2 if len(path) == 1 else path)  # OpenCV draws no line of one point


def _room(room: Floats, place: Points, angle: float, reach: float) -> float:
    """How much room there is `reach` pixels ahead; none beyond the edge."""
    x, y = (place + reach * direction(angle)).tolist()
    height, width = room.shape
    return float(room[int(y), int(x)]) if 0 <= x < width and 0 <= y < height else 0.0
