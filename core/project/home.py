"""Recognises the folder that was opened, whatever may be at its path later.

While a project is open, its folder may be renamed or its disk unmounted. Anything written to the old path would
then be outside the project but seem saved.
"""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.atomic import RefusedError, is_link, link_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDERS: Final = {
    "labels": 1,
    "journal": 0,
    "versions": 0,
    "backups": 2,
    "models": 2,
    "compare": 0,
    "opinions": 2,
    "insight": 0,
}
"""The folders that Maskloom writes to, and the depth of their subfolders."""


class FolderGoneError(RefusedError):
    """The folder that was opened is no longer at its path."""


class ProjectHome:
    """A folder, held open since it was opened; `check` verifies that it is still at its path."""

    def __init__(self, path: Path) -> None:
        """Hold the folder open. Raises OSError."""
        self.path = path
        self._handle: int | None = None
        if os.name != "nt":  # Windows cannot open folders, nor rename one that contains an open file
            with contextlib.suppress(PermissionError):  # a folder that can be entered but not listed
                self._handle = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        self._first = os.stat(path)

    def check(self) -> None:
        """Raise FolderGoneError if another folder, or none, is at the path now; OSError if that can't be determined."""
        try:
            current = os.stat(self.path)
        except (FileNotFoundError, NotADirectoryError) as error:
            raise FolderGoneError(self._sentence()) from error
        if os.name == "nt":
            return
        # The open handle keeps a network file system from reusing the folder's inode number.
        opened = self._first if self._handle is None else os.fstat(self._handle)
        if not os.path.samestat(opened, current):
            raise FolderGoneError(self._sentence())

    def close(self) -> None:
        """Release the folder. Can be called twice."""
        if self._handle is not None:
            self._first = os.fstat(self._handle)
            os.close(self._handle)
            self._handle = None

    def _sentence(self) -> str:
        target = self._where()
        if target is None:
            return f"The project folder {self.path} is gone. Put it back, or connect its disk."
        return f"The project folder {self.path} is gone: it is now {target}. Rename it back."

    def _where(self) -> Path | None:
        """Where the folder is now, if the system can tell."""
        if self._handle is None:
            return None
        try:
            path = Path(_path_of(self._handle))
            return path if os.path.samestat(os.stat(path), os.fstat(self._handle)) else None
        except (OSError, ValueError):
            return None


def _path_of(handle: int) -> str:
    """The current path of an open folder. Raises OSError if it has none or the system can't tell."""
    if sys.platform == "darwin":
        import fcntl

        return os.fsdecode(fcntl.fcntl(handle, fcntl.F_GETPATH, bytes(1024)).rstrip(b"\0"))
    return os.readlink(f"/proc/self/fd/{handle}")


def why_not_safe(project: Path) -> str:
    """Why nothing must be written to a project's folders, as a sentence; "" if writing is safe.

    Through a link, files outside the project would be written, replaced and removed. images/ can be one: only new
    images are written there.
    """
    for name, levels in FOLDERS.items():
        for folder in _levels(project / name, levels):
            if is_link(folder):
                return f"The project is read-only: {link_sentence(folder)}"
    for name in FOLDERS:
        path = project / name
        if os.path.lexists(path) and not path.is_dir():
            return (
                f"The project is read-only: {path} is not a folder. "
                "Move it out of the project folder, then reopen the project."
            )
    return ""


def _levels(folder: Path, levels: int) -> Iterator[Path]:
    """The folder, and the folders and links to folders below it; links are not followed."""
    yield folder
    if not levels or is_link(folder):
        return
    try:
        with os.scandir(folder) as entries:
            below = [Path(entry.path) for entry in entries if _is_folder(entry)]
    except OSError:
        return
    for path in below:
        yield from _levels(path, levels - 1)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Whether it is a folder or a link to one; a link to a file or to nothing is replaced, not followed."""
    try:
        return stat.S_ISDIR(entry.stat().st_mode) or entry.is_dir()
    except OSError:
        return False
