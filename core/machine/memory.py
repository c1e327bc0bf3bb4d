"""Running out of memory: detecting it, and freeing some."""

from __future__ import annotations

import ctypes
import gc
import sys
import threading
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch

if TYPE_CHECKING:
    from collections.abc import Iterator

_TRIM_THRESHOLD, _TOP_PAD, _MMAP_THRESHOLD, _MMAP_MAX = -1, -2, -3, -4
"""M_TRIM_THRESHOLD and other constants of glibc's malloc.h."""
_USUAL_MMAPS = 65536
"""The default of M_MMAP_MAX."""


_SIGNS = (
    "out of memory",  # MPS and CUDA libraries
    "can't allocate memory",  # the CPU on Linux and macOS
    "not enough memory",  # the CPU on Windows
    "status_alloc_failed",  # cuBLAS, cuDNN
    "invalid buffer size",  # MPS: one tensor alone is too large
    "out_of_device_memory",  # Level Zero, the layer below XPU
    "out_of_host_memory",
)
"""Parts of the messages of plain RuntimeErrors that mean this, in lower case."""


@dataclass
class _Large:
    """The number of callers that currently want large blocks kept."""

    users: int = 0


_large, _counting = _Large(), threading.Lock()


def is_out_of_memory(error: BaseException) -> bool:
    """Whether an exception means that the computer or its GPU ran out of memory."""
    if isinstance(error, MemoryError | torch.OutOfMemoryError):
        return True
    text = str(error).lower()
    return isinstance(error, RuntimeError) and any(sign in text for sign in _SIGNS)


def keep_freed_memory() -> None:
    """Let the process reuse freed memory instead of returning it to the system at once; for learning on a CPU.

    Each step frees and allocates the same hundreds of megabytes. glibc requests every large block from the system
    again, which clears it page by page: this took a quarter of a step's time (0.45 s against 0.34 s). `free_memory`
    returns all of it. C libraries other than glibc are not affected.
    """
    libc = _glibc()
    if libc is not None:
        libc.mallopt(_MMAP_THRESHOLD, 32 << 20)
        libc.mallopt(_TRIM_THRESHOLD, 1 << 30)
        libc.mallopt(_TOP_PAD, 64 << 20)


@contextmanager
def large_blocks_kept() -> Iterator[None]:
    """Reuse freed blocks of any size meanwhile, and return them at the end; for large predictions on a CPU.

    `keep_freed_memory` does this for blocks up to 32 MiB, the highest threshold that glibc allows. A tile of a large
    image needs ten larger ones, and half of its time went into the pages of new blocks.
    """
    libc = _glibc()
    with _counting:
        _large.users += 1
        if libc is not None and _large.users == 1:
            libc.mallopt(_MMAP_MAX, 0)
    try:
        yield
    finally:
        with _counting:
            _large.users -= 1
            if libc is not None and not _large.users:
                libc.mallopt(_MMAP_MAX, _USUAL_MMAPS)
                libc.malloc_trim(0)


def _glibc() -> ctypes.CDLL | None:
    if not sys.platform.startswith("linux"):
        return None
    libc = ctypes.CDLL(None)
    return libc if hasattr(libc, "gnu_get_libc_version") else None


def free_memory() -> None:
    """Return unused memory to the system, including the GPU's."""
    gc.collect()
    libc = _glibc()
    if libc is not None:
        libc.malloc_trim(0)
    with suppress(RuntimeError):  # a GPU that failed has nothing to return
        accelerator = torch.accelerator.current_accelerator(check_available=True)
        if accelerator is not None:
            torch.get_device_module(accelerator).empty_cache()
