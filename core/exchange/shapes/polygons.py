"""Outlines of regions along the edges of their pixels, and regions from outlines.

Coordinates are those of pixel corners: the pixel in row r and column c covers x from c to c + 1 and y from r to
r + 1. So an outline encloses exactly its pixels, and every program that fills the pixels whose centres lie inside
makes the same mask of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import cv2
import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.labels.packing import Pixels

Bits = npt.NDArray[np.bool_]
Ring = npt.NDArray[Any]
"""(N, 2) of x and y; the last corner is joined to the first."""

_CROSSINGS_AT_ONCE: Final = 1 << 20
_MOST_CROSSINGS: Final = 1 << 28
"""Of outlines with rows of pixels: a file that has more is broken, or meant to do harm."""
_FARTHEST: Final = 1e9
"""Coordinates beyond are of no image, and their products would overflow."""
_CIRCLE_CORNERS: Final = 720


@dataclass(frozen=True, slots=True)
class Region:
    """Pixels that are joined by their edges."""

    outer: Ring
    """(N, 2) int32, clockwise on the screen."""
    holes: tuple[Ring, ...] = ()
    """The other way round."""
    area: int = 0
    """In pixels, without the holes."""


def outlines(mask: Bits) -> list[Region]:
    """The regions of a mask, (H, W) bool, in the order of their first pixels. Pixels that meet at corners are apart."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if not len(rows):
        return []
    top, left = int(rows[0]), int(columns[0])
    box = np.pad(mask[top : rows[-1] + 1, left : columns[-1] + 1], 1)
    regions = cv2.connectedComponents(box.view(np.uint8), connectivity=4)[1]
    points, ends, pixels = _rings(box)
    areas = _areas(points, ends)
    points += np.array([left, top], np.int32)
    owners = regions[pixels[:, 1] + 1, pixels[:, 0] + 1].tolist()
    outer: dict[int, Ring] = {}
    holes: dict[int, list[Ring]] = {}
    sizes: dict[int, int] = {}
    for start, end, area, region in zip([0, *ends[:-1]], ends, areas, owners, strict=True):
        sizes[region] = sizes.get(region, 0) + area
        if area > 0:
            outer[region] = points[start:end]
        else:
            holes.setdefault(region, []).append(points[start:end])
    return [Region(outer[region], tuple(holes.get(region, ())), sizes[region]) for region in sorted(outer)]


def _rings(padded: Bits) -> tuple[Ring, list[int], npt.NDArray[Any]]:
    """The outlines of a mask with an empty margin: their points, where each ends, and a pixel that it runs along.

    In each row of corners the first is joined to the second, the third to the fourth, and so on, and in each column
    likewise (O'Rourke, "Uniqueness of orthogonal connect-the-dots", 1988). Pixels are (x, y) without the margin.
    """
    x, y, side, end, begins, below = _corners(padded)
    across = _partners(np.lexsort((side, x, y)))
    along = _partners(np.lexsort((end, y, x)))
    following = along[across].tolist()
    partner, visited = across.tolist(), bytearray(len(x))
    corners: list[int] = []
    starts, ends = [], []
    for start in np.flatnonzero(begins).tolist():
        if visited[start]:
            continue
        corner = start
        while not visited[corner]:
            visited[corner] = 1
            corners += (corner, partner[corner])
            corner = following[corner]
        starts.append(start)
        ends.append(len(corners))
    points = np.stack([x[corners], y[corners]], axis=1).astype(np.int32)
    pixels = np.stack([np.minimum(x[starts], x[across[starts]]), y[starts] - ~below[starts]], axis=1)
    return points, ends, pixels


