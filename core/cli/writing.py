"""Where predict and export may write: never into a project's own folders, never over existing files unless told to."""

from __future__ import annotations

import errno
import os
import struct
import unicodedata
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.atomic import read_regular, write_atomic
from core.cli.report import CommandError
from core.images.reading import encode_index_mask
from core.project.file import PROJECT_FILE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from core.labels.packing import Pixels
    from core.project.model import Task

OWN: Final = ("labels", "journal", "backups", "versions", "models", "images")
"""Folders of a project that only the project itself writes to."""
_HEAD: Final = 33
"""The size in bytes of a PNG's signature and header."""
_MARK: Final = b"tEXtSoftware\0Maskloom prediction"
_NO_SPACE: Final = (errno.ENOSPC, errno.EDQUOT, errno.EROFS)


def check_folders(folders: Iterable[Path], project: Path, option: str = "--out") -> None:
    """Raise CommandError if a folder lies in the project's own ones, under whatever name, link or spelling."""
    root = project.parent if project.name == PROJECT_FILE else project
    protected = [root / name for name in OWN]
    identities = {identity for folder in protected if (identity := _identity(folder)) is not None}
    names = {_key(folder.resolve()) for folder in protected} | {_key(root.resolve() / name) for name in OWN}
    for folder in folders:
        for path in (folder.resolve(), Path(os.path.abspath(folder))):
            if any(_key(above) in names or _identity(above) in identities for above in (path, *path.parents)):
                raise CommandError(
                    f"{option} {folder} is inside one of the project's own folders ({', '.join(OWN)}). "
                    "Choose a folder outside the project."
                )


def check_log_file(path: Path, project: Path) -> None:
    """The same for a log file, which must not be one of the project's own files either."""
    check_folders([path], project, "--log-file")
    if path.name.casefold() in (PROJECT_FILE, ".maskloom-lock") or path.is_dir():
        raise CommandError(f"--log-file {path} cannot be used as a log. Choose another one.")


def _key(path: Path) -> str:
    """A key that is equal for names that are one file on disks that ignore case or normalise accents."""
    return unicodedata.normalize("NFC", str(path)).casefold()


def same_file_twice(targets: Iterable[tuple[Path, Path]]) -> tuple[Path, Path, Path] | None:
    """The first two sources that share a target, and that target; None if there are none.

    Targets that differ only in case are the same on some disks.
    """
    sources: dict[str, Path] = {}
    for source, target in targets:
        first_source = sources.setdefault(_key(target), source)
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

    `protected` files (this call's images and the project's) are never replaced; others are with `replace`.
    `otherwise` is another option that helps. Files that are `ours` may be replaced: nobody worked on them. A folder in
    place of a target concerns only that target.
    """
    folders = list(dict.fromkeys(target.parent for target in targets))
    check_folders(folders, project)
    for folder in folders:
        for ancestor in (folder, *folder.parents):
            if ancestor.is_file():
                raise CommandError(f"{ancestor} is a file, not a folder. Choose another --out.")
    existing = [target for target in targets if os.path.lexists(target) and not target.is_dir()]
    if not existing:
        return
    images = {file for path in protected if (file := _identity(path)) is not None}
    input_image = next((target for target in existing if _identity(target) in images), None)
    if input_image is not None:
        raise CommandError(
            f"{input_image} is one of the images, and images are never overwritten. Choose another --out."
        )
    existing = [] if replace else [target for target in existing if not ours(target)]
    if existing:
        listing = (
            f"{existing[0]} already exists"
            if len(existing) == 1
            else f"{len(existing)} of the {len(targets)} files to write already exist, {existing[0]} first"
        )
        raise CommandError(
            f"{listing}. Pass --replace to replace {_them(existing)}{otherwise}, or choose another --out."
        )


def _them(files: Sequence[Path]) -> str:
    return "it" if len(files) == 1 else "them"


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        stat = os.stat(path)
    except (OSError, ValueError):
        return None
    return stat.st_dev, stat.st_ino


def write_mask(target: Path, label: Pixels, task: Task, *, marked: bool = False) -> str:
    """Write one mask; return why it could not be written, or "". CommandError if no other one could be written either.

    A `marked` mask is recognised by `is_unchanged_prediction`.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        data = encode_index_mask(label, task.colors)
        write_atomic(target, _marked(data) if marked else data)
    except OSError as error:
        if error.errno in _NO_SPACE:
            why = "the disk is full" if error.errno != errno.EROFS else "the disk is read-only"
            raise CommandError(
                f"{target} could not be written: {why}. Free some space there, or choose an --out on another disk."
            ) from error
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
