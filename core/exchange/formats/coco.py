"""COCO, in and out: one JSON file about all images of a task, or of all tasks, with run lengths or polygons.

Out, each class of an image is an annotation with run lengths (or each region one with a polygon), and `iscrowd` is 0,
because converters skip crowds. In, annotations are painted in the order of the file, crowds as well.
"""

from __future__ import annotations

import re
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

import msgspec

from core.exchange.losses import common_losses
from core.exchange.mapping import MappingError
from core.exchange.mask_files import task_named
from core.exchange.reader import ImportProblem, Item
from core.exchange.shapes.bridges import BRIDGED, Bridges
from core.exchange.shapes.complete import PARTIAL, class_names, complete_label, partial_losses
from core.exchange.shapes.joined import joined
from core.exchange.shapes.json_files import corners, decoded_each, json_files, looks_like, read_json
from core.exchange.shapes.polygons import fill, outlines
from core.exchange.shapes.rle import mask_of, packed, runs_by_value, unpacked, values_in
from core.exchange.shapes.shape import ImageShapes, Shape, mappings_of, shape_reader
from core.exchange.targets import folder_names
from core.exchange.writer import OutFile, Writer, image_copies, image_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from core.exchange.mapping import TaskMapping
    from core.exchange.shapes.polygons import Bits
    from core.exchange.source import Source
    from core.labels.packing import Pixels
    from core.project.model import ImageEntry, Task

_ALL_TASKS: Final = "labels"
_CORNERS: Final = 3
CONTRIBUTOR: Final = "Maskloom"
"""In the head of files that were written here."""
_SPLIT: Final = re.compile(
    r"(?i)(?:^|[_\-. ])(?:train(?:ing)?|val(?:id|idation)?|test(?:ing)?)\d*(?=$|[_\-. ])"
)


# Out --------------------------------------------------------------------------------------------------------


def _files(source: Source, *, polygons: bool) -> Iterator[OutFile]:
    names = folder_names(source.tasks)
    if source.selection.folders:
        for task in source.tasks:
            yield OutFile(f"{names[task.id]}.json", partial(_parts, source, (task,), polygons=polygons))
    else:
        yield OutFile(f"{_ALL_TASKS}.json", partial(_parts, source, source.tasks, polygons=polygons))
    yield from image_copies(source)


def _parts(source: Source, tasks: Sequence[Task], *, polygons: bool) -> Iterable[bytes] | None:
    writing = _File(source, tasks, polygons=polygons)
    annotations = writing.annotations()
    first = next(annotations, None)
    return None if first is None else writing.parts(chain((first,), annotations))


class _File:
    """Writes one file, an annotation after the other: the list of images, which is small, comes last."""

    def __init__(self, source: Source, tasks: Sequence[Task], *, polygons: bool) -> None:
        self._source, self._tasks, self._polygons = source, tasks, polygons
        self._images: list[dict[str, Any]] = []
        self._categories: list[dict[str, Any]] = []
        self._ids: dict[tuple[str, int], int] = {}
        self._count, self._bridges = 0, Bridges(source)
        for task in tasks:
            for value, name in class_names(source, task, with_task=len(tasks) > 1):
                self._ids[task.id, value] = len(self._ids) + 1
                category = {"id": len(self._ids), "name": name, "supercategory": task.name}
                self._categories.append(category)

    def parts(self, annotations: Iterable[dict[str, Any]]) -> Iterator[bytes]:
        info = {"description": self._source.project.name, "contributor": CONTRIBUTOR}
        head = {"info": info, "licenses": [], "categories": self._categories}
        yield msgspec.json.encode(head)[:-1] + b',"annotations":['
        for number, annotation in enumerate(annotations):
            yield (b",\n" if number else b"\n") + msgspec.json.encode(annotation)
        yield b'\n],"images":' + msgspec.json.encode(self._images) + b"}\n"

    def annotations(self) -> Iterator[dict[str, Any]]:
        """One after the other; the list of images grows meanwhile."""
        for image in self._source.images:
            number = len(self._images) + 1
            listed = False
            for task in self._source.tasks_of(image):
                label = complete_label(self._source, image, task) if task in self._tasks else None
                if label is None:
                    continue
                if not listed:
                    self._images.append(_image(self._source, image, number, label))
                    listed = True
                yield from self._of_label(label, task, number)

    def _of_label(self, label: Pixels, task: Task, image: int) -> Iterator[dict[str, Any]]:
        for value, geometry in self._polygons_of(label) if self._polygons else _run_lengths(label):
            category = self._ids.get((task.id, value))
            if category is not None:
                self._count += 1
                head = {"id": self._count, "image_id": image, "category_id": category, "iscrowd": 0}
                yield {**head, **geometry}

    def _polygons_of(self, label: Pixels) -> Iterator[tuple[int, dict[str, Any]]]:
        for value in values_in(label):
            for region in outlines(label == value):
                x, y = region.outer.T.tolist()
                left, top, ring = min(x), min(y), self._bridges.ring(region)
                yield (
                    value,
                    {
                        "bbox": [left, top, max(x) - left, max(y) - top],
                        "area": region.area,
                        "segmentation": [ring.ravel().tolist()],
                    },
                )


