"""Files of polygons on the map, in: their layers, which attribute holds the class, and which images they cover."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from core.exchange.geo.ground import Ground, read_ground
from core.exchange.geo.libraries import MissingLibraryError, check_libraries, library
from core.exchange.geo.polygons import paint
from core.exchange.mapping import MappingError, TaskMapping
from core.exchange.reader import NO_MASK, ImportProblem, Item, Match, Request
from core.exchange.shapes.joined import joined
from core.exchange.shapes.shape import ImageShapes, Shape, mappings_of
from core.images.reading import ImageError, read_info

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from core.project.model import ImageEntry

TASK, CLASS, IMAGE = "task", "class", "image"
"""The attributes of files that Maskloom writes."""
AREAS: Final = (".geojson", ".gpkg", ".shp")
_JSON: Final = ".json"
_PEEKED: Final = 1 << 16
_MOST_BYTES: Final = 4 << 30
_TELLING: Final = (CLASS, "classname", "label", "category", "klasse", "landcover", "type", "name", "code")
"""Names of attributes that hold the class, the most telling first, without what is no letter."""
_MOST_CLASSES: Final = 64
"""An attribute with more values holds no classes, unless its name says so."""
_POLYGON, _MULTI_POLYGON, _COLLECTION = 3, 6, 7


@dataclass(frozen=True, slots=True)
class Layer:
    """The polygons of a layer, read once."""

    name: str
    system: Any
    """A CRS of rasterio."""
    geometries: Any
    """(N,) of shapely; None for a row without one."""
    attributes: dict[str, Any]
    """(N,) each, by name."""
    tree: Any
    """An STRtree of the geometries."""

    def near(self, bounds: tuple[float, float, float, float]) -> list[int]:
        """The numbers of polygons that reach into a rectangle, in the order of the file."""
        return sorted(int(number) for number in self.tree.query(library("shapely").box(*bounds)))


def map_files(path: Path) -> list[Path]:
    """The files of polygons in a folder, or the one that `path` is."""
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    return [file for file in files if _is_map_file(file)]


def has_map_files(path: Path) -> bool:
    """Whether a path surely is, or holds, polygons on the map."""
    return bool(map_files(path))


def _is_map_file(path: Path) -> bool:
    if path.suffix.lower() not in (*AREAS, _JSON) or not path.is_file():
        return False
    if path.suffix.lower() in (".gpkg", ".shp"):
        return True
    try:
        with open(path, "rb") as file:
            head = file.read(_PEEKED)
    except OSError:
        return False
    is_features = re.search(rb'"type"\s*:\s*"FeatureCollection"', head) is not None
    return is_features and b'"objectType"' not in head  # QuPath's coordinates are pixels


# Reading ----------------------------------------------------------------------------------------------------


def layers_of(path: Path) -> list[Layer]:
    """All layers with polygons of a path. Raises MappingError with a sentence about a file that can't be read."""
    layers: list[Layer] = []
    for file in map_files(path):
        try:
            stat = file.stat()
            layers += _read(file, stat.st_mtime_ns, stat.st_size)
        except MissingLibraryError as error:
            raise MappingError(str(error)) from error
        except OSError as error:
            raise MappingError(f"{file.name} could not be read ({error.strerror or error}).") from error
    return layers


@lru_cache(maxsize=4)
def _read(path: Path, _changed: int, size: int) -> tuple[Layer, ...]:
    pyogrio = library("pyogrio")
    errors = library("pyogrio.errors")
    if size > _MOST_BYTES:
        raise MappingError(f"{path.name} is larger than 4 GB and was not read. Split it into several files.")
    try:
        names = [str(name) for name, kind in pyogrio.list_layers(path) if kind is not None]
        layers = tuple(_layer(path, name) for name in names)
    except (errors.DataSourceError, errors.DataLayerError, errors.FeatureError, RuntimeError) as error:
        raise MappingError(f"{path.name} could not be read: {error}. Export it again.") from error
    except (ValueError, TypeError, library("shapely.errors").ShapelyError) as error:
        raise MappingError(f"{path.name} has broken polygons: {error}. Export it again.") from error
    return layers


def _layer(path: Path, name: str) -> Layer:
    raw, shapely = library("pyogrio.raw"), library("shapely")
    meta, _, encoded, columns = raw.read(path, layer=name, force_2d=True)
    geometries = shapely.from_wkb(encoded, on_invalid="ignore")
    attributes = dict(zip([str(field) for field in meta["fields"]], columns, strict=True))
    system = library("rasterio.crs").CRS.from_user_input(meta["crs"] or "OGC:CRS84")
    return Layer(name, system, geometries, attributes, shapely.STRtree(geometries))


# Classes ----------------------------------------------------------------------------------------------------


def class_attributes(layers: Sequence[Layer], kind: str = "") -> list[str]:
    """The attributes that may hold the class: one if it is chosen, or surely recognised."""
    names = list(dict.fromkeys(name for layer in layers for name in layer.attributes))
    if kind:
        return [name for name in names if name.casefold() == kind.casefold()]
    by_name = {re.sub(r"[\W_]", "", name.casefold()): name for name in reversed(names)}
    telling = [by_name[name] for name in _TELLING if name in by_name]
    if telling:
        return telling[:1]
    return [name for name in names if _holds_classes(layers, name)]


def _holds_classes(layers: Sequence[Layer], name: str) -> bool:
    values: Counter[str] = Counter()
    for layer in layers:
        column = layer.attributes.get(name)
        if column is not None and column.dtype.kind not in "OUSiub":
            return False
        values.update(() if column is None else (str(value) for value in column.tolist()))
    return 0 < len(values) <= _MOST_CLASSES and values.total() >= 2 * len(values)


