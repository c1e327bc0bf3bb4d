"""Very large TIFFs, read piece by piece into a file of reduced levels, which is made once and then only looked at.

The file lies in the cache folder and holds the image as the window draws it: blue, green, red and nothing per pixel, at
full size and halved until it is small. It is mapped into memory: what is not on screen takes none that others need.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final

import cv2
import numpy as np
import platformdirs

from core.images.decoding import ImageError, check_room, sentences
from core.images.tiff import first_page
from core.images.tiff_pages import MAX_PAGES, count_pages, is_tiff

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tifffile import TiffPage

    from core.images.pixels import Pixels

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
_PREVIEW: Final = 1024
_PREVIEW_TILES: Final = 100


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


def halved(pixels: Pixels) -> Pixels:
    """The next smaller level, (h, w, C) uint8."""
    size = (pixels.shape[1] + 1) // 2, (pixels.shape[0] + 1) // 2
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)


@dataclass(frozen=True, slots=True)
class LargeImage:
    """A TIFF that can be read piece by piece."""

    path: Path
    height: int
    width: int

    def cached(self, folder: Path) -> list[Pixels] | None:
        """Its levels, (h, w, 4) uint8 each, if they were made before."""
        file = self._file(folder)
        try:
            if file.stat().st_size != self._bytes:
                return None
            os.utime(file)  # the files that are used last are kept
            return self._mapped(file)
        except (OSError, ValueError):
            return None

    def build(self, folder: Path, cancelled: Callable[[], bool] = lambda: False) -> list[Pixels] | None:
        """Make the levels; None when cancelled, or where the disk has no room. Raises ImageError."""
        file = self._file(folder)
        unfinished = file.with_suffix(f".{os.getpid()}.part")
        try:
            folder.mkdir(parents=True, exist_ok=True)
            _make_room(folder, self._bytes)
            if shutil.disk_usage(folder).free < 2 * self._bytes:
                return None
            with sentences(self.path), open(unfinished, "wb") as out:
                finished = self._write(out, cancelled)
            if not finished:
                return None
            os.replace(unfinished, file)
            return self._mapped(file)
        except OSError:
            return None
        finally:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)

    def preview(self) -> Pixels:
        """A quick look at all of it, (h, w, 3) uint8: the file's own reduced level, or a part of its tiles."""
        with sentences(self.path), first_page(self.path) as (tif, page):
            levels = [level for level in tif.series[0].levels if max(level.shape) >= _PREVIEW][1:]
            if levels:
                return _as_rgb(levels[-1].asarray())
            return self._sampled(page)

    def read(self) -> Pixels:
        """All of it, (H, W, 3) uint8, for looking at only; from its levels, which need no memory, if there are any.

        Otherwise without a second copy in between. Raises ImageError.
        """
        levels = self.cached(levels_folder())
        if levels is not None:
            return levels[0][..., 2::-1]
        check_room(self.path, self.width, self.height, 3)
        with sentences(self.path):
            image = np.empty((self.height, self.width, 3), np.uint8)
            for top, strip in self._strips(_ROWS):
                image[top : top + len(strip)] = strip
            return image

    def reduced(self, side: int) -> Pixels:
        """All of it, small: (h, w, 3) uint8 with the longer side at least `side` pixels. Raises ImageError."""
        with sentences(self.path), first_page(self.path) as (tif, _):
            levels = [level for level in tif.series[0].levels[1:] if max(level.shape) >= side]
            if levels:
                return _as_rgb(levels[-1].asarray())
        times = 0
        while max(self.height, self.width) >> (times + 1) >= side and 1 << (times + 1) <= _ROWS:
            times += 1
        strips = []
        with sentences(self.path):
            for _, strip in self._strips(_ROWS):
                for _ in range(times):
                    strip = halved(strip)
                strips.append(strip)
        return np.concatenate(strips)

    @property
    def _bytes(self) -> int:
        return sum(height * width * _CHANNELS for height, width in level_sizes(self.height, self.width))

    def _file(self, folder: Path) -> Path:
        stat = self.path.stat()
        name = f"{os.path.abspath(self.path)}|{stat.st_mtime_ns}|{stat.st_size}"
        return folder / f"{hashlib.sha1(name.encode(errors='surrogateescape')).hexdigest()}.levels"

    def _mapped(self, file: Path) -> list[Pixels]:
        # Copied on write, because Qt wants memory that could be written to; nobody does.
        whole = np.memmap(file, np.uint8, mode="c")
        levels, start = [], 0
        for height, width in level_sizes(self.height, self.width):
            end = start + height * width * _CHANNELS
            levels.append(whole[start:end].reshape(height, width, _CHANNELS))
            start = end
        return levels

    def _write(self, out: BinaryIO, cancelled: Callable[[], bool]) -> bool:
        sizes = level_sizes(self.height, self.width)
        starts = np.cumsum([0, *(height * width * _CHANNELS for height, width in sizes)]).tolist()
        step = 1 << (len(sizes) - 1)
        for top, strip in self._strips(max(_ROWS, step)):
            if cancelled():
                return False
            pixels = np.asarray(cv2.cvtColor(strip, cv2.COLOR_RGB2BGRA), np.uint8)
            for number, (start, (_, width)) in enumerate(zip(starts, sizes, strict=False)):
                if number:
                    pixels = halved(pixels)
                out.seek(start + (top >> number) * width * _CHANNELS)
                out.write(pixels.data)
        return True

    def _strips(self, rows: int) -> Iterator[tuple[int, Pixels]]:
        """(h, W, 3) uint8 of `rows` rows each, from top to bottom; fewer in the last one."""
        with first_page(self.path) as (_, page):
            buffer = np.zeros((rows + _segment_rows(page), self.width, 3), np.uint8)
            first = filled = 0  # the row of the image that is held first, and how many are whole
            for pixels, top, left in _segments(page, self.height, self.width):
                begin = top - first
                buffer[begin : begin + pixels.shape[0], left : left + pixels.shape[1]] = pixels
                if left + pixels.shape[1] < self.width:
                    continue
                filled = begin + pixels.shape[0]
                while filled >= rows:
                    yield first, buffer[:rows]
                    buffer[: filled - rows] = buffer[rows:filled].copy()
                    first, filled = first + rows, filled - rows
            if filled:
                yield first, buffer[:filled]

    def _sampled(self, page: TiffPage) -> Pixels:
        """Evenly chosen tiles where they are; between them what lies nearby."""
        across, down = (
            (-(-self.width // page.tilewidth), -(-self.height // page.tilelength))
            if page.is_tiled
            else (
                1,
                -(-self.height // page.rowsperstrip),
            )
        )
        step = max(1, round((across * down / _PREVIEW_TILES) ** 0.5))
        if not page.is_tiled:
            step = max(1, down // _PREVIEW_TILES)
        rows, columns = range(step // 2, down, step), range(min(step // 2, across - 1), across, step)
        wanted = [row * across + column for row in rows for column in columns]
        scale = _PREVIEW / max(self.height, self.width)
        small = np.zeros((max(1, round(self.height * scale)), max(1, round(self.width * scale)), 3), np.uint8)
        means = np.zeros((len(rows), len(columns), 3), np.uint8)
        patches = []
        for number, (pixels, top, left) in enumerate(_segments(page, self.height, self.width, wanted)):
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


def large_image(path: Path) -> LargeImage | None:
    """A grey or colour TIFF of 8 bits so large that it is read piece by piece; None for any other file."""
    try:
        if not is_tiff(path) or count_pages(path) > MAX_PAGES:
            return None
        with first_page(path) as (tif, page):
            suits = (
                page.imagelength * page.imagewidth >= LARGE and _suits(page) and tif.series[0].ndim in (2, 3)
            )
            return LargeImage(path, page.imagelength, page.imagewidth) if suits else None
    except (OSError, ImageError):
        return None
    except Exception:  # a damaged header raises nearly anything, and is reported where the image is read
        return None


def _suits(page: TiffPage) -> bool:
    tag = page.tags.get(_ORIENTATION)
    upright = tag is None or tag.value == 1
    colors = page.photometric in (_GREY, _RGB) or (page.photometric == _YCBCR and page.compression == _JPEG)
    plain = page.dtype == np.uint8 and page.bitspersample == 8 and page.samplesperpixel in (1, 3, 4)
    together = page.planarconfig == 1 and page.imagedepth == 1
    size = page.tilewidth * page.tilelength if page.is_tiled else page.rowsperstrip * page.imagewidth
    return upright and colors and plain and together and size * page.samplesperpixel <= _MOST_SEGMENT


def _segment_rows(page: TiffPage) -> int:
    return int(page.tilelength if page.is_tiled else page.rowsperstrip)


def _segments(
    page: TiffPage, height: int, width: int, wanted: Sequence[int] | None = None
) -> Iterator[tuple[Pixels, int, int]]:
    """Decoded tiles or strips in order, (h, w, 3) uint8 without what lies beyond the image, with row and column."""
    for values, index, shape in _decoded(page, wanted):
        top, left = int(index[-3]), int(index[-2])
        if values is None:
            pixels = np.zeros((int(shape[-3]), int(shape[-2]), 3), np.uint8)
        else:
            pixels = _as_rgb(values.reshape(values.shape[-3:]))
        yield pixels[: height - top, : width - left], top, left


def _decoded(page: TiffPage, wanted: Sequence[int] | None) -> Iterator[tuple[Any, Any, Any]]:
    if wanted is None:
        yield from page.segments(maxworkers=2)
        return
    handle = page.parent.filehandle
    for index in wanted:
        offset, size = page.dataoffsets[index], page.databytecounts[index]
        handle.seek(offset)
        data = handle.read(size) if size else None
        yield page.decode(data, index, jpegtables=page.jpegtables, jpegheader=page.jpegheader)


def _as_rgb(values: Any) -> Pixels:
    array = np.asarray(values, np.uint8)
    array = array[..., None] if array.ndim == 2 else array
    return (
        np.repeat(array[..., :1], 3, axis=2) if array.shape[2] < 3 else np.ascontiguousarray(array[..., :3])
    )


def _make_room(folder: Path, size: int) -> None:
    """Delete the files that were not used for longest until another fits, and what crashed programs left."""
    files = sorted(folder.glob("*.levels"), key=lambda file: file.stat().st_mtime, reverse=True)
    total = size
    for file in files:
        total += file.stat().st_size
        if total > _KEPT_BYTES:
            with suppress(OSError):  # on Windows, one that another window shows
                file.unlink()
