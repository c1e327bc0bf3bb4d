"""What to do next: a pure function of where a project stands. The window puts it into words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from app.session.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

HintKind = Literal[
    "no images",
    "no task",
    "training",
    "no stroke",
    "one class",
    "not live",
    "validate",
    "trained",
    "flat",
    "next image",
    "all labelled",
    "correct",
]


@dataclass(frozen=True, slots=True)
class Situation:
    """Where a project stands, as far as hints look at it."""

    is_open: bool = True
    read_only: bool = False
    images: int = 0
    classes: tuple[str, ...] = ()
    """Of the active task; empty without a task."""
    painted: AbstractSet[int] = frozenset()
    """The classes that the active task's labels contain."""
    shown_is_labelled: bool = False
    """The image on screen has labels."""
    progress: Progress = field(default_factory=Progress)
    live: bool = True
    training: bool = False
    """Full training runs."""
    gained: bool = False
    """The last full training is kept, and says what it gained."""
    flat: bool = False
    """The last strokes hardly changed the scores."""


@dataclass(frozen=True, slots=True)
class Hint:
    """A sentence of some kind, and the button beside it."""

    kind: HintKind
    action: str = ""
    """The id of the action that the button triggers, or "go to val"; "" without a button."""
    names: tuple[str, ...] = ()
    """Of classes that the sentence names."""
    indices: tuple[int, ...] = ()
    """Of these classes."""


def hint_for(now: Situation) -> Hint | None:
    """What to do next; None where nothing may be changed."""
    if not now.is_open or now.read_only:
        return None
    return _to_begin(now) or _to_label(now) or _to_improve(now)


def _to_begin(now: Situation) -> Hint | None:
    """What is needed before anyone can paint, or the training in progress."""
    if not now.images:
        return Hint("no images", "add_images")
    if not now.classes:
        return Hint("no task", "add_task")
    if now.training:
        return Hint("training")
    return None


def _to_label(now: Situation) -> Hint | None:
    """What to paint first."""
    if not now.painted:
        indices = (1, 0) if len(now.classes) > 1 else (0,)
        return Hint("no stroke", names=tuple(now.classes[i] for i in indices), indices=indices)
    unpainted = [index for index in range(len(now.classes)) if index not in now.painted]
    if len(now.painted) == 1 and unpainted:
        (only,), missing = now.painted, unpainted[0]
        names = (now.classes[only], now.classes[missing]) if only < len(now.classes) else ()
        return Hint("one class", f"class_{missing + 1}" if missing < 9 else "", names, (only, missing))
    if not now.live:
        return Hint("not live", "learn")
    return None


def _to_improve(now: Situation) -> Hint:
    """What makes a model better that has learned something."""
    progress = now.progress
    if progress.val_is_next:
        return Hint("validate", "go to val")
    if now.gained:
        return Hint("trained", "take_above")
    if now.flat:
        return Hint("flat", "full")
    if progress.train + progress.val > 1 and progress.train_labelled + progress.val_labelled == now.images:
        return Hint("all labelled", "export")
    if now.shown_is_labelled and progress.train_labelled < 3:
        return Hint("next image", "next_unlabelled")
    return Hint("correct", "view_errors")
