"""Formats with a mask file per image: each is named like its image, but for the ending."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.exchange.reader import Item
from core.images.reading import find_images

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PREFERRED: Final = (".png", ".tif", ".tiff", ".bmp", ".gif")  # where a stem comes twice: the lossless ones


def mask_items(path: Path) -> Iterator[Item]:
    """The masks in a folder and below, one for each stem; or the one mask that `path` is."""
    masks: dict[str, Path] = {}
    for file in find_images(path) if path.is_dir() else [path]:
        current = masks.get(file.stem)
        if current is None or _rank(file) < _rank(current):
            masks[file.stem] = file
    return (Item(file.name, file) for file in masks.values())


def _rank(path: Path) -> int:
    suffix = path.suffix.lower()
    return _PREFERRED.index(suffix) if suffix in _PREFERRED else len(_PREFERRED)
