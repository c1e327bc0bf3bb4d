"""Very large TIFFs, read piece by piece into files that are made once and then only looked at.

They lie in the cache folder. One holds the image as the window draws it: blue, green, red and nothing per pixel, at
full size and halved until it is small. Another, of an image of several bands or more than 8 bits, holds it as it is
learned. They are mapped into memory: what is not looked at takes none that others need.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final

import cv2
import numpy as np
import numpy.typing as npt
import platformdirs

from core.atomic import is_disk_full
from core.images.decoding import ImageError, check_room, sentences
from core.images.large.scale import SAMPLED_SIDE, SAMPLED_TILES, Scale
from core.images.large.strips import native_type, reduced_level, segments, spread, strips, tile_at
from core.images.tiff import first_page, read_layout
from core.images.tiff_band_names import NO_BAND, bands_for
from core.images.tiff_pages import MAX_PAGES, count_pages, is_tiff

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tifffile import TiffPage

    from core.images.decoding import Raster
    from core.images.pixels import DeepPixels, Pixels
    from core.images.stretching import Limits
    from core.images.tiff_band_names import Bands

Values = npt.NDArray[Any]

LARGE: Final = 100_000_000
"""Pixels from which on an image is read piece by piece."""
SMALLEST: Final = 256
"""No level is made below this longest side, in pixels."""
_CHANNELS: Final = 4
_MOST_SEGMENT: Final = 64 << 20
"""Bytes of a tile or strip: of larger ones, a piece is no piece."""
_ROWS: Final = 512
_KEPT_BYTES: Final = 16 << 30
_GREY, _RGB, _YCBCR = 1, 2, 6
_JPEG: Final = 7
_ORIENTATION: Final = 274
_STALE_SECONDS: Final = 24 * 3600
"""The age from which on an unfinished file is one that a crashed program left."""


def levels_folder() -> Path:
    """Where the levels of very large images are kept."""
    return Path(platformdirs.user_cache_dir("Maskloom", appauthor=False)) / "levels"


def level_count(height: int, width: int) -> int:
    """The number of levels of an image of that size, including itself."""
    return len(level_sizes(height, width))


def level_sizes(height: int, width: int) -> list[tuple[int, int]]:
    """The height and width of each level."""
    sizes = [(height, width)]
    while max(sizes[-1]) > SMALLEST:
        height, width = sizes[-1]
        sizes.append(((height + 1) // 2, (width + 1) // 2))
    return sizes


def halved(pixels: Values) -> Values:
    """The next smaller level, (h, w, C) uint8 or uint16."""
    width, height = (pixels.shape[1] + 1) // 2, (pixels.shape[0] + 1) // 2
    half = cv2.resize(pixels, (width, height), interpolation=cv2.INTER_AREA)
    return np.asarray(half, pixels.dtype).reshape(height, width, pixels.shape[2])


@dataclass(frozen=True, slots=True)
class Levels:
    """What the canvas draws of a very large image, mapped from a file, from full size to small."""

    pixels: list[Pixels]
    """(h, w, 4) uint8 of blue, green, red and nothing."""
    deep: list[DeepPixels] = field(default_factory=list)
    """(h, w, 1 or 3) uint16 of an image of more than 8 bits; none of any other."""
    span: Limits = (0.0, 255.0)
    """The file's values that are 0 and 65535 there."""
    window: Limits = (0.0, 255.0)
    """The file's values that `pixels` show as black and as white."""


