"""Names of classes in files beside masks, and in well-known palettes: which value is called what."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from core.atomic import read_regular
from core.exchange.mapping import MappingError, read_mapping
from core.exchange.targets import safe_name
from core.exchange.values.ready_mappings import READY, VOID, mapping_of_config, named_like, names_in
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from core.exchange.mapping import TaskMapping, Token

_LISTS: Final = (
    *("labelmap.txt", "classes.txt", "labels.txt", "class_names.txt", "names.txt", "obj.names"),
    *("label_colors.txt", "class_dict.csv", "classes.csv", "labelmap.csv"),
)
_MOST_BYTES: Final = 1 << 20
_COLOR: Final = re.compile(r"(?<!\d)(\d{1,3})[\s,;]+(\d{1,3})[\s,;]+(\d{1,3})(?!\d)")
_HEX: Final = re.compile(r"#[0-9A-Fa-f]{6}\b")
_NUMBERED: Final = re.compile(r"(\d+)\s*[:,;=\s]\s*(.*\S)")
_CLASS_LINE: Final = re.compile(r"  (\d+)  (#[0-9A-Fa-f]{6})  (.+)")


@dataclass(frozen=True, slots=True)
class ClassNames:
    """What values are called, and by whom."""

    names: Mapping[Token, str] = field(default_factory=dict)
    """By number or by colour."""
    task: str = ""
    """The task that the file names, if it does."""
    source: str = ""
    """The name of the file, or of the palette."""


def mappings_beside(path: Path) -> Iterator[tuple[Path, tuple[TaskMapping, ...]]]:
    """The mapping files in a folder of masks, or in the folder around it."""
    for folder in _around(path):
        for file in sorted(folder.glob("*mapping*.json")):
            try:
                yield file, read_mapping(file)
            except MappingError:
                continue  # a file of another program


def names_beside(path: Path) -> Iterator[ClassNames]:
    """The lists of class names in a folder of masks, or in the folder around it."""
    for folder in _around(path):
        for name in _LISTS:
            names = read_names(folder / name)
            if names.names:
                yield names
        for file in sorted(folder.glob("about-*.txt")):
            yield from _of_export(file, path)
    yield from _of_configs(path)


def _of_configs(path: Path) -> Iterator[ClassNames]:
    """The classes in config_v2.0.json, up to three folders above the masks, as Mapillary Vistas has it."""
    folder = path if path.is_dir() else path.parent
    for above in (folder, *folder.parents[:3]):
        for file in sorted(above.glob("config*.json"), reverse=True):
            for mapping in mapping_of_config(file):
                names = {t: VOID if i == UNLABELLED else mapping.classes[i] for t, i in mapping.values}
                yield ClassNames(names, source=file.name)


def _around(path: Path) -> tuple[Path, Path]:
    folder = path if path.is_dir() else path.parent
    return folder, folder.parent


def read_names(path: Path) -> ClassNames:
    """The names in a list: a line per class, in order or with a number or a colour; nothing if it is no such list."""
    lines = _lines(path)
    rows = [line for line in lines if line.strip() and not re.match(r"\s*(#(?![0-9A-Fa-f]{6}\b)|//)", line)]
    if rows and re.match(r"\W*(name|label|class)\w*\W+(r|red)\W", rows[0].casefold()):
        rows = rows[1:]  # the head of a table
    numbered = all(_NUMBERED.fullmatch(row.strip()) for row in rows) and not any(map(_COLOR.search, rows))
    names: dict[Token, str] = {}
    for number, row in enumerate(rows):
        token, name = _named(row.strip(), number, numbered=numbered)
        if name:
            names.setdefault(token, name)
    return ClassNames(names, source=path.name)


def _lines(path: Path) -> list[str]:
    try:
        data = read_regular(path)
    except OSError:
        return []
    return data.decode("utf-8-sig", "replace").splitlines() if len(data) <= _MOST_BYTES else []


def _named(row: str, number: int, *, numbered: bool) -> tuple[Token, str]:
    """The value that a line is about, and the name in it."""
    code, color = _HEX.search(row), _COLOR.search(row)
    if code is not None:
        return code[0].upper(), _bare(row.replace(code[0], " "))
    if color is not None and all(int(channel) < 256 for channel in color.groups()):
        name = _bare(f"{row[: color.start()]} {row[color.end() :]}")
        return "#{:02X}{:02X}{:02X}".format(*map(int, color.groups())), name
    parts = _NUMBERED.fullmatch(row) if numbered else None
    if parts is not None:
        return int(parts[1]), _bare(parts[2])
    return number, _bare(row)


def _bare(text: str) -> str:
    """A name without the signs of its list."""
    return re.split(r"::|[:;,\t]", text.strip(" \t:;,\"'=-"))[0].strip(" \"'")


def _of_export(file: Path, path: Path) -> Iterator[ClassNames]:
    """The classes of each task in the text file of an export; first the task that the folder is named after."""
    tasks: dict[str, dict[Token, str]] = {}
    task = ""
    for line in _lines(file):
        row = _CLASS_LINE.fullmatch(line)
        if line.startswith("Task: "):
            task = line.removeprefix("Task: ").strip()
        elif row is not None and task:
            tasks.setdefault(task, {}).update({int(row[1]): row[3], row[2].upper(): row[3]})
    for name in sorted(tasks, key=lambda name: safe_name(name) != path.name):
        yield ClassNames(tasks[name], name, file.name)


def names_of_palette(colors: Mapping[Token, str]) -> ClassNames:
    """The names in the palette of a public data set, if all these colours are of it; by the values that have them."""
    for ready in READY.values():
        palette = names_in(ready.id)
        names = {token: palette[color] for token, color in colors.items() if color in palette}
        telling = [token for token, color in colors.items() if color not in ("#000000", "#FFFFFF")]
        if len(telling) > 1 and all(token in names for token in telling):
            return ClassNames(names, source=ready.title)
    return ClassNames()


def names_of_files(files: Sequence[str], tokens: Sequence[Token]) -> ClassNames:
    """The names in a public data set whose masks are named like these files, if it has all these values."""
    ready = named_like([PurePath(file).stem for file in files], tokens)
    return ClassNames() if ready is None else ClassNames(names_in(ready.id), source=ready.title)


def first_that_fits(lists: Sequence[ClassNames], tokens: Sequence[Token]) -> ClassNames:
    """The first list that names most of these values."""
    for names in lists:
        if 2 * sum(token in names.names for token in tokens) > len(tokens):
            return names
    return ClassNames()
