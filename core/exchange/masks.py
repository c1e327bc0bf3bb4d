"""Masks made elsewhere become labels: index masks as they are, others by a mapping file.

Nothing is ever stretched: a mask of another size than its image is left out, with a sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.exchange.mapping import MappingError, TaskMapping, read_mapping
from core.exchange.source_masks import (
    SourceMask,
    convert_mask,
    read_source_mask,
    unnamed_values,
    values_of,
)
from core.images.decoding import too_large
from core.images.reading import ImageError, find_images, read_index_mask, read_info
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from core.labels.packing import Pixels
    from core.project.model import ImageEntry, Task

__all__ = [
    "ImportProblem",
    "ImportedLabel",
    "MappingError",
    "SourceMask",
    "TaskMapping",
    "convert_mask",
    "import_index_masks",
    "import_masks",
    "match_masks",
    "read_mapping",
    "read_source_mask",
]

_PREFERRED: Final = (".png", ".tif", ".tiff", ".bmp", ".gif")  # where a stem comes twice: the lossless ones
_NAMED: Final = 5  # the number of files named in a sentence


@dataclass(frozen=True, slots=True)
class ImportedLabel:
    """A label made from a mask, of the size of its image."""

    image_id: str
    task_name: str
    label: Pixels
    source: Path


@dataclass(frozen=True, slots=True)
class ImportProblem:
    """A sentence about a file that was left out, or about values in it, with the mend."""

    text: str


def match_masks(folder: Path, images: Sequence[ImageEntry]) -> tuple[dict[str, Path], list[ImportProblem]]:
    """Image id -> the mask in `folder` (or below) of the same stem, and sentences for the rest.

    `folder` may be one mask's file. Where every image has its mask, others are masks of other images.
    """
    masks: dict[str, Path] = {}
    for path in find_images(folder) if folder.is_dir() else [folder]:
        current = masks.get(path.stem)
        if current is None or _rank(path) < _rank(current):
            masks[path.stem] = path
    matched: dict[str, Path] = {}
    without: list[str] = []
    for image in images:
        path_of = masks.get(Path(image.name).stem)
        if path_of is None:
            without.append(image.name)
        else:
            matched[image.id] = path_of
    stems = {Path(image.name).stem for image in images}
    return matched, _unmatched(
        folder, without, [path.name for stem, path in masks.items() if stem not in stems]
    )


def _unmatched(folder: Path, without: Sequence[str], extra: Sequence[str]) -> list[ImportProblem]:
    """What to say of images without a mask, and of masks without an image."""
    if not folder.is_dir():
        text = f"No image in the project matches {folder.name}. Name the mask like its image, apart from the extension."
        return [ImportProblem(text)] if extra else []
    problems: list[ImportProblem] = []
    if without:
        problems.append(
            ImportProblem(
                f"{folder} has no mask for {_some(without)}. Name each mask like its image, apart from the extension."
            )
        )
    if without and extra:
        problems.append(
            ImportProblem(f"The project has no image for {_some(extra)} in {folder}. Add the images first.")
        )
    return problems


def import_masks(
    folder: Path,
    mappings: Sequence[TaskMapping],
    images: Sequence[ImageEntry],
    image_path: Callable[[ImageEntry], Path],
) -> Iterator[ImportedLabel | ImportProblem]:
    """The labels of every mapping's task from the source masks in a folder, one image after the other.

    What can't be used is skipped with a sentence; the rest is imported.
    """
    matched, problems = match_masks(folder, images)
    yield from problems
    for image, path in _pairs(matched, images):
        try:
            mask = read_source_mask(path)
        except ImageError as error:
            yield ImportProblem(str(error))
            continue
        problem = _wrong_size(path, mask.shape, image, image_path)
        if problem is not None:
            yield problem
            continue
        for mapping in mappings:
            yield from _convert(path, mask, mapping, image)


def _convert(
    path: Path, mask: SourceMask, mapping: TaskMapping, image: ImageEntry
) -> Iterator[ImportedLabel | ImportProblem]:
    try:
        label = convert_mask(mask, mapping)
        unnamed = unnamed_values(mask, mapping)
    except ValueError as error:
        yield ImportProblem(f"{path.name} was skipped for {mapping.name}: {error}. Adjust the mapping.")
        return
    except MemoryError:
        yield ImportProblem(too_large(path))
        return
    if unnamed:
        yield ImportProblem(
            f"{path.name} has values that the mapping does not list for {mapping.name}: {_some(unnamed)}. "
            'They stay unlabelled. Add them to the mapping, or "*" for all others.'
        )
    yield ImportedLabel(image.id, mapping.name, label, path)


def import_index_masks(
    folder: Path, task: Task, images: Sequence[ImageEntry], image_path: Callable[[ImageEntry], Path]
) -> Iterator[ImportedLabel | ImportProblem]:
    """One task's labels from a folder of ready index masks; 255 is unlabelled, others are class indices.

    A mask of another size, or with values that the task lacks, is left out with a sentence.
    """
    matched, problems = match_masks(folder, images)
    yield from problems
    for image, path in _pairs(matched, images):
        try:
            label = read_index_mask(path)
        except ImageError as error:
            yield ImportProblem(str(error))
            continue
        problem = _wrong_size(path, (label.shape[0], label.shape[1]), image, image_path)
        lacking = [v for v in sorted(values_of(label)) if len(task.classes) <= v != UNLABELLED]
        if problem is None and lacking:
            problem = ImportProblem(
                f"{path.name} was skipped: it has values that the task {task.name} lacks "
                f"({_some([str(v) for v in lacking])}; it has classes 0 to {len(task.classes) - 1}). "
                "Add the classes, or import it with a mapping file."
            )
        yield problem or ImportedLabel(image.id, task.name, label, path)


def _pairs(matched: dict[str, Path], images: Iterable[ImageEntry]) -> Iterator[tuple[ImageEntry, Path]]:
    return ((image, matched[image.id]) for image in images if image.id in matched)


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


def _rank(path: Path) -> int:
    suffix = path.suffix.lower()
    return _PREFERRED.index(suffix) if suffix in _PREFERRED else len(_PREFERRED)


def _some(names: Sequence[str]) -> str:
    if len(names) <= _NAMED:
        return ", ".join(names)
    return f"{', '.join(names[:_NAMED])} and {len(names) - _NAMED} more"
