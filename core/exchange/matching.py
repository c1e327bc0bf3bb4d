"""Which image a mask belongs to, by their names: as people and programs name them, and never by guessing.

Names are equal in any case and in any way of writing accents. Of equal names in several folders, the folders
decide. "photo.jpg.png" belongs to "photo.jpg". Where all masks begin or end alike, as in "x1_mask" for "x1", that
is left out of the comparison. What could belong to several images is left out, with a sentence.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from core.exchange.reader import NO_MASK, ImportProblem, Match, listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from core.exchange.reader import Affix, Item
    from core.project.model import ImageEntry

_TELLING: Final = (
    *("labelids", "labeltrainids", "mask", "label", "annotation", "segmentation", "groundtruth"),
    *("gtruth", "truth", "manual", "seg", "gt"),
)
"""Parts of names that say which of several kinds of files the masks are, the most telling first."""
_AMBIGUOUS: Final = "several matches"
_COMPARED: Final = 100_000


@dataclass(frozen=True, slots=True)
class _Name:
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


def _name(id_: str, path: str) -> _Name:
    parts = re.split(r"[/\\]" if re.match(r"[A-Za-z]:[/\\]|\\\\", path) else "/", path)
    raw = PurePosixPath(parts[-1]).stem
    file, *folders = (unicodedata.normalize("NFC", component).casefold() for component in reversed(parts))
    return _Name(id_, unicodedata.normalize("NFC", raw), raw, file, tuple(folders))


def match_images(path: Path, items: Iterable[Item], images: Sequence[ImageEntry], kind: str = "") -> Match:
    """Match items with images by name; `path`, which sentences name, may be one file.

    `kind` chooses one of several kinds of masks, as in "*_labelIds". Where every image has its item, others are of
    other images.
    """
    numbered = dict(enumerate(items))
    names = [_name(str(number), item.image) for number, item in numbered.items()]
    if kind:
        names = [name for name in names if fnmatchcase(name.key, kind.casefold())]
    matching = _Matching([_name(image.id, image.path) for image in images], names)
    matching.run()
    pairs = {image: numbered[int(name.id)] for image, name in matching.pairs.items()}
    by_id = {image.id: image.name for image in images}
    unsure = {image.id for image, _ in matching.unsure}
    without = [by_id[name.id] for name in matching.images if name.id not in unsure]
    extra = [
        numbered[int(name.id)].source.name for name in matching.items if name.id not in matching.doubtful
    ]
    problems = (
        *_ambiguities(path, matching, by_id, numbered),
        *_rivals(path, matching.rivals),
        *([] if matching.rivals else _unmatched(path, without, extra)),
    )
    return Match(
        pairs,
        tuple(problems),
        tuple(matching.affixes),
        tuple(f"{start}*{end}" for start, end in matching.rivals),
    )


class _Matching:
    """Finds pairs, the surest first; what is left of images and items gets fewer."""

    def __init__(self, images: Sequence[_Name], items: Sequence[_Name]) -> None:
        self.images, self.items = list(images), list(items)
        self.pairs: dict[str, _Name] = {}
        """By image id."""
        self.unsure: list[tuple[_Name, list[_Name]]] = []
        """Images with the items that fit alike."""
        self.doubtful: set[str] = set()
        """The ids of these items."""
        self.affixes: list[Affix] = []
        self.rivals: list[Affix] = []

    def run(self) -> None:
        """Match by equal names, by names of whole files, then by what is left without beginnings and endings."""
        self._match({name.id: name.key for name in self.images}, {name.id: name.key for name in self.items})
        self._match({name.id: name.file for name in self.images}, {name.id: name.key for name in self.items})
        while self._match_by_affix():
            pass

    def _match(self, image_keys: Mapping[str, str], item_keys: Mapping[str, str]) -> None:
        """Pair what has equal keys: those of a pair that suit each other better than any other."""
        items_by_key: dict[str, list[_Name]] = defaultdict(list)
        images_by_key: dict[str, list[_Name]] = defaultdict(list)
        for name in self.items:
            if name.id in item_keys:
                items_by_key[item_keys[name.id]].append(name)
        for name in self.images:
            if name.id in image_keys and image_keys[name.id] in items_by_key:
                images_by_key[image_keys[name.id]].append(name)
        for key, images in images_by_key.items():
            self._pair(images, items_by_key[key])
        paired = {name.id for name in self.pairs.values()}
        self.images = [name for name in self.images if name.id not in self.pairs]
        self.items = [name for name in self.items if name.id not in paired]

    def _pair(self, images: Sequence[_Name], items: Sequence[_Name]) -> None:
        if len(images) * len(items) > _COMPARED and any(len(name.folders) > 0 for name in items):
            for folder in {
                name.folders[:1] for name in items
            }:  # thousands of one name: the innermost folder decides
                self._pair_all(
                    [name for name in images if name.folders[:1] == folder],
                    [name for name in items if name.folders[:1] == folder],
                )
        else:
            self._pair_all(images, items)

    def _pair_all(self, images: Sequence[_Name], items: Sequence[_Name]) -> None:
        if not images or not items:
            return
        best_items = {image.id: _best(image, items) for image in images}
        best_images = {item.id: _best(item, images) for item in items}
        for image in images:
            candidates = best_items[image.id]
            mutual = [item for item in candidates if image in best_images[item.id]]
            if len(mutual) == 1 == len(candidates) and len(best_images[mutual[0].id]) == 1:
                self.pairs[image.id] = mutual[0]
            elif mutual:
                self.unsure.append((image, mutual))
                self.doubtful |= {item.id for item in mutual}

    def _match_by_affix(self) -> bool:
        """Match by names without what all masks begin or end with; whether there were any."""
        unsure = {image.id for image, _ in self.unsure}
        images = [name for name in self.images if name.id not in unsure]
        for image_affix in _common_affixes(images):
            cores = {_without(name.stem, image_affix).casefold(): name.id for name in images}
            groups = _by_affix([name for name in self.items if name.id not in self.doubtful], cores)
            affix, rivals = _choice(groups)
            self.rivals = rivals
            if affix is None:
                if rivals:
                    return False
                continue
            keys = {name.id: core for core, names in groups[affix].items() for name in names}
            self._match({id_: core for core, id_ in cores.items()}, keys)
            self.affixes.append(affix)
            return True
        return False


def _best(name: _Name, others: Sequence[_Name]) -> list[_Name]:
    """Those of the others that suit a name best: by their folders, then by the letters themselves."""
    scores = [_likeness(name, candidate) for candidate in others]
    return [candidate for candidate, score in zip(others, scores, strict=True) if score == max(scores)]


def _likeness(first: _Name, second: _Name) -> tuple[int, int, int]:
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


# Beginnings and endings -------------------------------------------------------------------------------------


def _common_affixes(names: Sequence[_Name]) -> list[Affix]:
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


def _without(stem: str, affix: Affix) -> str:
    return stem[len(affix[0]) : len(stem) - len(affix[1])]


def _by_affix(names: Iterable[_Name], cores: Mapping[str, str]) -> dict[Affix, dict[str, list[_Name]]]:
    """The items by what stands around an image's name in theirs, and by that name."""
    groups: dict[Affix, dict[str, list[_Name]]] = defaultdict(lambda: defaultdict(list))
    for name in names:
        edges = _edges(name.stem)
        spans = [(start, end) for start in edges for end in edges if start < end]
        for start, end in sorted(spans, key=lambda span: span[0] - span[1]):  # the longest name first
            core = name.stem[start:end].casefold()
            if core in cores:
                groups[name.stem[:start], name.stem[end:]][core].append(name)
                break
    return groups


