"""Where the pixels of an image lie on the ground, and where points of a map lie on the image."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import numpy.typing as npt

from core.exchange.geo.libraries import library
from core.images.position import read_position

if TYPE_CHECKING:
    from pathlib import Path

    from core.images.position import Position, Transform

Points = npt.NDArray[np.float64]
"""(N, 2) of x and y."""

WGS84: Final = "OGC:CRS84"
_SNAPPED: Final = 0.01
"""Pixels: so near to a corner of a pixel, a point is meant to be that corner."""


@dataclass(frozen=True, slots=True)
class Ground:
    """An image's transform and its coordinate system."""

    transform: Transform
    system: Any
    """A CRS of rasterio."""

    def points(self, corners: Points) -> Points:
        """Columns and rows -> coordinates in the image's system."""
        a, b, c, d, e, f = self.transform
        x, y = corners[:, 0], corners[:, 1]
        return np.stack([a * x + b * y + c, d * x + e * y + f], axis=1)

    def pixels(self, points: Points, system: Any) -> Points:
        """Coordinates in another system -> columns and rows; corners of pixels are met exactly."""
        a, b, c, d, e, f = self.transform
        moved = reprojected(points, system, self.system) - (c, f)
        corners = np.asarray(moved @ np.linalg.inv(np.array([[a, b], [d, e]])).T, np.float64)
        nearest = np.round(corners)
        return np.where(np.abs(corners - nearest) < _SNAPPED, nearest, corners)

    def bounds(self, height: int, width: int, system: Any) -> tuple[float, float, float, float]:
        """The rectangle in another system that holds the image."""
        along_x, along_y = np.linspace(0, width, 5), np.linspace(0, height, 5)
        grid = np.stack(np.meshgrid(along_x, along_y), axis=-1).reshape(-1, 2)
        points = reprojected(self.points(grid), self.system, system)
        (left, bottom), (right, top) = points.min(axis=0), points.max(axis=0)
        return float(left), float(bottom), float(right), float(top)


def read_ground(path: Path) -> Ground | None:
    """Where an image lies; None where it does not say that, or not in which coordinate system."""
    position = read_position(path)
    if position is None or position.transform is None:
        return None
    system = _system(path, position)
    return None if system is None else Ground(position.transform, system)


def _system(path: Path, position: Position) -> Any:
    rasterio, systems = library("rasterio"), library("rasterio.crs")
    errors = library("rasterio.errors")
    try:
        if position.system():
            return systems.CRS.from_user_input(position.system())
        with warnings.catch_warnings(action="ignore"), rasterio.open(path) as dataset:
            return dataset.crs or None
    except errors.RasterioError:  # a system that this library doesn't know is none
        return None


def reprojected(points: Points, system: Any, other: Any) -> Points:
    """Points in another coordinate system; not finite where they don't lie in it. Degrees east come first."""
    if system == other:
        return points
    warp = library("rasterio.warp")
    xs, ys = warp.transform(system, other, points[:, 0].tolist(), points[:, 1].tolist())
    return np.stack([np.asarray(xs, np.float64), np.asarray(ys, np.float64)], axis=1)
