"""COCO panoptic, in and out: for each task a JSON file, and a folder of PNGs with the segment of each pixel.

A pixel's number is R + 256 G + 65536 B; 0 is of no segment, which is what "unlabelled" means. Out, each class of an
image is one segment.
"""

from __future__ import annotations

import io
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, Final

import msgspec
import numpy as np
import numpy.typing as npt
from PIL import Image

from core.exchange.formats.coco import CONTRIBUTOR, CocoCategory, CocoImage, task_of_file, token_of
from core.exchange.losses import common_losses
from core.exchange.mapping import MappingError
from core.exchange.reader import ImportProblem, Item
from core.exchange.shapes.joined import written
from core.exchange.shapes.json_files import json_files, looks_like, read_json
from core.exchange.shapes.pictures import extent
from core.exchange.shapes.rle import values_in
from core.exchange.shapes.shape import ImageShapes, Lost, Shape, mappings_of, shape_reader
from core.exchange.targets import folder_names
from core.exchange.writer import OutFile, Writer, image_copies, image_name
from core.images.reading import ImageError, read_raster

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from core.exchange.mapping import TaskMapping
    from core.exchange.source import Source
    from core.labels.packing import Pixels
    from core.project.model import ImageEntry, Task

Segments = npt.NDArray[np.uint32]

_CHANNELS: Final = 3


# Out --------------------------------------------------------------------------------------------------------


def _files(source: Source) -> Iterator[OutFile]:
    names = folder_names(source.tasks)
    for task in source.tasks:
        writing = _Writing(source, task)
        for image in source.images:
            if task in source.tasks_of(image):
                stem = source.origin.stem(image)
                yield OutFile(f"{names[task.id]}/{stem}.png", partial(writing.png, image, f"{stem}.png"))
        yield OutFile(f"{names[task.id]}.json", writing.json)
    yield from image_copies(source)


class _Writing:
    """The files about a task: the pictures first, then the list of what is in them."""

    def __init__(self, source: Source, task: Task) -> None:
        self._source, self._task = source, task
        self._images: list[dict[str, Any]] = []
        self._annotations: list[dict[str, Any]] = []

    def png(self, image: ImageEntry, name: str) -> tuple[bytes] | None:
        label = self._source.label(image, self._task)
        if label is None:
            return None
        number, (height, width) = len(self._images) + 1, label.shape
        file_name = image_name(self._source, image)
        self._images.append({"id": number, "file_name": file_name, "height": height, "width": width})
        segments = [_segment(label, value) for value in _classes(label, self._task)]
        self._annotations.append({"image_id": number, "file_name": name, "segments_info": segments})
        return (self._source.origin.sealed(_numbered_png(label)),)

    def json(self) -> Iterable[bytes] | None:
        if not self._images:
            return None
        names = written([entry.name for entry in self._task.classes])
        categories = [
            {
                "id": value + 1,
                "name": names[value],
                "supercategory": self._task.name,
                "isthing": 0,
                "color": list(bytes.fromhex(entry.color[1:])),
            }
            for value, entry in enumerate(self._task.classes)
        ]
        content = {
            "info": {"description": self._source.project.name, "contributor": CONTRIBUTOR},
            "licenses": [],
            "categories": categories,
            "images": self._images,
            "annotations": self._annotations,
        }
        return (msgspec.json.encode(content), b"\n")


def _classes(label: Pixels, task: Task) -> list[int]:
    return [value for value in values_in(label) if value < len(task.classes)]


def _segment(label: Pixels, value: int) -> dict[str, Any]:
    mask = label == value
    return {
        "id": value + 1,
        "category_id": value + 1,
        "iscrowd": 0,
        "bbox": list(extent(mask)),
        "area": int(np.count_nonzero(mask)),
    }


def _numbered_png(label: Pixels) -> bytes:
    """The class numbers, from 1, in the red channel; 255 becomes 0."""
    colors = np.zeros((*label.shape, _CHANNELS), np.uint8)
    colors[..., 0] = label + np.uint8(1)
    buffer = io.BytesIO()
    Image.fromarray(colors).save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()


def _losses(source: Source) -> list[str]:
    return common_losses(source)


# In ---------------------------------------------------------------------------------------------------------


class _Segment(msgspec.Struct):
    id: int
    category_id: int | str


class _Annotation(msgspec.Struct):
    image_id: int | str
    file_name: str
    segments_info: list[_Segment]


class _Panoptic(msgspec.Struct):
    images: list[CocoImage]
    annotations: list[_Annotation]
    categories: list[CocoCategory]
    info: Any = None


_Group = tuple[Path, list[_Segment], dict[int | str, str]]
"""The picture of an image's segments, these, and the names of the categories."""


def _recognises(path: Path) -> bool:
    return any(looks_like(file, _Panoptic, also=("segments_info",)) for file in json_files(path))


