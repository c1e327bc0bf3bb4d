"""Which values the pixels of a lossy mask are meant to have: JPEG turns 255 into 251, and edges into anything."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

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
