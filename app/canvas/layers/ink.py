"""The colours of a layer, and how they are laid on: everywhere alike, in a pattern, or hatched."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from app.canvas.patterns import gaps
from app.canvas.sampling import draw_pixels, look_up

if TYPE_CHECKING:
    import numpy.typing as npt
    from PySide6.QtGui import QPainter

    from app.canvas.patterns import Pattern
    from app.canvas.sampling import ColorTable, Frame, Indices


PERIOD: Final = 15
"""Of a hatch, in screen pixels."""
BLOCK: Final = 512
"""Cached hatches are rounded up to multiples of this, in device pixels."""
STRIPE: Final = 4
"""The width of its light stripes along a row, in screen pixels."""


@dataclass(frozen=True, slots=True)
class Hatch:
    """Diagonal stripes with a seam on both sides: premultiplied colours, 0 for none."""

    stripe: int
    seam: int
    gap: int
    falling: bool = False
    seam_width: int = 1
    """In screen pixels along a row."""

    def on(self, frame: Frame) -> npt.NDArray[np.int32]:
        """Their colours on that part of the screen, (H, W), for looking at only; they move with the image."""
        width = max(1, round(frame.pixel_ratio))
        period = PERIOD * width
        top = (frame.top - round(frame.origin_y)) % period
        left = (frame.left - round(frame.origin_x)) % period
        rows, columns = (-(-side // BLOCK) * BLOCK for side in (frame.height, frame.width))
        return _hatched(self, width, rows, columns)[top : top + frame.height, left : left + frame.width]


@lru_cache(maxsize=8)
def _hatched(hatch: Hatch, width: int, rows: int, columns: int) -> npt.NDArray[np.int32]:
    """A hatch of at least this size plus one period; each dab cuts its part from it."""
    tile = _hatch_tile(hatch, PERIOD * width, width)
    across = -(-columns // len(tile)) + 1
    return np.tile(tile, (-(-rows // len(tile)) + 1, across))


@lru_cache(maxsize=64)
def _hatch_tile(hatch: Hatch, period: int, width: int) -> npt.NDArray[np.int32]:
    """One period; `width` device pixels are one of the screen."""
    y, x = np.mgrid[:period, :period]
    along = (x - y if hatch.falling else x + y) % period
    colors = np.full((period, period), hatch.gap, np.int32)
    seam, stripe = hatch.seam_width * width, STRIPE * width
    colors[along < 2 * seam + stripe] = hatch.seam
    colors[(along >= seam) & (along < seam + stripe)] = hatch.stripe
    return colors


def lay_over(colors: npt.NDArray[np.int32], hatch: Hatch, mask: npt.NDArray[np.bool_], frame: Frame) -> None:
    """Put the hatch in the place of `colors` (H, W) where `mask` is set."""
    cv2.copyTo(hatch.on(frame), mask.view(np.uint8), colors)


class Ink:
    """Without a pattern it costs nothing; with one, another look-up of what is drawn.

    One index may be hatched instead of filled, which costs something only where it is seen.
    """

    def __init__(self) -> None:
        self._table: ColorTable = np.zeros(256, np.int32)
        self._faint: ColorTable = self._table
        self._pattern: Pattern = "none"
        self._hatched: dict[int, Hatch] = {}

    def set(
        self,
        table: ColorTable,
        faint: ColorTable | None = None,
        pattern: Pattern = "none",
        hatched: dict[int, Hatch] | None = None,
    ) -> None:
        """(256,) colours by index; `faint` those between the strokes of the pattern; `hatched` by index."""
        self._hatched = hatched or {}
        self._table = table
        self._faint = table if faint is None else faint
        self._pattern = "none" if faint is None else pattern

    @property
    def empty(self) -> bool:
        """Nothing of it can be seen."""
        return not self._table.any()

    def has(self, index: int) -> bool:
        """That index is seen."""
        return bool(self._table[index])

    def draw(
        self,
        painter: QPainter,
        codes: Indices,
        frame: Frame,
        which: npt.NDArray[np.intp] | None = None,
    ) -> None:
        """Draw (H, W) uint8 indices; with `which`, `codes` are the rows that differ, and which of them each row is."""
        colors = look_up(codes, self._table)
        if not colors.any():
            return
        if which is not None:
            colors = colors.take(which, axis=0)
        if self._pattern != "none":
            faint = look_up(codes, self._faint)
            if which is not None:
                faint = faint.take(which, axis=0)
            np.copyto(colors, faint, where=gaps(frame, self._pattern))
        for index, hatch in self._hatched.items():
            mask = codes == index
            if mask.any():
                lay_over(colors, hatch, mask if which is None else mask.take(which, axis=0), frame)
        draw_pixels(painter, colors, frame)

    def draw_flat(self, painter: QPainter, index: int, frame: Frame) -> None:
        """Draw one index on the whole frame."""
        if index in self._hatched:
            draw_pixels(painter, np.ascontiguousarray(self._hatched[index].on(frame)), frame)
            return
        colors = np.full((frame.height, frame.width), self._table[index], np.int32)
        if self._pattern != "none":
            np.copyto(colors, self._faint[index], where=gaps(frame, self._pattern))
        draw_pixels(painter, colors, frame)
