"""Unpacks a project from a .zip file that may come from anybody.

Nothing is written before all names and sizes were looked at, nothing outside the new folder, and nothing over what
is there. The folder appears when everything is in it.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import re
import shutil
import stat
import unicodedata
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from core.atomic import is_disk_full, open_new, remove_tree
from core.project.archive.packing import CancelledError, PackError
from core.project.file import PROJECT_FILE, parse_project
from core.project.migrations import NewerError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from core.project.model import ImageEntry, Project

_FOLDERS: Final = ("labels", "journal", "versions", "backups", "models", "opinions", "insight", "images")
"""What a project consists of, besides its file and its images."""
_LARGEST_FILE: Final = 256 << 20
"""Bytes of a project file; more are no project."""
_MOST_FILES: Final = 5_000_000
_HIGHEST_RATIO, _HARMLESS = 200, 16 << 20
"""A file that grows so much, and is larger than that, is a bomb: labels and images don't shrink like this."""
_METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED: Final = 0x1 | 0x40
_CHUNK: Final = 1 << 20
_RESERVED: Final = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
"""Names that are devices on Windows."""


@dataclass(frozen=True, slots=True)
class Unpacked:
    """What was unpacked."""

    path: Path
    """The project's folder."""
    project: Project
    images: int
    """How many images there are files of."""
    skipped: tuple[str, ...] = ()
    """Entries that are no part of a project."""


def is_packed(path: Path) -> bool:
    """Whether a file is an archive with a project in it."""
    try:
        if path.suffix.lower() != ".zip" or not path.is_file():
            return False
        with zipfile.ZipFile(path) as archive:
            return PROJECT_FILE in archive.namelist()
    except (OSError, ValueError, zipfile.BadZipFile, NotImplementedError):
        return False


