"""A fourth band that is marked as transparency, but is none: near infrared in a file that a program took for RGBA."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from core.images.decoding import sentences
from core.images.tiff import sample_of_transparency

if TYPE_CHECKING:
    from pathlib import Path

_SOFT: Final = 0.1
"""The greatest share of half transparent pixels along the edges of what is cut out."""


def transparency_note(path: Path) -> str:
    """A sentence if the file's transparency looks like a band that should be learned from; "" for any other file.

    Raises ImageError.
    """
    with sentences(path):
        values = sample_of_transparency(path)
        if values is None or values.dtype.kind not in "ui" or not values.size:
            return ""
        between = (values > 0) & (values < np.iinfo(values.dtype).max)
        if between.mean() <= _SOFT:
            return ""
        return (
            f"Band 4 of {path.name} is marked as transparency and was left out, but it looks like a measured band. "
            "If it is one, such as near infrared, write the file again with gdal_translate -co ALPHA=NO."
        )
