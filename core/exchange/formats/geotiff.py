"""GeoTIFF masks, in and out: index masks that lie on the map where their images lie.

A file is an 8-bit palette TIFF with the image's coordinate system and transform, 255 unlabelled, which is its nodata
value, so that map programs show it transparent. Unlike a PNG it holds the names of the task and its classes.
"""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from xml.sax.saxutils import escape

import numpy as np
import tifffile
from defusedxml import ElementTree

from core.exchange.formats.index_png import mask_files
from core.exchange.losses import common_losses
from core.exchange.mapping import TaskMapping
from core.exchange.mask_files import listed_images
from core.exchange.prediction_mark import SOFTWARE, is_prediction
from core.exchange.reader import ImportProblem, Item, Opened, Reader, TaskLabel
from core.exchange.shapes.joined import joined
from core.exchange.source import IMAGES
from core.exchange.targets import safe_name
from core.exchange.writer import Writer
from core.images.finding import find_images
from core.images.reading import read_index_mask
from core.images.tiff import first_page_tags
from core.project.model import MAX_CLASSES, UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.exchange.mapping import Token
    from core.exchange.reader import Request
    from core.exchange.source import Source
    from core.exchange.writer import OutFile
    from core.images.position import Position
    from core.labels.packing import Pixels
    from core.project.model import Task

_METADATA, _NODATA = 42112, 42113
_TASK, _CLASS = "MASKLOOM_TASK", "MASKLOOM_CLASS_"
_SUFFIXES: Final = (".tif", ".tiff")
_TILE: Final = 512
_SIXTEEN_BITS: Final = 257
_Mask = tuple[Path, TaskMapping]
_NUMBERED: Final = r"(?:-\d+)?"
"""What follows a task's name in the names of files where several tasks would be named alike."""


# Out --------------------------------------------------------------------------------------------------------


def _geotiff(label: Pixels, task: Task, position: Position | None) -> bytes:
    palette = np.zeros((3, 256), np.uint16)
    for index, color in enumerate(task.colors[:UNLABELLED]):
        palette[:, index] = (
            np.frombuffer(bytes.fromhex(color[1:]), np.uint8).astype(np.uint16) * _SIXTEEN_BITS
        )
    buffer = io.BytesIO()
    tifffile.imwrite(
        buffer,
        label,
        photometric="palette",
        colormap=palette,
        compression="zlib",
        tile=(_TILE, _TILE) if max(label.shape) > _TILE else None,
        software=SOFTWARE.decode(),
        metadata=None,
        resolutionunit="none",
        extratags=[
            *(() if position is None else position.extra_tags()),
            (_METADATA, "s", 0, _metadata(task), True),
            (_NODATA, "s", 0, str(UNLABELLED), True),
        ],
    )
    return buffer.getvalue()


def _metadata(task: Task) -> bytes:
    rows = [(_TASK, task.name), *((f"{_CLASS}{i}", entry.name) for i, entry in enumerate(task.classes))]
    items = "".join(f'<Item name="{name}">{escape(value)}</Item>\n' for name, value in rows)
    return f"<GDALMetadata>\n{items}</GDALMetadata>".encode()


def _files(source: Source) -> Iterator[OutFile]:
    return mask_files(source, _geotiff, ".tif")


def _losses(source: Source) -> list[str]:
    return common_losses(source, keeps_position="inside")


# In ---------------------------------------------------------------------------------------------------------


def _mapping_of(path: Path) -> TaskMapping | None:
    """The task and the classes that a file names; None for a file of another kind."""
    if path.suffix.lower() not in _SUFFIXES:
        return None
    try:
        text: Any = first_page_tags(path).get(_METADATA, "")
        if _TASK not in str(text):
            return None
        rows = {row.get("name", ""): row.text or "" for row in ElementTree.fromstring(text).iter("Item")}
    except Exception:  # a damaged header raises nearly anything
        return None
    task = rows.get(_TASK, "")
    names: list[str] = []
    while f"{_CLASS}{len(names)}" in rows and len(names) < MAX_CLASSES:
        names.append(rows[f"{_CLASS}{len(names)}"])
    if not task or len(set(names)) < max(1, len(names)):
        return None
    return TaskMapping(task, tuple(names), tuple((joined(task, name), n) for n, name in enumerate(names)))


