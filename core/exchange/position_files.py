"""The file beside a mask that says where it lies on the map, as GDAL and so nearly every map program reads it.

It says what the mask can't: a PNG nothing, a TIFF only a coordinate system that has no number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

from core.atomic import read_regular

if TYPE_CHECKING:
    from pathlib import Path

    from core.images.position import Position

BESIDE: Final = ".aux.xml"
"""The ending that is added to the mask's name."""
_HEAD: Final = "<PAMDataset>\n  <!-- The position of the mask, written by Maskloom -->\n"


def position_file(position: Position, suffix: str) -> bytes:
    """The content of the file beside a mask with this ending; b"" where none is needed, or none would help."""
    lines = []
    if position.system() and (suffix == ".png" or not position.epsg):
        lines.append(f"<SRS>{escape(position.system())}</SRS>")
    if position.transform is not None and suffix == ".png":
        a, b, c, d, e, f = position.transform
        lines.append(f"<GeoTransform>{', '.join(map(repr, (c, a, b, f, d, e)))}</GeoTransform>")
    if not lines:
        return b""
    return (_HEAD + "".join(f"  {line}\n" for line in lines) + "</PAMDataset>\n").encode()


def is_position_file(path: Path) -> bool:
    """Whether an export wrote it."""
    try:
        return read_regular(path).startswith(_HEAD.encode())
    except OSError:
        return False
