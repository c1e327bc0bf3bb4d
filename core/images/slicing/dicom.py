"""DICOM, read with pydicom: files of a series become its slices. What a file says of the patient is never repeated.

Sentences and records name files and modalities only, and nothing that pydicom says is passed on: it may quote values.
"""

from __future__ import annotations

import hashlib
import logging
import os
import re
import warnings
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from core.evenly import evenly
from core.images.decoding import ImageError, check_room, open_file
from core.images.finding import natural_key
from core.images.slicing.dicom_frames import frames_of, group_of, order_of
from core.images.slicing.series import Record, Series, Slice, Values, plain, unreadable, window_of
from core.machine.available_memory import available_memory
from core.project.image_files import digest_of
from core.project.remote import may_look

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SUFFIXES: Final = (".dcm", ".dicom", ".ima")
_PREAMBLE: Final = 128
_HEADERS: Final = [
    *("StudyInstanceUID", "SeriesInstanceUID", "Modality", "SeriesNumber", "InstanceNumber"),
    *("ImagePositionPatient", "ImageOrientationPatient", "NumberOfFrames", "Rows", "Columns"),
    *("SharedFunctionalGroupsSequence", "PerFrameFunctionalGroupsSequence"),
]
_PRIVATE: Final = ("PN", "DA", "DT")
"""Kinds of values that never leave a file: names and dates."""
_EXPECTED: Final = (
    *("PatientName", "PatientID", "PatientBirthDate", "PatientSex", "StudyDate", "StudyTime", "StudyID"),
    *("AccessionNumber", "ReferringPhysicianName"),
)
"""What the standard wants in every file, be it empty; some programs leave it out."""
_LOOKED_AT: Final = 8
"""Slices that decide how a series without a window of its own is shown."""
_DEFLATED: Final = 1032
"""The most bytes that one of a deflated file can become."""
_MOST_FRAMES: Final = 100_000
warnings.filterwarnings("ignore", module=r"pydicom\.")  # they quote values


@dataclass(frozen=True, slots=True)
class _File:
    """A file of a series, from its header."""

    path: Path
    series: str
    name: str
    """Such as "CT-3"."""
    order: float
    """The position along the series, or its number."""
    frames: tuple[int, ...]
    """From 0, in the order in which they lie."""


def is_dicom(path: Path) -> bool:
    """Whether a file starts like DICOM, whatever its name."""
    try:
        with open_file(path) as file:
            return file.read(_PREAMBLE + 4)[_PREAMBLE:] == b"DICM"
    except (OSError, ImageError):
        return False


def dicom_series(paths: Sequence[Path], every: int, problems: list[str]) -> Iterator[Series]:
    """The series that these files belong to, each in the order of its slices, of which every n-th counts.

    `problems` gets what can't be read.
    """
    groups: dict[str, list[_File]] = defaultdict(list)
    for path in paths:
        try:
            file = _header(path)
        except ImageError as error:
            problems.append(str(error))
        else:
            groups[file.series].append(file)
    for files in groups.values():
        files.sort(key=lambda file: (file.order, natural_key(file.path)))
        try:
            yield _series(files, every)
        except ImageError as error:
            problems.append(str(error))
        except OSError as error:
            problems.append(unreadable(files[0].path, error))


def _series(files: Sequence[_File], every: int) -> Series:
    folder = Path(os.path.commonpath([file.path.parent for file in files]))
    frames = [(file.path, frame) for file in files for frame in file.frames]
    listed = tuple((path.relative_to(folder).as_posix(), frame) for path, frame in frames)
    digest = hashlib.blake2b("".join(digest_of(file.path) for file in files).encode(), digest_size=16)
    numbers = range(1, len(frames) + 1, every)

    def slices(present: frozenset[int]) -> Iterator[Slice]:
        for number in numbers:
            if number not in present:
                yield Slice(number, read_frame(*frames[number - 1])[0])

    return Series(
        files[0].name,
        "z",
        numbers,
        slices,
        Record("dicom", str(folder), digest.hexdigest(), files=listed),
        _window(frames),
        digits=max(3, len(str(len(frames)))),
    )


