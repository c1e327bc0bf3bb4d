"""Decoders of imagecodecs for DICOM's compressed pixels, tried after those that pydicom comes with.

This is the form of pydicom's plug-ins: `is_available`, DECODER_DEPENDENCIES and a function that decodes one frame.
"""

from __future__ import annotations

import struct
from typing import Any, Final

import imagecodecs
from pydicom.pixels.decoders.base import get_decoder
from pydicom.uid import (
    HTJ2K,
    JPEG2000,
    HTJ2KLossless,
    HTJ2KLosslessRPCL,
    JPEG2000Lossless,
    JPEGExtended12Bit,
    JPEGLossless,
    JPEGLosslessSV1,
    JPEGLSLossless,
    JPEGLSNearLossless,
)

_LABEL: Final = "imagecodecs"
_CODECS: Final[dict[str, str]] = {
    **dict.fromkeys((JPEGLossless, JPEGLosslessSV1), "ljpeg_decode"),
    **dict.fromkeys((JPEGLSLossless, JPEGLSNearLossless), "jpegls_decode"),
    **dict.fromkeys((JPEG2000, JPEG2000Lossless, HTJ2K, HTJ2KLossless, HTJ2KLosslessRPCL), "jpeg2k_decode"),
    JPEGExtended12Bit: "jpeg8_decode",
}
DECODER_DEPENDENCIES: Final = dict.fromkeys(_CODECS, ("imagecodecs",))
_SIZES: Final = frozenset(
    (*range(0xC0, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0), 0xF7)
)
"""JPEG's markers that a size follows."""
_added: list[str] = []


def add_decoders() -> None:
    """Tell pydicom of them; more than once does nothing."""
    for uid in _CODECS if not _added else ():
        get_decoder(uid).add_plugin(_LABEL, (__name__, "decode_frame"))
        _added.append(uid)


def is_available(uid: str) -> bool:
    """Whether there is a decoder for a transfer syntax."""
    return uid in _CODECS


def decode_frame(source: bytes, runner: Any) -> bytes:
    """The frame's values. Raises ValueError if it is not of the size that the file says, and what decoders raise."""
    if _size(source) not in (None, (int(runner.rows), int(runner.columns))):
        raise ValueError("the compressed frame has another size")
    values = getattr(imagecodecs, _CODECS[runner.transfer_syntax])(source)
    runner.set_option("planar_configuration", 0)
    runner.set_option("bits_allocated", 8 * values.dtype.itemsize)
    if values.ndim > 2:
        runner.set_option("photometric_interpretation", "RGB")
    return bytes(values.astype(values.dtype.newbyteorder("<"), copy=False).tobytes())


def _size(source: bytes) -> tuple[int, int] | None:
    """The height and width that a JPEG or JPEG 2000 stream claims; None where it says none."""
    if source[:4] == b"\xff\x4f\xff\x51" and len(source) >= 24:
        right, bottom, left, top = struct.unpack(">4I", source[8:24])
        return bottom - top, right - left
    position = 2
    while position + 9 <= len(source) and source[position] == 0xFF:
        marker, length = source[position + 1], int.from_bytes(source[position + 2 : position + 4], "big")
        if marker in _SIZES:
            height, width = struct.unpack(">2H", source[position + 5 : position + 9])
            return height, width
        position += 2 + length
    return None
