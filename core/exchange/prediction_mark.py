"""The mark in the masks of predictions: nobody wants predictions of predictions, and new ones may replace them.

It holds a checksum, so that one that somebody corrected is told from one as it was written.
"""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING, Final

from core.atomic import read_regular
from core.images.tiff import first_page_tags

if TYPE_CHECKING:
    from pathlib import Path

_HEAD: Final = 33
"""The size in bytes of a PNG's signature and header."""
_PNG: Final = b"\x89PNG"
_MARK: Final = b"tEXtSoftware\0Maskloom prediction"
_SOFTWARE: Final = 305
_TIFF_MARK: Final = b"Maskloom prediction "
_NO_SUM: Final = b"00000000"
SOFTWARE: Final = b"Maskloom".ljust(len(_TIFF_MARK)) + _NO_SUM
"""What a TIFF names as its software, so that the mark takes its place."""


def marked(mask: bytes) -> bytes:
    """The mask with a mark and a checksum of the rest: a text chunk after a PNG's header, or a TIFF's software."""
    if mask.startswith(_PNG):
        return mask[:_HEAD] + _chunk(mask[_HEAD:]) + mask[_HEAD:]
    unmarked = mask.replace(SOFTWARE, _TIFF_MARK + _NO_SUM, 1)
    return unmarked.replace(_TIFF_MARK + _NO_SUM, _TIFF_MARK + b"%08x" % zlib.crc32(unmarked), 1)


def is_unchanged_prediction(path: Path) -> bool:
    """Whether it is a prediction that nobody has changed since, so that a new one may replace it."""
    try:
        data = read_regular(path)
    except OSError:
        return False
    if data.startswith(_PNG):
        rest = data[:_HEAD] + data[_HEAD + len(_chunk(b"")) :]
        return data == marked(rest)
    start = data.find(_TIFF_MARK)
    end = start + len(_TIFF_MARK)
    unmarked = data[:end] + _NO_SUM + data[end + len(_NO_SUM) :]
    return start >= 0 and data[end : end + len(_NO_SUM)] == b"%08x" % zlib.crc32(unmarked)


def is_prediction(path: Path) -> bool:
    """Whether it is a prediction, changed since or not."""
    if path.suffix.lower() in (".tif", ".tiff"):
        return _is_tiff_prediction(path)
    if path.suffix.lower() != ".png":
        return False
    try:
        with open(path, "rb") as file:
            return file.read(_HEAD + 4 + len(_MARK))[_HEAD + 4 :] == _MARK
    except OSError:
        return False


def _is_tiff_prediction(path: Path) -> bool:
    try:
        return str(first_page_tags(path).get(_SOFTWARE, "")).startswith(_TIFF_MARK.decode())
    except Exception:  # a damaged header raises nearly anything
        return False


def _chunk(rest: bytes) -> bytes:
    body = _MARK + b" %08x" % zlib.crc32(rest)
    return struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