@dataclass(frozen=True, slots=True)
class LargeImage:
    """A TIFF that can be read piece by piece."""

    path: Path
    height: int
    width: int
    scale: Scale
    percentiles: tuple[float, float] = (0.5, 99.5)
    """Between these two of its values, an image of more than 8 bits is shown and learned."""
    bands: Bands = ()
    """The bands that are shown."""

    def cached(self, folder: Path) -> Levels | None:
        """Its levels, if they were made before. Raises ImageError."""
        values = _mapped(self._file(folder, "shown"), self._bytes)
        if values is None:
            return None
        pixels, end = self._levels(values, 0, _CHANNELS)
        channels = self.scale.deep_channels(self.bands)
        if not channels:
            return Levels(pixels)
        deep, _ = self._levels(values[end:].view(np.uint16), 0, channels)
        windows = self.scale.limits(*self.percentiles)
        shown_bands = bands_for(self.bands, len(windows)) if self.scale.banded else (0,)
        lows, highs = zip(*(windows[band] for band in shown_bands if band != NO_BAND), strict=True)
        return Levels(pixels, deep, self.scale.span(), (min(lows), max(highs)))

    def build(self, folder: Path, cancelled: Callable[[], bool] = lambda: False) -> Levels | None:
        """Make the levels; None when cancelled, or where the disk has no room. Raises ImageError."""
        limits = self.scale.limits(*self.percentiles)
        file = self._file(folder, "shown")
        is_made = _made(file, self._bytes, lambda out: self._write(out, limits, cancelled), self.path)
        return self.cached(folder) if is_made else None

    def learned(self, folder: Path, depth: Sequence[Limits] = ()) -> DeepPixels | None:
        """All of it as it is learned, (H, W, channels), for looking at only; None where the disk has no room.

        It is made first if it was not before. `depth`: as in `core.images.bands.read_channels`. Raises ImageError.
        """
        shape = self.height, self.width, self.scale.channels
        size = shape[0] * shape[1] * shape[2] * self.scale.learned_type.itemsize
        file = self._file(folder, f"learned {tuple(depth)}")
        values = _mapped(file, size)
        if values is None:
            limits = self.scale.limits(*self.percentiles, depth)
            is_made = _made(file, size, lambda out: self._write_learned(out, limits), self.path)
            values = _mapped(file, size) if is_made else None
        return None if values is None else values.view(self.scale.learned_type).reshape(shape)

    def preview(self) -> Pixels:
        """A quick look at all of it, (h, w, 3) uint8: the file's own reduced level, or a part of its tiles."""
        limits = self.scale.limits(*self.percentiles)
        with sentences(self.path), first_page(self.path) as (tif, page):
            level = reduced_level(tif.series[0], SAMPLED_SIDE)
            if level is not None:
                return self.scale.shown(level, limits, self.bands)
            return self._sampled(page, limits)

    def read(self, own_limits: Limits | None = None) -> Pixels:
        """All of it, (H, W, 3) uint8, for looking at only; from its levels, which need no memory, if there are any.

        Otherwise without a second copy in between; or with `own_limits`. Raises ImageError.
        """
        levels = self.cached(levels_folder()) if own_limits is None else None
        if levels is not None:
            return levels.pixels[0][..., 2::-1]
        check_room(self.path, self.width, self.height, 3)
        limits = self.scale.limits(*self.percentiles, () if own_limits is None else (own_limits,))
        with sentences(self.path), first_page(self.path) as (_, page):
            image = np.empty((self.height, self.width, 3), np.uint8)
            for top, strip in strips(page, _ROWS):
                image[top : top + len(strip)] = self.scale.shown(strip, limits, self.bands)
            return image

    def reduced(self, side: int) -> Pixels:
        """All of it, small: (h, w, 3) uint8 with the longer side at least `side` pixels. Raises ImageError."""
        limits = self.scale.limits(*self.percentiles)
        times = 0
        while max(self.height, self.width) >> (times + 1) >= side and 1 << (times + 1) <= _ROWS:
            times += 1
        with sentences(self.path), first_page(self.path) as (tif, page):
            level = reduced_level(tif.series[0], side)
            if level is not None:
                return self.scale.shown(level, limits, self.bands)
            small = []
            for _, strip in strips(page, _ROWS):
                pixels = self.scale.shown(strip, limits, self.bands)
                for _ in range(times):
                    pixels = halved(pixels)
                small.append(pixels)
        return np.concatenate(small)

    def values_at(self, x: int, y: int) -> tuple[float, ...]:
        """What the file says at column `x`, row `y`: every band; else red, green and blue, or the one grey.

        The tile is read from the file. Raises ImageError.
        """
        with sentences(self.path), first_page(self.path) as (_, page):
            values = np.zeros(page.samplesperpixel, self.scale.dtype)
            for pixels, top, left, samples in segments(page, tile_at(page, x, y)):
                values[samples] = pixels[y - top, x - left]
        return tuple(values[list(self.scale.samples)].tolist())

    @property
    def _bytes(self) -> int:
        each = _CHANNELS + 2 * self.scale.deep_channels(self.bands)
        return sum(height * width * each for height, width in level_sizes(self.height, self.width))

    def _file(self, folder: Path, kind: str) -> Path:
        stat = self.path.stat()
        name = f"{os.path.abspath(self.path)}|{stat.st_mtime_ns}|{stat.st_size}"
        if not self.scale.is_plain:
            name += f"|{kind}|{self.percentiles}|{self.bands if kind == 'shown' else ()}"
        return folder / f"{hashlib.sha1(name.encode(errors='surrogateescape')).hexdigest()}.levels"

    def _levels(self, values: Values, start: int, channels: int) -> tuple[list[Values], int]:
        """The levels that lie one behind the other in `values`, (h, w, channels) each, and where the last one ends."""
        levels = []
        for height, width in level_sizes(self.height, self.width):
            end = start + height * width * channels
            levels.append(values[start:end].reshape(height, width, channels))
            start = end
        return levels, start

    def _write(self, out: BinaryIO, limits: Sequence[Limits], cancelled: Callable[[], bool]) -> bool:
        sizes = level_sizes(self.height, self.width)
        step = 1 << (len(sizes) - 1)
        behind = sum(height * width * _CHANNELS for height, width in sizes)
        span = self.scale.span() if self.scale.deep_channels(self.bands) else (0.0, 1.0)
        with first_page(self.path) as (_, page):
            for top, strip in strips(page, max(_ROWS, step)):
                if cancelled():
                    return False
                picture = self.scale.shown(strip, limits, self.bands)
                pixels = np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2BGRA), np.uint8)
                _write_halves(out, 0, sizes, top, pixels)
                if self.scale.deep_channels(self.bands):
                    _write_halves(out, behind, sizes, top, self.scale.deep(strip, span, self.bands))
        return True

    def _write_learned(self, out: BinaryIO, limits: Sequence[Limits]) -> bool:
        with first_page(self.path) as (_, page):
            for _, strip in strips(page, _ROWS):
                out.write(np.ascontiguousarray(self.scale.learned(strip, limits)).data)
        return True

    def _sampled(self, page: TiffPage, limits: Sequence[Limits]) -> Pixels:
        """Evenly chosen tiles where they are; between them what lies nearby."""
        numbers, (rows, columns) = spread(page, SAMPLED_TILES)
        scale = SAMPLED_SIDE / max(self.height, self.width)
        small = np.zeros((max(1, round(self.height * scale)), max(1, round(self.width * scale)), 3), np.uint8)
        means = np.zeros((rows, columns, 3), np.uint8)
        patches = []
        for number, (tile, top, left) in enumerate(_whole_tiles(page, numbers)):
            pixels = self.scale.shown(tile, limits, self.bands)
            y, x = round(top * scale), round(left * scale)
            h, w = max(1, round(pixels.shape[0] * scale)), max(1, round(pixels.shape[1] * scale))
            patch = np.asarray(cv2.resize(pixels, (w, h), interpolation=cv2.INTER_AREA), np.uint8)
            means.reshape(-1, 3)[number] = patch.reshape(-1, 3).mean(axis=0)
            patches.append((patch, y, x))
        ground = cv2.resize(means, (small.shape[1], small.shape[0]), interpolation=cv2.INTER_LINEAR)
        small[:] = np.asarray(ground).reshape(small.shape)
        for patch, y, x in patches:
            room = small[y : y + patch.shape[0], x : x + patch.shape[1]]
            room[:] = patch[: room.shape[0], : room.shape[1]]
        return small