def _run_lengths(label: Pixels) -> Iterator[tuple[int, dict[str, Any]]]:
    size = list(label.shape)
    for value, runs in runs_by_value(label):
        segmentation = {"size": size, "counts": packed(runs.runs)}
        yield value, {"bbox": list(runs.box), "area": runs.area, "segmentation": segmentation}


def _image(source: Source, image: ImageEntry, number: int, label: Pixels) -> dict[str, Any]:
    height, width = label.shape
    return {"id": number, "file_name": image_name(source, image), "width": width, "height": height}


def _losses(source: Source) -> list[str]:
    return [*partial_losses(source), "Colours of classes are not included.", *common_losses(source)]


def _polygon_losses(source: Source) -> list[str]:
    return [BRIDGED, *_losses(source)]


# In ---------------------------------------------------------------------------------------------------------


class CocoImage(msgspec.Struct):
    """An image, as COCO and panoptic COCO list it."""

    id: int | str
    file_name: str
    height: int | float | None = 0
    width: int | float | None = 0

    @property
    def size(self) -> tuple[int, int] | None:
        """(H, W), if it is given."""
        height, width = self.height or 0, self.width or 0
        return (int(height), int(width)) if height > 0 and width > 0 else None


class CocoCategory(msgspec.Struct):
    """A class, as COCO and panoptic COCO list it."""

    id: int | str
    name: str
    supercategory: Any = None


class _Annotation(msgspec.Struct):
    image_id: int | str
    category_id: int | str
    segmentation: msgspec.Raw = msgspec.Raw(b"[]")
    id: int | str | None = ""


class _Coco(msgspec.Struct):
    images: list[CocoImage]
    categories: list[CocoCategory]
    annotations: list[_Annotation] = []
    info: Any = None


class _Loose(msgspec.Struct):
    images: list[msgspec.Raw]
    categories: list[msgspec.Raw]
    annotations: list[msgspec.Raw] = []
    info: Any = None


def _read(file: Path) -> tuple[_Coco, list[ImportProblem]] | str:
    """What is in a file, and what is wrong with single entries; a sentence where nothing can be read."""
    content = read_json(file, _Coco)
    if not isinstance(content, str):
        return content, []
    loose = read_json(file, _Loose)
    if isinstance(loose, str):
        return content
    images, of_images = decoded_each(loose.images, CocoImage, "image")
    categories, of_categories = decoded_each(loose.categories, CocoCategory, "category")
    annotations, of_annotations = decoded_each(loose.annotations, _Annotation, "annotation")
    if of_annotations and not annotations:
        return content  # of another format, such as the panoptic one
    problems = [
        ImportProblem(
            f"{file.name} has an entry that was skipped, {text}.", True, "broken entries", file.name
        )
        for text in (*of_images, *of_categories, *of_annotations)
    ]
    return _Coco(images, categories, annotations, loose.info), problems


def _recognises(path: Path) -> bool:
    return any(looks_like(file, _Loose, without=("segments_info",)) for file in json_files(path))


def _tasks(path: Path) -> tuple[TaskMapping, ...]:
    files = json_files(path)
    names: list[str] = []
    task, problem = "", f"{path} holds no JSON file of COCO. Choose another file."
    for file in files:
        content = _read(file)
        if isinstance(content, str):
            problem = content
            continue
        task = _task_of(file, content[0])
        names += [token_of(task, category.name, files) for category in content[0].categories]
    if not task:
        raise MappingError(problem)
    return mappings_of(names, task)


def _is_ours(info: object) -> bool:
    return isinstance(info, dict) and info.get("contributor") == CONTRIBUTOR


