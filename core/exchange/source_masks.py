"""Masks from other programs, whose values a mapping explains. Few bytes per pixel, because masks are large."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import cv2
import numpy as np
import numpy.typing as npt
from PIL import UnidentifiedImageError

from core.images.decoding import open_picture, orientation, sentences, upright
from core.images.reading import ImageError, read_index_mask, read_raster
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from pathlib import Path

    from core.exchange.mapping import TaskMapping
    from core.labels.packing import Pixels

_AT_ONCE: Final = 4_000_000  # pixels examined at once
_GREYS: Final = np.arange(256, dtype=np.uint32) * np.uint32(0x010101)


@dataclass(frozen=True, slots=True)
class SourceMask:
    """A mask as it is in its file: a mapping says what its values mean."""

    indices: npt.NDArray[np.integer[Any]] | None
    """(H, W) integers in the file's own type; None if pixels are colours only."""
    colors: npt.NDArray[np.uint32] | None
    """(H, W) of 0xRRGGBB; None if there is a palette, or if values have more than 8 bits."""
    palette: npt.NDArray[np.uint32] | None = None
    """(256,) of 0xRRGGBB: the colour of each index."""

    @property
    def shape(self) -> tuple[int, int]:
        """Height and width."""
        array = self.indices if self.indices is not None else self.colors
        assert array is not None  # one of them is always set
        return array.shape[0], array.shape[1]


def read_source_mask(path: Path) -> SourceMask:
    """Read a mask: grey and palette images give indices, palette and colour images give colours.

    A colour image whose three channels are equal counts as grey. Raises ImageError.
    """
    with sentences(path):
        mask = _read_palette(path)
        if mask is not None:
            return mask
        raster = read_raster(path)
        if raster.dtype.kind == "f":
            raise ImageError(
                f"{path.name} contains fractions, but a mask needs whole numbers. Save it as an 8-bit PNG."
            )
        narrow = raster.dtype == np.uint8
        if raster.shape[2] < 3 or all(np.array_equal(raster[..., 0], raster[..., i]) for i in (1, 2)):
            return SourceMask(raster[..., 0], None, _GREYS if narrow else None)
        if not narrow:
            raise ImageError(
                f"{path.name} holds colours of {8 * raster.dtype.itemsize} bits, a mask needs 8. "
                "Save it as 8-bit PNG."
            )
        return SourceMask(None, _packed_colors(raster))


def _read_palette(path: Path) -> SourceMask | None:
    """A mask with a palette; None for any other image."""
    try:
        with open_picture(path) as image:
            if image.mode != "P":
                return None
            turn = orientation(image)
            colors = np.zeros((256, 3), np.uint32)
            listed = np.array(image.getpalette() or (), np.uint32).reshape(-1, 3)[:256]
            colors[: len(listed)] = listed
    except UnidentifiedImageError:  # formats that only OpenCV reads have no palette
        return None
    palette = np.asarray((colors[:, 0] << 16) | (colors[:, 1] << 8) | colors[:, 2], np.uint32)
    return SourceMask(upright(read_index_mask(path)[..., None], turn)[..., 0], None, palette)


def _packed_colors(raster: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint32]:
    """(H, W) of 0xRRGGBB."""
    colors = np.zeros(raster.shape[:2], np.uint32)
    for channel in range(3):
        colors <<= np.uint32(8)
        colors |= raster[..., channel]
    return colors


def convert_mask(mask: SourceMask, mapping: TaskMapping) -> Pixels:
    """The label, (H, W) uint8, that a mask means for one task; values not listed become the mapping's default.

    Raises ValueError if the mapping lists integers but the mask has only colours, or the other way round.
    """
    for token, _ in mapping.values:
        by_color = isinstance(token, str)
        if (mask.colors is None and mask.palette is None) if by_color else mask.indices is None:
            kinds = ("colours", "plain numbers") if by_color else ("numbers", "colours")
            raise ValueError(f"the mapping lists {kinds[0]}, but its pixels are {kinds[1]}")
    if mask.indices is not None and mask.indices.dtype == np.uint8:
        return np.asarray(cv2.LUT(np.ascontiguousarray(mask.indices), _table(mask, mapping)), np.uint8)
    label = np.full(mask.shape, mapping.rest, np.uint8)
    for token, index in mapping.values:
        source, value = (mask.colors, int(token[1:], 16)) if isinstance(token, str) else (mask.indices, token)
        label[source == value] = index
    return label


def _table(mask: SourceMask, mapping: TaskMapping) -> Pixels:
    """(256,) label values by index."""
    table = np.full(256, mapping.rest, np.uint8)
    for token, index in mapping.values:
        if isinstance(token, str):
            table[mask.palette == int(token[1:], 16)] = index
        elif 0 <= token < 256:
            table[token] = index
    return table


def unnamed_values(mask: SourceMask, mapping: TaskMapping) -> list[str]:
    """The values in a mask that the mapping does not list; none if it has a "*"."""
    if mapping.rest != UNLABELLED:
        return []
    by_color = any(isinstance(token, str) for token, _ in mapping.values)
    named = {int(token[1:], 16) if isinstance(token, str) else token for token, _ in mapping.values}
    values = values_of(mask.colors if by_color and mask.colors is not None else mask.indices)
    if by_color and mask.colors is None and mask.palette is not None:
        values = {int(mask.palette[value]) for value in values}
    return [f"#{value:06X}" if by_color else str(value) for value in sorted(values - named)]


def values_of(source: npt.NDArray[np.integer[Any]] | None) -> set[int]:
    """All values of a mask or label, found piece by piece: sorting everything would take twice its memory."""
    values: set[int] = set()
    if source is not None:
        rows = max(1, _AT_ONCE // max(1, source.shape[1]))
        for top in range(0, source.shape[0], rows):
            values.update(np.unique(source[top : top + rows]).tolist())
    return values
