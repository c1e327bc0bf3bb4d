"""Folders of masks whose values are the numbers of named classes: each class of a mask is a shape."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from core.exchange.mapping import MappingError, TaskMapping
from core.exchange.mask_files import task_named
from core.exchange.reader import ImportProblem, Item
from core.exchange.shapes.joined import UNLABELLED_NAME, joined
from core.exchange.shapes.shape import ImageShapes, Shape, read_shapes, shape_values
from core.images.reading import ImageError, find_images, read_index_mask
from core.project.model import MAX_CLASSES, UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from core.exchange.reader import FoundValues, Opened, Request
    from core.labels.packing import Pixels


@dataclass(frozen=True, slots=True)
class MaskSet:
    """The masks of one task, and what their values are called."""

    folder: Path
    """What the task is named after."""
    masks: Path
    names: dict[int, str]


@dataclass(frozen=True, slots=True)
class _Mask:
    path: Path
    prefix: str
    names: dict[int, str]


Described = MaskSet | str | None
"""A set of masks; a sentence about one that can't be used; None: there is none."""


def sets_in(path: Path, describe: Callable[[Path], Described]) -> list[MaskSet | str]:
    """The set in a folder, or those of several tasks in the folders below."""
    if not path.is_dir():
        return []
    direct = describe(path)
    if direct is not None:
        return [direct]
    folders = sorted(folder for folder in path.iterdir() if folder.is_dir())
    return [mask_set for folder in folders if (mask_set := describe(folder)) is not None]


def is_layout(path: Path, describe: Callable[[Path], Described]) -> bool:
    """Whether a folder holds such sets."""
    return any(isinstance(mask_set, MaskSet) for mask_set in sets_in(path, describe))


def tasks_of_sets(path: Path, describe: Callable[[Path], Described]) -> tuple[TaskMapping, ...]:
    """A task for each set. Raises MappingError."""
    mappings: list[TaskMapping] = []
    sets = sets_in(path, describe)
    if not sets:
        raise MappingError(f"{path} holds no such data set. Choose the folder that holds its description.")
    for mask_set in sets:
        if isinstance(mask_set, str):
            raise MappingError(mask_set)
        prefix = _prefix(mask_set, sets)
        names = tuple(dict.fromkeys(mask_set.names.values()))[:MAX_CLASSES]
        values = [(f"{prefix}{name}", index) for index, name in enumerate(names)]
        values.append((f"{prefix}{UNLABELLED_NAME}", UNLABELLED))
        mappings.append(TaskMapping(_task(mask_set), names, tuple(values)))
    return tuple(mappings)


def _prefix(mask_set: MaskSet, sets: Sequence[MaskSet | str]) -> str:
    return joined(_task(mask_set), "") if len(sets) > 1 else ""


def _task(mask_set: MaskSet) -> str:
    return task_named(mask_set.folder.name, mask_set.folder.parent)


def set_items(path: Path, describe: Callable[[Path], Described]) -> Iterator[Item | ImportProblem]:
    """An item per image, with the masks of all tasks."""
    by_name: dict[str, list[_Mask]] = {}
    sets = sets_in(path, describe)
    for mask_set in sets:
        if isinstance(mask_set, str):
            yield ImportProblem(mask_set, cause="unreadable", source=path.name)
            continue
        for file in find_images(mask_set.masks):
            name = file.relative_to(mask_set.masks).as_posix()
            by_name.setdefault(name, []).append(_Mask(file, _prefix(mask_set, sets), mask_set.names))
    for name, masks in by_name.items():
        yield Item(name, masks[0].path, tuple(masks))


def read_sets(item: Item, request: Request) -> Opened:
    """The labels in the masks of an item. Raises ImageError."""
    return read_shapes(_with_shapes(item), request)


def values_of_sets(item: Item) -> FoundValues:
    """How many pixels of each class its masks have. Raises ImageError."""
    return shape_values(_with_shapes(item))


def _with_shapes(item: Item) -> Item:
    masks = item.content
    assert isinstance(masks, tuple)  # of set_items
    labels = [(mask, read_index_mask(mask.path)) for mask in masks]
    sizes = {label.shape for _, label in labels}
    if len(sizes) > 1:
        raise ImageError(
            f"The masks of {item.image} have different sizes. Save them all with the size of the image."
        )
    height, width = sizes.pop()
    return replace(item, content=ImageShapes(partial(_shapes, labels), (height, width)))


def _shapes(labels: Sequence[tuple[_Mask, Pixels]]) -> Iterator[Shape]:
    for mask, label in labels:
        for value in np.flatnonzero(np.bincount(label.ravel(), minlength=256)).tolist():
            name = UNLABELLED_NAME if value == UNLABELLED else f"value {value}"
            yield Shape(f"{mask.prefix}{mask.names.get(value, name)}", partial(_paint, label, value))


def _paint(mask: Pixels, value: int, label: Pixels, meaning: int) -> None:
    label[mask == value] = meaning
