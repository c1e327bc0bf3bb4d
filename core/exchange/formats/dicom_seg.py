"""DICOM Segmentation, out: an object per task for each DICOM series that images come from, with highdicom.

It belongs to the study of its series, so that viewers show it there. Names and dates of the patient are left empty.
"""

from __future__ import annotations

import io
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from core.exchange.losses import common_losses
from core.exchange.targets import folder_names
from core.exchange.volumes import Slices, slices_of
from core.exchange.writer import LeftOutError, OutFile, Writer
from core.images.decoding import ImageError
from core.images.slicing.dicom import headers_of
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.exchange.source import Source
    from core.images.slicing.series import Record
    from core.labels.packing import Pixels
    from core.project.model import Task

_LABEL_LENGTH: Final = 64
"""The longest text that DICOM takes as a label."""
_VERSION: Final = "1"


def _files(source: Source) -> Iterator[OutFile]:
    names = folder_names(source.tasks)
    for slices in slices_of(source.images, source.origin.path, "dicom"):
        for task in source.tasks:
            yield OutFile(f"{names[task.id]}/{slices.folder.name}.dcm", partial(_parts, source, task, slices))


def _parts(source: Source, task: Task, slices: Slices) -> tuple[bytes] | None:
    labels: dict[int, Pixels] = {}
    for image, number in slices.images:
        label = source.label(image, task) if task in source.tasks_of(image) else None
        if label is not None:
            labels[number] = label
    if not labels:
        return None
    try:
        highdicom = _highdicom()
        datasets = headers_of(slices.record)
        planes = [_plane(labels.get(number)) for number in _in_files(slices.record)]
        shape = next(iter(labels.values())).shape
        values = np.stack([np.zeros(shape, np.uint8) if plane is None else plane for plane in planes])
        return (_segmentation(highdicom, source, task, datasets, values),)
    except (ImageError, LeftOutError):
        raise
    except Exception as error:  # highdicom raises nearly everything if a series lacks what it needs
        raise LeftOutError(
            f"{slices.folder.name} could not be written as DICOM Segmentation for {task.name}: its series lacks "
            "positions or other data that the standard needs. Export another format."
        ) from error


def _in_files(record: Record) -> list[int]:
    """The numbers of the slices in the order of their files and, in a file, of its frames."""
    order = {name: index for index, name in enumerate(dict.fromkeys(name for name, _ in record.files))}
    rows = sorted((order[name], frame, index + 1) for index, (name, frame) in enumerate(record.files))
    return [number for _, _, number in rows]


def _plane(label: Pixels | None) -> Pixels | None:
    """Segments are numbered from 1; 0 means nothing, which is what unlabelled pixels become."""
    return None if label is None else np.where(label == UNLABELLED, 0, label + 1).astype(np.uint8)


def _segmentation(highdicom: Any, source: Source, task: Task, datasets: list[Any], values: Pixels) -> bytes:
    from pydicom.sr.codedict import codes
    from pydicom.uid import generate_uid

    algorithm = None
    if source.origin.predicted:
        family = codes.DCM.ArtificialIntelligence
        algorithm = highdicom.AlgorithmIdentificationSequence("Maskloom", family, _VERSION)
    described = [
        highdicom.seg.SegmentDescription(
            number,
            entry.name[:_LABEL_LENGTH],
            codes.SCT.Tissue,
            codes.SCT.Tissue,
            "AUTOMATIC" if algorithm is not None else "MANUAL",
            algorithm,
            display_color=highdicom.color.CIELabColor.from_rgb(*bytes.fromhex(entry.color[1:])),
        )
        for number, entry in enumerate(task.classes, 1)
    ]
    dataset = highdicom.seg.Segmentation(
        datasets,
        values,
        "BINARY",
        described,
        generate_uid(),
        300,
        generate_uid(),
        1,
        "Maskloom",
        "Maskloom",
        _VERSION,
        "0",
        omit_empty_frames=False,
        content_description=task.name[:_LABEL_LENGTH],
    )
    buffer = io.BytesIO()
    dataset.save_as(buffer, enforce_file_format=True)
    return buffer.getvalue()


def _highdicom() -> Any:
    try:
        import highdicom  # here: it is not always installed, and takes a while
    except ImportError as error:
        raise LeftOutError(
            'To write DICOM Segmentations, install what that needs: pip install "maskloom[medical]".'
        ) from error
    return highdicom


def _losses(source: Source) -> list[str]:
    from_series = sum(len(group.images) for group in slices_of(source.images, source.origin.path, "dicom"))
    others = len(source.images) - from_series
    losses = [f"{others} images do not come from DICOM series and are left out."] if others else []
    return [
        *losses,
        "Unlabelled pixels are in no segment.",
        "The patient's name and all dates are left empty; the patient's number stays, so that archives can file it.",
        *common_losses(source),
    ]


WRITER: Final = Writer(
    "dicom-seg",
    "DICOM Segmentation",
    "<task>/<series>.dcm; one segment per class",
    _files,
    _losses,
    takes_images=False,
)
