"""What a batch has predicted: a line of JSON for each image, so that it can be interrupted, continued and shared.

`predicted.jsonl` says for each image which model made its files, with how many looks, and how many pixels each class
has; `errors.jsonl` names the images that could not be predicted. Each shard has files of its own. No torch.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from core.atomic import open_own, read_regular, write_atomic
from core.digests import sha256_of
from core.json_bytes import loads

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from core.predicting.shards import Shard
    from core.project.model import Task

PREDICTED: Final = "predicted"
ERRORS: Final = "errors"
SUFFIX: Final = ".jsonl"


@dataclass(frozen=True, slots=True)
class Manner:
    """How files are made: what differs in any of this is another file."""

    model: str
    """A hash of the model's file, and of the classes it predicts."""
    looks: int
    format: str
    options: tuple[str, ...] = ()
    """What else changes files, such as together or opacity=0.3."""


@dataclass(frozen=True, slots=True)
class Record:
    """An image that was predicted."""

    image: str
    """Its path below the folder that was given, without an ending."""
    path: str
    manner: Manner
    files: Mapping[str, tuple[int, int]]
    """Below the folder for predictions, each with its size and its time in nanoseconds."""
    pixels: Mapping[str, Mapping[str, int]]
    """By the names of tasks and classes."""
    made: int
    """In seconds, as time.time()."""


@dataclass(frozen=True, slots=True)
class Failure:
    """An image that could not be predicted."""

    image: str
    path: str
    error: str


@dataclass
class Log:
    """What a file of records says."""

    records: dict[str, Record] = field(default_factory=dict)
    recent: set[str] = field(default_factory=set)
    """Images recorded since the batch was last started."""
    begun: frozenset[str] = frozenset()
    """Files that were being written last."""
    shared: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Files about all images, each with its size and time."""
    manner: Manner | None = None
    """Of the batch that was started last; None if it reached its end."""
    ended: bool = False


def model_hash(weights: Path, tasks: Sequence[Task]) -> str:
    """A model's file and the classes it predicts, in 16 letters. Raises OSError."""
    classes = [[task.id, [entry.name for entry in task.classes]] for task in tasks]
    content = sha256_of(weights) if weights.is_file() else ""
    return hashlib.sha256(f"{content} {json.dumps(classes)}".encode()).hexdigest()[:16]


