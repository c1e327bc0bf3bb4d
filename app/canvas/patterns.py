"""Patterns that tell two tasks apart without colour: where a layer is strong, and where the photo shows through."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, TypeVar

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from app.canvas.sampling import Frame

_Value = TypeVar("_Value", bound=np.generic)
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
    return laid(tile(pattern, max(4, round(PERIOD * frame.pixel_ratio))), frame)


def laid(pattern: npt.NDArray[_Value], frame: Frame) -> npt.NDArray[_Value]:
    """A square (period, period) repeated over the frame, (H, W); it moves with the image."""
    period = len(pattern)
    columns = (np.arange(frame.width) + (frame.left - round(frame.origin_x))) % period
    rows = (np.arange(frame.height) + (frame.top - round(frame.origin_y))) % period
    return pattern.take(columns, axis=1).take(rows, axis=0)
