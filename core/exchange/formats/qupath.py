"""QuPath's GeoJSON, in and out: a file per image, in pixels from the top left; each class of an image is an annotation.

What no annotation covers is unlabelled.
"""

from __future__ import annotations

import uuid
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import msgspec

from core.exchange.losses import common_losses
from core.exchange.mapping import MappingError
from core.exchange.mask_files import only_task, task_named
from core.exchange.reader import ImportProblem, Item
from core.exchange.shapes.joined import joined, written
from core.exchange.shapes.json_files import corners, json_files, read_json
from core.exchange.shapes.polygons import fill, outlines, with_valid_rings
from core.exchange.shapes.shape import ImageShapes, Shape, mappings_of, shape_reader
from core.exchange.targets import folder_names
from core.exchange.writer import OutFile, Writer, image_copies

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from core.exchange.mapping import TaskMapping
    from core.exchange.shapes.polygons import Ring
    from core.exchange.source import Source
    from core.labels.packing import Pixels
    from core.project.model import ImageEntry, Task

_SUFFIX: Final = ".geojson"
_CORNERS: Final = 3


# Out --------------------------------------------------------------------------------------------------------


def files_by_image(
    source: Source,
    suffix: str,
    parts: Callable[[Source, ImageEntry, Sequence[Task]], Iterable[bytes] | None],
) -> Iterator[OutFile]:
    """A file per image, in a folder for each task, or about all tasks."""
    names = folder_names(source.tasks)
    for image in source.images:
        stem, tasks = source.origin.stem(image), source.tasks_of(image)
        if not source.selection.folders:
            yield OutFile(f"{stem}{suffix}", partial(parts, source, image, tasks), image=image.id)
            continue
        for task in tasks:
            path = f"{names[task.id]}/{stem}{suffix}"
            yield OutFile(path, partial(parts, source, image, (task,)), image=image.id)
    yield from image_copies(source)


def class_label(source: Source, task: Task, index: int) -> str:
    """What a class is called: with its task, where a file is about several."""
    together = not source.selection.folders and len(source.tasks) > 1
    name = written([entry.name for entry in task.classes])[index]
    return joined(task.name, name) if together else name


def _files(source: Source) -> Iterator[OutFile]:
    return files_by_image(source, _SUFFIX, _parts)


def _parts(source: Source, image: ImageEntry, tasks: Sequence[Task]) -> tuple[bytes] | None:
    features: list[dict[str, Any]] = []
    for task in tasks:
        label = source.label(image, task)
        if label is not None:
            features += _features(source, task, label)
    content = {"type": "FeatureCollection", "features": features}
    return (msgspec.json.encode(content),) if features else None


def _features(source: Source, task: Task, label: Pixels) -> Iterator[dict[str, Any]]:
    for index, entry in enumerate(task.classes):
        regions = [with_valid_rings(region) for region in outlines(label == index)]
        if regions:
            polygons = [[_closed(ring) for ring in (region.outer, *region.holes)] for region in regions]
            geometry = (
                {"type": "Polygon", "coordinates": polygons[0]}
                if len(polygons) == 1
                else {"type": "MultiPolygon", "coordinates": polygons}
            )
            color = list(bytes.fromhex(entry.color[1:]))
            name = class_label(source, task, index)
            yield {
                "type": "Feature",
                "id": str(uuid.uuid4()),
                "properties": {"objectType": "annotation", "classification": {"name": name, "color": color}},
                "geometry": geometry,
            }


def _closed(ring: Ring) -> list[list[int]]:
    """GeoJSON repeats the first corner at the end."""
    positions: list[list[int]] = ring.tolist()
    return [*positions, positions[0]]


def _losses(source: Source) -> list[str]:
    return common_losses(source)


# In ---------------------------------------------------------------------------------------------------------


class _Geometry(msgspec.Struct):
    type: str = ""
    coordinates: msgspec.Raw = msgspec.Raw(b"[]")


class _Classification(msgspec.Struct):
    name: str | None = None
    names: list[str] | None = None


class _Properties(msgspec.Struct):
    objectType: str | None = None
    classification: _Classification | None = None
    name: str | None = None


class _Feature(msgspec.Struct):
    geometry: _Geometry | None = None
    properties: _Properties | None = None

    @property
    def name(self) -> str:
        """Its class, or else its own name."""
        properties = self.properties or _Properties()
        classification = properties.classification or _Classification()
        return classification.name or ": ".join(classification.names or ()) or properties.name or "annotation"


