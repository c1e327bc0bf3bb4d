"""Masks of any values or colours, in: a mapping says what they mean."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import numpy as np

from core.exchange.mapping import REST, TRANSPARENT
from core.exchange.mask_files import mask_items
from core.exchange.reader import FoundValues, ImportProblem, Opened, Reader, TaskLabel, listed
from core.exchange.source_masks import (
    convert_mask,
    counts_of,
    hides_classes,
    ignored_pixels,
    rounded_pixels,
    unnamed_values,
)
from core.exchange.volumes import mask_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.exchange.mapping import TaskMapping, Token
    from core.exchange.reader import Item, Request
    from core.exchange.source_masks import SourceMask

_MANY: Final = 4096
_MANY_LOSSY: Final = 65536
"""The largest number of values counted in a mask; a JPEG has many before they are rounded."""


def read_mapped(item: Item, request: Request) -> Opened:
    """The labels that a mask means by the mappings of a request."""
    mask = mask_of(item)
    labels = (label for mapping in request.mappings for label in _convert(item.source, mask, mapping))
    return Opened(mask.shape, labels)


def _convert(path: Path, mask: SourceMask, mapping: TaskMapping) -> Iterator[TaskLabel | ImportProblem]:
    try:
        label = convert_mask(mask, mapping)
    except ValueError as error:
        text = f"{path.name} was skipped for {mapping.name}: {error}. Adjust the mapping."
        yield ImportProblem(text, cause="other kind of values", source=path.name)
        return
    yield from _doubts(path, mask, mapping)
    yield TaskLabel(mapping.name, label, ignored_pixels(mask, mapping))


def _doubts(path: Path, mask: SourceMask, mapping: TaskMapping) -> Iterator[ImportProblem]:
    unnamed = unnamed_values(mask, mapping)
    if unnamed:
        yield ImportProblem(
            f"{path.name} has values that the mapping does not list for {mapping.name}: {listed(unnamed)}. "
            'They stay unlabelled. Add them to the mapping, or "*" for all others.',
            doubt=True,
            cause="values that are not listed",
            source=path.name,
        )
    if hides_classes(mask, mapping):
        yield ImportProblem(
            f"{path.name} has transparent pixels. They stay unlabelled for {mapping.name}. "
            f'If they mean a class, list "{TRANSPARENT}" in the mapping.',
            doubt=True,
            cause="transparent pixels",
            source=path.name,
        )
    rounded = rounded_pixels(mask, mapping)
    if rounded:
        yield ImportProblem(
            f"{path.name} is a JPEG, whose compression changes values: {rounded} pixels were given the nearest "
            f"value for {mapping.name}. Save masks as PNG.",
            doubt=True,
            cause="lossy compression",
            source=path.name,
        )


def values_in(item: Item) -> FoundValues:
    """The values in a mask, and their colours."""
    mask = mask_of(item)
    counts = counts_of(mask.values, mask.transparent)
    pixels: dict[Token, int] = {}
    many = _MANY_LOSSY if mask.lossy else _MANY
    if len(counts) > many:  # a photo by mistake: what it holds is no class
        total, counts = sum(counts.values()), dict(Counter(counts).most_common(many))
        pixels[REST] = total - sum(counts.values())
    for value, count in counts.items():
        pixels[value if mask.indices is not None else f"#{value:06X}"] = count
    if mask.transparent is not None:
        pixels[TRANSPARENT] = int(np.count_nonzero(mask.transparent))
    colors: dict[Token, str] = {}
    if mask.palette is not None:
        colors = {value: f"#{int(mask.palette[value]):06X}" for value in counts}
    has_palette = mask.palette is not None and not mask.is_grey
    return FoundValues(mask.shape, pixels, colors, has_palette, mask.lossy)


READER: Final = Reader("mapped-masks", "Masks", "mapping", mask_items, read_mapped, values=values_in)
