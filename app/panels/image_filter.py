"""Which images the list shows, and in which order. Plain values, no window."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.project import ImageEntry

Show = Literal["all", "unlabelled", "incomplete", "train", "val", "test"]
Order = Literal["added", "name", "split", "least labelled", "lowest iou"]
SHOWS: Final[tuple[Show, ...]] = ("all", "unlabelled", "incomplete", "train", "val", "test")
ORDERS: Final[tuple[Order, ...]] = ("added", "name", "split", "least labelled", "lowest iou")
_SPLIT_ORDER = {"train": 0, "val": 1, "test": 2}


@dataclass(frozen=True, slots=True)
class ImageFilter:
    """What the user asked for."""

    text: str = ""
    """Every word of it is somewhere in the name."""
    show: Show = "all"
    order: Order = "added"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of an image besides its entry."""

    labelled: frozenset[str] = frozenset()
    """Ids of the tasks that it has labels of."""
    share: float = 0.0
    """Mean share of labelled pixels over the tasks, 0 ... 1."""
    miou: float | None = None


def arrange(
    entries: Sequence[ImageEntry], wanted: ImageFilter, task_count: int, facts: Callable[[str], Facts]
) -> list[ImageEntry]:
    """The entries to show, in order. `facts` is asked only where filter or order need it."""
    words = wanted.text.lower().split()
    shown = [e for e in entries if all(word in e.name.lower() for word in words)] if words else list(entries)
    if wanted.show in _SPLIT_ORDER:
        shown = [e for e in shown if e.split == wanted.show]
    elif wanted.show == "unlabelled":
        shown = [e for e in shown if not facts(e.id).labelled]
    elif wanted.show == "incomplete":
        shown = [e for e in shown if len(facts(e.id).labelled) < task_count]
    if wanted.order == "name":
        shown.sort(key=lambda e: natural_key(e.name))
    elif wanted.order == "split":
        shown.sort(key=lambda e: _SPLIT_ORDER[e.split])
    elif wanted.order == "least labelled":
        shown.sort(key=lambda e: facts(e.id).share)
    elif wanted.order == "lowest iou":
        shown.sort(key=lambda e: _unknown_last(facts(e.id).miou))
    return shown


def natural_key(name: str) -> list[tuple[int, int, str]]:
    """A key that puts "scene 2" before "scene 10"."""
    parts = re.split(r"(\d+)", name.lower())
    return [(0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts if part]


def _unknown_last(value: float | None) -> float:
    return 2.0 if value is None else value
