"""What the camera in the car sees: from places in the street to pixels, and the picture that is painted there.

Places are (x, y, z) in metres: right of the middle of the street, above the ground, ahead of the camera.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

import cv2
import numpy as np

from core.sample.drawing import SHIFT, SUPERSAMPLING, Bytes, Color, Floats, Points, color_of, fixed_point

if TYPE_CHECKING:
    from core.sample.street.recipe import Light, StreetRecipe

NEAREST: Final = 1.7
"""Nothing nearer than that is in the picture; places are moved there."""
FARTHEST: Final = 150.0


class Truth(NamedTuple):
    """The classes of what is painted: -1 leaves what was there."""

    surface: int
    scene: int
    objects: int


SKY, PLANT, HOUSE, THING = Truth(0, 1, 0), Truth(0, 3, 0), Truth(0, 2, 0), Truth(0, 0, 0)
ROAD, PAVEMENT = Truth(1, 0, 0), Truth(2, 0, 0)
CAR, PERSON = Truth(0, 0, 1), Truth(0, 0, 2)
POLE: Final = Truth(-1, -1, 3)
"""What stands behind a pole is still asked for: a pole before a house is both."""


@dataclass(frozen=True, slots=True)
class Weather:
    """The light of one scene."""

    toward: Points
    """The unit vector to the sun."""
    light: Light

    def on(self, x: float, y: float, z: float) -> Points:
        """How bright a face is per channel; (x, y, z): its unit normal."""
        facing = max(0.0, float(self.toward @ (x, y, z)))
        sky = 0.72 + 0.28 * y
        return np.array(self.light.sky) * sky + np.array(self.light.sun) * facing

    def haze(self, z: float) -> float:
        """The fraction of its colour that something loses on its way to the camera."""
        return float(1 - 0.5 ** (z / self.light.haze))

    def hazes(self, z: Points) -> Floats:
        """The same for many distances."""
        return (1 - 0.5 ** (z / self.light.haze)).astype(np.float32)

    def seen(self, color: Color, brightness: Points | float, z: float) -> Color:
        """A colour under that brightness, from a distance."""
        haze = self.haze(z)
        lit = np.minimum(np.array(color) * brightness, 255)
        red, green, blue = (lit * (1 - haze) + np.array(color_of(self.light.horizon)) * haze).tolist()
        return red, green, blue


class View:
    """The camera, and what it has seen so far: colours and classes, finer than the picture."""

    def __init__(self, recipe: StreetRecipe, weather: Weather, lane: float, rng: np.random.Generator) -> None:
        """`lane`: how far right of the middle the car drives."""
        self.width, self.height = recipe.size * SUPERSAMPLING, recipe.height * SUPERSAMPLING
        self.weather = weather
        self.focal = self.width * rng.uniform(0.76, 0.86)
        self.eye = np.array([lane, rng.uniform(1.35, 1.55)])
        self.center = self.width * rng.uniform(0.46, 0.54)
        self.horizon = self.height * rng.uniform(0.46, 0.52)
        self.bend = rng.uniform(-1, 1) * 0.0016
        self.picture: Bytes = np.zeros((self.height, self.width, 3), np.uint8)
        self.layers = [np.zeros((self.height, self.width), np.uint8) for _ in Truth._fields]

    def pixels(self, places: Points) -> Points:
        """Where places are projected, (N, 2)."""
        z = np.maximum(places[:, 2], NEAREST)
        scale = self.focal / z
        projected = np.empty((len(places), 2))
        projected[:, 0] = self.center + (places[:, 0] + self.bend * z * z - self.eye[0]) * scale
        projected[:, 1] = self.horizon + (self.eye[1] - places[:, 1]) * scale
        return projected

    def first_seen(self, x: float) -> float:
        """How far ahead something upright at `x` comes into the picture."""
        across = x - float(self.eye[0])
        edge = self.center if across < 0 else self.width - self.center
        return max(NEAREST, 0.9 * abs(across) * self.focal / edge)

    def flat(self, corners: Points, color: Color, truth: Truth | None) -> None:
        """Paint a polygon of pixels in one colour; without a truth it is a detail of what is there."""
        fixed = [fixed_point(np.minimum(np.maximum(corners, -8000), 8000))]
        cv2.fillPoly(self.picture, fixed, color, cv2.LINE_AA, SHIFT)
        for layer, index in zip(self.layers, truth or (), strict=False):
            if index >= 0:
                cv2.fillPoly(layer, fixed, index, cv2.LINE_8, SHIFT)

    def face(
        self, places: Points, color: Color, normal: tuple[float, float, float], truth: Truth | None
    ) -> None:
        """Paint a polygon of the street, lit and hazed."""
        z = max(NEAREST, float(places[:, 2].min()))
        self.flat(self.pixels(places), self.weather.seen(color, self.weather.on(*normal), z), truth)

    def texture(self, image: Bytes, places: Points, truth: Truth) -> None:
        """Stretch an image over four places: upper left, upper right, lower right, lower left as they are seen."""
        quad = self.pixels(places)
        left, top = np.floor(np.clip(quad.min(axis=0), 0, (self.width, self.height))).astype(int).tolist()
        right, bottom = np.ceil(np.clip(quad.max(axis=0), 0, (self.width, self.height))).astype(int).tolist()
        if right - left < 1 or bottom - top < 1:
            return
        corners = np.array(
            [(0, 0), (image.shape[1], 0), (image.shape[1], image.shape[0]), (0, image.shape[0])], np.float32
        )
        moved = (quad - (left, top)).astype(np.float32)
        matrix = cv2.getPerspectiveTransform(corners, moved)
        warped = cv2.warpPerspective(
            image,
            matrix,
            (right - left, bottom - top),
            flags=cv2.INTER_LINEAR,
            borderMode=cv2.BORDER_REPLICATE,
        )
        mask = np.zeros(warped.shape[:2], np.uint8)
        cv2.fillPoly(mask, [fixed_point(moved.astype(np.float64))], 255, cv2.LINE_8, SHIFT)
        box = (slice(top, bottom), slice(left, right))
        cv2.copyTo(np.asarray(warped), mask, self.picture[box])
        self.mark(box, mask > 0, truth)

    def mark(self, box: tuple[slice, slice], mask: np.ndarray, truth: Truth) -> None:
        """Set the classes where `mask` is true in `box`."""
        for layer, index in zip(self.layers, truth, strict=True):
            if index >= 0:
                layer[box][mask] = index

    def sprite(self, colors: Bytes, alpha: Floats, corner: tuple[float, float], truth: Truth) -> None:
        """Lay an image with transparency over the picture, its upper left pixel at `corner`."""
        x, y = round(corner[0]), round(corner[1])
        left, top = max(0, x), max(0, y)
        right, bottom = min(self.width, x + alpha.shape[1]), min(self.height, y + alpha.shape[0])
        if right <= left or bottom <= top:
            return
        box = (slice(top, bottom), slice(left, right))
        cut = (slice(top - y, bottom - y), slice(left - x, right - x))
        over = np.ascontiguousarray(alpha[cut])
        self.picture[box] = cv2.blendLinear(colors[cut], self.picture[box], over, 1 - over)
        self.mark(box, alpha[cut] > 0.5, truth)
