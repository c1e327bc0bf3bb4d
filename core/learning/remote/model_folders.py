"""The models' folder on both computers: what one has written is sent to the other.

Of all models of a learner these files travel: weights, description and record, and those of an interrupted full run.
"""

from __future__ import annotations

import contextlib
import os
import re
from typing import TYPE_CHECKING, Final

from core.atomic import make_folder, read_regular, remove_tree, write_atomic
from core.insight.learning_record import RECORD
from core.learning.full.run_checkpoint import FILE, RunFolder
from core.network.model_files import DESCRIPTION, WEIGHTS, stored_description

if TYPE_CHECKING:
    from pathlib import Path

RUN: Final = "run"
_NAMES: Final = (WEIGHTS, DESCRIPTION, RECORD, f"{RUN}/{WEIGHTS}", f"{RUN}/{DESCRIPTION}", f"{RUN}/{FILE}")
"""In the order in which they are written."""
_FOLDER: Final = re.compile(r"[A-Za-z0-9_][\w .-]*")
_DRAFT: Final = ".received"

Mark = tuple[int, int]


class ModelError(Exception):
    """A model was sent that cannot be kept; str() is a sentence for the user."""


class ModelFolders:
    """The folders of one learner's models: `name`, and what it keeps as `name`-..."""

    def __init__(self, models_dir: Path, name: str) -> None:
        self.models_dir = models_dir
        self.name = name
        self._marks: dict[str, Mark] = {}

    def remember(self) -> None:
        """What is there now is known to the other computer."""
        self._marks = self._now()

    def forget(self) -> None:
        """The other computer has nothing."""
        self._marks = {}

    def changes(self) -> tuple[list[tuple[str, bytes]], list[str]]:
        """The files that were written since, with their contents; and models whose checkpoint was removed."""
        old, self._marks = self._marks, self._now()
        written = []
        for path, mark in self._marks.items():
            if old.get(path) != mark:
                with contextlib.suppress(OSError):
                    written.append((path, read_regular(self.models_dir / path)))
        gone = [path for path in old if path not in self._marks and path.endswith(f"/{FILE}")]
        return written, [path.split("/")[0] for path in gone]

    def store(self, path: str, data: bytes) -> None:
        """Write a file that the other computer has written. Raises OSError, or ModelError if it is no such file."""
        folder, _, name = path.partition("/")
        if not self._is_folder(folder) or name not in _NAMES:
            raise ModelError(f"A file {path!r} was sent, which belongs to no model. It was not saved.")
        target = self.models_dir / path
        if name == WEIGHTS:
            self._check(folder, data)
        make_folder(target.parent, within=self.models_dir.parent)
        write_atomic(target, data)

    def remove_run(self, model: str) -> None:
        """Delete the checkpoint of a full run that has ended."""
        if self._is_folder(model):
            RunFolder(self.models_dir / model).remove()

    def _check(self, folder: str, data: bytes) -> None:
        """Raise ModelError unless these are weights with a description."""
        draft = self.models_dir / _DRAFT
        make_folder(draft, within=self.models_dir.parent)
        try:
            write_atomic(draft / WEIGHTS, data)
            if stored_description(draft) is None:
                raise ModelError(
                    f"The model {folder} arrived damaged. It was not saved; the stored one is kept."
                )
        finally:
            remove_tree(draft)

    def _is_folder(self, folder: str) -> bool:
        named = folder == self.name or folder.startswith(f"{self.name}-")
        return named and _FOLDER.fullmatch(folder) is not None and "-unused-" not in folder

    def _now(self) -> dict[str, Mark]:
        """The files of all models, with size and time."""
        try:
            folders = sorted(name for name in os.listdir(self.models_dir) if self._is_folder(name))
        except OSError:
            return {}
        marks = {}
        for path in (f"{folder}/{name}" for folder in folders for name in _NAMES):
            with contextlib.suppress(OSError):
                stat = (self.models_dir / path).stat()
                marks[path] = (stat.st_mtime_ns, stat.st_size)
        return marks
