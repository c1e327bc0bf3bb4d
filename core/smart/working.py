"""A part of an image, reduced so that slow methods stay fast; their results are scaled back to full size."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from core.labels.boxes import Box
    from core.labels.shapes import Mask
    from core.labels.stroke import Pixels


@dataclass(frozen=True, slots=True)
class WorkingCopy:
    """The pixels of a box of the image, reduced; never larger than the box."""

    box: Box
    pixels: Pixels
    """(h, w, 3) uint8 of blue, green and red."""

    @classmethod
    def of(cls, pixels: Pixels, box: Box, limit: int) -> WorkingCopy:
        """Copy `box` of `pixels`, (H, W, 3 or 4) uint8, reduced to at most about `limit` pixels."""
        reduced = np.ascontiguousarray(pixels[box.slices][..., :3])
        scale = math.sqrt(limit / max(reduced.shape[0] * reduced.shape[1], 1))
        if scale < 1:
            height, width = (min(max(1, round(side * scale)), limit) for side in reduced.shape[:2])
            reduced = np.asarray(cv2.resize(reduced, (width, height), interpolation=cv2.INTER_AREA), np.uint8)
        return cls(box, reduced)

    @property
    def scale(self) -> tuple[float, float]:
        """Pixels of the copy per image pixel, across and down."""
        height, width = self.box.shape
        return self.pixels.shape[1] / width, self.pixels.shape[0] / height

    def at(self, x: float, y: float) -> tuple[int, int]:
        """The column and row of the copy under a point of the image; the nearest one for points beside it."""
        across, down = self.scale
        column, row = math.floor((x - self.box.left) * across), math.floor((y - self.box.top) * down)
        height, width = self.pixels.shape[:2]
        return min(max(column, 0), width - 1), min(max(row, 0), height - 1)

    def reduced(self, mask: Mask) -> Mask:
        """A mask of the box at the copy's size: true where more than half of the pixels are true."""
        height, width = self.pixels.shape[:2]
        if mask.shape == (height, width):
            return mask
        coverage = cv2.resize(mask.astype(np.float32), (width, height), interpolation=cv2.INTER_AREA)
        return np.asarray(coverage > 0.5, np.bool_)

    def full(self, mask: Mask) -> Mask:
        """A mask of the copy at the box's size, with smooth edges."""
        height, width = self.box.shape
        if mask.shape == (height, width):
            return mask
        coverage = cv2.resize(mask.astype(np.float32), (width, height), interpolation=cv2.INTER_LINEAR)
        return np.asarray(coverage > 0.5, np.bool_)
