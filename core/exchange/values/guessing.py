"""What the values of masks most likely mean: from files beside them, from palettes, from the project's own classes."""

from __future__ import annotations

import colorsys
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.exchange.mapping import REST, TRANSPARENT
from core.exchange.values.class_names import (
    ClassNames,
    first_that_fits,
    mappings_beside,
    names_beside,
    names_of_files,
    names_of_palette,
)
from core.exchange.values.table import NOTHING, Meaning, Row, Table, explained, filled
from core.project.model import UNLABELLED, unique

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from core.exchange.mapping import Token
    from core.exchange.values.scanning import Scan, SourceValue
    from core.project.model import Task

_VOID: Final = frozenset(
    [
        *("void", "unlabeled", "unlabelled", "ignore", "ignored", "unknown", "undefined", "unclassified"),
        *("dontcare", "don'tcare", "nodata"),
    ]
)
_PLAIN_FOLDERS: Final = frozenset(
    [
        *(
            "mask",
            "masks",
            "label",
            "labels",
            "annotation",
            "annotations",
            "gt",
            "groundtruth",
            "ground_truth",
        ),
        *("seg", "segmentation", "segmentations", "segmentationclass", "train", "training", "val"),
        *("validation", "test", "png", "index"),
    ]
)
_BINARY: Final = ({0, 255}, {0, 1}, {0, 1, 255})
_HUES: Final = ("red", "orange", "yellow", "green", "cyan", "blue", "purple", "pink")
_HUE_ENDS: Final = (15, 45, 70, 165, 200, 260, 290, 345)
_DARK, _PALE, _GREY = 0.15, 0.85, 0.12


@dataclass(frozen=True, slots=True)
class Guess:
    """A table to start from, and where it comes from."""

    table: Table
    source: str = ""
    """The file or palette that the names come from; "" where nothing says them."""


def guess(scan: Scan, tasks: Sequence[Task], active: str = "") -> Guess:
    """What the values mean, by a mapping file or a list of names beside the masks, or else by what they look like.

    `active` is the id of the task that is worked on.
    """
    for file, mappings in mappings_beside(scan.path):
        if explained(scan.values, mappings):
            return Guess(filled(scan.values, mappings), file.name)
    tokens = [value.token for value in scan.values if value.token not in (REST, TRANSPARENT)]
    colors = {value.token: value.color for value in scan.values if value.color}
    names = _names(scan, tokens, colors)
    meanings = _Meanings(scan, names, tasks, active)
    return Guess(Table(tuple(Row(value, (meanings.of(value),)) for value in scan.values)), names.source)


def _names(scan: Scan, tokens: Sequence[Token], colors: Mapping[Token, str]) -> ClassNames:
    """Names by the values themselves, from the first list that fits."""
    lists = list(names_beside(scan.path))
    by_color = [
        ClassNames(
            {token: class_list.names[color] for token, color in colors.items() if color in class_list.names},
            class_list.task,
            class_list.source,
        )
        for class_list in lists
    ]
    by_number = [
        class_list for class_list in lists if any(not isinstance(token, str) for token in class_list.names)
    ]
    named = [token for token in tokens if token != UNLABELLED]
    files = [item.source.name for item in scan.match.items.values()]
    ready = [names_of_files(files, tokens), names_of_palette(colors)]
    return first_that_fits([*by_color, *by_number, *ready], named)


