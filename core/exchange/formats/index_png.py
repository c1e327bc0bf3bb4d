"""Index PNG, in and out: a folder per task, a PNG per image, each pixel the number of its class, 255 unlabelled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import UnidentifiedImageError

from core.evenly import evenly
from core.exchange.formats.mapped_masks import read_mapped
from core.exchange.losses import common_losses
from core.exchange.mapping import TaskMapping
from core.exchange.mask_files import mask_items
from core.exchange.position_files import BESIDE, position_file
from core.exchange.reader import ImportProblem, Item, Opened, Reader, TaskLabel, listed
from core.exchange.source import IMAGES
from core.exchange.source_masks import counts_of, meant_values, values_of
from core.exchange.targets import folder_names
from core.exchange.volumes import VolumeSlice, mask_of
from core.exchange.writer import OutFile, Writer, image_copy
from core.images.decoding import open_picture, sentences
from core.images.pixels import Pixels
from core.images.position import Position, read_position
from core.images.reading import ImageError, encode_index_mask, read_index_mask
from core.project.model import UNLABELLED, Task

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from core.exchange.reader import Request
    from core.exchange.source import Source
    from core.project.model import ImageEntry

TWO: Final = 2
LOOKED_AT: Final = 200


Encode = Callable[[Pixels, Task, Position | None], bytes]
"""Makes the bytes of a mask; of an image with this position on the map."""


def mask_files(source: Source, encode: Encode, suffix: str = ".png") -> Iterator[OutFile]:
    """A mask per label, <task>/<image>.png, and the images where they are wanted.

    What a mask can't hold of its position goes into a file beside it.
    """
    with_images = source.selection.with_images
    names = _names(source, (IMAGES,) if with_images else ())
    for image in source.images:
        stem = source.origin.stem(image)
        if with_images:
            yield image_copy(source, image, f"{IMAGES}/{stem}{PurePath(image.name).suffix}")
        location = _Location(source.origin.path(image), suffix)
        for task in source.tasks_of(image):
            path = f"{_path(source, stem, names[task.id])}{suffix}"
            written: list[str] = []
            yield OutFile(
                path, partial(_mask, source, image, task, encode, location, written), image=image.id
            )
            if location.may_lie_beside:
                yield OutFile(
                    f"{path}{BESIDE}", partial(_beside, location, written), beside=True, image=image.id
                )


def _names(source: Source, taken: tuple[str, ...]) -> dict[str, str]:
    """Task id -> what its folder is called, or the end of its masks' names, which has no dot."""
    tasks = source.project.tasks
    if not source.selection.folders:
        tasks = tuple(replace(task, name=task.name.replace(".", "_")) for task in tasks)
    return folder_names(tasks, taken)


def _path(source: Source, stem: str, task: str) -> str:
    """Without the ending."""
    if source.selection.folders:
        return f"{task}/{stem}"
    return stem if len(source.tasks) == 1 else f"{stem}.{task}"


def _mask(
    source: Source,
    image: ImageEntry,
    task: Task,
    encode: Encode,
    location: _Location,
    written: list[str],
) -> tuple[bytes] | None:
    label = source.label(image, task)
    if label is None:
        return None
    written.append(image.id)
    return (source.origin.sealed(encode(label, task, location.position)),)


def _beside(location: _Location, written: list[str]) -> tuple[bytes] | None:
    return (location.beside,) if written and location.beside else None


class _Location:
    """Where an image lies on the map. One that is fetched when its turn comes says so only then."""

    def __init__(self, path: Path, suffix: str) -> None:
        self._path, self._suffix, self._comes_later = path, suffix, not path.exists()
        self._position = None if self._comes_later else read_position(path)
        self.may_lie_beside = self._comes_later or bool(self.beside)

    @property
    def position(self) -> Position | None:
        return read_position(self._path) if self._comes_later else self._position

    @property
    def beside(self) -> bytes:
        """The file beside a mask; nothing where it needs none."""
        position = self.position
        return b"" if position is None else position_file(position, self._suffix)