def _areas(points: Ring, ends: Sequence[int]) -> list[int]:
    """The pixels that each ring encloses; negative where it runs the other way than clockwise on the screen."""
    x, y = points[:, 0].astype(np.int64), points[:, 1].astype(np.int64)
    following = np.arange(1, len(points) + 1)
    starts = np.concatenate([[0], np.asarray(ends[:-1], np.int64)])
    following[np.asarray(ends) - 1] = starts
    doubled = np.add.reduceat(x * y[following] - x[following] * y, starts)
    return [int(area) for area in doubled // 2]


def _corners(padded: Bits) -> tuple[npt.NDArray[Any], ...]:
    """Of each corner x, y, whether its edge lies to the right, whether it goes down, and two facts of its direction.

    Where two regions meet, two corners lie in one place, joined so that each region keeps its own.
    """
    above_left, above_right = padded[:-1, :-1], padded[:-1, 1:]
    below_left, below_right = padded[1:, :-1], padded[1:, 1:]
    odd = above_left ^ above_right ^ below_left ^ below_right
    meeting = (above_left == below_right) & (above_right == below_left) & (above_left != above_right)
    y, x = np.nonzero(odd | meeting)
    double = meeting[y, x]
    falling = above_left[y, x]  # of two that meet: whether the upper one is on the left
    y, x = np.concatenate([y, y[double]]), np.concatenate([x, x[double]])
    second = np.arange(len(y)) >= len(double)
    twice = np.concatenate([double, double[double]])
    falling = np.concatenate([falling, falling[double]])
    below_r, above_r = below_right[y, x], above_right[y, x]
    to_right = np.where(twice, second, below_r != above_r)
    down = np.where(twice, second == falling, below_r != below_left[y, x])
    inside_below = np.where(to_right, below_r, below_left[y, x])
    begins = to_right == inside_below  # the region lies on the right of whoever walks along its outline
    return x, y, to_right, down, begins, inside_below


def _partners(order: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    """Of each corner, the one that it is joined to: neighbours of an order, two by two."""
    partners = np.empty_like(order)
    partners[order[0::2]], partners[order[1::2]] = order[1::2], order[0::2]
    return partners


def bridged(region: Region) -> Ring:
    """One ring around a region and its holes, joined by lines of no width, for formats that have no holes.

    Filled by the even-odd rule, by which each line cancels itself, it is the region again.
    """
    ring = region.outer
    entries = [int(np.argmin(hole[:, 0])) for hole in region.holes]
    order = sorted(range(len(entries)), key=lambda number: int(region.holes[number][entries[number], 0]))
    for hole, entry in ((region.holes[number], entries[number]) for number in order):
        x, y = hole[entry]
        near = int(np.argmin(np.abs(ring[:, 0] - x) + np.abs(ring[:, 1] - y)))
        ring = np.concatenate([ring[: near + 1], hole[entry:], hole[: entry + 1], ring[near:]])
    return ring


def with_valid_rings(region: Region) -> Region:
    """The region with rings that meet themselves at a corner parted there, as geometry libraries want them.

    What such an outer ring runs around twice becomes a hole that touches it.
    """
    loops = _loops(region.outer)
    if len(loops) == 1 and all(len(_loops(hole)) == 1 for hole in region.holes):
        return region
    sizes = _areas(np.concatenate(loops), np.cumsum([len(loop) for loop in loops]).tolist())
    outer = int(np.argmax(sizes))
    holes = [loop for number, loop in enumerate(loops) if number != outer]
    holes += [loop for hole in region.holes for loop in _loops(hole)]
    return Region(loops[outer], tuple(holes), region.area)


def _loops(ring: Ring) -> list[Ring]:
    """The rings without common corners that a ring consists of."""
    if len(np.unique(ring, axis=0)) == len(ring):
        return [ring]
    loops: list[Ring] = []
    path: list[tuple[int, int]] = []
    positions: dict[tuple[int, int], int] = {}
    for corner in map(tuple, ring.tolist()):
        start = positions.get(corner)
        if start is not None:
            loops.append(np.array(path[start:], ring.dtype))
            for passed in path[start:]:
                del positions[passed]
            del path[start:]
        positions[corner] = len(path)
        path.append(corner)
    return [*loops, np.array(path, ring.dtype)]


def fill(label: Pixels, rings: Sequence[Ring], value: int) -> None:
    """Give the pixels whose centres lie inside an outline a value, in place; inside two of the rings is outside.

    `label` is (H, W) uint8. What lies beyond it counts for nothing. Raises ValueError for coordinates that are no
    numbers, and for outlines that are too long to be of any use.
    """
    corners = [np.asarray(ring, np.float64).reshape(-1, 2) for ring in rings]
    if not sum(map(len, corners)):
        return
    starts, ends = np.concatenate(corners), np.concatenate([np.roll(ring, -1, axis=0) for ring in corners])
    if not np.isfinite(starts).all():
        raise ValueError("an outline has coordinates that are not numbers")
    if np.abs(starts).max() > _FARTHEST:
        raise ValueError("an outline has coordinates that are too large")
    height, width = label.shape
    low, high = np.minimum(starts, ends), np.maximum(starts, ends)
    top, bottom = _first_centre(low[:, 1].min(), height), _first_centre(high[:, 1].max(), height)
    left, right = _first_centre(low[:, 0].min(), width), _first_centre(high[:, 0].max(), width)
    if top >= bottom or left >= right:
        return
    toggles = np.zeros((bottom - top, right - left + 1), np.uint8)
    first = np.clip(np.ceil(low[:, 1] - 0.5), top, bottom).astype(np.int64)
    counts = np.clip(np.ceil(high[:, 1] - 0.5), top, bottom).astype(np.int64) - first
    if counts.sum() > _MOST_CROSSINGS:
        raise ValueError("an outline is too long")
    for edges in _pieces(counts):
        number = np.repeat(edges, counts[edges])
        offset = np.arange(len(number)) - np.repeat(np.cumsum(counts[edges]) - counts[edges], counts[edges])
        row = first[number] + offset
        (x0, y0), (x1, y1) = starts[number].T, ends[number].T
        crossing = x0 + (row + 0.5 - y0) * ((x1 - x0) / (y1 - y0))
        column = np.clip(np.ceil(crossing - 0.5), left, right).astype(np.int64)
        np.bitwise_xor.at(toggles, (row - top, column - left), 1)
    inside = np.bitwise_xor.accumulate(toggles, axis=1)[:, :-1]
    label[top:bottom, left:right][inside.view(np.bool_)] = value


def rectangle(left: float, top: float, right: float, bottom: float) -> Ring:
    """The outline of a rectangle."""
    return np.array([[left, top], [right, top], [right, bottom], [left, bottom]], np.float64)


def ellipse(centre: tuple[float, float], radii: tuple[float, float]) -> Ring:
    """The outline of an ellipse, to a hundredth of a pixel for radii up to a thousand."""
    angles = np.arange(_CIRCLE_CORNERS) * (2 * np.pi / _CIRCLE_CORNERS)
    return np.stack([centre[0] + radii[0] * np.cos(angles), centre[1] + radii[1] * np.sin(angles)], axis=1)


def turned(ring: Ring, degrees: float) -> Ring:
    """An outline turned clockwise on the screen around the middle of its extent."""
    middle = (ring.min(axis=0) + ring.max(axis=0)) / 2
    cosine, sine = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return np.asarray((ring - middle) @ np.array([[cosine, sine], [-sine, cosine]]) + middle)


def _first_centre(coordinate: float, size: int) -> int:
    """The first pixel whose centre is not before a coordinate."""
    return int(np.clip(np.ceil(coordinate - 0.5), 0, size))


def _pieces(counts: npt.NDArray[np.int64]) -> Iterator[npt.NDArray[np.int64]]:
    """The numbers of edges that cross any row, so many at once that the memory stays small."""
    edges = np.flatnonzero(counts > 0)
    pieces = np.cumsum(counts[edges]) // _CROSSINGS_AT_ONCE
    return (edges[pieces == piece] for piece in range(int(pieces[-1]) + 1 if len(edges) else 0))
