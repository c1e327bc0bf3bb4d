"""The full ADE20K, in: *_seg.png, whose red and green say the class, beside the JSON of each image, which names it.

The 150 classes of the scene parsing challenge are plain masks, for which there is a ready-made mapping.
"""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Final

import msgspec
import numpy as np

from core.atomic import read_regular
from core.exchange.reader import ImportProblem, Item
from core.exchange.shapes.joined import UNLABELLED_NAME
from core.exchange.shapes.shape import ImageShapes, Shape, mappings_of, shape_reader
from core.images.finding import find_images
from core.images.reading import ImageError, read_raster

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.exchange.mapping import TaskMapping
    from core.images.reading import Raster
    from core.labels.packing import Pixels

_END: Final = "_seg"
_CHANNELS: Final = 3


class _Object(msgspec.Struct):
    name: str
    name_ndx: int


class _Content(msgspec.Struct):
    object: list[_Object]


class _File(msgspec.Struct):
    annotation: _Content


def _masks(path: Path) -> list[Path]:
    files = find_images(path) if path.is_dir() else [path]
    return [file for file in files if file.stem.endswith(_END) and _description(file).is_file()]


def _description(mask: Path) -> Path:
    return mask.with_name(f"{mask.stem.removesuffix(_END)}.json")


def _names(mask: Path) -> dict[int, str] | str:
    """What the numbers of a mask are called, or what is wrong with its description, which is in Latin-1."""
    path = _description(mask)
    try:
        content = msgspec.json.decode(read_regular(path).decode("latin-1").encode(), type=_File)
    except OSError as error:
        return (
            f"{path.name} could not be read ({error.strerror or 'it is not a file'}). Choose another folder."
        )
    except (ValueError, RecursionError):
        return f"{path.name} could not be read: it is not as in ADE20K. Copy it from the data set again."
    return {entry.name_ndx: entry.name for entry in content.annotation.object}


def _recognises(path: Path) -> bool:
    masks = _masks(path)
    return bool(masks) and not isinstance(_names(masks[0]), str)


def _tasks(path: Path) -> tuple[TaskMapping, ...]:
    """The most frequent classes, as many as a task can have."""
    images: Counter[str] = Counter()
    for mask in _masks(path):
        names = _names(mask)
        images.update(set() if isinstance(names, str) else set(names.values()))
    names_by_frequency = [name for name, _ in sorted(images.items(), key=lambda row: (-row[1], row[0]))]
    return mappings_of([*names_by_frequency, UNLABELLED_NAME], "objects")


def _items(path: Path) -> Iterator[Item | ImportProblem]:
    root = path if path.is_dir() else path.parent
    for mask in _masks(path):
        names = _names(mask)
        if isinstance(names, str):
            yield ImportProblem(names, cause="unreadable", source=_description(mask).name)
            continue
        name = mask.relative_to(root).with_name(f"{mask.stem.removesuffix(_END)}{mask.suffix}").as_posix()
        yield Item(name, mask, ImageShapes(partial(_shapes, mask, names)))


def _shapes(mask: Path, names: dict[int, str]) -> Iterator[Shape]:
    raster = read_raster(mask)
    if raster.dtype != np.uint8 or raster.shape[2] < _CHANNELS:
        raise ImageError(
            f"{mask.name} is not a colour picture of 8 bits, as in ADE20K. Copy it from the data set again."
        )
    numbers = raster[..., 0].astype(np.int32) // 10 * 256 + raster[..., 1]
    for number in np.unique(numbers).tolist():
        name = names.get(number, UNLABELLED_NAME if number == 0 else f"class {number}")
        yield Shape(name, partial(_paint, numbers, number), f"class {number}")


def _paint(numbers: Raster, number: int, label: Pixels, value: int) -> None:
    if numbers.shape != label.shape:
        raise ValueError(f"it is of another size, {numbers.shape[1]} x {numbers.shape[0]} pixels")
    label[numbers == number] = value


READER: Final = shape_reader(
    "ade20k-full", "ADE20K (all classes)", _items, _tasks, _recognises, takes_rest=False
)
