"""Masks made elsewhere become labels: index masks as they are, others by a mapping file.

Nothing is ever stretched: a mask of another size than its image is left out, with a sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from core.decoding import open_picture
from core.exchange.mapping import MappingError, TaskMapping, read_mapping
from core.images import ImageError, find_images, read_index_mask, read_info, read_raster
from core.project import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from core.packing import Pixels
    from core.project import ImageEntry, Task

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
_NAMED: Final = 5  # so many files are named in a sentence


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


@dataclass(frozen=True, slots=True)
class SourceMask:
    """A mask as it was made: what its pixels mean is up to a mapping."""

    indices: npt.NDArray[np.int64] | None
    """(H, W) integers; None where pixels are colours only."""
    colors: npt.NDArray[np.int64] | None
    """(H, W) of 0xRRGGBB; None where values have more than 8 bits."""

    @property
    def shape(self) -> tuple[int, int]:
        """Height and width."""
        array = self.indices if self.indices is not None else self.colors
        assert array is not None  # it is made with one of them
        return array.shape[0], array.shape[1]


def read_source_mask(path: Path) -> SourceMask:
    """Read a mask: grey and palette images give indices, palette and colour images give colours.

    A colour image whose three channels are the same is a grey one. Raises ImageError.
    """
    raster = read_raster(path)
    if raster.dtype.kind == "f":
        raise ImageError(f"{path.name} holds fractions, a mask needs whole numbers. Save it as 8-bit PNG.")
    colored = raster[..., :3] if raster.shape[2] >= 3 else np.repeat(raster[..., :1], 3, axis=2)
    red, green, blue = (colored[..., i].astype(np.int64) for i in range(3))
    colors = (red << 16) | (green << 8) | blue if raster.dtype == np.uint8 else None
    indices: npt.NDArray[np.int64] | None = None
    palette = _palette_indices(path)
    if palette is not None:
        indices = palette
    elif np.array_equal(red, green) and np.array_equal(green, blue):
        indices = red
    return SourceMask(indices, colors)


def _palette_indices(path: Path) -> npt.NDArray[np.int64] | None:
    try:
        with open_picture(path) as image:
            if image.mode != "P":
                return None
    except OSError:  # a format that only OpenCV reads has no palette
        return None
    return read_index_mask(path).astype(np.int64)


def convert_mask(mask: SourceMask, mapping: TaskMapping) -> Pixels:
    """The label, (H, W) uint8, that a mask means for one task; what isn't named becomes the mapping's rest.

    Raises ValueError where the mapping names integers but the mask has colours only, or the other way.
    """
    label = np.full(mask.shape, mapping.rest, np.uint8)
    for token, index in mapping.values:
        source, value = (mask.colors, int(token[1:], 16)) if isinstance(token, str) else (mask.indices, token)
        if source is None:
            kinds = ("colours", "plain numbers") if isinstance(token, str) else ("numbers", "colours")
            raise ValueError(f"the mapping names {kinds[0]}, but its pixels are {kinds[1]}")
        label[source == value] = index
    return label


def unnamed_values(mask: SourceMask, mapping: TaskMapping) -> list[str]:
    """The values in a mask of which the mapping says nothing; none if it has a "*"."""
    if mapping.rest != UNLABELLED:
        return []
    by_color = any(isinstance(token, str) for token, _ in mapping.values)
    source = mask.colors if by_color else mask.indices
    if source is None:
        return []
    named = {int(token[1:], 16) if isinstance(token, str) else token for token, _ in mapping.values}
    found = [value for value in np.unique(source).tolist() if value not in named]
    return [f"#{value:06X}" if by_color else str(value) for value in found]


def match_masks(folder: Path, images: Sequence[ImageEntry]) -> tuple[dict[str, Path], list[ImportProblem]]:
    """Image id -> the mask in `folder` (or below) of the same stem, and sentences for the rest."""
    masks: dict[str, Path] = {}
    for path in find_images(folder):
        known = masks.get(path.stem)
        if known is None or _rank(path) < _rank(known):
            masks[path.stem] = path
    matched: dict[str, Path] = {}
    without: list[str] = []
    for image in images:
        path_of = masks.get(Path(image.name).stem)
        if path_of is None:
            without.append(image.name)
        else:
            matched[image.id] = path_of
    problems: list[ImportProblem] = []
    if without:
        problems.append(
            ImportProblem(
                f"No mask in {folder} for {_some(without)}. Name each mask like its image, but for the ending."
            )
        )
    stems = {Path(image.name).stem for image in images}
    extra = [path.name for stem, path in masks.items() if stem not in stems]
    if extra:
        problems.append(
            ImportProblem(f"No image in the project for {_some(extra)} in {folder}. Add the images first.")
        )
    return matched, problems


def import_masks(
    folder: Path,
    mappings: Sequence[TaskMapping],
    images: Sequence[ImageEntry],
    image_path: Callable[[ImageEntry], Path],
) -> Iterator[ImportedLabel | ImportProblem]:
    """The labels of every mapping's task from the source masks in a folder, one image after the other.

    What can't be used is left out with a sentence, and the rest goes on.
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
    except ValueError as error:
        yield ImportProblem(f"{path.name} is left out of {mapping.name}: {error}. Change the mapping to fit.")
        return
    unnamed = unnamed_values(mask, mapping)
    if unnamed:
        yield ImportProblem(
            f"{path.name} has values that the mapping lacks for {mapping.name}: {_some(unnamed)}. "
            'They are left unlabelled; add them to the mapping, or "*" for all others.'
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
        lacking = [v for v in np.unique(label).tolist() if len(task.classes) <= v != UNLABELLED]
        if problem is None and lacking:
            problem = ImportProblem(
                f"{path.name} is left out: it has values that the task {task.name} lacks "
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
            return ImportProblem(f"{path.name} is left out, since its image can't be read: {error}")
        width, height = info.width, info.height
    if shape == (height, width):
        return None
    return ImportProblem(
        f"{path.name} is left out: it has {shape[1]} x {shape[0]} pixels, its image {image.name} has "
        f"{width} x {height}. Save the mask in the image's size."
    )


def _rank(path: Path) -> int:
    suffix = path.suffix.lower()
    return _PREFERRED.index(suffix) if suffix in _PREFERRED else len(_PREFERRED)


def _some(names: Sequence[str]) -> str:
    if len(names) <= _NAMED:
        return ", ".join(names)
    return f"{', '.join(names[:_NAMED])} and {len(names) - _NAMED} more"
