"""GeoJSON and GeoPackage, in and out: polygons over images that lie on the map.

Out, each region is a polygon along the edges of its pixels, with image, task, class and colour as attributes: in
WGS 84 in GeoJSON, as RFC 7946 wants it, and in the images' own coordinate system in a GeoPackage, a layer per task. In,
any file of polygons in any coordinate system, over as many images as it covers.
"""

from __future__ import annotations

import tempfile
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import msgspec
import numpy as np

from core.exchange.geo.ground import WGS84, Ground, read_ground, reprojected
from core.exchange.geo.layers import (
    CLASS,
    IMAGE,
    TASK,
    has_map_files,
    map_tasks,
    match_map,
)
from core.exchange.geo.libraries import MissingLibraryError, check_libraries, library
from core.exchange.geo.polygons import moved, polygons_of
from core.exchange.losses import common_losses
from core.exchange.reader import Reader
from core.exchange.shapes.complete import PARTIAL
from core.exchange.shapes.joined import UNLABELLED_NAME
from core.exchange.shapes.shape import read_shapes, shape_values
from core.exchange.targets import folder_names
from core.exchange.writer import LeftOutError, OutFile, Writer, image_copies, image_name
from core.images.position import has_position
from core.option import Option
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from core.exchange.geo.ground import Points
    from core.exchange.source import Source
    from core.project.model import ImageEntry, Task

_ALL_TASKS: Final = "labels"
_DECIMALS: Final = 10
"""Of degrees: a hundredth of a millimetre, so that corners of pixels are met again."""
_READ_AT_ONCE: Final = 1 << 20


# Out --------------------------------------------------------------------------------------------------------


class _Labels:
    """The polygons of one image and task."""

    def __init__(self, source: Source, image: ImageEntry, task: Task, ground: Ground) -> None:
        self.source, self.image, self.task, self.ground = source, image, task, ground

    def features(self) -> tuple[Any, list[dict[str, Any]]] | None:
        """Polygons in columns and rows, and the attributes of each; None where there is no label."""
        label = self.source.label(self.image, self.task)
        if label is None:
            return None
        entries = {
            index: {CLASS: entry.name, "color": entry.color} for index, entry in enumerate(self.task.classes)
        }
        if self.source.selection.partial:
            entries[UNLABELLED] = {CLASS: UNLABELLED_NAME, "color": "#000000"}
        geometries, values = polygons_of(label, list(entries), self.source.selection.simplify)
        name = image_name(self.source, self.image)
        return geometries, [
            {IMAGE: name, TASK: self.task.name, **entries[value]} for value in values.tolist()
        ]


def _files(source: Source, suffix: str) -> Iterator[OutFile]:
    names = folder_names(source.tasks)
    parts = _geojson if suffix == ".geojson" else _geopackage
    if source.selection.folders:
        for task in source.tasks:
            yield OutFile(f"{names[task.id]}{suffix}", partial(parts, source, (task,)))
    else:
        yield OutFile(f"{_ALL_TASKS}{suffix}", partial(parts, source, source.tasks))
    yield from image_copies(source)


def _labels(source: Source, tasks: Sequence[Task]) -> Iterator[_Labels]:
    """What lies on the map, image by image; the rest is reported."""
    try:
        check_libraries()
    except MissingLibraryError as error:
        raise LeftOutError(str(error)) from error
    for image in source.images:
        wanted = [task for task in source.tasks_of(image) if task in tasks]
        ground = read_ground(source.origin.path(image)) if wanted else None
        if ground is not None:
            yield from (_Labels(source, image, task, ground) for task in wanted)
        elif wanted:
            source.report(
                f"{image.name} was left out: it doesn't say where it lies on the map, or in which coordinate system. "
                "Export its labels in another format, or add a world file and a .prj."
            )


def _geojson(source: Source, tasks: Sequence[Task]) -> Iterable[bytes] | None:
    texts = _geojson_features(source, tasks)
    first = next(texts, None)
    return None if first is None else _geojson_parts(tasks, chain((first,), texts))


def _geojson_parts(tasks: Sequence[Task], texts: Iterable[bytes]) -> Iterator[bytes]:
    name = tasks[0].name if len(tasks) == 1 else _ALL_TASKS
    yield b'{"type":"FeatureCollection","name":' + msgspec.json.encode(name) + b',"features":[\n'
    begun = False
    for text in texts:
        if text:
            yield (b",\n" if begun else b"") + text
            begun = True
    yield b"\n]}\n"


