"""Masks of any values or colours, in: a mapping says what they mean."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import numpy as np

from core.exchange.mapping import REST, TRANSPARENT
from core.exchange.mask_files import mask_items
from core.exchange.nearest import nearest
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
        yield _rounding(path, mask, mapping, rounded)


def _rounding(path: Path, mask: SourceMask, mapping: TaskMapping, rounded: int) -> ImportProblem:
    share = f"{max(rounded / mask.values.size, 0.0001):.2%}"
    if mask.areas:
        text = (
            f"{path.name} has soft edges: {rounded} pixels ({share}), whose values lie in between, were given the "
            f"nearest value for {mapping.name}. If these values mean something, list them in the mapping."
        )
        return ImportProblem(text, doubt=True, cause="soft edges", source=path.name)
    text = (
        f"{path.name} is a JPEG, whose compression changes values: {rounded} pixels ({share}) were given the nearest "
        f"value for {mapping.name}. Save masks as PNG."
    )
    return ImportProblem(text, doubt=True, cause="lossy compression", source=path.name)


def values_in(item: Item) -> FoundValues:
    """The values in a mask, and their colours."""
    mask = mask_of(item)
    counts = counts_of(mask.values, mask.transparent)
    counts, rounded = _meant(mask, counts) if mask.areas else (counts, 0)
    pixels: dict[Token, int] = {}
    lossy = mask.lossy and not mask.areas
    many = _MANY_LOSSY if lossy else _MANY
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
    return FoundValues(mask.shape, pixels, colors, has_palette, lossy, rounded)


def _meant(mask: SourceMask, counts: dict[int, int]) -> tuple[dict[int, int], int]:
    """How many pixels are nearest to each value that is meant, and how many of them have another one."""
    values = np.array(list(counts))
    closest = nearest(values, list(mask.areas), of_colors=mask.indices is None).tolist()
    meant: Counter[int] = Counter()
    for value, count in zip(closest, counts.values(), strict=True):
        meant[value] += count
    return dict(meant), sum(count for value, count in counts.items() if value not in mask.areas)


READER: Final = Reader("mapped-masks", "Masks", "mapping", mask_items, read_mapped, values=values_in)
