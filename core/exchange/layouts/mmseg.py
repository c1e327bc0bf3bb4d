"""The folders of MMSegmentation, in and out: img_dir/, ann_dir/ and metainfo.json with classes and palette."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Final

import msgspec

from core.exchange.layouts.reading import (
    Described,
    MaskSet,
    is_layout,
    read_sets,
    set_items,
    tasks_of_sets,
    values_of_sets,
)
from core.exchange.layouts.ultralytics import grey_png
from core.exchange.layouts.writing import Layout, Written
from core.exchange.losses import common_losses
from core.exchange.reader import Reader
from core.exchange.shapes.json_files import read_json
from core.exchange.writer import Writer

if TYPE_CHECKING:
    from pathlib import Path

    from core.exchange.source import Source

_FILE: Final = "metainfo.json"


def _metainfo(written: Written) -> str:
    """As a dataset's `metainfo` takes it."""
    classes = [entry.name for entry in written.task.classes]
    palette = [list(bytes.fromhex(color[1:])) for color in written.task.colors]
    return json.dumps({"classes": classes, "palette": palette}, ensure_ascii=False, indent=2) + "\n"


class _Metainfo(msgspec.Struct):
    classes: list[str]


def _describe(folder: Path) -> Described:
    file, masks = folder / _FILE, folder / "ann_dir"
    if not file.is_file() or not masks.is_dir():
        return None
    content = read_json(file, _Metainfo)
    return content if isinstance(content, str) else MaskSet(folder, masks, dict(enumerate(content.classes)))


def _losses(source: Source) -> list[str]:
    return common_losses(source, keeps_splits=True)


_LAYOUT: Final = Layout(
    "img_dir/{split}/{stem}{suffix}", "ann_dir/{split}/{stem}.png", grey_png, {_FILE: _metainfo}
)

WRITER: Final = Writer(
    "mmseg",
    "MMSegmentation (folders)",
    "<task>/ann_dir/<split>/<image>.png and <task>/metainfo.json; 255 = ignored",
    _LAYOUT.files,
    _losses,
)

READER: Final = Reader(
    "mmseg",
    "MMSegmentation (folders)",
    "",
    partial(set_items, describe=_describe),
    read_sets,
    recognises=partial(is_layout, describe=_describe),
    tasks=partial(tasks_of_sets, describe=_describe),
    values=values_of_sets,
)