def _geojson_features(source: Source, tasks: Sequence[Task]) -> Iterator[bytes]:
    """Those of a label at a time; b"" for one without polygons."""
    for labels in _labels(source, tasks):
        features = labels.features()
        if features is None:
            continue
        geometries = moved(features[0], partial(_to_degrees, labels.ground))
        texts = library("shapely").to_geojson(geometries)
        yield b",\n".join(
            b'{"type":"Feature","properties":'
            + msgspec.json.encode(row)
            + b',"geometry":'
            + text.encode()
            + b"}"
            for text, row in zip(texts, features[1], strict=True)
        )


def _to_degrees(ground: Ground, corners: Points) -> Points:
    return np.round(reprojected(ground.points(corners), ground.system, WGS84), _DECIMALS)


def _geopackage(source: Source, tasks: Sequence[Task]) -> Iterable[bytes] | None:
    labels = (
        (task_labels, features)
        for task_labels in _labels(source, tasks)
        if (features := task_labels.features()) is not None
    )
    first = next(labels, None)
    return None if first is None else _geopackage_parts(chain((first,), labels))


def _geopackage_parts(labels: Iterable[tuple[_Labels, tuple[Any, list[dict[str, Any]]]]]) -> Iterator[bytes]:
    """The database is made in a folder for temporary files, and read from there."""
    layers: dict[tuple[str, str], str] = {}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "labels.gpkg"
        for task_labels, (geometries, rows) in labels:
            _append(path, _layer(layers, task_labels), task_labels.ground, geometries, rows)
            yield b""  # here the export can be cancelled
        with open(path, "rb") as file:
            while part := file.read(_READ_AT_ONCE):
                yield part


def _layer(layers: dict[tuple[str, str], str], labels: _Labels) -> str:
    """A layer per task; of images in several coordinate systems, one for each of them."""
    task, system = labels.task.name, labels.ground.system
    of_task = [name for (other, _), name in layers.items() if other == task]
    name = f"{task} ({system.to_string()[:40]})" if of_task else task
    return layers.setdefault((task, system.to_wkt()), name)


def _append(path: Path, layer: str, ground: Ground, geometries: Any, rows: list[dict[str, Any]]) -> None:
    raw, shapely = library("pyogrio.raw"), library("shapely")
    placed = moved(geometries, ground.points)
    fields = (IMAGE, TASK, CLASS, "color")
    raw.write(
        str(path),
        np.array(shapely.to_wkb(placed), dtype=object),
        [np.array([row[field] for row in rows], dtype=object) for field in fields],
        fields,
        layer=layer,
        driver="GPKG",
        geometry_type="MultiPolygon",
        promote_to_multi=True,
        crs=ground.system.to_wkt(),
        append=path.exists() and layer in {name for name, _ in library("pyogrio").list_layers(path)},
    )


def _losses(source: Source) -> list[str]:
    losses = []
    missing = sum(not has_position(source.origin.path(image)) for image in source.images)
    if missing:
        losses.append(
            f"{missing} of {len(source.images)} images are left out, because they don't say where they lie on the map."
        )
    if source.selection.simplify:
        losses.append(
            f"Outlines are simplified by about {source.selection.simplify:g} pixels: labels don't come back pixel for "
            "pixel."
        )
    if source.selection.partial:
        losses.append(f"Unlabelled pixels become a class of their own, {UNLABELLED_NAME}.")
    elif not source.origin.predicted:
        losses.append("Unlabelled pixels lie in no polygon.")
    return [*losses, *common_losses(source, keeps_position="file")]


READER: Final = Reader(
    "map-polygons",
    "Map polygons (GeoJSON, GeoPackage, Shapefile)",
    "",
    lambda _path: iter(()),
    read_shapes,
    recognises=has_map_files,
    tasks=map_tasks,
    takes_rest=True,
    matches=match_map,
    tasks_by=map_tasks,
    values=shape_values,
)

_SIMPLIFY: Final = Option(
    "simplify",
    "Simplify outlines by up to",
    "simplify the outlines of map polygons, moving them by about PIXELS at most; neighbours keep their "
    "common edge (default: along the edges of pixels, so that labels come back as they were)",
    0.0,
    metavar="PIXELS",
    highest=100,
    unit=" px",
    none="exact",
)

GEOJSON_WRITER: Final = Writer(
    "geojson",
    "Map polygons (GeoJSON)",
    "<task>.geojson; one polygon per region, in WGS 84",
    partial(_files, suffix=".geojson"),
    _losses,
    takes_one_folder=True,
    options=(PARTIAL, _SIMPLIFY),
)

GEOPACKAGE_WRITER: Final = Writer(
    "gpkg",
    "Map polygons (GeoPackage)",
    "<task>.gpkg; one polygon per region, in the coordinate system of the images",
    partial(_files, suffix=".gpkg"),
    _losses,
    takes_one_folder=True,
    options=(PARTIAL, _SIMPLIFY),
)
