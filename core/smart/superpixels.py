"""Superpixels: small regions of one colour that follow edges (SLIC, Achanta et al., 2012)."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from core.smart.working import WorkingCopy

if TYPE_CHECKING:
    from core.labels.boxes import Box
    from core.labels.shapes import Placed
    from core.labels.stroke import Pixels

LIMIT: Final = 400_000
"""The most pixels that are processed; a larger part is reduced."""
MOST: Final = 4000
"""The most superpixels at a time."""
ROUNDS: Final = 5
COMPACTNESS: Final = 10.0
"""The weight of distance relative to colour (CIELAB)."""


class Superpixels:
    """The superpixels of a part of an image."""

    def __init__(self, copy: WorkingCopy, ids: npt.NDArray[np.uint16]) -> None:
        """`ids`: (h, w) of the copy, the superpixel that each pixel belongs to."""
        self.box: Box = copy.box
        self.ids = ids
        self.scale = copy.scale
        """Pixels of `ids` per image pixel, across and down."""
        self._copy = copy
        height, width = self.box.shape
        self._rows = np.floor((np.arange(height) + 0.5) * self.scale[1]).astype(np.intp)
        self._columns = np.floor((np.arange(width) + 0.5) * self.scale[0]).astype(np.intp)

    def at(self, x: float, y: float) -> int | None:
        """The superpixel under a point of the image; None outside the part."""
        box = self.box
        if not (box.left <= x < box.right and box.top <= y < box.bottom):
            return None
        return int(self.ids[self._row(y), self._column(x)])

    def placed(self, number: int) -> Placed:
        """The pixels of one superpixel, as a placed mask."""
        rows, columns = np.nonzero(self.ids == number)
        first_row, last_row = np.searchsorted(self._rows, (rows.min(), rows.max() + 1))
        first_column, last_column = np.searchsorted(self._columns, (columns.min(), columns.max() + 1))
        numbers = self.ids[self._rows[first_row:last_row]][:, self._columns[first_column:last_column]]
        return self.box.top + int(first_row), self.box.left + int(first_column), numbers == number

    def _row(self, y: float) -> int:
        return int(self._rows[math.floor(y) - self.box.top])

    def _column(self, x: float) -> int:
        return int(self._columns[math.floor(x) - self.box.left])


def side_for(box: Box, wanted: float) -> float:
    """The actual side, in image pixels, of superpixels of `box` if `wanted` is requested."""
    area = box.shape[0] * box.shape[1]
    reduction = max(1.0, math.sqrt(area / LIMIT))
    return max(wanted, 4.0 * reduction, math.sqrt(area / MOST))


def superpixels(pixels: Pixels, box: Box, side: float) -> Superpixels:
    """The superpixels of `box` of an image, (H, W, 3 or 4) uint8 of blue, green, red, about `side` pixels wide.

    They are larger if there would be more than MOST.
    """
    from skimage.segmentation import slic  # here: it takes a while to load, and few sessions need it

    copy = WorkingCopy.of(pixels, box, LIMIT)
    colors = np.ascontiguousarray(copy.pixels[..., ::-1])
    count = max(1, round(box.shape[0] * box.shape[1] / side_for(box, side) ** 2))
    ids = slic(
        colors, count, compactness=COMPACTNESS, max_num_iter=ROUNDS, start_label=0,
        channel_axis=2,
    )  # fmt: skip
    return Superpixels(copy, ids.astype(np.uint16))
