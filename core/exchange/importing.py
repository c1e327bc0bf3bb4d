"""Labels made elsewhere, from any of READERS: matched with the project's images, checked, one after the other.

Nothing is ever stretched: a label of another size than its image is left out, with a sentence.
"""

from __future__ import annotations

import logging
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from core.exchange.reader import ImportedLabel, ImportProblem, Item, Request, TaskLabel, listed
from core.images.decoding import too_large
from core.images.reading import ImageError, read_info

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from core.exchange.reader import Reader
    from core.project.model import ImageEntry

log = logging.getLogger(__name__)


def read_labels(
    reader: Reader,
    request: Request,
    images: Sequence[ImageEntry],
    image_path: Callable[[ImageEntry], Path],
) -> Iterator[ImportedLabel | ImportProblem]:
    """The labels that a path holds of these images, one after the other.

    What can't be used is skipped and reported as an ImportProblem.
    """
    items: list[Item] = []
    for item in reader.items(request.path):
        if isinstance(item, ImportProblem):
            yield item
        else:
            items.append(item)
    matched, problems = match_images(request.path, items, images)
    yield from problems
    for image in images:
        if image.id in matched:
            yield from _labels_of(reader, request, matched[image.id], image, image_path)


def _labels_of(
    reader: Reader,
    request: Request,
    item: Item,
    image: ImageEntry,
    image_path: Callable[[ImageEntry], Path],
) -> Iterator[ImportedLabel | ImportProblem]:
    try:
        opened = reader.read(item, request)
        problem = _wrong_size(item.source, opened.shape, image, image_path)
        if problem is not None:
            yield problem
            return
        for label in opened.labels:
            if isinstance(label, TaskLabel):
                yield ImportedLabel(image.id, label.task_name, label.label, item.source)
            else:
                yield label
    except ImageError as error:
        yield ImportProblem(str(error))
    except MemoryError:
        yield ImportProblem(too_large(item.source))
    except (
        ArithmeticError,
        LookupError,
        TypeError,
        ValueError,
    ) as error:  # bytes that the reader didn't expect
        log.info("%s could not be read as %s", item.source, reader.id, exc_info=True)
        yield ImportProblem(
            f"The labels of {image.name} in {item.source.name} were skipped: they could not be read as {reader.id} "
            f"({error}). Save the file again."
        )


def match_images(
    path: Path, items: Iterable[Item], images: Sequence[ImageEntry]
) -> tuple[dict[str, Item], list[ImportProblem]]:
    """Image id -> the item of the same stem, and sentences for the rest.

    `path` may be one file. Where every image has its item, others are of other images.
    """
    by_stem = {PurePath(item.image).stem: item for item in items}
    matched: dict[str, Item] = {}
    without: list[str] = []
    for image in images:
        item = by_stem.get(Path(image.name).stem)
        if item is None:
            without.append(image.name)
        else:
            matched[image.id] = item
    stems = {Path(image.name).stem for image in images}
    extra = [item.source.name for stem, item in by_stem.items() if stem not in stems]
    return matched, _unmatched(path, without, extra)


def _unmatched(path: Path, without: Sequence[str], extra: Sequence[str]) -> list[ImportProblem]:
    """What to say of images without a mask, and of masks without an image."""
    if not path.is_dir():
        text = f"No image in the project matches {path.name}. Name the mask like its image, apart from the extension."
        return [ImportProblem(text)] if extra else []
    problems: list[ImportProblem] = []
    if without:
        problems.append(
            ImportProblem(
                f"{path} has no mask for {listed(without)}. Name each mask like its image, apart from the extension."
            )
        )
    if without and extra:
        problems.append(
            ImportProblem(f"The project has no image for {listed(extra)} in {path}. Add the images first.")
        )
    return problems


def _wrong_size(
    path: Path, shape: tuple[int, int], image: ImageEntry, image_path: Callable[[ImageEntry], Path]
) -> ImportProblem | None:
    width, height = image.width, image.height
    if not (width and height):
        try:
            info = read_info(image_path(image))
        except ImageError as error:
            return ImportProblem(f"{path.name} was skipped, because its image could not be read: {error}")
        width, height = info.width, info.height
    if shape == (height, width):
        return None
    return ImportProblem(
        f"{path.name} was skipped: it has {shape[1]} x {shape[0]} pixels, but its image {image.name} has "
        f"{width} x {height}. Save the mask with the size of the image."
    )
