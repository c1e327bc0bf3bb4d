"""Cuts a large image into overlapping tiles whose cores cover it exactly once."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Iterator

Weights = npt.NDArray[np.float32]
ALIGN = 64
"""Tiles start at multiples of this, so that a pixel is aligned with the network's strides as without tiles."""


class Tile(NamedTuple):
    """The part that is read (top, left, bottom, right) and, within it, the part that is kept (the core), in pixels."""

    top: int
    left: int
    bottom: int
    right: int
    core_top: int
    core_left: int
    core_bottom: int
    core_right: int


LARGE = 2048 * 2048
"""Pixels of an image from which its features are not remembered whole, but read tile by tile."""
SIZE, MARGIN = 1280, 384
"""A core's side and the margin read around it. What lies beyond the margin changes the prediction of less than one
pixel in a thousand; see docs/decisions."""


def margin_of(size: int) -> int:
    """The margin around cores of that size: less for those that are small for lack of memory."""
    return min(MARGIN, max(256, size // 2 // ALIGN * ALIGN))


def cut(height: int, width: int, size: int = SIZE, margin: int = MARGIN) -> Iterator[Tile]:
    """Tiles of at most `size` + 2 * `margin` pixels per side; a single one if the image is not larger.

    `size` and `margin` are multiples of ALIGN. Around a core, `margin` pixels are read as context. There are as few
    tiles as possible, of about the same size: at the edges of the image, which need no margin, cores are larger.
    """
    if size % ALIGN or margin % ALIGN:
        raise ValueError(f"size and margin must be multiples of {ALIGN}, not {size} and {margin}")
    if height <= size + 2 * margin and width <= size + 2 * margin:
        yield Tile(0, 0, height, width, 0, 0, height, width)
        return
    for top, bottom in itertools.pairwise(_borders(height, size, margin)):
        for left, right in itertools.pairwise(_borders(width, size, margin)):
            yield Tile(
                max(0, top - margin),
                max(0, left - margin),
                min(height, bottom + margin),
                min(width, right + margin),
                top,
                left,
                bottom,
                right,
            )


def _borders(length: int, size: int, margin: int) -> list[int]:
    """The starts of the cores, in order, and the end of the last one."""
    count = max(1, math.ceil((length - 2 * margin) / size))
    read = (length + 2 * margin * (count - 1)) / count
    inner = [read - margin + i * (read - 2 * margin) for i in range(count - 1)]
    return [0, *(math.ceil(border / ALIGN) * ALIGN for border in inner), length]


BLEND = 32
"""The pixels on either side of a border between cores over which the tiles' predictions are blended."""


def widened(tile: Tile, height: int, width: int, blend: int = BLEND) -> tuple[int, int, int, int]:
    """The core (top, left, bottom, right) and the blended part around it, inside an image of that size."""
    return (
        max(0, tile.core_top - blend),
        max(0, tile.core_left - blend),
        min(height, tile.core_bottom + blend),
        min(width, tile.core_right + blend),
    )


def wanted(tile: Tile, height: int, width: int, around: int) -> Tile:
    """The tile without its context: the blended part, and `around` pixels for interpolation."""
    top, left, bottom, right = widened(tile, height, width, BLEND + around)
    return tile._replace(
        top=max(tile.top, top),
        left=max(tile.left, left),
        bottom=min(tile.bottom, bottom),
        right=min(tile.right, right),
    )


def ramp(begin: int, end: int, core: tuple[int, int], length: int, blend: int = BLEND) -> Weights:
    """A tile's weight at each pixel begin ... end of a side of `length`; the tiles' weights add up to 1 everywhere.

    1 in the core, falling linearly to 0 over `blend` pixels on either side of its borders within the image.
    """
    centres = np.arange(begin, end) + 0.5
    weight = np.ones(end - begin, np.float32)
    if core[0] > 0:
        weight = np.minimum(weight, (centres - (core[0] - blend)) / (2 * blend))
    if core[1] < length:
        weight = np.minimum(weight, ((core[1] + blend) - centres) / (2 * blend))
    return np.clip(weight, 0, 1).astype(np.float32)
