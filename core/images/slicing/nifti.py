"""NIfTI volumes, read with nibabel: slices across an axis of the patient, whichever way the file stores them."""

from __future__ import annotations

import base64
import gzip
import logging
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

import numpy as np

from core.images.decoding import ImageError, check_room, open_file, sentences
from core.images.slicing.series import AXES, Record, Series, Slice, Values, plain, window_of
from core.project.image_files import digest_of
from core.project.model import safe_image_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.images.slicing.series import Axis

SUFFIXES: Final = (".nii", ".nii.gz")
_DIMENSIONS: Final = 3
_PIXELS_A_VALUE: Final = 8  # at least, in masks


@dataclass(frozen=True, slots=True, eq=False)
class Volume:
    """A volume with its axes to the patient's right, front and head."""

    values: Values
    """(x, y, z), or (x, y, z, 3) in colours."""
    header: bytes
    shape: tuple[int, ...]
    """In its file."""
    affine: np.ndarray[Any, np.dtype[np.float64]]
    """Of the values as they are here."""
    window: tuple[float, float] | None = None
    """As the file says it."""
    note: str = ""


def is_nifti(path: Path) -> bool:
    """Whether a file is named like a NIfTI volume."""
    return path.name.lower().endswith(SUFFIXES)


def stem_of(path: Path) -> str:
    """The name without its suffix, which can be two."""
    return re.sub(r"\.nii(\.gz)?$", "", path.name, flags=re.IGNORECASE)


def open_nifti(path: Path, axis: Axis, every: int = 1) -> Series:
    """Every n-th slice of a volume across an axis. Raises ImageError."""
    volume = read_volume(path)
    values = volume.values
    header = base64.b64encode(volume.header).decode()
    record = Record("nifti", str(path), digest_of(path), axis, volume.shape, header)
    depth = values.shape[AXES.index(axis)]
    numbers = range(0, depth, every)

    def slices(present: frozenset[int]) -> Iterator[Slice]:
        for number in numbers:
            if number not in present:
                yield Slice(number, cut(values, axis, number))

    return Series(
        safe_image_id(stem_of(path)),
        axis,
        numbers,
        slices,
        record,
        volume.window or window_of(values),
        volume.note,
        max(3, len(str(depth - 1))),
    )


