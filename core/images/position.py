"""Where an image lies on the map: the tags of a GeoTIFF, or a world file (.tfw, .pgw …) and a .prj beside the image.

Files are written with it as they were read with it: tags are copied, never computed again, unless the image is shown
turned. No coordinates are changed here, so that no library of projections is needed.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from core.atomic import read_regular
from core.images.decoding import ImageError, open_picture, orientation
from core.images.tiff import first_page_tags
from core.images.tiff_pages import is_tiff

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

Transform = tuple[float, float, float, float, float, float]
"""(a, b, c, d, e, f): x = a column + b row + c and y = d column + e row + f, of the corners of pixels."""
ExtraTag = tuple[int, str, int, Any, bool]
"""A tag as tifffile writes it."""

_SCALE, _TIE_POINTS, _MATRIX, _RPC, _ORIENTATION = 33550, 33922, 34264, 50844, 274
_KEYS, _DOUBLES, _TEXTS = 34735, 34736, 34737
_TYPES: Final = {
    **dict.fromkeys((_SCALE, _TIE_POINTS, _MATRIX, _RPC, _DOUBLES), "d"),
    _KEYS: "H",
    _TEXTS: "s",
}
_MODEL, _RASTER, _GEOGRAPHIC, _PROJECTED = 1024, 1025, 2048, 3072
_POINT: Final = 2  # coordinates are those of the centre of a pixel
_USER_DEFINED: Final = 32767
_ONE_TIE_POINT: Final = 6
_MOST_BYTES: Final = 1 << 16
_EPSG: Final = re.compile(r'(?:AUTHORITY|ID)\["EPSG",\s*"?(\d{4,6})"?\]\s*\]\s*$')


@dataclass(frozen=True, slots=True)
class Position:
    """Where the upright image lies."""

    tags: tuple[tuple[int, Any], ...]
    """The tags of a GeoTIFF with their values: those of the image, or made of its world file."""
    transform: Transform | None
    """None where only control points or a camera model tie it to the map."""
    epsg: int = 0
    """The number of its coordinate system; 0 if it has none."""
    wkt: str = ""
    """The coordinate system in words, from a .prj file; "" for a GeoTIFF."""

    def extra_tags(self) -> list[ExtraTag]:
        """For tifffile."""
        return [(code, _TYPES[code], _count(value), value, True) for code, value in self.tags]

    def agrees(self, other: Position) -> bool:
        """Whether an image with this position lies where one of the same size with another lies, to half a pixel."""
        if self.epsg != other.epsg and self.epsg and other.epsg:
            return False
        if self.transform is None or other.transform is None:
            return True
        a, b, _, d, e, _ = other.transform
        pixel = max(math.hypot(a, d), math.hypot(b, e))
        differences = (abs(x - y) for x, y in zip(self.transform, other.transform, strict=True))
        return max(differences) <= pixel / 2

    def system(self) -> str:
        """The coordinate system as GDAL takes it in text files; "" if it is not known, or known to the tags only."""
        return f"EPSG:{self.epsg}" if self.epsg else self.wkt


def has_position(path: Path) -> bool:
    """Whether an image says where it lies on the map."""
    return read_position(path) is not None


def read_position(path: Path) -> Position | None:
    """From the image's header or the files beside it; None where neither says anything, or can't be read."""
    try:
        tags = first_page_tags(path) if is_tiff(path) else {}
        position = _of_tags(tags)
        return _of_world_file(path, tags) if position is None else position
    except (OSError, ImageError):
        return None
    except Exception:  # a damaged header raises nearly anything, and is reported where the image is read
        return None


# GeoTIFF ----------------------------------------------------------------------------------------------------


def _of_tags(tags: Mapping[int, Any]) -> Position | None:
    if not {_TIE_POINTS, _MATRIX, _RPC} & tags.keys():
        return None
    keys = _keys(tags)
    transform = _transform(tags)
    copied = {code: _plain(tags[code]) for code in _TYPES if code in tags}
    if _turn(tags) != 1:
        if transform is None:
            return None  # control points of an image that is shown turned
        height, width = int(tags[257]), int(tags[256])
        transform = _turned(transform, _turn(tags), width, height)
        centred = 0.5 if keys.get(_RASTER) == _POINT else 0.0
        for code in (_SCALE, _TIE_POINTS, _RPC):
            copied.pop(code, None)
        copied[_MATRIX] = _matrix(_moved(transform, centred))
    epsg = next((keys[key] for key in (_PROJECTED, _GEOGRAPHIC) if keys.get(key)), 0)
    return Position(tuple(sorted(copied.items())), transform, 0 if epsg >= _USER_DEFINED else epsg)


def _transform(tags: Mapping[int, Any]) -> Transform | None:
    keys = _keys(tags)
    if _MATRIX in tags:
        m = [float(value) for value in tags[_MATRIX]]
        transform: Transform = (m[0], m[1], m[3], m[4], m[5], m[7])
    elif _SCALE in tags and len(tags[_TIE_POINTS]) == _ONE_TIE_POINT:
        x_scale, y_scale = (float(value) for value in tags[_SCALE][:2])
        column, row, _, x, y, _ = (float(value) for value in tags[_TIE_POINTS])
        transform = (x_scale, 0.0, x - column * x_scale, 0.0, -y_scale, y + row * y_scale)
    else:
        return None
    return _moved(transform, -0.5) if keys.get(_RASTER) == _POINT else transform


def _keys(tags: Mapping[int, Any]) -> dict[int, int]:
    """The keys whose values are numbers in the directory itself."""
    directory = [int(value) for value in tags.get(_KEYS, ())]
    rows = (directory[i : i + 4] for i in range(4, len(directory) - 3, 4))
    return {key: value for key, where, _, value in rows if where == 0}


def _turn(tags: Mapping[int, Any]) -> int:
    turn = int(tags.get(_ORIENTATION, 1))
    return turn if 1 <= turn <= 8 else 1


def _plain(value: Any) -> Any:
    return value if isinstance(value, (str, bytes, float, int)) else tuple(value)


def _count(value: Any) -> int:
    return len(value) if isinstance(value, tuple) else 0 if isinstance(value, (str, bytes)) else 1


# World files ------------------------------------------------------------------------------------------------


def _of_world_file(path: Path, tags: Mapping[int, Any]) -> Position | None:
    numbers = next(filter(None, map(_numbers, _world_files(path))), None)
    if numbers is None:
        return None
    a, d, b, e, x, y = numbers
    transform = _moved((a, b, x, d, e, y), -0.5)  # it is about the centre of the first pixel
    turn, width, height = _turn(tags), int(tags.get(256, 0)), int(tags.get(257, 0))
    if not tags:
        with open_picture(path) as image:
            turn, (width, height) = orientation(image), image.size
    if turn != 1:
        transform = _turned(transform, turn, width, height)
    wkt = next(filter(None, (_text(path.with_suffix(suffix)) for suffix in (".prj", ".PRJ"))), "")
    number = _EPSG.search(wkt)
    epsg = int(number[1]) if number is not None else 0
    return Position((*_placing(transform), *_key_tags(wkt, epsg)), transform, epsg, wkt)


def _world_files(path: Path) -> Iterator[Path]:
    suffix = path.suffix
    names = [f"{suffix[:2]}{suffix[-1]}w", f"{suffix}w", ".wld"] if len(suffix) > 2 else [".wld"]
    for name in names:
        yield path.with_suffix(name.lower())
        yield path.with_suffix(name.upper())


def _numbers(path: Path) -> list[float] | None:
    """The six numbers of a world file; None if it is missing or no such file."""
    try:
        numbers = [float(word.replace(",", ".")) for word in _text(path).split()]
    except ValueError:
        return None
    if len(numbers) != 6 or not all(map(math.isfinite, numbers)):
        return None
    return numbers if numbers[0] * numbers[3] != numbers[1] * numbers[2] else None


def _text(path: Path) -> str:
    """A small text file's content; "" where there is none."""
    try:
        if not path.is_file() or path.stat().st_size > _MOST_BYTES:
            return ""
        return read_regular(path).decode("utf-8-sig", "replace").strip()
    except OSError:
        return ""