def _choice(
    groups: Mapping[Affix, Mapping[str, Sequence[_Name]]],
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


# Sentences --------------------------------------------------------------------------------------------------


def _ambiguities(
    path: Path, matching: _Matching, by_id: Mapping[str, str], items: Mapping[int, Item]
) -> list[ImportProblem]:
    """What to say of images and masks that fit each other alike."""
    several_masks = [(image, masks) for image, masks in matching.unsure if len(masks) > 1]
    several_images = {item.id for _, masks in matching.unsure if len(masks) == 1 for item in masks}
    problems = []
    if several_images:
        names = [items[int(id_)].image for id_ in sorted(several_images, key=int)]
        text = (
            f"{listed(names)} in {path} could belong to several images of the same name, and was skipped. "
            "Put the masks into folders named like those of the images."
        )
        problems.append(ImportProblem(text, cause=_AMBIGUOUS, source=names[0]))
    if several_masks:
        masks = several_masks[0][1]
        names = [by_id[image.id] for image, _ in several_masks]
        text = (
            f"{listed(names)} matches several masks in {path}, such as "
            f"{listed([items[int(mask.id)].image for mask in masks])}, and was skipped. "
            "Choose the folder of one kind of masks."
        )
        problems.append(ImportProblem(text, cause=_AMBIGUOUS, source=names[0]))
    return problems


def _rivals(path: Path, rivals: Sequence[Affix]) -> list[ImportProblem]:
    if not rivals:
        return []
    names = [f"{start}*{end}" for start, end in rivals]
    text = f"{path} holds several kinds of masks that fit the images: {listed(names)}. Choose one of them."
    return [ImportProblem(text, cause=_AMBIGUOUS, source=path.name)]


def _unmatched(path: Path, without: Sequence[str], extra: Sequence[str]) -> list[ImportProblem]:
    """What to say of images without a mask, and of masks without an image."""
    if not path.is_dir():
        text = f"No image in the project matches {path.name}. Name the mask like its image, apart from the extension."
        return [ImportProblem(text, cause="no image", source=path.name)] if extra else []
    problems: list[ImportProblem] = []
    if without:
        text = f"{path} has no mask for {listed(without)}. Name each mask like its image, apart from the extension."
        problems.append(ImportProblem(text, cause=NO_MASK, source=without[0]))
    if without and extra:
        text = f"The project has no image for {listed(extra)} in {path}. Add the images first."
        problems.append(ImportProblem(text, cause="no image", source=extra[0]))
    return problems
