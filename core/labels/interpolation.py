"""Labels between two labelled frames or slices, by the shapes on both sides.

Raya & Udupa's shape-based interpolation: each class's signed distance to its border is averaged, and each pixel goes
to the class that it lies deepest in. Two things are added, since frames of a video move more than slices do. A shape
that moved without changing much is first brought to the same centre on both sides, or two discs side by side would
average to nothing. And a shape with no partner on the other side shrinks evenly until it is gone there.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
import numpy.typing as npt

from core.labels.boxes import Box
from core.labels.stroke import tight
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from core.labels.guard import Mask
    from core.labels.packing import Pixels

Distance = npt.NDArray[np.float32]

_LARGE: Final = 0.25
"""Shapes above this share of the image are surroundings: they are averaged where they are."""
_ALIKE: Final = 0.5
"""Two shapes may be the same one, moved, if the smaller has at least this share of the larger's area."""
_FAR: Final = 3.0
"""How far such a shape may move, in diameters of a disc of its area."""
_MOVED: Final = 0.5
"""Pixels; a shape that moved less is averaged where it is."""
_MOST: Final = 200
"""Shapes of one class that are looked at one by one; what is more and smaller is averaged where it is."""
_MEMORY: Final = 2**30
"""Bytes that distances may take to be kept from one image to the next."""
_FAR_OUTSIDE: Final = np.float32(-1e6)


@dataclass(frozen=True, slots=True)
class _Shape:
    """A connected part of one class in one of the labels."""

    box: Box
    mask: Mask
    """Inside `box`."""
    area: int
    centre: tuple[float, float]
    """Row and column."""
    at_edge: bool
    """It reaches the image's edge, so that how much of it is seen may change as it moves."""

    @property
    def diameter(self) -> float:
        return float(2.0 * np.sqrt(self.area / np.pi))


@dataclass(slots=True)
class _Class:
    """The shapes of a class: those that are averaged where they are, and those that move, come or go."""

    value: int
    before: Mask
    after: Mask
    moved: list[tuple[_Shape, _Shape]] = field(default_factory=list)
    gone: list[_Shape] = field(default_factory=list)
    come: list[_Shape] = field(default_factory=list)


class Interpolation:
    """What lies between two labels of the same shape, (H, W) each; made once for all images between them."""

    def __init__(self, before: Pixels, after: Pixels) -> None:
        """Raises ValueError where the labels differ in size."""
        if before.shape != after.shape:
            raise ValueError(f"labels of different sizes: {before.shape} and {after.shape}")
        self._shape = before.shape
        values = sorted({*np.unique(before).tolist(), *np.unique(after).tolist()})
        self._classes = [_sorted_shapes(value, before, after) for value in values]
        self._keeps = 8 * before.size * len(values) <= _MEMORY
        self._kept: dict[int, tuple[Distance, Distance]] = {}

    def at(self, fraction: float, cancelled: Callable[[], bool] = lambda: False) -> Pixels:
        """The label at `fraction` (0 ... 1) of the way; all unlabelled where `cancelled` says so."""
        label = np.full(self._shape, UNLABELLED, np.uint8)
        depth = np.full(self._shape, -np.inf, np.float32)
        for each in self._classes:
            if cancelled():
                return np.full(self._shape, UNLABELLED, np.uint8)
            before, after = self._still(each)
            _take_deeper(label, depth, (1 - fraction) * before + fraction * after, each.value)
        # What moves, comes or goes lies on top: the surroundings' average has no hole for it on the way.
        over = np.zeros(self._shape, np.float32)
        for each in self._classes:
            for box, distance in _on_the_way(each, fraction, self._shape):
                if not box.empty:
                    _take_deeper(label[box.slices], over[box.slices], distance, each.value)
        return label

    def _still(self, each: _Class) -> tuple[Distance, Distance]:
        """The distances of what is averaged where it is."""
        if each.value in self._kept:
            return self._kept[each.value]
        pair = _signed_distance(each.before), _signed_distance(each.after)
        if each.before.any() != each.after.any():
            pair = _to_nothing(each, *pair)
        elif each.before.all() != each.after.all():
            pair = _to_everything(each, *pair)
        if self._keeps:
            self._kept[each.value] = pair
        return pair


