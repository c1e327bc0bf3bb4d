"""Reading JSON from people and other programs: with a byte order mark, or nested too deeply."""

from __future__ import annotations

import codecs
import json
from typing import Any, Final

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def plain_utf8(data: bytes) -> bytes:
    """The text as UTF-8 without the byte order mark that editors on Windows add. Raises ValueError."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding).encode()
    return data


def loads(text: str | bytes) -> Any:
    """The value of JSON text. Raises ValueError, also if it is nested too deeply."""
    try:
        return json.loads(text)
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error
