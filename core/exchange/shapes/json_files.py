"""Reading the JSON files of other programs, with limits, so that a broken or hostile file is a sentence.

An import reads each file once, though several steps need it: `reading_once`.
"""

from __future__ import annotations

import json
import mmap
import os
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast, get_args, get_origin

import msgspec
import numpy as np
import numpy.typing as npt

from core.atomic import read_regular
from core.json_bytes import plain_utf8

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

T = TypeVar("T")

_ANNOTATIONS: Final = "annotations"
_MOST_BYTES: Final = 4 << 30
_MOST_NUMBERS: Final = 20_000_000
"""In one polygon."""
_MOST_CACHED: Final = 64 << 20
"""Bytes of files whose contents an import keeps, besides the largest one."""
_SHORT: Final = 1 << 18
"""Files up to this size, in bytes, are read whole to recognise their format."""
_FEW: Final = 3
"""Keys in the beginning of a file that could be of any kind."""


@dataclass(slots=True)
class _Contents:
    """What was read of files, by path, time of change, size and kind."""

    small: dict[tuple[object, ...], Any] = field(default_factory=dict)
    """Those that fit in, the first ones first: each step of an import goes through all files in the same order."""
    small_bytes: int = 0
    large: tuple[tuple[object, ...], Any] | None = None
    """The last one that did not fit."""


_contents: ContextVar[_Contents | None] = ContextVar("contents", default=None)


@contextmanager
def reading_once() -> Iterator[None]:
    """Within this, files are not read again; what is kept in memory has a limit however many there are."""
    token = _contents.set(_contents.get() or _Contents())
    try:
        yield
    finally:
        _contents.reset(token)


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
    """The content of a file as msgspec reads it, or a sentence that says what is wrong with it. Not to be changed."""
    contents = _contents.get()
    if contents is None:
        return _read(path, kind)
    try:
        state = path.stat()
    except OSError:
        return _read(path, kind)
    key = (path, state.st_mtime_ns, state.st_size, kind)
    if key in contents.small:
        return cast("T | str", contents.small[key])
    if contents.large is not None and contents.large[0] == key:
        return cast("T | str", contents.large[1])
    content = _read(path, kind)
    if contents.small_bytes + state.st_size <= _MOST_CACHED:
        contents.small[key] = content
        contents.small_bytes += state.st_size
    elif not isinstance(content, str):
        contents.large = key, content
    return content


def looks_like(path: Path, kind: Any, *, also: Sequence[str] = (), without: Sequence[str] = ()) -> bool:
    """Whether a file is surely of a kind. A long one is not read for that: it has the keys that the kind needs.

    `also` and `without`: keys somewhere in it that tell kinds apart whose needed keys are the same.
    """
    try:
        if path.stat().st_size <= _SHORT:
            data = read_regular(path)
            told = all(_has(data, key) for key in also) and not any(_has(data, key) for key in without)
            return told and not isinstance(read_json(path, kind), str)
        with open(path, "rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
            return _begins_like(mapped[:_SHORT], kind) and (
                all(_has(mapped, key) for key in (*_needed(kind), *also))
                and not any(_has(mapped, key) for key in without)
            )
    except (OSError, ValueError):
        return False


def _begins_like(beginning: bytes, kind: Any) -> bool:
    """Whether the beginning of a long file has any of a kind's keys; it may also be one long value."""
    text = plain_utf8(beginning).lstrip()
    if not text.startswith(b"[" if get_origin(kind) is list else b"{"):
        return False
    return any(_has(text, row.encode_name) for row in _fields(kind)) or text.count(b'":') < _FEW


def _fields(kind: Any) -> tuple[msgspec.structs.FieldInfo, ...]:
    return msgspec.structs.fields(get_args(kind)[0] if get_origin(kind) is list else kind)


def _needed(kind: Any) -> list[str]:
    return [row.encode_name for row in _fields(kind) if row.required]


def _has(data: bytes | mmap.mmap, key: str) -> bool:
    return data.find(f'"{key}"'.encode()) >= 0


def _read(path: Path, kind: type[T] | Any) -> T | str:
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
