"""Which image a mask belongs to, by their names: as people and programs name them, and never by guessing.

Names are equal in any case and in any way of writing accents. Of equal names in several folders, the folders
decide. "photo.jpg.png" belongs to "photo.jpg". Where all masks begin or end alike, as in "x1_mask" for "x1", that
is left out of the comparison. What could belong to several images is left out, with a sentence.
"""

from __future__ import annotations

from collections import defaultdict
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Final

from core.exchange.names import best, by_affix, choice, common_affixes, name_of, without_affix
from core.exchange.reader import NO_MASK, Doubt, ImportProblem, Match, listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from core.exchange.names import Name
    from core.exchange.reader import Affix, Item
    from core.project.model import ImageEntry

_AMBIGUOUS: Final = "several matches"
_COMPARED: Final = 100_000


def match_images(
    path: Path,
    items: Iterable[Item],
    images: Sequence[ImageEntry],
    kind: str = "",
    answers: Iterable[tuple[str, str]] = (),
) -> Match:
    """Match items with images by name; `path`, which sentences name, may be one file.

    `kind` chooses one of several kinds of masks, as in "*_labelIds"; `answers` are as in a Request. Where every image
    has its item, others are of other images.
    """
    numbered = dict(enumerate(items))
    names = [name_of(str(number), item.image) for number, item in numbered.items()]
    if kind:
        names = [name for name in names if fnmatchcase(name.key, kind.casefold())]
    by_id = {image.id: image.name for image in images}
    image_names = [name_of(image.id, image.path) for image in images]
    matching = _Matching(image_names, names)
    matching.take({item: image for item, image in answers if not image or image in by_id}, numbered)
    matching.run()
    unsure = {image.id for image, _ in matching.unsure}
    without = [by_id[name.id] for name in matching.images if name.id not in unsure]
    extra = [numbered[int(name.id)] for name in matching.items if name.id not in matching.doubtful]
    problems = (
        *_ambiguities(path, matching, by_id, numbered),
        *_rivals(path, matching.rivals),
        *([] if matching.rivals else _unmatched(path, without, extra)),
    )
    return Match(
        {image: numbered[int(name.id)] for image, name in matching.pairs.items()},
        tuple(problems),
        tuple(matching.affixes),
        tuple(f"{start}*{end}" for start, end in matching.rivals),
        tuple(without),
        tuple(item.image for item in extra),
        _doubts(matching, numbered),
        tuple(_bridged(image_names, matching.pairs)),
    )


def _doubts(matching: _Matching, items: Mapping[int, Item]) -> tuple[Doubt, ...]:
    images: dict[str, list[str]] = defaultdict(list)
    for image, candidates in matching.unsure:
        for item in candidates:
            images[item.id].append(image.id)
    return tuple(Doubt(items[int(item)].image, tuple(ids)) for item, ids in images.items())


class _Matching:
    """Finds pairs, the surest first; what is left of images and items gets fewer."""

    def __init__(self, images: Sequence[Name], items: Sequence[Name]) -> None:
        self.images, self.items = list(images), list(items)
        self.pairs: dict[str, Name] = {}
        """By image id."""
        self.unsure: list[tuple[Name, list[Name]]] = []
        """Images with the items that fit alike."""
        self.doubtful: set[str] = set()
        """The ids of these items."""
        self.affixes: list[Affix] = []
        self.rivals: list[Affix] = []

    def take(self, answers: Mapping[str, str], items: Mapping[int, Item]) -> None:
        """Pair what the user said; an image gets the first item that was said to be its."""
        for name in list(self.items):
            image = answers.get(items[int(name.id)].image)
            if image is not None:
                self.items.remove(name)
            if image:
                self.pairs.setdefault(image, name)
        self.images = [name for name in self.images if name.id not in self.pairs]

    def run(self) -> None:
        """Match by equal names, by names of whole files, then by what is left without beginnings and endings."""
        self._match({name.id: name.key for name in self.images}, {name.id: name.key for name in self.items})
        self._match({name.id: name.file for name in self.images}, {name.id: name.key for name in self.items})
        while self._match_by_affix():
            pass

    def _match(self, image_keys: Mapping[str, str], item_keys: Mapping[str, str]) -> None:
        """Pair what has equal keys: those of a pair that suit each other better than any other."""
        items_by_key: dict[str, list[Name]] = defaultdict(list)
        images_by_key: dict[str, list[Name]] = defaultdict(list)
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

    def _pair(self, images: Sequence[Name], items: Sequence[Name]) -> None:
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

    def _pair_all(self, images: Sequence[Name], items: Sequence[Name]) -> None:
        if not images or not items:
            return
        best_items = {image.id: best(image, items) for image in images}
        best_images = {item.id: best(item, images) for item in items}
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
        for image_affix in common_affixes(images):
            cores = {without_affix(name.stem, image_affix).casefold(): name.id for name in images}
            groups = by_affix([name for name in self.items if name.id not in self.doubtful], cores)
            affix, rivals = choice(groups)
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


def _bridged(images: Sequence[Name], pairs: Mapping[str, Name]) -> list[ImportProblem]:
    """What to say of names that differ from those of their images in letter case or in how accents are written."""
    name_pairs = [(name, pairs[name.id]) for name in images if name.id in pairs]
    equal = [(image, item) for image, item in name_pairs if image.key == item.key]
    remarks = []
    for cause, differing in (
        ("upper and lower case", [pair for pair in equal if pair[0].stem != pair[1].stem]),
        ("how accents are written", [p for p in equal if p[0].stem == p[1].stem and p[0].raw != p[1].raw]),
    ):
        if differing:
            names = [f"{item.raw} for {image.raw}" for image, item in differing]
            text = f"Names that differ from those of their images in {cause} were matched: {listed(names)}."
            remarks.append(ImportProblem(text, doubt=True, cause=cause, source=names[0], remark=True))
    return remarks


def _unmatched(path: Path, without: Sequence[str], items: Sequence[Item]) -> list[ImportProblem]:
    """What to say of images without a mask, and of masks without an image."""
    in_one_file = bool(items) and items[0].content is not None
    extra = [item.image if in_one_file else item.source.name for item in items]
    if not path.is_dir() and not in_one_file:
        text = f"No image in the project matches {path.name}. Name the mask like its image, apart from the extension."
        return [ImportProblem(text, cause="no image", source=path.name)] if extra else []
    problems: list[ImportProblem] = []
    if without and not in_one_file:
        text = f"{path} has no mask for {listed(without)}. Name each mask like its image, apart from the extension."
        problems.append(ImportProblem(text, cause=NO_MASK, source=without[0]))
    elif without:
        text = f"{path} has no labels for {listed(without)}."
        problems.append(ImportProblem(text, cause=NO_MASK, source=without[0]))
    if without and extra:
        text = f"The project has no image for {listed(extra)} in {path}. Add the images first."
        problems.append(ImportProblem(text, cause="no image", source=extra[0]))
    return problems
