"""Files read and written so that nothing is half done, and nothing outside of the project is touched.

A file is written beside and moved over: either all of the new one is there, or all of the old one. What is opened
for writing is always a file of our own: a link in its place, which may have come with a project from elsewhere, is
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
    from pathlib import Path

_NOFOLLOW: Final = getattr(os, "O_NOFOLLOW", 0)  # Windows has none of these
_NONBLOCK: Final = getattr(os, "O_NONBLOCK", 0)
_FLAGS: Final = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_MOUNT_POINT: Final = 0xA0000003  # the reparse tag of a Windows junction
SET_ASIDE: Final = ".broken"


class StorageError(Exception):
    """Something of a project can't be read or written; the text is a sentence for the user, with the mend."""


class RefusedError(OSError):
    """The disk would write, but must not; the text is a sentence for the user, with the mend."""


def write_atomic(path: Path, data: bytes) -> None:
    """Write `data` to `path`. Raises OSError; what was at `path` then stays as it was.

    Its folder is made where only that one is missing: a project's folder that is gone is never made again.
    One writer a path at a time: the file beside has a fixed name, so a killed process leaves at most one.
    """
    path.parent.mkdir(exist_ok=True)
    beside = path.with_name(f".{path.name}.tmp")
    handle = open_new(beside)
    try:
        with open(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, path)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
    sync_folder(path.parent)


def open_new(path: Path) -> int:
    """A handle of a new, empty file at `path`, for writing. Raises OSError.

    What is in the way is removed; of a link, the link itself.
    """
    with contextlib.suppress(FileNotFoundError):
        path.unlink()
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NOFOLLOW | _FLAGS, 0o666)


def open_own(path: Path) -> int:
    """A handle of the file at `path`, for reading and writing, made where there is none. Raises OSError.

    Anything but a file, such as a link, is not ours: it is removed, and a file is made in its place.
    """
    with contextlib.suppress(FileNotFoundError):
        status = path.lstat()
        if not stat.S_ISDIR(status.st_mode) and not stat.S_ISREG(status.st_mode):
            path.unlink()
    return os.open(path, os.O_RDWR | os.O_CREAT | _NOFOLLOW | _NONBLOCK | _FLAGS, 0o666)


def copy_new(source: Path, target: Path) -> None:
    """Copy a file with its times, as a new one. Raises OSError; nothing half is left then."""
    try:
        with open(source, "rb") as reading, open(open_new(target), "wb") as writing:
            shutil.copyfileobj(reading, writing)
        shutil.copystat(source, target)
    except BaseException:
        with contextlib.suppress(OSError):
            target.unlink()
        raise


def second_name(source: Path, target: Path) -> None:
    """Give a file a second name, which costs nothing; a copy where the file system has no such names.

    Raises OSError, FileExistsError where `target` is there.
    """
    if os.path.lexists(target):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
    if not is_link(source):  # a second name for a link leads elsewhere, or to what others change
        with contextlib.suppress(OSError):
            os.link(source, target)
            return
    copy_new(source, target)


def read_regular(path: Path) -> bytes:
    """The bytes of a file. Raises OSError, also for what is no file: a pipe or a device may have no end."""
    handle = os.open(path, os.O_RDONLY | _NONBLOCK | _FLAGS)
    with os.fdopen(handle, "rb") as file:
        _refuse_irregular(os.fstat(handle), path)
        return file.read()


def check_regular(path: Path) -> None:
    """RefusedError where `path` is neither a file nor a link to one; OSError where it can't be looked at."""
    _refuse_irregular(os.stat(path), path)


def _refuse_irregular(there: os.stat_result, path: Path) -> None:
    if stat.S_ISDIR(there.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not stat.S_ISREG(there.st_mode):
        raise RefusedError(f"{path} is a pipe or a device, not a file. Move it out of the project's folder.")


def is_link(path: Path) -> bool:
    """Whether `path` itself is a symbolic link, or a junction on Windows."""
    try:
        status = path.lstat()
    except OSError:
        return False
    return stat.S_ISLNK(status.st_mode) or getattr(status, "st_reparse_tag", 0) == _MOUNT_POINT


def make_folder(folder: Path, within: Path) -> None:
    """Make `folder` with all folders above it up to `within`, which must be there.

    Raises OSError: RefusedError where one of them is a link, since what is written there would leave `within`.
    """
    path = within
    for name in folder.relative_to(within).parts:
        path = path / name
        with contextlib.suppress(FileExistsError):
            path.mkdir()
        if is_link(path):
            raise RefusedError(link_sentence(path))


def link_sentence(path: Path) -> str:
    """What is said of a folder of the project that is a link."""
    return (
        f"{path} is a link to {_target(path)}, and Maskloom writes nothing through links. "
        "Replace the link with a folder of the project's own, then open the project again."
    )


def _target(path: Path) -> str:
    try:
        return os.readlink(path)
    except OSError:
        return "another folder"


def remove_tree(folder: Path) -> None:
    """Remove a folder with all in it; of a link, only the link. What can't be removed stays."""
    if is_link(folder):
        with contextlib.suppress(OSError):
            folder.unlink()
        return
    shutil.rmtree(folder, ignore_errors=True)


def set_aside(path: Path) -> Path:
    """Give a file that can't be used another name in its folder, where it is kept; that name. Raises OSError."""
    number, target = 1, path.with_name(path.name + SET_ASIDE)
    while os.path.lexists(target):
        number += 1
        target = path.with_name(f"{path.name}{SET_ASIDE}-{number}")
    os.replace(path, target)
    return target


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable, where the system can (Windows can't, and needn't)."""
    if os.name == "nt":
        return
    try:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except PermissionError:
        return  # a folder that may be written but not read
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def why_not_written(path: Path, error: OSError) -> str:
    """A sentence about a file that could not be written, with the mend."""
    if isinstance(error, RefusedError):
        return str(error)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return (
            f"{path.name} could not be saved: the disk is full. Free some space on the disk of {path.parent}."
        )
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return (
            f"{path.name} could not be saved: you may not write in {path.parent}. "
            "Change the folder's permissions, or copy the project to a folder of yours."
        )
    reason = error.strerror or str(error)
    return f"{path.name} could not be saved in {path.parent} ({reason}). Check that the disk is connected."
