"""Measurements, out: one CSV with areas, regions and lengths, a line per image, task and class.

The length is that of the class's skeleton, from pixel centre to pixel centre: of roads, cracks or vessels it is how
long they are; of compact regions it says little.
"""

from __future__ import annotations

import csv
import io
import math
from itertools import chain
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
import numpy.typing as npt

from core.exchange.writer import OutFile, Writer
from core.images.pixel_size import PixelSize, read_pixel_size
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.exchange.source import Source
    from core.labels.packing import Pixels
    from core.project.model import ImageEntry, Task

Bits = npt.NDArray[np.bool_]

COLUMNS: Final = (
    *("image", "id", "split", "width", "height", "task", "class", "value", "pixels", "percent", "regions"),
    *("length_px", "unlabelled_px", "pixel_width_m", "pixel_height_m", "area_m2", "length_m"),
)
_TOUCHING: Final = 8
"""Pixels of a region touch at sides or corners."""


def _files(source: Source) -> Iterator[OutFile]:
    yield OutFile("", lambda: _parts(source))


def _parts(source: Source) -> Iterable[bytes] | None:
    lines = _lines(source)
    first = next(lines, None)
    return None if first is None else chain((_line(COLUMNS), first), lines)


def _lines(source: Source) -> Iterator[bytes]:
    for image in source.images:
        size = _pixel_size(source, image)
        for task in source.tasks_of(image):
            label = source.label(image, task)
            if label is not None:
                yield b"".join(_line(row) for row in _rows(image, task, label, size))


def _line(values: Iterable[object]) -> bytes:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerow(values)
    return buffer.getvalue().encode()


def _pixel_size(source: Source, image: ImageEntry) -> PixelSize | None:
    metres = image.pixel_size or source.project.pixel_size
    return PixelSize(metres, metres) if metres else read_pixel_size(source.origin.path(image))


def _rows(image: ImageEntry, task: Task, label: Pixels, size: PixelSize | None) -> Iterator[list[object]]:
    counts = np.bincount(label.ravel(), minlength=256)
    height, width = label.shape
    labelled = max(1, label.size - int(counts[UNLABELLED]))
    for value, entry in enumerate(task.classes):
        mask, pixels = _cropped(label == value), int(counts[value])
        links = skeleton_links(mask)
        row: list[object] = [image.name, image.id, image.split, width, height]
        row += [task.name, entry.name, value, pixels]
        row += [_number(100 * pixels / labelled), regions(mask), _number(_length(links, 1, 1))]
        row.append(int(counts[UNLABELLED]))
        if size is not None:
            metres = (size.x, size.y, pixels * size.area, _length(links, size.x, size.y))
            row += [_number(number) for number in metres]
        else:
            row += [""] * 4
        yield row


def _number(value: float) -> str:
    return f"{value:.6g}" if value < 1e6 else f"{value:.1f}"


def _cropped(mask: Bits) -> Bits:
    """What holds the class, with a border: the rest takes time and nothing else."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if not len(rows):
        return mask[:0, :0]
    return np.pad(mask[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1], 1)


def regions(mask: Bits) -> int:
    """How many connected regions there are; pixels connect at sides and corners."""
    if not mask.size:
        return 0
    return int(cv2.connectedComponents(mask.astype(np.uint8), connectivity=_TOUCHING)[0]) - 1


def skeleton_links(mask: Bits) -> tuple[int, int, int]:
    """How many steps the skeleton makes to the side, up or down, and aslant."""
    if not mask.size:
        return 0, 0, 0
    from skimage.morphology import skeletonize  # here: it takes a while to load

    line: Bits = skeletonize(mask)  # type: ignore[no-untyped-call]
    across = np.count_nonzero(line[:, :-1] & line[:, 1:])
    down = np.count_nonzero(line[:-1] & line[1:])
    first, second = line[:-1, :-1], line[1:, 1:]
    right, below = line[:-1, 1:], line[1:, :-1]
    aslant = np.count_nonzero(first & second & ~right & ~below)  # no shortcut past a corner
    aslant += np.count_nonzero(right & below & ~first & ~second)
    return int(across), int(down), int(aslant)


def _length(links: tuple[int, int, int], width: float, height: float) -> float:
    across, down, aslant = links
    return across * width + down * height + aslant * math.hypot(width, height)


def _losses(source: Source) -> list[str]:
    losses = ["Numbers only: labels can't be read from them again."]
    without = sum(_pixel_size(source, image) is None for image in source.images)
    if without == len(source.images):
        losses.append("Areas and lengths are in pixels: no image has a pixel size. Set it under Edit.")
    elif without:
        losses.append(
            f"{without} of {len(source.images)} images have no pixel size. Theirs are in pixels only."
        )
    return losses


WRITER: Final = Writer(
    "measurements",
    "Areas, counts and lengths (CSV)",
    "one table; a line per image, task and class: pixels, regions, length of the skeleton, square metres, metres",
    _files,
    _losses,
    suffix=".csv",
    takes_images=False,
    other_names=("csv",),
)
