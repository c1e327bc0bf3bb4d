"""Which readers a folder or a file can be read with, and whether there are labels among files."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from core.evenly import evenly
from core.exchange.tables import READERS, recognised
from core.exchange.values.recognising import FoundMasks, find_masks, looks_like_mask
from core.images.finding import IMAGE_SUFFIXES, find_images

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from core.exchange.reader import Reader
    from core.project.model import ImageEntry

_PEEKED: Final = 3
LABEL_SUFFIXES: Final = frozenset([".json", ".geojson", ".gpkg", ".ndjson", ".xml", ".zip"])
"""Of files that can't be images, but hold labels of many."""


def is_label_file(path: Path) -> bool:
    """Whether a file, by its name, can only hold labels."""
    return path.suffix.lower() in LABEL_SUFFIXES and path.is_file()


def find_labels(
    paths: Sequence[Path],
    images: Sequence[ImageEntry],
    image_path: Callable[[ImageEntry], Path],
    *,
    cancelled: Callable[[], bool] = lambda: False,
) -> FoundMasks | None:
    """The labels among files and folders: those of a format that is recognised, or masks as `find_masks` finds them."""
    for path in paths:
        readers = recognised(path) if path.is_dir() or path.suffix.lower() in LABEL_SUFFIXES else []
        if cancelled():
            return None
        if readers:
            in_project = {os.path.normcase(os.path.abspath(image_path(image))) for image in images}
            files = [file for folder in paths if folder.is_dir() for file in find_images(folder)]
            files += [file for file in paths if file.suffix.lower() in IMAGE_SUFFIXES and file.is_file()]
            photos = [f for f in files if os.path.normcase(os.path.abspath(f)) not in in_project]
            return FoundMasks(path, 0, tuple(photos), title=readers[0].title)
    return find_masks(paths, images, image_path, cancelled=cancelled)


def offered(path: Path) -> list[Reader]:
    """The readers to choose from, the likeliest first: those that know the files, and masks where there are any.

    Where nothing tells what the files are, all; except those that need to be told a task, since a table says that.
    """
    readers = recognised(path)
    masks = [reader for reader in READERS.values() if reader.needs == "mapping"]
    pictures = find_images(path) if path.is_dir() else [path] if path.suffix.lower() in IMAGE_SUFFIXES else []
    if readers:
        has_masks = any(looks_like_mask(file) for file in evenly(pictures, _PEEKED))
        return [*readers, *(reader for reader in masks if has_masks and reader not in readers)]
    return masks if pictures else [reader for reader in READERS.values() if reader.needs != "task"]
