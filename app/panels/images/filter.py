"""Which images the list shows, and in which order. Plain values, no window."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.project.model import ImageEntry

Labels = Literal["any", "unlabelled", "incomplete", "without", "with"]
Quality = Literal["any", "low iou", "uncertain"]
Mark = Literal["any", "open", "done", "skip", "note"]
Order = Literal["added", "name", "split", "least labelled", "lowest iou", "least sure", "most useful"]
SplitChoice = Literal["any", "train", "val", "test"]
ORDERS: Final[tuple[Order, ...]] = (
    "added",
    "name",
    "split",
    "least labelled",
    "lowest iou",
    "least sure",
    "most useful",
)
LOW_IOU: Final = 0.5
UNCERTAIN: Final = 0.75
_SPLIT_ORDER = {"train": 0, "val": 1, "test": 2}


@dataclass(frozen=True, slots=True)
class ImageFilter:
    """The user's filter. Every setting other than "any" must be met."""

    text: str = ""
    """Every word of it is somewhere in the name or the note."""
    labels: Labels = "any"
    """No label at all; not of every task; none of `task`; one of `task`."""
    task: str = ""
    """A task's id, for `labels`."""
    split: SplitChoice = "any"
    quality: Quality = "any"
    """mIoU below LOW_IOU; mean confidence below UNCERTAIN. Images without a value are not shown."""
    mark: Mark = "any"
    """Neither done nor to be skipped; done; to be skipped; with a note."""
    order: Order = "added"
    backwards: bool = False

    @property
    def shows_all(self) -> bool:
        """Whether only the name filters images."""
        return (self.labels, self.split, self.quality, self.mark) == ("any",) * 4


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known about an image in addition to its entry."""

    labelled: frozenset[str] = frozenset()
    """The ids of the tasks for which it has labels."""
    share: float = 0.0
    """The mean fraction of labelled pixels over the tasks, 0 ... 1."""
    miou: float | None = None
    confidence: float | None = None
    """Mean of its prediction, 0 ... 1."""
    rank: int | None = None
    """In the order in which to label images, from 0."""


def arrange(
    entries: Sequence[ImageEntry], wanted: ImageFilter, task_count: int, facts: Callable[[str], Facts]
) -> list[ImageEntry]:
    """The entries to show, in order. `facts` is asked only where filter or order need it."""
    words = wanted.text.lower().split()
    matching = [e for e in entries if _has(e, words)] if words else list(entries)
    if wanted.split != "any":
        matching = [e for e in matching if e.split == wanted.split]
    if wanted.mark != "any":
        matching = [e for e in matching if _is_marked(e, wanted.mark)]
    if wanted.labels != "any":
        matching = [e for e in matching if _is_labelled(facts(e.id), wanted, task_count)]
    if wanted.quality != "any":
        matching = [e for e in matching if _is_poor(facts(e.id), wanted.quality)]
    return _ordered(matching, wanted, facts)


def _has(entry: ImageEntry, words: Sequence[str]) -> bool:
    text = f"{entry.name}\n{entry.note}".lower() if entry.note else entry.name.lower()
    return all(word in text for word in words)


def _is_marked(entry: ImageEntry, mark: Mark) -> bool:
    if mark == "note":
        return bool(entry.note)
    return entry.flag == ("" if mark == "open" else mark)


def _is_labelled(facts: Facts, wanted: ImageFilter, task_count: int) -> bool:
    if wanted.labels == "unlabelled":
        return not facts.labelled
    if wanted.labels == "incomplete":
        return len(facts.labelled) < task_count
    return (wanted.task in facts.labelled) == (wanted.labels == "with")


def _is_poor(facts: Facts, quality: Quality) -> bool:
    value, limit = (facts.miou, LOW_IOU) if quality == "low iou" else (facts.confidence, UNCERTAIN)
    return value is not None and value < limit


def _ordered(shown: list[ImageEntry], wanted: ImageFilter, facts: Callable[[str], Facts]) -> list[ImageEntry]:
    """In order; what is not known comes last either way."""
    order, back = wanted.order, wanted.backwards
    if order == "added":
        return shown[::-1] if back else shown
    if order == "name":
        return sorted(shown, key=lambda e: natural_key(e.name), reverse=back)
    if order == "split":
        return sorted(shown, key=lambda e: _SPLIT_ORDER[e.split], reverse=back)
    values = {e.id: _value(facts(e.id), order) for e in shown}
    measured = [e for e in shown if values[e.id] is not None]
    measured.sort(key=lambda e: values[e.id] or 0.0, reverse=back)
    return measured + [e for e in shown if values[e.id] is None]


def _value(facts: Facts, order: Order) -> float | None:
    if order == "least labelled":
        return facts.share
    if order == "lowest iou":
        return facts.miou
    return facts.confidence if order == "least sure" else facts.rank


def natural_key(name: str) -> list[tuple[int, int, str]]:
    """A key that puts "scene 2" before "scene 10"."""
    parts = re.split(r"(\d+)", name.lower())
    return [(0, int(chunk), "") if chunk.isdecimal() else (1, 0, chunk) for chunk in parts if chunk]
