"""Formats with a mask file per image: each is named like its image, but for the ending."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.atomic import read_regular
from core.exchange.reader import Item
from core.exchange.targets import file_names
from core.images.finding import search
from core.images.slicing.nifti import is_nifti, stem_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PREFERRED: Final = (".png", ".tif", ".tiff", ".bmp", ".gif")  # where a name comes twice: the lossless ones
TASK_TITLE: Final = "Task: "
"""Before the name of a task in an export's text file."""
IMAGES_TITLE: Final = "Images of these files, where the name alone does not tell:"
"""The line of an export's text file below which a line says which image a file belongs to."""


def mask_items(path: Path) -> Iterator[Item]:
    """The masks in a folder and below, one of each name in a folder; or the one mask that `path` is."""
    root = path if path.is_dir() else path.parent
    listed = listed_images(root)
    masks: dict[Path, Path] = {}
    for file in _files(path):
        name = file.with_name(stem_of(file)) if is_nifti(file) else file.with_suffix("")
        current = masks.get(name)
        if current is None or _rank(file) < _rank(current):
            masks[name] = file
    for file in masks.values():
        name = file.relative_to(root)
        if is_nifti(file):  # so that .nii.gz counts as one ending
            name = name.with_name(f"{stem_of(file)}.nii")
        yield Item(listed.get(file.stem) or name.as_posix(), file)


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    result = search(path)
    return [*result.files, *filter(is_nifti, result.others)]


def _rank(path: Path) -> int:
    suffix = path.suffix.lower()
    return _PREFERRED.index(suffix) if suffix in _PREFERRED else len(_PREFERRED)


def listed_images(root: Path) -> dict[str, str]:
    """The stems of files that an export of ours wrote here, and the paths of their images, where names don't tell."""
    for folder in (root, root.parent):
        for path in sorted(folder.glob("about-*.txt")):
            try:
                lines = read_regular(path).decode("utf-8", "replace").splitlines()
            except OSError:
                continue
            if IMAGES_TITLE in lines:
                rows = (
                    re.fullmatch(r"  (.+?) = (.+)", line) for line in lines[lines.index(IMAGES_TITLE) + 1 :]
                )
                return {row[1]: row[2] for row in rows if row is not None}
    return {}


def task_named(name: str, folder: Path, of_all: str = "") -> str:
    """The task that a file or folder is named after: an export's text file has names that no file can have.

    `of_all` is what the format calls a file about all tasks: if only one was exported, that file is of this one.
    """
    for tasks in _exported_tasks(folder):
        named = dict(zip(file_names(tasks, tasks), tasks, strict=True))
        if name in named:
            return named[name]
    return (name == of_all and only_task(folder)) or name


def only_task(folder: Path) -> str:
    """The task that an export of ours wrote into a folder; "" where it wrote several, or there is no text file."""
    names = {name for tasks in _exported_tasks(folder) for name in tasks}
    return names.pop() if len(names) == 1 else ""


def _exported_tasks(folder: Path) -> Iterator[list[str]]:
    """The tasks that each text file of an export lists."""
    for path in sorted(folder.glob("about-*.txt")):
        try:
            lines = read_regular(path).decode("utf-8", "replace").splitlines()
        except OSError:
            continue
        yield [line.removeprefix(TASK_TITLE) for line in lines if line.startswith(TASK_TITLE)]


def image_lines(stems: dict[str, str]) -> list[str]:
    """The lines of an export's text file that say which image each file belongs to."""
    return [IMAGES_TITLE, *(f"  {stem} = {path}" for stem, path in stems.items())] if stems else []
