"""Masks from other programs, whose values a mapping explains. Few bytes per pixel, because masks are large."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import cv2
import numpy as np
import numpy.typing as npt
from PIL import UnidentifiedImageError

from core.exchange.mapping import TRANSPARENT, TaskMapping
from core.exchange.nearest import Bits, nearest, peaks, soft_values
from core.images.decoding import is_lossy, open_picture, orientation, sentences, upright, widened
from core.images.reading import ImageError, read_index_mask, read_raster
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from core.exchange.mapping import Token
    from core.labels.packing import Pixels

Integers = npt.NDArray[np.integer[Any]]

_AT_ONCE: Final = 4_000_000  # pixels examined at once
_GREYS: Final = np.arange(256, dtype=np.uint32) * np.uint32(0x010101)
_ALMOST_GREY: Final = 24
"""How far a JPEG's chroma noise spreads the channels of a grey pixel."""


@dataclass(frozen=True, slots=True)
class SourceMask:
    """A mask as it is in its file: a mapping says what its values mean."""

    indices: Integers | None
    """(H, W) integers in the file's own type; None if pixels are colours only."""
    colors: npt.NDArray[np.uint32] | None
    """(H, W) of 0xRRGGBB; None if there is a palette, or if values have more than 8 bits."""
    palette: npt.NDArray[np.uint32] | None = None
    """(256,) of 0xRRGGBB: the colour of each index."""
    transparent: Bits | None = None
    """(H, W): where nothing was painted, whatever colour lies below; None if there is no such pixel."""
    lossy: bool = False
    """Its compression changed values, or its edges are soft."""
    areas: tuple[int, ...] = ()
    """Where the edges are soft: the values that it is meant to have."""
    is_grey: bool = False
    """The indices are greys, and the palette says nothing but that."""

    @property
    def shape(self) -> tuple[int, int]:
        """Height and width."""
        return self.values.shape[0], self.values.shape[1]

    @property
    def values(self) -> Integers:
        """(H, W): the indices, or the colours of a mask that has no others."""
        array = self.indices if self.indices is not None else self.colors
        assert array is not None  # one of them is always set
        return array


def read_source_mask(path: Path) -> SourceMask:
    """Read a mask: grey and palette images give indices, palette and colour images give colours.

    A colour image whose three channels are equal counts as grey. Raises ImageError.
    """
    with sentences(path):
        lossy = False
        try:
            with open_picture(path) as image:
                if image.mode == "P" or widened(image) > 1:
                    turn, factor = orientation(image), widened(image)
                    palette, is_grey = _palette(image.getpalette(), factor), factor > 1
                    indices = upright(read_index_mask(path)[..., None], turn)[..., 0]
                    return SourceMask(indices, None, palette, is_grey=is_grey)
                lossy = is_lossy(image)
        except UnidentifiedImageError:  # formats that only OpenCV reads have no palette
            pass
        return _of_raster(path, read_raster(path), lossy=lossy)


def _palette(listed: Sequence[int] | None, factor: int) -> npt.NDArray[np.uint32]:
    """(256,) of 0xRRGGBB: a palette, or the greys of an image whose values were widened by a factor."""
    if factor > 1:
        return np.asarray(_GREYS[np.minimum(np.arange(256) * factor, 255)])
    colors = np.zeros((256, 3), np.uint32)
    rows = np.array(listed or (), np.uint32).reshape(-1, 3)[:256]
    colors[: len(rows)] = rows
    return np.asarray((colors[:, 0] << 16) | (colors[:, 1] << 8) | colors[:, 2], np.uint32)


def _of_raster(path: Path, raster: npt.NDArray[Any], *, lossy: bool) -> SourceMask:
    if raster.dtype.kind == "f":
        raise ImageError(
            f"{path.name} contains fractions, but a mask needs whole numbers. Save it as an 8-bit PNG."
        )
    narrow = raster.dtype == np.uint8
    transparent = _transparent(raster)
    if raster.shape[2] < 3 or _is_grey(raster, lossy=lossy):
        greys = _GREYS if narrow else None
        areas = () if lossy or not narrow else soft_values(raster[..., 0], raster[..., 0], of_colors=False)
        rounded = lossy or bool(areas)
        return SourceMask(raster[..., 0], None, greys, transparent, rounded, tuple(areas), is_grey=True)
    if not narrow:
        raise ImageError(
            f"{path.name} holds colours of {8 * raster.dtype.itemsize} bits, a mask needs 8. "
            "Save it as 8-bit PNG."
        )
    colors = _packed_colors(raster)
    areas = [] if lossy else soft_values(np.ascontiguousarray(raster[..., :3]), colors, of_colors=True)
    return SourceMask(None, colors, None, transparent, lossy or bool(areas), tuple(areas))


