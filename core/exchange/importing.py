"""Labels made elsewhere, from any of READERS: matched with the project's images, checked, one after the other.

Nothing is ever stretched: a label of another size than its image is left out, with a sentence.
"""

from __future__ import annotations

import logging
import os
from collections import defaultdict
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import numpy as np

from core.exchange.mask_files import listed_images
from core.exchange.matching import match_images
from core.exchange.reader import (
    OTHER_SIZE,
    ImportedLabel,
    ImportProblem,
    Item,
    Request,
    TaskLabel,
    listed,
)
from core.exchange.volumes import with_slices
from core.images.decoding import open_picture, orientation, sentences, too_large, upright
from core.images.position import read_position
from core.images.reading import ImageError, read_info
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from core.exchange.reader import Match, Opened, Reader
    from core.labels.packing import Pixels
    from core.project.model import ImageEntry

    ImagePath = Callable[[ImageEntry], Path]

log = logging.getLogger(__name__)

_MIRRORED = 2
"""From this EXIF orientation on, a photo is shown mirrored or turned."""
_ON_ITS_SIDE = 5
"""From this one on, its width is its height."""


def read_labels(
    reader: Reader,
    request: Request,
    images: Sequence[ImageEntry],
    image_path: ImagePath,
    on_match: Callable[[Match], object] = lambda _match: None,
) -> Iterator[ImportedLabel | ImportProblem]:
    """The labels that a path holds of these images, one after the other.

    What can't be used is skipped and reported as an ImportProblem. `on_match` is called first, with
    the items and images that match.
    """
    match = matched(reader, request, images, image_path)
    on_match(match)
    yield from match.problems
    yield from match.remarks
    pairs = [(image, match.items[image.id]) for image in images if image.id in match.items]
    request, problems = reader.prepare([item for _, item in pairs], request)
    yield from problems
    for image, item in pairs:
        yield from labels_of(reader, request, item, image, image_path)


def matched(reader: Reader, request: Request, images: Sequence[ImageEntry], image_path: ImagePath) -> Match:
    """Which items belong to which images. The images themselves, which may lie among the masks, are no masks."""
    if reader.matches is not None:
        match = reader.matches(request, images, image_path)
    else:
        match = _matched_by_name(reader, request, images, image_path)
    sizes = {image.id: (image.height, image.width) for image in images if image.width and image.height}
    sized = {id_: replace(item, size=sizes.get(id_)) for id_, item in match.items.items()}
    return replace(match, items=sized)


def _matched_by_name(
    reader: Reader, request: Request, images: Sequence[ImageEntry], image_path: ImagePath
) -> Match:
    image_files = {_key(image_path(image)) for image in images}
    listed_names = listed_images(request.path if request.path.is_dir() else request.path.parent)
    items, problems = [], []
    for item in reader.items(request.path):
        if isinstance(item, ImportProblem):
            problems.append(item)
        elif item.content is not None:
            image = listed_names.get(
                PurePosixPath(item.image).stem
            )  # of an export of ours, where names don't tell
            items.append(replace(item, image=image or item.image))
        elif _key(item.source) not in image_files:
            items.append(item)
    items, misfits = with_slices(request.path, items, images, image_path)
    problems += misfits
    match = match_images(request.path, items, images, request.kind, request.answers)
    return replace(match, problems=(*problems, *match.problems))


def _key(path: Path) -> str:
    return os.path.normcase(os.path.abspath(path))


def merged(label: Pixels | None, imported: ImportedLabel, *, keep: bool) -> Pixels:
    """What becomes of an image's label. With `keep`, only what is unlabelled in it takes the imported values."""
    if label is None or label.shape != imported.label.shape:
        return imported.label
    unchanged = (label != UNLABELLED) if keep else imported.ignored
    return imported.label if unchanged is None else np.where(unchanged, label, imported.label)


def grouped(problems: Iterable[ImportProblem], total: int) -> list[str]:
    """Sentences about problems; those of one cause in one: "8 of 25: different size (a.png, b.png)"."""
    by_cause: dict[str, list[ImportProblem]] = defaultdict(list)
    for problem in problems:
        by_cause[problem.cause or problem.text].append(problem)
    return [_of_one_cause(cause, group, total) for cause, group in by_cause.items()]


def _of_one_cause(cause: str, group: Sequence[ImportProblem], total: int) -> str:
    sources = list(dict.fromkeys(problem.source for problem in group))
    if len(group) == 1 or len(sources) == 1:
        return " ".join(dict.fromkeys(problem.text for problem in group))
    return f"{len(sources)} of {total}: {cause} ({listed(sources)}). {group[0].text}"