def large_image(
    path: Path, low_percentile: float = 0.5, high_percentile: float = 99.5, bands: Bands = ()
) -> LargeImage | None:
    """A grey or colour TIFF, or one of bands, so large that it is read piece by piece; None for any other file."""
    try:
        if not is_tiff(path) or count_pages(path) > MAX_PAGES:
            return None
        with first_page(path) as (tif, page):
            if page.imagelength * page.imagewidth < LARGE or not _suits(page):
                return None
            if tif.series[0].ndim not in (2, 3) or len(tif.series[0].pages) > 1:
                return None
            layout = read_layout(path)
            if layout is None or layout.note or (layout.bands and not layout.samples):
                return None
            scale = Scale.of(path, layout, native_type(page), page.samplesperpixel)
        percentiles = low_percentile, high_percentile
        return LargeImage(path, layout.height, layout.width, scale, percentiles, bands)
    except (OSError, ImageError):
        return None
    except Exception:  # a damaged header raises nearly anything, and is reported where the image is read
        return None


def _suits(page: TiffPage) -> bool:
    tag = page.tags.get(_ORIENTATION)
    upright = tag is None or tag.value == 1
    colors = page.photometric in (_GREY, _RGB) or (page.photometric == _YCBCR and page.compression == _JPEG)
    if page.dtype is None or page.dtype.kind not in "uif" or page.bitspersample != 8 * page.dtype.itemsize:
        return False
    size = page.tilewidth * page.tilelength if page.is_tiled else page.rowsperstrip * page.imagewidth
    small = size * page.samplesperpixel * page.dtype.itemsize <= _MOST_SEGMENT
    return upright and colors and small and page.imagedepth == 1


