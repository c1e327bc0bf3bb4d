"""The plane that a slice is drawn on, in Hounsfield units and finer than the picture, and how a scanner shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from core.sample.drawing import SHIFT, SUPERSAMPLING, Bytes, Floats, Points, fixed_point, noise

if TYPE_CHECKING:
    from core.sample.body.recipe import BodyRecipe, Patient, Tissue

AIR: Final = -1000.0
TISSUES: Final[tuple[Tissue, ...]] = ("air", "fat", "soft tissue", "bone")
ORGANS: Final = ("other", "liver", "kidneys", "spine")


class Plane:
    """One slice being drawn: brightness, tissue, organ and lesion of every point."""

    def __init__(self, recipe: BodyRecipe, patient: Patient) -> None:
        shape = (recipe.height * SUPERSAMPLING, recipe.size * SUPERSAMPLING)
        self._scale = patient.size * shape[1] / 2
        self._middle = np.array([shape[1], shape[0]]) / 2
        self._stretch = np.array([1.0, patient.depth])
        self.hu: Floats = np.full(shape, AIR, np.float32)
        self.grain: Floats = np.zeros(shape, np.float32)
        self.tissue, self.organ, self.lesion = (np.zeros(shape, np.uint8) for _ in range(3))

    def pixels(self, places: Points) -> Points:
        """Places of the anatomy as pixels."""
        pixels: Points = places * self._stretch * self._scale + self._middle
        return pixels

    def fill(
        self, places: Points, hu: float, tissue: Tissue, organ: str | None = None, grain: float = 5.0
    ) -> None:
        """Fill an outline; without an `organ`, what was there stays: a vessel in the liver is liver."""
        fixed = [fixed_point(self.pixels(places))]
        cv2.fillPoly(self.hu, fixed, hu, cv2.LINE_8, SHIFT)
        cv2.fillPoly(self.grain, fixed, grain, cv2.LINE_8, SHIFT)
        cv2.fillPoly(self.tissue, fixed, TISSUES.index(tissue), cv2.LINE_8, SHIFT)
        if organ is not None:
            cv2.fillPoly(self.organ, fixed, ORGANS.index(organ), cv2.LINE_8, SHIFT)

    def line(self, places: Points, width: float, hu: float) -> None:
        """A line of that width in brightness only."""
        thick = max(1, round(width * self._scale))
        cv2.polylines(self.hu, [fixed_point(self.pixels(places))], False, hu, thick, cv2.LINE_8, SHIFT)

    def inside(self, places: Points) -> Bytes:
        """1 inside the outline, else 0."""
        mask = np.zeros_like(self.tissue)
        cv2.fillPoly(mask, [fixed_point(self.pixels(places))], 1, cv2.LINE_8, SHIFT)
        return mask


def scan(plane: Plane, recipe: BodyRecipe, patient: Patient, rng: np.random.Generator) -> Bytes:
    """The slice as the scanner shows it, (height, size) uint8: blurred, noisy, between black and white."""
    size, height = recipe.size, recipe.height
    texture = (noise(rng, size, 5, 2) + noise(rng, size, 16, 2)) * np.float32(0.7)
    texture = np.asarray(
        cv2.resize(texture[:height], (size * SUPERSAMPLING, height * SUPERSAMPLING)), np.float32
    )
    hu = np.asarray(cv2.GaussianBlur(plane.hu + texture * plane.grain, (0, 0), patient.blur * SUPERSAMPLING))
    hu = np.asarray(cv2.resize(hu, (size, height), interpolation=cv2.INTER_AREA), np.float32)
    white = rng.standard_normal((height, size), np.float32)
    ringing = cv2.GaussianBlur(white, (0, 0), 0.7) - cv2.GaussianBlur(white, (0, 0), 2.5) * np.float32(0.6)
    ys, xs = np.mgrid[-0.75 : 0.75 : height * 1j, -1 : 1 : size * 1j].astype(np.float32)
    deep = np.float32(1.25) - np.float32(0.5) * (xs * xs + ys * ys)  # noise is strongest in the middle
    hu += ringing * deep * np.float32(patient.noise * 2.4)
    black, white_at = recipe.window
    grey: Bytes = np.clip((hu - black) / (white_at - black) * 255, 0, 255).astype(np.uint8)
    return grey
