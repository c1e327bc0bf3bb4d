"""Cutting a large image into overlapping tiles whose cores cover it once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

ALIGN = 64
"""Tiles begin at multiples of this, so that a pixel meets every stride of the network as it would untiled."""


class Tile(NamedTuple):
    """What is read (top, left, bottom, right) and, of that, what is kept (the core); in the image's pixels."""

    top: int
    left: int
    bottom: int
    right: int
    core_top: int
    core_left: int
    core_bottom: int
    core_right: int


def cut(height: int, width: int, size: int = 1536, margin: int = 256) -> Iterator[Tile]:
    """Tiles of at most `size` + 2 * `margin` pixels a side. One tile where the image is no larger.

    `size` and `margin` are multiples of ALIGN. Around a core, `margin` pixels are read for context.
    """
    if size % ALIGN or margin % ALIGN:
        raise ValueError(f"size and margin must be multiples of {ALIGN}, not {size} and {margin}")
    if height <= size + 2 * margin and width <= size + 2 * margin:
        yield Tile(0, 0, height, width, 0, 0, height, width)
        return
    for top in range(0, height, size):
        for left in range(0, width, size):
            bottom, right = min(top + size, height), min(left + size, width)
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
