"""Images of 1 to 16 bands: what is learned from them, and which bands are shown as which colour. No torch.

Grey and colour images are learned as the three channels red, green and blue of `core.images.reading.read_image`;
the bands of other images (`core.images.tiff`) as they are. 8-bit values are kept. Others are stretched for each band
separately, between two percentiles of the band's finite values, excluding those that mean "not measured": to
0 ... 65535 for learning, and to 0 ... 255 on the screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from core.images import reading as images
from core.images.decoding import ImageError, Raster, sentences
from core.images.pyramid import large_image, levels_folder
from core.images.stretching import Limits, as_stored, limits_between, measured, to_bytes, to_steps
from core.images.tiff import read_bands, read_layout
from core.images.tiff_band_names import COLORS, NO_BAND, Bands, bands_for

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from core.images.pixels import DeepPixels, Pixels
    from core.images.pyramid import LargeImage
    from core.images.reading import Deep

__all__ = [
    "NO_BAND",
    "PLAIN",
    "Bands",
    "Stack",
    "band_names",
    "band_text",
    "bands_for",
    "bands_of",
    "measured_bands",
    "mismatch",
    "read_channels",
    "read_stack",
    "show",
    "stretched",
    "thumbnail",
]

PLAIN: Final = 3
"""The number of channels of grey and colour images."""


@dataclass(frozen=True, slots=True, eq=False)
class Stack:
    """An image of several bands, as stored in its file."""

    values: Raster
    """(H, W, bands), any numbers."""
    limits: tuple[tuple[float, float], ...]
    """For each band, the values that become 0 and 255."""
    names: tuple[str, ...]
    """The names of the bands in the file; "" if it has none."""
    nodata: float | None = None
    """The value that means "not measured"; it becomes 0."""

    @property
    def count(self) -> int:
        """The number of bands."""
        return len(self.limits)

    def is_missing(self, values: Sequence[float]) -> list[bool]:
        """Which values of a pixel mean "not measured"."""
        if self.nodata is None:
            return [False] * len(values)
        return [value == as_stored(self.nodata, self.values.dtype) for value in values]


def read_stack(path: Path, low_percentile: float = 0.5, high_percentile: float = 99.5) -> Stack | None:
    """All bands of an image; None for a grey or colour image. Raises ImageError."""
    return _read_stack(path, low_percentile, high_percentile, None)


def bands_of(large: LargeImage) -> Stack | None:
    """The bands of a very large image, without their values; None for a grey or colour image."""
    scale = large.scale
    if not scale.banded:
        return None
    count = len(scale.samples)
    return Stack(np.empty((0, 0, count), scale.dtype), ((0.0, 255.0),) * count, scale.names, scale.nodata)


def read_channels(
    path: Path,
    channels: int,
    low_percentile: float = 0.5,
    high_percentile: float = 99.5,
    *,
    strict: bool = False,
    depth: Sequence[Limits] = (),
) -> DeepPixels:
    """The image as it is learned: (H, W, channels), upright; uint8, or uint16 if the file has more than 8 bits.

    Those 16 bits lie between two percentiles of the image's own values, or between the limits `depth`: one pair for
    each band, or one for a grey or colour image.
    Raises ImageError if it can't be read or has a different number of channels. If three channels are wanted and the
    image has more bands, the first three are used, as in projects of earlier versions, unless `strict` is set.
    """
    large = large_image(path, low_percentile, high_percentile)
    if large is not None and large.scale.banded and large.scale.channels == channels:
        values = large.learned(levels_folder(), depth)
        if values is not None:
            return values
    stack = _read_stack(path, low_percentile, high_percentile, None, depth)
    count = stack.count if stack is not None else PLAIN
    if count != channels and (strict or channels != PLAIN):
        raise ImageError(mismatch(path.name, count, channels))
    if stack is None or count != channels:
        limits = depth[0] if len(depth) == 1 else None
        return images.read_learned(path, low_percentile, high_percentile, limits)
    with sentences(path):
        return _deep(stack)


def mismatch(name: str, found: int, wanted: int) -> str:
    """The message for an image of `found` channels in a project whose images have `wanted`."""
    if found == PLAIN:
        return (
            f"{name} is a grey or colour image, but the images of this project have {wanted} bands. "
            "Put it into a project of its own."
        )
    if wanted == PLAIN:
        return (
            f"{name} has {found} bands, but the images of this project are grey or colour. "
            "Put it into a project of its own."
        )
    return (
        f"{name} has {found} bands, but the images of this project have {wanted}. "
        "Put it into a project of its own."
    )


def stretched(stack: Stack, bands: Sequence[int]) -> Pixels:
    """The chosen bands as (H, W, n) uint8; dark for NO_BAND."""
    height, width, _ = stack.values.shape
    result = np.zeros((height, width, len(bands)), np.uint8)
    for index, band in enumerate(bands):
        if band != NO_BAND:
            result[..., index] = to_bytes(stack.values[..., band], stack.limits[band], stack.nodata)
    return result


def _deep(stack: Stack) -> DeepPixels:
    """All bands as (H, W, n), with as many bits as are learned."""
    layers = (
        to_steps(stack.values[..., band], stack.limits[band], stack.nodata) for band in range(stack.count)
    )
    result: DeepPixels = np.empty(
        stack.values.shape, np.uint8 if stack.values.dtype == np.uint8 else np.uint16
    )
    for band, layer in enumerate(layers):
        result[..., band] = layer
    return result


def band_names(path: Path, count: int) -> tuple[str, ...]:
    """What the bands of an image are called; numbers, from 1, where its file says nothing. Raises ImageError."""
    if count == PLAIN:
        return COLORS
    layout = read_layout(path)
    names = layout.names if layout is not None and len(layout.names) == count else ("",) * count
    return tuple(name or str(number) for number, name in enumerate(names, 1))


def band_text(band: int, name: str) -> str:
    """A band's number, counted from 1, with its name in the file."""
    return f"{band + 1} · {name}" if name else str(band + 1)


