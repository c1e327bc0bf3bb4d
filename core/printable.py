"""Text that is safe to print: names of files, tasks and people can contain terminal control characters."""

from __future__ import annotations

import json
import re
from typing import Final

# Control characters of ASCII and Latin-1, line and paragraph separators, marks that change the text direction,
# and surrogates, which come from file names in another encoding.
_UNSAFE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def printable(text: str) -> str:
    r"""One line of `text`, with every character that could control a terminal escaped, as in `\x1b`."""
    return _UNSAFE.sub(lambda match: _written_out(match[0]), text)


def json_line(values: object) -> str:
    """`values` as one line of JSON in ASCII, which is part of every encoding and safe on any terminal."""
    return json.dumps(values).replace("\x7f", "\\u007f")


def is_text(text: str) -> bool:
    """Whether `text` can be saved as UTF-8; an argument in another encoding can't."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _written_out(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def as_markdown(name: str) -> str:
    """A name as Markdown shows it as it is written."""
    return "".join(f"\\{letter}" if letter in r"\`*_{}[]<>#|" else letter for letter in name)