def _index_png(label: Pixels, task: Task, _position: Position | None) -> bytes:
    return encode_index_mask(label, task.colors)


def _files(source: Source) -> Iterator[OutFile]:
    return mask_files(source, _index_png)


def _losses(source: Source) -> list[str]:
    return [
        "A mask holds class numbers, not names. The names are listed in a text file.",
        *common_losses(source, keeps_position="beside"),
    ]


def _prepare(items: Sequence[Item], request: Request) -> tuple[Request, tuple[ImportProblem, ...]]:
    """Grey masks of nothing but 0 and 255 are of two classes: 255 is one of them there, not unlabelled."""
    task = request.task
    if task is None or not items or not _are_two_valued(items):
        return request, ()
    if len(task.classes) != TWO:
        text = (
            f"The masks in {request.path} hold only 0 and 255, and 255 means unlabelled. If it means a class, "
            "import them with a mapping file."
        )
        return request, (ImportProblem(text, doubt=True, cause="0 and 255", source=request.path.name),)
    first, second = (entry.name for entry in task.classes)
    text = (
        f"The masks in {request.path} hold only 0 and 255: 0 was imported as {first} and 255 as {second}, not as "
        "unlabelled. If that is wrong, undo it and import them with a mapping file."
    )
    problem = ImportProblem(text, doubt=True, cause="0 and 255", source=request.path.name)
    return replace(request, mappings=(TaskMapping(task.name, (first, second), ((0, 0), (255, 1))),)), (
        problem,
    )


def _are_two_valued(items: Sequence[Item]) -> bool:
    """Whether these masks are all grey and hold 0 and 255 only, and 255 in one at least."""
    has_255 = False
    for item in evenly(items, LOOKED_AT):
        try:
            mask = mask_of(item)
            if mask.indices is None or not mask.is_grey or _is_bilevel(item):
                return False
        except ImageError:
            continue  # said when it is its turn
        values = set(meant_values(mask, counts_of(mask.indices))) if mask.lossy else values_of(mask.indices)
        if not values <= {0, 255}:
            return False
        has_255 |= 255 in values
    return has_255


def _is_bilevel(item: Item) -> bool:
    """Whether its indices are 0 and 1."""
    if isinstance(item.content, VolumeSlice):
        return False
    with sentences(item.source):
        try:
            with open_picture(item.source) as picture:
                return picture.mode == "1"
        except UnidentifiedImageError:
            return False


def _labels(label: Pixels, item: Item, task: Task) -> Iterator[TaskLabel | ImportProblem]:
    lacking = [str(v) for v in sorted(values_of(label)) if len(task.classes) <= v != UNLABELLED]
    if lacking:
        yield ImportProblem(
            f"{item.source.name} was skipped: it has values that the task {task.name} lacks "
            f"({listed(lacking)}; it has classes 0 to {len(task.classes) - 1}). "
            "Add the classes, or import it with a mapping file."
        )
    else:
        yield TaskLabel(task.name, label)


def _read(item: Item, request: Request) -> Opened:
    if request.mappings:
        return read_mapped(item, request)
    assert request.task is not None  # this reader needs one
    if isinstance(item.content, VolumeSlice):
        indices = mask_of(item).values
        label = np.where((indices < 0) | (indices > UNLABELLED), UNLABELLED - 1, indices).astype(np.uint8)
    else:
        label = read_index_mask(item.source)
    return Opened((label.shape[0], label.shape[1]), _labels(label, item, request.task))


WRITER: Final = Writer(
    "index-png",
    "Index masks (PNG)",
    "<task>/<image>.png, 8-bit; a pixel's value is its class number, 255 = unlabelled",
    _files,
    _losses,
    layout_together="<image>.<task>.png, 8-bit; a pixel's value is its class number, 255 = unlabelled",
    by_image=True,
    takes_one_folder=True,
    other_names=("masks",),
)

READER: Final = Reader(
    "index-png", "Pixel values are class numbers of one task", "task", mask_items, _read, prepare=_prepare
)
