"""labelme, in and out: a JSON file per image, with a mask or polygons for each class.

A file is of one task, whose name it keeps in a key of its own, which labelme preserves; or of all tasks, with classes
called "task/class". `labels.txt` lists the classes in their order, as `labelme --labels` takes them.
"""

from __future__ import annotations

import math
import posixpath
from functools import partial
from pathlib import PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, Any, Final

import msgspec
import numpy as np

from core.atomic import read_regular
from core.exchange.losses import common_losses
from core.exchange.mapping import MappingError
from core.exchange.mask_files import only_task
from core.exchange.reader import ImportProblem, Item
from core.exchange.shapes.bridges import BRIDGED, Bridges, larger
from core.exchange.shapes.complete import PARTIAL, class_names, complete_label, partial_losses
from core.exchange.shapes.joined import joined
from core.exchange.shapes.json_files import corners, files_below, looks_like, read_json
from core.exchange.shapes.pictures import cut, from_base64, in_base64, mask_in, paste, png_of
from core.exchange.shapes.polygons import ellipse, fill, outlines, rectangle
from core.exchange.shapes.rle import values_in
from core.exchange.shapes.shape import ImageShapes, Shape, mappings_of, shape_reader
from core.exchange.source import IMAGES
from core.exchange.targets import folder_names
from core.exchange.writer import OutFile, Writer, image_copies, image_name
from core.images.reading import ImageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from core.exchange.mapping import TaskMapping
    from core.exchange.shapes.polygons import Bits, Ring
    from core.exchange.source import Source
    from core.labels.packing import Pixels
    from core.project.model import ImageEntry, Task

_VERSION: Final = "5.5.0"
_NAMES: Final = "labels.txt"
_NOT_CLASSES: Final = ("__ignore__", "_background_")
"""Lines of labels.txt in labelme's examples that no shape has."""
_CORNERS: Final = 3
_LOOKED_AT: Final = 20


# Out --------------------------------------------------------------------------------------------------------


def _files(source: Source, *, polygons: bool) -> Iterator[OutFile]:
    bridges = Bridges(source)
    folders = folder_names(source.tasks, (IMAGES,)) if source.selection.folders else {}
    files = _Files(source, bridges if polygons else None, by_task=bool(folders))
    for image in source.images:
        stem = source.origin.stem(image)
        if folders:
            for task in source.tasks_of(image):
                path = f"{folders[task.id]}/{stem}.json"
                yield OutFile(path, partial(files.json, image, (task,), path), image=image.id)
        else:
            path = f"{stem}.json"
            yield OutFile(path, partial(files.json, image, source.tasks_of(image), path), image=image.id)
    for task in source.tasks if folders else ():
        yield OutFile(f"{folders[task.id]}/{_NAMES}", partial(files.names, (task,)))
    if not folders:
        yield OutFile(_NAMES, partial(files.names, source.tasks))
    yield from image_copies(source)


class _Files:
    """Makes the files of one export."""

    def __init__(self, source: Source, bridges: Bridges | None, *, by_task: bool) -> None:
        self._source, self._bridges, self._by_task = source, bridges, by_task
        self._with_task = not by_task and len(source.tasks) > 1
        self._written: set[str] = set()

    def json(self, image: ImageEntry, tasks: Sequence[Task], path: str) -> tuple[bytes] | None:
        """The file about an image; None if it has no complete label."""
        shapes: list[dict[str, Any]] = []
        size = None
        for task in tasks:
            label = complete_label(self._source, image, task)
            if label is not None:
                self._written.add(task.id)
                size = label.shape
                shapes += self._shapes(label, task)
        if size is None:
            return None
        content = {
            "version": _VERSION,
            "flags": {},
            "shapes": shapes,
            "imagePath": self._image_path(image, path),
            "imageData": None,
            "imageHeight": size[0],
            "imageWidth": size[1],
        }
        content |= {"task": tasks[0].name} if self._by_task else {}
        return (msgspec.json.format(msgspec.json.encode(content)) + b"\n",)

    def _image_path(self, image: ImageEntry, path: str) -> str:
        """Where labelme finds the image: its copy, or beside the file."""
        name = image_name(self._source, image)
        if self._source.selection.with_images:
            return posixpath.relpath(f"{IMAGES}/{name}", posixpath.dirname(path) or ".")
        return PurePosixPath(name).name

    def _shapes(self, label: Pixels, task: Task) -> Iterator[dict[str, Any]]:
        values = values_in(label)
        for value, name in class_names(self._source, task, with_task=self._with_task):
            if value in values:
                for geometry in self._geometries(label == value):
                    yield {"label": name, "group_id": None, "description": "", "flags": {}, **geometry}

    def _geometries(self, mask: Bits) -> Iterator[dict[str, Any]]:
        if self._bridges is None:
            (left, top, width, height), cropped = cut(mask)
            points = [[left, top], [left + width - 1, top + height - 1]]
            yield {"shape_type": "mask", "points": points, "mask": in_base64(png_of(cropped))}
            return
        for region in outlines(mask):
            yield {"shape_type": "polygon", "points": self._bridges.ring(region).tolist(), "mask": None}

    def names(self, tasks: Sequence[Task]) -> tuple[bytes] | None:
        """The list of classes; None where no label of these tasks was written."""
        if not self._written & {task.id for task in tasks}:
            return None
        names = [n for task in tasks for _, n in class_names(self._source, task, with_task=self._with_task)]
        return ("".join(f"{name}\n" for name in names).encode(),)


