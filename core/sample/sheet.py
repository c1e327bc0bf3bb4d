"""The sheet that a scene is drawn on: colour, height and truth of every point, finer than the picture.

Points are in metres from the upper left corner; the sheet knows its pixels per metre.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

SUPERSAMPLING: Final = 2
"""Pixels of the sheet for one pixel of the picture, per axis."""

GRAIN_UNIT: Final = 1 / 400
"""What one step in `Sheet.grain` is worth."""

Floats = npt.NDArray[np.float32]
Bytes = npt.NDArray[np.uint8]
Color = tuple[float, float, float]
"""Red, green, blue, 0 ... 255."""
Points = npt.NDArray[np.float64]
"""(N, 2): x, y in metres."""

_SHIFT: Final = 4  # OpenCV draws polygons in fixed point with this many fractional bits


def color_of(text: str) -> Color:
    """'#RRGGBB' as red, green, blue."""
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


def varied(color: Color, rng: np.random.Generator, by: float) -> Color:
    """`color`, brighter or darker and a little shifted in hue, by about `by` (0 ... 1)."""
    overall, *offsets = rng.standard_normal(4).tolist()
    red, green, blue = (
        min(250.0, max(8.0, c * (1 + by * overall) * (1 + by / 5 * offset)))
        for c, offset in zip(color, offsets, strict=True)
    )
    return red, green, blue


def pick(rng: np.random.Generator, colors: tuple[str, ...], by: float = 0.06) -> Color:
    """One of `colors`, varied."""
    return varied(color_of(colors[int(rng.integers(len(colors)))]), rng, by)


def noise(rng: np.random.Generator, side: int, cell: float, octaves: int = 1) -> Floats:
    """Smooth noise, (side, side), mean 0 and deviation about 1; `cell` is its largest grain in pixels."""
    total = np.zeros((side, side), np.float32)
    for octave in range(octaves):
        cells = max(2, round(side / cell * 2**octave)) + 1
        grid = rng.standard_normal((min(cells, side), min(cells, side)), np.float32)
        total += cv2.resize(grid, (side, side), interpolation=cv2.INTER_CUBIC) * np.float32(0.6**octave)
    return total / np.float32(max(float(total.std()), 1e-6))


def rectangle(center: Points, along: Points, length: float, width: float) -> Points:
    """The four corners of a rectangle around `center`; `along` is the unit vector of its length."""
    (x, y), (ax, ay) = center.tolist(), along.tolist()
    ux, uy, vx, vy = ax * length / 2, ay * length / 2, -ay * width / 2, ax * width / 2
    return np.array(
        [
            (x + ux + vx, y + uy + vy),
            (x + ux - vx, y + uy - vy),
            (x - ux - vx, y - uy - vy),
            (x - ux + vx, y - uy + vy),
        ]
    )


def direction(angle: float) -> Points:
    """The unit vector of an angle in radians."""
    return np.array([np.cos(angle), np.sin(angle)])


@dataclass(frozen=True, slots=True)
class Surface:
    """How something looks from above, before light falls on it."""

    color: Color
    fine: float = 0.03
    """How much its brightness varies from pixel to pixel."""
    coarse: float = 0.05
    """How much its brightness varies over metres."""

    @property
    def grain(self) -> tuple[int, int]:
        """Fine and coarse as `Sheet.grain` holds them."""
        return round(self.fine / GRAIN_UNIT), round(self.coarse / GRAIN_UNIT)


class Sheet:
    """The layers of a scene being drawn."""

    def __init__(self, size: int, scale: float) -> None:
        """`size` of the picture in pixels, `scale` in pixels of the picture per metre."""
        side = size * SUPERSAMPLING
        self.side = side
        self.scale = scale * SUPERSAMPLING
        self.metres = side / self.scale
        self.albedo: Bytes = np.zeros((side, side, 3), np.uint8)
        self.grain: Bytes = np.zeros((side, side, 2), np.uint8)  # fine and coarse, in steps of GRAIN_UNIT
        self.pattern: Floats = np.ones((side, side), np.float32)
        self.height: Floats = np.zeros((side, side), np.float32)
        self.canopy: Floats = np.zeros((side, side), np.float32)
        self.slope: Floats = np.zeros((side, side, 2), np.float32)
        self.road: Bytes = np.zeros((side, side), np.uint8)
        self.building: Bytes = np.zeros((side, side), np.uint8)
        self.vegetation: Bytes = np.zeros((side, side), np.uint8)
        self.water: Bytes = np.zeros((side, side), np.uint8)
        self.taken: Bytes = np.zeros((side // 4, side // 4), np.uint8)

    def pixels(self, points: Points) -> npt.NDArray[np.int32]:
        """Metres as OpenCV's fixed point pixels."""
        return np.round((points * self.scale - 0.5) * (1 << _SHIFT)).astype(np.int32)

    def polygon(self, points: Points, surface: Surface, height: float | None = None) -> None:
        """Paint a polygon; with a `height` in metres it stands out and casts a shadow."""
        fixed = [self.pixels(points)]
        cv2.fillPoly(self.albedo, fixed, surface.color, cv2.LINE_AA, _SHIFT)
        cv2.fillPoly(self.grain, fixed, surface.grain, cv2.LINE_8, _SHIFT)
        if height is not None:
            cv2.fillPoly(self.height, fixed, height, cv2.LINE_8, _SHIFT)

    def line(self, points: Points, width: float, surface: Surface) -> None:
        """Paint a line of that width in metres."""
        if len(points) > 8:  # half of a road's points bend it just as well
            points = np.concatenate([points[:-1:2], points[-1:]])
        fixed, thickness = [self.pixels(points)], max(1, round(width * self.scale))
        cv2.polylines(self.albedo, fixed, False, surface.color, thickness, cv2.LINE_AA, _SHIFT)
        cv2.polylines(self.grain, fixed, False, surface.grain, thickness, cv2.LINE_8, _SHIFT)

    def mark(self, truth: Bytes, points: Points, width: float | None, value: int = 255) -> None:
        """Set a polygon, or a line of that width, to `value` in a truth layer."""
        fixed = [self.pixels(points)]
        if width is None:
            cv2.fillPoly(truth, fixed, value, cv2.LINE_8, _SHIFT)
        else:
            cv2.polylines(truth, fixed, False, value, max(1, round(width * self.scale)), cv2.LINE_8, _SHIFT)

    def where(self, mask: npt.NDArray[np.bool_], surface: Surface) -> None:
        """Paint wherever `mask`, (side, side), is true."""
        cv2.copyTo(
            np.full_like(self.albedo, np.array(surface.color, np.uint8)), mask.view(np.uint8), self.albedo
        )
        self.roughen(mask, surface)

    def roughen(self, mask: npt.NDArray[np.bool_], surface: Surface) -> None:
        """Give the places where `mask` is true the grain of `surface`, and leave their colour."""
        grain = np.array(surface.grain, np.uint8).view(np.uint16)[0]  # the two bytes at once
        np.copyto(self.grain.view(np.uint16)[..., 0], grain, where=mask)

    def holds(self, place: Points, margin: float = 0.0) -> bool:
        """Whether a place lies on the sheet, or at most `margin` metres beside it."""
        return bool(-margin <= place[0] < self.metres + margin and -margin <= place[1] < self.metres + margin)

    def is_taken(self, place: Points) -> bool:
        """Whether something was planned at a place; nothing is beside the sheet."""
        x, y = (place * (self.scale / 4)).tolist()
        side = self.taken.shape[0]
        return 0 <= x < side and 0 <= y < side and bool(self.taken[int(y), int(x)])

    def is_free(self, points: Points) -> bool:
        """Whether nothing was planned yet inside the polygon. Outside of the sheet everything is free."""
        box, inside = self._coarse_mask(points)
        return not bool((self.taken[box] & inside).any())

    def take(self, points: Points, width: float | None = None) -> None:
        """Reserve a polygon, or a line of that width, so that nothing else is planned there."""
        fixed = [np.round(points * self.scale / 4 * 16).astype(np.int32)]
        if width is None:
            cv2.fillPoly(self.taken, fixed, 255, cv2.LINE_8, 4)
        else:
            cv2.polylines(self.taken, fixed, False, 255, max(1, round(width * self.scale / 4)), cv2.LINE_8, 4)

    def _coarse_mask(self, points: Points) -> tuple[tuple[slice, slice], Bytes]:
        side = self.taken.shape[0]
        scaled = points * (self.scale / 4)
        left, top = (min(side, max(0, int(v))) for v in scaled.min(axis=0).tolist())
        right, bottom = (min(side, max(0, int(v) + 2)) for v in scaled.max(axis=0).tolist())
        inside = np.zeros((bottom - top, right - left), np.uint8)
        if inside.size:
            fixed = np.round((scaled - (left, top)) * 16).astype(np.int32)
            cv2.fillPoly(inside, [fixed], 255, cv2.LINE_8, 4)
        return (slice(top, bottom), slice(left, right)), inside
