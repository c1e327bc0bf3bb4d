"""Series of images: frames of a clip, tiles of a picture, slices of a patient, as their names tell."""

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
"""Series from which on whole ones go to train or val; with fewer, val would often be empty, or all."""


def series_of(name: str) -> str:
    """What names of one clip, patient or large picture share: the name without its last number.

    "0016E5_00390" -> "0016E5", "tile3_004" -> "tile3", "patient001_frame01" -> "patient001_frame". A name that
    is a number only, or ends in none, is a series of its own.
    """
    match = _NUMBER.match(name)
    return (match["series"] if match else "") or name


def by_series(names: Iterable[str]) -> list[list[str]]:
    """The names by series, in a stable order that other names don't change; each by itself where all share one."""
    groups: dict[str, list[str]] = {}
    for name in names:
        groups.setdefault(series_of(name), []).append(name)
    if len(groups) == 1:  # IMG_0001, IMG_0002 ...: the names tell nothing
        groups = {name: [name] for group in groups.values() for name in group}
    return [sorted(groups[key]) for key in sorted(groups, key=place_of)]


def place_of(key: str) -> bytes:
    """A name's place in a stable order that has nothing to do with the alphabet."""
    return hashlib.blake2b(key.encode(), digest_size=8).digest()


def automatic_splits(names: Sequence[str], known: Sequence[tuple[str, Split]] = ()) -> list[Split]:
    """Train or val for files of those names that come together: whole series, where names tell of ENOUGH.

    `known` are names and splits of the project's images: a series that it has already stays whole.
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