def show(stack: Stack, wanted: Bands) -> tuple[Pixels, Deep | None]:
    """The picture to show, (H, W, 3) uint8, and the original values if they have more than 8 bits."""
    bands = bands_for(wanted, stack.count)
    pixels = stretched(stack, bands)
    pixels = np.repeat(pixels, 3, axis=2) if len(bands) == 1 else pixels
    if stack.values.dtype == np.uint8:
        return pixels, None
    colors: Raster = np.zeros((*stack.values.shape[:2], len(bands)), stack.values.dtype)
    for index, band in enumerate(bands):
        if band != NO_BAND:
            colors[..., index] = stack.values[..., band]
    if stack.nodata is not None and colors.dtype != np.uint16:
        colors = np.where(colors == as_stored(stack.nodata, colors.dtype), np.nan, colors)
    lows, highs = zip(*(stack.limits[band] for band in bands if band != NO_BAND), strict=True)
    return pixels, images.deep(colors, min(lows), max(highs))


def thumbnail(path: Path, size: int, wanted: Bands) -> Pixels:
    """The image as shown, (h, w, 3) uint8 with the longer side `size` pixels. Raises ImageError."""
    large = large_image(path, bands=wanted)
    if large is not None:
        return images.fit(large.reduced(size), size)
    stack = _read_stack(path, 0.5, 99.5, size)
    if stack is None:
        return images.thumbnail(path, size)
    with sentences(path):
        bands = bands_for(wanted, stack.count)
        pixels = stretched(stack, bands)
        return images.fit(np.repeat(pixels, 3, axis=2) if len(bands) == 1 else pixels, size)


def measured_bands(path: Path, most: int) -> list[npt.NDArray[np.float64]]:
    """A sample of the values of each band, or of a whole grey or colour image; [] for 8-bit images.

    Raises ImageError.
    """
    large = large_image(path)
    if large is not None and large.scale.banded:
        return large.scale.measured(most)
    stack = read_stack(path)
    if stack is None:
        values = images.read_measured(path, most)
        return [] if values is None else [values]
    if stack.values.dtype == np.uint8:
        return []
    return [measured(stack.values[..., band], stack.nodata, most) for band in range(stack.count)]


def _read_stack(
    path: Path, low: float, high: float, side: int | None, depth: Sequence[Limits] = ()
) -> Stack | None:
    with sentences(path):
        layout = read_layout(path)
        if layout is None or not layout.bands:
            return None
        values = read_bands(path, side)
        if values.dtype == np.uint8:
            limits = [(0.0, 255.0)] * layout.bands
        elif len(depth) == layout.bands:
            limits = list(depth)
        else:
            limits = [limits_between(values[..., i], low, high, layout.nodata) for i in range(layout.bands)]
        return Stack(values, tuple(limits), layout.names, layout.nodata)
