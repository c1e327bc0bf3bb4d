"""Val images in two halves, so that what is chosen on one can be scored on the other."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from core.images.finding import natural_key
from core.project.series import series_of

if TYPE_CHECKING:
    from collections.abc import Sequence


def halves(image_ids: Sequence[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Whole series where they can be divided about evenly; else the first and the last images in the order of names.

    Never every second image: neighbours of a video or a volume are nearly the same image, so what fits one fits the
    other, and the score would be as good as on the images that were chosen on.
    """
    ordered = sorted(image_ids, key=lambda image_id: (series_of(image_id), natural_key(Path(image_id))))
    middle, count = len(ordered) // 2, len(ordered)
    between = [n for n in range(1, count) if series_of(ordered[n - 1]) != series_of(ordered[n])]
    nearest = min(between, key=lambda n: abs(2 * n - count), default=middle)
    cut = nearest if count <= 4 * nearest <= 3 * count else middle
    return frozenset(ordered[:cut]), frozenset(ordered[cut:])
