"""Takes volumes and videos apart: their slices become image files in a project's images/, each complete or absent.

A folder for each source, with a record of where its images come from. Repeating it writes only what is missing.
"""

from __future__ import annotations

import io
import os
import re
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

import msgspec
import numpy as np
from PIL import Image

from core.atomic import is_link, write_atomic, write_parts
from core.images.decoding import ImageError
from core.images.slice_files import SUFFIX, slice_tiff
from core.images.slicing import dicom, nifti, pages, video
from core.images.slicing.series import RECORD, Series, Taking, read_record, unreadable
from core.project.remote import choose

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from core.images.slicing.series import Record, Values

_NUMBER = re.compile(r"_[a-z](\d+)\.[a-z]+$")


@dataclass(frozen=True, slots=True)
class Unpacked:
    """The images that sources became."""

    files: tuple[Path, ...]
    problems: tuple[str, ...]
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class Sources:
    """Files that can be taken apart, by kind."""

    volumes: list[Path] = field(default_factory=list)
    dicom: list[Path] = field(default_factory=list)
    videos: list[Path] = field(default_factory=list)
    stacks: list[Path] = field(default_factory=list)
    """TIFFs of several pages, where every page is wanted."""

    def add(self, path: Path) -> bool:
        """Add a file; False if it is of none of these kinds."""
        name = path.name.lower()
        if nifti.is_nifti(path):
            self.volumes.append(path)
        elif video.is_video(path):
            self.videos.append(path)
        elif name.endswith(dicom.SUFFIXES) or (_may_be_dicom(name) and dicom.is_dicom(path)):
            self.dicom.append(path)
        else:
            return False
        return True

    def __bool__(self) -> bool:
        return bool(self.volumes or self.dicom or self.videos or self.stacks)


def _may_be_dicom(name: str) -> bool:
    """Whether a name has no ending that says what it is: DICOM's often have none, or end in a number."""
    ending = name.rpartition(".")[2] if "." in name else ""
    return not ending or ending.isdecimal()


def unpack(
    sources: Sources,
    images: Path,
    taking: Taking,
    *,
    progress: Callable[[float], object] = lambda _fraction: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Unpacked:
    """Write the slices of all sources below `images`, and list them. What can't be read is skipped, with a sentence."""
    problems: list[str] = []
    files: list[Path] = []
    notes: list[str] = []
    writing = _Writing(images, cancelled)
    total = len(sources.volumes) + len(sources.videos) + len(sources.stacks) + max(1, len(sources.dicom))
    for number, series in enumerate(_opened(sources, taking, problems)):
        if cancelled():
            break
        writing.progress = partial(_part_done, progress, number, total)
        try:
            files += writing.write(series)
        except ImageError as error:
            problems.append(str(error))
        except OSError as error:
            problems.append(
                f"The images of {series.name} could not be written to {images} ({error.strerror or error}). "
                "Free some space, then add it again."
            )
        if series.note:
            notes.append(series.note)
    return Unpacked(tuple(files), tuple(problems), tuple(notes))


def _part_done(progress: Callable[[float], object], number: int, total: int, fraction: float) -> None:
    progress(min(1.0, (number + fraction) / total))


def _opened(sources: Sources, taking: Taking, problems: list[str]) -> Iterator[Series]:
    step = max(1, taking.every)
    openers = [partial(nifti.open_nifti, path, taking.axis, step) for path in sources.volumes]
    openers += [partial(video.open_video, path, step) for path in sources.videos]
    openers += [partial(pages.open_pages, path, step) for path in sources.stacks]
    for opener in openers:
        try:
            yield opener()
        except ImageError as error:
            problems.append(str(error))
        except OSError as error:
            problems.append(unreadable(opener.args[0], error))
    if sources.dicom:
        yield from dicom.dicom_series(sources.dicom, step, problems)


class _Writing:
    """Writes one series after the other."""

    def __init__(self, images: Path, cancelled: Callable[[], bool]) -> None:
        self._images, self._cancelled = images, cancelled
        self.progress: Callable[[float], object] = lambda _fraction: None

    def write(self, series: Series) -> list[Path]:
        """The images of a series, in order. Raises ImageError and OSError; what was written before stays."""
        folder, name = self._folder(series)
        files = {number: path for path in _listed(folder) if (number := number_of(path)) is not None}
        for cut in series.slices(frozenset(files)):
            if self._cancelled():
                break
            suffix, data = _encoded(cut.values, series.window)
            path = folder / f"{name}_{series.letter}{cut.number:0{series.digits}}{suffix}"
            write_parts(path, (data,), sync=False)
            files[cut.number] = path
            self.progress(len(files) / max(1, len(series.numbers)))
        first, step = series.numbers.start, series.numbers.step
        return [files[number].resolve() for number in sorted(files) if (number - first) % step == 0]

    def _folder(self, series: Series) -> tuple[Path, str]:
        """The folder of that source, an existing one or a new one with its record, and the name in it."""
        self._images.mkdir(exist_ok=True)
        choose(series.record.source)
        name, number = series.name, 1
        while True:
            folder = self._images / name
            record = None if is_link(folder) else read_record(folder)
            if record is not None and _is_same(record, series.record):
                return folder, name
            if not os.path.lexists(folder):
                folder.mkdir()
                write_atomic(folder / RECORD, msgspec.json.encode(series.record))
                return folder, name
            number += 1
            name = f"{series.name}-{number}"


def _is_same(first: Record, second: Record) -> bool:
    return (first.kind, first.digest, first.axis) == (second.kind, second.digest, second.axis)


def _listed(folder: Path) -> Iterable[Path]:
    return (
        path for path in folder.iterdir() if path.suffix in (SUFFIX, ".png") and not path.name.startswith(".")
    )


def number_of(path: Path) -> int | None:
    """The number of a slice in its series, by the name of its file."""
    match = _NUMBER.search(path.name)
    return int(match[1]) if match else None


def _encoded(values: Values, window: tuple[float, float] | None) -> tuple[str, bytes]:
    """PNG for bytes, which every program shows, and TIFF for everything deeper."""
    if values.dtype != np.uint8:
        return SUFFIX, slice_tiff(values, window)
    buffer = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(values)).save(buffer, "PNG", compress_level=3)
    return ".png", buffer.getvalue()


def series_folders(files: Sequence[Path]) -> dict[Path, Record]:
    """The folders of these image files that hold a series, with their records."""
    folders = {path.parent for path in files}
    return {folder: record for folder in folders if (record := read_record(folder)) is not None}
