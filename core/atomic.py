"""Files written beside and moved over: either all of the new one is there, or all of the old one."""

from __future__ import annotations

import contextlib
import errno
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class StorageError(Exception):
    """Something of a project can't be read or written; the text is a sentence for the user, with the mend."""


def write_atomic(path: Path, data: bytes) -> None:
    """Write `data` to `path`, making its folder. Raises OSError; what was at `path` then stays as it was.

    One writer a path at a time: the file beside has a fixed name, so a killed process leaves at most one.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.tmp")
    try:
        with open(beside, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, path)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
    sync_folder(path.parent)


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
