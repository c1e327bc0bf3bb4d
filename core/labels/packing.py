"""Labels packed into few bytes: runs of equal pixels, then zlib.

Labels are large and uniform. Finding runs first makes packing and unpacking about five times faster than zlib alone;
noise, for which runs don't help, goes to zlib directly.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import numpy.typing as npt

from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Pixels = npt.NDArray[np.uint8]

_RUNS: Final = b"R"
_RAW: Final = b"Z"
_LEVEL: Final = 1
_MIN_MEAN_RUN: Final = 8  # below this, the 5 bytes of each run cost more than they save
_CHUNK: Final = 1 << 20


def pack(pixels: Pixels) -> bytes:
    """Pack an array of uint8 of any shape for `unpack`."""
    return pack_strips(pixels.size, lambda: _strips(pixels))


def pack_strips(size: int, strips: Callable[[], Iterable[Pixels]]) -> bytes:
    """`pack` of `size` pixels, strip after strip, so that what is made in between takes little memory.

    `strips` is called once more if the pixels are noise.
    """
    lengths: list[npt.NDArray[np.uint32]] = []
    values: list[Pixels] = []
    runs = 0
    for strip in strips() if size else ():
        flat = np.ascontiguousarray(strip).ravel()
        edges = np.flatnonzero(flat[1:] != flat[:-1]) + 1
        starts = np.concatenate(([0], edges))
        lengths.append(np.diff(starts, append=flat.size).astype("<u4"))
        values.append(flat[starts])
        runs += starts.size
        if runs * _MIN_MEAN_RUN > size:
            break
    if runs == 0 or runs * _MIN_MEAN_RUN > size:
        return _RAW + _deflated(np.ascontiguousarray(strip).data for strip in strips())
    runs_of_all: list[npt.NDArray[Any]] = [*lengths, *values]
    return _RUNS + _deflated(array.data for array in runs_of_all)


def _strips(pixels: Pixels) -> Iterator[Pixels]:
    """The rows of an array, or the pixels of one without rows, about _CHUNK pixels at a time."""
    rows = max(1, _CHUNK // max(1, pixels.size // max(1, len(pixels)))) if pixels.ndim else 1
    return (pixels[top : top + rows] for top in range(0, len(pixels), rows))


def _deflated(arrays: Iterable[memoryview]) -> bytes:
    deflater = zlib.compressobj(_LEVEL)
    packed = [deflater.compress(array) for array in arrays]
    return b"".join((*packed, deflater.flush()))


def unpack(packed: bytes, shape: tuple[int, int]) -> Pixels:
    """The packed (H, W) uint8 array. Raises ValueError if the bytes don't contain exactly that many pixels."""
    pixels = np.empty(shape, np.uint8)
    unpack_into(packed, pixels)
    return pixels


def unpack_into(packed: bytes, target: Pixels) -> None:
    """Write the packed pixels into an (H, W) array, a few rows at a time. Raises like `unpack`, and writes nothing."""
    if packed[:1] == _RAW:
        flat = np.frombuffer(_inflate(packed[1:], target.size), np.uint8)
        if flat.size != target.size:
            raise ValueError("the packed pixels do not fill the box")
        target[:] = flat.reshape(target.shape)
        return
    lengths, values = _runs(packed, target.size)
    ends = np.cumsum(lengths, dtype=np.int64)
    row_count, width = target.shape
    rows = max(1, _CHUNK // max(1, width))
    for top in range(0, row_count if width else 0, rows):
        bottom = min(top + rows, row_count)
        first = int(np.searchsorted(ends, top * width, "right"))
        last = int(np.searchsorted(ends, bottom * width, "left"))
        counts = lengths[first : last + 1].astype(np.int64)
        counts[0] = ends[first] - top * width
        counts[-1] -= ends[last] - bottom * width
        target[top:bottom] = np.repeat(values[first : last + 1], counts).reshape(bottom - top, width)


def _runs(packed: bytes, size: int) -> tuple[npt.NDArray[np.uint32], Pixels]:
    """The lengths and values of runs that fill `size` pixels. Raises ValueError."""
    if packed[:1] != _RUNS:
        raise ValueError("the packed pixels have an unknown format")
    data = _inflate(packed[1:], 5 * size)
    count, rest = divmod(len(data), 5)
    lengths = np.frombuffer(data, "<u4", count)
    if rest or int(lengths.sum(dtype=np.uint64)) != size:
        raise ValueError("the packed runs do not fill the box")
    return lengths, np.frombuffer(data, np.uint8, offset=4 * count)


def count(packed: bytes, shape: tuple[int, int]) -> npt.NDArray[np.int64]:
    """The number of packed pixels with each value, (256,) int64, without unpacking runs. Raises like `unpack`."""
    size = shape[0] * shape[1]
    if packed[:1] != _RUNS:
        return histogram(unpack(packed, shape))
    data = _inflate(packed[1:], 5 * size)
    runs = len(data) // 5
    lengths = np.frombuffer(data, "<u4", runs)
    values = np.frombuffer(data, np.uint8, runs, offset=4 * runs)
    return np.bincount(values, lengths, 256).astype(np.int64)


def histogram(pixels: Pixels) -> npt.NDArray[np.int64]:
    """The number of pixels with each value: (256,) int64."""
    total = np.zeros(256, np.int64)
    flat = pixels.ravel()
    for start in range(0, flat.size, _CHUNK):  # bincount needs 8 bytes per pixel
        chunk = flat[start : start + _CHUNK]
        lowest = int(chunk.min())
        if lowest == int(chunk.max()):  # labels are uniform, and comparing is many times faster than counting
            total[lowest] += chunk.size
        else:
            total += np.bincount(chunk, minlength=256)
    return total


def is_empty(label: Pixels) -> bool:
    """Whether nothing of a label is painted."""
    return label.size == 0 or int(label.min()) == UNLABELLED


def _inflate(body: bytes, at_most: int) -> bytes:
    """Decompress, but never more than `at_most` bytes, so that a forged file can't fill the memory."""
    inflater = zlib.decompressobj()
    try:
        data = inflater.decompress(body, at_most + 1)
    except zlib.error as error:
        raise ValueError("the packed pixels are damaged") from error
    if len(data) > at_most or not inflater.eof:
        raise ValueError("the packed pixels do not fill the box")
    return data
