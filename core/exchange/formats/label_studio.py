"""Label Studio's JSON, in and out: brushes with run lengths, and polygons in; the labelling configuration beside it.

Each task is a control ("from_name") with labels of its own. Annotations are read, predictions where there are none.
"""

from __future__ import annotations

import re
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import parse_qs, unquote, urlsplit
from xml.etree.ElementTree import ParseError
from xml.sax.saxutils import quoteattr

import defusedxml
import defusedxml.ElementTree
import msgspec
import numpy as np

from core.atomic import read_regular
from core.exchange.losses import common_losses
from core.exchange.mapping import MappingError
from core.exchange.mask_files import task_named
from core.exchange.reader import ImportProblem, Item
from core.exchange.shapes.brush import brush_of, mask_of_brush
from core.exchange.shapes.complete import PARTIAL, class_names, complete_label, partial_losses
from core.exchange.shapes.joined import joined
from core.exchange.shapes.json_files import check_size, json_files, looks_like, read_json
from core.exchange.shapes.polygons import fill
from core.exchange.shapes.shape import ImageShapes, Shape, mappings_of, shape_reader
from core.exchange.targets import folder_names
from core.exchange.writer import OutFile, Writer, image_copies, image_name
from core.images.finding import IMAGE_SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from core.exchange.mapping import TaskMapping
    from core.exchange.source import Source
    from core.labels.packing import Pixels
    from core.project.model import ImageEntry, Task

_ALL_TASKS: Final = "labels"
_LOCAL: Final = "/data/local-files/?d="
"""Where Label Studio serves the files of a local storage."""
_MOST_BYTES: Final = 1 << 20
_CORNERS: Final = 3


# Out --------------------------------------------------------------------------------------------------------


def _files(source: Source) -> Iterator[OutFile]:
    names = folder_names(source.tasks)
    groups = [(names[task.id], (task,)) for task in source.tasks]
    for name, tasks in groups if source.selection.folders else [(_ALL_TASKS, source.tasks)]:
        yield OutFile(f"{name}.json", partial(_parts, source, tasks))
        yield OutFile(f"{name}.xml", partial(_config, source, tasks))
    yield from image_copies(source)


def _parts(source: Source, tasks: Sequence[Task]) -> Iterable[bytes] | None:
    entries = (entry for image in source.images if (entry := _entry(source, image, tasks)) is not None)
    first = next(entries, None)
    return None if first is None else _json(chain((first,), entries))


def _json(entries: Iterable[dict[str, Any]]) -> Iterator[bytes]:
    for number, entry in enumerate(entries):
        yield (b",\n" if number else b"[\n") + msgspec.json.encode({"id": number + 1, **entry})
    yield b"\n]\n"


def _entry(source: Source, image: ImageEntry, tasks: Sequence[Task]) -> dict[str, Any] | None:
    """What is said of an image; None where nothing is."""
    result: list[dict[str, Any]] = []
    for task in source.tasks_of(image):
        label = complete_label(source, image, task) if task in tasks else None
        if label is not None:
            result += _regions(source, task, label)
    if not result:
        return None
    data = {"image": f"{_LOCAL}{image_name(source, image)}"}
    kind = "predictions" if source.origin.predicted else "annotations"
    return {"data": data, kind: [{"result": result}]}


def _regions(source: Source, task: Task, label: Pixels) -> Iterator[dict[str, Any]]:
    height, width = label.shape
    counts = np.bincount(label.ravel(), minlength=256)
    for value, name in class_names(source, task, with_task=False):
        if counts[value]:
            yield {
                "id": f"{task.id}-{value}",
                "type": "brushlabels",
                "from_name": task.name,
                "to_name": "image",
                "original_width": width,
                "original_height": height,
                "image_rotation": 0,
                "value": {"format": "rle", "rle": brush_of(label == value), "brushlabels": [name]},
            }


def _config(source: Source, tasks: Sequence[Task]) -> tuple[bytes]:
    """The labelling configuration that the regions are of."""
    lines = ["<View>", '  <Image name="image" value="$image"/>']
    for task in tasks:
        lines.append(f'  <BrushLabels name={quoteattr(task.name)} toName="image">')
        for value, name in class_names(source, task, with_task=False):
            color = task.colors[value] if value < len(task.colors) else "#808080"
            lines.append(f'    <Label value={quoteattr(name)} background="{color}"/>')
        lines.append("  </BrushLabels>")
    return (("\n".join([*lines, "</View>"]) + "\n").encode(),)


