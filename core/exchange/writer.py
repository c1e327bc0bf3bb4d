"""What a format for exporting is: a row of WRITERS says which files there will be, and makes their bytes.

Everything else is the same for all formats and is in `core.exchange.exporting`: what may be replaced, atomic
files, progress, cancelling, and continuing after a file that can't be made.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from core.exchange.source import IMAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from core.exchange.source import Source
    from core.option import Option
    from core.project.model import ImageEntry

_COPIED_AT_ONCE: Final = 1 << 20


class LeftOutError(Exception):
    """A file that can't be made; the text is a sentence that names what is wrong. The others are written."""


@dataclass(frozen=True, slots=True)
class OutFile:
    """A file to be written."""

    path: str
    """Below the folder that was chosen, with "/"; "" where a format writes just the file that was chosen."""
    parts: Callable[[], Iterable[bytes] | None]
    """Makes its bytes, piece by piece, when it is its turn; None where there is nothing to write after all.

    May raise LeftOutError, ImageError and MemoryError."""
    copies: bool = False
    """It is a copy of an image."""
    beside: bool = False
    """It holds no labels, but what another file could not hold."""
    image: str = ""
    """The id of the image that it is about, in formats that write image by image."""


@dataclass(frozen=True, slots=True)
class Writer:
    """A format that labels can be exported in."""

    id: str
    """As on the command line."""
    title: str
    """For people."""
    layout: str
    """Which files it writes below the folder that is chosen, as in "<task>/<image>.png"."""
    files: Callable[[Source], Iterable[OutFile]]
    """Which files there will be. Reads no label: their bytes are made when they are written."""
    losses: Callable[[Source], Iterable[str]]
    """What this format can't hold of this project, as sentences."""
    layout_together: str = ""
    """The same where one folder or one file is for all tasks."""
    suffix: str = ""
    """Of the one file that it writes, as ".json"; "" for formats that write into a folder."""
    takes_images: bool = True
    """Images can be copied along with the labels, or left out."""
    brings_images: bool = False
    """They always are."""
    options: tuple[Option, ...] = ()
    """Fields of a Selection that can be chosen for this format only."""
    takes_one_folder: bool = False
    """It writes a folder or a file for each task, and can write one for all of them instead."""
    knows_unlabelled: bool = True
    """Pixels can be unlabelled; otherwise labels that have such pixels are left out, or they become a class."""
    by_image: bool = False
    """Every image has files of its own, which come one after the other; others are the same whatever images there
    are. So images can be added later, or by another process."""
    other_names: tuple[str, ...] = ()
    """Names that the command line takes as well."""


def layout_of(writer: Writer, *, folders: bool) -> str:
    """Which files a writer writes, with or without a folder or a file for each task."""
    return writer.layout if folders or not writer.takes_one_folder else writer.layout_together


def writes_task_files(writer: Writer) -> bool:
    """Whether what it writes for each task is a file, not a folder."""
    return writer.layout.startswith("<task>.")


def image_name(source: Source, image: ImageEntry) -> str:
    """An image's name in files about several images: that of its copy, whether there is one or not."""
    return f"{source.origin.stem(image)}{PurePath(image.name).suffix}"


def image_copies(source: Source, folder: str = IMAGES) -> Iterator[OutFile]:
    """Copies of all images, if they are wanted."""
    if source.selection.with_images:
        for image in source.images:
            yield image_copy(source, image, f"{folder}/{image_name(source, image)}")


def image_copy(source: Source, image: ImageEntry, path: str) -> OutFile:
    """A copy of an image's file, byte for byte."""
    return OutFile(path, lambda: _bytes_of(source.origin.path(image)), copies=True, image=image.id)


def _bytes_of(path: Path) -> Iterator[bytes]:
    try:
        with open(path, "rb") as file:
            while part := file.read(_COPIED_AT_ONCE):
                yield part
    except OSError as error:
        raise LeftOutError(
            f"The image {path} could not be copied ({error.strerror or error}). Check that it is still there."
        ) from error
