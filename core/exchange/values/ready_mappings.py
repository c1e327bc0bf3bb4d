"""Ready-made mappings of public data sets: by name, by the names of mask files, and by their colours."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from core.exchange.mapping import MappingError, TaskMapping, read_mapping
from core.exchange.shapes.json_files import read_json
from core.project.model import MAX_CLASSES, UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.exchange.mapping import Token

_FOLDER: Final = Path(__file__).resolve().parents[3] / "resources" / "mappings"
VOID: Final = "void"


@dataclass(frozen=True, slots=True)
class ReadyMapping:
    """The mapping of a public data set."""

    id: str
    title: str
    files: re.Pattern[str] | None = None
    """What the names of its masks look like, where they tell."""


def _named(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


READY: Final = {
    ready.id: ready
    for ready in (
        ReadyMapping("voc", "Pascal VOC"),
        ReadyMapping("cityscapes", "Cityscapes", _named(r".*_(labelids|gtfine_color)")),
        ReadyMapping("cityscapes-train", "Cityscapes", _named(r".*_labeltrainids")),
        ReadyMapping("camvid", "CamVid"),
        ReadyMapping("camvid-11", "CamVid", _named(r"(0001TP|0006R0|0016E5|Seq05VD)_f?\d+")),
        ReadyMapping("ade20k", "ADE20K", _named(r"ADE_(train|val)_\d+")),
    )
}


@cache
def ready_mapping(name: str) -> tuple[TaskMapping, ...]:
    """The mapping of this name in READY."""
    return read_mapping(_FOLDER / f"{name}.json")


@cache
def names_in(name: str) -> dict[Token, str]:
    """What a ready-made mapping calls each number and colour."""
    names: dict[Token, str] = {}
    for mapping in ready_mapping(name):
        for token, index in mapping.values:
            names[token] = VOID if index == UNLABELLED else mapping.classes[index]
    return names


def named_like(stems: Sequence[str], tokens: Sequence[Token]) -> ReadyMapping | None:
    """The data set whose masks are named like these files and hold no values but these."""
    for ready in READY.values():
        if ready.files is None or not stems or not all(map(ready.files.fullmatch, stems)):
            continue
        if all(token in names_in(ready.id) for token in tokens):
            return ready
    return None


# Mapillary Vistas -------------------------------------------------------------------------------------------


class _Label(msgspec.Struct):
    readable: str
    color: tuple[int, int, int]


class _Config(msgspec.Struct):
    labels: list[_Label]


def mapping_of_config(path: Path) -> tuple[TaskMapping, ...]:
    """The mapping in a file like config_v2.0.json of Mapillary Vistas; nothing if it is another file."""
    content = read_json(path, _Config)
    if isinstance(content, str) or not 0 < len(content.labels) <= MAX_CLASSES:
        return ()
    values: list[tuple[Token, int]] = []
    names: list[str] = []
    for number, label in enumerate(content.labels):
        is_void = label.readable.casefold() == "unlabeled"
        index = UNLABELLED if is_void else _index(names, label.readable)
        values += [(number, index), ("#{:02X}{:02X}{:02X}".format(*(c & 0xFF for c in label.color)), index)]
    return (TaskMapping("street scene", tuple(names), tuple(values)),) if names else ()


def _index(names: list[str], name: str) -> int:
    if name not in names:
        names.append(name)
    return names.index(name)


def chosen_mapping(path: Path) -> tuple[TaskMapping, ...]:
    """A mapping file, the configuration file of a data set, or the name of a ready-made one. Raises MappingError."""
    if not path.exists() and str(path) in READY:
        return ready_mapping(str(path))
    if not path.exists() and not path.suffix:
        raise MappingError(
            f"There is no file {path}, and no ready-made mapping of this name. Ready-made are: {', '.join(READY)}."
        )
    return mapping_of_config(path) or read_mapping(path)
