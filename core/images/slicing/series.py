"""What a volume or a video is taken apart into, and the record of it that lies beside its images."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

import msgspec
import numpy as np
import numpy.typing as npt

from core.atomic import read_regular
from core.option import Option

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

Values = npt.NDArray[Any]
Axis = Literal["x", "y", "z"]
AXES: Final[tuple[Axis, ...]] = ("x", "y", "z")
RECORD: Final = "series.json"
_LARGEST: Final = 64 << 20


@dataclass(frozen=True, slots=True)
class Taking:
    """How volumes and videos are taken apart."""

    axis: Axis = "z"
    """Of NIfTI volumes: slices lie across it. x runs to the patient's right, y to the front, z to the head."""
    every: int = 0
    """Take every n-th frame of videos, and every n-th slice; 0: all slices, and no videos."""
    pages: bool = False
    """Take every page of a TIFF whose pages are no bands; otherwise only the first is an image."""


AXIS: Final = Option(
    "axis",
    "Cut volumes",
    "cut NIfTI volumes across this axis: x to the patient's right, y to the front, z to the head (default: z)",
    "z",
    choices=(
        ("z", "Axial (across z, to the head)"),
        ("y", "Coronal (across y, to the front)"),
        ("x", "Sagittal (across x, to the right)"),
    ),
)
EVERY: Final = Option(
    "every",
    "Take every n-th slice or frame, n =",
    "of videos, take every Nth frame (needed to import videos); of volumes, every Nth slice (default: all)",
    0,
    metavar="N",
    lowest=1,
    highest=100_000,
)
PAGES: Final = Option(
    "pages",
    "Make every page of a TIFF an image",
    "make every page of a TIFF an image, where pages are no bands (default: the first page only)",
    default=False,
)
IMAGE_OPTIONS: Final = (EVERY, AXIS, PAGES)
"""The fields of a Taking, which matter for some kinds of files only."""


@dataclass(frozen=True, slots=True)
class Record:
    """Where the images of a folder come from."""

    kind: Literal["nifti", "dicom", "video", "pages"]
    source: str
    """The file, or the folder of several."""
    digest: str
    """Of the contents, so that the same source is recognised under another name."""
    axis: str = ""
    shape: tuple[int, ...] = ()
    """Of a NIfTI volume, as it is in its file."""
    header: str = ""
    """Of a NIfTI file: its header in base64."""
    files: tuple[tuple[str, int], ...] = ()
    """Of DICOM: for each slice its file, below `source`, and the frame in it."""


@dataclass(frozen=True, slots=True, eq=False)
class Slice:
    """One image of a series."""

    number: int
    values: Values
    """(H, W) or (H, W, 3)."""


@dataclass(frozen=True, slots=True, eq=False)
class Series:
    """A source that was opened."""

    name: str
    """Of the folder, and the beginning of its images' names; safe as a file name."""
    letter: str
    """Stands before their numbers: z for slices, f for frames, p for pages."""
    numbers: range
    """Of its slices; for a video, about how many frames there are."""
    slices: Callable[[frozenset[int]], Iterator[Slice]]
    """Reads them, in order, without those whose numbers are given. Raises ImageError."""
    record: Record
    window: tuple[float, float] | None = None
    """The values shown as black and white, in all slices alike."""
    note: str = ""
    """A sentence if only a part of it is read."""
    digits: int = 3
    """At least, of the numbers in names."""


def unreadable(path: Path, error: OSError) -> str:
    """The sentence about a file that the system doesn't let us read."""
    return f"{path.name} could not be read ({error.strerror or error}). Check that it is there and its permissions."


def read_record(folder: Path) -> Record | None:
    """The record in a folder of images; None where there is none, or none that can be read."""
    try:
        path = folder / RECORD
        if path.stat().st_size > _LARGEST:
            return None
        return msgspec.json.decode(read_regular(path), type=Record)
    except (OSError, RecursionError, ValueError, msgspec.MsgspecError):
        return None


def window_of(values: Values) -> tuple[float, float] | None:
    """Between which values a volume is shown, if it has more than 8 bits: percentiles of a sample of it."""
    if values.dtype == np.uint8:
        return None
    step = max(1, int((values.size / 2_000_000) ** (1 / values.ndim)))
    sample = values[tuple(slice(None, None, step) for _ in range(values.ndim))].astype(np.float64)
    sample = sample[np.isfinite(sample)]
    if not sample.size:
        return None
    low, high = np.percentile(sample, (0.5, 99.5))
    return (float(low), float(high)) if low < high else None


def plain(values: Values) -> Values:
    """The values in a type that TIFFs are read in: integers of at most 32 bits, or float32."""
    kind = values.dtype.kind
    if kind == "b":
        return values.astype(np.uint8)
    if kind not in "iuf":
        raise ValueError("it holds values that are no numbers")
    if kind == "f":
        return values.astype(np.float32, copy=False)
    native = values.astype(values.dtype.newbyteorder("="), copy=False)
    if native.dtype in (np.uint8, np.uint16) or not native.size:
        return native
    low, high = int(native.min()), int(native.max())
    for narrower in (np.uint16, np.int16, np.int32):
        limits = np.iinfo(narrower)
        if limits.min <= low and high <= limits.max:
            return native.astype(narrower)
    return native.astype(np.float32)
