"""The journal: strokes that are not yet in a label's PNG, appended to a log and replayed after a crash.

A record is b"MLJ1", the payload's length and CRC-32 (both little-endian uint32), and the payload: a `Patch` as
msgpack. A patch holds the contents of its Box afterwards, so replaying it twice changes nothing. A patch of kind ANEW
is a whole label: it replaces whatever was there, even of another size or unreadable.
Segments are numbered files, `000001.journal`; one is dropped when all its labels are in their PNGs.
"""

from __future__ import annotations

import contextlib
import os
import re
import struct
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import msgspec

from core.atomic import RefusedError, StorageError, make_folder, open_new, read_regular, sync_folder
from core.labels.boxes import Box
from core.labels.packing import Pixels, pack, unpack_into

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from core.labels.stroke import LabelChange
    from core.project.home import ProjectHome

MAX_PIXELS: Final = 2**30
ANEW: Final = "anew"
_MAGIC: Final = b"MLJ1"
_EFFORT: Final = 8  # how many times a damaged segment's size can be read in search of intact records
_HEAD: Final = struct.Struct("<4sII")
_CLOSED: Final = (
    "closed"  # an empty file: the project was closed with strokes left in the journal, not by a crash
)
_SEGMENT: Final = re.compile(r"(\d{6,})\.journal")
_IMAGE_ID: Final = re.compile(r"[^/\\:*?\"<>|\x00-\x1f.][^/\\:*?\"<>|\x00-\x1f]*")
_TASK_ID: Final = re.compile(r"[a-z0-9][a-z0-9_-]*")


class Patch(msgspec.Struct, frozen=True, array_like=True):
    """The result of one stroke: the Box of a label afterwards, packed by `core.labels.packing`."""

    image_id: str
    task_id: str
    shape: tuple[int, int]
    box: tuple[int, int, int, int]
    kind: str
    after: bytes

    @classmethod
    def of(cls, change: LabelChange) -> Patch:
        """The patch that redoes `change`."""
        c = change
        return cls(c.image_id, c.task_id, c.shape, c.box[:4], c.kind, c.after)

    @classmethod
    def whole(cls, image_id: str, task_id: str, label: Pixels) -> Patch:
        """A patch that replaces the whole label, whatever it was."""
        height, width = label.shape
        return cls(image_id, task_id, (height, width), (0, 0, height, width), ANEW, pack(label))

    def apply(self, label: Pixels) -> None:
        """Write it into an (H, W) label. Raises ValueError if the size differs or the patch is damaged."""
        if label.shape != self.shape:
            raise ValueError(f"the stroke belongs to a label of size {self.shape}, not {label.shape}")
        box = Box(*self.box)
        unpack_into(self.after, label[box.slices])

    def check(self) -> None:
        """Raise ValueError if it can't be a stroke: unsafe names, or a Box outside its label."""
        box = Box(*self.box)
        check_ids(self.image_id, self.task_id)
        if box.empty or box.clip(*self.shape) != box or self.shape[0] * self.shape[1] > MAX_PIXELS:
            raise ValueError("the stroke's box is not inside its label")


def are_ids(image_id: str, task_id: str) -> bool:
    """Whether these are valid ids, which can't lead outside the labels folder."""
    return bool(_IMAGE_ID.fullmatch(image_id) and _TASK_ID.fullmatch(task_id))


def check_ids(image_id: str, task_id: str) -> None:
    """Raise ValueError if an id could lead outside the labels folder."""
    if not are_ids(image_id, task_id):
        raise ValueError(f"unsafe names for a label: {task_id!r}, {image_id!r}")


