"""Masks of any values or colours, in: a mapping file says what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.exchange.mask_files import mask_items
from core.exchange.reader import ImportProblem, Opened, Reader, TaskLabel, listed
from core.exchange.source_masks import convert_mask, read_source_mask, unnamed_values

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.exchange.mapping import TaskMapping
    from core.exchange.reader import Item, Request
    from core.exchange.source_masks import SourceMask


def _read(item: Item, request: Request) -> Opened:
    mask = read_source_mask(item.source)
    labels = (label for mapping in request.mappings for label in _convert(item.source, mask, mapping))
    return Opened(mask.shape, labels)


def _convert(path: Path, mask: SourceMask, mapping: TaskMapping) -> Iterator[TaskLabel | ImportProblem]:
    try:
        label = convert_mask(mask, mapping)
        unnamed = unnamed_values(mask, mapping)
    except ValueError as error:
        yield ImportProblem(f"{path.name} was skipped for {mapping.name}: {error}. Adjust the mapping.")
        return
    if unnamed:
        yield ImportProblem(
            f"{path.name} has values that the mapping does not list for {mapping.name}: {listed(unnamed)}. "
            'They stay unlabelled. Add them to the mapping, or "*" for all others.',
            doubt=True,
        )
    yield TaskLabel(mapping.name, label)


READER: Final = Reader("mapped-masks", "Use a mapping file (JSON)", "mapping", mask_items, _read)
