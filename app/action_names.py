"""Where each action stands in the menus, in words: "Label", "Task"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.actions import MENUS, Menu, tr

if TYPE_CHECKING:
    from collections.abc import Iterator


def menu_paths() -> dict[str, tuple[str, ...]]:
    """For each action's id the titles of the menus around it, from the outside in; in the menus' order."""
    return dict(pair for menu in MENUS for pair in _inside(menu, ()))


def _inside(menu: Menu, around: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    path = (*around, tr(menu.text).replace("&", ""))
    for item in menu.items:
        if isinstance(item, Menu):
            yield from _inside(item, path)
        elif item != "-" and not item.startswith("@"):
            yield item, path
