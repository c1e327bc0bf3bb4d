"""A project can be open only once: a lock file names its owner and is held while the owner runs."""

from __future__ import annotations

import contextlib
import errno
import getpass
import os
import socket
import sys
import time
from typing import TYPE_CHECKING, Final

import msgspec

from core.atomic import open_own

if TYPE_CHECKING:
    from pathlib import Path

_NAME: Final = ".maskloom-lock"
_NO_LOCKS: Final = frozenset({errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL})


class Owner(msgspec.Struct, frozen=True):
    """The owner of a lock."""

    host: str
    pid: int
    user: str
    since: float
    """Seconds since 1970."""


class LockedError(Exception):
    """Somebody else has the project open; the text says who, since when, and what to do."""


class ProjectLock:
    """A lock on a project folder, taken by the constructor and given back by `release`.

    The system's own file lock shows whether the owner is still running, so a lock left by a crash is simply taken
    over. If the file system has no locks, the owner's process is looked up by its number. A lock left by another
    computer can't be judged from here and is respected.
    """

    def __init__(self, folder: Path) -> None:
        """Take the lock. Raises LockedError, or OSError if the folder can't be written."""
        self._path = folder / _NAME
        self._handle = self._take()

    def release(self) -> None:
        """Release the lock and remove its file. Can be called twice."""
        if self._handle is None:
            return
        if os.name != "nt":  # Windows cannot remove an open file
            self._remove()
        os.close(self._handle)
        self._handle = None
        if os.name == "nt":
            self._remove()

    def _remove(self) -> None:
        with contextlib.suppress(OSError):  # a leftover file is not a lock: it is taken over
            # If the folder was renamed, the path may hold another project's lock.
            if self._handle is None or _same_file(self._handle, self._path):
                self._path.unlink()

    def _take(self) -> int | None:
        for _ in range(100):
            handle = open_own(self._path)
            try:
                locked = _lock(handle)
                owner = _read_owner(handle)
                if locked is False or (owner is not None and _alive_elsewhere(owner, locked)):
                    raise LockedError(_words(owner, self._path))
                if not _same_file(handle, self._path):  # its last owner has just removed it
                    os.close(handle)
                    continue
                if os.fstat(handle).st_nlink > 1:  # it may be a user's file under a second name
                    self._path.unlink()
                    os.close(handle)
                    continue
                _write_owner(handle)
            except BaseException:
                os.close(handle)
                raise
            return handle
        raise LockedError(_words(None, self._path))


def is_free(folder: Path) -> bool:
    """Whether nobody seems to hold the folder's lock; checked without touching it.

    Only taking the lock is certain: a lock of another computer, or one whose process number has been reused, counts
    as held.
    """
    try:
        handle = os.open(folder / _NAME, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    except FileNotFoundError:
        return True
    except OSError:
        return False
    try:
        owner = _read_owner(handle)
    finally:
        os.close(handle)
    return owner is not None and owner.host == socket.gethostname() and not _process_lives(owner.pid)


def _lock(handle: int) -> bool | None:
    """True: locked by us. False: locked by a running process. None: this file system has no locks."""
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(handle, 1 << 20, os.SEEK_SET)  # after the text, which others must be able to read
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return None if error.errno in _NO_LOCKS else False
    return True


def _alive_elsewhere(owner: Owner, held: bool | None) -> bool:
    if owner.host != socket.gethostname():
        return True
    return held is None and _process_lives(owner.pid)


def _process_lives(pid: int) -> bool:
    if sys.platform == "win32":
        import ctypes

        process = ctypes.windll.kernel32.OpenProcess(0x1000, False, pid)  # PROCESS_QUERY_LIMITED_INFORMATION
        if process:
            ctypes.windll.kernel32.CloseHandle(process)
        return bool(process)
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True


def _same_file(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), os.stat(path))
    except FileNotFoundError:
        return False


def _read_owner(handle: int) -> Owner | None:
    os.lseek(handle, 0, os.SEEK_SET)
    try:
        return msgspec.json.decode(os.read(handle, 4096), type=Owner)
    except (msgspec.DecodeError, OSError, RecursionError):
        return None  # truncated by a crash, or still being written


def _write_owner(handle: int) -> None:
    try:
        user = getpass.getuser()
    except (KeyError, OSError):  # a user in a container may have no name
        user = ""
    owner = msgspec.json.encode(Owner(socket.gethostname(), os.getpid(), user, time.time()))
    with contextlib.suppress(OSError):  # on a full disk the lock still works, only without a name
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, owner)


def _words(owner: Owner | None, path: Path) -> str:
    if owner is None:
        return "The project is open in another Maskloom window. Close it there to edit it here."
    user = owner.user or "Somebody"
    sentence = f"{user} has the project open on {owner.host} (process {owner.pid}){_since(owner.since)}"
    if owner.host == socket.gethostname():
        return f"{sentence}. Close it there to edit it here."
    return (
        f"{sentence}. Close it there to edit it here; if that computer is off, delete {path} and reopen it."
    )


def _since(seconds: float) -> str:
    try:
        moment = time.strftime("%Y-%m-%d %H:%M", time.localtime(seconds))
    except (OverflowError, ValueError, OSError):  # no clock says so
        return ""
    return f" since {moment}"
