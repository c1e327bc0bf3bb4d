"""How much memory is still available, so that what does not fit can be refused in advance."""

from __future__ import annotations

import ctypes
import os
import re
import sys
from pathlib import Path
from typing import Final

_PROC: Final = Path("/proc")
_CONTROL_GROUPS: Final = Path("/sys/fs/cgroup")


def available_memory() -> int:
    """The bytes available without swapping out other programs; all memory if the system does not report it."""
    try:
        if sys.platform == "win32":
            return _windows()
        if sys.platform.startswith("linux"):
            return min(_linux(), _control_group())
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, AttributeError):
        return sys.maxsize


def _linux() -> int:
    match = re.search(r"^MemAvailable:\s+(\d+) kB", (_PROC / "meminfo").read_text("ascii"), re.M)
    return 1024 * int(match[1]) if match else sys.maxsize


def _control_group() -> int:
    """What a container or cluster scheduler leaves available (cgroup v2); cached files do not count as used."""
    try:
        name = (_PROC / "self" / "cgroup").read_text("utf-8").partition("0::/")[2].split("\n")[0]
        group = _CONTROL_GROUPS / name
        limit = (group / "memory.max").read_text("ascii").strip()
        if limit == "max":
            return sys.maxsize
        cached = re.search(r"^inactive_file (\d+)", (group / "memory.stat").read_text("ascii"), re.M)
        used = int((group / "memory.current").read_text("ascii")) - (int(cached[1]) if cached else 0)
        return max(0, int(limit) - used)
    except (OSError, ValueError):
        return sys.maxsize


def _windows() -> int:
    class Status(ctypes.Structure):
        _fields_ = (
            ("length", ctypes.c_ulong),
            ("load", ctypes.c_ulong),
            *((name, ctypes.c_ulonglong) for name in ("total", "free", "pages", "free_pages")),
            *((name, ctypes.c_ulonglong) for name in ("addresses", "free_addresses", "extended")),
        )

    status = Status(length=ctypes.sizeof(Status))
    if sys.platform == "win32" and ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status)):
        return int(status.free_pages)
    raise OSError