def unpack(
    source: Path,
    out: Path,
    *,
    parts: Collection[str] | None = None,
    progress: Callable[[float, str], object] = lambda _fraction, _name: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Unpacked:
    """Unpack a project into `out`, which is new or empty. Raises PackError and CancelledError; then it stays so.

    With `parts`, only these folders and the project's file, for looking at a part of it.
    """
    out = Path(os.path.abspath(out))
    _check_target(out)
    try:
        with zipfile.ZipFile(source) as archive:
            entries, skipped, project = _checked(archive, source)
            if parts is not None:
                entries = [i for i in entries if i.filename.split("/")[0] in (PROJECT_FILE, *parts)]
            _check_room(entries, out)
            images = _own_images(project, entries)
            making = _new_folder(out)
            try:
                _extract(archive, entries, making, progress, cancelled)
                _restore_times(making, images)
                if out.is_dir():
                    out.rmdir()  # empty, or this fails
                os.rename(making, out)
            finally:
                remove_tree(making)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise PackError(
            f"{source} could not be unpacked: it is no .zip file, or it is damaged ({error}). Pack the project again."
        ) from error
    except OSError as error:
        raise PackError(_why_not(source, out, error)) from error
    return Unpacked(out, project, len(images), tuple(skipped))


def _check_target(out: Path) -> None:
    if out.is_dir() and not out.is_symlink():
        if any(out.iterdir()):
            raise PackError(f"{out} is not empty, and nothing is replaced. Choose a new folder.")
    elif os.path.lexists(out):
        raise PackError(f"{out} already exists, and nothing is replaced. Choose a new folder.")
    elif not out.parent.is_dir():
        raise PackError(f"The folder {out.parent} does not exist. Choose another one.")


def _why_not(source: Path, out: Path, error: OSError) -> str:
    if is_disk_full(error):
        return f"{source} could not be unpacked into {out}: the disk is full. Choose another disk."
    return (
        f"{source} could not be unpacked into {out} ({error.strerror or error}). "
        "Check both folders' permissions, or choose another folder."
    )


# Looking before anything is written -------------------------------------------------------------------------


def _checked(archive: zipfile.ZipFile, source: Path) -> tuple[list[zipfile.ZipInfo], list[str], Project]:
    """The entries to unpack, the names of others, and the project. Raises PackError."""
    infos = archive.infolist()
    if len(infos) > _MOST_FILES:
        raise _refused(source, "it holds too many files")
    files: dict[str, zipfile.ZipInfo] = {}
    for info in infos:
        _check_entry(source, info)
        key = _key(info.filename.rstrip("/"))
        if not info.is_dir() and key in files:
            raise _refused(source, f"it holds {info.filename} twice")
        if not info.is_dir():
            files[key] = info
    for key in files:
        if any(parent in files for parent in _parents(key)):
            raise _refused(source, f"{files[key].filename} lies in a file")
    if sum(info.compress_size for info in files.values()) > os.path.getsize(source):
        raise _refused(source, "its files overlap")
    project = _project(archive, files.get(_key(PROJECT_FILE)), source)
    ours = {_key(image.path) for image in project.images} | {_key(PROJECT_FILE)}
    entries = [i for key, i in files.items() if key in ours or i.filename.split("/")[0] in _FOLDERS]
    skipped = [i.filename for key, i in files.items() if i not in entries]
    return entries, skipped, project


def _check_entry(source: Path, info: zipfile.ZipInfo) -> None:
    name, kind = info.filename, stat.S_IFMT(info.external_attr >> 16)
    if info.orig_filename != name and info.orig_filename.replace("\\", "/") != name:  # cut at a NUL
        raise _refused(source, f"the name {info.orig_filename!r} is not allowed")
    if not _is_safe(info.orig_filename):
        raise _refused(source, f"{name!r} would be written outside the folder, or is no name for a file")
    if kind and kind not in (stat.S_IFREG, stat.S_IFDIR):
        raise _refused(source, f"{name} is a link or a device, not a file")
    if info.flag_bits & _ENCRYPTED:
        raise _refused(source, f"{name} is encrypted")
    if info.compress_type not in _METHODS:
        raise _refused(source, f"{name} is compressed in an unknown way")
    if info.file_size > max(_HARMLESS, info.compress_size * _HIGHEST_RATIO):
        raise _refused(source, f"{name} would be unpacked to {info.file_size:,} bytes")


def _is_safe(name: str) -> bool:
    """Whether it is a plain relative path on any system."""
    parts = name.removesuffix("/").split("/")
    return not re.search(r"[\\:\x00-\x1f]", name) and all(
        name_part not in ("", ".", "..") and not _RESERVED.fullmatch(name_part) for name_part in parts
    )


def _key(name: str) -> str:
    """What is one file on disks that ignore case, or write accents in another way."""
    return unicodedata.normalize("NFC", name).casefold()


def _parents(key: str) -> Iterator[str]:
    return (str(parent) for parent in PurePosixPath(key).parents)


def _refused(source: Path, why: str) -> PackError:
    return PackError(f"{source} was not unpacked: {why}. Nothing was written. Pack the project again.")


def _project(archive: zipfile.ZipFile, info: zipfile.ZipInfo | None, source: Path) -> Project:
    if info is None:
        raise PackError(f"{source} holds no project: there is no {PROJECT_FILE} in it. Choose another file.")
    if info.file_size > _LARGEST_FILE:
        raise _refused(source, f"its {PROJECT_FILE} is too large")
    try:
        return parse_project(archive.read(info))
    except NewerError as error:
        raise PackError(
            f"The project in {source} could not be read: {error}. Nothing was unpacked. "
            f"Install {error.needs}, then unpack it again."
        ) from error
    except ValueError as error:
        reason = str(error).replace("`$.", "`")
        raise PackError(
            f"The project in {source} could not be read: {reason}. Nothing was unpacked. Pack it again."
        ) from error


def _check_room(entries: Sequence[zipfile.ZipInfo], out: Path) -> None:
    needed, free = sum(info.file_size for info in entries), shutil.disk_usage(out.parent).free
    if needed > free:
        raise PackError(
            f"The project needs {needed / 1e9:.1f} GB, but {out.parent} has {free / 1e9:.1f} GB left. "
            "Free some space, or choose another disk."
        )


# Writing ----------------------------------------------------------------------------------------------------


def _extract(
    archive: zipfile.ZipFile,
    entries: Sequence[zipfile.ZipInfo],
    making: Path,
    progress: Callable[[float, str], object],
    cancelled: Callable[[], bool],
) -> None:
    """Write all files into a new folder, never more bytes of one than it declares."""
    total, written = max(1, sum(info.file_size for info in entries)), 0
    for info in entries:
        path = making / info.filename
        path.parent.mkdir(parents=True, exist_ok=True)
        size = 0
        with archive.open(info) as file, open(open_new(path), "wb") as target:
            while chunk := file.read(_CHUNK):
                if cancelled():
                    raise CancelledError
                size += len(chunk)
                if size > info.file_size:
                    raise zipfile.BadZipFile(f"{info.filename} is larger than it says")
                target.write(chunk)
        if size != info.file_size:
            raise zipfile.BadZipFile(f"{info.filename} is shorter than it says")
        written += size
        progress(written / total, info.filename)


def _own_images(project: Project, entries: Sequence[zipfile.ZipInfo]) -> list[ImageEntry]:
    """The images whose files are in the archive; paths of others may lead anywhere."""
    names = {info.filename for info in entries}
    return [image for image in project.images if image.path in names]


def _new_folder(out: Path) -> Path:
    """A new folder beside the one that is wanted. Raises OSError."""
    for number in itertools.count():
        path = out.with_name(f".{out.name}.unpacking-{number}")
        with contextlib.suppress(FileExistsError):
            path.mkdir()
            return path
    raise AssertionError


def _restore_times(folder: Path, images: Sequence[ImageEntry]) -> None:
    """Give images the time that the project remembers, so that they count as the files that were labelled."""
    for image in images:
        if image.file is not None:
            with contextlib.suppress(OSError, OverflowError):
                path = folder / image.path
                if path.stat().st_size == image.file.size:
                    os.utime(path, ns=(image.file.modified, image.file.modified))
