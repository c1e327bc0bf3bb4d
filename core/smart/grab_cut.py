"""GrabCut: separates an object inside a rough outline from its surroundings by colour (Rother et al., 2004)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import cv2
import numpy as np

from core.labels.boxes import Box
from core.smart.working import WorkingCopy

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.labels.shapes import Mask, Placed
    from core.labels.stroke import Pixels

LIMIT: Final = 120_000
"""The most pixels that are processed; a larger part is reduced."""
ROUNDS: Final = 5
MARGIN: Final = 0.25
"""The width of the background around the outline, as a fraction of its longer side."""
LEAST_MARGIN: Final = 12


class Hint(NamedTuple):
    """A stroke over the object, or over the background."""

    points: tuple[tuple[float, float], ...]
    """The points (x, y) in image pixels."""
    radius: float
    thing: bool


def grab_cut(
    pixels: Pixels,
    rough: Placed,
    hints: Sequence[Hint] = (),
    *,
    stopped: Callable[[], bool] = lambda: False,
) -> Placed | None:
    """The pixels of the object inside `rough`, as a placed mask; None if `stopped` returns true.

    `pixels`: (H, W, 3 or 4) uint8 of blue, green, red. Everything outside `rough` is background, unless a hint says
    otherwise. The same input gives the same output.
    """
    top, left, inside = rough
    box = _looked_at(pixels.shape[:2], rough, hints)
    if box.empty or not inside.any():
        return None
    copy = WorkingCopy.of(pixels, box, LIMIT)
    within = np.zeros(box.shape, np.bool_)
    down, right = top - box.top, left - box.left
    within[down : down + inside.shape[0], right : right + inside.shape[1]] = inside
    marks = _marks(copy, within, hints)
    mask = _cut(copy.pixels, marks, stopped)
    return (box.top, box.left, copy.full(mask)) if mask is not None else None


def _looked_at(shape: tuple[int, ...], rough: Placed, hints: Sequence[Hint]) -> Box:
    top, left, inside = rough
    box = Box(top, left, top + inside.shape[0], left + inside.shape[1])
    for hint in hints:
        xs, ys = [x for x, _ in hint.points], [y for _, y in hint.points]
        radius = hint.radius + 1
        box = box.union(
            Box(
                int(min(ys) - radius),
                int(min(xs) - radius),
                int(max(ys) + radius) + 1,
                int(max(xs) + radius) + 1,
            )
        )
    margin = max(LEAST_MARGIN, round(MARGIN * max(box.shape)))
    grown = Box(box.top - margin, box.left - margin, box.bottom + margin, box.right + margin)
    return grown.clip(shape[0], shape[1])


def _marks(copy: WorkingCopy, within: Mask, hints: Sequence[Hint]) -> Pixels:
    """What is known about each pixel, as OpenCV expects it."""
    marks = np.where(copy.reduced(within), cv2.GC_PR_FGD, cv2.GC_BGD).astype(np.uint8)
    if (
        marks != cv2.GC_BGD
    ).all():  # the outline contains everything: the image's edge is probably background
        for edge in (marks[0], marks[-1], marks[:, 0], marks[:, -1]):
            edge[:] = cv2.GC_PR_BGD
    for hint in hints:
        value = cv2.GC_FGD if hint.thing else cv2.GC_BGD
        points = [*hint.points, hint.points[-1]]  # OpenCV draws no line of one point
        path = np.array([copy.at(x, y) for x, y in points], np.int32)
        width = max(1, round(2 * hint.radius * copy.scale[0]))
        cv2.polylines(marks, [path.reshape(-1, 1, 2)], False, value, width)
    return marks


def _cut(pixels: Pixels, marks: Pixels, stopped: Callable[[], bool]) -> Mask | None:
    not_the_thing, the_thing = np.zeros((1, 65)), np.zeros((1, 65))
    cv2.setRNGSeed(0)
    for number in range(ROUNDS):
        if stopped():
            return None
        if not np.isin(marks, (cv2.GC_FGD, cv2.GC_PR_FGD)).any():
            break  # nothing is left that could be the object
        if not np.isin(marks, (cv2.GC_BGD, cv2.GC_PR_BGD)).any():
            break  # nothing is left that could be anything else
        mode = cv2.GC_EVAL if number else cv2.GC_INIT_WITH_MASK
        cv2.grabCut(pixels, marks, None, not_the_thing, the_thing, 1, mode)  # type: ignore[call-overload]
    return np.asarray((marks == cv2.GC_FGD) | (marks == cv2.GC_PR_FGD), np.bool_)
