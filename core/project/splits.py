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

VAL_FROM = 8
"""With fewer images in the project, all are learned from: none can be spared."""


def automatic_split(name: str, val_fraction: float = 0.2) -> Split:
    """Train or val by a stable hash of the image's name: the same on every computer, whatever else there is."""
    digest = hashlib.blake2b(name.encode(), digest_size=4).digest()
    return "val" if int.from_bytes(digest, "big") < val_fraction * 2**32 else "train"


def automatic_splits(names: Sequence[str], known: Sequence[tuple[str, Split]] = ()) -> list[Split]:
    """Train or val for files that are added together: by whole series if the names show at least ENOUGH of them.

    `known` are the names and splits of the project's images: a series that it already has stays together. A project's
    first image is train, and so are all of one with fewer than VAL_FROM images: people paint on the first they see.
    """
    if len(names) + len(known) < VAL_FROM:
        return ["train"] * len(names)
    splits = _splits_by_hash(names, known)
    if known or splits[0] != "val":
        return splits
    series = [series_of(_stem(name)) for name in names]
    by_series = ENOUGH <= len(set(series)) < len(series)
    return [
        "train" if number == 0 or (by_series and series[number] == series[0]) else split
        for number, split in enumerate(splits)
    ]


def _splits_by_hash(names: Sequence[str], known: Sequence[tuple[str, Split]]) -> list[Split]:
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
