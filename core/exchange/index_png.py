"""Index PNG, in and out: a folder per task, a PNG per image, each pixel the number of its class, 255 unlabelled."""

from __future__ import annotations

from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from core.exchange.losses import common_losses
from core.exchange.mask_files import mask_items
from core.exchange.reader import ImportProblem, Item, Opened, Reader, TaskLabel, listed
from core.exchange.source import IMAGES
from core.exchange.source_masks import values_of
from core.exchange.targets import folder_names
from core.exchange.writer import OutFile, Writer, image_copy
from core.images.reading import encode_index_mask, read_index_mask
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from core.exchange.reader import Request
    from core.exchange.source import Source
    from core.labels.packing import Pixels
    from core.project.model import ImageEntry, Task


def png_files(source: Source, encode: Callable[[Pixels, Task], bytes]) -> Iterator[OutFile]:
    """A PNG per label, <task>/<image>.png, and the images where they are wanted."""
    with_images = source.selection.with_images
    names = folder_names(source.project.tasks, (IMAGES,) if with_images else ())
    for image in source.images:
        if with_images:
            suffix = PurePath(image.name).suffix
            yield image_copy(source, image, f"{IMAGES}/{image.id}{suffix}")
        for task in source.tasks_of(image):
            yield OutFile(f"{names[task.id]}/{image.id}.png", partial(_png, source, image, task, encode))


def _png(
    source: Source, image: ImageEntry, task: Task, encode: Callable[[Pixels, Task], bytes]
) -> tuple[bytes] | None:
    label = source.label(image, task)
    return None if label is None else (encode(label, task),)


def _index_png(label: Pixels, task: Task) -> bytes:
    return encode_index_mask(label, task.colors)


def _files(source: Source) -> Iterator[OutFile]:
    return png_files(source, _index_png)


def _losses(source: Source) -> list[str]:
    return [
        "A mask holds class numbers, not names. The names are listed in a text file.",
        *common_losses(source),
    ]


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
    label = read_index_mask(item.source)
    assert request.task is not None  # this reader needs one
    return Opened((label.shape[0], label.shape[1]), _labels(label, item, request.task))


WRITER: Final = Writer(
    "index-png",
    "Index masks (PNG)",
    "<task>/<image>.png, 8-bit; a pixel's value is its class number, 255 = unlabelled",
    _files,
    _losses,
    other_names=("masks",),
)

READER: Final = Reader("index-png", "Pixel values are class numbers of one task", "task", mask_items, _read)
