"""YOLO for segmentation, in and out, as Ultralytics reads it: a text file per image, a line per outline.

    data.yaml                     names: {0: background, 1: road}
    images/train/photo.png
    labels/train/photo.txt        1 0.25 0.5 0.5 0.5 0.5 1 0.25 1

Coordinates are parts of the width and the height of the image.
"""

from __future__ import annotations

from codecs import BOM_UTF8
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import yaml

from core.atomic import read_regular
from core.exchange.losses import common_losses
from core.exchange.mapping import MappingError
from core.exchange.mask_files import only_task, task_named
from core.exchange.reader import ImportProblem, Item
from core.exchange.shapes.bridges import BRIDGED, Bridges, larger
from core.exchange.shapes.complete import PARTIAL, class_names, complete_label, partial_losses
from core.exchange.shapes.joined import joined
from core.exchange.shapes.json_files import corners, files_below
from core.exchange.shapes.polygons import fill, outlines
from core.exchange.shapes.rle import values_in
from core.exchange.shapes.shape import ImageShapes, Lost, Shape, mappings_of, shape_reader
from core.exchange.source import IMAGES
from core.exchange.targets import folder_names
from core.exchange.writer import OutFile, Writer, image_copy, image_name
from core.project.model import SPLITS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from core.exchange.mapping import TaskMapping
    from core.exchange.source import Source
    from core.labels.packing import Pixels
    from core.project.model import ImageEntry, Task

_LABELS: Final = "labels"
_MOST_BYTES_OF_NAMES: Final = 1 << 18
_MOST_BYTES: Final = 1 << 28
_BOX: Final = 5
_LEAST: Final = 7
"""Numbers in a line: its class and three corners."""
_LOOKED_AT: Final = 20
_YAML: Final = (".yaml", ".yml")
_DIGITS: Final = 9
_MOST_BRACKETS: Final = 2000


# Out --------------------------------------------------------------------------------------------------------


def _files(source: Source) -> Iterator[OutFile]:
    bridges = Bridges(source)
    if source.selection.folders:
        folders = folder_names(source.tasks)
        for task in source.tasks:
            yield from _Folder(source, (task,), f"{folders[task.id]}/", bridges).files()
    else:
        yield from _Folder(source, source.tasks, "", bridges).files()


class _Folder:
    """A data set of one task or of all."""

    def __init__(self, source: Source, tasks: Sequence[Task], prefix: str, bridges: Bridges) -> None:
        self._source, self._tasks, self._prefix, self._bridges = source, tasks, prefix, bridges
        self._numbers: dict[tuple[str, int], int] = {}
        self._names: list[str] = []
        self._written: dict[str, str] = {}
        """The splits of images with labels, by image."""
        for task in tasks:
            for value, name in class_names(source, task, with_task=len(tasks) > 1):
                self._numbers[task.id, value] = len(self._names)
                self._names.append(name)

    def files(self) -> Iterator[OutFile]:
        images = [i for i in self._source.images if set(self._source.tasks_of(i)) & set(self._tasks)]
        for image in images:
            path = f"{self._prefix}{_LABELS}/{image.split}/{self._source.origin.stem(image)}.txt"
            yield OutFile(path, partial(self._lines, image))
        for image in images if self._source.selection.with_images else ():
            path = f"{self._prefix}{IMAGES}/{image.split}/{image_name(self._source, image)}"
            yield OutFile(path, partial(self._copy, image, path), copies=True)
        yield OutFile(f"{self._prefix}data.yaml", self._data)

    def _lines(self, image: ImageEntry) -> Iterable[bytes] | None:
        labels = [
            (task, label)
            for task in self._source.tasks_of(image)
            if task in self._tasks and (label := complete_label(self._source, image, task)) is not None
        ]
        if not labels:
            return None
        self._written[image.id] = image.split
        return (line.encode() for task, label in labels for line in self._of_label(task, label))

    def _of_label(self, task: Task, label: Pixels) -> Iterator[str]:
        size = np.array(label.shape[::-1], np.float64)
        for value in values_in(label):
            number = self._numbers.get((task.id, value))
            for region in outlines(label == value) if number is not None else ():
                ring = (self._bridges.ring(region) / size).ravel().tolist()
                yield f"{number} {' '.join([f'{coordinate:.9g}' for coordinate in ring])}\n"

    def _copy(self, image: ImageEntry, path: str) -> Iterable[bytes] | None:
        """None for an image without labels: Ultralytics would take it as one without objects."""
        return image_copy(self._source, image, path).parts() if image.id in self._written else None

    def _data(self) -> tuple[bytes] | None:
        splits = [split for split in SPLITS if split in self._written.values()]
        if not splits:
            return None
        content: dict[str, Any] = {split: f"{IMAGES}/{split}" for split in splits}
        for split in ("train", "val"):  # Ultralytics wants both
            if split not in splits:
                content[split] = f"{IMAGES}/{splits[0]}"
                self._source.remark(
                    f"There are no {split} images, so {self._prefix}data.yaml names the {splits[0]} images instead."
                )
        content["names"] = dict(enumerate(self._names))
        return (yaml.safe_dump(content, allow_unicode=True, sort_keys=False).encode(),)


