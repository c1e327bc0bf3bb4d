"""The sheet that a scene is drawn on: colour, height and truth of every point, finer than the picture.

Points are in metres from the upper left corner; the sheet knows its pixels per metre.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from core.sample.drawing import SHIFT, SUPERSAMPLING, Bytes, Color, Floats, Points, fixed_point

GRAIN_UNIT: Final = 1 / 400
"""What one step in `Sheet.grain` is worth."""


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
        return fixed_point(points * self.scale)

    def polygon(self, points: Points, surface: Surface, height: float | None = None) -> None:
        """Paint a polygon; with a `height` in metres it stands out and casts a shadow."""
        fixed = [self.pixels(points)]
        cv2.fillPoly(self.albedo, fixed, surface.color, cv2.LINE_AA, SHIFT)
        cv2.fillPoly(self.grain, fixed, surface.grain, cv2.LINE_8, SHIFT)
        if height is not None:
            cv2.fillPoly(self.height, fixed, height, cv2.LINE_8, SHIFT)

    def line(self, points: Points, width: float, surface: Surface) -> None:
        """Paint a line of that width in metres."""
        if len(points) > 8:  # half of a road's points bend it just as well
            points = np.concatenate([points[:-1:2], points[-1:]])
        fixed, thickness = [self.pixels(points)], max(1, round(width * self.scale))
        cv2.polylines(self.albedo, fixed, False, surface.color, thickness, cv2.LINE_AA, SHIFT)
        cv2.polylines(self.grain, fixed, False, surface.grain, thickness, cv2.LINE_8, SHIFT)

    def mark(self, truth: Bytes, points: Points, width: float | None, value: int = 255) -> None:
        """Set a polygon, or a line of that width, to `value` in a truth layer."""
        fixed = [self.pixels(points)]
        if width is None:
            cv2.fillPoly(truth, fixed, value, cv2.LINE_8, SHIFT)
        else:
            cv2.polylines(truth, fixed, False, value, max(1, round(width * self.scale)), cv2.LINE_8, SHIFT)

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
