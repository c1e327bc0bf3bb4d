"""Reduced levels: a zoomed-out view is read from a smaller copy."""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QImage

from app.canvas.adjustment import adjusted, adjusted_deep
from core.images.bands import bands_of
from core.images.decoding import ImageError
from core.images.pyramid import halved, level_count
from core.images.reading import Deep
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    from app.canvas.adjustment import Adjustment
    from core.images.bands import Stack
    from core.images.pyramid import LargeImage
    from core.images.pyramid import Levels as FileLevels
    from core.labels.boxes import Box

_AT_ONCE: Final = 1 << 22
"""Indices halved at once: what is made in between takes little memory."""


def level_for(scale: float, count: int) -> int:
    """Which of `count` levels to draw at `scale` device pixels per image pixel: the nearest in size."""
    return min(max(round(-log2(scale)), 0), count - 1)


def _halved(array: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """Of every 2 × 2 indices the highest, where 255 (unlabelled) counts as the lowest of all."""
    height, width = array.shape
    if array.size <= _AT_ONCE:
        return _halved_at_once(array)
    half = np.empty(((height + 1) // 2, (width + 1) // 2), np.uint8)
    rows = max(1, _AT_ONCE // (2 * width))
    for top in range(0, len(half), rows):
        strip = array[2 * top : 2 * (top + rows)]
        is_empty = int(strip.min()) == UNLABELLED  # as most of a very large label is
        half[top : top + rows] = UNLABELLED if is_empty else _halved_at_once(strip)
    return half


def _halved_at_once(array: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    shifted = array + np.uint8(1)  # unlabelled wraps around to 0
    height, width = shifted.shape
    if height % 2 or width % 2:
        shifted = np.pad(shifted, ((0, height % 2), (0, width % 2)))
    rows = np.maximum(shifted[::2], shifted[1::2])
    highest: npt.NDArray[np.uint8] = np.maximum(rows[:, ::2], rows[:, 1::2])
    return highest - np.uint8(1)


class Levels:
    """An index array and its reduced levels, made when first needed and updated box by box.

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
        """The base changed inside `box`: update the levels."""
        top, left, bottom, right = box
        for finer, coarser in zip(self._levels, self._levels[1:], strict=False):
            top, left, bottom, right = top // 2, left // 2, (bottom + 1) // 2, (right + 1) // 2
            coarser[top:bottom, left:right] = _halved(finer[2 * top : 2 * bottom, 2 * left : 2 * right])

    def for_scale(self, scale: float) -> tuple[npt.NDArray[np.uint8], int]:
        """What to draw at `scale` device pixels per image pixel, and by how much it is reduced."""
        number = level_for(scale, self.count)
        return self.level(number), 1 << number


class Photo:
    """A decoded image with its reduced levels, ready to be drawn. Made off the window's thread."""

    def __init__(
        self, rgb: npt.NDArray[np.uint8], deep: Deep | None = None, stack: Stack | None = None
    ) -> None:
        """`rgb`: (H, W, 3) uint8; not kept. `deep`: its values where the file has more than 8 bits; kept.

        `stack`: all bands, where the image has others than grey or colour; kept.
        """
        self.stack = stack
        self.height, self.width = rgb.shape[:2]
        self.deep = deep
        self._table: tuple[Adjustment, npt.NDArray[np.uint8]] | None = None
        self._deep = _deep_levels(deep, level_count(self.height, self.width)) if deep is not None else []
        pixels = cv2.cvtColor(rgb, cv2.COLOR_RGB2BGRA)  # as Qt's RGB32 lies in memory
        self._pixels: list[npt.NDArray[np.uint8]] = [np.asarray(pixels, np.uint8)]
        for _ in range(level_count(self.height, self.width) - 1):
            self._pixels.append(halved(self._pixels[-1]))
        self._pictures = [_picture(level) for level in self._pixels]

    @property
    def pixels(self) -> npt.NDArray[np.uint8] | None:
        """(H, W, 4) uint8 of blue, green, red and nothing, for looking at only; None while they are being read."""
        return self._pixels[0]

    @property
    def bytes(self) -> int:
        bands = self.stack.values.nbytes if self.stack is not None else 0
        return sum(p.nbytes for p in self._pixels) + sum(d.nbytes for d in self._deep) + bands

    def values_at(self, x: int, y: int) -> tuple[float, ...]:
        """What the file says at column `x`, row `y`: every band; else red, green and blue, or the one grey.

        Fractions of an image without a stack are as near as 16 bits come to them.
        """
        if self.stack is not None:
            return tuple(self.stack.values[y, x].tolist())
        if self.deep is not None:
            step = (self.deep.high - self.deep.low) / 65535
            return tuple(self.deep.low + step * value for value in self.deep.values[y, x].tolist())
        return tuple(self._pixels[0][y, x, 2::-1].tolist())

    def level_for(self, scale: float) -> int:
        """Which level to draw at `scale` device pixels an image pixel: never smaller than it will be shown."""
        finest = level_for(scale, len(self._pictures))
        if finest and (1 << finest) * scale > 1.0:
            finest -= 1
        return finest

    def for_scale(self, scale: float) -> QImage:
        """The picture to draw at `scale` device pixels an image pixel."""
        return self._pictures[self.level_for(scale)]

    def smallest(self) -> QImage:
        """The whole photo, small."""
        return self._pictures[-1]

    def part(self, level: int, area: QRect, adjustment: Adjustment) -> QImage:
        """`area` of a level as `adjustment` shows it: a picture of its own, of that part alone."""
        rows, columns = slice(area.top(), area.bottom() + 1), slice(area.left(), area.right() + 1)
        if self.deep is not None and adjustment.window is not None:
            pixels = adjusted_deep(
                self._deep[level][rows, columns], self._deep_table(adjustment), adjustment.channel
            )
        else:
            pixels = adjusted(np.ascontiguousarray(self._pixels[level][rows, columns]), adjustment)
        height, width = pixels.shape[:2]
        return QImage(pixels.data, width, height, pixels.strides[0], QImage.Format.Format_RGB32).copy()

    def _deep_table(self, adjustment: Adjustment) -> npt.NDArray[np.uint8]:
        """Made once per adjustment: it has 65,536 entries, and a dab asks for it."""
        if self._table is None or self._table[0] != adjustment:
            assert self.deep is not None
            self._table = adjustment, adjustment.deep_table(self.deep)
        return self._table[1]


class LargePhoto(Photo):
    """A photo whose levels lie in a file. At first it is one small picture, shown at any scale."""

    def __init__(self, large: LargeImage, preview: npt.NDArray[np.uint8]) -> None:
        """`preview`: (h, w, 3) uint8 of the whole image."""
        super().__init__(preview, stack=bands_of(large))
        self._large = large
        self.height, self.width = large.height, large.width
        self._pixels, self._pictures = self._pixels[:1], self._pictures[:1]
        self._whole = False

    @property
    def pixels(self) -> npt.NDArray[np.uint8] | None:
        return self._pixels[0] if self._whole else None

    @property
    def bytes(self) -> int:
        """What the file holds is not counted: it takes memory only where there is some to spare."""
        return 0 if self._whole else super().bytes

    def complete(self, levels: FileLevels) -> None:
        """From now on it is drawn from these levels."""
        self._pixels, self._pictures = levels.pixels, [_picture(level) for level in levels.pixels]
        if levels.deep:
            self._deep = [np.asarray(level, np.uint16) for level in levels.deep]
            self.deep = Deep(self._deep[0], *levels.span, levels.window)
        self._whole = True

    def values_at(self, x: int, y: int) -> tuple[float, ...]:
        """Of more than 8 bits, or of bands, those of the file; one that can't be read any more says 0."""
        if not self._large.scale.is_plain:
            try:
                return self._large.values_at(x, y)
            except ImageError:
                return (0.0,) * len(self._large.scale.samples)
        height, width = self._pixels[0].shape[:2]
        return super().values_at(x * width // self.width, y * height // self.height)


def _picture(level: npt.NDArray[np.uint8]) -> QImage:
    height, width = level.shape[:2]
    return QImage(level.data, width, height, level.strides[0], QImage.Format.Format_RGB32)


def _deep_levels(deep: Deep, count: int) -> list[npt.NDArray[np.uint16]]:
    """The values and their halves, (h, w, 1 or 3) each."""
    levels = [deep.values]
    for _ in range(count - 1):
        height, width, channels = levels[-1].shape
        half = cv2.resize(
            levels[-1], ((width + 1) // 2, (height + 1) // 2), interpolation=cv2.INTER_AREA
        ).reshape(-1, (width + 1) // 2, channels)
        levels.append(np.asarray(half, np.uint16))
    return levels