def _is_grey(raster: npt.NDArray[Any], *, lossy: bool) -> bool:
    if not lossy:
        return all(np.array_equal(raster[..., 0], raster[..., channel]) for channel in (1, 2))
    return all(
        int(cv2.absdiff(raster[..., 0], raster[..., channel]).max(initial=0)) <= _ALMOST_GREY
        for channel in (1, 2)
    )


def _transparent(raster: npt.NDArray[Any]) -> Bits | None:
    """Where the alpha channel is 0; None if it is so nowhere, or everywhere: then it says nothing."""
    if raster.shape[2] not in (2, 4):
        return None
    empty = raster[..., -1] == 0
    return empty if empty.any() and not empty.all() else None


def _packed_colors(raster: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint32]:
    """(H, W) of 0xRRGGBB."""
    colors = np.zeros(raster.shape[:2], np.uint32)
    for channel in range(3):
        colors <<= np.uint32(8)
        colors |= raster[..., channel]
    return colors


# What values mean -------------------------------------------------------------------------------------------


def convert_mask(mask: SourceMask, mapping: TaskMapping) -> Pixels:
    """The label, (H, W) uint8, that a mask means for one task; values not listed become the mapping's default.

    In a mask whose compression changed values, each pixel counts as the nearest value that is listed or frequent.
    Transparent pixels are unlabelled unless the mapping says otherwise. Raises ValueError if the mapping lists
    integers but the mask has only colours, or the other way round.
    """
    label = _converted(mask, mapping)
    if mask.transparent is not None:
        label[mask.transparent] = dict(_meanings(mapping)).get(TRANSPARENT, UNLABELLED)
    return label


def _converted(mask: SourceMask, mapping: TaskMapping) -> Pixels:
    tokens = [(token, index) for token, index in _meanings(mapping) if token != TRANSPARENT]
    _check_kind(mask, [token for token, _ in tokens])
    by_color = {int(token[1:], 16): index for token, index in tokens if isinstance(token, str)}
    by_number = {token: index for token, index in tokens if not isinstance(token, str)}
    if mask.indices is not None and mask.indices.dtype == np.uint8:
        table = np.full(256, mapping.rest, np.uint8)
        for token, index in sorted(tokens, key=lambda row: not isinstance(row[0], str)):
            # In order: later ones win, and numbers over colours, which greys would be as well.
            if isinstance(token, str):
                table[mask.palette == int(token[1:], 16)] = index
            elif 0 <= token < 256:
                table[token] = index
        if mask.lossy:
            table = table[nearest(np.arange(256), _centres(mask, mapping), of_colors=False)]
        return np.asarray(cv2.LUT(np.ascontiguousarray(mask.indices), table), np.uint8)
    values, meanings = (
        (mask.colors, by_color) if by_color and mask.colors is not None else (mask.values, by_number)
    )
    label = np.full(mask.shape, mapping.rest, np.uint8)
    centres = _centres(mask, mapping) if mask.lossy else []
    for rows in _strips(mask.shape):
        strip = (
            values[rows] if not centres else nearest(values[rows], centres, of_colors=mask.indices is None)
        )
        for value, index in meanings.items():
            label[rows][strip == value] = index
    return label


def _meanings(mapping: TaskMapping) -> tuple[tuple[Token, int], ...]:
    return mapping.values + tuple((token, UNLABELLED) for token in mapping.ignored)


def _check_kind(mask: SourceMask, tokens: Sequence[Token]) -> None:
    """Raise ValueError if none of the values can occur in a mask; some mappings list both numbers and colours."""
    for token in tokens:
        if isinstance(token, str) and not token.startswith("#"):
            raise ValueError(f"the mapping lists {token!r}, but its pixels have no names")
    has_colors = mask.colors is not None or mask.palette is not None
    if tokens and not any(has_colors if isinstance(t, str) else mask.indices is not None for t in tokens):
        kinds = ("colours", "plain numbers") if isinstance(tokens[0], str) else ("numbers", "colours")
        raise ValueError(f"the mapping lists {kinds[0]}, but its pixels are {kinds[1]}")


def _centres(mask: SourceMask, mapping: TaskMapping) -> list[int]:
    """The values that pixels of a lossy mask are meant to have: those that are listed, and other frequent ones."""
    return meant_values(mask, counts_of(mask.values), _listed(mask, mapping))


