"""The pixels covered by a swept disk, a polygon or an ellipse. A pixel belongs to a shape if its centre is inside.

Pixel (row i, column j) covers [j, j + 1) × [i, i + 1); its centre is (j + 0.5, i + 0.5).
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import cv2
import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Iterator

Mask = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]
Placed = tuple[int, int, Mask]
"""Top, left and the mask of a piece of a shape, clipped to the image."""

_BAND_ROWS = (
    128  # a long oblique stroke is cut into bands, so that its cost depends on its area and not on its box
)
_GRID = (
    2.0**24
)  # steps per pixel: smaller differences have no meaningful direction, and their slopes would overflow
_FAR = 1e7  # nobody paints that far outside; this keeps the arithmetic exact


def swept_disk(
    x0: float, y0: float, x1: float, y1: float, radius: float, shape: tuple[int, int]
) -> Iterator[Placed]:
    """The pixels within `radius` of the segment, always including those under its ends, in bands of rows."""
    if not all(math.isfinite(v) and abs(v) < _FAR for v in (x0, y0, x1, y1, radius)):
        return
    if radius <= 0.5:
        yield from _thin_line(x0, y0, x1, y1, shape)
        return
    top = max(0, math.floor(min(y0, y1) - radius))
    bottom = min(shape[0], math.ceil(max(y0, y1) + radius) + 1)
    for start in range(top, bottom, _BAND_ROWS):
        rows = np.arange(start, min(bottom, start + _BAND_ROWS))
        low, high = _segment_spans(rows.astype(np.float64) + 0.5, x0, y0, x1, y1, radius)
        left = np.ceil(low - 0.5)
        right = np.floor(high - 0.5) + 1
        for x, y in ((x0, y0), (x1, y1)):
            row = math.floor(y) - start
            if 0 <= row < len(rows):
                left[row] = min(left[row], math.floor(x))
                right[row] = max(right[row], math.floor(x) + 1)
        yield from _from_spans(start, left, right, shape[1])


def _segment_spans(
    y: Floats, x0: float, y0: float, x1: float, y1: float, radius: float
) -> tuple[Floats, Floats]:
    """For each height y, the interval of x within `radius` of the segment; (inf, -inf) if there is none."""
    x0, y0, x1, y1 = (round(v * _GRID) / _GRID for v in (x0, y0, x1, y1))
    low = np.full(y.shape, np.inf)
    high = np.full(y.shape, -np.inf)
    for cx, cy in ((x0, y0), (x1, y1)):  # the two round ends
        half = radius * radius - (y - cy) ** 2
        inside = half >= 0
        half = np.sqrt(np.where(inside, half, 0))
        low = np.where(inside, np.minimum(low, cx - half), low)
        high = np.where(inside, np.maximum(high, cx + half), high)
    dx, dy = x1 - x0, y1 - y0
    length = math.hypot(dx, dy)
    if length == 0:  # a dab
        return low, high
    # The straight part is a rectangle; on each row it is the interval between two of its four sides.
    nx, ny = -dy / length * radius, dx / length * radius
    corners = [(x0 + nx, y0 + ny), (x1 + nx, y1 + ny), (x1 - nx, y1 - ny), (x0 - nx, y0 - ny)]
    for (ax, ay), (bx, by) in zip(corners, corners[1:] + corners[:1], strict=True):
        if ay == by:
            continue
        t = (y - ay) / (by - ay)
        inside = (t >= 0) & (t <= 1)
        x = ax + t * (bx - ax)
        low = np.where(inside, np.minimum(low, x), low)
        high = np.where(inside, np.maximum(high, x), high)
    return low, high


def _from_spans(top: int, left: Floats, right: Floats, width: int) -> Iterator[Placed]:
    """A mask with one interval of columns per row."""
    left = np.clip(left, 0, width)
    right = np.clip(right, 0, width)
    filled = np.flatnonzero(right > left)
    if filled.size == 0:
        return
    first, last = int(filled[0]), int(filled[-1]) + 1
    left, right = left[first:last], right[first:last]
    full = right > left
    c0, c1 = int(left[full].min()), int(right[full].max())
    columns = np.arange(c0, c1)
    mask = (columns >= left[:, None]) & (columns < right[:, None])
    yield top + first, c0, mask


def _thin_line(x0: float, y0: float, x1: float, y1: float, shape: tuple[int, int]) -> Iterator[Placed]:
    """One pixel wide, each pixel touching the next by a side or a corner."""
    ends = [(math.floor(x0), math.floor(y0)), (math.floor(x1), math.floor(y1))]
    box = (0, 0, shape[1], shape[0])
    inside, start, stop = cv2.clipLine(box, ends[0], ends[1])
    if not inside:
        return
    left, top = min(start[0], stop[0]), min(start[1], stop[1])
    canvas = np.zeros((abs(stop[1] - start[1]) + 1, abs(stop[0] - start[0]) + 1), np.uint8)
    cv2.line(canvas, (start[0] - left, start[1] - top), (stop[0] - left, stop[1] - top), 1)
    yield top, left, canvas.view(np.bool_)


def polygon(points: Floats, shape: tuple[int, int]) -> Iterator[Placed]:
    """The pixels inside the closed polygon (N, 2) of (x, y), by the even-odd rule; at most one mask.

    Scan conversion: every edge toggles "inside" from where it crosses a row of centres to the row's end.
    """
    points = np.asarray(points, np.float64).reshape(-1, 2)
    if len(points) < 3 or not np.isfinite(points).all() or np.abs(points).max() >= _FAR:
        return
    xs, ys = points[:, 0], points[:, 1]
    top = max(0, math.floor(ys.min()))
    bottom = min(shape[0], math.ceil(ys.max()))
    left = max(0, math.floor(xs.min()))
    right = min(shape[1], math.ceil(xs.max()))
    if top >= bottom or left >= right:
        return
    toggles = np.zeros((bottom - top, right - left + 1), np.uint8)
    for x0, y0, x1, y1 in zip(xs, ys, np.roll(xs, -1), np.roll(ys, -1), strict=True):
        if y0 == y1:
            continue
        if y0 > y1:
            x0, y0, x1, y1 = x1, y1, x0, y0
        first = max(top, math.ceil(y0 - 0.5))  # rows whose centre is in [y0, y1): a shared corner counts once
        last = min(bottom, math.ceil(y1 - 0.5))
        if first < last:
            rows = np.arange(first, last)
            crossing = x0 + (rows + 0.5 - y0) / (y1 - y0) * (x1 - x0)
            columns = np.clip(np.ceil(crossing - 0.5), left, right).astype(np.intp) - left
            toggles[rows - top, columns] ^= 1  # one crossing per row, so no index occurs twice
    mask = np.bitwise_xor.accumulate(toggles[:, :-1], axis=1)
    if mask.any():
        yield top, left, mask.view(np.bool_)


def ellipse(x0: float, y0: float, x1: float, y1: float, shape: tuple[int, int]) -> Iterator[Placed]:
    """The pixels inside the ellipse that fills the rectangle between two opposite corners, in bands of rows."""
    if not all(math.isfinite(v) and abs(v) < _FAR for v in (x0, y0, x1, y1)):
        return
    center_x, center_y = (x0 + x1) / 2, (y0 + y1) / 2
    half_width, half_height = abs(x1 - x0) / 2, abs(y1 - y0) / 2
    if half_width == 0 or half_height == 0:
        return
    top = max(0, math.floor(center_y - half_height))
    bottom = min(shape[0], math.ceil(center_y + half_height))
    for start in range(top, bottom, _BAND_ROWS):
        y = np.arange(start, min(bottom, start + _BAND_ROWS)) + 0.5
        with np.errstate(over="ignore"):  # a degenerate ellipse: infinitely far outside
            squared = 1 - ((y - center_y) / half_height) ** 2
        reach = half_width * np.sqrt(np.maximum(squared, 0))
        left = np.where(squared < 0, np.inf, np.ceil(center_x - reach - 0.5))
        right = np.where(squared < 0, -np.inf, np.floor(center_x + reach - 0.5) + 1)
        yield from _from_spans(start, left, right, shape[1])


def clipped(top: int, left: int, mask: Mask, shape: tuple[int, int]) -> Iterator[Placed]:
    """The part of a placed mask inside an image of that shape; nothing if it is all outside."""
    first_row, first_column = max(0, -top), max(0, -left)
    inside = mask[first_row : max(0, shape[0] - top), first_column : max(0, shape[1] - left)]
    if inside.size:
        yield top + first_row, left + first_column, inside
