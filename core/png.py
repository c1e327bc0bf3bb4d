"""PNGs for libpng, which prints what it thinks of them: checked before, and without what OpenCV does not use."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_USED: Final = (b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS")
_SAMPLES: Final = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # of a pixel, by colour type
_PASSES: Final = (
    (0, 0, 8, 8),
    (4, 0, 8, 8),
    (0, 4, 4, 8),
    (2, 0, 4, 4),
    (0, 2, 2, 4),
    (1, 0, 2, 2),
    (0, 1, 1, 2),
)
"""Of interlaced ones: the first column and row of each pass, and its steps."""
_AT_ONCE: Final = 1 << 20


def without_extras(data: bytes) -> bytes:
    """A PNG's bytes without profiles, texts and further frames; those of another file as they are.

    ValueError where pixels are missing or damaged.
    """
    if not data.startswith(_SIGNATURE):
        return data
    kept: list[bytes] = [_SIGNATURE]
    pixels, missing = zlib.decompressobj(), 0
    for kind, chunk in _chunks(data):
        if kind not in _USED:
            continue
        kept.append(chunk)
        if kind == b"IHDR":
            missing = _size(chunk[8:21])
        elif kind == b"IDAT":
            missing -= _decompressed(pixels, chunk[8:-4])
    if missing > 0:
        raise ValueError("pixels are missing")
    return b"".join(kept)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Kind and whole bytes of every chunk up to the last."""
    place, kind = len(_SIGNATURE), b""
    while kind != b"IEND":
        end = place + 12 + int.from_bytes(data[place : place + 4], "big")
        if end > len(data):
            raise ValueError("pixels are missing at its end")
        kind = data[place + 4 : place + 8]
        if kind in _USED and zlib.crc32(data[place + 4 : end - 4]) != int.from_bytes(
            data[end - 4 : end], "big"
        ):
            raise ValueError("a checksum is wrong")
        yield kind, data[place:end]
        place = end


def _size(header: bytes) -> int:
    """Bytes of the pixels before they were compressed; each row begins with its filter."""
    width, height = int.from_bytes(header[:4], "big"), int.from_bytes(header[4:8], "big")
    bits = header[8] * _SAMPLES.get(header[9], 1)
    passes = _PASSES if header[12] else ((0, 0, 1, 1),)
    size = 0
    for left, top, across, down in passes:
        columns, rows = -(-(width - left) // across), -(-(height - top) // down)
        size += rows * (1 + (columns * bits + 7) // 8) if columns > 0 and rows > 0 else 0
    return size


def _decompressed(pixels: zlib._Decompress, data: bytes) -> int:
    """How many bytes more compressed pixels are; they are not kept."""
    size = 0
    try:
        while data and not pixels.eof:
            size += len(pixels.decompress(data, _AT_ONCE))
            data = pixels.unconsumed_tail
    except zlib.error as error:
        raise ValueError("its pixels are damaged") from error
    return size
