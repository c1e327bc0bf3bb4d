"""Reading the JSON files of other programs, with limits, so that a broken or hostile file is a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar

import msgspec

from core.atomic import read_regular
from core.json_bytes import plain_utf8

if TYPE_CHECKING:
    from pathlib import Path

T = TypeVar("T")

_MOST_BYTES: Final = 4 << 30
_MOST_NUMBERS: Final = 20_000_000
"""In one polygon."""


def json_files(path: Path, suffix: str = ".json") -> list[Path]:
    """The file that `path` is, or those of this ending in a folder, but not below; in the order of their names."""
    if path.is_dir():
        return sorted(file for file in path.iterdir() if file.suffix.lower() == suffix and file.is_file())
    return [path] if path.suffix.lower() == suffix else []


def read_json(path: Path, kind: type[T] | Any) -> T | str:
    """The content of a file as msgspec reads it, or a sentence that says what is wrong with it."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            return f"{path.name} is larger than 4 GB and was not read. Split it into several files."
        decoded: T = msgspec.json.decode(plain_utf8(read_regular(path)), type=kind)
    except OSError as error:
        return f"{path.name} could not be read ({error.strerror or 'it is not a file'}). Choose another file."
    except RecursionError:
        return f"{path.name} could not be read: it is nested too deeply. Export it again."
    except ValueError as error:
        return f"{path.name} could not be read: {str(error).replace('`$.', '`')}. Export it again."
    return decoded


def check_size(numbers: int) -> None:
    """Raise ValueError for a polygon that is too long to be one."""
    if numbers > _MOST_NUMBERS:
        raise ValueError("its outline is too long")
