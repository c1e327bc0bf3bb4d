"""The mark in the PNGs of predictions: nobody wants predictions of predictions, and new ones may replace them.

It holds a checksum, so that one that somebody corrected is told from one as it was written.
"""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING, Final

from core.atomic import read_regular

if TYPE_CHECKING:
    from pathlib import Path

_HEAD: Final = 33
"""The size in bytes of a PNG's signature and header."""
_MARK: Final = b"tEXtSoftware\0Maskloom prediction"


def marked(png: bytes) -> bytes:
    """The PNG with a text chunk after its header that marks it and holds a checksum of the rest."""
    return png[:_HEAD] + _chunk(png[_HEAD:]) + png[_HEAD:]


def is_unchanged_prediction(path: Path) -> bool:
    """Whether it is a prediction that nobody has changed since, so that a new one may replace it."""
    try:
        data = read_regular(path)
    except OSError:
        return False
    rest = data[:_HEAD] + data[_HEAD + len(_chunk(b"")) :]
    return data == marked(rest)


def is_prediction(path: Path) -> bool:
    """Whether it is a prediction, changed since or not."""
    if path.suffix.lower() != ".png":
        return False
    try:
        with open(path, "rb") as file:
            return file.read(_HEAD + 4 + len(_MARK))[_HEAD + 4 :] == _MARK
    except OSError:
        return False


def _chunk(rest: bytes) -> bytes:
    body = _MARK + b" %08x" % zlib.crc32(rest)
    return struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
