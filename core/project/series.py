"""Series of images, recognised by name: frames of a clip, tiles of a picture, slices of a patient."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from typing import TYPE_CHECKING

from core.project.model import automatic_split

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.project.model import Split

_NUMBER = re.compile(r"^(?P<series>.*?)[\s_.\-]*\d+$")
ENOUGH = 5
"""The least number of series to split them as a whole; with fewer, val would often be empty or contain everything."""


def series_of(name: str) -> str:
    """The series of a name (a clip, a patient, a large picture): the name without its last number.

    "0016E5_00390" -> "0016E5", "tile3_004" -> "tile3", "patient001_frame01" -> "patient001_frame". A name that
    is only a number, or does not end in one, is a series of its own.
    """
    match = _NUMBER.match(name)
    return (match["series"] if match else "") or name


def by_series(names: Iterable[str]) -> list[list[str]]:
    """The names by series, in a stable order that other names don't change; if all share one, each by itself."""
    groups: dict[str, list[str]] = {}
    for name in names:
        groups.setdefault(series_of(name), []).append(name)
    if len(groups) == 1:  # IMG_0001, IMG_0002 ...: the names say nothing
        groups = {name: [name] for group in groups.values() for name in group}
    return [sorted(groups[key]) for key in sorted(groups, key=place_of)]


def place_of(key: str) -> bytes:
    """A sort key that puts names into a stable, pseudo-random order."""
    return hashlib.blake2b(key.encode(), digest_size=8).digest()


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
