"""The layout of Ultralytics for semantic segmentation, in and out: images/, masks/ and data.yaml; 255 is ignored.

Masks are grey, because not every program that reads them keeps the numbers of a palette.
"""

from __future__ import annotations

import io
import json
from functools import partial
from typing import TYPE_CHECKING, Final

import msgspec
from PIL import Image

from core.atomic import read_regular
from core.exchange.layouts.reading import (
    Described,
    MaskSet,
    is_layout,
    read_sets,
    set_items,
    tasks_of_sets,
    values_of_sets,
)
from core.exchange.layouts.writing import Layout, Written
from core.exchange.losses import common_losses
from core.exchange.reader import Reader
from core.exchange.writer import Writer
from core.project.model import SPLITS

if TYPE_CHECKING:
    from pathlib import Path

    from core.exchange.source import Source
    from core.labels.packing import Pixels
    from core.project.model import Task

_MOST_BYTES: Final = 1 << 20
_FILE: Final = "data.yaml"


def grey_png(label: Pixels, _task: Task) -> bytes:
    """Class numbers as greys, for programs that turn palettes into colours."""
    buffer = io.BytesIO()
    Image.fromarray(label).save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()


def _yaml(written: Written) -> str:
    """JSON strings are YAML strings."""
    lines = [f"# {written.source.project.name}: {written.task.name}".replace("\n", " ")]
    splits = [split for split in SPLITS if split in written.stems]
    for split in ("train", "val"):  # both are required
        lines.append(f"{split}: images/{split if split in splits else splits[0]}")
        if split not in splits:
            written.source.remark(
                f"{written.task.name} has no {split} images. data.yaml names those of {splits[0]} instead."
            )
    lines += ["test: images/test"] if "test" in splits else []
    lines += ["masks_dir: masks", "names:"]
    lines += [
        f"  {index}: {json.dumps(entry.name, ensure_ascii=False)}"
        for index, entry in enumerate(written.task.classes)
    ]
    return "\n".join(lines) + "\n"


def layout_losses(source: Source) -> list[str]:
    """What folders of masks by split can't hold."""
    return ["Colours of classes are not included.", *common_losses(source, keeps_splits=True)]


class _Data(msgspec.Struct):
    names: dict[int, str] | list[str]
    masks_dir: str = "masks"


def _describe(folder: Path) -> Described:
    files = sorted((*folder.glob("*.yaml"), *folder.glob("*.yml")), key=lambda file: file.name != _FILE)
    for file in files:
        try:
            data = read_regular(file)
            if len(data) > _MOST_BYTES or (b"masks_dir" not in data and not (folder / "masks").is_dir()):
                continue  # of another kind: outlines in text files have no masks
            content = msgspec.yaml.decode(data, type=_Data)
        except OSError as error:
            return f"{file.name} could not be read ({error.strerror or 'it is not a file'}). Choose another folder."
        except (ValueError, RecursionError) as error:
            return f"{file.name} could not be read: {_brief(error)}. Correct it in a text editor."
        masks = folder / content.masks_dir
        if not masks.resolve().is_relative_to(folder.resolve()) or not masks.is_dir():
            return f"{file.name} names the folder {content.masks_dir} for its masks, which is not there. Correct it."
        names = content.names if isinstance(content.names, dict) else dict(enumerate(content.names))
        return MaskSet(folder, masks, names)
    return None


def _brief(error: Exception) -> str:
    return "it is nested too deeply" if isinstance(error, RecursionError) else str(error).splitlines()[0]


_LAYOUT: Final = Layout("images/{split}/{stem}{suffix}", "masks/{split}/{stem}.png", grey_png, {_FILE: _yaml})

WRITER: Final = Writer(
    "ultralytics-semantic",
    "Ultralytics semantic segmentation (folders)",
    "<task>/masks/<split>/<image>.png and <task>/data.yaml; 255 = ignored",
    _LAYOUT.files,
    layout_losses,
)

READER: Final = Reader(
    "ultralytics-semantic",
    "Ultralytics semantic segmentation (folders)",
    "",
    partial(set_items, describe=_describe),
    read_sets,
    recognises=partial(is_layout, describe=_describe),
    tasks=partial(tasks_of_sets, describe=_describe),
    values=values_of_sets,
)
