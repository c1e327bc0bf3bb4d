"""What the table of actions is made of: rows, menus, and the rows and families that tools make."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, cast

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.canvas.tools import Tool

Need = Literal[
    "project",
    "writable",
    "image",
    "task",
    "undo",
    "redo",
    "full",
    "no_run",
    "run_undoable",
    "images",
    "prompt",
    "looking",
]
"""What must hold: a project is open; one is open and may be changed; an image is on screen; a task is there;
something can be undone, or redone; full training runs, or doesn't; the last one can be undone; the project has images;
a segmentation model was chosen; a project is open that may not be changed."""

CONTEXT: Final = "Actions"
PATTERN_TEXTS: Final = {
    "none": "Plain",
    "rising": "Diagonal /",
    "falling": "Diagonal \\",
    "level": "Horizontal",
    "dots": "Dots",
    "grid": "Grid",
}
"""How a task can be hatched: source strings of that context."""


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action. `text` and `tip` are source strings of the context "Actions"."""

    id: str
    text: str
    verb: str
    """What it calls with `args`: a menu's verbs and a method of theirs, "learn.stop"."""
    args: tuple[object, ...] = ()
    icon: str = ""
    keys: tuple[str, ...] = ()
    """The first is the one that menus show."""
    tip: str = ""
    needs: tuple[Need, ...] = ()
    checked: str = ""
    """The property, named alike, that says whether it is checked; compared with `args` where there are any."""


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu: ids of actions, "-" for a line, another Menu, or "@name" for one filled while it opens."""

    text: str
    items: tuple[str | Menu, ...]
    icon: str = ""


def tr(text: str) -> str:
    """A source string of this table in the user's language."""
    return QCoreApplication.translate(CONTEXT, text)


def action_row(
    action_id: str,
    text: str,
    verb: str,
    *args: object,
    icon: str = "",
    keys: str = "",
    needs: str = "",
    checked: str = "",
    tip: str = "",
) -> ActionRow:
    """A row of the table; `keys` and `needs` are separated by spaces."""
    needed = cast("tuple[Need, ...]", tuple(needs.split()))
    return ActionRow(action_id, text, verb, args, icon, tuple(keys.split()), tip, needed, checked)


def tool_row(tool: type[Tool]) -> ActionRow:
    """The action that takes a tool in hand."""
    info = tool.info
    return ActionRow(
        info.id,
        info.text,
        "label.set_tool",
        (info.id,),
        info.icon,
        tuple(info.keys),
        info.tip,
        info.needs,
        checked="label.tool",
    )


def families(tools: Iterable[type[Tool]]) -> dict[str, tuple[str, ...]]:
    """Tools that share a button of the strip, with a menu of them, by "@family": the one used last is on it."""
    members: dict[str, tuple[str, ...]] = {}
    for tool in tools:
        if tool.info.family:
            key = f"@{tool.info.family}"
            members[key] = (*members.get(key, ()), tool.info.id)
    return members


def tool_strip(tools: Iterable[type[Tool]]) -> tuple[str, ...]:
    """What the strip beside the canvas shows: ids of actions, and families where their first tool would be."""
    items = (f"@{tool.info.family}" if tool.info.family else tool.info.id for tool in tools)
    return tuple(dict.fromkeys(items))
