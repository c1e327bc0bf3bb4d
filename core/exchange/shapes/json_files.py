"""Reading the JSON files of other programs, with limits, so that a broken or hostile file is a sentence."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import msgspec
import numpy as np
import numpy.typing as npt

from core.atomic import read_regular
from core.json_bytes import plain_utf8

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")

_ANNOTATIONS: Final = "annotations"
_MOST_BYTES: Final = 4 << 30
_MOST_NUMBERS: Final = 20_000_000
"""In one polygon."""


def json_files(path: Path, suffix: str = ".json") -> list[Path]:
    """The file that `path` is, or those of this ending in a folder, or else in its folder `annotations`."""
    if not path.is_dir():
        return [path] if path.suffix.lower() == suffix else []
    files = sorted(file for file in path.iterdir() if file.suffix.lower() == suffix and file.is_file())
    return files or (json_files(path / _ANNOTATIONS, suffix) if (path / _ANNOTATIONS).is_dir() else [])


def files_below(path: Path, suffix: str = ".json") -> list[Path]:
    """The file that `path` is, or those of this ending in a folder and below, in the order of their paths."""
    if not path.is_dir():
        return [path] if path.suffix.lower() == suffix else []
    paths = (Path(folder, name) for folder, _, names in os.walk(path) for name in names)
    return sorted(file for file in paths if file.suffix.lower() == suffix and file.is_file())


def read_json(path: Path, kind: type[T] | Any) -> T | str:
    """The content of a file as msgspec reads it, or a sentence that says what is wrong with it."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            return f"{path.name} is larger than 4 GB and was not read. Split it into several files."
        content: T = _decoded(plain_utf8(read_regular(path)), kind)
        return content
    except OSError as error:
        return f"{path.name} could not be read ({error.strerror or 'it is not a file'}). Choose another file."
    except RecursionError:
        return f"{path.name} could not be read: it is nested too deeply. Export it again."
    except ValueError as error:
        return f"{path.name} could not be read: {str(error).replace('`$.', '`')}. Export it again."


def _decoded(data: bytes, kind: type[T] | Any) -> T:
    """The content; NaN and Infinity, which Python writes although JSON has none, become null. Raises ValueError."""
    try:
        decoded: T = msgspec.json.decode(data, type=kind)
    except ValueError:
        if b"NaN" not in data and b"Infinity" not in data:
            raise
        decoded = msgspec.json.decode(msgspec.json.encode(json.loads(data)), type=kind)
    return decoded


def decoded_each(parts: Sequence[msgspec.Raw], kind: type[T], what: str) -> tuple[list[T], list[str]]:
    """Those parts of a list that are of a kind, and of each other one what is wrong with it: "annotation 3 has …"."""
    contents, problems = [], []
    for number, raw in enumerate(parts, 1):
        try:
            contents.append(msgspec.json.decode(raw, type=kind))
        except (ValueError, RecursionError) as error:
            problems.append(f"{what} {number}: {str(error).replace('`$.', '`')}")
    return contents, problems


def corners(numbers: object) -> npt.NDArray[np.float64]:
    """The corners that a list of numbers means, x and y in turn or in pairs, (N, 2). Raises ValueError."""
    if not isinstance(numbers, list):
        raise ValueError("its outline is no list of numbers")
    check_size(len(numbers))
    try:
        points = np.array(numbers, np.float64)
    except (TypeError, ValueError, OverflowError) as error:
        raise ValueError("its outline is no list of numbers") from error
    if points.size % 2 or (points.ndim != 1 and points.shape[1:] != (2,)):
        raise ValueError("its outline has corners without x and y")
    return points.reshape(-1, 2)


def check_size(numbers: int) -> None:
    """Raise ValueError for a polygon that is too long to be one."""
    if numbers > _MOST_NUMBERS:
        raise ValueError("its outline is too long")