def meant_values(mask: SourceMask, counts: Mapping[int, int], listed: Sequence[int] = ()) -> list[int]:
    """The values that pixels of a lossy mask are meant to have, by how often each occurs; among them those `listed`."""
    if mask.areas:
        return list(dict.fromkeys((*listed, *mask.areas)))
    return peaks(counts, listed, of_colors=mask.indices is None)


def _listed(mask: SourceMask, mapping: TaskMapping) -> list[int]:
    """The values of the mask's own kind that a mapping lists."""
    listed: list[int] = []
    for token, _ in _meanings(mapping):
        if not isinstance(token, str):
            listed.append(token)
        elif token != TRANSPARENT and mask.palette is not None:
            listed += np.flatnonzero(mask.palette == int(token[1:], 16)).tolist()
        elif token != TRANSPARENT:
            listed.append(int(token[1:], 16))
    return listed


def ignored_pixels(mask: SourceMask, mapping: TaskMapping) -> Bits | None:
    """(H, W): where the mapping says that an existing label stays as it is; None if nowhere."""
    if not mapping.ignored:
        return None
    values = tuple((token, 1) for token in mapping.ignored)
    listed = tuple((token, 0) for token, _ in mapping.values)
    ignored = convert_mask(mask, TaskMapping(mapping.name, ("", ""), listed + values)) == 1
    return ignored if ignored.any() else None


def rounded_pixels(mask: SourceMask, mapping: TaskMapping) -> int:
    """How many pixels of a lossy mask have none of the values that they are meant to have."""
    if not mask.lossy:
        return 0
    centres = set(_centres(mask, mapping))
    return sum(count for value, count in counts_of(mask.values).items() if value not in centres)


def unnamed_values(mask: SourceMask, mapping: TaskMapping) -> list[str]:
    """The values in a mask that the mapping does not list; none if it has a "*"."""
    if mapping.rest != UNLABELLED:
        return []
    tokens = [token for token, _ in _meanings(mapping) if token != TRANSPARENT]
    colors = {int(token[1:], 16) for token in tokens if isinstance(token, str)}
    numbers = {token for token in tokens if not isinstance(token, str)}
    values = set(_centres(mask, mapping)) & values_of(mask.values) if mask.lossy else _painted(mask)
    if mask.indices is None:
        return [f"#{value:06X}" for value in sorted(values - colors)]
    values -= numbers
    if mask.palette is None or not colors:
        return [str(value) for value in sorted(values)]
    colored = {value: int(mask.palette[value]) for value in values if int(mask.palette[value]) not in colors}
    if numbers:
        return [str(value) for value in sorted(colored)]
    return [f"#{color:06X}" for color in sorted(set(colored.values()))]


def _painted(mask: SourceMask) -> set[int]:
    """All values of a mask but those that lie below transparency."""
    if mask.transparent is None:
        return values_of(mask.values)
    return {value for value, count in counts_of(mask.values, mask.transparent).items() if count}


def hides_classes(mask: SourceMask, mapping: TaskMapping) -> bool:
    """Whether transparent pixels would be of a class if they were not, and the mapping doesn't speak of them."""
    if mask.transparent is None or TRANSPARENT in dict(_meanings(mapping)):
        return False
    return bool((_converted(mask, mapping)[mask.transparent] != UNLABELLED).any())


# What values there are --------------------------------------------------------------------------------------


def values_of(source: Integers | None) -> set[int]:
    """All values of a mask or label, found piece by piece: sorting everything would take twice its memory."""
    values: set[int] = set()
    if source is not None:
        for rows in _strips(source.shape):
            values.update(np.unique(source[rows]).tolist())
    return values


def counts_of(source: Integers, skipped: Bits | None = None) -> dict[int, int]:
    """How many pixels of a mask have each value, without those that are `skipped`.

    Neighbours mostly have equal values, so that runs are counted, not pixels: sorting these takes far less time.
    """
    counts: dict[int, int] = {}
    for rows in _strips(source.shape):
        strip = source[rows] if skipped is None else source[rows][~skipped[rows]]
        flat = strip.ravel()
        if not flat.size:
            continue
        starts = np.concatenate(([0], np.flatnonzero(flat[1:] != flat[:-1]) + 1))
        lengths = np.diff(starts, append=flat.size)
        values, inverse = np.unique(flat[starts], return_inverse=True)
        totals = np.bincount(inverse, lengths)
        for value, total in zip(values.tolist(), totals.tolist(), strict=True):
            counts[value] = counts.get(value, 0) + int(total)
    return counts


def _strips(shape: Sequence[int]) -> Iterator[slice]:
    rows = max(1, _AT_ONCE // max(1, shape[1]))
    return (slice(top, top + rows) for top in range(0, shape[0], rows))
