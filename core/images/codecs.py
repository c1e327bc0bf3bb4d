"""JPEG XL, and JPEG 2000 and AVIF of more than 8 bits: what their headers say, and imagecodecs' decoders for them."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    import numpy.typing as npt

    Decode = Callable[[bytes], npt.NDArray[np.generic[Any]]]

_JXL, _JXL_BOXES = b"\xff\x0a", b"\0\0\0\x0cJXL \r\n\x87\n"
_JPEG2000, _JPEG2000_BOXES = b"\xff\x4f\xff\x51", b"\0\0\0\x0cjP  \r\n\x87\n"
_SIZ: Final = b"\xff\x51"
_RATIOS: Final = ((1, 1), (12, 10), (4, 3), (3, 2), (16, 9), (5, 4), (2, 1))
"""Of a JPEG XL's width to its height, from 1."""
_WIDTHS: Final = (9, 13, 18, 30)
_MOST_BOXES: Final = 1000


def codec_of(data: bytes) -> Decode | None:
    """The decoder for a file's bytes, if it is one of these kinds."""
    import imagecodecs  # here: most images don't need it

    if data.startswith((_JXL, _JXL_BOXES)):
        return _first(imagecodecs.jpegxl_decode)
    if data.startswith((_JPEG2000, _JPEG2000_BOXES)):
        return _first(imagecodecs.jpeg2k_decode)
    if _is_avif(data):
        return _first(imagecodecs.avif_decode)
    return None


def _first(decode: Callable[[bytes], Any]) -> Decode:
    """The first of several frames."""

    def decode_first(data: bytes) -> Any:
        values = decode(data)
        return values[0] if values.ndim > 3 else values

    return decode_first


def _is_avif(data: bytes) -> bool:
    return data[4:8] == b"ftyp" and data[8:12] in (b"avif", b"avis")


def size_of(data: bytes) -> tuple[int, int] | None:
    """The width and height that the header says; None where it says none."""
    if data.startswith(_JXL):
        return _jxl_size(data[2:32])
    if data.startswith(_JXL_BOXES):
        return _jxl_size(_codestream(data)[2:32])
    if _is_avif(data):
        sizes = [struct.unpack(">2I", data[i + 8 : i + 16]) for i in _found(data[:65536], b"ispe")]
        return max(sizes, default=None, key=lambda size: size[0] * size[1])
    at = data[:65536].find(_SIZ)
    if at < 0 or len(data) < at + 22:
        return None
    right, bottom, left, top = struct.unpack(">4I", data[at + 6 : at + 22])
    return right - left, bottom - top


def bits_of(head: bytes) -> int:
    """The bits per channel that the beginning of a JPEG 2000 or AVIF file says; 8 where it says none."""
    if _is_avif(head):
        at = head.find(b"av1C")
        return 10 if 0 <= at < len(head) - 6 and head[at + 6] & 0x40 else 8
    at = head.find(_SIZ)
    return (head[at + 40] & 0x7F) + 1 if 0 <= at < len(head) - 40 else 8


def _found(data: bytes, name: bytes) -> list[int]:
    """Where boxes of a name begin, after their lengths."""
    positions: list[int] = []
    at = data.find(name)
    while at >= 0 and at + 16 <= len(data) and len(positions) < _MOST_BOXES:
        positions.append(at)
        at = data.find(name, at + 1)
    return positions


def _codestream(data: bytes) -> bytes:
    """The beginning of the image inside a JPEG XL's boxes; b"" where there is none."""
    at = 0
    for _ in range(_MOST_BOXES):
        if at + 8 > len(data):
            break
        length, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        head = 8
        if length == 1:
            length, head = int.from_bytes(data[at + 8 : at + 16], "big"), 16
        if kind in (b"jxlc", b"jxlp"):
            start = at + head + (4 if kind == b"jxlp" else 0)
            return data[start : start + 64]
        if length < head:
            break
        at += length
    return b""


def _jxl_size(data: bytes) -> tuple[int, int] | None:
    """From the first bits of a JPEG XL, the lowest of each byte first."""
    if len(data) < 10:
        return None
    bits = int.from_bytes(data, "little")
    position = 0

    def take(count: int) -> int:
        nonlocal position
        value = (bits >> position) & ((1 << count) - 1)
        position += count
        return value

    small = take(1)

    def side() -> int:
        return 8 * (take(5) + 1) if small else take(_WIDTHS[take(2)]) + 1

    height = side()
    ratio = take(3)
    if not ratio:
        return side(), height
    wide, tall = _RATIOS[ratio - 1]
    return height * wide // tall, height
