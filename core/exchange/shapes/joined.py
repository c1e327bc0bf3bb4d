"""Names of tasks and classes in files of several tasks, "task/class", so that both are read back as they were.

A slash in a task's name is written "\\/", and a backslash "\\\\". So are those of classes where all of a task have a
slash: else they would be read as names of several tasks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

UNLABELLED_NAME: Final = "__unlabelled__"
"""The class that stands for unlabelled pixels in formats that know none."""
_BETWEEN: Final = "/"
_TASK: Final = re.compile(r"((?:[^/\\]|\\.)*)/(.*)", re.DOTALL)
_ESCAPED: Final = re.compile(r"\\([/\\])")


def joined(task: str, name: str) -> str:
    """What a class is called in a file of several tasks."""
    return f"{_escaped(task)}{_BETWEEN}{name}"


def parted(name: str) -> tuple[str, str]:
    """The names of a task and a class; "" for the task where the name holds none."""
    match = _TASK.fullmatch(name)
    return ("", name) if match is None else (_ESCAPED.sub(r"\1", match[1]), match[2])


def written(names: Sequence[str]) -> tuple[str, ...]:
    """What the classes of a task are called in a file."""
    return tuple(map(_escaped, names)) if _all_have_slashes(names) else tuple(names)


def unescaped(names: Sequence[str]) -> tuple[str, ...]:
    """The classes of a task, by what they are called in a file."""
    are_escaped = _all_have_slashes(names) and not any(parted(name)[0] for name in names)
    return tuple(_ESCAPED.sub(r"\1", name) for name in names) if are_escaped else tuple(names)


def _all_have_slashes(names: Sequence[str]) -> bool:
    return bool(names) and all(_BETWEEN in name for name in names)


def _escaped(name: str) -> str:
    return name.replace("\\", "\\\\").replace(_BETWEEN, f"\\{_BETWEEN}")
