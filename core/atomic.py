"""Reading and writing files so that nothing is left half done and nothing outside the project is touched.

A file is written under a temporary name and moved into place: it is either completely new or completely old. Only
files of our own are opened for writing: a link in their place, which may come with a project from elsewhere, is
removed and never followed.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import stat
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_NOFOLLOW: Final = getattr(os, "O_NOFOLLOW", 0)  # missing on Windows
_NONBLOCK: Final = getattr(os, "O_NONBLOCK", 0)
_FLAGS: Final = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_MOUNT_POINT: Final = 0xA0000003  # the reparse tag of a Windows junction
SET_ASIDE: Final = ".broken"


class StorageError(Exception):
    """A part of a project can't be read or written; the text tells the user what happened and what to do."""


class RefusedError(OSError):
    """Writing is possible but not safe; the text tells the user what happened and what to do."""


def write_atomic(path: Path, data: bytes) -> None:
    """Write `data` to `path`. On OSError the old file stays.

    The folder is created if only that one is missing: a project folder that is gone is never created again. Only one
    writer per path at a time: the temporary file has a fixed name, so a killed process leaves at most one.
    """
    write_parts(path, (data,))


def write_parts(path: Path, parts: Iterable[bytes], *, sync: bool = True) -> None:
    """Write the bytes that `parts` gives, one after the other, as `write_atomic` does; what it raises passes.

    Without `sync` a loss of power can undo it, which is much faster for thousands of files that can be made again.
    """
    path.parent.mkdir(exist_ok=True)
    beside = path.with_name(f".{path.name}.tmp")
    handle = open_new(beside)
    try:
        with open(handle, "wb") as file:
            for part in parts:
                file.write(part)
            if sync:
                file.flush()
                os.fsync(file.fileno())
        os.replace(beside, path)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
    if sync:
        sync_folder(path.parent)


def open_new(path: Path) -> int:
    """Open a new, empty file at `path` for writing. Raises OSError.

    Whatever is in its place is removed; of a link, only the link.
    """
    with contextlib.suppress(FileNotFoundError):
        path.unlink()
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NOFOLLOW | _FLAGS, 0o666)


def open_own(path: Path) -> int:
    """Open the file at `path` for reading and writing, and create it if needed. Raises OSError.

    Anything but a file, such as a link, is not ours: it is removed and replaced with a file.
    """
    with contextlib.suppress(FileNotFoundError):
        status = path.lstat()
        if not stat.S_ISDIR(status.st_mode) and not stat.S_ISREG(status.st_mode):
            path.unlink()
    return os.open(path, os.O_RDWR | os.O_CREAT | _NOFOLLOW | _NONBLOCK | _FLAGS, 0o666)


def copy_new(source: Path, target: Path) -> None:
    """Copy a file, including its times, to a new one. On OSError, no partial copy is left."""
    try:
        with open(source, "rb") as reading, open(open_new(target), "wb") as writing:
            shutil.copyfileobj(reading, writing)
        shutil.copystat(source, target)
    except BaseException:
        with contextlib.suppress(OSError):
            target.unlink()
        raise


def second_name(source: Path, target: Path) -> None:
    """Give a file a second name (a hard link), which costs nothing; copy it if the file system has no hard links.

    Raises OSError; FileExistsError if `target` exists.
    """
    if os.path.lexists(target):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
    if not is_link(source):  # a second name for a link would lead outside, or to a file that others change
        with contextlib.suppress(OSError):
            os.link(source, target)
            return
    copy_new(source, target)


def read_regular(path: Path) -> bytes:
    """The bytes of a file. Raises OSError, also for anything but a regular file: a pipe or a device may never end."""
    handle = os.open(path, os.O_RDONLY | _NONBLOCK | _FLAGS)
    with os.fdopen(handle, "rb") as file:
        _refuse_irregular(os.fstat(handle), path)
        return file.read()


def check_regular(path: Path) -> None:
    """Raise RefusedError if `path` is neither a file nor a link to one; OSError if it can't be accessed."""
    _refuse_irregular(os.stat(path), path)


def _refuse_irregular(there: os.stat_result, path: Path) -> None:
    if stat.S_ISDIR(there.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not stat.S_ISREG(there.st_mode):
        raise RefusedError(f"{path} is a pipe or a device, not a file. Move it out of the project folder.")


def is_link(path: Path) -> bool:
    """Whether `path` itself is a symbolic link, or a junction on Windows."""
    try:
        status = path.lstat()
    except OSError:
        return False
    return stat.S_ISLNK(status.st_mode) or getattr(status, "st_reparse_tag", 0) == _MOUNT_POINT


def make_folder(folder: Path, within: Path) -> None:
    """Create `folder` with all folders above it up to `within`, which must exist.

    Raises OSError; RefusedError if one of them is a link, because writing there would leave `within`.
    """
    path = within
    for name in folder.relative_to(within).parts:
        path = path / name
        with contextlib.suppress(FileExistsError):
            path.mkdir()
        if is_link(path):
            raise RefusedError(link_sentence(path))


def link_sentence(path: Path) -> str:
    """The message about a folder of the project that is a link."""
    return (
        f"{path} is a link to {_target(path)}, and Maskloom writes nothing through links. "
        "Replace the link with a folder, then reopen the project."
    )


def _target(path: Path) -> str:
    try:
        return os.readlink(path)
    except OSError:
        return "another folder"


def remove_tree(folder: Path) -> None:
    """Remove a folder and its contents; of a link, only the link. What can't be removed stays."""
    if is_link(folder):
        with contextlib.suppress(OSError):
            folder.unlink()
        return
    shutil.rmtree(folder, ignore_errors=True)


def set_aside(path: Path) -> Path:
    """Rename a file that can't be used, within its folder, and return the new path. Raises OSError."""
    number, target = 1, path.with_name(path.name + SET_ASIDE)
    while os.path.lexists(target):
        number += 1
        target = path.with_name(f"{path.name}{SET_ASIDE}-{number}")
    os.replace(path, target)
    return target


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable if the system can (Windows can't, and needn't)."""
    if os.name == "nt":
        return
    try:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except PermissionError:
        return  # the folder can be written but not read
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def is_disk_full(error: OSError) -> bool:
    """Whether a disk, or the user's share of it, has no room left."""
    return error.errno in (errno.ENOSPC, errno.EDQUOT)


def why_not_written(path: Path, error: OSError) -> str:
    """The message about a file that could not be written, with what to do."""
    if isinstance(error, RefusedError):
        return str(error)
    if is_disk_full(error):
        return (
            f"{path.name} could not be saved: the disk is full. Free some space on the disk of {path.parent}."
        )
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return (
            f"{path.name} could not be saved: you do not have permission to write to {path.parent}. "
            "Change the folder's permissions, or copy the project to a folder of your own."
        )
    reason = error.strerror or str(error)
    return f"{path.name} could not be saved in {path.parent} ({reason}). Check that the disk is connected."
