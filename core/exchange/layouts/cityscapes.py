"""Cityscapes, out: leftImg8bit/ and gtFine/ with labelIds, 0 unlabelled; mapping.json says what the numbers mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from core.exchange.layouts.ultralytics import grey_png
from core.exchange.layouts.writing import Layout, Written
from core.exchange.losses import common_losses
from core.exchange.mapping import TaskMapping, mapping_json
from core.exchange.values.ready_mappings import ready_mapping
from core.exchange.writer import LeftOutError, Writer
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from core.exchange.source import Source
    from core.labels.packing import Pixels
    from core.project.model import Task

_FIRST_FREE: Final = 34
_ENDS: Final = ("_leftImg8bit", "_gtFine_labelIds")


def label_ids(task: Task) -> list[int]:
    """The number of each class: that of Cityscapes where it has one of this name, or one that is not taken there."""
    (official,) = ready_mapping("cityscapes")
    numbers = {
        official.classes[index].casefold(): token
        for token, index in official.values
        if isinstance(token, int) and index != UNLABELLED
    }
    ids: list[int] = []
    free = iter(range(_FIRST_FREE, 1 << 8))
    for entry in task.classes:
        number = numbers.pop(entry.name.casefold(), None) or next(free, None)
        if number is None:
            raise LeftOutError(
                f"{task.name} has more classes than there are numbers in Cityscapes. Choose another format."
            )
        ids.append(number)
    return ids


def _png(label: Pixels, task: Task) -> bytes:
    table = np.zeros(256, np.uint8)
    ids = label_ids(task)
    table[: len(ids)] = ids
    table[UNLABELLED] = 0
    return grey_png(table[label], task)


def _mapping(written: Written) -> str:
    task = written.task
    values = [(number, index) for index, number in enumerate(label_ids(task))]
    names = tuple(entry.name for entry in task.classes)
    return mapping_json([TaskMapping(task.name, names, (*values, (0, UNLABELLED)))]).decode()


def _stem(stem: str) -> str:
    return next((stem.removesuffix(end) for end in _ENDS if stem.endswith(end)), stem)


def _losses(source: Source) -> list[str]:
    return [
        "Classes get the numbers of Cityscapes where their names are the same, and numbers from 34 on otherwise. "
        "mapping.json lists them.",
        "Colours of classes are not included.",
        *common_losses(source, keeps_splits=True),
    ]


_LAYOUT: Final = Layout(
    "leftImg8bit/{split}/images/{stem}_leftImg8bit{suffix}",
    "gtFine/{split}/images/{stem}_gtFine_labelIds.png",
    _png,
    {"mapping.json": _mapping},
    _stem,
)

WRITER: Final = Writer(
    "cityscapes",
    "Cityscapes (folders)",
    "<task>/gtFine/<split>/images/<image>_gtFine_labelIds.png; 0 = unlabelled",
    _LAYOUT.files,
    _losses,
)