def _tasks(path: Path) -> tuple[TaskMapping, ...]:
    files = json_files(path)
    names: list[str] = []
    task, problem = "", f"{path} holds no JSON file of COCO panoptic. Choose another file."
    for file in files:
        content = read_json(file, _Panoptic)
        if isinstance(content, str):
            problem = content
            continue
        task = task_of_file(file, content.info)
        names += [token_of(task, category.name, files) for category in content.categories]
    if not task:
        raise MappingError(problem)
    return mappings_of(names, task)


def _items(path: Path) -> Iterator[Item | ImportProblem]:
    files = json_files(path)
    by_image: dict[str, tuple[Path, tuple[int, int] | None, list[_Group]]] = {}
    for file in files:
        content = read_json(file, _Panoptic)
        if isinstance(content, str):
            yield ImportProblem(content, cause="unreadable", source=file.name)
            continue
        task = task_of_file(file, content.info)
        names = {category.id: token_of(task, category.name, files) for category in content.categories}
        images = {image.id: image for image in content.images}
        for annotation in content.annotations:
            image, picture = images.get(annotation.image_id), _picture(file, annotation.file_name)
            if image is None or picture is None:
                yield _left_out(file, annotation, picture)
                continue
            groups = by_image.setdefault(image.file_name, (picture, image.size, []))[2]
            groups.append((picture, annotation.segments_info, names))
    for name, (picture, size, groups) in by_image.items():
        shapes = ImageShapes(partial(_shapes, groups, size), size, knows_unlabelled=True)
        yield Item(name, picture, shapes)


def _picture(file: Path, name: str) -> Path | None:
    """Where the picture of an annotation is: in the folder named like the JSON file, or beside that file."""
    relative = PurePosixPath(name.replace("\\", "/"))
    if "\0" in name or not relative.name or relative.is_absolute() or ".." in relative.parts:
        return None
    inside, beside = file.with_suffix("") / relative, file.parent / relative
    try:
        return beside if not inside.is_file() and beside.is_file() else inside
    except OSError:  # a name that no disk takes
        return None


def _left_out(file: Path, annotation: _Annotation, picture: Path | None) -> ImportProblem:
    why = (
        "it is no path inside the folder"
        if picture is None
        else "it belongs to an image that the file does not list"
    )
    text = f"{annotation.file_name[:200]} in {file.name} was skipped: {why}."
    return ImportProblem(text, cause="no such image in the file", source=file.name)


def _shapes(groups: Sequence[_Group], size: tuple[int, int] | None) -> Iterator[Shape | Lost | ImportProblem]:
    for picture, segments, names in groups:
        try:
            numbers = _numbers(picture, size)
        except ImageError as error:
            problem = ImportProblem(str(error), cause="unreadable", source=picture.name)
            yield Lost(frozenset(names.values()), problem)
            continue
        for segment in segments:
            name = names.get(segment.category_id, f"category {segment.category_id}")
            yield Shape(name, partial(_paint, numbers, segment.id), f"segment {segment.id}")
        yield from _unlisted(picture, numbers, segments)


def _numbers(picture: Path, size: tuple[int, int] | None) -> Segments:
    raster = read_raster(picture)
    if raster.dtype != np.uint8:
        raise ImageError(
            f"{picture.name} has more than 8 bits per channel, so it numbers no segments. Export it again."
        )
    if size is not None and raster.shape[:2] != size:
        raise ImageError(
            f"{picture.name} was skipped: it has {raster.shape[1]} x {raster.shape[0]} pixels, but its JSON file says "
            f"{size[1]} x {size[0]}. Export it again."
        )
    numbers = raster[..., 0].astype(np.uint32)
    if raster.shape[2] >= _CHANNELS:
        numbers |= raster[..., 1].astype(np.uint32) << 8 | raster[..., 2].astype(np.uint32) << 16
    return numbers


def _unlisted(picture: Path, numbers: Segments, segments: Sequence[_Segment]) -> Iterator[ImportProblem]:
    listed = np.array([0, *(segment.id for segment in segments if 0 < segment.id < 1 << 24)], np.uint32)
    pixels = int(np.count_nonzero(~np.isin(numbers, listed)))
    if pixels:
        text = (
            f"{pixels} pixels of {picture.name} are of segments that its JSON file does not list: unlabelled."
        )
        yield ImportProblem(text, doubt=True, cause="segments that are not listed", source=picture.name)


def _paint(numbers: Segments, number: int, label: Pixels, value: int) -> None:
    if numbers.shape != label.shape:
        raise ValueError(f"its picture has {numbers.shape[1]} x {numbers.shape[0]} pixels")
    if number > 0:
        label[numbers == number] = value


READER: Final = shape_reader("coco-panoptic", "COCO panoptic (JSON and PNG)", _items, _tasks, _recognises)

WRITER: Final = Writer(
    "coco-panoptic",
    "COCO panoptic (JSON and PNG)",
    "<task>.json and <task>/<image>.png; one segment per class and image",
    _files,
    _losses,
)