class _Collection(msgspec.Struct):
    features: list[_Feature]


def folder_files(path: Path, suffix: str) -> list[tuple[str, str, Path]]:
    """The files at a path: (task or "", name, file), in the folder itself or in one for each task."""
    direct = json_files(path, suffix)
    if direct or not path.is_dir():
        return [("", file.name, file) for file in direct]
    folders = sorted(folder for folder in path.iterdir() if folder.is_dir())
    tasks = [(task_named(folder.name, path), folder) for folder in folders]
    return [(task, file.name, file) for task, folder in tasks for file in json_files(folder, suffix)]


def _read(file: Path) -> list[_Feature] | str:
    content = read_json(file, _Collection | list[_Feature])
    return content.features if isinstance(content, _Collection) else content


def _recognises(path: Path) -> bool:
    """Features say whether they are annotations or detections; maps in GeoJSON don't."""
    files = folder_files(path, _SUFFIX)
    contents = [_read(file) for _, _, file in files[:_CORNERS]]
    return bool(contents) and all(
        not isinstance(features, str)
        and all(f.properties is not None and f.properties.objectType is not None for f in features)
        for features in contents
    )


def named_tasks(path: Path, names: Iterable[tuple[str, str]]) -> tuple[TaskMapping, ...]:
    """The tasks that pairs of a folder and a class make."""
    by_folder: dict[str, list[str]] = {}
    for folder, name in names:
        by_folder.setdefault(folder, []).append(name)
    several = len(by_folder) > 1
    default = only_task(path if path.is_dir() else path.parent) or path.stem
    mappings: list[TaskMapping] = []
    for folder, classes in by_folder.items():
        tokens = [joined(folder, name) if several else name for name in classes]
        mappings += mappings_of(tokens, folder or default)
    return tuple(mappings)


def _tasks(path: Path) -> tuple[TaskMapping, ...]:
    names: list[tuple[str, str]] = []
    for folder, _, file in folder_files(path, _SUFFIX):
        features = _read(file)
        if isinstance(features, str):
            raise MappingError(features)
        names += [(folder, feature.name) for feature in features]
    return named_tasks(path, dict.fromkeys(names))


def _items(path: Path) -> Iterator[Item | ImportProblem]:
    files = folder_files(path, _SUFFIX)
    several = len({folder for folder, _, _ in files}) > 1
    by_image: dict[str, list[tuple[str, Path, list[_Feature]]]] = {}
    for folder, image, file in files:
        features = _read(file)
        if isinstance(features, str):
            yield ImportProblem(features, cause="unreadable", source=file.name)
            continue
        by_image.setdefault(image, []).append((joined(folder, "") if several else "", file, features))
    for image, groups in by_image.items():
        yield Item(image, groups[0][1], ImageShapes(partial(_shapes, groups)))


def _shapes(groups: Sequence[tuple[str, Path, list[_Feature]]]) -> Iterator[Shape]:
    for prefix, _, features in groups:
        for number, feature in enumerate(features, 1):
            geometry = feature.geometry or _Geometry()
            yield Shape(f"{prefix}{feature.name}", partial(_paint, geometry), f"feature {number}")


def _paint(geometry: _Geometry, label: Pixels, value: int) -> None:
    if geometry.type not in ("Polygon", "MultiPolygon"):
        raise ValueError(f"it is a {geometry.type or 'feature without geometry'}, not an area")
    coordinates = msgspec.json.decode(geometry.coordinates, type=list[list[Any]])
    for polygon in [coordinates] if geometry.type == "Polygon" else coordinates:
        fill(label, [_ring(ring) for ring in polygon], value)


def _ring(positions: Any) -> Ring:
    """The corners of an outline, without a third coordinate. Raises ValueError."""
    if not isinstance(positions, list) or not all(isinstance(position, list) for position in positions):
        raise ValueError("its outline is no list of positions")
    if len(positions) < _CORNERS:
        raise ValueError("an outline needs three corners at least")
    return corners([position[:2] for position in positions])


READER: Final = shape_reader("qupath", "QuPath (GeoJSON)", _items, _tasks, _recognises)

WRITER: Final = Writer(
    "qupath",
    "QuPath (GeoJSON)",
    "<task>/<image>.geojson; one annotation per class, in pixels",
    _files,
    _losses,
    layout_together="<image>.geojson; classes are called <task>/<class>",
    takes_one_folder=True,
    by_image=True,
)
