"""Memory for results of very large images, in a nameless file: it is given back when others need it."""

from __future__ import annotations

import mmap
import os
import shutil
import tempfile
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

LARGE: Final = 100_000_000
"""Pixels from which on they lie in a file."""


class Scratch:
    """(H, W) uint8, zeros at first. The file goes with the last array that looks at it."""

    def __init__(self, height: int, width: int, folder: Path) -> None:
        """The file lies in `folder`; where that has no room, or the image is not very large, there is none."""
        self._mapping = _mapping(height * width, folder) if height * width >= LARGE else None
        if self._mapping is None:
            self.pixels: npt.NDArray[np.uint8] = np.zeros((height, width), np.uint8)
        else:
            self.pixels = np.frombuffer(self._mapping, np.uint8).reshape(height, width)

    def rest(self) -> None:
        """What was written is not needed soon: it can lie in the file alone."""
        if self._mapping is not None and hasattr(mmap, "MADV_DONTNEED"):
            self._mapping.madvise(mmap.MADV_DONTNEED)  # of a shared mapping, nothing is lost


def _mapping(size: int, folder: Path) -> mmap.mmap | None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            _reserve(file, size, folder)
            return mmap.mmap(file.fileno(), size)
    except (OSError, ValueError):
        return None


def _reserve(file: BinaryIO, size: int, folder: Path) -> None:
    """Make it that large. Raises OSError where the disk has no room: a later write to the memory would end us."""
    if hasattr(os, "posix_fallocate"):
        os.posix_fallocate(file.fileno(), 0, size)
    elif shutil.disk_usage(folder).free < 2 * size:
        raise OSError("the disk is full")
    else:
        file.truncate(size)
