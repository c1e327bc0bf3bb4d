"""PNGs without a library: reads labels fast, and checks pictures before libpng prints complaints."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy.typing as npt

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_USED: Final = (b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS")
_SAMPLES: Final = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # samples per pixel, by colour type
_PASSES: Final = (
    (0, 0, 8, 8),
    (4, 0, 8, 8),
    (0, 4, 4, 8),
    (2, 0, 4, 4),
    (0, 2, 2, 4),
    (1, 0, 2, 2),
    (0, 1, 1, 2),
)
"""For interlaced images: the first column and row of each pass, and its steps."""
_AT_ONCE: Final = 1 << 20


def without_extras(data: bytes) -> bytes:
    """A PNG's bytes without profiles, texts and further frames; the bytes of other files unchanged.

    Raises ValueError if pixels are missing or damaged.
    """
    if not data.startswith(_SIGNATURE):
        return data
    chunks: list[bytes] = [_SIGNATURE]
    pixels, missing = zlib.decompressobj(), 0
    for kind, chunk in _chunks(data):
        if kind not in _USED:
            continue
        chunks.append(chunk)
        if kind == b"IHDR":
            missing = _size(chunk[8:21])
        elif kind == b"IDAT":
            missing -= _decompressed(pixels, chunk[8:-4])
    if missing > 0:
        raise ValueError("pixels are missing")
    return b"".join(chunks)


def plain_indices(data: bytes, most: int) -> npt.NDArray[np.uint8] | None:
    """The 8-bit indices or greys of a PNG, (H, W), if it uses only the simple filters that labels are written with.

    None for any other file, and for a damaged one, which another decoder reports. A project has tens of thousands of
    labels, and this takes half the time. At most `most` pixels are read.
    """
    if not data.startswith(_SIGNATURE) or data[24:26] not in (b"\x08\x00", b"\x08\x03") or data[28]:
        return None
    width, height = int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
    size = height * (1 + width)
    if not 0 < width * height <= most:
        return None
    try:
        packed = b"".join(chunk[8:-4] for kind, chunk in _chunks(data) if kind == b"IDAT")
        inflater = zlib.decompressobj()
        rows = np.frombuffer(inflater.decompress(packed, size + 1), np.uint8)
    except (ValueError, zlib.error):
        return None
    if rows.size != size or not inflater.eof:
        return None
    rows = rows.reshape(height, 1 + width)
    return _unfiltered(rows[:, 0].tolist(), rows[:, 1:].copy())


def _unfiltered(filters: Sequence[int], rows: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8] | None:
    """Undo the filters that store differences to the pixel on the left (1) or above (2); None for other filters."""
    if max(filters) > 2:
        return None
    for row, kind in enumerate(filters):
        if kind == 1:
            np.add.accumulate(rows[row], dtype=np.uint8, out=rows[row])
        elif kind == 2 and row:
            rows[row] += rows[row - 1]
    return rows


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The type and complete bytes of every chunk up to the last."""
    offset, kind = len(_SIGNATURE), b""
    while kind != b"IEND":
        end = offset + 12 + int.from_bytes(data[offset : offset + 4], "big")
        if end > len(data):
            raise ValueError("pixels are missing at its end")
        kind = data[offset + 4 : offset + 8]
        if kind in _USED and zlib.crc32(data[offset + 4 : end - 4]) != int.from_bytes(
            data[end - 4 : end], "big"
        ):
            raise ValueError("a checksum is wrong")
        yield kind, data[offset:end]
        offset = end


def _size(header: bytes) -> int:
    """The uncompressed size of the pixels; each row starts with its filter."""
    width, height = int.from_bytes(header[:4], "big"), int.from_bytes(header[4:8], "big")
    bits = header[8] * _SAMPLES.get(header[9], 1)
    passes = _PASSES if header[12] else ((0, 0, 1, 1),)
    size = 0
    for left, top, across, down in passes:
        columns, rows = -(-(width - left) // across), -(-(height - top) // down)
        size += rows * (1 + (columns * bits + 7) // 8) if columns > 0 and rows > 0 else 0
    return size


def _decompressed(pixels: zlib._Decompress, data: bytes) -> int:
    """The number of bytes that compressed pixels decompress to; the bytes are discarded."""
    size = 0
    try:
        while data and not pixels.eof:
            size += len(pixels.decompress(data, _AT_ONCE))
            data = pixels.unconsumed_tail
    except zlib.error as error:
        raise ValueError("its pixels are damaged") from error
    return size
