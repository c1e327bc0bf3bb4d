"""How the photo is displayed: brightness, contrast, gamma, channel, window. It never affects learning."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from core.images.reading import Deep

CHANNELS: Final = (0, 1, 2, 3)
"""All; red, green, blue alone, as grey."""


@dataclass(frozen=True, slots=True)
class Adjustment:
    """The adjustments of the displayed photo. The default changes nothing."""

    brightness: float = 0.0
    """-1 ... 1."""
    contrast: float = 0.0
    """-1 (grey) ... 1 (black and white)."""
    gamma: float = 1.0
    """0.2 ... 5; above 1 lifts the shadows."""
    channel: int = 0
    window: tuple[float, float] | None = None
    """The values of the file that are shown as black and as white, for images of more than 8 bits."""

    @property
    def is_plain(self) -> bool:
        """Whether the photo is shown unadjusted."""
        return self == Adjustment()

    def table(self) -> npt.NDArray[np.uint8]:
        """What each 8-bit value is shown as, (256,) uint8."""
        value = np.linspace(0.0, 1.0, 256) ** (1.0 / self.gamma)
        steep = math.tan((min(self.contrast, 0.99) + 1.0) * math.pi / 4.0)
        value = (value - 0.5) * steep + 0.5 + self.brightness
        return np.asarray(np.clip(value * 255.0 + 0.5, 0, 255), np.uint8)

    def deep_table(self, deep: Deep) -> npt.NDArray[np.uint8]:
        """What each of a deep image's 16-bit values is shown as, (65536,) uint8."""
        low, high = self.window or deep.window
        raw = np.linspace(deep.low, deep.high, 65536)
        fraction = (raw - low) / (high - low) if high > low else (raw >= high).astype(np.float64)
        return self.table()[np.clip(fraction * 255.0 + 0.5, 0, 255).astype(np.uint8)]


def adjusted(pixels: npt.NDArray[np.uint8], adjustment: Adjustment) -> npt.NDArray[np.uint8]:
    """BGRA pixels (h, w, 4) as they are to be shown; a copy."""
    table = adjustment.table()
    if adjustment.channel:
        channel = cv2.LUT(np.ascontiguousarray(pixels[..., 3 - adjustment.channel]), table)
        return np.asarray(cv2.cvtColor(channel, cv2.COLOR_GRAY2BGRA), np.uint8)
    bgra_table = np.repeat(table[:, None], 4, axis=1)
    bgra_table[:, 3] = np.arange(256)
    return np.asarray(cv2.LUT(pixels, bgra_table.reshape(1, 256, 4)), np.uint8)


def adjusted_deep(
    values: npt.NDArray[np.uint16], table: npt.NDArray[np.uint8], channel: int
) -> npt.NDArray[np.uint8]:
    """16-bit values (h, w, 1 or 3) through `deep_table` as BGRA pixels (h, w, 4)."""
    if channel and values.shape[2] == 3:
        values = values[..., channel - 1 : channel]
    mapped = table.take(values)
    if mapped.shape[2] == 1:
        return np.asarray(cv2.cvtColor(mapped[..., 0], cv2.COLOR_GRAY2BGRA), np.uint8)
    return np.asarray(cv2.cvtColor(mapped, cv2.COLOR_RGB2BGRA), np.uint8)


def dragged(start: Adjustment, right: float, down: float, deep: Deep | None) -> Adjustment:
    """The adjustment after a drag in the picture from `start`; `right` and `down` are fractions of the view, -1 ... 1.

    As in viewers of medical images: to the right the window widens (less contrast), down its level rises (darker).
    An image of 8 bits has no window: contrast and brightness change instead.
    """
    if deep is None:
        return replace(
            start,
            contrast=min(max(start.contrast - right, -1.0), 1.0),
            brightness=min(max(start.brightness - down, -1.0), 1.0),
        )
    low, high = start.window or deep.window
    smallest = (deep.high - deep.low) / 65535
    width = max((high - low) * 4.0**right, smallest)
    level = (low + high) / 2 + down * max(high - low, smallest)
    return replace(start, window=(level - width / 2, level + width / 2))
