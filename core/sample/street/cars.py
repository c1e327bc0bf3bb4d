"""Cars: an outline seen from the side, pulled across the car's width."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from core.sample.street.ground import shadow_of
from core.sample.street.view import CAR, NEAREST

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.sample.drawing import Color, Points
    from core.sample.street.view import Truth, View

Outline = tuple[tuple[float, float, str], ...]

# From the lower rear edge over the roof to the lower front edge: metres ahead, height, what follows.
_HATCH: Final[Outline] = (
    (0.05, 0.28, "bumper"), (0.0, 0.58, "body"), (0.06, 0.95, "glass"), (0.42, 1.38, "roof"), (0.8, 1.48, "roof"),
    (2.1, 1.46, "glass"), (2.95, 0.98, "hood"), (3.8, 0.84, "body"), (4.0, 0.58, "bumper"), (3.95, 0.26, "end"),
)  # fmt: skip
_SALOON: Final[Outline] = (
    (0.05, 0.28, "bumper"), (0.0, 0.6, "body"), (0.06, 0.98, "hood"), (0.7, 1.02, "glass"), (1.3, 1.4, "roof"),
    (2.5, 1.42, "glass"), (3.35, 0.98, "hood"), (4.4, 0.82, "body"), (4.6, 0.56, "bumper"), (4.55, 0.26, "end"),
)  # fmt: skip
_TALL: Final[Outline] = (
    (0.05, 0.34, "bumper"), (0.0, 0.7, "body"), (0.05, 1.12, "glass"), (0.3, 1.6, "roof"), (0.7, 1.7, "roof"),
    (2.4, 1.68, "glass"), (3.1, 1.16, "hood"), (4.2, 1.02, "body"), (4.4, 0.7, "bumper"), (4.35, 0.32, "end"),
)  # fmt: skip
_VAN: Final[Outline] = (
    (0.05, 0.36, "bumper"), (0.0, 0.7, "body"), (0.02, 1.5, "glass"), (0.08, 2.1, "roof"), (0.3, 2.3, "roof"),
    (3.6, 2.28, "glass"), (4.5, 1.36, "hood"), (5.0, 1.1, "body"), (5.2, 0.7, "bumper"), (5.15, 0.34, "end"),
)  # fmt: skip
_MODELS: Final = ((_HATCH, 1.78), (_SALOON, 1.8), (_TALL, 1.86), (_VAN, 1.98))
_ODDS: Final = (0.36, 0.26, 0.26, 0.12)
_GLASS: Final[Color] = (44, 52, 60)
_DARK: Final[Color] = (36, 37, 39)


@dataclass(frozen=True, slots=True)
class Car:
    """A car; it drives away from the camera, or comes towards it."""

    x: float
    z: float
    """Where its nearer end is."""
    away: bool
    color: Color
    outline: Outline
    width: float
    length: float
    belt: float
    """The height of its window sills."""
    roof: float

    def half(self, y: float) -> float:
        """Half of its width at a height: it narrows above the sills."""
        return self.width / 2 * (1 - 0.2 * max(0.0, (y - self.belt) / (self.roof - self.belt)))

    def at(self, ahead: float, y: float, across: float) -> tuple[float, float, float]:
        """A place on it; `across`: -1 left edge, 1 right edge as the camera sees it."""
        z = self.z + (ahead if self.away else self.length - ahead)
        return self.x + across * self.half(y), y, z


def new_car(x: float, z: float, away: bool, color: Color, rng: np.random.Generator) -> Car:
    """A car of some model."""
    outline, width = _MODELS[int(rng.choice(len(_MODELS), p=_ODDS))]
    length, roof = max(ahead for ahead, _, _ in outline), max(y for _, y, _ in outline)
    belt = min(y for _, y, part in outline if part == "glass")
    return Car(x, z, away, color, outline, width, length, belt, roof)


def car_shadow(car: Car, toward: Points) -> list[Points]:
    """Its shadow, and the dark below it that no sun is needed for."""
    corners = [car.at(z, y, side) for z, y, _ in car.outline for side in (-1, 1)]
    under = [car.at(z, 0.0, side * 1.04) for z in (-0.1, car.length + 0.1) for side in (-1, 1)]
    hull = np.array(under)[[0, 1, 3, 2]] * (1, 0, 1)
    return [shadow_of(np.array(corners), toward), hull]


def paint_car(view: View, car: Car) -> None:
    """The faces across it from far to near, then the side that can be seen."""
    if car.z < NEAREST + 1.5:
        return
    _paint_wheels(view, car)
    faces = list(pairwise(car.outline))
    faces.sort(key=lambda face: -sum(car.at(z, y, 0)[2] for z, y, _ in face))
    for (z0, y0, part), (z1, y1, _) in faces:
        _paint_across(view, car, (z0, y0), (z1, y1), part)
    middle = float(view.pixels(np.array([car.at(car.length / 2, 0.5, 0)]))[0, 0])
    side = 1 if middle < view.center + view.focal * view.bend * car.z else -1
    _paint_side(view, car, side)
    _paint_end(view, car)


def _paint_across(
    view: View, car: Car, start: tuple[float, float], end: tuple[float, float], part: str
) -> None:
    (z0, y0), (z1, y1) = start, end
    ahead = 1 if car.away else -1
    normal = np.array([-(y1 - y0), z1 - z0]) / np.hypot(y1 - y0, z1 - z0)  # ahead, up
    corners = np.array([car.at(z0, y0, -1), car.at(z0, y0, 1), car.at(z1, y1, 1), car.at(z1, y1, -1)])
    to_eye = np.array([view.eye[1] - corners[:, 1].mean(), -corners[:, 2].mean()])
    if float(normal[1] * to_eye[0] + ahead * normal[0] * to_eye[1]) <= 0:
        return
    color = {"glass": _GLASS, "bumper": _DARK}.get(part, car.color)
    facing = (0.0, float(normal[1]), float(normal[0]) * ahead)
    view.face(corners, color, facing, CAR)
    if part == "glass":  # the sky in the upper half of it
        upper = corners.copy()
        upper[:2] = corners[:2] * 0.45 + corners[[3, 2]] * 0.55 if y1 > y0 else corners[:2]
        upper[2:] = corners[2:] if y1 > y0 else corners[2:] * 0.45 + corners[[1, 0]] * 0.55
        view.face(_inset(upper, 0.9), (92, 104, 114), facing, None)


def _inset(places: Points, by: float) -> Points:
    """A polygon shrunk towards its middle."""
    middle = places.mean(axis=0)
    shrunk: Points = middle + (places - middle) * by
    return shrunk


def _paint_side(view: View, car: Car, side: int) -> None:
    """Body, windows, sill and wheels of one side."""

    def paint(outline: Iterable[tuple[float, float]], color: Color, truth: Truth | None = None) -> None:
        view.face(np.array([car.at(z, y, side) for z, y in outline]), color, (float(side), 0.0, 0.0), truth)

    paint([(z, y) for z, y, _ in car.outline], car.color, CAR)
    glass = [(z, y) for z, y, _ in car.outline if y >= car.belt]
    middle = (glass[0][0] + glass[-1][0]) / 2
    paint([(middle + (z - middle) * 0.88, car.belt + 0.02 + (y - car.belt) * 0.84) for z, y in glass], _GLASS)
    sills, bottom, end = car.belt, car.outline[0][1], car.length - 0.1
    paint(
        [(middle, sills), (middle + 0.09, sills), (middle + 0.09, sills + 0.42), (middle, sills + 0.42)],
        car.color,
    )
    paint([(0.1, bottom), (0.1, bottom + 0.14), (end, bottom + 0.14), (end, bottom)], _DARK)
    angles = np.linspace(0, 2 * np.pi, 20 if car.z < 30 else 8)
    for axle in (car.length * 0.19, car.length * 0.8):
        for radius, color in ((0.36, (20, 20, 21)), (0.31, (30, 30, 31)), (0.19, (150, 152, 154))):
            across, up = axle + radius * np.cos(angles), np.maximum(0.31 + radius * np.sin(angles), 0)
            paint(zip(across.tolist(), up.tolist(), strict=True), color, CAR)


def _paint_wheels(view: View, car: Car) -> None:
    """The wheels that show below the end towards the camera."""
    z = car.length * 0.19 if car.away else car.length * 0.8
    for side in (-1.0, 1.0):
        tyre = [car.at(z, y, side * reach) for y, reach in ((0, 0.98), (0.5, 0.98), (0.5, 0.72), (0, 0.72))]
        view.face(np.array(tyre), (24, 24, 25), (0, 0, -1), CAR)


def _paint_end(view: View, car: Car) -> None:
    """Lights, plate and grille of the end towards the camera."""
    outline = car.outline if car.away else car.outline[::-1]
    low, high = outline[1][1], outline[2][1]
    z = outline[1][0] + (-0.02 if car.away else 0.02)
    lamp: Color = (176, 28, 26) if car.away else (236, 236, 226)
    bottom, top = (low + 0.12, high - 0.04) if car.away else (low + 0.04, low + 0.22)
    for left, right in ((-0.97, -0.68), (0.68, 0.97)):
        _patch(view, car, z, (left, right), (bottom, top), lamp)
    if not car.away:
        _patch(view, car, z, (-0.6, 0.6), (low + 0.02, low + 0.18), _DARK)
    height = low - 0.16 if not car.away else (low + high) / 2 - 0.09
    _patch(view, car, z, (-0.27, 0.27), (height, height + 0.12), (222, 220, 206))


def _patch(
    view: View, car: Car, z: float, across: tuple[float, float], up: tuple[float, float], color: Color
) -> None:
    (left, right), (bottom, top) = across, up
    corners = [car.at(z, y, x) for x, y in ((left, bottom), (right, bottom), (right, top), (left, top))]
    view.flat(view.pixels(np.array(corners)), view.weather.seen(color, 0.95, car.z), None)