def _losses(source: Source) -> list[str]:
    return [*partial_losses(source), *common_losses(source)]


# In ---------------------------------------------------------------------------------------------------------


class _Result(msgspec.Struct):
    value: msgspec.Raw = msgspec.Raw(b"null")
    type: str = ""
    from_name: str = ""
    id: str = ""
    original_width: int = 0
    original_height: int = 0
    image_rotation: float = 0


class _Answer(msgspec.Struct):
    result: list[_Result] = []
    was_cancelled: bool = False
    created_at: str | None = None
    updated_at: str | None = None


class _Entry(msgspec.Struct):
    data: dict[str, Any]
    annotations: list[_Answer] = []
    predictions: list[_Answer] = []


class _Value(msgspec.Struct):
    """What matters of a region; geometry is in one of them."""

    rle: list[int] | None = None
    points: list[tuple[float, float]] | None = None
    x: float = 0
    y: float = 0
    width: float = 0
    height: float = 0
    rotation: float = 0


class _Names(msgspec.Struct):
    brushlabels: list[str] = []
    polygonlabels: list[str] = []
    rectanglelabels: list[str] = []
    labels: list[str] = []


_TYPES: Final = ("brushlabels", "polygonlabels", "rectanglelabels", "labels")


def _names(result: _Result) -> list[str]:
    """The classes of a region; none of what is no region."""
    if result.type not in _TYPES:
        return []
    try:
        value = msgspec.json.decode(result.value, type=_Names)
    except ValueError:
        return []
    return value.brushlabels or value.polygonlabels or value.rectanglelabels or value.labels


class _File:
    """One JSON file: its images, and what its classes are called."""

    def __init__(self, path: Path, entries: list[_Entry], *, alone: bool) -> None:
        self.path, self.entries, self._alone = path, entries, alone
        self.chosen = [_latest(entry) for entry in entries]
        self._controls = _configured(path.with_suffix(".xml"))
        types: dict[str, str] = {}
        for annotation in self.chosen:
            for result in annotation.result if annotation is not None else ():
                names = _names(result)
                if names:
                    self._controls.setdefault(result.from_name, {}).update(dict.fromkeys(names))
                    types.setdefault(result.from_name, result.type)
        self._task = {name: self._joined(name, types) for name in self._controls}
        self._several = len(set(self._task.values())) > 1

    def _joined(self, control: str, types: dict[str, str]) -> str:
        """The first control with the same classes drawn in another way, as brush and polygon; itself otherwise."""
        for name, classes in self._controls.items():
            if name == control:
                break
            if types.get(name) != types.get(control) and self._controls[control].keys() <= classes.keys():
                return name
        return control

    def token(self, control: str, name: str) -> str:
        """What a class is called: with its task, where there are several."""
        if not self._alone:
            return joined(task_named(self.path.stem, self.path.parent), name)
        return joined(self._task.get(control, control), name) if self._several else name

    @property
    def task(self) -> str:
        """What its classes are of where they don't say it; of a file about all tasks, the only control there is."""
        controls = set(self._task.values())
        if self.path.stem == _ALL_TASKS and len(controls) == 1:
            return controls.pop()
        return task_named(self.path.stem, self.path.parent)

    @property
    def tokens(self) -> list[str]:
        """All its classes."""
        return [self.token(control, name) for control, names in self._controls.items() for name in names]


def _configured(path: Path) -> dict[str, dict[str, None]]:
    """The controls in a labelling configuration beside the file, and their classes in order."""
    try:
        data = read_regular(path)
        root = defusedxml.ElementTree.fromstring(data) if len(data) <= _MOST_BYTES else None
    except (OSError, ParseError, ValueError, defusedxml.DefusedXmlException):
        return {}
    controls: dict[str, dict[str, None]] = {}
    for element in root.iter() if root is not None else ():
        if element.tag.lower() in _TYPES and element.get("name"):
            names = [label.get("value") for label in element.iter("Label")]
            controls[element.get("name")] = dict.fromkeys(name for name in names if name)
    return controls


def _valid(entry: _Entry) -> list[_Answer]:
    return [
        annotation for annotation in entry.annotations if annotation.result and not annotation.was_cancelled
    ]


def _latest(entry: _Entry) -> _Answer | None:
    """The annotation that counts: the latest, or else a prediction."""
    annotations = _valid(entry) or [annotation for annotation in entry.predictions if annotation.result]
    return max(
        reversed(annotations),
        key=lambda annotation: annotation.updated_at or annotation.created_at or "",
        default=None,
    )


