"""The PNG files of labels: listing them, their sizes, and writing one."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

import numpy as np

from core.atomic import StorageError, check_regular, make_folder, set_aside, sync_folder, write_parts
from core.images.reading import ImageError, index_mask_parts, read_index_mask, read_info
from core.labels.journal import ANEW, are_ids, check_ids
from core.project.home import FolderGoneError
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from core.labels.journal import Patch
    from core.labels.packing import Pixels
    from core.project.home import ProjectHome

Key = tuple[str, str]
"""Image id and task id."""
_MEND: Final = "Restore a good copy of that file, or move it out of the project folder."


class UnreadableLabelError(StorageError):
    """A label's file is damaged, or strokes do not fit it."""


def stored_size(labels_dir: Path, image_id: str, task_id: str) -> tuple[int, int] | None:
    """Height and width of a label's PNG, regardless of the journal; None if it can't be read."""
    path = labels_dir / task_id / f"{image_id}.png"
    try:
        check_regular(path)
        info = read_info(path)
    except (ImageError, OSError):
        return None
    return info.height, info.width


def ended(sentence: str) -> str:
    """The text with a full stop at the end."""
    return sentence if sentence.endswith(".") else f"{sentence}."


def write_index_mask(path: Path, label: Pixels, colors: Sequence[str] | None = None) -> None:
    """Like `core.images.reading.write_index_mask`, but never recreates a missing project folder. Raises OSError."""
    write_parts(path, index_mask_parts(label, colors))


def listing(labels_dir: Path) -> set[Key]:
    """The labels in a folder with one subfolder per task; files with other names are not ours."""
    keys: set[Key] = set()
    if not labels_dir.is_dir():
        return keys
    for task in os.scandir(labels_dir):
        if task.is_dir():
            names = (entry.name for entry in os.scandir(task) if entry.name.endswith(".png"))
            keys.update(key for name in names if are_ids(*(key := (name[:-4], task.name))))
    return keys


class LabelFiles:
    """A project's label PNGs. Nothing is read or written while the project folder is not at its path."""

    def __init__(self, labels_dir: Path, home: ProjectHome | None) -> None:
        self._dir, self._home = labels_dir, home

    def path(self, key: Key) -> Path:
        """The path of the label's PNG. Raises ValueError for ids that would lead outside the folder."""
        check_ids(*key)
        return self._dir / key[1] / f"{key[0]}.png"

    def check_home(self) -> None:
        """Raise FolderGoneError if the project folder is no longer at its path."""
        if self._home is not None:
            self._home.check()

    def compose(self, key: Key, patches: Sequence[Patch]) -> Pixels | None:
        """The PNG with `patches` applied; everything before the last one of kind ANEW is irrelevant."""
        path = self.path(key)
        label: Pixels | None = None
        anew = max((i for i, patch in enumerate(patches) if patch.kind == ANEW), default=None)
        try:
            if anew is None and self._exists(path):
                check_regular(path)
                label = read_index_mask(path)
            for patch in patches[anew or 0 :]:
                if label is None:
                    label = np.full(patch.shape, UNLABELLED, np.uint8)
                patch.apply(label)
        except FolderGoneError as error:
            raise StorageError(str(error)) from error
        except (ImageError, ValueError, OSError) as error:
            raise UnreadableLabelError(
                f"The label {key[1]}/{path.name} cannot be used, and was not changed: {ended(str(error))} {_MEND}"
            ) from error
        return label

    def _exists(self, path: Path) -> bool:
        """Whether there is a PNG. Raises OSError if that is unknown: answering "no" would overwrite it."""
        self.check_home()
        try:
            os.stat(path)
        except (FileNotFoundError, NotADirectoryError):
            return False
        return True

    def write(self, key: Key, label: Pixels, colors: Sequence[str] | None) -> None:
        """Write the label's PNG. Raises OSError."""
        path = self.path(key)
        make_folder(path.parent, self._dir.parent)
        write_index_mask(path, label, colors)
        self.check_home()  # otherwise it may just have been written elsewhere

    def set_aside(self, key: Key) -> Path | None:
        """Rename the label's unusable PNG within its folder; None if there is none. Raises OSError."""
        self.check_home()
        path = self.path(key)
        if not os.path.lexists(path):
            return None
        moved_to = set_aside(path)
        sync_folder(path.parent)
        return moved_to