@dataclass(slots=True)
class Replay:
    """The contents of a journal folder: the patches in order, and a sentence for each damaged segment."""

    patches: list[Patch] = field(default_factory=list)
    segments: list[int] = field(default_factory=list)
    """The number of each patch's segment."""
    problems: list[str] = field(default_factory=list)
    damaged: set[int] = field(default_factory=set)
    """The numbers of segments that are set aside instead of dropped."""
    closed: bool = False
    """The project was closed normally, and the PNGs were merely postponed."""

    def leave_out_unfit(self, folder: Path, size: Callable[[str, str], tuple[int, int] | None]) -> None:
        """Skip strokes whose size differs from their label's, and set their segments aside.

        `size` returns height and width of a label's PNG, None if there is none or it can't be read.
        """
        sizes: dict[tuple[str, str], tuple[int, int] | None] = {}
        fit: list[int] = []
        unfit: dict[tuple[int, str, str], tuple[int, int]] = {}
        for index, (patch, segment) in enumerate(zip(self.patches, self.segments, strict=True)):
            key = (patch.image_id, patch.task_id)
            if key not in sizes:
                sizes[key] = size(*key)
            if patch.kind == ANEW or sizes[key] is None:
                sizes[key] = patch.shape
            if sizes[key] == patch.shape:
                fit.append(index)
            else:
                unfit.setdefault((segment, *key), patch.shape)
        for (segment, image_id, task_id), (height, width) in unfit.items():
            self.damaged.add(segment)
            self.problems.append(
                f"The journal {_path(folder, segment).name} has strokes for {task_id}/{image_id}.png of "
                f"{width} x {height} pixels, but that label has a different size. They were skipped, and the "
                f"journal is kept as {_aside(folder, segment).name}."
            )
        self.patches = [self.patches[index] for index in fit]
        self.segments = [self.segments[index] for index in fit]


def read_journal(folder: Path) -> Replay:
    """Every intact record of the journal. Raises StorageError if a segment can't be read at all.

    An incomplete record at the end of a segment is a stroke interrupted by a crash, which is not a problem.
    """
    replay = Replay(closed=(folder / _CLOSED).exists())
    for number in segments(folder):
        path = _path(folder, number)
        try:
            data = read_regular(path)
        except FileNotFoundError:  # its owner has just moved it into the PNGs
            continue
        except RefusedError as error:
            raise StorageError(str(error)) from error
        except OSError as error:
            raise StorageError(
                f"The journal {path}, which has the last strokes, could not be read ({error.strerror}). "
                "Change its permissions or connect its disk, then reopen the project."
            ) from error
        patches, bad = _parse(data)
        replay.patches += patches
        replay.segments += [number] * len(patches)
        if bad:
            replay.damaged.add(number)
            replay.problems.append(
                f"The journal {path.name} is damaged: {bad} of its strokes could not be read, the other "
                f"{len(patches)} were restored. It is kept as {_aside(folder, number).name}. Check the labels "
                "that you painted last."
            )
    return replay


def _parse(data: bytes) -> tuple[list[Patch], int]:
    """The intact patches, and the number of damaged stretches between them."""
    patches: list[Patch] = []
    bad, position = 0, 0
    effort = _Effort(_EFFORT * len(data))
    while position < len(data):
        patch, end = _record(data, position, effort)
        if patch is not None:
            patches.append(patch)
            position = end
            continue
        following = data.find(_MAGIC, position + 1)
        while following >= 0 and _record(data, following, effort)[0] is None:
            following = data.find(_MAGIC, following + 1)
        cut_off = following < 0 and end > len(data)
        bad += not cut_off
        position = following if following >= 0 else len(data)
    return patches, bad


@dataclass(slots=True)
class _Effort:
    """The bytes that can still be read in vain: otherwise, a segment of nothing but headers would take hours."""

    left: int


def _record(data: bytes, position: int, effort: _Effort) -> tuple[Patch | None, int]:
    """The record at `position` (None if damaged) and its end, which is beyond the data if it is incomplete."""
    if len(data) - position < _HEAD.size:
        return None, len(data) + 1
    magic, length, crc = _HEAD.unpack_from(data, position)
    start = position + _HEAD.size
    end = start + length
    if magic != _MAGIC:
        return None, start
    if end > len(data) or effort.left < 0:
        return None, end
    payload = memoryview(data)[start:end]
    if zlib.crc32(payload) == crc:
        try:
            patch = msgspec.msgpack.decode(payload, type=Patch)
            patch.check()
        except (msgspec.DecodeError, ValueError, RecursionError):
            pass
        else:
            return patch, end
    effort.left -= length
    return None, end


