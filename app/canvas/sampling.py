"""Reads layers at the screen's resolution: the cost depends on what is visible, not on the size of the image."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from core.project.model import UNLABELLED

Indices = npt.NDArray[np.uint8]
ColorTable = npt.NDArray[np.int32]
"""(256,) premultiplied 0xAARRGGBB per index; int32, because that is what OpenCV looks up."""

TIE: Final = 1e-3
"""Array pixels to the right and down, so that a centre between two pixels always takes the same one."""
HALO: Final = 254
"""The code of the dark seam around a label, where nothing is labelled."""
NEAR: Final = 0.5
"""Array pixels a device pixel, below which repeating pixels is faster than looking each up."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A part of the screen and how the image lies under it: device = origin + scale · image."""

    left: int
    top: int
    width: int
    height: int
    """In device pixels."""
    scale: float
    """Device pixels an image pixel."""
    origin_x: float
    origin_y: float
    """Device coordinates of the image's top left corner."""
    pixel_ratio: float = 1.0

    @property
    def empty(self) -> bool:
        """Nothing to draw."""
        return self.width <= 0 or self.height <= 0

    def inside(self, image_width: int, image_height: int) -> Frame:
        """The part whose pixels have their centre in an image of that size."""
        left = max(self.left, ceil(self.origin_x - 0.5))
        top = max(self.top, ceil(self.origin_y - 0.5))
        right = min(self.left + self.width, ceil(self.origin_x + image_width * self.scale - 0.5))
        bottom = min(self.top + self.height, ceil(self.origin_y + image_height * self.scale - 0.5))
        return self._with(left, top, right - left, bottom - top)

    def grown(self, margin: int) -> Frame:
        """The frame with `margin` device pixels more on every side."""
        return self._with(
            self.left - margin, self.top - margin, self.width + 2 * margin, self.height + 2 * margin
        )

    def _with(self, left: int, top: int, width: int, height: int) -> Frame:
        return Frame(left, top, width, height, self.scale, self.origin_x, self.origin_y, self.pixel_ratio)

    def to_image(self) -> QRectF:
        """The frame in image coordinates."""
        return QRectF(
            (self.left - self.origin_x) / self.scale,
            (self.top - self.origin_y) / self.scale,
            self.width / self.scale,
            self.height / self.scale,
        )


