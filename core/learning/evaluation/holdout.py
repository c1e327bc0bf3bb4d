"""Which images to score where there are no val images: whole series by a stable hash, or folds of very few images."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.project.series import by_series, place_of

if TYPE_CHECKING:
    from collections.abc import Sequence

HOLD_OUT_FROM = 5
"""The least number of labelled train images of which some are held out if no val image has labels."""
FRACTION, LARGEST = 0.2, 0.34
"""Fractions of the images: to hold out, and at most, if they come as a whole series."""


def hold_out(image_ids: Sequence[str]) -> frozenset[str]:
    """About a fifth of the images, at least one; whole series, unless they are too large to spare.

    By a stable hash: the same images on every computer. None if there are fewer than HOLD_OUT_FROM.
    """
    count = len(image_ids)
    if count < HOLD_OUT_FROM:
        return frozenset()
    held_out: list[str] = []
    for group in by_series(image_ids):
        if len(held_out) + len(group) <= max(1.0, LARGEST * count):
            held_out += group
        if len(held_out) >= FRACTION * count:
            break
    return frozenset(held_out or sorted(image_ids, key=place_of)[: max(1, round(FRACTION * count))])


def folds(image_ids: Sequence[str]) -> list[frozenset[str]]:
    """What to hold out in turn where there are too few images to spare any: each series, or each image, once.

    Empty with fewer than two images, and if `hold_out` can spare some.
    """
    if not 2 <= len(image_ids) < HOLD_OUT_FROM:
        return []
    return [frozenset(group) for group in by_series(image_ids)]
