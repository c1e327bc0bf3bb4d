"""TIFFs of several pages that are no bands, such as depths or times: every page becomes an image."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from core.evenly import evenly
from core.images.decoding import ImageError, sentences
from core.images.slicing.series import Record, Series, Slice, Values, plain, window_of
from core.images.tiff import read_page, stacked_pages
from core.project.image_files import digest_of
from core.project.model import safe_image_id

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SUFFIXES = (".tif", ".tiff")
_LOOKED_AT = 8
"""Pages that decide how all are shown."""


def is_stack(path: Path) -> bool:
    """Whether a file is a TIFF of several pages that are no bands."""
    if path.suffix.lower() not in SUFFIXES:
        return False
    try:
        with sentences(path):
            return len(stacked_pages(path)) > 1
    except ImageError:
        return False


def open_pages(path: Path, every: int) -> Series:
    """Every n-th page of a TIFF, from the first: page number 1. Raises ImageError."""
    with sentences(path):
        pages = stacked_pages(path)
        looked_at = [_page(path, index) for index in evenly(pages, _LOOKED_AT)]
    numbers = range(1, len(pages) + 1, every)

    def slices(present: frozenset[int]) -> Iterator[Slice]:
        for number in numbers:
            if number not in present:
                with sentences(path):
                    values = _page(path, pages[number - 1])
                yield Slice(number, values)

    return Series(
        safe_image_id(path.stem),
        "p",
        numbers,
        slices,
        Record("pages", str(path), digest_of(path)),
        window_of(np.concatenate([values.ravel() for values in looked_at])),
        digits=max(3, len(str(len(pages)))),
    )


def _page(path: Path, index: int) -> Values:
    """Without transparency, as (H, W) or (H, W, 3). Raises ImageError."""
    values = read_page(path, index)
    channels = values.shape[2]
    if channels > 4:
        raise ImageError(
            f"{path.name} has pages of {channels} bands. Save each page in a file of its own, then add these."
        )
    return plain(values[..., 0] if channels < 3 else values[..., :3])
