"""Recognises masks among files that somebody wants to add: a data set's photos and masks, or masks of a project."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from core.evenly import evenly
from core.exchange.matching import match_images
from core.exchange.nearest import nearest, peaks
from core.exchange.reader import Item
from core.exchange.source_masks import counts_of, read_source_mask
from core.images.finding import IMAGE_SUFFIXES, find_images
from core.images.reading import ImageError
from core.project.model import ImageEntry

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_PEEKED: Final = 3
"""Files of a folder that are read."""
_MOST_FOLDERS: Final = 100
_FEW: Final = 64
"""A photo has more values than this, a mask has fewer."""
_NOISE, _QUIET = 12, 0.95
"""A JPEG of a mask: nearly all pixels are within so much of a few values."""
NAMED_MASK: Final = re.compile(
    r"(^|[\W_])(masks?|labels?|gt|ground_?truth|seg(mentation)?|annotations?|\w*label(Train)?Ids)$",
    re.IGNORECASE,
)
"""Names that say of themselves that they are masks."""


@dataclass(frozen=True, slots=True)
class FoundMasks:
    """Masks among files, and what they belong to."""

    path: Path
    """The folder or file to import them from."""
    masks: int
    photos: tuple[Path, ...] = ()
    """The other image files; empty where the masks belong to images of the project."""
    images: int = 0
    """How many of the photos, or of the project's images, have a mask."""
    title: str = ""
    """The format of labels that are in no masks, for people; then nothing is counted."""


def find_masks(
    paths: Sequence[Path],
    images: Sequence[ImageEntry],
    image_path: Callable[[ImageEntry], Path],
    *,
    cancelled: Callable[[], bool] = lambda: False,
) -> FoundMasks | None:
    """The masks in these folders and files, if there are any: of photos beside them, or of a project's `images`."""
    image_files = {_key(image_path(image)) for image in images}
    files = [file for path in paths for file in _files(path)]
    by_folder: dict[Path, list[Path]] = defaultdict(list)
    for file in dict.fromkeys(files):
        if _key(file) not in image_files:
            by_folder[file.parent].append(file)
    if not _may_hold_masks(by_folder, images):
        return None
    masks, photos = [], []
    for folder_files in by_folder.values():
        if cancelled():
            return None
        named = [file for file in folder_files if NAMED_MASK.search(file.stem)]
        unnamed = [file for file in folder_files if file not in set(named)]
        masks += named if named and _are_masks(named) else []
        rest = unnamed if named and _are_masks(named) else folder_files
        if _are_masks(rest):
            masks += rest
        else:
            photos += rest
    return _of_photos(masks, photos, files) or _of_project(paths, masks, photos, images)


def _files(path: Path) -> list[Path]:
    if path.is_dir():
        return find_images(path)
    return [path] if path.suffix.lower() in IMAGE_SUFFIXES and path.is_file() else []


def _may_hold_masks(by_folder: Mapping[Path, Sequence[Path]], images: Sequence[ImageEntry]) -> bool:
    """Whether it is worth while to read some of the files: by their number of folders, and by their names."""
    files = [file for folder_files in by_folder.values() for file in folder_files]
    if 1 < len(by_folder) <= _MOST_FOLDERS or any(NAMED_MASK.search(file.stem) for file in files):
        return True
    return bool(files and images) and 2 * len(_matches(files[0].parent, files, images)) >= len(files)


def _of_photos(masks: Sequence[Path], photos: Sequence[Path], files: Sequence[Path]) -> FoundMasks | None:
    if not masks or not photos:
        return None
    root = Path(os.path.commonpath([file.parent for file in masks]))
    entries = [ImageEntry(str(number), str(photo)) for number, photo in enumerate(photos)]
    matches = len(_matches(root, masks, entries))
    if 2 * matches < len(masks):
        return None
    return FoundMasks(root, len(masks), tuple(f for f in files if f in set(photos)), matches)


def _of_project(
    paths: Sequence[Path], masks: Sequence[Path], photos: Sequence[Path], images: Sequence[ImageEntry]
) -> FoundMasks | None:
    if not masks or photos or not images:
        return None
    root = paths[0] if len(paths) == 1 else Path(os.path.commonpath([file.parent for file in masks]))
    matches = len(_matches(root, masks, images))
    return FoundMasks(root, len(masks), (), matches) if 2 * matches >= len(masks) else None


def _matches(root: Path, masks: Sequence[Path], images: Sequence[ImageEntry]) -> dict[str, Item]:
    below = root if root.is_dir() else root.parent
    items = [Item(os.path.relpath(file, below).replace(os.sep, "/"), file) for file in masks]
    return match_images(root, items, images).items


def _are_masks(files: Sequence[Path]) -> bool:
    return bool(files) and all(looks_like_mask(file) for file in evenly(files, _PEEKED))


def looks_like_mask(path: Path) -> bool:
    """Whether a picture has as few values as a mask has and a photo hasn't."""
    try:
        mask = read_source_mask(path)
    except (ImageError, MemoryError):
        return False
    counts = counts_of(mask.values)
    if not mask.lossy or mask.areas:
        return len(mask.areas or counts) <= _FEW
    values, pixels = np.array(list(counts)), np.array(list(counts.values()))
    of_colors = mask.indices is None
    centres = peaks(counts, of_colors=of_colors)
    if of_colors or len(centres) > _FEW:
        return False
    near = np.abs(values - nearest(values, centres, of_colors=False)) <= _NOISE
    return bool(pixels[near].sum() >= _QUIET * pixels.sum()) and bool(len(centres) <= np.sqrt(_FEW))


def _key(path: Path) -> str:
    return os.path.normcase(os.path.abspath(path))
