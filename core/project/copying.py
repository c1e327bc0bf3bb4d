"""Copies of images in a project folder: each complete or absent, and each picture once."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from pathlib import Path
from typing import Final

from core.atomic import copy_new
from core.project.image_files import digest_of

_PART: Final = (".maskloom-", ".part")
"""The prefix and suffix of an unfinished copy's name."""


class Copies:
    """The image files in a project's `images/`, which can be a link."""

    def __init__(self, folder: Path, *, clean: bool) -> None:
        """With `clean`, remove what is left of unfinished copies."""
        self._folder = folder
        self._sizes: dict[tuple[str, int], list[Path]] = {}
        self._digests: dict[Path, str] = {}
        self._names: set[str] = set()
        self._numbers: dict[str, int] = {}  # the next number to try, for a thousand files of one name
        with suppress(OSError), os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith(_PART[0]) and entry.name.endswith(_PART[1]):
                    if clean:
                        Path(entry.path).unlink()
                elif entry.is_file():
                    self._remember(Path(entry.path), entry.stat().st_size)

    def of(self, path: Path) -> Path | None:
        """The existing copy of that file, or None. Raises OSError and ImageError."""
        candidates = self._sizes.get((_base(path), path.stat().st_size), ())
        return next(
            (candidate for candidate in candidates if self._digest(candidate) == self._digest(path)), None
        )

    def bring(self, path: Path) -> Path:
        """A copy of the file: the existing one, or a new one. Raises OSError and ImageError."""
        copied = self.of(path)
        if copied is not None:
            return copied
        self._folder.mkdir(exist_ok=True)
        target = self._folder / self._free_name(path)
        partial = self._folder / f"{_PART[0]}{target.name}{_PART[1]}"
        copy_new(path, partial)
        try:
            os.replace(partial, target)
        except OSError:
            with suppress(OSError):
                partial.unlink()
            raise
        self._remember(target, target.stat().st_size)
        return target

    def _remember(self, path: Path, size: int) -> None:
        self._names.add(path.name.casefold())
        self._sizes.setdefault((_base(path), size), []).append(path)

    def _free_name(self, path: Path) -> str:
        name, number = path.name, self._numbers.get(path.name.casefold(), 2)
        while name.casefold() in self._names:
            name = f"{path.stem}-{number}{path.suffix}"
            number += 1
        self._numbers[path.name.casefold()] = number
        return name

    def _digest(self, path: Path) -> str:
        if path not in self._digests:
            self._digests[path] = digest_of(path)
        return self._digests[path]


def copy_problem(path: Path, error: OSError) -> str:
    """The message for a file that could not be copied."""
    return f"{path.name} could not be copied into the project ({error.strerror}). Free some space, then add it again."


def _base(path: Path) -> str:
    """The common part of the names of a file and its copies, which get a number if the name is taken."""
    return re.sub(r"-\d+$", "", path.stem).casefold() + path.suffix.casefold()