class _Meanings:
    """What each value means, now that it is known how the masks are as a whole."""

    def __init__(self, scan: Scan, names: ClassNames, tasks: Sequence[Task], active: str) -> None:
        self._names, self._tasks = names, tasks
        self._values = {value.token for value in scan.values} - {REST, TRANSPARENT}
        self._colors = {value.color for value in scan.values if value.color}
        self._binary = self._values in _BINARY and not (scan.has_palette and 1 not in self._values)
        self._task = self._target(scan, active)
        self._name = self._task.name if self._task is not None else _new_name(scan.path, tasks)
        self._new_names: Counter[str] = Counter()

    def of(self, value: SourceValue) -> Meaning:
        """What a value means."""
        token = value.token
        if token in (REST, TRANSPARENT):
            return NOTHING
        name = self._names.names.get(token, "")
        if name:
            return NOTHING if _is_void(name) else self._class(name)
        by_color = self._by_color(value) if token != UNLABELLED else None
        if by_color is not None:
            return by_color
        if self._binary:
            return self._of_two(value)
        if token == UNLABELLED:
            return NOTHING
        return self._by_number(token) or self._new(value)

    def _target(self, scan: Scan, active: str) -> Task | None:
        """The task that the masks are about: the one they name, else one whose classes they fit; None: a new one."""
        by_name = {task.name.casefold(): task for task in self._tasks}
        if self._names.task:
            return by_name.get(self._names.task.casefold())
        if self._names.names:
            names = {self._names.names.get(token, "").casefold() for token in self._values}
            names = {name for name in names if name and not _is_void(name)}
            fits = {task.id: len(names & {c.name.casefold() for c in task.classes}) for task in self._tasks}
            best = max(self._tasks, key=lambda task: fits[task.id], default=None)
            if best is not None and 2 * fits[best.id] >= len(names):
                return best
        named = by_name.get(scan.path.name.casefold()) or by_name.get(scan.path.stem.casefold())
        if named is not None:
            return named
        candidates = [task for task in self._tasks if task.id == active or len(self._tasks) == 1]
        return next((task for task in candidates if self._fits(task)), None)

    def _fits(self, task: Task) -> bool:
        """Whether the masks' numbers can be those of a task's classes."""
        if self._names.names:
            return False
        if self._binary:
            return len(task.classes) == len(("background", "foreground"))
        numbers = [token for token in self._values if not isinstance(token, str) and token != UNLABELLED]
        return len(numbers) == len(self._values - {UNLABELLED}) and max(numbers, default=0) < len(
            task.classes
        )

    def _class(self, name: str) -> Meaning:
        """The class of a name: of the task that has it, in its own spelling, or a new one."""
        tasks = [self._task] if self._task is not None else []
        for task in (*tasks, *([] if self._names.task else self._tasks)):
            for entry in task.classes:
                if entry.name.casefold() == name.casefold():
                    return Meaning(task.name, entry.name)
        return Meaning(self._name, name)

    def _of_two(self, value: SourceValue) -> Meaning:
        if value.token == UNLABELLED and 1 in self._values:
            return NOTHING
        index = 0 if value.token == 0 else 1
        if self._task is not None and len(self._task.classes) > index:
            return Meaning(self._name, self._task.classes[index].name)
        return Meaning(self._name, ("background", "foreground")[index])

    def _by_color(self, value: SourceValue) -> Meaning | None:
        """The class of the project that has this colour, of the task that shares most colours with the masks."""
        for task in sorted(self._tasks, key=lambda task: -len(self._colors & set(task.colors))):
            for entry in task.classes:
                if value.color and entry.color.upper() == value.color:
                    return Meaning(task.name, entry.name)
        return None

    def _by_number(self, token: Token) -> Meaning | None:
        task = self._task
        if task is None or self._names.names or isinstance(token, str) or token >= len(task.classes):
            return None
        return Meaning(task.name, task.classes[token].name)

    def _new(self, value: SourceValue) -> Meaning:
        """A new class, named after its colour or number, or as the file names it."""
        name = f"class {value.token}"
        if isinstance(value.token, str):
            name = _colour_name(value.color) if value.color else value.token
        self._new_names[name] += 1
        return self._class(name if self._new_names[name] == 1 else f"{name} {self._new_names[name]}")


def _is_void(name: str) -> bool:
    return "".join(name.casefold().split()).replace("_", "").replace("-", "") in _VOID


def _new_name(path: Path, tasks: Iterable[Task]) -> str:
    """A name for a new task: the folder's, where it says more than that there are masks in it."""
    folders = [path.stem if path.is_file() else path.name, path.parent.name]
    name = next((f for f in folders if f and f.casefold() not in _PLAIN_FOLDERS), "") or "imported"
    used_names = {task.name.casefold() for task in tasks}
    return unique(name, used_names)


def _colour_name(color: str) -> str:
    """What people call a colour."""
    red, green, blue = (int(color[start : start + 2], 16) / 255 for start in (1, 3, 5))
    hue, saturation, value = colorsys.rgb_to_hsv(red, green, blue)
    if value < _DARK:
        return "black"
    if saturation < _GREY:
        return "white" if value > _PALE else "grey"
    return next((name for name, end in zip(_HUES, _HUE_ENDS, strict=True) if 360 * hue < end), "red")