def _placing(transform: Transform) -> tuple[tuple[int, Any], ...]:
    a, b, c, d, e, f = transform
    if b == d == 0 and a > 0 > e:
        return (_SCALE, (a, -e, 0.0)), (_TIE_POINTS, (0.0, 0.0, 0.0, c, f, 0.0))
    return ((_MATRIX, _matrix(transform)),)


def _key_tags(wkt: str, epsg: int) -> tuple[tuple[int, Any], ...]:
    is_geographic = wkt.startswith("GEOG")
    keys = [(_MODEL, 0, 1, 2 if is_geographic else 1), (_RASTER, 0, 1, 1)]
    if not wkt:
        return ()
    if epsg:
        keys.append((_GEOGRAPHIC if is_geographic else _PROJECTED, 0, 1, epsg))
    return ((_KEYS, (1, 1, 0, len(keys), *(number for key in keys for number in key))),)


# Transforms -------------------------------------------------------------------------------------------------


def _moved(transform: Transform, pixels: float) -> Transform:
    """Of coordinates that begin so many pixels farther to the right and below."""
    a, b, c, d, e, f = transform
    return a, b, c + pixels * (a + b), d, e, f + pixels * (d + e)


def _matrix(transform: Transform) -> tuple[float, ...]:
    a, b, c, d, e, f = transform
    return a, b, 0.0, c, d, e, 0.0, f, *[0.0] * 7, 1.0


def _turned(transform: Transform, turn: int, width: int, height: int) -> Transform:
    """The transform of the upright image, of one whose rows and columns lie in the file as `turn` says."""
    a, b, c, d, e, f = transform
    if turn in (2, 3, 7, 8):  # columns of the file run backwards
        a, c, d, f = -a, c + a * width, -d, f + d * width
    if turn in (3, 4, 6, 7):  # rows of the file
        b, c, e, f = -b, c + b * height, -e, f + e * height
    return (b, a, c, e, d, f) if turn >= 5 else (a, b, c, d, e, f)
