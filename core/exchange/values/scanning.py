"""Looks at masks before they are imported: which images they belong to, and which values they hold, how often."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np

from core.evenly import evenly
from core.exchange.importing import matched, wrong_size
from core.exchange.mapping import REST, TRANSPARENT
from core.exchange.nearest import nearest, peaks
from core.exchange.reader import ImportProblem
from core.images.decoding import too_large
from core.images.reading import ImageError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from core.exchange.importing import ImagePath
    from core.exchange.mapping import Token
    from core.exchange.reader import FoundValues, Item, Match, Reader, Request
    from core.project.model import ImageEntry

MOST_MASKS: Final = 200
MOST_VALUES: Final = 256


@dataclass(frozen=True, slots=True)
class SourceValue:
    """A value in masks: a number, a colour, or "*" for all that are not listed."""

    token: Token
    pixels: int = 0
    masks: int = 0
    """In how many of them."""
    color: str = ""
    """"#RRGGBB" as the masks show it; "" if they don't."""
    example: str = ""
    """The id of the image with the most pixels of it."""


@dataclass(frozen=True, slots=True)
class Scan:
    """What was found in masks."""

    path: Path
    images: int
    """In the project."""
    match: Match
    values: tuple[SourceValue, ...] = ()
    """Numbers in order, colours by frequency; "*" last if some values are not listed."""
    scanned: int = 0
    """How many masks were read."""
    pixels: int = 0
    """Of all of them; classes of shapes that overlap can have more."""
    has_palette: bool = False
    """They name colours for their numbers."""
    lossy: int = 0
    """How many of them are JPEGs."""
    rounded: int = 0
    """How many pixels of JPEGs and of soft edges were counted as the nearest value."""
    problems: tuple[ImportProblem, ...] = ()

    @property
    def masks(self) -> int:
        """How many belong to images."""
        return len(self.match.items)

    @property
    def by_color(self) -> bool:
        """Whether the values are colours, not numbers."""
        return any(isinstance(value.token, str) and value.token.startswith("#") for value in self.values)


@dataclass(slots=True)
class _Tally:
    """Counts the values of one mask after the other."""

    pixels: Counter[Token] = field(default_factory=Counter)
    masks: Counter[Token] = field(default_factory=Counter)
    colors: dict[Token, str] = field(default_factory=dict)
    examples: dict[Token, tuple[int, str]] = field(default_factory=dict)
    centres: dict[bool, list[int]] = field(default_factory=lambda: {False: [0, 255], True: []})
    scanned: int = 0
    area: int = 0
    lossy: int = 0
    rounded: int = 0
    has_palette: bool = False

    def add(self, image_id: str, values: FoundValues) -> None:
        self.scanned += 1
        self.area += values.shape[0] * values.shape[1]
        self.lossy += values.lossy
        self.rounded += values.rounded
        self.has_palette |= values.has_palette
        for token, count in self._meant(values).items():
            self.pixels[token] += count
            self.masks[token] += 1
            self.examples[token] = max(self.examples.get(token, (0, "")), (count, image_id))
        self.colors |= values.colors

    def _meant(self, values: FoundValues) -> Mapping[Token, int]:
        """The values that are meant, of a mask whose compression changed them."""
        if not values.lossy:
            return values.pixels
        counts = {
            int(token[1:], 16) if isinstance(token, str) else token: count
            for token, count in values.pixels.items()
            if token not in (TRANSPARENT, REST)
        }
        of_colors = any(isinstance(token, str) and token.startswith("#") for token in values.pixels)
        self.centres[of_colors] = peaks(counts, self.centres[of_colors], of_colors=of_colors)
        closest = nearest(np.array(list(counts)), self.centres[of_colors], of_colors=of_colors).tolist()
        meant: Counter[Token] = Counter()
        meant.update({token: values.pixels[token] for token in (TRANSPARENT, REST) if token in values.pixels})
        for (value, count), target in zip(counts.items(), closest, strict=True):
            meant[f"#{target:06X}" if of_colors else target] += count
            self.rounded += count if target != value else 0
        return meant

    def unify(self) -> None:
        """Where some masks hold colours only, count the numbers of others by their colours."""
        if not any(isinstance(token, str) and token.startswith("#") for token in self.pixels):
            return
        for token in [t for t in self.pixels if t in self.colors and not isinstance(t, str)]:
            color = self.colors[token]
            self.pixels[color] += self.pixels.pop(token)
            self.masks[color] += self.masks.pop(token)
            self.examples[color] = max(self.examples.get(color, (0, "")), self.examples.pop(token))

    def values(self, *, all_masks: bool) -> tuple[SourceValue, ...]:
        total = self.pixels.total()
        listed = [
            SourceValue(token, count, self.masks[token], self._color(token), self.examples[token][1])
            for token, count in self.pixels.most_common(MOST_VALUES + 1)
            if token != REST
        ][:MOST_VALUES]
        listed.sort(
            key=lambda value: (isinstance(value.token, str), value.token == TRANSPARENT, _order(value))
        )
        rest = total - sum(value.pixels for value in listed)
        if rest or not all_masks:
            listed.append(SourceValue(REST, rest, self.masks[REST], "", self.examples.get(REST, (0, ""))[1]))
        return tuple(listed)

    def _color(self, token: Token) -> str:
        if isinstance(token, str):
            return token if token.startswith("#") else ""
        return self.colors.get(token, "") if self.has_palette else ""


