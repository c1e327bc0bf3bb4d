"""Reduced levels: what is looked at from afar is read from a smaller copy."""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from core.labels import Box

SMALLEST: Final = 256
"""No level is made below this longest side, in pixels."""


def level_for(scale: float, count: int) -> int:
    """Which of `count` levels to draw at `scale` device pixels an image pixel: the nearest in size."""
    return min(max(round(-log2(scale)), 0), count - 1)


def level_count(height: int, width: int) -> int:
    """How many levels an image of that size has, itself included."""
    count = 1
    while max(height, width) > SMALLEST:
        height, width, count = (height + 1) // 2, (width + 1) // 2, count + 1
    return count


def _halved(array: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """Of every 2 × 2 indices the highest, where 255 (unlabelled) counts as the lowest of all."""
    shifted = array + np.uint8(1)  # unlabelled wraps around to 0
    height, width = shifted.shape
    if height % 2 or width % 2:
        shifted = np.pad(shifted, ((0, height % 2), (0, width % 2)))
    rows = np.maximum(shifted[::2], shifted[1::2])
    highest: npt.NDArray[np.uint8] = np.maximum(rows[:, ::2], rows[:, 1::2])
    return highest - np.uint8(1)


class Levels:
    """An index array and its halves, made when first asked for and kept up to date box by box.

    A stroke thinner than a pixel of the screen must not vanish, so labelled wins over unlabelled, and a
    higher class over a lower one. All levels together take a third of the base's memory.
    """

    def __init__(self, base: npt.NDArray[np.uint8]) -> None:
        """`base`: (H, W) uint8, not copied."""
        self._levels = [base]
        self.count = level_count(*base.shape)

    @property
    def base(self) -> npt.NDArray[np.uint8]:
        """The array itself."""
        return self._levels[0]

    def level(self, number: int) -> npt.NDArray[np.uint8]:
        """The array reduced by 2 ** number."""
        while len(self._levels) <= number:
            self._levels.append(_halved(self._levels[-1]))
        return self._levels[number]

    def update(self, box: Box) -> None:
        """The base changed inside `box`: change what was made from it."""
        top, left, bottom, right = box
        for finer, coarser in zip(self._levels, self._levels[1:], strict=False):
            top, left, bottom, right = top // 2, left // 2, (bottom + 1) // 2, (right + 1) // 2
            coarser[top:bottom, left:right] = _halved(finer[2 * top : 2 * bottom, 2 * left : 2 * right])

    def for_scale(self, scale: float) -> tuple[npt.NDArray[np.uint8], int]:
        """What to draw at `scale` device pixels an image pixel, and by how much it is reduced."""
        number = level_for(scale, self.count)
        return self.level(number), 1 << number


class Photo:
    """A decoded image with its reduced levels, ready to be drawn. Made off the window's thread."""

    def __init__(self, rgb: npt.NDArray[np.uint8]) -> None:
        """`rgb`: (H, W, 3) uint8; not kept."""
        self.height, self.width = rgb.shape[:2]
        pixels = cv2.cvtColor(rgb, cv2.COLOR_RGB2BGRA)  # as Qt's RGB32 lies in memory
        self._pixels = [pixels]
        for _ in range(level_count(self.height, self.width) - 1):
            half = ((pixels.shape[1] + 1) // 2, (pixels.shape[0] + 1) // 2)
            pixels = cv2.resize(pixels, half, interpolation=cv2.INTER_AREA)
            self._pixels.append(pixels)
        self._pictures = [
            QImage(p.data, p.shape[1], p.shape[0], p.strides[0], QImage.Format.Format_RGB32)
            for p in self._pixels
        ]

    @property
    def pixels(self) -> npt.NDArray[np.uint8]:
        """(H, W, 4) uint8 of blue, green, red and nothing, for looking at only."""
        pixels: npt.NDArray[np.uint8] = self._pixels[0]  # type: ignore[assignment]
        return pixels

    @property
    def bytes(self) -> int:
        """The memory it takes."""
        return sum(p.nbytes for p in self._pixels)

    def for_scale(self, scale: float) -> QImage:
        """What to draw at `scale` device pixels an image pixel: never smaller than it will be shown."""
        finest = level_for(scale, len(self._pictures))
        if finest and (1 << finest) * scale > 1.0:
            finest -= 1
        return self._pictures[finest]
