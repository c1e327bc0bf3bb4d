"""Coloured PNG, out: a folder per task, a picture per image in the colours of its classes, unlabelled transparent."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image

from core.exchange.formats.index_png import mask_files
from core.exchange.losses import common_losses
from core.exchange.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.exchange.source import Source
    from core.exchange.writer import OutFile
    from core.images.position import Position
    from core.labels.packing import Pixels
    from core.project.model import Task

_BLACK: Final = "#000000"


def _coloured_png(label: Pixels, task: Task, _position: Position | None) -> bytes:
    palette = np.zeros((256, 4), np.uint8)  # what is no class is transparent
    for index, color in enumerate(task.colors):
        palette[index] = (*bytes.fromhex(color[1:]), 255)
    buffer = io.BytesIO()
    Image.fromarray(palette[label]).save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()


def _files(source: Source) -> Iterator[OutFile]:
    return mask_files(source, _coloured_png)


def _losses(source: Source) -> list[str]:
    alike = [sentence for task in source.tasks for sentence in _alike(task)]
    named = "A picture holds colours, not class names. The names are listed in a text file."
    return [named, *alike, *common_losses(source, keeps_position="beside")]


def _alike(task: Task) -> Iterator[str]:
    by_color: dict[str, str] = {}
    for each in task.classes:
        first = by_color.setdefault(each.color.upper(), each.name)
        if first != each.name:
            yield f"{task.name}: {first} and {each.name} have the same colour and can't be told apart."
    if _BLACK in by_color:
        yield (
            f"{task.name}: {by_color[_BLACK]} is black. Programs that ignore transparency take it for unlabelled."
        )


WRITER: Final = Writer(
    "coloured-png",
    "Coloured masks (PNG)",
    "<task>/<image>.png in the class colours; unlabelled pixels are transparent",
    _files,
    _losses,
    layout_together="<image>.<task>.png in the class colours; unlabelled pixels are transparent",
    by_image=True,
    takes_one_folder=True,
)
