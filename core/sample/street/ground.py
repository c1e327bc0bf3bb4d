"""The ground: road, kerb, pavement, grass and plots, with their marks and the shadows that fall on them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from core.sample.drawing import (
    SHIFT,
    SUPERSAMPLING,
    Bytes,
    Color,
    Floats,
    Points,
    fixed_point,
    noise,
    pick,
    varied,
)
from core.sample.street.view import FARTHEST, NEAREST, PAVEMENT, PLANT, ROAD

if TYPE_CHECKING:
    from core.sample.street.recipe import Kind, Season
    from core.sample.street.view import Truth, View

_PER_METRE: Final = 60  # of the noise that the ground is made of
_WHITE: Final[Color] = (226, 226, 220)


@dataclass(frozen=True, slots=True)
class Layout:
    """Where things begin, in metres from the middle of the street."""

    road: float
    pavement: float
    """Where it ends; it begins at the road."""
    verge: float
    """Where the grass beside it ends and the plots begin."""

    @staticmethod
    def of(kind: Kind, rng: np.random.Generator) -> Layout:
        """A street of that kind."""
        road = rng.uniform(*kind.road)
        pavement = road + rng.uniform(*kind.pavement)
        return Layout(road, pavement, pavement + kind.verge)


def paint_ground(
    view: View, layout: Layout, kind: Kind, season: Season, shadows: list[Points], rng: np.random.Generator
) -> None:
    """Everything flat; `shadows` are polygons of places on the ground."""
    top = int(np.ceil(view.horizon)) + 1
    ys, xs = np.mgrid[top : view.height : SUPERSAMPLING, 0 : view.width : SUPERSAMPLING].astype(np.float32)
    z = np.float32(view.eye[1] * view.focal) / (ys + 1 - np.float32(view.horizon))
    x = (xs + 1 - np.float32(view.center)) * z / np.float32(view.focal) + np.float32(view.eye[0])
    x -= np.float32(view.bend) * z * z
    bands = _bands(layout, kind, season, rng)
    index = np.searchsorted(np.array([edge for edge, _, _ in bands[:-1]], np.float32), np.abs(x))
    colors = np.array([color for _, color, _ in bands], np.float32)[index]
    colors *= (_grain(x, z, rng) * _joints(x, z, index))[..., None]
    size = (view.width, view.height - top)
    view.picture[top:] = cv2.resize(np.clip(colors, 0, 255).astype(np.uint8), size)
    enlarged = cv2.resize(index.astype(np.uint8), size, interpolation=cv2.INTER_NEAREST)
    for layer, table in zip(view.layers, np.array([truth for _, _, truth in bands], np.uint8).T, strict=True):
        layer[top:] = cv2.LUT(enlarged, np.resize(table, 256))
    _paint_repairs(view, layout, rng)
    _paint_marks(view, layout, kind, rng)
    _light(view, top, shadows)


def _bands(
    layout: Layout, kind: Kind, season: Season, rng: np.random.Generator
) -> list[tuple[float, Color, Truth]]:
    """From the middle outwards: where each ends, its colour and what it is."""
    asphalt = varied((98, 98, 101), rng, 0.1)
    slabs = varied((158, 152, 144), rng, 0.08)
    gutter = varied((84, 84, 86), rng, 0.05)
    grass = pick(rng, season.grass)
    plots = grass if kind.setback[1] > 1.5 else varied((140, 134, 126), rng, 0.06)
    return [
        (layout.road - 0.3, asphalt, ROAD),
        (layout.road, gutter, ROAD),
        (layout.road + 0.18, varied((182, 178, 170), rng, 0.04), PAVEMENT),
        (layout.pavement, slabs, PAVEMENT),
        (layout.verge, grass, PLANT),
        (np.inf, plots, PLANT if plots is grass else PAVEMENT),
    ]


def _grain(x: Floats, z: Floats, rng: np.random.Generator) -> Floats:
    """The brightness of the ground: fine grain nearby, stains of metres everywhere."""
    fine, coarse = noise(rng, 512, 2.5), noise(rng, 256, 60, 3)
    u, v = x * np.float32(_PER_METRE), z * np.float32(_PER_METRE / 2)
    near = cv2.remap(fine, u, v, cv2.INTER_LINEAR, borderMode=cv2.BORDER_WRAP)
    wide = cv2.remap(coarse, x * 9, z * np.float32(2.5), cv2.INTER_LINEAR, borderMode=cv2.BORDER_WRAP)
    grain: Floats = 1 + near * (np.float32(0.065) / (1 + z / 9)) + wide * np.float32(0.055)
    return grain


def _joints(x: Floats, z: Floats, index: np.ndarray) -> Floats:
    """Dark lines between the slabs of the pavement, as long as they can be told apart."""
    edge = (np.abs(np.mod(x, np.float32(0.6)) - np.float32(0.3)) > 0.275) | (
        np.abs(np.mod(z, np.float32(0.6)) - np.float32(0.3)) > 0.27
    )
    strength = np.clip(np.float32(0.2) - z / 90, 0, 1)
    joints: Floats = 1 - np.where(edge & (index == 3), strength, np.float32(0))
    return joints


def on_ground(left: float, right: float, near: float, far: float) -> Points:
    """The outline of a strip of ground along the street, fine enough to bend with it."""
    steps = np.geomspace(max(near, NEAREST), max(far, NEAREST + 0.1), 12)
    edges = [np.stack([np.full(12, edge), np.zeros(12), steps], axis=1) for edge in (left, right)]
    return np.concatenate([edges[0], edges[1][::-1]])


def _paint_repairs(view: View, layout: Layout, rng: np.random.Generator) -> None:
    """Patches of other asphalt, and lids."""
    for _ in range(int(rng.integers(2, 6))):
        x, z = rng.uniform(-layout.road, layout.road - 1), rng.uniform(4, 30)
        shade = rng.uniform(62, 90)
        strip = on_ground(x, x + rng.uniform(0.5, 1.4), z, z + rng.uniform(1, 9))
        view.flat(view.pixels(strip), (shade, shade, shade + 2), None)
    for _ in range(int(rng.integers(1, 4))):
        x, z = rng.uniform(-layout.road * 0.7, layout.road * 0.7), rng.uniform(5, 25)
        angles = np.linspace(0, 2 * np.pi, 24)
        lid = np.stack([x + 0.33 * np.cos(angles), 0 * angles, z + 0.33 * np.sin(angles)], axis=1)
        view.flat(view.pixels(lid), (58, 56, 54), None)


def _paint_marks(view: View, layout: Layout, kind: Kind, rng: np.random.Generator) -> None:
    """The line in the middle, and perhaps a crossing."""
    white = varied(_WHITE, rng, 0.04)
    if kind.marks == "line":
        for x in (-layout.road + 0.45, layout.road - 0.45):
            view.flat(view.pixels(on_ground(x - 0.06, x + 0.06, NEAREST, FARTHEST)), white, None)
    if kind.marks != "none":
        for z in np.arange(rng.uniform(0, 4), FARTHEST, 6.0):
            view.flat(view.pixels(on_ground(-0.07, 0.07, z, z + 3)), white, None)
    if rng.random() < kind.crossing:
        z = rng.uniform(8, 20)
        for x in np.arange(-layout.road + 0.3, layout.road - 0.5, 1.0):
            view.flat(view.pixels(on_ground(x, x + 0.5, z, z + 3.2)), white, None)


def _light(view: View, top: int, shadows: list[Points]) -> None:
    """Sun and sky on the ground, less sun in the shadows; then the haze."""
    shade: Bytes = np.zeros((view.height - top, view.width), np.uint8)
    for outline in shadows:
        corners = np.clip(view.pixels(outline) - (0, top), -8000, 8000)
        cv2.fillPoly(shade, [fixed_point(corners)], 255, cv2.LINE_8, SHIFT)
    shadow = cv2.blur(shade, (3, 3)).astype(np.float32)[..., None] * np.float32(1 / 255)
    weather = view.weather
    sunny = weather.on(0, 1, 0).astype(np.float32)
    dark = np.array(weather.light.sky, np.float32) * np.float32(0.95)
    below = np.arange(top, view.height) + 1 - view.horizon
    haze = weather.hazes(view.eye[1] * view.focal / below)[:, None, None]
    mist = np.array(weather.seen((0, 0, 0), 0.0, 1e6), np.float32)
    ground = shadow * ((dark - sunny) * (1 - haze)) + sunny * (1 - haze)
    ground *= view.picture[top:]
    ground += mist * haze
    view.picture[top:] = np.minimum(ground, 255)


def shadow_of(places: Points, toward: Points) -> Points:
    """The outline of the shadow that those places cast on the ground."""
    fall = places[:, 1:2] / max(float(toward[1]), 0.12)
    feet = places[:, [0, 2]] - toward[[0, 2]] * fall
    hull = cv2.convexHull(feet.astype(np.float32))[:, 0].astype(np.float64)
    return np.stack([hull[:, 0], np.zeros(len(hull)), hull[:, 1]], axis=1)
