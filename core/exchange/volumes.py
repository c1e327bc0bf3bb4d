"""Labels of volumes: which images of a project are slices of which volume, and masks that are volumes themselves."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from core.exchange.matching import match_images
from core.exchange.reader import NO_MASK, ImportProblem, Item
from core.exchange.source_masks import SourceMask, read_source_mask
from core.images.decoding import ImageError
from core.images.slicing import nifti
from core.images.slicing.series import read_record
from core.images.slicing.unpacking import number_of
from core.project.model import ImageEntry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from core.images.slicing.series import Record

_CHANNEL = re.compile(r"_\d{4}$")
"""How nnU-Net names the channels of a volume; its masks have no such ending."""
_TOLERANCE = 1e-3
"""Millimetres by which the positions of a mask and its volume may differ."""


@dataclass(frozen=True, slots=True)
class VolumeSlice:
    """A slice of a volume of masks."""

    path: Path
    axis: str
    number: int


@dataclass(frozen=True, slots=True)
class Slices:
    """The images of a project that come from one source."""

    folder: Path
    record: Record
    images: tuple[tuple[ImageEntry, int], ...]
    """Each with its number."""


def slices_of(
    images: Iterable[ImageEntry], image_path: Callable[[ImageEntry], Path], kind: str
) -> list[Slices]:
    """The images that were taken out of volumes or series of a kind, by their source."""
    records: dict[Path, Record | None] = {}
    groups: dict[Path, list[tuple[ImageEntry, int]]] = {}
    for image in images:
        path = image_path(image)
        number = number_of(path)
        if number is None:
            continue
        if path.parent not in records:
            records[path.parent] = read_record(path.parent)
        record = records[path.parent]
        if record is not None and record.kind == kind:
            groups.setdefault(path.parent, []).append((image, number))
    return [
        Slices(folder, record, tuple(group))
        for folder, group in groups.items()
        if (record := records[folder])
    ]


def with_slices(
    path: Path,
    items: Sequence[Item],
    images: Sequence[ImageEntry],
    image_path: Callable[[ImageEntry], Path],
) -> tuple[list[Item], list[ImportProblem]]:
    """The items, with those of volumes replaced by one for each slice that the project has as an image."""
    volumes = [item for item in items if item.content is None and nifti.is_nifti(item.source)]
    if not volumes:
        return list(items), []
    groups = slices_of(images, image_path, "nifti")
    named = [
        ImageEntry(str(index), _CHANNEL.sub("", nifti.stem_of(Path(group.record.source))) + ".nii")
        for index, group in enumerate(groups)
    ]
    match = match_images(path, volumes, named)
    problems = [problem for problem in match.problems if problem.cause != NO_MASK]  # said of each slice
    slices: list[Item] = []
    for index, item in match.items.items():
        group = groups[int(index)]
        problem = _misfit(item.source, group.record)
        if problem is not None:
            problems.append(problem)
        if problem is None or problem.doubt:
            slices += [
                Item(image.path, item.source, VolumeSlice(item.source, group.record.axis, number))
                for image, number in group.images
            ]
    rest = [item for item in items if item not in volumes]
    return [*rest, *slices], problems


def _misfit(mask: Path, record: Record) -> ImportProblem | None:
    """What to say of a volume of masks that does not lie where its images come from."""
    try:
        volume = _volume(mask, mask.stat().st_mtime_ns)
        shape = nifti.canonical_shape(record)
        affine = nifti.canonical_affine(record)
    except (ImageError, OSError) as error:
        return ImportProblem(str(error), cause="unreadable", source=mask.name)
    if volume.values.shape[:3] != shape:
        sides, right_sides = (" x ".join(map(str, numbers)) for numbers in (volume.values.shape[:3], shape))
        text = (
            f"{mask.name} was skipped: it has {sides} voxels, but its images come from a volume of {right_sides}. "
            "Save the mask with the shape of the volume."
        )
        return ImportProblem(text, cause="different size", source=mask.name)
    if volume.note:
        return ImportProblem(volume.note, doubt=True, cause="several volumes", source=mask.name)
    if np.abs(volume.affine - affine).max() > _TOLERANCE:
        text = (
            f"{mask.name} lies elsewhere in the patient than the volume of its images, by its affine. It was laid "
            "over it voxel by voxel. Check it."
        )
        return ImportProblem(text, doubt=True, cause="different position", source=mask.name)
    return None


def mask_of(item: Item) -> SourceMask:
    """The mask that an item is: a file, or a slice of a volume. Raises ImageError."""
    if not isinstance(item.content, VolumeSlice):
        return read_source_mask(item.source)
    return SourceMask(_whole_numbers(item.content), None, None, is_grey=True)


def _whole_numbers(place: VolumeSlice) -> npt.NDArray[np.integer[Any]]:
    volume = _volume(place.path, place.path.stat().st_mtime_ns)
    values = nifti.cut(volume.values, place.axis, place.number)
    if values.ndim > 2:
        raise ImageError(f"{place.path.name} holds colours, but a volume of masks needs numbers.")
    if values.dtype.kind != "f":
        return values
    whole = values.astype(np.int32)
    if not np.array_equal(whole, values):
        raise ImageError(
            f"{place.path.name} contains fractions, but a mask needs whole numbers. Save it as uint8."
        )
    return whole


@lru_cache(maxsize=1)
def _volume(path: Path, _modified: int) -> nifti.Volume:
    """Read once for all its slices."""
    return nifti.read_volume(path)