def _whole_tiles(page: TiffPage, numbers: Sequence[int]) -> Iterator[tuple[Raster, int, int]]:
    """Tiles with all samples, (h, w, samples), where those of a pixel may lie in tiles of their own."""
    parts: list[Raster] = []
    for pixels, top, left, samples in segments(page, numbers):
        parts.append(pixels)
        if samples.stop in (None, page.samplesperpixel):
            yield (np.concatenate(parts, axis=2) if len(parts) > 1 else pixels), top, left
            parts = []


def _write_halves(
    out: BinaryIO, start: int, sizes: Sequence[tuple[int, int]], top: int, pixels: DeepPixels
) -> None:
    """Write rows (h, W, C) of an image and all halves of them, each where it lies among its level."""
    row_bytes = pixels.shape[2] * pixels.itemsize
    for number, (height, width) in enumerate(sizes):
        pixels = halved(pixels) if number else pixels
        out.seek(start + (top >> number) * width * row_bytes)
        out.write(np.ascontiguousarray(pixels).data)
        start += height * width * row_bytes


def _mapped(file: Path, size: int) -> Pixels | None:
    """The bytes of a file of that size, if there is one, mapped into memory."""
    try:
        if file.stat().st_size != size:
            return None
        os.utime(file)  # the files that are used last are kept
        # Copied on write, because Qt wants memory that could be written to; nobody does.
        return np.memmap(file, np.uint8, mode="c")
    except (OSError, ValueError):
        return None


def _made(file: Path, size: int, write: Callable[[BinaryIO], bool], source: Path) -> bool:
    """Write a file; not where the disk has no room. Raises ImageError about the `source`."""
    unfinished = file.with_suffix(f".{os.getpid()}-{threading.get_ident()}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        _make_room(file.parent, size)
        if shutil.disk_usage(file.parent).free < 2 * size:
            return False
        with sentences(source), open(unfinished, "wb") as out:
            finished = write(out)
        if finished:
            os.replace(unfinished, file)
        return finished
    except OSError:
        return False
    except ImageError as error:
        if isinstance(error.__cause__, OSError) and is_disk_full(error.__cause__):
            return False
        raise
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _make_room(folder: Path, size: int) -> None:
    """Delete the files that were not used for longest until another fits, and what crashed programs left."""
    for unfinished in folder.glob("*.part"):
        with suppress(OSError):
            if unfinished.stat().st_mtime < time.time() - _STALE_SECONDS:
                unfinished.unlink()
    files = sorted(folder.glob("*.levels"), key=lambda file: file.stat().st_mtime, reverse=True)
    total = size
    for file in files:
        total += file.stat().st_size
        if total > _KEPT_BYTES:
            with suppress(OSError):  # on Windows, one that another window shows
                file.unlink()
