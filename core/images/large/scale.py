"""What the values of a very large TIFF mean: how they are shown, and how they are learned."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from core.images.decoding import sentences
from core.images.large.strips import reduced_level, segments, spread
from core.images.stretching import Limits, limits_between, measured, to_bytes, to_steps
from core.images.tiff import first_page
from core.images.tiff_band_names import NO_BAND, bands_for

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import numpy.typing as npt

    from core.images.decoding import Raster
    from core.images.pixels import DeepPixels, Pixels
    from core.images.tiff import Layout
    from core.images.tiff_band_names import Bands

SAMPLED_SIDE: Final = 1024
"""The least longer side of a reduced level that says something of all of the image."""
SAMPLED_TILES: Final = 100
_SAMPLED_SIDE: Final = 128  # of the values of a tile, at most


@dataclass(frozen=True, slots=True)
class Scale:
    """How the samples of a pixel become colours and learned channels, as they do in smaller images."""

    path: Path
    dtype: np.dtype[Any]
    samples: tuple[int, ...]
    """Those that are colours or bands, in order: without transparency."""
    banded: bool
    """Each sample is a band of its own."""
    names: tuple[str, ...] = ()
    nodata: float | None = None
    window: Limits | None = None
    """The values that the file wants to be shown as black and as white."""

    @classmethod
    def of(cls, path: Path, layout: Layout, dtype: np.dtype[Any], samples: int) -> Scale:
        """`samples`: how many each pixel has, transparency included."""
        colors = layout.samples if layout.bands else tuple(range(3 if samples >= 3 else 1))
        return cls(path, dtype, colors, bool(layout.bands), layout.names, layout.nodata, layout.window)

    @property
    def is_plain(self) -> bool:
        """Grey or colours of 8 bits, which are shown and learned as they are."""
        return self.dtype == np.uint8 and not self.banded

    @property
    def channels(self) -> int:
        """How many are learned: every band, otherwise red, green and blue."""
        return len(self.samples) if self.banded else 3

    @property
    def learned_type(self) -> np.dtype[Any]:
        return np.dtype(np.uint8 if self.dtype == np.uint8 else np.uint16)

    def limits(self, low: float, high: float, depth: Sequence[Limits] = ()) -> tuple[Limits, ...]:
        """The values that become 0 and 255: a pair for each band, or one for all colours.

        Those of `depth`, where it has as many; the file's own; or two percentiles of a part of the values.
        """
        if self.dtype == np.uint8:
            return ((0.0, 255.0),) * (len(self.samples) if self.banded else 1)
        if len(depth) == (len(self.samples) if self.banded else 1):
            return tuple(depth)
        if self.window is not None and not self.banded:
            return (self.window,)
        values = self.sampled()
        layers = [values[..., band] for band in range(len(self.samples))] if self.banded else [values]
        return tuple(limits_between(layer, low, high, self.nodata) for layer in layers)

    def measured(self, most: int) -> list[npt.NDArray[np.float64]]:
        """At most about `most` values of each band; [] of 8 bits."""
        if self.dtype == np.uint8:
            return []
        values = self.sampled()
        return [measured(values[..., band], self.nodata, most) for band in range(len(self.samples))]

    def sampled(self) -> Raster:
        """Values from all over the image, (n, 1, samples): of the file's own reduced level, or of some of its tiles."""
        stat = self.path.stat()
        return _sampled(self.path, stat.st_mtime_ns, stat.st_size)[..., list(self.samples)]

    def shown(self, values: Raster, limits: Sequence[Limits], bands: Bands) -> Pixels:
        """(h, w, all samples) -> (h, w, 3) uint8; `bands` as in `core.images.bands`."""
        if not self.banded:
            colors = to_bytes(values[..., : len(self.samples)], limits[0], self.nodata)
            return np.repeat(colors, 3, axis=2) if colors.shape[2] == 1 else np.ascontiguousarray(colors)
        shown_bands = bands_for(bands, len(self.samples))
        result = np.zeros((*values.shape[:2], 3), np.uint8)
        for color in range(3):
            band = shown_bands[color % len(shown_bands)]
            if band != NO_BAND:
                result[..., color] = to_bytes(values[..., self.samples[band]], limits[band], self.nodata)
        return result

    def deep_channels(self, bands: Bands) -> int:
        """How many channels `deep` has; 0 of 8 bits, which need none."""
        if self.dtype == np.uint8:
            return 0
        return len(bands_for(bands, len(self.samples))) if self.banded else len(self.samples)

    def deep(self, values: Raster, span: Limits, bands: Bands) -> DeepPixels:
        """(h, w, all samples) -> (h, w, 1 or 3) uint16, between the two values of `span`, for any window of them."""
        shown_bands = bands_for(bands, len(self.samples)) if self.banded else range(len(self.samples))
        result = np.zeros((*values.shape[:2], len(shown_bands)), np.uint16)
        for channel, band in enumerate(shown_bands):
            if band != NO_BAND:
                nodata = None if self.dtype == np.uint16 else self.nodata  # as in smaller images
                result[..., channel] = to_steps(values[..., self.samples[band]], span, nodata)
        return result

    def span(self) -> Limits:
        """The values that `deep` has as 0 and 65535: all that there can be of 16 bits, otherwise those sampled."""
        if self.dtype == np.uint16:
            return 0.0, 65535.0
        values = measured(self.sampled(), self.nodata)
        return (float(values.min()), float(values.max())) if values.size else (0.0, 1.0)

    def learned(self, values: Raster, limits: Sequence[Limits]) -> DeepPixels:
        """(h, w, all samples) -> (h, w, channels), 8 or 16 bits."""
        if not self.banded:
            colors = to_steps(values[..., : len(self.samples)], limits[0], self.nodata)
            return np.repeat(colors, 3, axis=2) if colors.shape[2] == 1 else colors
        result: DeepPixels = np.empty((*values.shape[:2], len(self.samples)), self.learned_type)
        for band, sample in enumerate(self.samples):
            result[..., band] = to_steps(values[..., sample], limits[band], self.nodata)
        return result


@lru_cache(maxsize=4)
def _sampled(path: Path, _modified: int, _size: int) -> Raster:
    with sentences(path), first_page(path) as (tif, page):
        level = reduced_level(tif.series[0], SAMPLED_SIDE)
        if level is not None:
            return np.ascontiguousarray(level.reshape(-1, 1, level.shape[2]))
        numbers, _ = spread(page, SAMPLED_TILES)
        tiles: list[Raster] = []
        for pixels, _, _, samples in segments(page, numbers):
            down, across = (max(1, side // _SAMPLED_SIDE) for side in pixels.shape[:2])
            thinned = pixels[::down, ::across]
            if samples.start in (None, 0):
                tiles.append(np.zeros((*thinned.shape[:2], page.samplesperpixel), thinned.dtype))
            tiles[-1][..., samples] = thinned
        return np.concatenate([tile.reshape(-1, 1, tile.shape[2]) for tile in tiles])
