"""PNGs without a library: labels fast and in little memory, and checks pictures before libpng prints complaints."""

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
_FED: Final = 1 << 16
"""Compressed bytes decompressed at once."""


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


def plain_size(data: bytes) -> tuple[int, int]:
    """Width and height that `plain_indices` would read; 0 and 0 if it reads no such file."""
    if not data.startswith(_SIGNATURE) or data[24:26] not in (b"\x08\x00", b"\x08\x03") or data[28]:
        return 0, 0
    return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")


def plain_indices(data: bytes) -> npt.NDArray[np.uint8] | None:
    """The 8-bit indices or greys of a PNG, (H, W), if it uses only the simple filters that labels are written with.

    None for any other file, and for a damaged one, which another decoder reports. A project has tens of thousands of
    labels, and this takes half the time; of a very large one, it takes no memory but for the pixels.
    """
    width, height = plain_size(data)
    if not width * height:
        return None
    try:
        return _plain_indices(data, width, height)
    except (ValueError, zlib.error):
        return None


def _plain_indices(data: bytes, width: int, height: int) -> npt.NDArray[np.uint8] | None:
    pixels = np.empty((height, width), np.uint8)
    at_once = max(1, _AT_ONCE // (1 + width))
    top, row_bytes, rest = 0, 1 + width, b""
    for inflated in _inflated(data, at_once * row_bytes):
        rest = rest + inflated if rest else inflated
        count = len(rest) // row_bytes
        if count > height - top:
            return None
        if count < min(at_once, height - top):
            continue
        rows = np.frombuffer(rest, np.uint8, count * row_bytes).reshape(count, row_bytes)
        above = pixels[top - 1] if top else None
        pixels[top : top + count] = rows[:, 1:]
        if not _unfilter(rows[:, 0].tolist(), pixels[top : top + count], above):
            return None
        top, rest = top + count, rest[count * row_bytes :]
    return pixels if top == height and not rest else None


def _inflated(data: bytes, at_once: int) -> Iterator[bytes]:
    """The decompressed pixels of a PNG, at most `at_once` bytes at a time. Raises ValueError and zlib.error."""
    inflater = zlib.decompressobj()
    for kind, chunk in _chunks(data):
        view = memoryview(chunk)[8:-4]
        for start in range(0, len(view) if kind == b"IDAT" else 0, _FED):
            fed: bytes | memoryview = view[start : start + _FED]
            while fed:
                yield inflater.decompress(fed, at_once)
                fed = inflater.unconsumed_tail
    while rest := inflater.decompress(b"", at_once):
        yield rest
    if not inflater.eof:
        raise ValueError("pixels are missing")


def _unfilter(
    filters: Sequence[int], rows: npt.NDArray[np.uint8], above: npt.NDArray[np.uint8] | None
) -> bool:
    """Undo the filters that store differences to the pixel on the left (1) or above (2); False for other filters.

    `above`: the row above the first one.
    """
    if max(filters) > 2:
        return False
    if not any(filters):
        return True
    for row, kind in enumerate(filters):
        upper = rows[row - 1] if row else above
        if kind == 1:
            np.add.accumulate(rows[row], dtype=np.uint8, out=rows[row])
        elif kind == 2 and upper is not None:
            rows[row] += upper
    return True


def index_png(label: npt.NDArray[np.uint8], palette: bytes) -> Iterator[bytes]:
    """The bytes of an 8-bit palette PNG of an (H, W) label, a few rows at a time: another takes a copy of all of it."""
    height, width = label.shape
    yield _SIGNATURE
    yield _chunk(b"IHDR", width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x03\0\0\0")
    yield _chunk(b"PLTE", palette)
    deflater = zlib.compressobj(1)
    at_once = max(1, _AT_ONCE // (1 + width))
    rows = np.zeros((at_once, 1 + width), np.uint8)  # each starts with its filter: none
    for top in range(0, height, at_once):
        strip = label[top : top + at_once]
        rows[: len(strip), 1:] = strip
        packed = deflater.compress(rows[: len(strip)].data)
        if packed:
            yield _chunk(b"IDAT", packed)
    yield _chunk(b"IDAT", deflater.flush())
    yield _chunk(b"IEND", b"")


def _chunk(kind: bytes, content: bytes) -> bytes:
    return len(content).to_bytes(4, "big") + kind + content + zlib.crc32(kind + content).to_bytes(4, "big")


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
