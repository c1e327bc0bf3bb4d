"""A label carried from one photo to the next by the motion between them: dense optical flow (DIS, OpenCV)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
import numpy.typing as npt

from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from core.images.pixels import Pixels

Flow = npt.NDArray[np.float32]

_WORKING: Final = 1_500_000
"""Pixels that the motion is estimated at; larger photos are made smaller for it."""
_AGREES: Final = 1.5
"""Pixels there and back again may differ by, where the motion is believed."""
_LEAST: Final = 16
"""Pixels of a side below which nothing moves that could be followed."""


class Motion:
    """How each pixel of the second photo moved from the first, worked out once for all labels."""

    def __init__(self, first: Pixels, second: Pixels) -> None:
        """Two photos, (H, W, 3) uint8 RGB. Raises ValueError where they differ in size."""
        if first.shape != second.shape:
            raise ValueError(f"photos of different sizes: {first.shape} and {second.shape}")
        height, width = first.shape[:2]
        self._rows, self._columns = np.mgrid[:height, :width].astype(np.int32)
        self._sure = np.ones((height, width), np.bool_)
        if min(height, width) >= _LEAST:
            flow, self._sure = _estimated(first, second)
            self._columns += np.rint(flow[..., 0]).astype(np.int32)
            self._rows += np.rint(flow[..., 1]).astype(np.int32)
            self._sure &= (self._columns >= 0) & (self._columns < width)
            self._sure &= (self._rows >= 0) & (self._rows < height)

    def carried(self, label: Pixels) -> Pixels:
        """The first photo's label where its pixels are in the second; unlabelled where that can't be told."""
        carried = np.full(label.shape, UNLABELLED, np.uint8)
        carried[self._sure] = label[self._rows[self._sure], self._columns[self._sure]]
        return carried


def _estimated(first: Pixels, second: Pixels) -> tuple[Flow, npt.NDArray[np.bool_]]:
    """Where in the first photo each pixel of the second was, (H, W, 2) of x and y; and where that is believed."""
    height, width = first.shape[:2]
    scale = min(1.0, (_WORKING / (height * width)) ** 0.5)
    size = max(_LEAST, round(width * scale)), max(_LEAST, round(height * scale))
    one, two = _grey(first, size), _grey(second, size)
    method = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_MEDIUM)
    back = np.asarray(method.calc(two, one, None), np.float32)  # type: ignore[call-overload]
    there = np.asarray(method.calc(one, two, None), np.float32)  # type: ignore[call-overload]
    rows, columns = np.mgrid[: size[1], : size[0]].astype(np.float32)
    returned = cv2.remap(
        there, columns + back[..., 0], rows + back[..., 1], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )
    sure = np.hypot(*np.moveaxis(back + returned, 2, 0)) <= _AGREES
    if scale < 1.0:
        larger = cv2.resize(back, (width, height), interpolation=cv2.INTER_LINEAR)
        back = np.asarray(larger * np.array([width / size[0], height / size[1]]), np.float32)
        sure = cv2.resize(sure.astype(np.uint8), (width, height), interpolation=cv2.INTER_NEAREST) > 0
    return back, np.asarray(sure, np.bool_)


def _grey(photo: Pixels, size: tuple[int, int]) -> Pixels:
    grey = cv2.cvtColor(photo, cv2.COLOR_RGB2GRAY)
    return np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), np.uint8)