def sample(array: Indices, reduction: int, frame: Frame) -> Indices:
    """The (frame.height, frame.width) uint8 of what lies under each device pixel's centre.

    `array` (h, w) uint8 is the image reduced by `reduction` (1, 2, 4 ...). Its edge is repeated outside.
    """
    step = 1.0 / (frame.scale * reduction)  # array pixels a device pixel
    if step < NEAR:
        return _sample_near(array, step, frame)
    x = (frame.left - frame.origin_x + 0.5) * step
    y = (frame.top - frame.origin_y + 0.5) * step
    height, width = array.shape
    left = min(max(floor(x) - 1, 0), width - 1)
    top = min(max(floor(y) - 1, 0), height - 1)
    right = max(min(ceil(x + frame.width * step) + 1, width), left + 1)
    bottom = max(min(ceil(y + frame.height * step) + 1, height), top + 1)
    sampled: Indices = cv2.warpAffine(  # type: ignore[assignment]
        array[top:bottom, left:right],
        np.array([[step, 0.0, x - 0.5 - left + TIE], [0.0, step, y - 0.5 - top + TIE]]),
        (frame.width, frame.height),
        flags=cv2.INTER_NEAREST | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return sampled


def _sample_near(array: Indices, step: float, frame: Frame) -> Indices:
    """The same for few array pixels on many device pixels: widen the few rows, then repeat them."""
    columns, rows = _under(array, step, frame)
    band = array[rows[0] : rows[-1] + 1].take(columns, axis=1)
    sampled: Indices = band.take(rows - rows[0], axis=0)
    return sampled


def _under(array: Indices, step: float, frame: Frame) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """The array's column under each column of the frame, and the row under each row."""
    height, width = array.shape
    columns = np.floor((np.arange(frame.width) + (frame.left - frame.origin_x + 0.5)) * step).astype(np.intp)
    rows = np.floor((np.arange(frame.height) + (frame.top - frame.origin_y + 0.5)) * step).astype(np.intp)
    return columns.clip(0, width - 1), rows.clip(0, height - 1)


def edges(indices: Indices, reach: int) -> npt.NDArray[np.bool_]:
    """Where the index `reach` pixels up, down, left or right is another one.

    (H + 2 · reach, W + 2 · reach) uint8 -> (H, W) bool.
    """
    height, width = indices.shape[0] - reach, indices.shape[1] - reach
    middle = indices[reach:height, reach:width]
    differs = middle ^ indices[: height - reach, reach:width]
    differs |= middle ^ indices[2 * reach :, reach:width]
    differs |= middle ^ indices[reach:height, : width - reach]
    differs |= middle ^ indices[reach:height, 2 * reach :]
    mask: npt.NDArray[np.bool_] = differs != 0
    return mask


def outline_codes(indices: Indices, reach: int, mark: int, seam: int) -> Indices:
    """(H + 2 · reach, W + 2 · reach) uint8 -> (H, W): `mark` is set on the edges, HALO where nothing meets one.

    `reach` and `seam` <= reach: how wide outlines and their seams are.
    """
    codes = np.ascontiguousarray(indices[reach:-reach, reach:-reach])
    outside = codes == UNLABELLED
    codes |= edges(indices, reach).view(np.uint8) * np.uint8(mark)
    if outside.any():
        cut = reach - seam
        outside &= edges(indices[cut : len(indices) - cut, cut : indices.shape[1] - cut], seam)
        codes -= outside.view(np.uint8)
    return codes


def outlined_rows(
    array: Indices, frame: Frame, reach: int, mark: int, seam: int = 0
) -> tuple[Indices, npt.NDArray[np.intp]]:
    """`sample` and `outline_codes` of a frame in which a pixel of `array` is more than 2 · reach device pixels wide.

    Most device rows are alike there: returns the rows that differ, (n, width) uint8 with `mark` set on the
    edges, and for each row of the frame which of them it is, (height,) of indices. Without a `seam`, nothing
    is HALO.
    """
    wide = frame.grown(reach)
    columns, rows = _under(array, 1.0 / frame.scale, wide)
    first = rows[0]
    band = array[first : rows[-1] + 1].take(columns, axis=1)
    inner = band[:, reach:-reach]
    beside = (inner != band[:, : -2 * reach]) | (inner != band[:, 2 * reach :])
    above = np.zeros_like(beside)
    above[1:] = inner[1:] != inner[:-1]
    below = np.zeros_like(beside)
    below[:-1] = above[1:]
    edge_kinds = [beside, beside | above, beside | below]
    kinds = [inner | (edge.view(np.uint8) * np.uint8(mark)) for edge in edge_kinds]
    inner_rows = rows[reach:-reach]
    kind = np.where(inner_rows != rows[: -2 * reach], 1, np.where(inner_rows != rows[2 * reach :], 2, 0))
    if seam:
        outside = inner == UNLABELLED
        width, count = band.shape[1], len(rows)
        near = inner != band[:, reach - seam : width - reach - seam]
        near |= inner != band[:, reach + seam : width - reach + seam]
        halos = [outside & mask for mask in (near, near, near, near | above, near | below)]
        kinds = [codes - halo.view(np.uint8) for codes, halo in zip([*kinds, *kinds[1:]], halos, strict=True)]
        kind[inner_rows != rows[reach - seam : count - reach - seam]] = 3
        kind[inner_rows != rows[reach + seam : count - reach + seam]] = 4
    return np.concatenate(kinds), inner_rows - first + kind * len(band)


def premultiplied(color: str, alpha: float) -> int:
    """0xAARRGGBB of "#RRGGBB" at an opacity of 0 ... 1, as a signed 32-bit number."""
    value = QColor(color)
    alpha = min(max(alpha, 0.0), 1.0)
    red, green, blue = (round(channel * alpha) for channel in (value.red(), value.green(), value.blue()))
    packed = round(alpha * 255) << 24 | red << 16 | green << 8 | blue
    return packed - (1 << 32) if packed >= 1 << 31 else packed


def look_up(indices: Indices, table: ColorTable) -> npt.NDArray[np.int32]:
    """(H, W) uint8 -> (H, W) int32 of colours."""
    colors: npt.NDArray[np.int32] = cv2.LUT(indices, table.reshape(1, 256))  # type: ignore[assignment]
    return colors


def draw_pixels(painter: QPainter, colors: npt.NDArray[np.int32], frame: Frame) -> None:
    """Blend premultiplied colours (H, W) over what `painter`, in device coordinates, has drawn."""
    height, width = colors.shape
    picture = QImage(colors.data, width, height, colors.strides[0], QImage.Format.Format_ARGB32_Premultiplied)
    painter.drawImage(QRect(frame.left, frame.top, width, height), picture)
