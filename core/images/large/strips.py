"""The tiles of a very large TIFF: in strips of whole rows, or only some of them for a quick look."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tifffile import TiffPage, TiffPageSeries

    from core.images.decoding import Raster

_WORKERS: Final = 2
_SEPARATE: Final = 2
"""The planar configuration of samples that lie in tiles of their own."""
_DECODED_BYTES: Final = 16 << 20
"""Of tiles decoded in advance."""


def strips(page: TiffPage, rows: int) -> Iterator[tuple[int, Raster]]:
    """(h, W, samples) of `rows` rows each, from top to bottom, with the number of the first; fewer in the last one.

    The array is used again for the next strip.
    """
    height, width = page.imagelength, page.imagewidth
    down = _rows_of(page)
    buffer = np.zeros((rows + down, width, page.samplesperpixel), native_type(page))
    first = filled = 0  # the row of the image that is held first, and how many are whole
    numbers = [number for top in range(_grid(page)[0]) for number in _row_of_tiles(page, top)]
    for tiles_left, (pixels, top, left, samples) in zip(
        _left_in_row(page), segments(page, numbers), strict=True
    ):
        begin = top - first
        buffer[begin : begin + pixels.shape[0], left : left + pixels.shape[1], samples] = pixels
        if tiles_left:
            continue
        filled = begin + min(down, height - top)
        while filled >= rows:
            yield first, buffer[:rows]
            buffer[: filled - rows] = buffer[rows:filled].copy()
            first, filled = first + rows, filled - rows
    if filled:
        yield first, buffer[:filled]


def segments(page: TiffPage, numbers: Sequence[int]) -> Iterator[tuple[Raster, int, int, slice]]:
    """Decoded tiles or strips: (h, w, samples) without what lies beyond the image, with row, column and samples."""
    for values, index, shape in _decoded(page, numbers):
        plane, _, top, left, _ = (int(number) for number in index)
        samples = slice(plane, plane + 1) if page.planarconfig == _SEPARATE else slice(None)
        size = (int(shape[-3]), int(shape[-2]))
        if values is None:
            pixels: Raster = np.zeros((*size, 1 if samples.stop else page.samplesperpixel), native_type(page))
        else:
            pixels = np.asarray(values).reshape(values.shape[-3:])
        yield pixels[: page.imagelength - top, : page.imagewidth - left], top, left, samples


def tile_at(page: TiffPage, x: int, y: int) -> list[int]:
    """The numbers of the tiles or strips with the pixel at column `x`, row `y`: one of each plane."""
    across = _grid(page)[1]
    number = y // _rows_of(page) * across + (x // page.tilewidth if page.is_tiled else 0)
    return [plane * _grid(page)[0] * across + number for plane in range(_planes(page))]


def spread(page: TiffPage, most: int) -> tuple[list[int], tuple[int, int]]:
    """At most about `most` tiles or strips, evenly spread over the image, and how many rows and columns they form."""
    down, across = _grid(page)
    step = max(1, round((across * down / most) ** 0.5)) if page.is_tiled else max(1, down // most)
    rows, columns = range(step // 2, down, step), range(min(step // 2, across - 1), across, step)
    numbers = [
        plane * down * across + row * across + column
        for row in rows
        for column in columns
        for plane in range(_planes(page))
    ]
    return numbers, (len(rows), len(columns))


def reduced_level(series: TiffPageSeries, side: int) -> Raster | None:
    """The smallest reduced level that the file has whose longer side is at least `side`: (h, w, samples)."""
    levels = [level for level in series.levels[1:] if level.axes in ("YX", "YXS", "SYX", "CYX")]
    levels = [level for level in levels if max(level.shape[level.axes.index(axis)] for axis in "YX") >= side]
    if not levels:
        return None
    values: Raster = np.asarray(levels[-1].asarray())
    if values.ndim == 2:
        return values[..., None]
    return values if levels[-1].axes == "YXS" else np.moveaxis(values, 0, -1)


def native_type(page: TiffPage) -> np.dtype[Any]:
    """The type of its numbers, in the order of this computer."""
    assert page.dtype is not None
    return page.dtype.newbyteorder("=")


def _rows_of(page: TiffPage) -> int:
    return int(page.tilelength if page.is_tiled else page.rowsperstrip)


def _planes(page: TiffPage) -> int:
    return int(page.samplesperpixel) if page.planarconfig == _SEPARATE else 1


def _grid(page: TiffPage) -> tuple[int, int]:
    """Tiles or strips: how many from top to bottom, and from left to right."""
    across = -(-page.imagewidth // page.tilewidth) if page.is_tiled else 1
    return -(-page.imagelength // _rows_of(page)), across


def _row_of_tiles(page: TiffPage, row: int) -> list[int]:
    """The numbers of those in a row, of every plane."""
    down, across = _grid(page)
    return [
        plane * down * across + row * across + column
        for plane in range(_planes(page))
        for column in range(across)
    ]


def _left_in_row(page: TiffPage) -> Iterator[int]:
    """For each of all tiles, row after row: how many of its row follow."""
    down, across = _grid(page)
    in_row = across * _planes(page)
    return (left for _ in range(down) for left in reversed(range(in_row)))


def _decoded(page: TiffPage, numbers: Sequence[int]) -> Iterator[tuple[Any, Any, Any]]:
    """Decode these, in order, a few at a time: all that a small part of the file unpacks to could fill memory."""
    columns = page.tilewidth if page.is_tiled else page.imagewidth
    size = _rows_of(page) * columns * page.samplesperpixel // _planes(page) * native_type(page).itemsize
    at_once = max(_WORKERS, _DECODED_BYTES // max(1, size))
    tables = {"jpegtables": page.jpegtables, "jpegheader": page.jpegheader}
    with ThreadPoolExecutor(_WORKERS) as pool:
        for start in range(0, len(numbers), at_once):
            batch = list(numbers[start : start + at_once])
            read = page.parent.filehandle.read_segments(
                [page.dataoffsets[index] for index in batch],
                [page.databytecounts[index] for index in batch],
                batch,
                sort=False,
            )
            yield from pool.map(lambda segment: page.decode(*segment, **tables), read)