def _names(layer: Layer, attribute: str, *, several: bool) -> list[str]:
    """What the class of each polygon is called; "" where it has none."""
    values = layer.attributes.get(attribute)
    if values is None:
        return [layer.name] * len(layer.geometries)
    tasks = layer.attributes.get(TASK) if attribute == CLASS else None
    prefixes = [layer.name] * len(values) if tasks is None else [str(task) for task in tasks.tolist()]
    with_task = tasks is not None or several
    named = ("" if value is None or value != value else str(value) for value in values.tolist())
    return [
        joined(prefix, name) if with_task and name else name
        for prefix, name in zip(prefixes, named, strict=True)
    ]


def _attribute(path: Path, layers: Sequence[Layer], kind: str) -> str:
    """The attribute that holds the class; "" if layers are classes. Raises MappingError where it must be chosen."""
    attributes = class_attributes(layers, kind)
    if kind and not attributes:
        names = ", ".join(dict.fromkeys(name for layer in layers for name in layer.attributes))
        raise MappingError(f"{path.name} has no attribute {kind}. It has: {names or 'none'}.")
    if len(attributes) > 1:
        raise MappingError(
            f"Several attributes of {path.name} may hold the class: {', '.join(attributes)}. Choose one with --kind."
        )
    return attributes[0] if attributes else ""


def map_tasks(path: Path, kind: str = "") -> tuple[TaskMapping, ...]:
    """The tasks and classes that the polygons name. Raises MappingError."""
    layers = layers_of(path)
    attribute = _attribute(path, layers, kind)
    several = len({layer.name for layer in layers}) > 1 and bool(attribute)
    names = (name for layer in layers for name in _names(layer, attribute, several=several) if name)
    return mappings_of(names, layers[0].name if len(layers) == 1 else path.stem)


# Images -----------------------------------------------------------------------------------------------------


def match_map(
    request: Request, images: Sequence[ImageEntry], image_path: Callable[[ImageEntry], Path]
) -> Match:
    """The images that polygons reach into, by their position on the map."""
    path = request.path
    try:
        check_libraries()
        layers = layers_of(path)
        attributes = class_attributes(layers, request.kind)
        if len(attributes) > 1:
            return Match({}, kinds=tuple(attributes))
        attribute = _attribute(path, layers, request.kind)
    except (MissingLibraryError, MappingError) as error:
        return Match({}, (ImportProblem(str(error), cause="unreadable", source=path.name),))
    items: dict[str, Item] = {}
    problems = list(_lines_and_points(path, layers))
    several = len({layer.name for layer in layers}) > 1 and bool(attribute)
    names = [_names(layer, attribute, several=several) for layer in layers]
    for image in images:
        item = _item(path, image, image_path(image), layers, names)
        if isinstance(item, ImportProblem):
            problems.append(item)
        else:
            items[image.id] = item
    return Match(items, tuple(problems))


def _lines_and_points(path: Path, layers: Sequence[Layer]) -> Iterator[ImportProblem]:
    types = np.concatenate(
        [library("shapely").get_type_id(layer.geometries) for layer in layers] or [np.zeros(0)]
    )
    count = int((~np.isin(types, (_POLYGON, _MULTI_POLYGON, _COLLECTION))).sum())
    if count:
        text = f"{count} of {len(types)} features in {path.name} were skipped: only polygons have pixels."
        yield ImportProblem(text, doubt=True, cause="no polygons", source=path.name)


def _item(
    path: Path, image: ImageEntry, image_file: Path, layers: Sequence[Layer], names: Sequence[Sequence[str]]
) -> Item | ImportProblem:
    ground = read_ground(image_file)
    if ground is None:
        text = f"{image.name} doesn't say where it lies on the map, so that no polygon can be laid over it."
        return ImportProblem(text, cause="no position on the map", source=image.name)
    try:
        height, width = (image.height, image.width) if image.width else _size(image_file)
    except ImageError as error:
        return ImportProblem(str(error), cause="unreadable image", source=image.name)
    numbers = [_of_image(layer, image, ground, height, width) for layer in layers]
    if not any(numbers):
        text = f"No polygon of {path.name} lies on {image.name}."
        return ImportProblem(text, cause=NO_MASK, source=image.name)
    return Item(
        image.name, path, ImageShapes(partial(_shapes, ground, layers, names, numbers)), (height, width)
    )


def _of_image(layer: Layer, image: ImageEntry, ground: Ground, height: int, width: int) -> list[int]:
    """The polygons near an image; of a file that says which image each is of, those of this one."""
    numbers = layer.near(ground.bounds(height, width, layer.system))
    column = layer.attributes.get(IMAGE) if TASK in layer.attributes else None
    if column is None:
        return numbers
    name = f"{image.id}{PurePath(image.name).suffix}"
    of_image = [number for number in numbers if column[number] == name]
    return of_image if of_image or name in set(column.tolist()) else numbers


def _size(path: Path) -> tuple[int, int]:
    info = read_info(path)
    return info.height, info.width


def _shapes(
    ground: Ground, layers: Sequence[Layer], names: Sequence[Sequence[str]], numbers: Sequence[Sequence[int]]
) -> Iterator[Shape]:
    for layer, layer_names, layer_numbers in zip(layers, names, numbers, strict=True):
        to_pixels = partial(ground.pixels, system=layer.system)
        for number in layer_numbers:
            if layer_names[number]:
                painter = partial(paint, layer.geometries[number], to_pixels)
                yield Shape(layer_names[number], painter, f"feature {number + 1} of {layer.name}")
