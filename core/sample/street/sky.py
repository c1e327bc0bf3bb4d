"""The sky over the street, and what closes it off far ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from core.sample.drawing import color_of, noise, pick
from core.sample.street.view import FARTHEST, PLANT, SKY

if TYPE_CHECKING:
    from core.sample.street.recipe import Season
    from core.sample.street.view import View


def paint_sky(view: View, rng: np.random.Generator) -> None:
    """From the horizon's colour to the zenith's, with clouds that shrink towards the horizon."""
    light = view.weather.light
    rows = int(np.ceil(view.horizon)) + 2
    ys, xs = np.mgrid[0:rows:2, 0 : view.width : 2].astype(np.float32)
    up = (np.float32(view.horizon) - ys) / np.float32(view.horizon)
    rise = np.clip(up, 0, 1)[..., None] ** 0.7
    sky = np.array(color_of(light.horizon)) * (1 - rise) + np.array(color_of(light.zenith)) * rise
    distance = 1 / (np.maximum(up, 0) + np.float32(0.18))
    tile = noise(rng, 512, 150, 5)
    u = (xs - view.width / 2) / np.float32(view.width) * distance * 190 + 256
    clouds = cv2.remap(tile, u, distance * 210, cv2.INTER_LINEAR, borderMode=cv2.BORDER_WRAP)
    level = np.float32(np.quantile(clouds, 1 - light.clouds)) if light.clouds > 0 else np.float32(9)
    cover = np.clip((clouds - level) / np.float32(1.1), 0, 1)[..., None]
    white = (np.array(light.sun, np.float32) * 0.75 + np.array(light.sky, np.float32)) * 245
    shaded = np.minimum(white, 250) * (1 - 0.16 * cover * cover)
    sky = sky * (1 - cover * 0.92) + shaded * cover * 0.92
    full = cv2.resize(np.clip(sky, 0, 255).astype(np.uint8), (view.width, ys.shape[0] * 2))
    view.picture[:rows] = full[:rows]
    view.mark((slice(0, rows), slice(None)), np.ones((rows, view.width), bool), SKY)


def paint_distance(view: View, season: Season, rng: np.random.Generator) -> None:
    """A hazy line of trees where the street ends."""
    for z, height in ((FARTHEST * 2.2, 15.0), (FARTHEST * 1.3, 9.0)):
        base = view.horizon + view.eye[1] * view.focal / z
        steps = np.linspace(0, view.width, 60)
        tops = height * (0.75 + 0.3 * noise(rng, 60, 12, 3)[0]) * view.focal / z
        line = np.stack([steps, base - np.maximum(tops, 2)], axis=1)
        corners = np.concatenate([line, [(view.width, base + 6), (0, base + 6)]])
        color = view.weather.seen(pick(rng, season.leaves), view.weather.on(0, 0.4, -0.6) * 0.6, z * 0.55)
        view.flat(corners, color, PLANT)
