"""How far labelling is: images with labels per split, and which image to label next. Pure functions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from core.project.model import ImageEntry, Split

TRAIN_FIRST: Final = 3
"""This many train images get labels before validation images are suggested."""
VAL_ENOUGH: Final = 2
"""This many labelled validation images are enough for a first score."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Images of the two splits that count while labelling; those that are flagged *skip* only if labelled."""

    train: int = 0
    train_labelled: int = 0
    val: int = 0
    val_labelled: int = 0

    @property
    def val_is_next(self) -> bool:
        """Enough is labelled to learn from, and too little to measure it on."""
        too_few = self.val_labelled < min(VAL_ENOUGH, self.val)
        return self.train_labelled >= TRAIN_FIRST and too_few


def progress_of(images: Iterable[ImageEntry], labelled: Collection[str]) -> Progress:
    """The progress with these `labelled` image ids."""
    counts = {("train", False): 0, ("train", True): 0, ("val", False): 0, ("val", True): 0}
    for image in images:
        key = (image.split, image.id in labelled)
        if key in counts and (key[1] or image.flag != "skip"):
            counts[key] += 1
    train, val = counts["train", True], counts["val", True]
    return Progress(counts["train", False] + train, train, counts["val", False] + val, val)


def next_to_label(
    order: Sequence[str],
    current: str | None,
    *,
    passed: Collection[str],
    splits: Mapping[str, Split],
    progress: Progress,
) -> str | None:
    """The next image after `current` in a circle that is not `passed`; None without one.

    Validation images wait until there is something to measure, and come first then, until two have labels.
    """
    start = order.index(current) + 1 if current in order else 0
    candidates = [i for i in (*order[start:], *order[:start]) if i not in passed and i != current]
    if progress.val_is_next:
        preferred = [i for i in candidates if splits[i] == "val"]
    elif progress.train_labelled < TRAIN_FIRST:
        preferred = [i for i in candidates if splits[i] == "train"]
    else:
        preferred = candidates
    return next(iter(preferred or candidates), None)
