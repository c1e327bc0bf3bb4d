"""The magic wand: the connected region of similar colour around a pixel."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from core.labels.boxes import Box
from core.labels.stroke import region_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.labels.shapes import Placed
    from core.labels.stroke import Pixels

_FIRST: Final = 512  # the side of the part that is searched first
MAX_TOLERANCE: Final = 255


def similar_region(
    pixels: Pixels, x: float, y: float, tolerance: int, *, stopped: Callable[[], bool] = lambda: False
) -> Placed | None:
    """The pixels similar to the one under (x, y) and connected to it by their sides (4 neighbours).

    `pixels`: (H, W, C) uint8, C from 1 to 4. Alike means that no channel differs by more than `tolerance`
    (0 ... 255) from the pixel pointed at. None outside the image, and where `stopped` says so.

    A part around the point is searched, and doubled as long as the region reaches its edge: small regions cost the
    same on every image, the largest about four thirds of the image.
    """
    height, width = pixels.shape[:2]
    if not (0 <= x < width and 0 <= y < height):
        return None
    row, column = math.floor(y), math.floor(x)
    seed = pixels[row, column].astype(int)
    low = tuple(np.maximum(seed - tolerance, 0).tolist())
    high = tuple(np.minimum(seed + tolerance, 255).tolist())
    side = _FIRST
    while not stopped():
        window = Box(row - side // 2, column - side // 2, row + side // 2, column + side // 2).clip(
            height, width
        )
        alike: Pixels = cv2.inRange(pixels[window.slices], low, high)  # type: ignore[assignment]
        region = region_at(alike, x - window.left, y - window.top)
        assert region is not None  # the point lies inside
        box = region[0].moved(window.top, window.left)
        if _whole(box, window, height, width):
            return box.top, box.left, region[1]
        side *= 2
    return None


def _whole(box: Box, part: Box, height: int, width: int) -> bool:
    """Whether the region ends inside the part, or only where the image ends too."""
    return (
        (box.top > part.top or part.top == 0)
        and (box.left > part.left or part.left == 0)
        and (box.bottom < part.bottom or part.bottom == height)
        and (box.right < part.right or part.right == width)
    )