def _losses(source: Source) -> list[str]:
    colors = "Colours of classes are not included."
    return [
        BRIDGED,
        larger("Ultralytics"),
        *partial_losses(source),
        colors,
        *common_losses(source, keeps_splits=True),
    ]


# In ---------------------------------------------------------------------------------------------------------


Names = list[tuple[str, str]]
"""Of each class its number, as the files write it, and its name."""


def _sets(path: Path) -> dict[Path, Names]:
    """The folders of data sets, with their classes: one, or one for each task. Raises MappingError."""
    if path.suffix.lower() in _YAML:
        return {path.parent: _names(path)}
    folder = path if path.is_dir() else path.parent
    for candidate in (folder, *(folder.parents[:3] if _LABELS in folder.parts[-3:] else ())):
        for file in _yaml_files(candidate):
            return {candidate: _names(file)}
    sets = {
        below: [(number, joined(task_named(below.name, folder), name)) for number, name in _names(file)]
        for below in sorted(folder.iterdir())
        for file in (_yaml_files(below)[:1] if below.is_dir() else ())
    }
    if not sets:
        raise MappingError(
            f"{path} has no data.yaml with the names of the classes. Put it into the folder that labels is in."
        )
    return sets


def _yaml_files(folder: Path) -> list[Path]:
    """The files that can be data.yaml, the likeliest first."""
    try:
        files = sorted(file for file in folder.iterdir() if file.suffix.lower() in _YAML and file.is_file())
    except OSError:
        return []
    return sorted(files, key=lambda file: file.stem != "data")


def _names(file: Path) -> Names:
    """The classes in a data.yaml, in order. Every scalar is text: a class can be called "no". Raises MappingError."""
    try:
        data = read_regular(file)
        if len(data) > _MOST_BYTES_OF_NAMES:
            raise MappingError(f"{file.name} is too large to be a list of classes. Choose another file.")
        if data.count(b"[") + data.count(b"{") > _MOST_BRACKETS:  # nesting costs its square
            raise ValueError("nested too deeply")
        content = yaml.load(data.decode("utf-8-sig"), yaml.BaseLoader)
    except OSError as error:
        raise MappingError(
            f"{file.name} could not be read ({error.strerror}). Choose another file."
        ) from error
    except (yaml.YAMLError, ValueError, RecursionError, LookupError, TypeError) as error:
        where = getattr(error, "problem_mark", None)
        line = f" in line {where.line + 1}" if where is not None else ""
        raise MappingError(
            f"{file.name} is no YAML that can be read{line}. Correct it in a text editor."
        ) from error
    names = content.get("names") if isinstance(content, dict) else None
    pairs = (
        list(enumerate(names))
        if isinstance(names, list)
        else list(names.items())
        if isinstance(names, dict)
        else []
    )
    if not pairs or not all(isinstance(name, str) for _, name in pairs):
        raise MappingError(f"{file.name} does not list the names of classes under “names”. Add them.")
    return sorted(((str(number).strip(), name) for number, name in pairs), key=_order)


def _order(pair: tuple[str, str]) -> tuple[int, str]:
    number = pair[0]
    return (int(number), "") if number.isdecimal() and len(number) < _DIGITS else (1 << 30, number)


