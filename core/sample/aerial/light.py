"""Sun, sky and camera: from a painted sheet to the picture that a sensor would have taken of it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from core.sample.aerial.sheet import GRAIN_UNIT, Sheet
from core.sample.drawing import SUPERSAMPLING, Bytes, Floats, Points, noise

if TYPE_CHECKING:
    from core.sample.aerial.recipe import Light

_TO_LINEAR: Final = ((np.arange(256) / 255) ** 2.2).astype(np.float32)
_LONGEST_SHADOW: Final = 256  # pixels of the sheet, a power of two


def take_picture(sheet: Sheet, light: Light, rng: np.random.Generator) -> Bytes:
    """The sheet in that light, (size, size, 3) uint8 RGB."""
    azimuth, elevation = rng.uniform(0, 2 * np.pi), np.radians(rng.uniform(*light.elevation))
    toward = np.array([np.cos(azimuth), np.sin(azimuth)])
    total = np.maximum(sheet.height, sheet.canopy)
    lit = _facing(sheet, toward, float(elevation)) * share_of_sun(
        total, toward, float(elevation), sheet.scale
    )
    side = sheet.side
    fine = np.roll(_fine_noise(side), tuple(rng.integers(side, size=2)), (0, 1))
    coarse = cv2.resize(
        noise(rng, side // 4, 2 * sheet.scale, 4), (side, side), interpolation=cv2.INTER_CUBIC
    )
    brightness = sheet.grain[..., 0] * fine
    brightness += sheet.grain[..., 1] * coarse
    brightness *= np.float32(GRAIN_UNIT)
    brightness += 1
    brightness *= sheet.pattern
    ambient = _sky(total, sheet.scale) * brightness
    lit *= brightness
    albedo = cv2.LUT(sheet.albedo, _TO_LINEAR)
    sun, sky = (np.array(c, np.float32) for c in (light.sun, light.sky))
    size = side // SUPERSAMPLING
    picture = np.empty((size, size, 3), np.float32)
    for channel in range(3):
        glow = albedo[..., channel] * (lit * sun[channel] + ambient * sky[channel])
        picture[..., channel] = cv2.resize(glow, (size, size), interpolation=cv2.INTER_AREA)
    return _develop(picture, light, rng)


@cache
def _fine_noise(side: int) -> Floats:
    """Noise of one or two pixels' grain, deviation about 1; each scene begins elsewhere in it."""
    white = np.random.default_rng(side).standard_normal((side, side), np.float32)
    blurred: Floats = cv2.GaussianBlur(white, (0, 0), 0.9) * np.float32(2.8)
    return blurred


def _facing(sheet: Sheet, toward: Points, elevation: float) -> Floats:
    """How squarely each place faces the sun, 0 ... 1: roofs by their pitch, crowns by their lobes."""
    soft = cv2.GaussianBlur(sheet.canopy, (0, 0), 1.2)
    per_metre = np.float32(sheet.scale / 8 * 0.55)
    leaning = (cv2.Sobel(soft, cv2.CV_32F, 1, 0), cv2.Sobel(soft, cv2.CV_32F, 0, 1))
    in_crown = sheet.canopy > sheet.height
    x = np.where(in_crown, np.clip(leaning[0] * per_metre, -1.5, 1.5), sheet.slope[..., 0])
    y = np.where(in_crown, np.clip(leaning[1] * per_metre, -1.5, 1.5), sheet.slope[..., 1])
    sun_x, sun_y = toward * np.cos(elevation)
    across = -x * np.float32(sun_x) - y * np.float32(sun_y) + np.float32(np.sin(elevation))
    faced: Floats = np.clip(across / np.sqrt(1 + x * x + y * y), 0, 1) / np.float32(np.sin(elevation)) ** 0.6
    return faced


def share_of_sun(total: Floats, toward: Points, elevation: float, scale: float) -> Floats:
    """Share of the sun that each place sees, 0 ... 1.

    The height of the shadow over a place is the greatest of what stands towards the sun less the fall of the
    ray on its way; each turn doubles the distance covered.
    """
    fall = np.tan(elevation) / scale
    shadow = total.copy()
    distance = 1
    while distance < _LONGEST_SHADOW:
        x, y = (toward * distance).round().astype(int)
        moved = _shifted(shadow, int(x), int(y)) - np.float32(distance * fall)
        np.maximum(shadow, moved, out=shadow)
        distance *= 2
    visible: Floats = np.clip(1 - (shadow - total - np.float32(0.12)) / np.float32(0.3), 0, 1)
    return visible


def _shifted(values: Floats, x: int, y: int) -> Floats:
    """What lies (x, y) pixels away from each place; 0 beyond the edge."""
    height, width = values.shape
    moved = np.zeros_like(values)
    if abs(x) >= width or abs(y) >= height:
        return moved
    into = (slice(max(0, -y), height - max(0, y)), slice(max(0, -x), width - max(0, x)))
    come_from = (slice(max(0, y), height + min(0, y)), slice(max(0, x), width + min(0, x)))
    moved[into] = values[come_from]
    return moved


def _sky(total: Floats, scale: float) -> Floats:
    """Share of the sky's light: less beside walls and in gaps between crowns."""
    small = cv2.resize(total, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    around = cv2.GaussianBlur(small, (0, 0), max(1.0, 2.0 * scale / 4))
    around = cv2.resize(around, (total.shape[1], total.shape[0]))
    open_sky: Floats = np.clip(1 - (around - total) * np.float32(0.13), 0.45, 1.1)
    return open_sky


def _develop(picture: Floats, light: Light, rng: np.random.Generator) -> Bytes:
    """Exposure, haze, lens and sensor."""
    exposure = 0.42 / max(0.05, float(np.quantile(picture[::4, ::4].mean(axis=-1), 0.82)))
    picture = picture * np.float32(exposure * rng.uniform(0.88, 1.08))
    haze = np.float32(rng.uniform(*light.haze))
    picture = picture * (1 - haze) + haze * np.array([0.62, 0.68, 0.76], np.float32)
    picture = np.asarray(cv2.GaussianBlur(picture, (0, 0), rng.uniform(*light.blur)), np.float32)
    grey_level = picture.mean(axis=-1, keepdims=True)
    picture = grey_level + (picture - grey_level) * np.float32(light.saturation)
    picture = picture / (1 + np.float32(0.28) * picture) * np.float32(1.2)  # highlights roll off
    np.clip(picture, 0, 1, out=picture)
    grey = np.asarray(cv2.pow(picture, 1 / 2.2), np.float32) * np.float32(255)
    size = picture.shape[0]
    sigma = np.float32(rng.uniform(*light.noise))
    grey += rng.standard_normal((size, size, 1), np.float32) * sigma
    grey += cv2.resize(rng.standard_normal((size // 2, size // 2, 3), np.float32), (size, size)) * sigma * 0.5
    return np.asarray(np.clip(grey, 0, 255), np.uint8)