def task_of_file(file: Path, info: object) -> str:
    """The task that a file is about: its name, without the split that other programs put into it."""
    if _is_ours(info):
        return task_named(file.stem, file.parent)
    return _SPLIT.sub("", file.stem).strip("_-. ") or file.absolute().parent.name or file.stem


def _task_of(file: Path, coco: _Coco) -> str:
    """The task of a file; of ours about all tasks, the one that all its classes are of."""
    of_classes = {str(category.supercategory) for category in coco.categories}
    if file.stem == _ALL_TASKS and _is_ours(coco.info) and len(of_classes) == 1:
        return of_classes.pop()
    return task_of_file(file, coco.info)


def token_of(task: str, name: str, files: Sequence[Path]) -> str:
    """What a class is called: of several files, each about a task, "task/class"."""
    return name if len(files) == 1 else joined(task, name)


_Group = tuple[list[_Annotation], dict[int | str, str]]
"""The annotations of an image in a file, and the names of that file's categories."""


def _items(path: Path) -> Iterator[Item | ImportProblem]:
    files = json_files(path)
    by_image: dict[str, tuple[Path, tuple[int, int] | None, list[_Group]]] = {}
    for file in files:
        content = _read(file)
        if isinstance(content, str):
            yield ImportProblem(content, cause="unreadable", source=file.name)
            continue
        coco, problems = content
        yield from problems
        task = _task_of(file, coco)
        names = {category.id: token_of(task, category.name, files) for category in coco.categories}
        annotations: dict[int | str, list[_Annotation]] = {image.id: [] for image in coco.images}
        for annotation in coco.annotations:
            if annotation.image_id not in annotations:
                yield _orphan(file, annotation)
            else:
                annotations[annotation.image_id].append(annotation)
        for image in coco.images:
            groups = by_image.setdefault(image.file_name, (file, image.size, []))[2]
            groups.append((annotations.pop(image.id, []), names))
    for name, (file, size, groups) in by_image.items():
        yield Item(name, file, ImageShapes(partial(_shapes, groups), size))


def _orphan(file: Path, annotation: _Annotation) -> ImportProblem:
    text = f"Annotation {annotation.id} in {file.name} was skipped: it names an image that the file does not list."
    return ImportProblem(text, cause="no such image in the file", source=file.name)


def _shapes(groups: Sequence[_Group]) -> Iterator[Shape]:
    for group, names in groups:
        for annotation in group:
            name = names.get(annotation.category_id, f"category {annotation.category_id}")
            yield Shape(name, partial(_paint, annotation.segmentation), f"annotation {annotation.id}")


def _paint(segmentation: msgspec.Raw, label: Pixels, value: int) -> None:
    content = msgspec.json.decode(segmentation)
    if isinstance(content, dict):
        label[_run_length_mask(content, label)] = value
        return
    if not isinstance(content, list):
        raise ValueError("its segmentation is neither polygons nor run lengths")
    for polygon in content:
        ring = corners(polygon)
        if len(ring) < _CORNERS:
            raise ValueError("a polygon needs three corners at least, each with x and y")
        fill(label, [ring], value)


def _run_length_mask(content: dict[str, Any], label: Pixels) -> Bits:
    counts, size = content.get("counts"), content.get("size")
    if list(label.shape) != size:
        raise ValueError(f"its size is {size}, but its image has {list(label.shape)} (height, width)"[:200])
    if not isinstance(counts, (str, list)):
        raise ValueError("it has no run lengths")
    return mask_of(unpacked(counts) if isinstance(counts, str) else counts, (label.shape[0], label.shape[1]))


READER: Final = shape_reader("coco", "COCO (JSON)", _items, _tasks, _recognises)

WRITER: Final = Writer(
    "coco",
    "COCO (JSON, run lengths)",
    "<task>.json; one annotation per class and image",
    partial(_files, polygons=False),
    _losses,
    layout_together="labels.json; one annotation per class and image",
    takes_one_folder=True,
    knows_unlabelled=False,
    options=(PARTIAL,),
)

POLYGON_WRITER: Final = Writer(
    "coco-polygons",
    "COCO (JSON, polygons)",
    "<task>.json; one polygon per region",
    partial(_files, polygons=True),
    _polygon_losses,
    layout_together="labels.json; one polygon per region",
    takes_one_folder=True,
    knows_unlabelled=False,
    options=(PARTIAL,),
)