def _window(frames: Sequence[tuple[Path, int]]) -> tuple[float, float] | None:
    """The window of a series: the first slice's own, or percentiles of some slices."""
    values, window = read_frame(*frames[len(frames) // 2])
    if window is not None or values.dtype == np.uint8:
        return window
    return window_of(np.concatenate([read_frame(*frame)[0].ravel() for frame in evenly(frames, _LOOKED_AT)]))


def read_frame(path: Path, frame: int = 0) -> tuple[Values, tuple[float, float] | None]:
    """The values of a frame, rescaled as the file says, bright where the picture is bright; and its window.

    Raises ImageError.
    """
    pydicom = _pydicom(path)
    try:
        _check_file(path, pydicom)
        dataset = pydicom.dcmread(path, stop_before_pixels=True)
        width, height = int(dataset.Columns), int(dataset.Rows)
        check_room(path, width, height, 8 * max(1, int(dataset.get("SamplesPerPixel", 1))))
        # from the file itself: then only this frame is read
        source = pydicom.dcmread(path) if _is_deflated(path, pydicom) else path
        pixels = pydicom.pixels.pixel_array(source, index=frame)
        if dataset.PhotometricInterpretation == "PALETTE COLOR":
            pixels = pydicom.pixels.apply_color_lut(pixels, dataset)
        if pixels.ndim > 2:
            return _bytes_of_colours(pixels), None
        return _measured(pydicom, dataset, frame, pixels)
    except ImageError:
        raise
    except OSError as error:
        raise ImageError(unreadable(path, error)) from error
    except MemoryError as error:
        raise ImageError(f"{path.name} does not fit into memory. Cut it into smaller images.") from error
    except Exception:  # pydicom raises nearly everything, with values of the file in it
        raise ImageError(
            f"{path.name} could not be read as DICOM: {_syntax(path, pydicom)}. "
            "Save it uncompressed with another program, or leave it out."
        ) from None


def headers_of(record: Record) -> list[Any]:
    """The datasets of a series without pixels, in order, with empty names and dates. Raises ImageError."""
    folder = Path(record.source)
    pydicom = _pydicom(folder)
    if not may_look(record.source):
        raise ImageError(
            f"{folder} is on another computer, which is not accessed until you choose it: add the series again "
            "from there."
        )
    datasets = []
    for name in dict.fromkeys(name for name, _ in record.files):
        path = folder / name
        if (
            PurePosixPath(name).is_absolute()
            or ".." in PureWindowsPath(name).parts
            or PureWindowsPath(name).drive
        ):
            raise ImageError(f"The record of {folder} is damaged: {name} is not in it. Add the series again.")
        try:
            _check_file(path, pydicom)
            dataset = pydicom.dcmread(path, stop_before_pixels=True)
            for element in dataset.iterall():
                if element.VR in _PRIVATE:
                    element.value = ""
            for keyword in _EXPECTED:
                if keyword not in dataset:
                    setattr(dataset, keyword, "")
        except ImageError:
            raise
        except FileNotFoundError as error:
            raise ImageError(f"{path} is missing. Put it back, then export again.") from error
        except Exception:  # as above
            raise ImageError(
                f"{path} could not be read as DICOM. Put back the file that was added."
            ) from None
        datasets.append(dataset)
    return datasets


def _measured(
    pydicom: Any, dataset: Any, frame: int, pixels: Values
) -> tuple[Values, tuple[float, float] | None]:
    """Values in the file's unit, such as Hounsfield's, and the window in the same unit."""
    scale = group_of(dataset, frame, "PixelValueTransformationSequence", "RescaleSlope")
    slope, intercept = float(scale.get("RescaleSlope", 1) or 1), float(scale.get("RescaleIntercept", 0) or 0)
    view = group_of(dataset, frame, "FrameVOILUTSequence", "WindowCenter")
    window = _limits(_first(view.get("WindowCenter")), _first(view.get("WindowWidth")))
    inverted = dataset.PhotometricInterpretation == "MONOCHROME1"
    top = -1 if int(dataset.get("PixelRepresentation", 0)) else 2 ** int(dataset.BitsStored) - 1
    wide: Values = pixels.astype(np.int64)
    if inverted:  # low values are bright: they are turned, and the window with them
        wide = top - wide
        total = slope * top + 2 * intercept
        window = (total - window[1], total - window[0]) if window is not None else None
    if "ModalityLUTSequence" in dataset and not inverted:
        values: Values = pydicom.pixels.apply_modality_lut(pixels, dataset)
    elif slope.is_integer() and intercept.is_integer():
        values = wide * int(slope) + int(intercept)
    else:
        values = wide * slope + intercept
    if values.dtype.kind in "iu" and pixels.dtype.itemsize == 1 and 0 <= values.min() <= values.max() <= 255:
        values = values.astype(np.uint8 if window in (None, (0.0, 255.0)) else np.uint16)
    return plain(values), window


def _limits(center: float | None, width: float | None) -> tuple[float, float] | None:
    """Between which values a window lies, as the standard's linear function has it."""
    if center is None or width is None or width <= 1:
        return None
    return center - 0.5 - (width - 1) / 2, center - 0.5 + (width - 1) / 2


def _first(value: Any) -> float | None:
    """A number, or the first of several."""
    if value is None or value == "":
        return None
    return float(value[0]) if hasattr(value, "__len__") and not isinstance(value, str) else float(value)


def _bytes_of_colours(pixels: Values) -> Values:
    if pixels.dtype == np.uint8:
        return np.asarray(pixels[..., :3])
    return np.asarray(pixels[..., :3] >> (8 * pixels.dtype.itemsize - 8), np.uint8)


def _header(path: Path) -> _File:
    """What decides which series a file belongs to, and where in it. Raises ImageError."""
    pydicom = _pydicom(path)
    try:
        _check_file(path, pydicom)
        data = pydicom.dcmread(path, stop_before_pixels=True, specific_tags=_HEADERS)
        size = f"{int(data.Rows)}x{int(data.Columns)}"
        frames = int(data.get("NumberOfFrames") or 1)
    except ImageError:
        raise
    except OSError as error:
        raise ImageError(unreadable(path, error)) from error
    except Exception:  # as above; a file of the standard without an image, such as a DICOMDIR
        raise ImageError(f"{path.name} is a DICOM file without an image, or damaged. Leave it out.") from None
    if not 1 <= frames <= _MOST_FRAMES:
        raise ImageError(f"{path.name} is damaged: it claims to hold {frames} frames. Leave it out.")
    modality, number = str(data.get("Modality", "")), str(data.get("SeriesNumber", "") or "")
    kind = modality if re.fullmatch(r"[A-Z]{2,16}", modality) else "DICOM"
    name = f"{kind}-{number}" if re.fullmatch(r"\d{1,6}", number) else kind
    series = f"{data.get('StudyInstanceUID')}/{data.get('SeriesInstanceUID')}/{size}"
    return _File(path, series, name, order_of(data), frames_of(data, frames))


def _check_file(path: Path, pydicom: Any) -> None:
    """Raise ImageError for pipes and devices, and for a file that could unfold to more than fits into memory."""
    with open_file(path) as file:
        size = os.fstat(file.fileno()).st_size
    if _is_deflated(path, pydicom) and size * _DEFLATED > available_memory():
        raise ImageError(f"{path.name} does not fit into memory. Save it uncompressed, or leave it out.")


def _is_deflated(path: Path, pydicom: Any) -> bool:
    syntax = pydicom.filereader.read_file_meta_info(path).get("TransferSyntaxUID")
    return bool(syntax == pydicom.uid.DeflatedExplicitVRLittleEndian)


def _syntax(path: Path, pydicom: Any) -> str:
    """Why a file may be unreadable: how its pixels are compressed, which says nothing of a patient."""
    try:
        syntax = pydicom.dcmread(path, stop_before_pixels=True, specific_tags=[]).file_meta.TransferSyntaxUID
        return f"its pixels ({syntax.name}) are damaged or compressed in a way that is not supported"
    except Exception:  # as above
        return "it is damaged"


def _pydicom(path: Path) -> Any:
    try:
        import pydicom  # here: it is not always installed, and takes a while
        import pydicom.pixels
    except ImportError as error:
        raise ImageError(
            f'{path.name} is a DICOM file. To read it, install what that needs: pip install "maskloom[medical]".'
        ) from error
    from core.images.slicing.dicom_codecs import add_decoders  # here: it needs pydicom

    logging.getLogger("pydicom").setLevel(logging.CRITICAL)  # it quotes values
    pydicom.config.settings.reading_validation_mode = pydicom.config.IGNORE
    add_decoders()
    return pydicom
