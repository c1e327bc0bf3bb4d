"""Train, val or test: chosen by a stable hash of an image's name, whole series together."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

from core.project.series import series_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.project.model import Split

ENOUGH = 5
"""The least number of series to split them as a whole; with fewer, val would often be empty or contain everything."""


def automatic_split(name: str, val_fraction: float = 0.2) -> Split:
    """Train or val by a stable hash of the image's name: the same on every computer, whatever else there is."""
    digest = hashlib.blake2b(name.encode(), digest_size=4).digest()
    return "val" if int.from_bytes(digest, "big") < val_fraction * 2**32 else "train"


def automatic_splits(names: Sequence[str], known: Sequence[tuple[str, Split]] = ()) -> list[Split]:
    """Train or val for files that are added together: by whole series if the names show at least ENOUGH of them.

    `known` are the names and splits of the project's images: a series that it already has stays together.
    """
    series = [series_of(_stem(name)) for name in names]
    splits: dict[str, Counter[Split]] = {}
    for name, split in known:
        splits.setdefault(series_of(_stem(name)), Counter())[split] += 1
    together = Counter(series) + Counter({key: counted.total() for key, counted in splits.items()})
    if not ENOUGH <= len(together) < together.total():
        return [automatic_split(name) for name in names]
    return [
        splits[key].most_common(1)[0][0]
        if key in splits
        else automatic_split(key if together[key] > 1 else name)
        for name, key in zip(names, series, strict=True)
    ]


def _stem(name: str) -> str:
    return name.rpartition(".")[0] or name
