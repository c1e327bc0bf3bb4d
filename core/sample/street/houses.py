"""Houses along both sides of the street, from the far end to the camera."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from core.sample.drawing import Bytes, Color, Points, color_of, pick
from core.sample.street.ground import shadow_of
from core.sample.street.view import FARTHEST, HOUSE, NEAREST
from core.sample.street.walls import Looks, draw_front, draw_side

if TYPE_CHECKING:
    from core.sample.street.ground import Layout
    from core.sample.street.recipe import HouseStyle, Kind
    from core.sample.street.view import View

_DEPTH: Final = 9.0


@dataclass(frozen=True, slots=True)
class House:
    """A house on one side: -1 left, 1 right."""

    side: int
    front: float
    """From the middle of the street to its wall."""
    near: float
    far: float
    style: HouseStyle
    looks: Looks
    tiles: Color

    @property
    def rise(self) -> float:
        """Of its roof above the walls."""
        return 0.0 if self.style.roof == "flat" else _DEPTH / 2 * 0.85

    def at(self, *places: tuple[float, float, float]) -> Points:
        """Places as (metres behind the front, height, metres ahead)."""
        return np.array([(self.side * (self.front + x), y, z) for x, y, z in places])


def plan_houses(layout: Layout, kind: Kind, rng: np.random.Generator) -> list[House]:
    """Houses wherever there is room, the farthest first."""
    houses = []
    shares = np.array([style.share for style in kind.houses])
    for side in (-1, 1):
        z = rng.uniform(-12, 0)
        setback = rng.uniform(*kind.setback)
        while z < FARTHEST:
            style = kind.houses[int(rng.choice(len(shares), p=shares / shares.sum()))]
            width = rng.uniform(*style.width)
            looks = Looks.of(style, pick(rng, style.walls), rng)
            front = layout.verge + setback + (rng.uniform(-0.4, 0.4) if kind.gap[1] > 1 else 0.0)
            if z + width > NEAREST + 0.5:
                near = max(z, NEAREST)
                houses.append(House(side, front, near, z + width, style, looks, pick(rng, style.tiles)))
            z += width + rng.uniform(*kind.gap)
    return sorted(houses, key=lambda house: -house.near)


def house_shadow(house: House, toward: Points) -> Points:
    """What the house keeps from the sun."""
    top = house.looks.height
    ridge = [(_DEPTH / 2, top + house.rise, z) for z in (house.near, house.far)]
    box = [(x, y, z) for x in (0.0, _DEPTH) for y in (0.0, top) for z in (house.near, house.far)]
    return shadow_of(house.at(*box, *ridge), toward)


def paint_house(view: View, house: House, rng: np.random.Generator) -> None:
    """Its roof, the wall towards the camera, and its front."""
    top, end = house.looks.height, house.far
    near = max(house.near, view.first_seen(house.side * house.front))
    if end - near < 0.5:
        return
    if house.rise:
        _paint_roof(view, house, rng)
    rows = float(np.clip(view.focal / max(near, 6.0), 4, 38))
    if near == house.near:
        side = draw_side(house.looks, _DEPTH, (rows, rows), rng)
        corners = house.at((_DEPTH, top, near), (0, top, near), (0, 0, near), (_DEPTH, 0, near))
        _stretch(view, house, _lit(view, side, (0, 0, -1), near, near), corners)
    across = float(np.ptp(view.pixels(house.at((0, 0, near), (0, 0, end)))[:, 0])) * 1.3 / (end - near)
    front = draw_front(house.looks, end - near, house.style.bay, (min(rows, across), rows), rng)
    corners = house.at((0, top, near), (0, top, end), (0, 0, end), (0, 0, near))
    _stretch(view, house, _lit(view, front, (-house.side, 0, 0), near, end), corners)


def _stretch(view: View, house: House, image: Bytes, corners: Points) -> None:
    """Onto a wall of the house; on the right side of the street everything is the other way round."""
    if house.side > 0:
        image, corners = image[:, ::-1], corners[[1, 0, 3, 2]]
    view.texture(image, corners, HOUSE)


def _lit(view: View, image: Bytes, normal: tuple[float, float, float], near: float, far: float) -> Bytes:
    """A wall in the light, its columns hazed from the near end to the far one."""
    weather = view.weather
    haze = weather.hazes(np.linspace(near, far, image.shape[1]))[None, :, None]
    mist = np.array(color_of(weather.light.horizon), np.float32)
    bright = np.minimum(image * weather.on(*normal).astype(np.float32), 255)
    return (bright * (1 - haze) + mist * haze).astype(np.uint8)


def _paint_roof(view: View, house: House, rng: np.random.Generator) -> None:
    """The slope towards the street, the gable towards the camera, and a chimney."""
    top, near, far, middle = house.looks.height, house.near, house.far, _DEPTH / 2
    slope = np.array([house.rise, middle]) / np.hypot(house.rise, middle)
    normal = (-house.side * float(slope[0]), float(slope[1]), 0.0)
    z = rng.uniform(near, far)
    stack = [
        (middle + x, top + house.rise + y, z)
        for x, y in ((-0.45, -0.6), (-0.45, 1.1), (0.45, 1.1), (0.45, -0.6))
    ]
    view.face(house.at(*stack), (118, 74, 60), (0, 0, -1), HOUSE)
    rows = max(2, round(60 * min(1.0, 14 / max(near, 4))))
    tiles: Bytes = np.empty((rows, 24, 3), np.uint8)
    uneven = rng.standard_normal((rows, 24, 1)) * 0.05 - 0.1 * (np.arange(rows) % 3 == 0)[:, None, None]
    tiles[:] = np.clip(np.array(house.tiles) * (1 + uneven), 0, 255)
    lit = _lit(view, tiles, normal, near, far)
    eaves, ridge = top - 0.1, top + house.rise
    corners = house.at((middle, ridge, near), (middle, ridge, far), (-0.35, eaves, far), (-0.35, eaves, near))
    _stretch(view, house, lit, corners)
    if near > NEAREST:
        gable = house.at((0, top, near), (middle, ridge, near), (_DEPTH, top, near))
        view.face(gable, house.looks.wall, (0, 0, -1), HOUSE)
