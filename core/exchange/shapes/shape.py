"""What formats of shapes have in common when they are read: shapes have names, and are painted one over the other."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from core.exchange.mapping import REST, TaskMapping
from core.exchange.reader import FoundValues, ImportProblem, Opened, Reader, TaskLabel, listed
from core.exchange.shapes.joined import UNLABELLED_NAME, joined, parted, unescaped
from core.images.reading import ImageError
from core.project.model import MAX_CLASSES, UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from core.exchange.mapping import Token
    from core.exchange.reader import Item, Request
    from core.labels.packing import Pixels

_IGNORED: Final = MAX_CLASSES
"""In labels that are being painted: existing labels stay as they are there. No class has this value."""


@dataclass(frozen=True, slots=True)
class Shape:
    """Pixels that a file gives one class."""

    name: str
    """Of the class, as the file writes it."""
    paint: Callable[[Pixels, int], None]
    """Gives its pixels in a label, (H, W) uint8, a value, in place. Raises ValueError that says what is wrong."""
    where: str = ""
    """Where it is in the file, for sentences: "annotation 12"."""


@dataclass(frozen=True, slots=True)
class Lost:
    """Classes whose part of an image could not be read, so that tasks with one of them get no label."""

    names: frozenset[str]
    problem: ImportProblem


@dataclass(frozen=True, slots=True)
class ImageShapes:
    """What a file says of one image: the content of an Item."""

    shapes: Callable[[], Iterable[Shape | Lost | ImportProblem]]
    """From the lowest to the uppermost. A broken one raises ValueError when it is painted, or is a problem."""
    size: tuple[int, int] | None = None
    """(H, W) where the file says it; None: that of the image."""
    knows_unlabelled: bool = False
    """What lies in no shape is unlabelled, as the format has it, so nobody needs to be told."""


def read_shapes(item: Item, request: Request) -> Opened:
    """The labels that the shapes of an item make by the mappings of a request."""
    content, size = _content(item)
    return Opened(size, _labels(item, content, size, request.mappings))


def _content(item: Item) -> tuple[ImageShapes, tuple[int, int]]:
    content = item.content
    assert isinstance(content, ImageShapes)  # the reader made it
    size = content.size or item.size
    if size is None:
        raise ImageError(f"The size of {item.image} is not known. Add the image to the project first.")
    if item.size is not None and max(size) > max(item.size) * 4:  # before its pixels fill the memory
        raise ImageError(
            f"{item.source.name} says that {item.image} has {size[1]} x {size[0]} pixels, but the image has "
            f"{item.size[1]} x {item.size[0]}. Export the labels of this image again."
        )
    return content, size


def _labels(
    item: Item, content: ImageShapes, size: tuple[int, int], mappings: Sequence[TaskMapping]
) -> Iterator[TaskLabel | ImportProblem]:
    labels = [np.full(size, mapping.rest, np.uint8) for mapping in mappings]
    values = [_values(mapping) for mapping in mappings]
    strange: list[str] = []
    lost: set[str] = set()
    for shape in content.shapes():
        if not isinstance(shape, Shape):
            lost |= shape.names if isinstance(shape, Lost) else set()
            yield shape.problem if isinstance(shape, Lost) else shape
            continue
        pairs = zip(labels, values, strict=True)
        painted = [(label, names[shape.name]) for label, names in pairs if shape.name in names]
        if not painted and shape.name not in strange:
            strange.append(shape.name)
        try:
            for label, value in painted:
                shape.paint(label, value)
        except ValueError as error:
            yield broken_shape(item, shape, error)
    if strange:
        text = f"{item.image} in {item.source.name} has classes that the mapping does not list: {listed(strange)}."
        yield ImportProblem(text, doubt=True, cause="classes that are not listed", source=item.image)
    for mapping, label, names in zip(mappings, labels, values, strict=True):
        if lost.isdisjoint(names):
            yield from _of_task(item, mapping, label, silent=content.knows_unlabelled)


def _values(mapping: TaskMapping) -> dict[Token, int]:
    values: dict[Token, int] = dict.fromkeys(
        (UNLABELLED_NAME, joined(mapping.name, UNLABELLED_NAME)), UNLABELLED
    )
    return {**values, **dict(mapping.values), **dict.fromkeys(mapping.ignored, _IGNORED)}


def broken_shape(item: Item, shape: Shape, error: ValueError) -> ImportProblem:
    """What to say of a shape that could not be painted."""
    where = f"{shape.where} ({shape.name})" if shape.where else shape.name
    text = f"{where} of {item.image} in {item.source.name} was skipped: {error}."
    return ImportProblem(text, doubt=True, cause="broken shapes", source=item.image)


def _of_task(
    item: Item, mapping: TaskMapping, label: Pixels, *, silent: bool
) -> Iterator[TaskLabel | ImportProblem]:
    ignored = label == _IGNORED if mapping.ignored else None
    if ignored is not None:
        label[ignored] = UNLABELLED
    unlabelled = int(np.count_nonzero(label == UNLABELLED))
    if unlabelled == label.size:
        return
    explained = {REST, UNLABELLED_NAME, joined(mapping.name, UNLABELLED_NAME)} & {
        t for t, _ in mapping.values
    }
    if unlabelled and not explained and not silent:
        text = (
            f"{unlabelled / label.size:.0%} of {item.image} lies in no shape of {mapping.name} and stays unlabelled. "
            "If these pixels are of a class, say which one."
        )
        yield ImportProblem(text, doubt=True, cause="pixels in no shape", source=item.image)
    yield TaskLabel(mapping.name, label, ignored)


def shape_values(item: Item) -> FoundValues:
    """How many pixels the shapes of each class cover; what lies in none counts as "*"."""
    content, size = _content(item)
    pixels: Counter[Token] = Counter()
    covered, one = np.zeros(size, np.uint8), np.zeros(size, np.uint8)
    for shape in content.shapes():
        if not isinstance(shape, Shape):
            continue  # said when it is imported
        one.fill(0)
        try:
            shape.paint(one, 1)
        except ValueError:
            continue
        pixels[shape.name] += int(np.count_nonzero(one))
        covered |= one
    pixels[REST] = covered.size - int(np.count_nonzero(covered))
    return FoundValues(size, pixels)


def mappings_of(names: Iterable[str], task: str) -> tuple[TaskMapping, ...]:
    """The tasks that class names of a file make: one of this name, or several if all are written "task/class"."""
    listed_names = list(dict.fromkeys(names))
    classes = [name for name in listed_names if name != UNLABELLED_NAME]
    parts = [parted(name) for name in classes]
    several = bool(parts) and all(all(part) for part in parts)
    by_task: dict[str, list[tuple[str, str]]] = {}
    for name, part in zip(classes, parts, strict=True):
        by_task.setdefault(part[0] if several else task, []).append((name, part[1] if several else name))
    if len(classes) < len(listed_names) and not several and classes:
        by_task[task].append((UNLABELLED_NAME, UNLABELLED_NAME))
    return tuple(_mapping(name, entries) for name, entries in by_task.items())


def _mapping(task: str, entries: Sequence[tuple[str, str]]) -> TaskMapping:
    real = [(token, name) for token, name in entries if name != UNLABELLED_NAME][:MAX_CLASSES]
    names = unescaped([name for _, name in real])
    values = [(token, index) for index, (token, _) in enumerate(real)]
    values += [(token, UNLABELLED) for token, name in entries if name == UNLABELLED_NAME]
    return TaskMapping(task, names, tuple(values))


def shape_reader(
    id_: str,
    title: str,
    items: Callable[[Path], Iterator[Item | ImportProblem]],
    tasks: Callable[[Path], Sequence[TaskMapping]],
    recognises: Callable[[Path], bool],
    *,
    takes_rest: bool = True,
) -> Reader:
    """A format of shapes: what its items hold are ImageShapes, and their classes have names."""
    return Reader(
        id_,
        title,
        "",
        items,
        read_shapes,
        recognises=recognises,
        tasks=tasks,
        takes_rest=takes_rest,
        values=shape_values,
    )
