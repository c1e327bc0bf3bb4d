"""Labels as polygons of shapely: along the edges of pixels, or simplified so that neighbours keep their common edge."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from core.exchange.geo.libraries import library
from core.exchange.shapes.polygons import fill, outlines

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.exchange.geo.ground import Points
    from core.labels.packing import Pixels

Geometries = npt.NDArray[np.object_]


def polygons_of(
    label: Pixels, values: Sequence[int], simplify: float = 0.0
) -> tuple[Geometries, npt.NDArray[Any]]:
    """The regions of these values as polygons in columns and rows, and the value of each."""
    shapely = library("shapely")
    polygons, numbers = [], []
    for value in values:
        for region in outlines(label == value):
            polygons.append(shapely.Polygon(region.outer, region.holes))
            numbers.append(value)
    geometries: Geometries = np.array(polygons, dtype=object)
    if len(geometries):  # a ring that meets itself at a corner of a pixel is no valid one
        invalid = ~shapely.is_valid(geometries)
        geometries[invalid] = shapely.make_valid(geometries[invalid])
    if simplify and len(geometries):
        corners = shapely.segmentize(
            geometries, 1.0
        )  # neighbours must have the corners of their edges in common
        geometries = shapely.coverage_simplify(corners, simplify)
    return geometries, np.array(numbers, np.int64)


def moved(geometries: Geometries, change: Callable[[Points], Points]) -> Geometries:
    """Polygons with other coordinates, their outer rings counterclockwise."""
    shapely = library("shapely")
    result: Geometries = shapely.orient_polygons(shapely.transform(geometries, change))
    return result


def paint(geometry: Any, to_pixels: Callable[[Points], Points], label: Pixels, value: int) -> None:
    """Give the pixels whose centres lie in a polygon a value, in place. Raises ValueError for a broken one."""
    shapely = library("shapely")
    for polygon in shapely.get_parts(shapely.get_parts(geometry)):
        if shapely.get_type_id(polygon) == shapely.GeometryType.POLYGON:
            rings = shapely.get_rings(polygon)
            fill(label, [to_pixels(shapely.get_coordinates(ring)[:-1]) for ring in rings], value)