def _losses(source: Source) -> list[str]:
    return [*partial_losses(source), "Colours of classes are not included.", *common_losses(source)]


def _polygon_losses(source: Source) -> list[str]:
    return [BRIDGED, larger("labelme"), *_losses(source)]


# In ---------------------------------------------------------------------------------------------------------


class _File(msgspec.Struct):
    shapes: list[msgspec.Raw]
    imagePath: Any
    imageHeight: Any = None
    imageWidth: Any = None
    task: Any = None

    @property
    def prefix(self) -> str:
        """What stands before the names of classes of a file that is of one task."""
        return joined(self.task, "") if self.task and isinstance(self.task, str) else ""

    @property
    def size(self) -> tuple[int, int] | None:
        sides = self.imageHeight, self.imageWidth
        if all(isinstance(side, int | float) and side > 0 for side in sides):
            return int(sides[0]), int(sides[1])
        return None


class _Shape(msgspec.Struct):
    label: str | int | float
    points: msgspec.Raw
    shape_type: str | None = None
    mask: str | None = None


class _Name(msgspec.Struct):
    label: str | int | float


def _recognises(path: Path) -> bool:
    return any(looks_like(file, _File) for file in files_below(path)[:_LOOKED_AT])


def _tasks(path: Path) -> tuple[TaskMapping, ...]:
    used: dict[Path, dict[str, None]] = {}
    prefixes: dict[Path, str] = {}
    problem = f"{path} holds no JSON files of labelme. Choose another folder."
    for file in files_below(path):
        content = read_json(file, _File)
        if isinstance(content, str):
            problem = content if not used else problem
            continue
        of_folder = used.setdefault(file.parent, {})
        prefixes.setdefault(file.parent, content.prefix)
        for raw in content.shapes:
            try:
                name = msgspec.json.decode(raw, type=_Name).label
            except (ValueError, RecursionError):
                continue  # said when it is imported
            of_folder[f"{content.prefix}{name}"] = None
    if not used:
        raise MappingError(problem)
    names = (
        n for folder, of_folder in used.items() for n in (*_listed(folder, prefixes[folder]), *of_folder)
    )
    default = only_task(path) or path.name if path.is_dir() else only_task(path.parent) or path.stem
    return mappings_of(names, default)


def _listed(folder: Path, prefix: str) -> list[str]:
    """The classes that labels.txt lists; with the spaces around them only if it is ours, as labelme strips them."""
    try:
        text = read_regular(folder / _NAMES).decode("utf-8-sig", "replace")
    except OSError:
        return []
    lines = text.replace("\r\n", "\n").split("\n")
    if prefix or any(folder.glob("about-labelme*.txt")):
        return [f"{prefix}{line}" for line in lines if line.strip()]
    return [line.strip() for line in lines if line.strip() and line.strip() not in _NOT_CLASSES]


