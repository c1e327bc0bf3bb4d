"""The size of a pixel on the ground or the specimen, as a TIFF's tags give it: GeoTIFF, OME, ImageJ, resolution."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from core.images.tiff import first_page_tags

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_SCALE, _TIEPOINT, _TRANSFORMATION, _GEO_KEYS, _ORIENTATION = 33550, 33922, 34264, 34735, 274
_X_RESOLUTION, _Y_RESOLUTION, _RESOLUTION_UNIT, _DESCRIPTION = 282, 283, 296, 270
_MODEL_TYPE, _LINEAR_UNITS = 1024, 3076
_GEOGRAPHIC: Final = 2
_METRES_PER_DEGREE: Final = 111_320.0
_LINEAR: Final = {9001: 1.0, 9002: 0.3048, 9003: 1200 / 3937, 9036: 1000.0}
_UNITS: Final = {
    "nm": 1e-9, "um": 1e-6, "µm": 1e-6, "μm": 1e-6, "micron": 1e-6, "microns": 1e-6,
    "mm": 1e-3, "cm": 1e-2, "m": 1.0, "km": 1e3, "inch": 0.0254, "in": 0.0254,
}  # fmt: skip
_PRINTED: Final = 1e-5
"""Metres; a resolution that makes pixels larger is meant for printers and screens (72 ... 1200 per inch)."""
_LEAST, _MOST = 1e-10, 1e5


@dataclass(frozen=True, slots=True)
class PixelSize:
    """Metres."""

    x: float
    y: float

    @property
    def area(self) -> float:
        """Square metres."""
        return self.x * self.y


def read_pixel_size(path: Path) -> PixelSize | None:
    """What the file says, from its header alone; None if it says nothing or cannot be read."""
    try:
        tags = first_page_tags(path)
        size = _geographic(tags) or _microscopic(tags)
    except Exception:  # a damaged header raises nearly anything, and is reported where the image is read
        return None
    if size is None or not all(_LEAST <= side <= _MOST for side in (size.x, size.y)):
        return None
    return PixelSize(size.y, size.x) if int(tags.get(_ORIENTATION, 1)) >= 5 else size


def _geographic(tags: Mapping[int, Any]) -> PixelSize | None:
    """From the scale or the matrix of a GeoTIFF."""
    keys = _geo_keys(tags)
    if _SCALE in tags:
        x, y = (abs(float(value)) for value in tags[_SCALE][:2])
    elif _TRANSFORMATION in tags:
        m = [float(value) for value in tags[_TRANSFORMATION]]
        x, y = math.hypot(m[0], m[4]), math.hypot(m[1], m[5])
    else:
        return None
    if keys.get(_MODEL_TYPE) == _GEOGRAPHIC:
        latitude = float(tags[_TIEPOINT][4]) if _TIEPOINT in tags else 0.0
        return PixelSize(x * _METRES_PER_DEGREE * math.cos(math.radians(latitude)), y * _METRES_PER_DEGREE)
    unit = _LINEAR.get(keys.get(_LINEAR_UNITS, 9001), 1.0)
    return PixelSize(x * unit, y * unit)


def _geo_keys(tags: Mapping[int, Any]) -> dict[int, int]:
    """The keys whose values are in the directory itself."""
    directory = [int(value) for value in tags.get(_GEO_KEYS, ())]
    rows = (directory[i : i + 4] for i in range(4, len(directory) - 3, 4))
    return {key: value for key, place, _, value in rows if place == 0}


def _microscopic(tags: Mapping[int, Any]) -> PixelSize | None:
    """From OME's or ImageJ's description, or from a resolution too fine for printing."""
    text = str(tags.get(_DESCRIPTION, ""))
    sides = [_ome_side(text, axis) for axis in "XY"]
    if sides[0] and sides[1]:
        return PixelSize(sides[0], sides[1])
    per_unit = [_resolution(tags.get(code)) for code in (_X_RESOLUTION, _Y_RESOLUTION)]
    if not all(per_unit):
        return None
    unit = re.search(r"^unit=(.+)$", text, re.MULTILINE) if text.startswith("ImageJ=") else None
    if unit is not None:
        metres = _UNITS.get(unit[1].strip(), 0.0)
        return PixelSize(metres / per_unit[0], metres / per_unit[1]) if metres else None
    metres = {2: 0.0254, 3: 0.01}.get(int(tags.get(_RESOLUTION_UNIT, 2)), 0.0)
    size = PixelSize(metres / per_unit[0], metres / per_unit[1])
    return size if 0 < size.x <= _PRINTED and 0 < size.y <= _PRINTED else None


def _ome_side(text: str, axis: str) -> float:
    match = re.search(rf'PhysicalSize{axis}="([^"]+)"', text)
    unit = re.search(rf'PhysicalSize{axis}Unit="([^"]+)"', text)
    return float(match[1]) * _UNITS.get(unit[1] if unit else "µm", 0.0) if match else 0.0


def _resolution(value: Any) -> float:
    numerator, denominator = value if isinstance(value, tuple) else (value or 0, 1)
    return float(numerator) / float(denominator) if denominator else 0.0