def changed_piece(label: Pixels, new: Pixels, mask: Mask) -> list[tuple[Box, Pixels]]:
    """What `label` becomes where `mask` lets `new` in: a Box and its pixels, or nothing."""
    box = tight(mask & (new != label))
    if box.empty:
        return []
    return [(box, np.where(mask[box.slices], new[box.slices], label[box.slices]))]


def _to_nothing(each: _Class, before: Distance, after: Distance) -> tuple[Distance, Distance]:
    """A class that one side lacks shrinks evenly until it is gone there."""
    return (before, before - before.max()) if each.before.any() else (after - after.max(), after)


def _to_everything(each: _Class, before: Distance, after: Distance) -> tuple[Distance, Distance]:
    """A class that is all of one side grows evenly until it is."""
    return (after - after.min(), after) if each.before.all() else (before, before - before.min())


def _take_deeper(label: Pixels, depth: Distance, distance: Distance, value: int) -> None:
    deeper = distance > depth
    label[deeper] = value
    depth[deeper] = distance[deeper]


def _sorted_shapes(value: int, before: Pixels, after: Pixels) -> _Class:
    """Which shapes of a class stay where they are, move, come or go."""
    each = _Class(value, before == value, after == value)
    if value == UNLABELLED:  # no shape, but what is left over
        return each
    earlier, later = _shapes(each.before), _shapes(each.after)
    for one in list(earlier):
        other = _partner(one, earlier, later, each)
        if other is not None:
            earlier.remove(one)
            later.remove(other)
            if np.hypot(*np.subtract(other.centre, one.centre)) >= _MOVED:
                each.moved.append((one, other))
    each.gone = [s for s in earlier if not _touches(s, each.after)]
    each.come = [s for s in later if not _touches(s, each.before)]
    apart = each.gone, each.come
    for shape in (*apart[0], *(pair[0] for pair in each.moved)):
        each.before[shape.box.slices] &= ~shape.mask
    for shape in (*apart[1], *(pair[1] for pair in each.moved)):
        each.after[shape.box.slices] &= ~shape.mask
    return each


def _shapes(mask: Mask) -> list[_Shape]:
    """The connected parts of a mask (8 neighbours) that are not surroundings, the largest first."""
    count, numbers, stats, centres = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=8)
    order = np.argsort(-stats[1:, cv2.CC_STAT_AREA])[:_MOST] + 1 if count > 1 else ()
    shapes = []
    for number in order:
        left, top, width, height, area = stats[number].tolist()
        if area > _LARGE * mask.size:
            continue
        box = Box(top, left, top + height, left + width)
        centre = (float(centres[number][1]), float(centres[number][0]))
        at_edge = min(top, left) == 0 or box.bottom == mask.shape[0] or box.right == mask.shape[1]
        shapes.append(_Shape(box, numbers[box.slices] == number, area, centre, at_edge))
    return shapes


def _partner(one: _Shape, earlier: list[_Shape], later: list[_Shape], each: _Class) -> _Shape | None:
    """The shape that `one` became: alike, near, and nearer to it than to any other; None without one."""
    if one.at_edge:
        return None
    alike = [s for s in later if not s.at_edge and min(s.area, one.area) >= _ALIKE * max(s.area, one.area)]
    touched = [s for s in alike if _overlap(one, s)]
    if len(touched) > 1 or (_touches(one, each.after) and not touched):
        return None  # it split, or grew together with others: averaging where they are suits that
    nearest = min(touched or alike, key=lambda s: _apart(one, s), default=None)
    if nearest is None or _apart(one, nearest) > _FAR * max(one.diameter, nearest.diameter):
        return None
    rivals = [s for s in earlier if s is not one and min(s.area, nearest.area) >= _ALIKE * nearest.area]
    if any(_apart(s, nearest) < _apart(one, nearest) for s in rivals):
        return None
    return nearest if touched or not _touches(nearest, each.before) else None