def _items(path: Path) -> Iterator[Item | ImportProblem]:
    root = path if path.is_dir() else path.parent
    files: dict[str, list[Path]] = {}
    sizes: dict[str, tuple[int, int] | None] = {}
    for file in files_below(path):
        content = read_json(file, _File)
        if isinstance(content, str):
            yield ImportProblem(content, cause="unreadable", source=file.name)
            continue
        name = _image_of(root, file, content)
        files.setdefault(name, []).append(file)
        sizes.setdefault(name, content.size)
    for name, of_image in files.items():
        yield Item(name, of_image[0], ImageShapes(partial(_shapes, of_image), sizes[name]))


def _image_of(root: Path, file: Path, content: _File) -> str:
    """The image that a file is about: beside it by its name; the folder of a task counts for nothing."""
    folders = file.relative_to(root).parent.parts[bool(content.prefix) :]
    path = content.imagePath if isinstance(content.imagePath, str) else ""
    return "/".join((*folders, PureWindowsPath(path).name or file.name))


def _shapes(files: Sequence[Path]) -> Iterator[Shape | ImportProblem]:
    for file in files:
        content = read_json(file, _File)
        if isinstance(content, str):
            raise ImageError(content)
        for number, raw in enumerate(content.shapes, 1):
            yield _shape(file, number, raw, content.prefix)


def _shape(file: Path, number: int, raw: msgspec.Raw, prefix: str) -> Shape | ImportProblem:
    try:
        shape = msgspec.json.decode(raw, type=_Shape)
    except (ValueError, RecursionError) as error:
        text = f"Shape {number} in {file.name} was skipped: {str(error).replace('`$.', '`')}."
        return ImportProblem(text, doubt=True, cause="broken shapes", source=file.name)
    return Shape(f"{prefix}{shape.label}", partial(_paint, shape), f"shape {number}")


def _paint(shape: _Shape, label: Pixels, value: int) -> None:
    points = corners(msgspec.json.decode(shape.points))
    if shape.shape_type == "mask":
        _paint_mask(shape, points, label, value)
    else:
        fill(label, [_outline(shape.shape_type or "polygon", points)], value)


def _outline(kind: str, points: Ring) -> Ring:
    if kind in ("rectangle", "circle") and len(points) == 2:
        (x0, y0), (x1, y1) = points
        if kind == "rectangle":
            return rectangle(x0, y0, x1, y1)
        radius = math.hypot(x1 - x0, y1 - y0)
        return ellipse((x0, y0), (radius, radius))
    if kind in ("line", "linestrip", "point", "points"):
        raise ValueError(f"a {kind} has no area")
    if kind == "circle" or len(points) < _CORNERS:
        raise ValueError(f"a {kind} of {len(points)} points has no area")
    return points


def _paint_mask(shape: _Shape, points: Ring, label: Pixels, value: int) -> None:
    """Two points are its first and its last pixel. If they are fractions, its own size counts, as in labelme."""
    if len(points) != 2 or not np.abs(points).max() < 1e9:
        raise ValueError("a mask needs two points, its corners")
    mask = mask_in(from_base64(shape.mask or ""), label.size)
    (left, top), (right, bottom) = np.rint(points).astype(int).tolist()
    if (points == np.trunc(points)).all():
        mask = mask[: max(0, bottom - top + 1), : max(0, right - left + 1)]
    paste(label, mask, left, top, value)


READER: Final = shape_reader("labelme", "labelme (JSON)", _items, _tasks, _recognises)

WRITER: Final = Writer(
    "labelme",
    "labelme (JSON, masks)",
    "<task>/<image>.json; one mask per class",
    partial(_files, polygons=False),
    _losses,
    layout_together="<image>.json; one mask per class",
    takes_one_folder=True,
    by_image=True,
    knows_unlabelled=False,
    options=(PARTIAL,),
)

POLYGON_WRITER: Final = Writer(
    "labelme-polygons",
    "labelme (JSON, polygons)",
    "<task>/<image>.json; one polygon per region, for labelme before 5.3",
    partial(_files, polygons=True),
    _polygon_losses,
    layout_together="<image>.json; one polygon per region, for labelme before 5.3",
    takes_one_folder=True,
    by_image=True,
    knows_unlabelled=False,
    options=(PARTIAL,),
)
