"""Where predict and export may write: never into a project's own folders, never over existing files unless told to."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING, Final

from core.atomic import read_regular, write_atomic
from core.cli.report import CommandError
from core.exchange.targets import OWN, Obstacle, find_obstacle, no_room, own_folder, path_key
from core.images.reading import encode_index_mask
from core.project.file import PROJECT_FILE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from core.labels.packing import Pixels
    from core.project.model import Task

_HEAD: Final = 33
"""The size in bytes of a PNG's signature and header."""
_MARK: Final = b"tEXtSoftware\0Maskloom prediction"


def check_folders(folders: Iterable[Path], project: Path, option: str = "--out") -> None:
    """Raise CommandError if a folder lies in the project's own ones, under whatever name, link or spelling."""
    own = own_folder(folders, project)
    if own is not None:
        raise CommandError(_own_sentence(own, option))


def _own_sentence(folder: Path, option: str = "--out") -> str:
    return (
        f"{option} {folder} is inside one of the project's own folders ({', '.join(OWN)}). "
        "Choose a folder outside the project."
    )


def check_log_file(path: Path, project: Path) -> None:
    """The same for a log file, which must not be one of the project's own files either."""
    check_folders([path], project, "--log-file")
    if path.name.casefold() in (PROJECT_FILE, ".maskloom-lock") or path.is_dir():
        raise CommandError(f"--log-file {path} cannot be used as a log. Choose another one.")


def same_file_twice(targets: Iterable[tuple[Path, Path]]) -> tuple[Path, Path, Path] | None:
    """The first two sources that share a target, and that target; None if there are none.

    Targets that differ only in case are the same on some disks.
    """
    sources: dict[str, Path] = {}
    for source, target in targets:
        first_source = sources.setdefault(path_key(target), source)
        if first_source != source:
            return first_source, source, target
    return None


def check_targets(
    targets: Sequence[Path],
    protected: Iterable[Path],
    *,
    replace: bool,
    project: Path,
    otherwise: str = "",
    ours: Callable[[Path], bool] = lambda _path: False,
) -> None:
    """Raise CommandError if writing `targets` would replace a file; called before any is written.

    `otherwise` is another option that helps; for the others see `find_obstacle`.
    """
    obstacle = find_obstacle(targets, protected, replace=replace, project=project, ours=ours)
    if obstacle is not None:
        raise CommandError(obstacle_sentence(obstacle, otherwise))


def obstacle_sentence(obstacle: Obstacle, otherwise: str = "") -> str:
    """Why files may not be written, and which options help; `otherwise` is one besides --replace."""
    path = obstacle.path
    if obstacle.kind == "own":
        return _own_sentence(path)
    if obstacle.kind == "file":
        return f"{path} is a file, not a folder. Choose another --out."
    if obstacle.kind == "image":
        return f"{path} is one of the images, and images are never overwritten. Choose another --out."
    one = obstacle.count == 1
    listing = (
        f"{path} already exists"
        if one
        else f"{obstacle.count} of the {obstacle.total} files to write already exist, {path} first"
    )
    return (
        f"{listing}. Pass --replace to replace {'it' if one else 'them'}{otherwise}, or choose another --out."
    )


def no_room_sentence(target: Path, why: str) -> str:
    """What is said when no further file can be written."""
    return f"{target} could not be written: {why}. Free some space there, or choose an --out on another disk."


def write_mask(target: Path, label: Pixels, task: Task, *, marked: bool = False) -> str:
    """Write one mask; return why it could not be written, or "". CommandError if no other one could be written either.

    A `marked` mask is recognised by `is_unchanged_prediction`.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        data = encode_index_mask(label, task.colors)
        write_atomic(target, _marked(data) if marked else data)
    except OSError as error:
        if room := no_room(error):
            raise CommandError(no_room_sentence(target, room)) from error
        why = error.strerror or str(error)
        return (
            f"{target} could not be written ({why}). Move whatever is in its place, or choose another --out."
        )
    return ""


def is_unchanged_prediction(path: Path) -> bool:
    """Whether `predict` wrote the file and nobody has changed it since, so that a new prediction may replace it."""
    try:
        data = read_regular(path)
    except OSError:
        return False
    rest = data[:_HEAD] + data[_HEAD + len(_chunk(b"")) :]
    return data == _marked(rest)


def is_prediction(path: Path) -> bool:
    """Whether `predict` wrote the file, changed since or not: nobody wants predictions of predictions."""
    if path.suffix.lower() != ".png":
        return False
    try:
        with open(path, "rb") as file:
            return file.read(_HEAD + 4 + len(_MARK))[_HEAD + 4 :] == _MARK
    except OSError:
        return False


def _marked(png: bytes) -> bytes:
    """The PNG with a text chunk after its header that marks it and holds a checksum of the rest."""
    return png[:_HEAD] + _chunk(png[_HEAD:]) + png[_HEAD:]


def _chunk(rest: bytes) -> bytes:
    body = _MARK + b" %08x" % zlib.crc32(rest)
    return struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