def _label_files(folder: Path) -> list[tuple[str, Path]]:
    """The files of a data set, each with its path without the folder that labels are in."""
    files = []
    for file in files_below(folder, ".txt"):
        parts = list(file.relative_to(folder).parts)
        if _LABELS in parts[:-1]:
            parts.remove(_LABELS)
            files.append(("/".join(parts), file))
    return files


def _in(path: Path, folder: Path) -> list[tuple[str, Path]]:
    """Those that were chosen: below `path`, if that is a folder of labels."""
    files = _label_files(folder)
    if path.suffix.lower() in _YAML or path in (folder, *folder.parents):
        return files
    return [(name, file) for name, file in files if path in (file, *file.parents)]


def _recognises(path: Path) -> bool:
    try:
        sets = _sets(path)
    except (MappingError, OSError):
        return False
    files = [file for folder in sets for _, file in _in(path, folder)][:_LOOKED_AT]
    return any(_is_label(file) for file in files)


def _is_label(file: Path) -> bool:
    """Whether the first line is that of an outline or a box."""
    try:
        with open(file, "rb") as opened:
            numbers = opened.readline(1 << 16).removeprefix(BOM_UTF8).split()[:_BOX]
        return len(numbers) == _BOX and all(np.isfinite(float(number)) for number in numbers)
    except (OSError, ValueError):
        return False


def _tasks(path: Path) -> tuple[TaskMapping, ...]:
    sets = _sets(path)
    first = next(iter(sets))
    default = only_task(first) or task_named(first.name, first.parent) or _LABELS
    return mappings_of([name for names in sets.values() for _, name in names], default)


def _items(path: Path) -> Iterator[Item | ImportProblem]:
    try:
        sets = _sets(path)
    except MappingError as error:
        yield ImportProblem(str(error), cause="no names", source=path.name)
        return
    files: dict[str, list[tuple[Path, dict[str, str]]]] = {}
    for folder, names in sets.items():
        for name, file in _in(path, folder):
            files.setdefault(name, []).append((file, dict(names)))
    for name, of_image in files.items():
        yield Item(name, of_image[0][0], ImageShapes(partial(_shapes, of_image)))


def _shapes(files: Sequence[tuple[Path, Mapping[str, str]]]) -> Iterator[Shape | Lost]:
    for file, names in files:
        lines = _lines_of(file)
        if isinstance(lines, ImportProblem):
            yield Lost(frozenset(names.values()), lines)
            continue
        for number, line in enumerate(lines, 1):
            words = line.split(None, 1)
            if words:
                name = names.get(_number(words[0]), f"class {words[0][:9]}")
                yield Shape(name, partial(_paint, words[1] if len(words) > 1 else ""), f"line {number}")


def _lines_of(file: Path) -> list[str] | ImportProblem:
    try:
        if file.stat().st_size <= _MOST_BYTES:
            return read_regular(file).decode("utf-8-sig", "replace").splitlines()
        text = f"{file.name} is larger than 256 MB and was not read. Export it again."
    except OSError as error:
        text = f"{file.name} could not be read ({error.strerror}). Check that it is still there."
    return ImportProblem(text, cause="unreadable", source=file.name)


def _number(word: str) -> str:
    """A class number as the names have it: some programs write 1.0."""
    whole, _, fraction = word.partition(".")
    return whole if not fraction.strip("0") else word


def _paint(text: str, label: Pixels, value: int) -> None:
    words = text.split()
    if len(words) == _BOX - 1:
        raise ValueError("it is a box, not an outline")
    if len(words) < _LEAST - 1:
        raise ValueError("an outline needs three corners at least")
    fill(label, [corners(words) * np.array(label.shape[::-1], np.float64)], value)


READER: Final = shape_reader("yolo", "YOLO (segmentation)", _items, _tasks, _recognises)

WRITER: Final = Writer(
    "yolo",
    "YOLO (segmentation, polygons)",
    "<task>/labels/<split>/<image>.txt and <task>/data.yaml; one line per region",
    _files,
    _losses,
    layout_together="labels/<split>/<image>.txt and data.yaml; one line per region",
    takes_one_folder=True,
    knows_unlabelled=False,
    options=(PARTIAL,),
)