def has_few_values(path: Path, most: int) -> bool:
    """Whether a volume holds whole numbers, and no more than `most` different ones. Raises ImageError."""
    nibabel = _nibabel(path)
    with sentences(path):
        image = nibabel.load(path)
        if image.dataobj.dtype.kind not in "iub" or len(image.shape) < _DIMENSIONS:
            return False
        middle = image.dataobj[:, :, image.shape[2] // 2]
        few = len(np.unique(middle)) <= min(most, middle.size // _PIXELS_A_VALUE)
        return bool(few and middle.min(initial=0) >= 0 and np.equal(np.mod(middle, 1), 0).all())


def read_volume(path: Path) -> Volume:
    """Read a whole volume; of several, the first. Raises ImageError."""
    nibabel = _nibabel(path)
    with sentences(path):
        open_file(path).close()  # refuses pipes and devices
        image = nibabel.load(path)
        note = ""
        if len(image.shape) > _DIMENSIONS and max(image.shape[_DIMENSIONS:]) > 1:
            note = f"{path.name} holds several volumes, such as points in time, and only the first is read."
        shape = tuple(int(side) for side in image.shape)
        if len(shape) < 2 or 0 in shape:
            raise ImageError(f"{path.name} holds no volume. Leave it out.")
        plane, depth = shape[0] * shape[1], shape[2] if len(shape) > 2 else 1
        check_room(path, plane, depth, 4 * image.dataobj.dtype.itemsize)
        data = image.dataobj[(..., *([0] * (len(shape) - _DIMENSIONS)))] if len(shape) > 3 else image.dataobj
        values = _colours(np.asanyarray(data))
        if len(shape) < _DIMENSIONS:
            values = values[:, :, None]
        orientation = nibabel.io_orientation(image.affine)
        upright = nibabel.apply_orientation(values, orientation)
        turned = nibabel.orientations.inv_ornt_aff(orientation, values.shape[:3])
        header = image.header.binaryblock  # without extensions, which can hold a patient's data
        return Volume(plain(upright), header, shape, image.affine @ turned, _window(image.header), note)


def cut(values: Values, axis: str, number: int) -> Values:
    """A slice as radiologists look at it: the head or the front at the top, the patient's right on the left."""
    plane = np.take(values, number, AXES.index(cast("Axis", axis)))
    return np.ascontiguousarray(plane[::-1, ::-1].swapaxes(0, 1))


def put(values: Values, axis: str, number: int, plane: Values) -> None:
    """The reverse of `cut`: write a slice into a volume."""
    where: list[Any] = [slice(None)] * _DIMENSIONS
    where[AXES.index(cast("Axis", axis))] = number
    values[tuple(where)] = plane.swapaxes(0, 1)[::-1, ::-1]


def canonical_shape(record: Record) -> tuple[int, int, int]:
    """The shape of a volume with its axes to the right, front and head. Raises ImageError."""
    nibabel, header = header_of(record)
    shape = (*record.shape[:3], 1, 1)[:3]
    axes = [int(axis) for axis in nibabel.io_orientation(header.get_best_affine())[:, 0]]
    turned = [0, 0, 0]
    for index, axis in enumerate(axes):
        turned[axis] = shape[index]
    return turned[0], turned[1], turned[2]


def canonical_affine(record: Record) -> np.ndarray[Any, np.dtype[np.float64]]:
    """Where a volume lies, with its axes to the right, front and head. Raises ImageError."""
    nibabel, header = header_of(record)
    affine = header.get_best_affine()
    orientation = nibabel.io_orientation(affine)
    turned = nibabel.orientations.inv_ornt_aff(orientation, (*record.shape[:3], 1, 1)[:3])
    return np.asarray(affine @ turned, np.float64)


def mask_bytes(record: Record, values: Values) -> bytes:
    """A volume of class numbers, (x, y, z) uint8, as a NIfTI file that lies where its source lies, gzipped.

    Raises ImageError.
    """
    nibabel, header = header_of(record)
    affine = header.get_best_affine()
    back = nibabel.orientations.ornt_transform(
        nibabel.orientations.axcodes2ornt("RAS"), nibabel.io_orientation(affine)
    )
    stored = nibabel.apply_orientation(values, back)
    codes = int(header["qform_code"]), int(header["sform_code"])
    kind = nibabel.Nifti2Image if isinstance(header, nibabel.Nifti2Header) else nibabel.Nifti1Image
    header.set_data_dtype(np.uint8)
    header["cal_min"], header["cal_max"], header["vox_offset"] = 0, 0, 0
    mask = kind(np.ascontiguousarray(stored, np.uint8), affine, header)
    code = codes[1] or codes[0] or 1
    mask.set_sform(affine, code)
    mask.set_qform(affine, codes[0] or code)
    mask.header.set_slope_inter(1, 0)
    return gzip.compress(mask.to_bytes(), mtime=0)


def header_of(record: Record) -> tuple[Any, Any]:
    """nibabel, and the header that a record keeps. Raises ImageError."""
    path = Path(record.source)
    nibabel = _nibabel(path)
    with sentences(path):
        data = base64.b64decode(record.header)
        kind = nibabel.Nifti2Header if len(data) >= nibabel.Nifti2Header.sizeof_hdr else nibabel.Nifti1Header
        return nibabel, kind(data, check=False)


def _nibabel(path: Path) -> Any:
    try:
        import nibabel  # here: it is not always installed, and takes a while
    except ImportError as error:
        raise ImageError(
            f'{path.name} is a NIfTI volume. To read it, install what that needs: pip install "maskloom[medical]".'
        ) from error
    logging.getLogger("nibabel.global").setLevel(logging.CRITICAL)  # an ImageError says what matters
    return nibabel


def _window(header: Any) -> tuple[float, float] | None:
    low, high = float(header["cal_min"]), float(header["cal_max"])
    return (low, high) if np.isfinite([low, high]).all() and low < high else None


def _colours(values: Values) -> Values:
    if values.dtype.fields is None:
        return values
    return np.stack([values[name] for name in "RGB"], axis=-1)
