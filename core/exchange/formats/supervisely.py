"""Supervisely's JSON, in: meta.json with the classes, and a file per image in ann/; bitmaps and polygons with holes."""

from __future__ import annotations

import zlib
from functools import partial
from typing import TYPE_CHECKING, Final

import msgspec
import numpy as np

from core.exchange.mapping import MappingError
from core.exchange.reader import ImportProblem, Item
from core.exchange.shapes.json_files import check_size, read_json
from core.exchange.shapes.pictures import from_base64, mask_in, paste
from core.exchange.shapes.polygons import fill
from core.exchange.shapes.shape import ImageShapes, Shape, mappings_of, shape_reader

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from core.exchange.mapping import TaskMapping
    from core.labels.packing import Pixels

_MOST_BYTES: Final = 1 << 28
_META: Final = "meta.json"
_CORNERS: Final = 3

Points = list[tuple[float, float]]


class _Class(msgspec.Struct):
    title: str


class _Meta(msgspec.Struct):
    classes: list[_Class]


class _Size(msgspec.Struct):
    height: int
    width: int


class _Ring(msgspec.Struct):
    exterior: Points = []
    interior: list[Points] = []


class _Bitmap(msgspec.Struct):
    data: str
    origin: tuple[int, int]


class _Object(msgspec.Struct):
    classTitle: str
    geometryType: str = ""
    id: int | str = ""
    points: _Ring | None = None
    bitmap: _Bitmap | None = None


class _Annotation(msgspec.Struct):
    size: _Size
    objects: list[_Object]


def _root(path: Path) -> Path:
    """The folder of meta.json: what was chosen, or up to two folders above."""
    folder = path if path.is_dir() else path.parent
    return next((above for above in (folder, *folder.parents[:2]) if (above / _META).is_file()), folder)


def _files(path: Path) -> list[Path]:
    if path.is_file() and path.name != _META:
        return [path]
    folder = path if path.is_dir() else path.parent
    return sorted(file for file in folder.rglob("*.json") if file.parent.name == "ann")


def _meta(path: Path) -> _Meta | str:
    return read_json(_root(path) / _META, _Meta)


def _recognises(path: Path) -> bool:
    """Its classes are in a file of their own, and its annotations in folders of their own."""
    files = _files(path) if (_root(path) / _META).is_file() else []
    return (
        bool(files)
        and not isinstance(_meta(path), str)
        and not isinstance(read_json(files[0], _Annotation), str)
    )


def _tasks(path: Path) -> tuple[TaskMapping, ...]:
    meta = _meta(path)
    if isinstance(meta, str):
        raise MappingError(meta)
    return mappings_of([figure.title for figure in meta.classes], _root(path).name)


def _items(path: Path) -> Iterator[Item | ImportProblem]:
    for file in _files(path):
        content = read_json(file, _Annotation)
        if isinstance(content, str):
            yield ImportProblem(content, cause="unreadable", source=file.name)
            continue
        size = (content.size.height, content.size.width)
        name = f"{file.parent.parent.name}/{file.name.removesuffix('.json')}"
        stated = size if min(size) > 0 else None
        yield Item(name, file, ImageShapes(partial(_shapes, content.objects), stated))


def _shapes(objects: Sequence[_Object]) -> Iterator[Shape]:
    for number, figure in enumerate(objects, 1):
        yield Shape(figure.classTitle, partial(_paint, figure), f"object {figure.id or number}")


def _paint(figure: _Object, label: Pixels, value: int) -> None:
    if figure.geometryType == "bitmap" and figure.bitmap is not None:
        _paint_bitmap(figure.bitmap, label, value)
    elif figure.geometryType == "polygon" and figure.points is not None:
        _paint_rings([figure.points.exterior, *figure.points.interior], label, value)
    elif figure.geometryType == "rectangle" and figure.points is not None:
        (left, top), (right, bottom) = _corners(figure.points.exterior)
        _paint_rings([[(left, top), (right, top), (right, bottom), (left, bottom)]], label, value)
    else:
        raise ValueError(f"it is a {figure.geometryType or 'shape of no type'}, not an area")


def _corners(points: Points) -> Points:
    if len(points) != 2:
        raise ValueError("a rectangle needs two corners")
    return points


def _paint_rings(rings: Sequence[Points], label: Pixels, value: int) -> None:
    for ring in rings:
        check_size(len(ring))
        if len(ring) < _CORNERS:
            raise ValueError("an outline needs three corners at least")
    fill(label, [np.array(ring, np.float64) for ring in rings], value)


def _paint_bitmap(bitmap: _Bitmap, label: Pixels, value: int) -> None:
    """A PNG, compressed again, as text."""
    try:
        unpacker = zlib.decompressobj()
        png = unpacker.decompress(from_base64(bitmap.data), _MOST_BYTES)
    except (zlib.error, ValueError) as error:
        raise ValueError("its bitmap is damaged") from error
    if unpacker.unconsumed_tail:
        raise ValueError("its bitmap is too large")
    left, top = bitmap.origin
    paste(label, mask_in(png, label.size), left, top, value)


READER: Final = shape_reader("supervisely", "Supervisely (JSON)", _items, _tasks, _recognises)
