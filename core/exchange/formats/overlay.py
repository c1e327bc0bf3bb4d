"""Overlay pictures, out: a photo per label with the classes in their colours over it, and a legend on request."""

from __future__ import annotations

import io
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from core.exchange.losses import common_losses
from core.exchange.targets import folder_names
from core.exchange.writer import LeftOutError, OutFile, Writer
from core.images.reading import read_image
from core.option import Option
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from core.exchange.source import Source
    from core.images.pixels import Pixels
    from core.project.model import ImageEntry, Task

_ROWS: Final = 4_000_000
"""Pixels blended at once, so that their floats take little memory."""
_SMALLEST, _LARGEST = 11, 40
"""The height of letters in a legend, in pixels."""
_LATIN: Final = "\u024f"
"""The last letter that the built-in font surely has."""


def _files(source: Source) -> Iterator[OutFile]:
    names = folder_names(source.project.tasks)
    photo: Callable[[ImageEntry], Pixels] = lru_cache(1)(lambda image: read_image(source.origin.path(image)))
    for image in source.images:
        stem = source.origin.stem(image)
        for task in source.tasks_of(image):
            name = names[task.id]
            path = f"{name}/{stem}.png" if source.selection.folders else f"{stem}.{name}.png"
            yield OutFile(path, partial(_png, source, image, task, photo), image=image.id)


def _png(
    source: Source, image: ImageEntry, task: Task, photo: Callable[[ImageEntry], Pixels]
) -> tuple[bytes] | None:
    label = source.label(image, task)
    if label is None:
        return None
    pixels = photo(image)
    if pixels.shape[:2] != label.shape:
        raise LeftOutError(
            f"The picture of {image.name} for {task.name} was left out: the image and its label differ in size. "
            "Restore the image that was labelled."
        )
    picture = Image.fromarray(overlaid(pixels, label, task, source.selection.opacity))
    if source.selection.legend:
        picture = _with_legend(picture, task)
    buffer = io.BytesIO()
    picture.save(buffer, "PNG", compress_level=1)
    return (source.origin.sealed(buffer.getvalue()),)


def overlaid(pixels: Pixels, label: Pixels, task: Task, opacity: float) -> Pixels:
    """(H, W, 3) uint8 with a label's classes in their colours over it; what is unlabelled stays as it is."""
    table = np.zeros((256, 3), np.float32)
    for index, color in enumerate(task.colors):
        table[index] = tuple(bytes.fromhex(color[1:]))
    result = pixels.copy()
    rows = max(1, _ROWS // max(1, label.shape[1]))
    for top in range(0, label.shape[0], rows):
        values = label[top : top + rows]
        painted = values != UNLABELLED
        below = result[top : top + rows][painted].astype(np.float32)
        mixed = below * (1 - opacity) + table[values[painted]] * opacity + 0.5
        result[top : top + rows][painted] = mixed.astype(np.uint8)
    return result


def _with_legend(picture: Image.Image, task: Task) -> Image.Image:
    """The picture with a strip below it that names the classes."""
    size = min(_LARGEST, max(_SMALLEST, picture.width // 50))
    font, gap = ImageFont.load_default(size), size // 2
    cells: list[tuple[int, int, str, str]] = []
    x, y = gap, gap
    for entry in task.classes:
        width = size + gap + round(font.getlength(entry.name)) + 2 * gap
        if x > gap and x + width > picture.width:
            x, y = gap, y + 2 * size
        cells.append((x, y, entry.color, entry.name))
        x += width
    result = Image.new("RGB", (picture.width, picture.height + y + size + gap), "white")
    result.paste(picture)
    draw = ImageDraw.Draw(result)
    for left, top, color, name in cells:
        top += picture.height
        draw.rectangle((left, top, left + size, top + size), fill=color, outline="black")
        draw.text((left + size + gap, top + size // 2), name, fill="black", font=font, anchor="lm")
    return result


def _losses(source: Source) -> list[str]:
    losses = ["Pictures to look at: labels can't be read from them again."]
    names = "".join(entry.name for task in source.tasks for entry in task.classes)
    if source.selection.legend and any(letter > _LATIN for letter in names):
        losses.append("The legend can't show letters of all scripts. The names are listed in a text file.")
    return [*losses, *common_losses(source)]


_OPACITY: Final = Option(
    "opacity",
    "Opacity",
    "in overlay pictures: how opaque the class colours are (default: 0.5)",
    0.5,
    metavar="0...1",
    highest=1,
    unit=" %",
    factor=100,
)
_LEGEND: Final = Option(
    "legend",
    "Legend below each picture",
    "in overlay pictures: name the classes below each picture",
    default=False,
)

WRITER: Final = Writer(
    "overlay",
    "Overlay pictures (PNG)",
    "<task>/<image>.png; the photo with the class colours over it",
    _files,
    _losses,
    layout_together="<image>.<task>.png; the photo with the class colours over it",
    takes_images=False,
    takes_one_folder=True,
    options=(_OPACITY, _LEGEND),
    by_image=True,
    other_names=("overlays",),
)
