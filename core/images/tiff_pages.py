"""Counts the pages of a TIFF before tifffile follows them: those of a damaged file may never end."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, BinaryIO, Final, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

from core.images.decoding import ImageError, open_file

MAX_PAGES: Final = 10_000
"""Pages examined one by one; of a file with more, only the first page is read."""
_MAX_TAGS: Final = 100 * MAX_PAGES
_MAGIC: Final = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
_SUB_IFDS: Final = 330
_GEO_TAGS: Final = frozenset({33550, 33922, 34264, 34735})
"""Pixel scale, tie points, transformation and keys of GeoTIFF."""


class _Kind(NamedTuple):
    """How a file encodes numbers, for `struct`."""

    amount: struct.Struct
    offset: struct.Struct
    tag: struct.Struct


def is_tiff(path: Path) -> bool:
    """Whether the file starts like a TIFF. Raises OSError, and ImageError for anything but a regular file."""
    with open_file(path) as file:
        return file.read(4) in _MAGIC


def count_pages(path: Path) -> int:
    """The number of pages, including those below others (overviews); any number above MAX_PAGES is cut short.

    Raises ImageError if pages point at each other in a circle.
    """
    with open_file(path) as file:
        return _follow(path, file, _kind(file))


def first_tags(path: Path) -> frozenset[int]:
    """The numbers of the first page's tags; none if the file is not a TIFF. Raises OSError and ImageError."""
    if not is_tiff(path):
        return frozenset()
    with open_file(path) as file:
        kind = _kind(file)
        file.seek(_number(file, kind.offset))
        entries = file.read(min(_number(file, kind.amount), _MAX_TAGS) * kind.tag.size)
        length = len(entries) - len(entries) % kind.tag.size
        return frozenset(tag for tag, *_ in kind.tag.iter_unpack(entries[:length]))


def has_position(path: Path) -> bool:
    """Whether it is a GeoTIFF that says where it lies; not where it can't be read."""
    try:
        return not _GEO_TAGS.isdisjoint(first_tags(path))
    except (OSError, ImageError):
        return False


def _kind(file: BinaryIO) -> _Kind:
    """How the file encodes numbers; the next number is the position of the first page."""
    magic = file.read(4)
    order = "<" if magic[:2] == b"II" else ">"
    big = magic[2:] in (b"+\0", b"\0+")
    file.seek(8 if big else 4)
    return _Kind(
        *(struct.Struct(order + form) for form in (("Q", "Q", "HHQ8s") if big else ("H", "L", "HHL4s")))
    )


def _follow(path: Path, file: BinaryIO, kind: _Kind) -> int:
    offsets: set[int] = set()
    pages = tags = 0
    offset = _number(file, kind.offset)
    while offset and pages <= MAX_PAGES and tags <= _MAX_TAGS:
        if offset in offsets:
            raise ImageError(
                f"{path.name} is damaged (its pages point at each other). "
                "Open it in another program and save it as PNG or TIFF, or leave it out."
            )
        offsets.add(offset)
        file.seek(offset)
        count = min(_number(file, kind.amount), _MAX_TAGS)
        entries = file.read(count * kind.tag.size)
        if len(entries) < count * kind.tag.size:
            break
        tags += count
        pages += 1 + sum(number for tag, _, number, _ in kind.tag.iter_unpack(entries) if tag == _SUB_IFDS)
        offset = _number(file, kind.offset)
    return pages if tags <= _MAX_TAGS else MAX_PAGES + 1


def _number(file: BinaryIO, form: struct.Struct) -> int:
    """The file's next number; 0 beyond its end."""
    data = file.read(form.size)
    return int(form.unpack(data)[0]) if len(data) == form.size else 0
