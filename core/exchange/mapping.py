"""Mapping files: which values of a source mask mean which class of which task.

    {"tasks": {"road": {"classes": {"background": ["*"], "road": [3, "#6EC1E4"]}, "unlabelled": [11]}}}

For each task, its classes in order, each with the source values that mean it: integers for index masks, "#RRGGBB"
for colour masks, "transparent" for pixels that were erased, "*" for everything not listed; the values that mean
unlabelled; and those that say nothing ("ignored"): existing labels stay as they are there. For files of shapes,
values are the names of their classes, and "*" is what lies in no shape.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import msgspec

from core.atomic import read_regular
from core.json_bytes import plain_utf8
from core.project.model import MAX_CLASSES, UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from core.project.model import Task

REST: Final = "*"
TRANSPARENT: Final = "transparent"
Token = int | str
_COLOR: Final = re.compile(r"#[0-9A-Fa-f]{6}")


class MappingError(Exception):
    """A mapping file that can't be used; the text tells the user what is wrong and what to do."""


@dataclass(frozen=True, slots=True)
class TaskMapping:
    """How source masks become the labels of one task."""

    name: str
    classes: tuple[str, ...]
    values: tuple[tuple[int | str, int], ...]
    """Source value (integer or "#RRGGBB") and label value, in order: later ones win."""
    rest: int = UNLABELLED
    """The label value for everything not listed."""
    ignored: tuple[Token, ...] = ()
    """Source values that say nothing: an existing label stays as it is there."""

    def lacking(self, task: Task) -> tuple[str, ...]:
        """The classes that a task would need in addition."""
        names = {entry.name for entry in task.classes}
        return tuple(name for name in self.classes if name not in names)

    def for_task(self, task: Task) -> TaskMapping:
        """The mapping onto an existing task, by class names. Raises MappingError if it lacks some."""
        indices = {c.name: index for index, c in enumerate(task.classes)}
        lacking = self.lacking(task)
        if len(lacking) == 1:
            raise MappingError(
                f"The task {task.name} has no class {lacking[0]}, which the mapping names. "
                "Add the class to the task, or rename it in the mapping."
            )
        if lacking:
            raise MappingError(
                f"The task {task.name} lacks {len(lacking)} classes that the mapping names: {', '.join(lacking)}. "
                "Add them to the task, or rename them in the mapping."
            )
        to = {index: indices[name] for index, name in enumerate(self.classes)} | {UNLABELLED: UNLABELLED}
        values = tuple((value, to[index]) for value, index in self.values)
        return replace(self, classes=tuple(indices), values=values, rest=to[self.rest])


class _Spec(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    classes: dict[str, list[Token]]
    unlabelled: list[Token] = []
    ignored: list[Token] = []


class _File(msgspec.Struct, frozen=True):
    tasks: dict[str, _Spec]


def read_mapping(path: Path) -> tuple[TaskMapping, ...]:
    """The tasks of a mapping file, in order. Raises MappingError with the file, the position and what to do."""
    try:
        return parse_mapping(read_regular(path))
    except OSError as error:
        raise MappingError(
            f"The mapping {path} could not be read ({error.strerror or 'it is not a file'}). Choose another file."
        ) from error
    except ValueError as error:
        reason = str(error).replace("`$.", "`")
        raise MappingError(
            f"The mapping {path.name} cannot be used: {reason}. Fix it in a text editor."
        ) from error


def is_mapping(path: Path) -> bool:
    """Whether a file is a mapping file."""
    try:
        return path.suffix.lower() == ".json" and bool(read_mapping(path))
    except MappingError:
        return False


def parse_mapping(data: bytes) -> tuple[TaskMapping, ...]:
    """The tasks in the bytes of a mapping file, in order. Raises ValueError that says what is wrong, and where."""
    try:
        tasks = msgspec.json.decode(plain_utf8(data), type=_File).tasks
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error
    if not tasks:
        raise ValueError("it names no task")
    return tuple(_mapping(name, spec) for name, spec in tasks.items())


def _mapping(name: str, spec: _Spec) -> TaskMapping:
    if not 1 <= len(spec.classes) <= MAX_CLASSES:
        raise ValueError(f"the task {name} has {len(spec.classes)} classes, not 1 to {MAX_CLASSES}")
    for token in (
        *(t for tokens in spec.classes.values() for t in tokens),
        *spec.unlabelled,
        *spec.ignored,
    ):
        if isinstance(token, str) and token.startswith("#") and not _COLOR.fullmatch(token):
            raise ValueError(f'{token!r} in the task {name} is no colour "#RRGGBB"')
    rest = [index for index, tokens in enumerate(spec.classes.values()) if REST in tokens]
    values: list[tuple[Token, int]] = [
        (_plain(token), index)
        for index, tokens in enumerate(spec.classes.values())
        for token in tokens
        if token != REST
    ]
    values += [(_plain(token), UNLABELLED) for token in spec.unlabelled if token != REST]
    ignored = tuple(_plain(token) for token in spec.ignored if token != REST)
    return TaskMapping(name, tuple(spec.classes), tuple(values), rest[-1] if rest else UNLABELLED, ignored)


def _plain(token: Token) -> Token:
    """A colour in capitals, as masks are read."""
    return token.upper() if isinstance(token, str) and token.startswith("#") else token


def mapping_json(mappings: Sequence[TaskMapping]) -> bytes:
    """The bytes of the mapping file that `read_mapping` reads as these mappings."""
    tasks: dict[str, object] = {}
    for mapping in mappings:
        classes: dict[str, list[Token]] = {name: [] for name in mapping.classes}
        spec: dict[str, object] = {"classes": classes}
        unlabelled = [token for token, index in mapping.values if index == UNLABELLED]
        for token, index in mapping.values:
            if index != UNLABELLED:
                classes[mapping.classes[index]].append(token)
        if mapping.rest != UNLABELLED:
            classes[mapping.classes[mapping.rest]].append(REST)
        spec |= {"unlabelled": unlabelled} if unlabelled else {}
        spec |= {"ignored": mapping.ignored} if mapping.ignored else {}
        tasks[mapping.name] = spec
    return json.dumps({"tasks": tasks}, indent=2, ensure_ascii=False).encode() + b"\n"
