"""V7's Darwin JSON 2.0, in: a file per image; masks in a raster layer of run lengths, and polygons with holes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

import msgspec
import numpy as np

from core.exchange.mapping import MappingError
from core.exchange.reader import ImportProblem, Item
from core.exchange.shapes.json_files import check_size, json_files, looks_like, read_json
from core.exchange.shapes.polygons import fill
from core.exchange.shapes.shape import ImageShapes, Shape, mappings_of, shape_reader

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from core.exchange.mapping import TaskMapping
    from core.labels.packing import Pixels

_CORNERS: Final = 3


class _Slot(msgspec.Struct):
    width: int = 0
    height: int = 0


class _Description(msgspec.Struct):
    name: str
    path: str = ""
    slots: list[_Slot] = []


class _Point(msgspec.Struct):
    x: float
    y: float


class _Polygon(msgspec.Struct):
    paths: list[list[_Point]] = []
    path: list[_Point] = []


class _Layer(msgspec.Struct):
    dense_rle: list[int]
    mask_annotation_ids_mapping: dict[str, int]


class _Annotation(msgspec.Struct):
    name: str
    id: str = ""
    polygon: _Polygon | None = None
    mask: dict[str, Any] | None = None
    raster_layer: _Layer | None = None

    @property
    def is_area(self) -> bool:
        """Others are tags, boxes, lines; a raster layer holds the pixels of masks."""
        return self.polygon is not None or self.mask is not None


class _File(msgspec.Struct):
    item: _Description
    annotations: list[_Annotation]


def _files(path: Path) -> list[Path]:
    files = json_files(path)
    return files if files or not path.is_dir() else sorted(path.rglob("*.json"))


def _recognises(path: Path) -> bool:
    files = _files(path)
    return bool(files) and looks_like(files[0], _File)


def _tasks(path: Path) -> tuple[TaskMapping, ...]:
    names: dict[str, None] = {}
    for file in _files(path):
        content = read_json(file, _File)
        if isinstance(content, str):
            raise MappingError(content)
        names |= dict.fromkeys(annotation.name for annotation in content.annotations if annotation.is_area)
    return mappings_of(names, path.stem)


def _items(path: Path) -> Iterator[Item | ImportProblem]:
    for file in _files(path):
        content = read_json(file, _File)
        if isinstance(content, str):
            yield ImportProblem(content, cause="unreadable", source=file.name)
            continue
        slot = content.item.slots[0] if content.item.slots else _Slot()
        size = (slot.height, slot.width) if min(slot.height, slot.width) > 0 else None
        name = f"{content.item.path.strip('/')}/{content.item.name}".lstrip("/")
        yield Item(name, file, ImageShapes(partial(_shapes, content.annotations), size))


def _shapes(annotations: Sequence[_Annotation]) -> Iterator[Shape]:
    layers = [annotation.raster_layer for annotation in annotations if annotation.raster_layer is not None]
    for annotation in annotations:
        if annotation.mask is not None:
            yield Shape(
                annotation.name, partial(_paint_mask, annotation.id, layers), f"annotation {annotation.id}"
            )
        elif annotation.polygon is not None:
            yield Shape(
                annotation.name, partial(_paint_polygon, annotation.polygon), f"annotation {annotation.id}"
            )


def _paint_mask(id_: str, layers: Sequence[_Layer], label: Pixels, value: int) -> None:
    layer = next((layer for layer in layers if id_ in layer.mask_annotation_ids_mapping), None)
    if layer is None:
        raise ValueError("there is no raster layer for it")
    values, lengths = layer.dense_rle[0::2], layer.dense_rle[1::2]
    if len(values) != len(lengths) or min(lengths, default=0) < 0 or sum(lengths) != label.size:
        raise ValueError(f"its raster layer is not of {label.shape[1]} x {label.shape[0]} pixels")
    number = layer.mask_annotation_ids_mapping[id_]
    is_mask = np.array([value == number for value in values])
    label[np.repeat(is_mask, lengths).reshape(label.shape)] = value


def _paint_polygon(polygon: _Polygon, label: Pixels, value: int) -> None:
    paths = polygon.paths or [polygon.path]
    for path in paths:
        check_size(len(path))
        if len(path) < _CORNERS:
            raise ValueError("an outline needs three corners at least")
    fill(label, [np.array([(corner.x, corner.y) for corner in path], np.float64) for path in paths], value)


READER: Final = shape_reader("darwin", "V7 Darwin (JSON)", _items, _tasks, _recognises)
