"""Series of images, recognised by name: frames of a clip, tiles of a picture, slices of a patient."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from itertools import islice, pairwise
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from core.images.finding import natural_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from core.project.model import ImageEntry

_NUMBER = re.compile(r"^(?P<series>.*?)[\s_.\-]*\d+$")
MOST_ENDS = 12
"""Labelled images to either side of one that are looked for."""
_LAST_NUMBER = re.compile(r"\d+(?=\D*$)")


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


@dataclass(frozen=True, slots=True)
class Span:
    """Two images of a series, and those between them."""

    before: ImageEntry
    after: ImageEntry
    between: tuple[tuple[ImageEntry, float], ...]
    """Each with how far it is on the way, 0 ... 1."""


def series_around(images: Sequence[ImageEntry], image_id: str) -> list[ImageEntry]:
    """The images of the series that this one belongs to, as people count; alone where its name has no number.

    They lie in one folder and have one size: frames of a clip, slices of a volume.
    """
    image = next(i for i in images if i.id == image_id)
    path = PurePath(image.path)
    if not _LAST_NUMBER.search(path.stem):
        return [image]
    alike = (path.parent, series_of(path.stem), image.width, image.height)
    members = [i for i in images if _kind(i) == alike and _LAST_NUMBER.search(PurePath(i.path).stem)]
    return sorted(members, key=lambda i: natural_key(Path(i.path)))


def ends_around(
    series: Sequence[ImageEntry], image_id: str, is_labelled: Callable[[ImageEntry], bool]
) -> tuple[list[ImageEntry], list[ImageEntry]]:
    """The labelled images before this one and after it, the nearest first, a few each.

    If it is labelled itself, it is the first of those before, or, as the last labelled one, of those after.
    """
    index = next(number for number, image in enumerate(series) if image.id == image_id)
    before = list(islice(filter(is_labelled, reversed(series[:index])), MOST_ENDS))
    after = list(islice(filter(is_labelled, series[index + 1 :]), MOST_ENDS))
    if is_labelled(series[index]):
        (before if after else after).insert(0, series[index])
    return before, after


def span_between(series: Sequence[ImageEntry], before: ImageEntry, after: ImageEntry) -> Span:
    """What lies between two images of a series, by the numbers in their names."""
    ids = [image.id for image in series]  # a mark or the first stroke changes the rest of an entry
    start, end = ids.index(before.id), ids.index(after.id)
    numbers = [_number(image) for image in series[start : end + 1]]
    if any(a >= b for a, b in pairwise(numbers)):
        numbers = list(range(len(numbers)))
    length = numbers[-1] - numbers[0]
    between = tuple(
        (image, (number - numbers[0]) / length)
        for image, number in zip(series[start + 1 : end], numbers[1:-1], strict=True)
    )
    return Span(before, after, between)


def _kind(image: ImageEntry) -> tuple[PurePath, str, int, int]:
    path = PurePath(image.path)
    return path.parent, series_of(path.stem), image.width, image.height


def _number(image: ImageEntry) -> int:
    match = _LAST_NUMBER.search(PurePath(image.path).stem)
    return int(match[0]) if match else 0