def labels_of(
    reader: Reader, request: Request, item: Item, image: ImageEntry, image_path: ImagePath
) -> Iterator[ImportedLabel | ImportProblem]:
    """The labels of one item, upright on their image, or why there are none."""
    name = item.source.name
    try:
        opened = reader.read(_sized(item, image, image_path), request)
        turn, problem = _fit(item, opened.shape, image, image_path)
        if problem is not None:
            yield problem
        if problem is None or problem.doubt:
            yield from _elsewhere(item, image, image_path)
            yield from _of_image(opened, item, image, turn)
    except ImageError as error:
        yield ImportProblem(str(error), cause="unreadable", source=name)
    except MemoryError:
        yield ImportProblem(too_large(item.source), cause="too large", source=name)
    except (
        ArithmeticError,
        LookupError,
        TypeError,
        ValueError,
    ) as error:  # bytes that the reader didn't expect
        log.info("%s could not be read as %s", item.source, reader.id, exc_info=True)
        text = (
            f"The labels of {image.name} in {item.source.name} were skipped: they could not be read as {reader.id} "
            f"({error}). Save the file again."
        )
        yield ImportProblem(text, cause="unreadable", source=name)


def _sized(item: Item, image: ImageEntry, image_path: ImagePath) -> Item:
    """With the size of its image, which is read where the project doesn't know it. Raises ImageError."""
    if item.size is not None or item.content is None:
        return item
    info = read_info(image_path(image))
    return replace(item, size=(info.height, info.width))


def _of_image(
    opened: Opened, item: Item, image: ImageEntry, turn: int
) -> Iterator[ImportedLabel | ImportProblem]:
    for label in opened.labels:
        if isinstance(label, TaskLabel):
            pixels, ignored = label.label, label.ignored
            if turn != 1:
                pixels = upright(pixels[..., None], turn)[..., 0]
                ignored = None if ignored is None else upright(ignored[..., None], turn)[..., 0]
            yield ImportedLabel(image.id, label.task_name, pixels, item.source, ignored)
        else:
            yield label


# Sizes ------------------------------------------------------------------------------------------------------


def _fit(
    item: Item, shape: tuple[int, int], image: ImageEntry, image_path: ImagePath
) -> tuple[int, ImportProblem | None]:
    """How a mask is turned to lie on its image, and what is to be said; a mask that can't lie on it is no doubt."""
    turn = _turn(image_path(image))
    problem = wrong_size(item.source, shape, image, image_path)
    if problem is not None:
        turned = turn >= _ON_ITS_SIDE and _turn(item.source) == 1
        if turned and wrong_size(item.source, (shape[1], shape[0]), image, image_path) is None:
            return turn, None  # made from the photo's pixels as they lie in its file
        return 1, problem
    square = shape[0] == shape[1]
    if (_MIRRORED <= turn < _ON_ITS_SIDE or (turn >= _ON_ITS_SIDE and square)) and _turn(item.source) == 1:
        text = (
            f"{image.name} is shown turned, as its EXIF tag says, and {item.source.name} was laid over it as it is. "
            "Check it: if the mask was made from the unturned photo, turn the mask too."
        )
        return 1, ImportProblem(text, doubt=True, cause="turned photo", source=item.source.name)
    return 1, None


def _elsewhere(item: Item, image: ImageEntry, image_path: ImagePath) -> Iterator[ImportProblem]:
    """What to say of a GeoTIFF mask that lies at another place than its image."""
    mask = read_position(item.source) if item.source.suffix.lower() in (".tif", ".tiff") else None
    position = read_position(image_path(image)) if mask is not None else None
    if mask is None or position is None or mask.agrees(position):
        return
    text = (
        f"{item.source.name} lies elsewhere on the map than its image {image.name}. It was laid over the image pixel "
        "by pixel. Check it, and undo the import if it is the mask of another image."
    )
    yield ImportProblem(text, doubt=True, cause="another place on the map", source=item.source.name)


def _turn(path: Path) -> int:
    """The EXIF orientation of a picture; 1 also where it can't be read, which is said where it matters."""
    try:
        with sentences(path), open_picture(path) as picture:
            return orientation(picture)
    except ImageError:
        return 1


def wrong_size(
    path: Path, shape: tuple[int, int], image: ImageEntry, image_path: ImagePath
) -> ImportProblem | None:
    """What to say of a mask of another size than its image; None if they are equal."""
    width, height = image.width, image.height
    if not (width and height):
        try:
            info = read_info(image_path(image))
        except ImageError as error:
            text = f"{path.name} was skipped, because its image could not be read: {error}"
            return ImportProblem(text, cause="unreadable image", source=path.name)
        width, height = info.width, info.height
    if shape == (height, width):
        return None
    text = (
        f"{path.name} was skipped: it has {shape[1]} x {shape[0]} pixels, but its image {image.name} has "
        f"{width} x {height}. Save the mask with the size of the image."
    )
    return ImportProblem(text, cause=OTHER_SIZE, source=path.name)
