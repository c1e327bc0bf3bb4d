"""Outlines: interpolated between levels, rounded, and bent a little differently in each patient."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from core.sample.body.recipe import Organ
    from core.sample.drawing import Points

UNITS_PER_LEVEL: Final = 1.7
"""How far it is from one level to the next, in halves of the cavity's width."""
_TAPER: Final = 0.09
_STEPS: Final = 10


def outline_at(organ: Organ, level: float) -> Points | None:
    """The corners of an organ at a level; None where it isn't."""
    levels = [height for height, _ in organ.levels]
    corners = np.array([outline for _, outline in organ.levels])
    inside = min(max(level, levels[0]), levels[-1])
    beyond = abs(level - inside) / _TAPER
    if organ.tapers and beyond >= 1:
        return None
    index = max(1, int(np.searchsorted(levels, inside))) if len(levels) > 1 else 0
    outline: Points = corners[index]
    if len(levels) > 1:
        fraction = (inside - levels[index - 1]) / (levels[index] - levels[index - 1])
        fraction = fraction * fraction * (3 - 2 * fraction)
        outline = corners[index - 1] * (1 - fraction) + outline * fraction
    middle = outline.mean(axis=0)
    rounded: Points = middle + (outline - middle) * (np.sqrt(1 - beyond**2) if organ.tapers else 1.0)
    return rounded


def smooth(corners: Points) -> Points:
    """A closed curve through all corners (Catmull and Rom's)."""
    previous, following = np.roll(corners, 1, axis=0), np.roll(corners, -1, axis=0)
    last = np.roll(corners, -2, axis=0)
    t = np.arange(_STEPS)[:, None, None] / _STEPS
    curve = 0.5 * (
        2 * corners
        + (following - previous) * t
        + (2 * previous - 5 * corners + 4 * following - last) * t**2
        + (3 * corners - previous - 3 * following + last) * t**3
    )
    closed: Points = curve.transpose(1, 0, 2).reshape(-1, 2)
    return closed


def ellipse(x: float, y: float, width: float, height: float, turn: float = 0.0) -> Points:
    """Corners of an ellipse around (x, y); `width` and `height` are its half axes."""
    angles = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    u, v = width * np.cos(angles), height * np.sin(angles)
    return np.stack(
        [x + u * np.cos(turn) - v * np.sin(turn), y + u * np.sin(turn) + v * np.cos(turn)], axis=1
    )


def inset(curve: Points, by: float) -> Points:
    """The curve moved inwards."""
    along = np.roll(curve, -1, axis=0) - np.roll(curve, 1, axis=0)
    lengths = np.maximum(np.hypot(along[:, 0], along[:, 1]), 1e-9)
    normal = np.stack([-along[:, 1], along[:, 0]], axis=1) / lengths[:, None]
    x, y = curve.T
    area = float((x * np.roll(y, -1) - y * np.roll(x, -1)).sum())
    moved: Points = curve + normal * (by if area > 0 else -by)
    return moved


class Bending:
    """A smooth shift of everything in one patient, which changes slowly from level to level."""

    def __init__(self, rng: np.random.Generator, strength: float = 0.015) -> None:
        self._waves = rng.uniform(1.5, 4.5, (5, 3)) * rng.choice([-1, 1], (5, 3))
        self._phases = rng.uniform(0, 2 * np.pi, 5)
        self._shifts = rng.normal(0, strength, (5, 2))

    def __call__(self, places: Points, level: float) -> Points:
        """Where places of the anatomy are in this patient."""
        at = np.concatenate([places, np.full((len(places), 1), level * UNITS_PER_LEVEL)], axis=1)
        bent: Points = places + np.sin(at @ self._waves.T + self._phases) @ self._shifts
        return bent
