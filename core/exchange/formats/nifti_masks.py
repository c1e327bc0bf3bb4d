"""NIfTI, out: a volume of class numbers per task for each volume that images come from, lying exactly over it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

import numpy as np

from core.exchange.losses import common_losses
from core.exchange.targets import folder_names
from core.exchange.volumes import Slices, slices_of
from core.exchange.writer import LeftOutError, OutFile, Writer
from core.images.slicing import nifti
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.exchange.source import Source
    from core.project.model import Task


def _files(source: Source) -> Iterator[OutFile]:
    names = folder_names(source.tasks)
    for slices in slices_of(source.images, source.origin.path, "nifti"):
        stem = slices.folder.name
        for task in source.tasks:
            path = f"{names[task.id]}/{stem}.nii.gz"
            if not source.selection.folders:
                path = f"{stem}.nii.gz" if len(source.tasks) == 1 else f"{stem}.{names[task.id]}.nii.gz"
            yield OutFile(path, partial(_parts, source, task, slices))


def _parts(source: Source, task: Task, slices: Slices) -> tuple[bytes] | None:
    values = np.full(nifti.canonical_shape(slices.record), UNLABELLED, np.uint8)
    written = 0
    for image, number in slices.images:
        label = source.label(image, task) if task in source.tasks_of(image) else None
        if label is None:
            continue
        try:
            nifti.put(values, slices.record.axis, number, label)
        except (IndexError, ValueError) as error:
            raise LeftOutError(
                f"The label of {image.name} does not fit the volume that it comes from. Add the volume again."
            ) from error
        written += 1
    return (nifti.mask_bytes(slices.record, values),) if written else None


def _losses(source: Source) -> list[str]:
    from_volumes = sum(len(group.images) for group in slices_of(source.images, source.origin.path, "nifti"))
    others = len(source.images) - from_volumes
    losses = [f"{others} images do not come from NIfTI volumes and are left out."] if others else []
    return [
        *losses,
        f"Unlabelled voxels, and slices without a label, have the value {UNLABELLED}.",
        "A volume holds class numbers, not names. The names are listed in a text file.",
        *common_losses(source),
    ]


WRITER: Final = Writer(
    "nifti",
    "NIfTI volumes",
    "<task>/<volume>.nii.gz, 8-bit; a voxel's value is its class number, 255 = unlabelled",
    _files,
    _losses,
    layout_together="<volume>.<task>.nii.gz, 8-bit; a voxel's value is its class number, 255 = unlabelled",
    takes_images=False,
    takes_one_folder=True,
)