def _apart(one: _Shape, other: _Shape) -> float:
    return float(np.hypot(one.centre[0] - other.centre[0], one.centre[1] - other.centre[1]))


def _touches(shape: _Shape, mask: Mask) -> bool:
    return bool((mask[shape.box.slices] & shape.mask).any())


def _overlap(one: _Shape, other: _Shape) -> bool:
    top, left = max(one.box.top, other.box.top), max(one.box.left, other.box.left)
    bottom, right = min(one.box.bottom, other.box.bottom), min(one.box.right, other.box.right)
    common = Box(top, left, bottom, right)
    if common.empty:
        return False
    mask = one.mask[common.moved(-one.box.top, -one.box.left).slices]
    return bool((mask & other.mask[common.moved(-other.box.top, -other.box.left).slices]).any())


def _on_the_way(each: _Class, fraction: float, shape: tuple[int, ...]) -> Iterator[tuple[Box, Distance]]:
    """How deep each pixel lies in shapes that move, come or go: a part of the image at a time."""
    for one, other in each.moved:
        yield _clipped(*_moved(one, other, fraction), shape)
    for gone in each.gone:
        yield _clipped(*_shrunk(gone, fraction), shape)
    for come in each.come:
        yield _clipped(*_shrunk(come, 1.0 - fraction), shape)


def _moved(one: _Shape, other: _Shape, fraction: float) -> tuple[Box, Distance]:
    """Both shapes with their centres at the place where it is now, and averaged there."""
    row = (1 - fraction) * one.centre[0] + fraction * other.centre[0]
    column = (1 - fraction) * one.centre[1] + fraction * other.centre[1]
    reach = 2 + int(max(*one.box.shape, *other.box.shape))
    top, left = round(row) - reach, round(column) - reach
    box = Box(top, left, top + 2 * reach + 1, left + 2 * reach + 1)
    before = _distance_at(one, box, (row, column))
    after = _distance_at(other, box, (row, column))
    return box, np.asarray((1 - fraction) * before + fraction * after, np.float32)


def _distance_at(shape: _Shape, box: Box, centre: tuple[float, float]) -> Distance:
    """The signed distance of a shape whose centre lies at `centre`, to parts of a pixel, in `box`."""
    margin = 2
    framed = np.pad(shape.mask, margin)
    distance = _signed_distance(framed)
    down = centre[0] - shape.centre[0] + shape.box.top - margin - box.top
    right = centre[1] - shape.centre[1] + shape.box.left - margin - box.left
    matrix = np.array([[1.0, 0.0, right], [0.0, 1.0, down]])
    size = (box.right - box.left, box.bottom - box.top)
    edge = float(-max(*shape.mask.shape))  # far outside, or as good as
    return np.asarray(
        cv2.warpAffine(distance, matrix, size, flags=cv2.INTER_LINEAR, borderValue=edge), np.float32
    )


def _shrunk(shape: _Shape, fraction: float) -> tuple[Box, Distance]:
    """A shape that is whole at 0 and gone at 1."""
    distance = _signed_distance(np.pad(shape.mask, 1))[1:-1, 1:-1]
    return shape.box, np.asarray(distance - np.float32(fraction) * distance.max(), np.float32)


def _clipped(box: Box, distance: Distance, shape: tuple[int, ...]) -> tuple[Box, Distance]:
    inside = box.clip(shape[0], shape[1])
    return inside, distance[inside.moved(-box.top, -box.left).slices]


def _signed_distance(mask: Mask) -> Distance:
    """How deep each pixel's centre lies inside (above 0) or outside (below) of a mask's border."""
    if mask.all():
        return np.full(mask.shape, -_FAR_OUTSIDE, np.float32)
    if not mask.any():
        return np.full(mask.shape, _FAR_OUTSIDE, np.float32)
    inside = cv2.distanceTransform(mask.astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    outside = cv2.distanceTransform((~mask).astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    return np.asarray(np.where(mask, inside - 0.5, 0.5 - outside), np.float32)
