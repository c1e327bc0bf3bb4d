"""Operations on labels: grow, shrink, smooth, fill holes, remove specks.

Each works on the whole multi-class label and returns only the pieces that change, so that its cost and its undo depend
on the affected area. Distances are Euclidean, between pixel centres; areas are in pixels. Specks are connected by
sides and corners (8 neighbours), so a line one pixel wide counts as one; holes by sides (4), so such a line closes
them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

import cv2
import numpy as np

from core.labels.boxes import Box
from core.labels.stroke import region_at, tight
from core.project.model import MAX_CLASSES, UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import numpy.typing as npt

    from core.labels.guard import Mask
    from core.labels.packing import Pixels

OperationName = Literal["grow", "shrink", "smooth", "holes", "specks"]
Places = tuple["npt.NDArray[np.intp]", ...]
"""Rows and columns of pixels."""
Piece = tuple[Box, "Pixels"]
"""A part of the label, and its contents afterwards."""

_TILE: Final = 1024
_OTHER: Final = (
    MAX_CLASSES  # an index that no class has: pixels of the class outside the region being changed
)
_SHIFTS: Final = ((0, 1), (0, -1), (1, 0), (-1, 0))


@dataclass(frozen=True, slots=True)
class Operation:
    """What to do, to which classes, by how much."""

    name: OperationName
    size: int
    """In pixels: how far to grow or shrink; the radius of smoothing; the largest area of a hole or speck."""
    classes: tuple[int, ...] | None = None
    """Class indices; None for every class."""
    into_others: bool = False
    """Whether pixels can change from one class to another, or only between a class and unlabelled."""

    @property
    def margin(self) -> int:
        """How far around a changed pixel the operation looks."""
        return {"grow": self.size + 1, "shrink": self.size + 1, "smooth": 2 * self.size}.get(self.name, 1)


def changes(
    label: Pixels,
    operation: Operation,
    at: tuple[float, float] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[Piece]:
    """The pieces of an (H, W) label that the operation would change; they don't overlap.

    With `at`, a point (x, y), only the connected region under it is changed, whatever `classes` says. The list is
    empty if nothing changes, or if `cancelled` returns true.
    """
    if operation.size < 1:
        return []
    if at is not None:
        return _of_region(label, operation, at, cancelled)
    apply = _by_components if operation.name in ("holes", "specks") else _by_tiles
    boxes = []
    for box, new in apply(label, operation):
        if cancelled():
            return []
        inner = tight(new != label[box.slices])
        if not inner.empty:
            boxes.append((inner.moved(box.top, box.left), new[inner.slices]))
    return boxes


def _of_region(
    label: Pixels, operation: Operation, at: tuple[float, float], cancelled: Callable[[], bool]
) -> list[Piece]:
    region = region_at(label, *at)
    if region is None:
        return []
    box, mask = region
    value = int(label[box.slices][mask][0])
    if value == UNLABELLED:
        return []
    reach = operation.margin
    window = Box(box.top - reach, box.left - reach, box.bottom + reach, box.right + reach).clip(*label.shape)
    pixels = label[window.slices].copy()
    inside = np.zeros(pixels.shape, np.bool_)
    inside[box.moved(-window.top, -window.left).slices] = mask
    pixels[(pixels == value) & ~inside] = _OTHER
    boxes = []
    for inner, new in changes(pixels, replace(operation, classes=(value,)), None, cancelled):
        outer = inner.moved(window.top, window.left)
        boxes.append((outer, np.where(new == _OTHER, np.uint8(value), new)))
    return boxes


# Local operations, which look no farther than a margin: tile by tile; most tiles of a label are uniform ---------


def _by_tiles(label: Pixels, operation: Operation) -> Iterator[Piece]:
    height, width = label.shape
    reach = operation.margin
    do = {"grow": _grown, "shrink": _shrunk, "smooth": _smoothed}[operation.name]
    for top in range(0, height, _TILE):
        for left in range(0, width, _TILE):
            tile = Box(top, left, top + _TILE, left + _TILE).clip(height, width)
            surroundings = Box(top - reach, left - reach, tile.bottom + reach, tile.right + reach).clip(
                height, width
            )
            pixels = label[surroundings.slices]
            values = _values(pixels)
            concerned = [v for v in values if _concerns(v, operation)]
            if len(values) > 1 and concerned:  # a tile with one value does not change
                new = do(np.ascontiguousarray(pixels), operation, concerned, values)
                yield tile, new[tile.moved(-surroundings.top, -surroundings.left).slices]


def _among(part: Pixels, values: list[int]) -> Mask:
    """Where the label has one of the values."""
    table = np.zeros(256, np.bool_)
    table[values] = True
    return np.asarray(table[part])


def _values(part: Pixels) -> list[int]:
    """The values that occur in the label."""
    if not part.size:
        return []
    return [int(v) for v in np.flatnonzero(cv2.calcHist([part], [0], None, [256], [0, 256]))]


def _concerns(value: int, operation: Operation) -> bool:
    if operation.classes is not None:
        return value in operation.classes
    return value not in (UNLABELLED, _OTHER)


def _grown(part: Pixels, operation: Operation, wanted: list[int], values: list[int]) -> Pixels:
    """Pixels within reach get the nearest class; the classes themselves stay."""
    seeds = _among(part, wanted)
    near = _distance(~seeds) <= operation.size
    free = near & ~seeds if operation.into_others else near & (part == UNLABELLED)
    if len(wanted) == 1:
        return np.where(free, np.uint8(wanted[0]), part)
    return np.where(free, _nearest(part, seeds), part)


def _shrunk(part: Pixels, operation: Operation, wanted: list[int], values: list[int]) -> Pixels:
    """Pixels near the border of their class become unlabelled, or get the class beyond it."""
    new = part.copy()
    for value in wanted:
        inside = part == value
        edge = inside & (_distance(inside) <= operation.size)
        new[edge] = _nearest(part, ~inside)[edge] if operation.into_others else UNLABELLED
    return new


def _smoothed(part: Pixels, operation: Operation, wanted: list[int], values: list[int]) -> Pixels:
    """Every pixel gets the value of most of its surroundings (a box filter applied twice); ties stay."""
    shares = {value: _share(part == value, operation.size) for value in values}
    best = np.zeros(part.shape, np.float32)
    for value, fraction in shares.items():
        np.copyto(best, fraction, where=part == value)
    new = part.copy()
    for value, fraction in shares.items():
        better = fraction > best
        np.copyto(best, fraction, where=better)
        new[better] = value
    moved = new != part
    if operation.classes is not None:
        moved &= _among(part, wanted) | _among(new, wanted)
    if not operation.into_others:
        moved &= (part == UNLABELLED) | (new == UNLABELLED)
    return np.where(moved, new, part)


def _share(mask: Mask, radius: int) -> npt.NDArray[np.float32]:
    side = (2 * radius + 1, 2 * radius + 1)
    once = cv2.boxFilter(
        mask.view(np.uint8), cv2.CV_32F, side, normalize=False, borderType=cv2.BORDER_REPLICATE
    )
    twice = cv2.boxFilter(once, cv2.CV_32F, side, normalize=False, borderType=cv2.BORDER_REPLICATE)
    return np.asarray(twice, np.float32)


def _distance(mask: Mask) -> npt.NDArray[np.float32]:
    """The distance of every pixel in the mask to the nearest one outside; infinite if there is none."""
    if mask.all():
        return np.full(mask.shape, np.inf, np.float32)
    distances = cv2.distanceTransform(mask.view(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    return np.asarray(distances, np.float32)


def _nearest(part: Pixels, seeds: Mask) -> Pixels:
    """For every pixel, the value of the nearest seed; there must be at least one."""
    _, numbers = cv2.distanceTransformWithLabels(
        (~seeds).view(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_5, labelType=cv2.DIST_LABEL_PIXEL
    )
    values = np.full(int(numbers.max()) + 1, UNLABELLED, np.uint8)
    values[numbers[seeds]] = part[seeds]
    return np.asarray(values[numbers], np.uint8)


# Operations on connected regions, within the box around each class --------------------------------------------


def _by_components(label: Pixels, operation: Operation) -> Iterator[Piece]:
    """One piece around everything that changes: a class's holes may contain another one's specks."""
    concerned = [value for value in _values(label) if _concerns(value, operation)]
    new: Pixels | None = None
    around = Box(0, 0, 0, 0)
    for value in concerned:
        current = label if new is None else new
        box = tight(current == value)
        if box.empty:
            continue
        box = Box(box.top - 1, box.left - 1, box.bottom + 1, box.right + 1).clip(*label.shape)
        do = _filled if operation.name == "holes" else _swept
        result = do(current[box.slices], value, operation)
        if result is not None:
            new = label.copy() if new is None else new
            new[box.slices] = result
            around = around.union(box)
    if new is not None:
        yield around, new[around.slices]


def _filled(part: Pixels, value: int, operation: Operation) -> Pixels | None:
    """Fill regions up to the size that `value` encloses; None if there are none."""
    hole = part != value if operation.into_others else part == UNLABELLED
    _, numbers, stats, _ = cv2.connectedComponentsWithStats(hole.view(np.uint8), connectivity=4)
    height, width = part.shape
    left, top = stats[:, cv2.CC_STAT_LEFT], stats[:, cv2.CC_STAT_TOP]
    good = stats[:, cv2.CC_STAT_AREA] <= operation.size
    good &= (left > 0) & (left + stats[:, cv2.CC_STAT_WIDTH] < width)
    good &= (top > 0) & (top + stats[:, cv2.CC_STAT_HEIGHT] < height)
    good[0] = False
    if not good.any():
        return None
    coordinates = np.nonzero(good[numbers])
    components = numbers[coordinates]
    if not operation.into_others:
        for pixel, neighbour in _neighbours(coordinates, part.shape):
            beside = part[neighbour]
            good[components[pixel][(beside != value) & (beside != UNLABELLED)]] = False
    new = part.copy()
    new[coordinates] = np.where(good[components], np.uint8(value), part[coordinates])
    return new


def _swept(part: Pixels, value: int, operation: Operation) -> Pixels | None:
    """Make regions of `value` up to the size unlabelled, or give them the value of most of their surroundings."""
    inside = part == value
    count, numbers, stats, _ = cv2.connectedComponentsWithStats(inside.view(np.uint8), connectivity=8)
    small = stats[:, cv2.CC_STAT_AREA] <= operation.size
    small[0] = False
    if not small.any():
        return None
    coordinates = np.nonzero(small[numbers])
    components = numbers[coordinates]
    becomes = np.full(count, UNLABELLED, np.uint8)
    if operation.into_others:
        _ask_surroundings(part, value, coordinates, components, becomes)
    new = part.copy()
    new[coordinates] = becomes[components]
    return new


def _ask_surroundings(
    part: Pixels, value: int, places: Places, which: npt.NDArray[np.int32], becomes: Pixels
) -> None:
    """Write into `becomes` the value that most sides of each component border; `which` maps pixels to components."""
    keys = []
    for pixel, neighbour in _neighbours(places, part.shape):
        beside = part[neighbour]
        border = beside != value
        keys.append(which[pixel][border].astype(np.int64) * 256 + beside[border])
    pairs, counts = np.unique(np.concatenate(keys), return_counts=True)
    order = np.argsort(counts, kind="stable")  # the most frequent is written last, and stays
    becomes[pairs[order] // 256] = (pairs[order] % 256).astype(np.uint8)


def _neighbours(places: Places, shape: tuple[int, ...]) -> Iterator[tuple[npt.NDArray[np.bool_], Places]]:
    """For each direction: which of the pixels (rows, columns) have a neighbour there, and those neighbours."""
    rows, columns = places
    for down, right in _SHIFTS:
        y, x = rows + down, columns + right
        inside = (y >= 0) & (y < shape[0]) & (x >= 0) & (x < shape[1])
        yield inside, (y[inside], x[inside])
