"""Walls as they look from straight ahead: windows, doors, shops, balconies and bricks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from core.sample.drawing import Bytes, Color, varied

if TYPE_CHECKING:
    from core.sample.street.recipe import HouseStyle

FLOOR: Final = 2.9
_FRAME: Final[Color] = (232, 230, 224)
_SIGNS: Final[tuple[Color, ...]] = ((44, 74, 62), (120, 34, 36), (34, 52, 92), (196, 152, 60), (60, 60, 62))


class Wall:
    """An image of a wall that is painted in metres from its lower left corner."""

    def __init__(self, length: float, height: float, scale: tuple[float, float], color: Color) -> None:
        """`scale`: pixels per metre along the wall and up."""
        self.length, self.height, self.scale = length, height, scale
        shape = (max(2, round(height * scale[1])), max(2, round(length * scale[0])), 3)
        self.image: Bytes = np.empty(shape, np.uint8)
        self.image[:] = np.array(color, np.uint8)

    def box(self, left: float, bottom: float, width: float, height: float, color: Color) -> None:
        """Paint a rectangle."""
        rows, columns = self.image.shape[:2]
        across, up = self.scale
        y0, y1 = max(0, rows - round((bottom + height) * up)), rows - round(bottom * up)
        x0, x1 = max(0, round(left * across)), min(columns, round((left + width) * across))
        if x1 > x0 and y1 > y0:
            cv2.rectangle(self.image, (x0, y0), (x1 - 1, y1 - 1), color, cv2.FILLED)

    def brick(self, rng: np.random.Generator) -> None:
        """Courses of bricks, where they can be told apart, each brick a little different."""
        rows, columns = self.image.shape[:2]
        small = rng.standard_normal(
            (max(2, round(self.height / 0.15)), max(2, round(self.length / 0.4))), np.float32
        )
        uneven = cv2.resize(small, (columns, rows), interpolation=cv2.INTER_NEAREST) * np.float32(0.06)
        if self.scale[1] > 12:
            uneven[np.mod(np.arange(rows) / self.scale[1], 0.15) < 0.035] += np.float32(0.1)
        self.image[:] = np.clip(self.image * (1 + uneven[..., None]), 0, 255)

    def weather(self, rng: np.random.Generator) -> None:
        """Stains, and dirt towards the ground."""
        rows, columns = self.image.shape[:2]
        small = rng.standard_normal((5, 7), np.float32)
        stains = 1 + cv2.resize(small, (columns, rows), interpolation=cv2.INTER_CUBIC) * np.float32(0.035)
        above = np.arange(rows, 0, -1, dtype=np.float32) / np.float32(self.scale[1])
        stains *= (1 - np.float32(0.14) * np.exp(-above / np.float32(0.7)))[:, None]
        self.image[:] = np.clip(self.image * stains[..., None], 0, 255)


@dataclass(frozen=True, slots=True)
class Looks:
    """How one house looks, decided once for all its walls."""

    wall: Color
    trim: Color
    glass: Color
    sign: Color
    floors: int
    bricks: bool
    shop: bool
    balconies: bool
    shutters: bool

    @staticmethod
    def of(style: HouseStyle, wall: Color, rng: np.random.Generator) -> Looks:
        """A house of that style with walls of that colour."""
        return Looks(
            wall,
            varied(_FRAME, rng, 0.05) if rng.random() < 0.8 else varied((70, 62, 56), rng, 0.1),
            varied((58, 68, 80), rng, 0.12),
            _SIGNS[int(rng.integers(len(_SIGNS)))],
            int(rng.integers(style.floors[0], style.floors[1] + 1)),
            bool(rng.random() < style.brick),
            bool(rng.random() < style.shops),
            bool(rng.random() < style.balconies),
            bool(rng.random() < 0.3),
        )

    @property
    def height(self) -> float:
        """Of its walls."""
        return self.floors * FLOOR + 0.7


def draw_front(
    looks: Looks, length: float, bay: float, scale: tuple[float, float], rng: np.random.Generator
) -> Bytes:
    """The wall that faces the street."""
    wall = Wall(length, looks.height, scale, looks.wall)
    if looks.bricks:
        wall.brick(rng)
    wall.box(0, 0, length, 0.5, varied((112, 108, 104), rng, 0.08))
    bays = max(1, round((length - 0.6) / bay))
    step = length / bays
    door = int(rng.integers(bays))
    for floor in range(looks.floors):
        for number in range(bays):
            middle, bottom = (number + 0.5) * step, floor * FLOOR + 0.9
            if floor or not (looks.shop or number == door):
                _window(wall, looks, middle, bottom, rng)
            if floor and looks.balconies and number % 2 == door % 2:
                _balcony(wall, middle, floor * FLOOR + 0.1, step)
    if looks.shop:
        _shop(wall, looks, rng)
    else:
        _door(wall, looks, (door + 0.5) * step, rng)
    wall.box(0, looks.height - 0.28, length, 0.28, looks.trim)
    wall.box(0, looks.height - 0.36, length, 0.08, (74, 70, 66))
    wall.weather(rng)
    return wall.image


def draw_side(looks: Looks, depth: float, scale: tuple[float, float], rng: np.random.Generator) -> Bytes:
    """A wall beside the house: few windows."""
    wall = Wall(depth, looks.height, scale, looks.wall)
    if looks.bricks:
        wall.brick(rng)
    for floor in range(looks.floors):
        if rng.random() < 0.6:
            _window(wall, looks, depth * rng.uniform(0.3, 0.6), floor * FLOOR + 0.9, rng)
    wall.weather(rng)
    return wall.image


def _window(wall: Wall, looks: Looks, middle: float, bottom: float, rng: np.random.Generator) -> None:
    width, height = 1.15, 1.5
    left = middle - width / 2
    if looks.shutters:
        for side in (left - 0.5, left + width + 0.06):
            wall.box(side, bottom, 0.44, height, looks.sign)
    wall.box(left - 0.1, bottom - 0.12, width + 0.2, 0.12, (188, 184, 176))
    wall.box(left, bottom, width, height, looks.trim)
    glass = varied(looks.glass, rng, 0.18)
    wall.box(left + 0.09, bottom + 0.09, width - 0.18, height - 0.18, glass)
    red, green, blue = glass
    wall.box(
        left + 0.09, bottom + height * 0.55, width - 0.18, height * 0.36, (red + 34, green + 40, blue + 46)
    )
    if rng.random() < 0.45:
        for side in (left + 0.09, left + width - 0.35):
            wall.box(side, bottom + 0.09, 0.26, height - 0.18, (206, 200, 190))
    wall.box(middle - 0.03, bottom, 0.06, height, looks.trim)


def _balcony(wall: Wall, middle: float, bottom: float, step: float) -> None:
    left, width = middle - step * 0.42, step * 0.84
    wall.box(left, bottom, width, 0.16, (150, 146, 140))
    for x in np.arange(left, left + width, 0.16):
        wall.box(float(x), bottom + 0.16, 0.05, 0.9, (52, 54, 58))
    wall.box(left, bottom + 1.0, width, 0.07, (52, 54, 58))


def _door(wall: Wall, looks: Looks, middle: float, rng: np.random.Generator) -> None:
    wall.box(middle - 0.62, 0, 1.24, 2.45, looks.trim)
    wall.box(middle - 0.5, 0, 1.0, 2.05, varied(looks.sign, rng, 0.15))
    wall.box(middle - 0.5, 2.1, 1.0, 0.28, looks.glass)


def _shop(wall: Wall, looks: Looks, rng: np.random.Generator) -> None:
    """Panes from door to door under a coloured board, now and then an awning."""
    wall.box(0.2, 0, wall.length - 0.4, 2.75, varied((66, 64, 64), rng, 0.1))
    panes = max(1, round(wall.length / 2.2))
    step = (wall.length - 0.6) / panes
    for number in range(panes):
        left = 0.3 + number * step
        wall.box(left + 0.06, 0.45, step - 0.12, 1.95, varied((92, 98, 104), rng, 0.2))
        for x in np.arange(left + 0.2, left + step - 0.3, 0.35):
            goods = varied((150, 110, 80), rng, 0.4)
            wall.box(float(x), 0.45, 0.25, rng.uniform(0.2, 0.9), goods)
    wall.box(0.1, 2.4, wall.length - 0.2, 0.62, looks.sign)
    for x in np.arange(wall.length * 0.25, wall.length * 0.7, 0.3):
        wall.box(float(x), 2.58, 0.18, 0.26, (236, 230, 214))
    if rng.random() < 0.5:
        for number, x in enumerate(np.arange(0.1, wall.length - 0.2, 0.4)):
            wall.box(float(x), 2.0, 0.4, 0.5, looks.sign if number % 2 else (232, 228, 220))
