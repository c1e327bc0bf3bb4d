"""Small images that lie on the map: GeoTIFFs of a place near Cologne, and images with a world file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import tifffile

if TYPE_CHECKING:
    from pathlib import Path

LEFT, TOP = 356_000.0, 5_645_000.0
UTM_32 = (1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, 25832)
TURNED = 274


def geotiff(
    path: Path,
    size: tuple[int, int] = (6, 9),
    *,
    side: float = 0.5,
    left: float = LEFT,
    top: float = TOP,
    keys: tuple[int, ...] = UTM_32,
    turn: int = 1,
) -> np.ndarray:
    """Write a colour image of (height, width) whose pixels have a side of so many metres; return its pixels."""
    pixels = np.random.default_rng(1).integers(0, 256, (*size, 3), np.uint8)
    tags: list[Any] = [
        (33550, "d", 3, (side, side, 0.0), True),
        (33922, "d", 6, (0.0, 0.0, 0.0, left, top, 0.0), True),
        (34735, "H", len(keys), keys, True),
    ]
    tags += [(TURNED, "H", 1, turn, True)] if turn != 1 else []
    tifffile.imwrite(path, pixels, photometric="rgb", extratags=tags)
    return pixels