def _masks(path: Path) -> Iterator[tuple[str, Path, TaskMapping]]:
    """The masks in a folder and below, or the one that `path` is, with the names of their images."""
    root = path if path.is_dir() else path.parent
    listed = listed_images(root)
    for file in find_images(path) if path.is_dir() else [path]:
        mapping = _mapping_of(file)
        if mapping is None:
            continue
        task = re.escape(safe_name(mapping.name))
        folders = file.relative_to(root).parent.parts
        folders = folders[1:] if folders and re.fullmatch(task + _NUMBERED, folders[0]) else folders
        stem = re.sub(rf"\.{re.escape(safe_name(mapping.name.replace('.', '_')))}{_NUMBERED}$", "", file.stem)
        yield listed.get(stem) or "/".join((*folders, f"{stem}{file.suffix}")), file, mapping


def _recognises(path: Path) -> bool:
    files = [
        file
        for file in find_images(path)
        if IMAGES not in file.relative_to(path).parts and not is_prediction(file)
    ]
    return all(_mapping_of(file) is not None for file in files or [path])


def _tasks(path: Path) -> tuple[TaskMapping, ...]:
    longest: dict[str, TaskMapping] = {}
    for _, _, mapping in _masks(path):
        current = longest.get(mapping.name)
        if current is None or len(mapping.classes) > len(current.classes):
            longest[mapping.name] = mapping
    return tuple(longest.values())


def _items(path: Path) -> Iterator[Item | ImportProblem]:
    by_image: dict[str, list[_Mask]] = {}
    for name, file, mapping in _masks(path):
        by_image.setdefault(name, []).append((file, mapping))
    for name, masks in by_image.items():
        yield Item(name, masks[0][0], masks)


def _read(item: Item, request: Request) -> Opened:
    masks: Any = item.content
    labels = [(file, named, read_index_mask(file)) for file, named in masks]
    first = labels[0][2]
    return Opened((first.shape[0], first.shape[1]), _labels(labels, request.mappings))


def _labels(
    labels: Sequence[tuple[Path, TaskMapping, Pixels]], mappings: Sequence[TaskMapping]
) -> Iterator[TaskLabel | ImportProblem]:
    shape = labels[0][2].shape
    for file, named, label in labels:
        if label.shape != shape:
            text = f"{file.name} was skipped: it has another size than {labels[0][0].name}. Export it again."
            yield ImportProblem(text, cause="different size", source=file.name)
            continue
        for mapping in mappings:
            meanings = dict(mapping.values) | dict.fromkeys(mapping.ignored, UNLABELLED)
            if any(token in meanings for token, _ in named.values):
                yield TaskLabel(mapping.name, _renumbered(label, named, meanings))


def _renumbered(label: Pixels, named: TaskMapping, meanings: Mapping[Token, int]) -> Pixels:
    """By the names of classes: the project may have them in another order."""
    table = np.full(256, UNLABELLED, np.uint8)
    for token, number in named.values:
        table[number] = meanings.get(token, UNLABELLED)
    return np.asarray(table[label])


READER: Final = Reader(
    "geotiff", "GeoTIFF masks written by Maskloom", "", _items, _read, recognises=_recognises, tasks=_tasks
)

WRITER: Final = Writer(
    "geotiff",
    "GeoTIFF masks",
    "<task>/<image>.tif, 8-bit, where the image lies on the map; a pixel's value is its class number, 255 = unlabelled",
    _files,
    _losses,
    by_image=True,
    takes_one_folder=True,
)
