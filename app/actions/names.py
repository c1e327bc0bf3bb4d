"""The table of actions in words: the menus around an action, and why one is not available."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from app.actions.rows import Menu, tr
from app.actions.table import MENUS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.actions.rows import Need

_KEY_BEHIND: Final = re.compile(r"\s*\(&\w\)")


def why_not(need: Need) -> str:
    """What to do so that `need` holds, as a sentence."""
    say = QCoreApplication.translate
    words: dict[str, str] = {
        "project": say("ActionNeeds", "Open a project first."),
        "writable": say("ActionNeeds", "This needs a project that is open for editing."),
        "image": say("ActionNeeds", "Choose an image first."),
        "images": say("ActionNeeds", "Add images first."),
        "task": say("ActionNeeds", "Add a task first."),
        "undo": say("ActionNeeds", "Nothing to undo."),
        "redo": say("ActionNeeds", "Nothing to redo."),
        "looking": say("ActionNeeds", "Only for projects opened read-only."),
        "full": say("ActionNeeds", "No full training is running."),
        "no_run": say("ActionNeeds", "Full training is running. Finish or discard it first."),
        "run_undoable": say("ActionNeeds", "No full training to undo."),
    }
    return words.get(need) or say("ActionNeeds", "Not available right now.")


def plain_title(title: str) -> str:
    """The title of a menu without its access key, which Chinese puts behind it: "文件(&F)"."""
    return _KEY_BEHIND.sub("", title).replace("&", "")


def menu_paths() -> dict[str, tuple[str, ...]]:
    """For each action id, the titles of the menus around it, outermost first; in the menus' order."""
    return dict(pair for menu in MENUS for pair in _inside(menu, ()))


def _inside(menu: Menu, around: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    path = (*around, plain_title(tr(menu.text)))
    for item in menu.items:
        if isinstance(item, Menu):
            yield from _inside(item, path)
        elif item != "-" and not item.startswith("@"):
            yield item, path
