"""A data set for others, out: train, val and test folders with images and index masks, and a card about them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

import numpy as np

from core.exchange.losses import common_losses
from core.exchange.source import IMAGES
from core.exchange.targets import folder_names
from core.exchange.writer import OutFile, Writer, image_copy
from core.images.reading import encode_index_mask
from core.printable import as_markdown, printable
from core.project.model import SPLITS, UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.exchange.source import Source
    from core.labels.packing import Pixels
    from core.project.model import ImageEntry, Split, Task

CARD: Final = "README.md"
_MASKS: Final = "masks"


@dataclass(slots=True)
class _Counts:
    """What was written, for the card, which comes last."""

    images: dict[Split, set[str]] = field(default_factory=lambda: {split: set() for split in SPLITS})
    labels: Counter[tuple[str, Split]] = field(default_factory=Counter)
    """By task id and split."""
    pixels: dict[str, np.ndarray[tuple[int, ...], np.dtype[np.int64]]] = field(default_factory=dict)
    """By task id: how many have each value."""

    def add(self, image: ImageEntry, task: Task, label: Pixels) -> None:
        self.images[image.split].add(image.id)
        self.labels[task.id, image.split] += 1
        counts = np.bincount(label.ravel(), minlength=256)
        self.pixels[task.id] = self.pixels.get(task.id, np.zeros(256, np.int64)) + counts


def _files(source: Source) -> Iterator[OutFile]:
    names, counts = folder_names(source.project.tasks), _Counts()
    for image in source.images:
        stem = source.origin.stem(image)
        yield image_copy(source, image, f"{image.split}/{IMAGES}/{stem}{PurePath(image.name).suffix}")
        for task in source.tasks_of(image):
            path = f"{image.split}/{_MASKS}/{names[task.id]}/{stem}.png"
            yield OutFile(path, partial(_png, source, image, task, counts))
    yield OutFile(CARD, lambda: (card(source, names, counts).encode(),))


def _png(source: Source, image: ImageEntry, task: Task, counts: _Counts) -> tuple[bytes] | None:
    label = source.label(image, task)
    if label is None:
        return None
    counts.add(image, task, label)
    return (source.origin.sealed(encode_index_mask(label, task.colors)),)


# The card ---------------------------------------------------------------------------------------------------


def card(source: Source, names: dict[str, str], counts: _Counts) -> str:
    """The card in Markdown. What only people know is left for them to fill in."""
    lines = [
        f"# {as_markdown(source.project.name)}",
        "",
        "*What is in the pictures, where and when they were taken, and what the labels are for: to be filled in.*",
        "",
        "## Files",
        "",
        f"`<split>/{IMAGES}/<image>` and, for each task, `<split>/{_MASKS}/<task>/<image>.png`: 8-bit PNGs of the "
        f"size of the image. A pixel's value is the number of its class; {UNLABELLED} means unlabelled and is to be "
        "ignored in training and in scores. Photos are copied as they are: turn them as their EXIF tag says before "
        "you lay masks over them.",
        "",
        "| split | images |",
        "|---|---|",
        *(f"| {split} | {len(counts.images[split])} |" for split in SPLITS if counts.images[split]),
    ]
    for task in source.tasks:
        lines += ["", *_of_task(task, names[task.id], counts)]
    lines += ["", "## How it was labelled", "", *_how(source, counts)]
    lines += ["", "## Licence", "", "*To be filled in: the licence of the images, and that of the labels.*"]
    return "\n".join(printable(line) for line in lines) + "\n"


def _of_task(task: Task, name: str, counts: _Counts) -> Iterator[str]:
    numbers = counts.pixels.get(task.id, np.zeros(256, np.int64))
    total, labelled = int(numbers.sum()), int(numbers[:UNLABELLED].sum())
    labels = ", ".join(
        f"{counts.labels[task.id, split]} in {split}" for split in SPLITS if counts.labels[task.id, split]
    )
    yield from (f"## Task: {as_markdown(task.name)}", "")
    yield f"Masks in `{_MASKS}/{name}`: {labels or 'none'}. {_percent(labelled, total)} of their pixels are labelled."
    yield from ("", "| value | class | colour | pixels | of what is labelled |", "|---|---|---|---|---|")
    for value, entry in enumerate(task.classes):
        pixels = int(numbers[value])
        fraction = _percent(pixels, labelled)
        yield f"| {value} | {as_markdown(entry.name)} | {entry.color} | {pixels} | {fraction} |"


def _how(source: Source, counts: _Counts) -> Iterator[str]:
    if source.origin.predicted:
        yield "The masks are predictions of a model that was trained with Maskloom. Nobody corrected them."
        return
    complete = all(int(numbers[UNLABELLED]) == 0 for numbers in counts.pixels.values())
    yield "Painted by people with Maskloom. " + (
        "Every pixel of these masks is labelled."
        if complete
        else "Not every pixel is labelled: what was not painted is unknown, not background."
    )
    if source.origin.has_records:
        yield "Some pixels are predictions of a model that people accepted."
    yield from ("", "*By whom, by which rules, and how it was checked: to be filled in.*")


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / max(1, whole):.1f} %"


def _losses(source: Source) -> list[str]:
    return ["Colours of classes are in the card and in the masks.", *common_losses(source, keeps_splits=True)]


WRITER: Final = Writer(
    "dataset",
    "Data set for others (folders and a card)",
    "<split>/images/<image> and <split>/masks/<task>/<image>.png, 255 = unlabelled; README.md describes them",
    _files,
    _losses,
    takes_images=False,
    brings_images=True,
)