def _read_file(file: Path, *, alone: bool) -> _File | str:
    content = read_json(file, list[_Entry])
    return content if isinstance(content, str) else _File(file, content, alone=alone)


def _recognises(path: Path) -> bool:
    files = json_files(path)
    return bool(files) and all(looks_like(file, list[_Entry]) for file in files)


def _tasks(path: Path) -> tuple[TaskMapping, ...]:
    mappings: list[TaskMapping] = []
    files = json_files(path)
    for file in files:
        content = _read_file(file, alone=len(files) == 1)
        if isinstance(content, str):
            raise MappingError(content)
        mappings += mappings_of(content.tokens, content.task)
    return tuple(mappings)


def _items(path: Path) -> Iterator[Item | ImportProblem]:
    files = json_files(path)
    by_image: dict[str, list[tuple[_File, _Answer]]] = {}
    for file in files:
        content = _read_file(file, alone=len(files) == 1)
        if isinstance(content, str):
            yield ImportProblem(content, cause="unreadable", source=file.name)
            continue
        for entry, annotation in zip(content.entries, content.chosen, strict=True):
            name = _image_of(entry.data)
            if annotation is None or not name:
                if annotation is not None:
                    yield _nameless(file)
                continue
            by_image.setdefault(name, []).append((content, annotation))
            if len(_valid(entry)) > 1:
                yield _several(file, name)
    for name, entries in by_image.items():
        yield Item(name, entries[0][0].path, ImageShapes(partial(_shapes, entries), _size(entries)))


def _nameless(file: Path) -> ImportProblem:
    text = f"{file.name} has annotations of an image whose name it does not say. They were skipped."
    return ImportProblem(text, cause="no image name", source=file.name)


def _several(file: Path, name: str) -> ImportProblem:
    text = f"{name} has several annotations in {file.name}. The latest one was imported."
    return ImportProblem(text, doubt=True, cause="several annotations", source=name)


def _image_of(data: dict[str, Any]) -> str:
    """The name of the image that a task is about, from the address that Label Studio loads it from."""
    texts = (
        [data["image"]]
        if isinstance(data.get("image"), str)
        else [t for t in data.values() if isinstance(t, str)]
    )
    for text in texts:
        if text.startswith("data:"):
            continue
        parts = urlsplit(text)
        query = parse_qs(parts.query).get("d")
        path = query[0] if query else unquote(parts.path)
        if path.lower().endswith(tuple(IMAGE_SUFFIXES)):
            if "/upload/" not in path:
                return path.lstrip("/")
            return re.sub("^[0-9a-f]{8}-", "", path.rsplit("/", 1)[-1])
    return ""


def _size(annotations: Sequence[tuple[_File, _Answer]]) -> tuple[int, int] | None:
    for _, annotation in annotations:
        for result in annotation.result:
            if result.original_height > 0 and result.original_width > 0:
                return result.original_height, result.original_width
    return None


def _shapes(annotations: Sequence[tuple[_File, _Answer]]) -> Iterator[Shape]:
    for file, annotation in annotations:
        for result in annotation.result:
            for name in _names(result):
                yield Shape(
                    file.token(result.from_name, name), partial(_paint, result), f"region {result.id}"
                )


def _paint(result: _Result, label: Pixels, value: int) -> None:
    region = msgspec.json.decode(result.value, type=_Value)
    height, width = label.shape
    if result.image_rotation:
        raise ValueError("its image was turned in Label Studio")
    if region.rle is not None:
        label[mask_of_brush(region.rle, (height, width))] = value
        return
    if region.points is not None:
        check_size(len(region.points))
        if len(region.points) < _CORNERS:
            raise ValueError("a polygon needs three corners at least")
        fill(label, [np.array(region.points, np.float64) * (width / 100, height / 100)], value)
        return
    if region.rotation or not (region.width and region.height):
        raise ValueError("it is neither a brush nor a polygon nor an upright rectangle")
    corners = np.array([(0, 0), (1, 0), (1, 1), (0, 1)]) * (region.width, region.height) + (
        region.x,
        region.y,
    )
    fill(label, [corners * (width / 100, height / 100)], value)


READER: Final = shape_reader("label-studio", "Label Studio (JSON)", _items, _tasks, _recognises)

WRITER: Final = Writer(
    "label-studio",
    "Label Studio (JSON, brush)",
    "<task>.json, and <task>.xml with the labelling configuration",
    _files,
    _losses,
    layout_together="labels.json, and labels.xml with the labelling configuration",
    takes_one_folder=True,
    knows_unlabelled=False,
    options=(PARTIAL,),
)
