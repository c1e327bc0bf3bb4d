"""The PNG files of labels: listing them, their sizes, and writing one."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from core.atomic import StorageError, check_regular, write_atomic
from core.images.reading import ImageError, encode_index_mask, read_info
from core.labels.journal import are_ids

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from core.labels.packing import Pixels

Key = tuple[str, str]
"""Image id and task id."""


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
    write_atomic(path, encode_index_mask(label, colors))


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