class Records:
    """The records of a folder of predictions. One shard writes its own, and reads those of all."""

    def __init__(self, out: Path, shard: Shard) -> None:
        """Reads them all: images can have been predicted by another number of shards. Raises OSError."""
        self.path, self.errors_path = (out / f"{name}{shard.suffix}{SUFFIX}" for name in (PREDICTED, ERRORS))
        self._out = out
        self.own = Log()
        self.records: dict[str, Record] = {}
        self._stamps: dict[str, tuple[int, int]] = {}
        for path in record_files(out):
            log = read_log(path)
            if path == self.path:
                self.own = log
            add_newest(self.records, log.records)
            self._stamps |= log.shared
        for record in self.records.values():
            self._stamps |= record.files
        self.failures = {failure.image: failure for failure in read_failures(self.errors_path)}
        self._handle = -1

    @property
    def paths(self) -> tuple[Path, Path]:
        """This shard's records, and its errors."""
        return self.path, self.errors_path

    def wrote(self, name: str) -> bool:
        """Whether a record speaks of a file, by its path below the folder, or it was being written."""
        return name in self._stamps or name in self.own.begun

    def is_own(self, path: Path) -> bool:
        """Whether a file is as it was written, by a record, or was being written when the batch was interrupted."""
        name = path.relative_to(self._out).as_posix() if path.is_relative_to(self._out) else ""
        return name in self.own.begun or (name in self._stamps and stamp(path) == self._stamps[name])

    def start(self, manner: Manner) -> None:
        """Write that a batch begins, or continues."""
        continues = self.own.manner == manner
        self._handle = open_own(self.path)
        if continues:
            return
        self._write({"start": asdict(manner)})
        self.failures = {}
        self.errors_path.unlink(missing_ok=True)

    def begin(self, files: Iterable[str]) -> None:
        """These files, by their paths below the folder, are about to be written."""
        self._write({"begin": list(files)})

    def share(self, name: str) -> None:
        """A file about all images was written."""
        self._write({"shared": name, "stamp": stamp(self._out / name)})

    def add(self, record: Record) -> None:
        """Files of an image were written; those that were written before in the same manner are still there."""
        earlier = self.records.get(record.image)
        if earlier is not None and earlier.manner == record.manner:
            files, pixels = {**earlier.files, **record.files}, {**earlier.pixels, **record.pixels}
            record = replace(record, files=files, pixels=pixels)
        self.records[record.image] = record
        self._write(asdict(record))
        self.failures.pop(record.image, None)

    def fail(self, failure: Failure) -> None:
        """An image could not be predicted."""
        self.failures[failure.image] = failure
        handle = open_own(self.errors_path)
        try:
            _append(handle, asdict(failure))
        finally:
            os.close(handle)

    def end(self) -> None:
        """All images had their turn."""
        self._write({"end": True})
        if self.failures:
            lines = (json.dumps(asdict(failure)) for failure in self.failures.values())
            write_atomic(self.errors_path, "".join(f"{line}\n" for line in lines).encode())
        else:
            self.errors_path.unlink(missing_ok=True)

    def close(self) -> None:
        """Close the file."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1

    def _write(self, values: Mapping[str, Any]) -> None:
        _append(self._handle, values)


def _append(handle: int, values: Mapping[str, Any]) -> None:
    """A line at the end, whole or torn: a torn one is no line, so the next one begins another."""
    size = os.lseek(handle, 0, os.SEEK_END)
    torn = b""
    if size:
        os.lseek(handle, size - 1, os.SEEK_SET)
        torn = b"" if os.read(handle, 1) == b"\n" else b"\n"
    os.write(handle, torn + json.dumps(values).encode() + b"\n")


def record_files(out: Path) -> list[Path]:
    """The records of all shards."""
    return sorted(out.glob(f"{PREDICTED}*{SUFFIX}"))


def read_log(path: Path) -> Log:
    """A file of records. Raises OSError."""
    log = Log()
    for values in _lines(path):
        if "start" in values:
            log.manner, log.ended = _manner(values["start"]), False
            log.recent.clear()
        elif "end" in values:
            log.manner, log.ended, log.begun = None, True, frozenset()
        elif "begin" in values:
            log.begun = frozenset(map(str, values["begin"]))
        elif "shared" in values:
            log.shared[str(values["shared"])] = tuple(values.get("stamp") or (0, 0))
        elif (record := _record(values)) is not None:
            log.records[record.image] = record
            log.recent.add(record.image)
            log.begun = frozenset()
    return log


def read_failures(path: Path) -> list[Failure]:
    """A file of errors; nothing where there is none."""
    if not path.is_file():
        return []
    names = ("image", "path", "error")
    return [Failure(*(str(values.get(name, "")) for name in names)) for values in _lines(path)]


def add_newest(records: dict[str, Record], more: Mapping[str, Record]) -> None:
    """Of two records of an image, the newer one."""
    for image, record in more.items():
        if image not in records or records[image].made <= record.made:
            records[image] = record


def stamp(path: Path) -> tuple[int, int] | None:
    """A file's size and time; None where there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def record_of(
    image: str, path: str, manner: Manner, files: Mapping[str, Path], pixels: Mapping[str, Mapping[str, int]]
) -> Record:
    """The record of an image whose `files` are written, by their names."""
    stamps = {name: size_and_time for name, file in files.items() if (size_and_time := stamp(file))}
    return Record(image, path, manner, stamps, pixels, int(time.time()))


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    """The lines that are whole: the last one of a process that was killed need not be."""
    for line in read_regular(path).splitlines():
        try:
            values = loads(line)
        except ValueError:
            continue
        if isinstance(values, dict):
            yield values


def _manner(values: Any) -> Manner | None:
    try:
        return Manner(values["model"], values["looks"], values["format"], tuple(values["options"]))
    except (KeyError, TypeError):
        return None


def _record(values: Mapping[str, Any]) -> Record | None:
    manner = _manner(values.get("manner"))
    try:
        files = {name: (int(size), int(made)) for name, (size, made) in values["files"].items()}
        pixels = {task: dict(counts) for task, counts in values["pixels"].items()}
        image, path, made = str(values["image"]), str(values["path"]), int(values["made"])
    except (AttributeError, KeyError, TypeError, ValueError):
        return None
    return None if manner is None else Record(image, path, manner, files, pixels, made)