def encode_record(patch: Patch) -> bytes:
    """The patch as one record."""
    payload = msgspec.msgpack.encode(patch)
    return _HEAD.pack(_MAGIC, len(payload), zlib.crc32(payload)) + payload


def segments(folder: Path) -> list[int]:
    """The numbers of the segments in a folder, in order."""
    if not folder.is_dir():
        return []
    matches = (_SEGMENT.fullmatch(name) for name in os.listdir(folder))
    return sorted(int(match[1]) for match in matches if match)


class Journal:
    """Writes the journal. Not thread-safe, except that `sync` can run alongside `append`."""

    def __init__(
        self, folder: Path, damaged: set[int] | None = None, home: ProjectHome | None = None
    ) -> None:
        """Append to a new segment in `folder`, created with the first record; `home` is the project folder."""
        self._folder = folder
        self._home = home
        self._damaged = damaged or set()
        self._number = max(segments(folder), default=0) + 1
        self._handle: int | None = None
        self._size = 0
        self._name_is_new = False

    @property
    def path(self) -> Path:
        """The current segment."""
        return _path(self._folder, self._number)

    def append(self, record: bytes) -> None:
        """Write one record: it survives a crash of this process, and after `sync` of the computer.

        On OSError, the segment is unchanged.
        """
        if self._handle is None:
            self._check_home()
            make_folder(self._folder, self._folder.parent)
            (self._folder / _CLOSED).unlink(missing_ok=True)
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
            self._handle = os.open(self.path, flags, 0o666)  # O_EXCL follows no link
            self._size = 0
            self._name_is_new = True
        try:
            written = 0
            while written < len(record):
                written += os.write(self._handle, record[written:])
        except OSError:
            with contextlib.suppress(OSError):  # a partial record is also skipped by its CRC
                os.ftruncate(self._handle, self._size)
                os.lseek(self._handle, self._size, os.SEEK_SET)
            raise
        self._size += len(record)

    def sync(self) -> None:
        """Make everything appended so far durable. Raises OSError."""
        if self._handle is not None:
            os.fsync(self._handle)
            if self._name_is_new:
                sync_folder(self._folder)
                self._name_is_new = False

    def rotate(self) -> int:
        """Start a new segment with the next record; return the number of the last one written."""
        if self._handle is None:
            return self._number - 1
        os.close(self._handle)
        self._handle = None
        self._number += 1
        return self._number - 1

    def mark_closed(self) -> None:
        """Mark the journal's contents as left there on purpose, until the next record."""
        with contextlib.suppress(OSError):  # then the next opening merely reports a crash
            self._check_home()
            os.close(open_new(self._folder / _CLOSED))

    def drop(self, last: int) -> None:
        """Remove all segments up to `last`; a damaged one is renamed and set aside. Raises OSError."""
        self._check_home()
        (self._folder / _CLOSED).unlink(missing_ok=True)
        for number in segments(self._folder):
            if number > last:
                break
            if number in self._damaged:
                os.replace(_path(self._folder, number), _aside(self._folder, number))
            else:
                _path(self._folder, number).unlink()

    def _check_home(self) -> None:
        """Raise RefusedError if the project folder has been moved: another one may be at its path."""
        if self._home is not None:
            self._home.check()


def _path(folder: Path, number: int) -> Path:
    return folder / f"{number:06d}.journal"


def _aside(folder: Path, number: int) -> Path:
    """The path to keep a damaged segment under, which is not used yet."""
    target, copy = folder / f"{number:06d}.damaged", 1
    while os.path.lexists(target):
        copy += 1
        target = folder / f"{number:06d}-{copy}.damaged"
    return target
