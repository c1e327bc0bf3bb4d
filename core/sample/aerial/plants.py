"""Trees, woods and hedges: crowns with lobes that catch the light, each from a small bank of shapes."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from core.sample.aerial.roads import at
from core.sample.drawing import Color, Floats, Points, noise, pick

if TYPE_CHECKING:
    from core.sample.aerial.buildings import Building
    from core.sample.aerial.recipe import Kind, Season
    from core.sample.aerial.roads import Network
    from core.sample.aerial.sheet import Sheet

_SIDE: Final = 80
_SHAPES: Final = 10
_CROWN_GRAIN: Final = (52, 12)  # in steps of GRAIN_UNIT


@cache
def crown_bank(sort: str) -> tuple[Floats, ...]:
    """Shapes of crowns from above: (80, 80), the height over its foot, 0 outside, 1 at the top."""
    rng = np.random.default_rng([7, len(sort)])
    ys, xs = np.mgrid[-1 : 1 : _SIDE * 1j, -1 : 1 : _SIDE * 1j].astype(np.float32)
    makers = {"round": _round, "conifer": _conifer, "palm": _palm}
    return tuple(makers[sort](xs, ys, rng) for _ in range(_SHAPES))


def _round(xs: Floats, ys: Floats, rng: np.random.Generator) -> Floats:
    """Many small domes on a great one."""
    crown = np.zeros_like(xs)
    for _ in range(int(rng.integers(34, 60))):
        distance, angle = np.sqrt(rng.uniform(0, 0.62)), rng.uniform(0, 2 * np.pi)
        x, y, radius = distance * np.cos(angle), distance * np.sin(angle), rng.uniform(0.13, 0.26)
        dome = 1 - ((xs - np.float32(x)) ** 2 + (ys - np.float32(y)) ** 2) / np.float32(radius**2)
        top = np.sqrt(max(0.05, 1.0 - distance**2))
        lobe = np.float32(top * rng.uniform(0.8, 1.0)) * (np.float32(0.62) + np.float32(0.38) * dome)
        crown = np.where(dome > 0, np.maximum(crown, lobe), crown)
    return np.clip(crown, 0, 1)


def _conifer(xs: Floats, ys: Floats, rng: np.random.Generator) -> Floats:
    """A cone with a ragged edge."""
    angle, radius = np.arctan2(ys, xs), np.hypot(xs, ys)
    edge = 0.85 + 0.1 * np.sin(angle * float(rng.integers(7, 11)) + rng.uniform(0, 6))
    edge += 0.05 * np.sin(angle * float(rng.integers(13, 19)))
    layers = 0.05 * np.sin(radius * 22 + angle * 3)
    crown: Floats = np.clip(1.02 - radius / edge + layers, 0, 1).astype(np.float32)
    return crown


def _palm(xs: Floats, ys: Floats, rng: np.random.Generator) -> Floats:
    """Fronds that hang outwards."""
    angle, radius = np.arctan2(ys, xs), np.hypot(xs, ys)
    fronds = np.abs(np.sin(angle * float(rng.integers(5, 8)) / 1 + rng.uniform(0, 6)))
    crown = np.where(fronds > 0.25 + 0.6 * radius**2, 1 - 0.75 * radius, 0)
    return np.clip(np.where(radius < 0.95, crown, 0), 0, 1).astype(np.float32)


def stamp(
    sheet: Sheet,
    place: Points,
    radius: float,
    height: float,
    color: Color,
    sort: str,
    rng: np.random.Generator,
) -> None:
    """Put one crown onto the sheet, above whatever is lower there."""
    shape = crown_bank(sort)[int(rng.integers(_SHAPES))]
    reach = max(2, round(radius * sheet.scale))
    x, y = (place * sheet.scale).round().astype(int)
    left, top = max(0, x - reach), max(0, y - reach)
    right, bottom = min(sheet.side, x + reach), min(sheet.side, y + reach)
    if right <= left or bottom <= top:
        return
    turn = cv2.getRotationMatrix2D((_SIDE / 2, _SIDE / 2), rng.uniform(0, 360), 2 * reach / _SIDE)
    turn = turn + np.array([[0, 0, 1], [0, 0, 1]]) * (reach - _SIDE / 2)
    turned = cv2.warpAffine(shape, turn, (2 * reach, 2 * reach), flags=cv2.INTER_LINEAR)
    crown = turned[top - y + reach : bottom - y + reach, left - x + reach : right - x + reach]
    box = (slice(top, bottom), slice(left, right))
    level = np.float32(height) * (np.float32(0.35) + np.float32(0.65) * crown)
    visible = (crown > 0.1) & (level > sheet.canopy[box]) & (level > sheet.height[box])
    np.copyto(sheet.canopy[box], level, where=visible)
    tone = np.float32(0.72) + np.float32(0.36) * crown
    painted = np.minimum(tone[..., None] * np.array(color, np.float32), 255).astype(np.uint8)
    layers = ((sheet.albedo, painted), (sheet.grain, np.array(_CROWN_GRAIN, np.uint8)))
    for layer, value in layers:
        np.copyto(layer[box], value, where=visible[..., None])
    np.copyto(sheet.pattern[box], np.float32(1), where=visible)
    np.copyto(sheet.vegetation[box], np.uint8(255), where=visible)


def _tree(
    sheet: Sheet, place: Points, kind: Kind, season: Season, rng: np.random.Generator, size: float = 1.0
) -> None:
    sorts = list(kind.crowns)
    sort = sorts[int(rng.choice(len(sorts), p=np.array(list(kind.crowns.values()))))]
    radius = {
        "round": rng.uniform(2.0, 4.8),
        "conifer": rng.uniform(1.6, 2.8),
        "palm": rng.uniform(1.8, 2.8),
    }[sort]
    radius *= size
    height = {"round": 1.9, "conifer": 4.2, "palm": 3.0}[sort] * radius * rng.uniform(0.8, 1.15)
    color = pick(rng, season.leaves, 0.1)
    if sort == "conifer":
        color = (color[0] * 0.62, color[1] * 0.72, color[2] * 0.8)
    stamp(sheet, place, radius, height, color, sort, rng)


def plant_trees(
    sheet: Sheet,
    network: Network,
    buildings: list[Building],
    kind: Kind,
    season: Season,
    rng: np.random.Generator,
) -> None:
    """Trees along the streets, in gardens, in woods, and alone."""
    if kind.hedges:
        _plant_hedges(sheet, buildings, kind, season, rng)
    if kind.street_trees:
        _plant_streets(sheet, network, kind, season, rng)
    if kind.woods:
        _plant_woods(sheet, kind, season, rng)
    for _ in range(kind.trees):
        position = rng.uniform(0, sheet.metres, 2)
        if not sheet.is_taken(position):
            _tree(sheet, position, kind, season, rng, rng.uniform(0.55, 1.25))
            if rng.random() < 0.35:
                near = position + rng.normal(0, 4, 2)
                _tree(sheet, near, kind, season, rng, rng.uniform(0.4, 0.8))


def _plant_streets(
    sheet: Sheet, network: Network, kind: Kind, season: Season, rng: np.random.Generator
) -> None:
    for road in network.roads:
        if road.paving == "dirt":
            continue
        for side in (-1, 1):
            if rng.random() < 0.3:
                continue
            for metres in np.arange(4, road.length, kind.street_trees):
                position, along = at(road, float(metres) + rng.normal(0, 1.2))
                aside = np.array([-along[1], along[0]]) * side * (road.width / 2 + rng.uniform(0.4, 2.4))
                if rng.random() < 0.8 and _keeps_off(sheet, position + aside):
                    _tree(sheet, position + aside, kind, season, rng, rng.uniform(0.65, 1.0))


def _keeps_off(sheet: Sheet, place: Points) -> bool:
    """Whether no building stands here."""
    x, y = (place * sheet.scale).astype(int)
    inside = 0 <= x < sheet.side and 0 <= y < sheet.side
    return not inside or not sheet.building[y, x]


def _plant_woods(sheet: Sheet, kind: Kind, season: Season, rng: np.random.Generator) -> None:
    relief = noise(rng, sheet.taken.shape[0], 45 * sheet.scale / 4, 3)
    dense = (relief > np.quantile(relief, 1 - kind.woods)) & (sheet.taken == 0)
    steps = np.arange(0, sheet.metres, 4.2)
    positions = np.stack(np.meshgrid(steps, steps), axis=-1).reshape(-1, 2)
    positions += rng.normal(0, 1.1, positions.shape)
    cells = np.clip((positions * sheet.scale / 4).astype(int), 0, dense.shape[0] - 1)
    for position in positions[dense[cells[:, 1], cells[:, 0]]]:
        _tree(sheet, position, kind, season, rng, rng.uniform(0.65, 1.05))


def _plant_hedges(
    sheet: Sheet, buildings: list[Building], kind: Kind, season: Season, rng: np.random.Generator
) -> None:
    """A hedge behind some plots, and shrubs along their sides."""
    for building in buildings:
        if rng.random() > kind.hedges:
            continue
        wing = building.wings[0]
        across = np.array([-wing.along[1], wing.along[0]])
        away = across if (building.front - wing.center) @ across < 0 else -across
        distance, wide = wing.width / 2 + rng.uniform(6, 10), wing.length / 2 + rng.uniform(1.5, 3.5)
        corner = wing.center + away * distance
        runs = [(corner - wing.along * wide, corner + wing.along * wide)]
        side = wing.along * wide * (1 if rng.random() < 0.5 else -1)
        runs.append((corner + side, wing.center + side))
        color, radius = pick(rng, season.leaves, 0.1), rng.uniform(0.7, 1.0)
        for start, end in runs:
            count = max(2, int(np.hypot(*(end - start)) / 1.0))
            for fraction in np.linspace(0, 1, count):
                position = start + (end - start) * fraction + rng.normal(0, 0.1, 2)
                x, y = (position * sheet.scale).astype(int)
                inside = 0 <= x < sheet.side and 0 <= y < sheet.side
                if inside and not sheet.building[y, x] and not sheet.road[y, x]:
                    stamp(sheet, position, radius * rng.uniform(0.85, 1.2), 1.8, color, "round", rng)
