"""Patterns that tell two tasks apart without colour: where a layer is strong, and where the photo shows through."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

import numpy as np

from app.canvas.sampling import draw_pixels, look_up

if TYPE_CHECKING:
    import numpy.typing as npt
    from PySide6.QtGui import QPainter

    from app.canvas.sampling import ColorTable, Frame, Indices

Pattern = Literal["none", "rising", "falling", "level", "dots", "grid"]
PATTERNS: Final[tuple[Pattern, ...]] = ("none", "rising", "falling", "level", "dots", "grid")
PERIOD: Final = 12
"""Of every pattern, in screen pixels."""
GAP: Final = 0.3
"""The share of its opacity that a layer keeps between the strokes of its pattern."""


@lru_cache(maxsize=64)
def tile(pattern: Pattern, period: int) -> npt.NDArray[np.bool_]:
    """One period of a pattern, (period, period) bool: where the layer is faint."""
    y, x = np.mgrid[:period, :period]
    half = period // 2
    if pattern == "rising":
        return np.asarray((x + y) % period < half)
    if pattern == "falling":
        return np.asarray((x - y) % period < half)
    if pattern == "level":
        return np.asarray(y < half)
    if pattern == "dots":
        middle = (period - 1) / 2
        return np.asarray((x - middle) ** 2 + (y - middle) ** 2 > (0.36 * period) ** 2)
    if pattern == "grid":
        line = max(2, period // 4)
        return np.asarray((x >= line) & (y >= line))
    return np.zeros((period, period), np.bool_)


def gaps(frame: Frame, pattern: Pattern) -> npt.NDArray[np.bool_]:
    """Where a layer is faint on that part of the screen, (H, W) bool; the pattern moves with the image."""
    period = max(4, round(PERIOD * frame.pixel_ratio))
    columns = (np.arange(frame.width) + (frame.left - round(frame.origin_x))) % period
    rows = (np.arange(frame.height) + (frame.top - round(frame.origin_y))) % period
    return tile(pattern, period).take(columns, axis=1).take(rows, axis=0)


class Ink:
    """The colours of a layer, and how they are laid on: everywhere alike, or in a pattern.

    Without a pattern it costs nothing; with one, another look-up of what is drawn.
    """

    def __init__(self) -> None:
        self._table: ColorTable = np.zeros(256, np.int32)
        self._faint: ColorTable = self._table
        self._pattern: Pattern = "none"

    def set(self, table: ColorTable, faint: ColorTable | None = None, pattern: Pattern = "none") -> None:
        """(256,) colours by index; `faint` those between the strokes of the pattern."""
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
        draw_pixels(painter, colors, frame)

    def draw_flat(self, painter: QPainter, index: int, frame: Frame) -> None:
        """Draw one index on the whole frame."""
        colors = np.full((frame.height, frame.width), self._table[index], np.int32)
        if self._pattern != "none":
            np.copyto(colors, self._faint[index], where=gaps(frame, self._pattern))
        draw_pixels(painter, colors, frame)
