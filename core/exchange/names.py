"""Names of images and of what belongs to them: how alike they are, and what all of them begin or end with."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from core.exchange.reader import Affix

_TELLING: Final = (
    *("labelids", "labeltrainids", "mask", "label", "annotation", "segmentation", "groundtruth"),
    *("gtruth", "truth", "manual", "seg", "gt"),
)
"""Parts of names that say which of several kinds of files the masks are, the most telling first."""


@dataclass(frozen=True, slots=True)
class Name:
    """An image or an item, by what is compared of its name."""

    id: str
    stem: str
    """In NFC, case and all."""
    raw: str
    """The stem as it is written."""
    file: str
    """The name with its suffix, in NFC and lower case."""
    folders: tuple[str, ...]
    """The folders above, the innermost first, in NFC and lower case."""

    @property
    def key(self) -> str:
        return self.stem.casefold()


def name_of(id_: str, path: str) -> Name:
    """What is compared of a path, as any system writes it."""
    parts = re.split(r"[/\\]" if re.match(r"[A-Za-z]:[/\\]|\\\\", path) else "/", path)
    raw = PurePosixPath(parts[-1]).stem
    file, *folders = (unicodedata.normalize("NFC", component).casefold() for component in reversed(parts))
    return Name(id_, unicodedata.normalize("NFC", raw), raw, file, tuple(folders))


def best(name: Name, others: Sequence[Name]) -> list[Name]:
    """Those of the others that suit a name best: by their folders, then by the letters themselves."""
    scores = [_likeness(name, candidate) for candidate in others]
    return [candidate for candidate, score in zip(others, scores, strict=True) if score == max(scores)]


def _likeness(first: Name, second: Name) -> tuple[int, int, int]:
    innermost = 0
    for one_folder, other_folder in zip(first.folders, second.folders, strict=False):
        if one_folder != other_folder:
            break
        innermost += 1
    letters = (
        (first.stem.casefold() == second.stem.casefold())
        + (first.stem == second.stem)
        + (first.raw == second.raw)
    )
    return innermost, len(set(first.folders) & set(second.folders)), letters


def common_affixes(names: Sequence[Name]) -> list[Affix]:
    """What can be left out of all names: nothing, their common ending, beginning, or both, up to the next word."""
    if not names:
        return []
    stems = [name.stem for name in names]
    edges = [set(_edges(stem)) for stem in stems]
    ends = [{len(stem) - edge for edge in stem_edges} for stem, stem_edges in zip(stems, edges, strict=True)]
    start = max(edge for edge in set.intersection(*edges) if len({stem[:edge] for stem in stems}) == 1)
    length = max(
        edge for edge in set.intersection(*ends) if len({stem[len(stem) - edge :] for stem in stems}) == 1
    )
    first, last = stems[0][:start], stems[0][len(stems[0]) - length :]
    options = [("", ""), ("", last), (first, ""), (first, last)]
    return [
        affix
        for affix in dict.fromkeys(options)
        if all(len(stem) > len(affix[0]) + len(affix[1]) for stem in stems)
    ]


def _edges(stem: str) -> list[int]:
    """Where words begin and end: around signs, between letters and digits, before a capital in the middle."""
    edge = r"(?<=[^\W_])(?=[\W_])|(?<=[\W_])(?=[^\W_])|(?<=\d)(?=[^\W\d_])|(?<=[^\W\d_])(?=\d)|(?<=[a-z])(?=[A-Z])"
    return [0, *(match.start() for match in re.finditer(edge, stem)), len(stem)]


def without_affix(stem: str, affix: Affix) -> str:
    """What is left of a name."""
    return stem[len(affix[0]) : len(stem) - len(affix[1])]


def by_affix(names: Iterable[Name], cores: Mapping[str, str]) -> dict[Affix, dict[str, list[Name]]]:
    """The items by what stands around an image's name in theirs, and by that name."""
    groups: dict[Affix, dict[str, list[Name]]] = defaultdict(lambda: defaultdict(list))
    for name in names:
        edges = _edges(name.stem)
        spans = [(start, end) for start in edges for end in edges if start < end]
        for start, end in sorted(spans, key=lambda span: span[0] - span[1]):  # the longest name first
            core = name.stem[start:end].casefold()
            if core in cores:
                groups[name.stem[:start], name.stem[end:]][core].append(name)
                break
    return groups


def choice(
    groups: Mapping[Affix, Mapping[str, Sequence[Name]]],
) -> tuple[Affix | None, list[Affix]]:
    """The beginning and ending that most images have a mask with, and None with those that fit alike otherwise."""
    counts = {affix: len(cores) for affix, cores in groups.items()}
    counts = {affix: count for affix, count in counts.items() if _may_be(affix, count)}
    highest = max(counts.values(), default=0)
    if not highest:
        return None, []
    likely = [affix for affix, count in counts.items() if 2 * count > highest]
    ranks = [_rank(affix) for affix in likely]
    best = [affix for affix, rank in zip(likely, ranks, strict=True) if rank == min(ranks)]
    return (best[0], []) if len(best) == 1 else (None, best)


def _may_be(affix: Affix, count: int) -> bool:
    """Whether it marks masks: not a number, which counts images; of a single mask, only if it says so in words."""
    if re.fullmatch(r"[\W\d_]*", "".join(affix)):
        return False
    return count > 1 or _rank(affix) < len(_TELLING)


def _rank(affix: Affix) -> int:
    text = re.sub(r"[\W_]", "", "".join(affix).casefold())
    return next((rank for rank, word in enumerate(_TELLING) if word in text), len(_TELLING))