def _order(value: SourceValue) -> tuple[int, str]:
    return (value.token, "") if not isinstance(value.token, str) else (-value.pixels, value.token)


def scan(
    reader: Reader,
    request: Request,
    images: Sequence[ImageEntry],
    image_path: ImagePath,
    *,
    progress: Callable[[int, int], object] = lambda _done, _of: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Scan:
    """Match the masks with images, and count the values in at most MOST_MASKS of them, evenly sample.

    What can't be used is reported, and the rest is counted. When `cancelled`, what was counted so far is returned.
    """
    match = matched(reader, request, images, image_path)
    pairs = [(image, match.items[image.id]) for image in images if image.id in match.items]
    sample = evenly(pairs, MOST_MASKS)
    tally, problems = _Tally(), list(match.problems)
    for number, (image, item) in enumerate(sample):
        if cancelled():
            break
        progress(number, len(sample))
        values = _values(reader, item)
        problem = (
            values if isinstance(values, ImportProblem) else _problem(item, values.shape, image, image_path)
        )
        if problem is not None:
            problems.append(problem)
        if not isinstance(values, ImportProblem):
            tally.add(image.id, values)
    tally.unify()
    return Scan(
        path=request.path,
        images=len(images),
        match=match,
        values=tally.values(all_masks=len(sample) == len(pairs)),
        scanned=tally.scanned,
        pixels=tally.area,
        has_palette=tally.has_palette,
        lossy=tally.lossy,
        rounded=tally.rounded,
        problems=(*problems, *_rounding(request.path, tally)),
    )


def _rounding(path: Path, tally: _Tally) -> list[ImportProblem]:
    """What to say of pixels that count as the nearest value."""
    if not tally.rounded:
        return []
    share = f"{max(tally.rounded / max(1, tally.pixels.total()), 0.0001):.2%}"
    text = (
        f"{share} of the pixels have values that nobody chose, from soft edges or JPEG. Each gets the nearest value "
        "of the table. Masks saved as PNG with hard edges are exact."
    )
    return [ImportProblem(text, doubt=True, cause="nearest values", source=path.name)]


def _values(reader: Reader, item: Item) -> FoundValues | ImportProblem:
    assert reader.values is not None
    try:
        return reader.values(item)
    except ImageError as error:
        return ImportProblem(str(error), cause="unreadable", source=item.source.name)
    except MemoryError:
        return ImportProblem(too_large(item.source), cause="too large", source=item.source.name)


def _problem(
    item: Item, shape: tuple[int, int], image: ImageEntry, image_path: ImagePath
) -> ImportProblem | None:
    """Another size than that of the image; turned photos are left to the import."""
    problem = wrong_size(item.source, shape, image, image_path)
    if problem is not None and wrong_size(item.source, shape[::-1], image, image_path) is None:
        return None
    return problem
