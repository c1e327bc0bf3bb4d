"""ImageJ's ROIs, in and out: a zip of .roi files per image, one ROI per class and image; composite where it has holes.

The class is the ROI's name and its property "class". What no ROI covers is unlabelled.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import roifile

from core.atomic import read_regular
from core.exchange.formats.qupath import class_label, files_by_image, folder_files, named_tasks
from core.exchange.losses import common_losses
from core.exchange.reader import ImportProblem, Item
from core.exchange.shapes.joined import joined
from core.exchange.shapes.polygons import fill, outlines
from core.exchange.shapes.shape import ImageShapes, Shape, shape_reader
from core.exchange.targets import safe_name
from core.exchange.writer import LeftOutError, Writer
from core.project.model import unique

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from core.exchange.mapping import TaskMapping
    from core.exchange.shapes.polygons import Region
    from core.exchange.source import Source
    from core.exchange.writer import OutFile
    from core.labels.packing import Pixels
    from core.project.model import ImageEntry, Task

_SUFFIXES: Final = (".zip", ".roi")
_MOST_BYTES: Final = 1 << 28
"""Of all ROIs of an image: more is an archive that was made to fill the memory."""
_LARGEST: Final = 60_535
"""The range of coordinates, which are 16-bit numbers and can be negative."""
_MOST_CORNERS: Final = 1 << 16
_MOVE, _LINE, _CLOSE = 0, 1, 4
_HEADER, _SECOND_HEADER = 64, 52
_SAVED_AT: Final = (1980, 1, 1, 0, 0, 0)
_GENERATED: Final = re.compile(r"(\d{4}-){1,2}\d{4}|F\d+-C\d+|\d+")
"""What ImageJ calls a ROI that nobody named."""


# Out --------------------------------------------------------------------------------------------------------


def _files(source: Source) -> Iterator[OutFile]:
    return files_by_image(source, _SUFFIXES[0], _parts)


def _parts(source: Source, image: ImageEntry, tasks: Sequence[Task]) -> tuple[bytes] | None:
    rois: dict[str, bytes] = {}
    for task in tasks:
        label = source.label(image, task)
        if label is None:
            continue
        if max(label.shape) > _LARGEST:
            raise LeftOutError(
                f"{image.name} was left out: ROIs of ImageJ have coordinates up to {_LARGEST}, but it has "
                f"{label.shape[1]} x {label.shape[0]} pixels. Choose another format."
            )
        for index, entry_class in enumerate(task.classes):
            regions = outlines(label == index)
            if regions:
                name = class_label(source, task, index)
                entry = unique(safe_name(name) or "class", {title.casefold() for title in rois})
                rois[entry] = _roi(regions, name, entry_class.color, index)
    return (_zip(rois),) if rois else None


def _roi(regions: Sequence[Region], name: str, color: str, index: int) -> bytes:
    rings = [ring for region in regions for ring in (region.outer, *region.holes)]
    basic = "".join(character if ord(character) < 1 << 16 else "?" for character in name)
    if len(rings) == 1 and len(rings[0]) < _MOST_CORNERS:
        roi = roifile.ImagejRoi.frompoints(rings[0], name=basic)
        roi.roitype = roifile.ROI_TYPE.TRACED
    else:
        corners = np.concatenate(rings)
        path = np.concatenate([_path(ring) for ring in rings])
        (left, top), (right, bottom) = corners.min(axis=0).tolist(), corners.max(axis=0).tolist()
        roi = roifile.ImagejRoi(roitype=roifile.ROI_TYPE.RECT, name=basic, multi_coordinates=path)
        roi.left, roi.top, roi.right, roi.bottom, roi.shape_roi_size = left, top, right, bottom, len(path)
    roi.props = f"class: {basic}\n"
    roi.group = index + 1
    roi.stroke_color = b"\xff" + bytes.fromhex(color[1:])
    data: bytes = roi.tobytes()
    return data


def _path(ring: Any) -> np.ndarray:
    """A ring as ImageJ writes it: to the first corner, a line to each other one, closed."""
    steps = np.column_stack([np.full(len(ring), _LINE), ring]).astype(np.float32)
    steps[0, 0] = _MOVE
    return np.append(steps.ravel(), np.float32(_CLOSE))


def _zip(rois: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in rois.items():
            archive.writestr(zipfile.ZipInfo(f"{name}.roi", _SAVED_AT), data)
    return buffer.getvalue()


def _losses(source: Source) -> list[str]:
    large = sum(max(image.width, image.height) > _LARGEST for image in source.images)
    limit = f"Images with more than {_LARGEST} pixels a side are left out ({large} of {len(source.images)})."
    return [*([limit] if large else []), *common_losses(source)]


# In ---------------------------------------------------------------------------------------------------------


def _paths(path: Path) -> list[tuple[str, str, Path]]:
    return list(chain.from_iterable(folder_files(path, suffix) for suffix in _SUFFIXES))


def _entries(file: Path) -> dict[str, bytes]:
    """The bytes of each .roi file. Raises ValueError that says what is wrong."""
    try:
        data = read_regular(file)
        if file.suffix.lower() == ".roi":
            return {file.name: data}
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = [info for info in archive.infolist() if info.filename.lower().endswith(".roi")]
            if sum(info.file_size for info in infos) > _MOST_BYTES:
                raise ValueError("its ROIs are larger than 256 MB")
            return {info.filename: archive.read(info) for info in infos}
    except OSError as error:
        raise ValueError(error.strerror or "it is not a file") from error
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError) as error:
        raise ValueError("it is damaged, or not a zip archive that can be opened") from error


def _parsed(file: Path) -> Iterator[tuple[str, Any] | ImportProblem]:
    """The class of each ROI and the ROI; a sentence for each that is broken."""
    try:
        entries = _entries(file)
    except ValueError as error:
        text = f"{file.name} could not be read: {error}. Save the ROIs again."
        yield ImportProblem(text, cause="unreadable", source=file.name)
        return
    for entry, data in entries.items():
        try:
            _check_length(data)
            roi = roifile.ImagejRoi.frombytes(data)
            roi.coordinates(multi=True)
        except (ValueError, TypeError, LookupError, RuntimeError, struct.error):
            text = f"{entry} in {file.name} was skipped: it is damaged, or of a kind that is not known. Save it again."
            yield ImportProblem(text, doubt=True, cause="broken ROIs", source=file.name)
            continue
        yield _class_of(roi, entry), roi


def _check_length(data: bytes) -> None:
    """Raise ValueError where the second header, which holds the name, was cut off."""
    if len(data) < _HEADER or int.from_bytes(data[_HEADER - 4 : _HEADER], "big") + _SECOND_HEADER > len(data):
        raise ValueError("it was cut off")


def _class_of(roi: Any, entry: str) -> str:
    """By its property, its name, or else its group."""
    written = re.search(r"^class: (.+)$", roi.props, re.MULTILINE)
    if written is not None:
        return written[1].rstrip("\r")
    name = roi.name or entry.rsplit("/", 1)[-1].removesuffix(".roi")
    if not _GENERATED.fullmatch(name):
        return re.sub(r"-\d+$", "", name)  # ImageJ numbers ROIs of the same name
    return f"group {roi.group}" if roi.group else "ROI"


def _recognises(path: Path) -> bool:
    files = _paths(path)
    return bool(files) and all(_has_rois(file) for _, _, file in files)


def _has_rois(file: Path) -> bool:
    try:
        data = read_regular(file)
        if file.suffix.lower() == ".roi":
            return data.startswith(b"Iout")
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (OSError, ValueError, NotImplementedError, zipfile.BadZipFile):
        return False
    return bool(names) and all(name.lower().endswith(".roi") for name in names)


def _tasks(path: Path) -> tuple[TaskMapping, ...]:
    names = [
        (folder, roi[0])
        for folder, _, file in _paths(path)
        for roi in _parsed(file)
        if not isinstance(roi, ImportProblem)
    ]
    return named_tasks(path, dict.fromkeys(names))


def _items(path: Path) -> Iterator[Item | ImportProblem]:
    files = _paths(path)
    several = len({folder for folder, _, _ in files}) > 1
    by_image: dict[str, tuple[Path, list[tuple[str, Any]]]] = {}
    for folder, image, file in files:
        rois = by_image.setdefault(image, (file, []))[1]
        for roi in _parsed(file):
            if isinstance(roi, ImportProblem):
                yield roi
            else:
                rois.append((joined(folder, roi[0]) if several else roi[0], roi[1]))
    for image, (file, shapes) in by_image.items():
        if not shapes:  # which was said
            continue
        yield Item(image, file, ImageShapes(partial(_shapes, shapes)))


def _shapes(rois: Sequence[tuple[str, Any]]) -> Iterator[Shape]:
    for number, (name, roi) in enumerate(rois, 1):
        yield Shape(name, partial(_paint, roi), f"ROI {number}")


def _paint(roi: Any, label: Pixels, value: int) -> None:
    kind = roifile.ROI_TYPE
    if max(roi.position, roi.z_position, roi.t_position) > 1:
        raise ValueError("it is on a later slice, and the project has no image of that slice")
    if roi.roitype == kind.OVAL:
        _paint_oval(roi, label, value)
    elif roi.roitype in (kind.POLYGON, kind.FREEHAND, kind.TRACED, kind.RECT):
        fill(label, [np.asarray(ring, np.float64) for ring in _rings(roi)], value)
    else:
        raise ValueError(f"it is a {roi.roitype.name.lower()}, not an area")


def _rings(roi: Any) -> list[Any]:
    if roi.subpixelrect:
        left, top, right, bottom = roi.xd, roi.yd, roi.xd + roi.widthd, roi.yd + roi.heightd
        return [np.array([(left, top), (right, top), (right, bottom), (left, bottom)])]
    rings: list[Any] = roi.coordinates(multi=True)
    return rings


def _paint_oval(roi: Any, label: Pixels, value: int) -> None:
    """Pixels whose centres lie inside the ellipse."""
    left, top, right, bottom = (
        (roi.xd, roi.yd, roi.xd + roi.widthd, roi.yd + roi.heightd)
        if roi.subpixelrect
        else (roi.left, roi.top, roi.right, roi.bottom)
    )
    if right <= left or bottom <= top:
        raise ValueError("it is empty")
    across = (2 * np.arange(label.shape[1]) + 1 - left - right) / (right - left)
    down = (2 * np.arange(label.shape[0]) + 1 - top - bottom) / (bottom - top)
    label[across[None] ** 2 + down[:, None] ** 2 <= 1] = value


READER: Final = shape_reader("imagej-roi", "ImageJ ROIs (zip)", _items, _tasks, _recognises)

WRITER: Final = Writer(
    "imagej-roi",
    "ImageJ ROIs (zip)",
    "<task>/<image>.zip; one ROI per class",
    _files,
    _losses,
    layout_together="<image>.zip; classes are called <task>/<class>",
    takes_one_folder=True,
    by_image=True,
)
