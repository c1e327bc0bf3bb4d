"""The values that pixels of a mask are meant to have: JPEG turns 255 into 251, and soft edges lie in between."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import cv2
import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Bits = npt.NDArray[np.bool_]

_FREQUENT: Final = 0.001
"""A value that fewer pixels have is an effect of the compression."""
_APART: Final = 32
"""Values nearer to each other than this are one."""
_AT_ONCE: Final = 1_000_000
_LOOKED_AT: Final = 512
"""Rows and columns of a mask that are looked at first: most masks have few values."""
_SHADES: Final = 8
"""The fewest values in no 3 x 3 square of their own that make a mask count as soft-edged."""
_MOST_SOFT: Final = 0.3
"""The largest fraction of pixels at soft edges: more, and it is a photo."""
_BETWEEN: Final = 0.9
"""The fraction of these pixels whose colours lie between two that areas have."""
_OFF: Final = 24
"""How far from the line between two colours."""
_MOST_COLORS: Final = 64


def peaks(counts: Mapping[int, int], listed: Iterable[int] = (), *, of_colors: bool) -> list[int]:
    """The values that are meant: those `listed`, then frequent ones that are far from all others."""
    total = sum(counts.values())
    centres = list(dict.fromkeys(listed))
    for value, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        if count < _FREQUENT * total:
            break
        if all(_distance(value, centre, of_colors=of_colors) > _APART for centre in centres):
            centres.append(value)
    return centres or [max(counts, key=counts.__getitem__)] if counts else centres


def _distance(first: int, second: int, *, of_colors: bool) -> int:
    if not of_colors:
        return abs(first - second)
    return max(abs((first >> shift & 0xFF) - (second >> shift & 0xFF)) for shift in (16, 8, 0))


def nearest(values: npt.NDArray[Any], centres: list[int], *, of_colors: bool) -> npt.NDArray[Any]:
    """Of each value, the nearest of the centres."""
    if not centres:
        return values
    distinct, inverse = np.unique(values, return_inverse=True)
    closest = np.empty(len(distinct), np.int64)
    targets = _points(np.array(centres, np.int64), of_colors=of_colors)
    step = max(1, _AT_ONCE // len(centres))
    for start in range(0, len(distinct), step):
        points = _points(distinct[start : start + step].astype(np.int64), of_colors=of_colors)
        distances = ((points[:, None] - targets[None]) ** 2).sum(axis=2)
        closest[start : start + step] = np.array(centres)[distances.argmin(axis=1)]
    return np.asarray(closest[inverse].reshape(values.shape))


def _points(values: npt.NDArray[np.int64], *, of_colors: bool) -> npt.NDArray[np.int64]:
    """(N, 1), or (N, 3) of colours."""
    if not of_colors:
        return values[:, None]
    return np.stack([values >> shift & 0xFF for shift in (16, 8, 0)], axis=1)


def soft_values(channels: npt.NDArray[np.uint8], values: npt.NDArray[Any], *, of_colors: bool) -> list[int]:
    """The values of areas in a mask whose edges are soft; none where its edges are hard, as in nearly all masks.

    `values` (H, W) are those of `channels`, (H, W) or (H, W, 3). Edges are soft if many values fill no square of
    three pixels, and lie between two values that do and that are far apart: then nobody chose them.
    """
    steps = tuple(slice(None, None, max(1, side // _LOOKED_AT)) for side in values.shape)
    if len(np.unique(values[steps])) < _SHADES + 2:
        return []
    square = np.ones((3, 3), np.uint8)
    solid = cv2.erode(channels, square) == cv2.dilate(channels, square)
    areas = np.unique(values[solid if solid.ndim == values.ndim else solid.all(axis=2)]).tolist()
    if not 1 < len(areas) <= _MOST_COLORS or _nearest_two(areas, of_colors=of_colors) <= _APART:
        return []
    distinct, counts = np.unique(values[~np.isin(values, areas)], return_counts=True)
    soft = int(counts.sum())
    if len(distinct) < _SHADES or soft > _MOST_SOFT * values.size:
        return []
    between = _are_between(
        _points(distinct.astype(np.int64), of_colors=of_colors), areas, of_colors=of_colors
    )
    return areas if counts[between].sum() >= _BETWEEN * soft else []


def _nearest_two(values: list[int], *, of_colors: bool) -> int:
    """The smallest distance between any two."""
    pairs = ((first, second) for number, first in enumerate(values) for second in values[:number])
    return min(_distance(first, second, of_colors=of_colors) for first, second in pairs)


def _are_between(points: npt.NDArray[np.int64], areas: list[int], *, of_colors: bool) -> Bits:
    """Which points lie near a line between two of the areas' values."""
    ends = _points(np.array(areas, np.int64), of_colors=of_colors).astype(np.float64)
    between = np.zeros(len(points), np.bool_)
    for number, first in enumerate(ends):
        for second in ends[:number]:
            line = second - first
            position = np.clip((points - first) @ line / (line @ line), 0, 1)
            between |= np.abs(points - (first + position[:, None] * line)).max(axis=1) <= _OFF
    return between
