"""What lies under everything else: meadow, soil, sand, fields, water, and the plots around buildings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from core.sample.aerial.cars import paint_parking
from core.sample.aerial.roads import at
from core.sample.aerial.sheet import Sheet, Surface, rectangle
from core.sample.drawing import Floats, Points, direction, noise, pick, varied

if TYPE_CHECKING:
    import numpy.typing as npt

    from core.sample.aerial.buildings import Building
    from core.sample.aerial.recipe import Kind, Season
    from core.sample.aerial.roads import Network

_SHORE: Final = 2.2  # metres of bare ground around water


def paint_open_land(sheet: Sheet, kind: Kind, season: Season, rng: np.random.Generator) -> None:
    """Cover the whole sheet."""
    if kind.open == "fields":
        _paint_fields(sheet, season, rng)
        return
    sandy = ("#CDB58E", "#C4A77D", "#D3C09C")
    bare = sandy if kind.open == "sand" else season.soil
    grows = season.dry if kind.open == "sand" else season.lawn
    fraction = kind.patches if kind.open == "meadow" else 1 - kind.patches
    relief = cv2.resize(
        noise(rng, sheet.side // 4, 26 * sheet.scale / 4, 4),
        (sheet.side, sheet.side),
        interpolation=cv2.INTER_CUBIC,
    )
    is_bare = relief < np.quantile(relief[::8, ::8], fraction)
    tint = noise(rng, sheet.side // 4, 10 * sheet.scale / 4, 3)
    _fill(sheet, ~is_bare, pick(rng, grows), pick(rng, grows), tint, Surface((0, 0, 0), 0.13, 0.1))
    _fill(sheet, is_bare, pick(rng, bare), pick(rng, bare), tint, Surface((0, 0, 0), 0.06, 0.1))
    sheet.vegetation[~is_bare] = 255


def _fill(
    sheet: Sheet, mask: npt.NDArray[np.bool_], low: object, high: object, tint: Floats, grain: Surface
) -> None:
    """Where `mask` is true, mix the colours `low` and `high` by `tint`."""
    blend = np.clip(0.5 + tint * 0.3, 0, 1)[..., None]
    mixed = np.asarray(low, np.float32) * (1 - blend) + np.asarray(high, np.float32) * blend
    color = cv2.resize(mixed.astype(np.uint8), (sheet.side, sheet.side), interpolation=cv2.INTER_LINEAR)
    cv2.copyTo(color, mask.view(np.uint8), sheet.albedo)
    sheet.roughen(mask, grain)


def _paint_fields(sheet: Sheet, season: Season, rng: np.random.Generator) -> None:
    """Strips of fields at one angle, each cut across once or twice; crops in rows, or ploughed soil."""
    angle, size = rng.uniform(0, np.pi), sheet.metres
    along, across = direction(angle), direction(angle + np.pi / 2)
    ys, xs = np.mgrid[0 : sheet.side, 0 : sheet.side].astype(np.float32) / np.float32(sheet.scale)
    middle = np.array([size / 2, size / 2])
    offset = -size * 0.75
    sheet.polygon(
        np.array([[0, 0], [size, 0], [size, size], [0, size]], float), Surface((90, 96, 62), 0.12, 0.1)
    )
    sheet.vegetation[:] = 255
    while offset < size * 0.75:
        width, position = rng.uniform(28, 62), -size * 0.75 + rng.uniform(0, 40)
        while position < size * 0.75:
            length = rng.uniform(60, 170)
            center = middle + across * (offset + width / 2) + along * (position + length / 2)
            corners = rectangle(center, along, length - 1.6, width - 1.6)
            turned = rng.random() < 0.2
            _paint_field(sheet, corners, across if turned else along, season, (xs, ys), rng)
            position += length
        offset += width


def _paint_field(
    sheet: Sheet,
    corners: Points,
    along: Points,
    season: Season,
    grid: tuple[Floats, Floats],
    rng: np.random.Generator,
) -> None:
    left, top = np.clip(np.floor(corners.min(axis=0) * sheet.scale).astype(int), 0, sheet.side)
    right, bottom = np.clip(np.ceil(corners.max(axis=0) * sheet.scale).astype(int), 0, sheet.side)
    if right <= left or bottom <= top:
        return
    bare = rng.random() < 0.34
    color = pick(rng, season.soil if bare else season.crops, 0.08)
    sheet.polygon(corners, Surface(color, 0.07 if bare else 0.1, 0.06))
    if bare:
        sheet.mark(sheet.vegetation, corners, None, 0)
    box = (slice(top, bottom), slice(left, right))
    inside = np.zeros((bottom - top, right - left), np.uint8)
    moved = corners - np.array([left, top]) / sheet.scale
    cv2.fillPoly(inside, [sheet.pixels(moved)], 1, cv2.LINE_8, 4)
    v = grid[1][box] * np.float32(along[0]) - grid[0][box] * np.float32(along[1])
    period, depth = rng.uniform(0.9, 2.4), rng.uniform(0.03, 0.13)
    rows = 1 + np.float32(depth) * np.sin(v * np.float32(2 * np.pi / period))
    tram = np.abs((v % np.float32(18)) - 9) > 8.75  # where the tractor drives
    rows[tram] *= np.float32(0.84)
    cv2.copyTo(rows, inside, sheet.pattern[box])


def paint_water(sheet: Sheet, kind: Kind, season: Season, rng: np.random.Generator) -> None:
    """A river, a lake or a pond with a shore."""
    if kind.water == "none":
        return
    depth = _depth(sheet, kind, rng)
    sheet.taken[depth > -_SHORE] = 255
    full = (sheet.side, sheet.side)
    deep, shallow = np.array(pick(rng, season.water, 0.1)), np.array([118, 112, 86])
    blend = np.clip(depth / 6, 0, 1)[..., None] ** np.float32(0.6)
    color = cv2.resize((deep * blend + shallow * (1 - blend)).astype(np.uint8), full)
    depth = np.asarray(cv2.resize(depth, full, interpolation=cv2.INTER_CUBIC), np.float32)
    shore, wet = depth > -_SHORE, depth > 0
    sheet.where(shore, Surface(pick(rng, season.soil, 0.05), 0.08, 0.08))
    cv2.copyTo(color, wet.view(np.uint8), sheet.albedo)
    sheet.roughen(wet, Surface((0, 0, 0), 0.025, 0.035))
    sheet.water[wet] = 255
    sheet.vegetation[shore] = 0
    sheet.pattern[shore] = 1


def _depth(sheet: Sheet, kind: Kind, rng: np.random.Generator) -> Floats:
    """About how far inside the water each place is, in metres, negative on land; (side, side) / 4."""
    size, side = sheet.metres, sheet.side // 4
    wobble = noise(rng, side, 30 * sheet.scale / 4, 4)
    ys, xs = np.mgrid[0:side, 0:side].astype(np.float32) * np.float32(4 / sheet.scale)
    angle = rng.uniform(0, np.pi)
    aside = (xs - size / 2) * np.float32(np.sin(angle)) - (ys - size / 2) * np.float32(np.cos(angle))
    if kind.water == "river":
        ahead = (xs - size / 2) * np.float32(np.cos(angle)) + (ys - size / 2) * np.float32(np.sin(angle))
        bend = 14 * np.sin(ahead / np.float32(rng.uniform(22, 34)) + np.float32(rng.uniform(0, 6)))
        depth = rng.uniform(9, 15) - np.abs(aside + bend + np.float32(rng.uniform(-25, 25)))
    elif kind.water == "lake":
        depth = aside - np.float32(rng.uniform(0.02, 0.2) * size)
    else:
        x, y = rng.uniform(0.2, 0.8, 2) * size
        depth = rng.uniform(12, 20) - np.hypot(xs - np.float32(x), (ys - np.float32(y)) * np.float32(1.3))
    ragged: Floats = depth + wobble * np.float32(2.0 if kind.water == "river" else 4.5)
    return ragged


def paint_plots(
    sheet: Sheet, buildings: list[Building], kind: Kind, season: Season, rng: np.random.Generator
) -> None:
    """The ground around each building: the nearest building's, up to `kind.garden` from its walls."""
    if not buildings or kind.garden <= 0:
        return
    half, full = sheet.side // 2, (sheet.side, sheet.side)
    seeds, plot = np.full((half, half), 255, np.uint8), np.zeros((half, half), np.uint8)
    for building in buildings:
        for wing in building.wings:
            reach = 2 * kind.garden * rng.uniform(0.75, 1.1)
            around = rectangle(wing.center, wing.along, wing.length + reach, wing.width + reach)
            cv2.fillPoly(plot, [_half(sheet, around)], 1, cv2.LINE_8, 4)
            cv2.fillPoly(seeds, [_half(sheet, wing.corners)], 0, cv2.LINE_8, 4)
    _, nearest = cv2.distanceTransformWithLabels(seeds, cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_CCOMP)
    sorts = list(kind.plots)
    plot_sorts = rng.choice(len(sorts), size=int(nearest.max()) + 1, p=np.array(list(kind.plots.values())))
    lookup = np.array([_plot_color(sorts[int(sort)], season, rng) for sort in plot_sorts]).astype(np.uint8)
    area = cv2.resize(plot, full, interpolation=cv2.INTER_NEAREST)
    area[sheet.water > 0] = 0
    cv2.copyTo(cv2.resize(lookup[nearest], full, interpolation=cv2.INTER_NEAREST), area, sheet.albedo)
    green = np.isin(plot_sorts, [i for i, sort in enumerate(sorts) if sort in ("lawn", "dry")]).astype(
        np.uint8
    )
    grows = cv2.resize(green[nearest] * np.uint8(255), full, interpolation=cv2.INTER_NEAREST)
    cv2.copyTo(grows, area, sheet.vegetation)
    cv2.copyTo(cv2.merge([grows // 9 + np.uint8(20), grows // 12 + np.uint8(24)]), area, sheet.grain)
    cv2.copyTo(np.ones_like(sheet.pattern), area, sheet.pattern)


def _half(sheet: Sheet, points: Points) -> npt.NDArray[np.int32]:
    return np.round(points * (sheet.scale / 2) * 16).astype(np.int32)


def _plot_color(sort: str, season: Season, rng: np.random.Generator) -> tuple[float, float, float]:
    if sort == "paved":
        return pick(rng, ("#A8A096", "#B3A493", "#9C8F86", "#BDB7AB"), 0.05)
    return pick(rng, {"lawn": season.lawn, "dry": season.dry, "soil": season.soil}[sort], 0.08)


def paint_yards(
    sheet: Sheet,
    network: Network,
    buildings: list[Building],
    kind: Kind,
    rng: np.random.Generator,
) -> None:
    """Drives from the road to the house, terraces and pools behind it, and parking places."""
    for building in buildings:
        wing = building.wings[0]
        across = np.array([-wing.along[1], wing.along[0]])
        if rng.random() < kind.drives:
            beside = wing.along * (wing.length / 2 + 1.8) * (1 if rng.random() < 0.5 else -1)
            _paint_drive(sheet, np.array([building.front + beside, wing.center + beside]), rng)
        away = across if (building.front - wing.center) @ across < 0 else -across
        if rng.random() < kind.pools:
            _paint_pool(sheet, wing.center + away * (wing.width / 2 + 6), wing.along, rng)
    for _ in range(round(kind.parking * 12) if network.roads else 0):
        road = network.roads[int(rng.integers(len(network.roads)))]
        position, along = at(road, rng.uniform(0, road.length))
        across = np.array([-along[1], along[0]])
        size = rng.uniform(16, 36), (11.0, 19.5)[int(rng.integers(2))]
        center = position + across * (road.width / 2 + road.pavement + size[1] / 2 + 1.5)
        corners = rectangle(center, along, *size)
        if sheet.is_free(corners) and sheet.holds(center):
            sheet.take(corners)
            paint_parking(sheet, corners, along, kind, rng)
            gate = np.array([position, center])
            sheet.line(gate, 5.0, Surface((104, 104, 106), 0.05, 0.05))
            sheet.mark(sheet.road, gate, 5.0)
            sheet.mark(sheet.vegetation, gate, 5.0, 0)


def _paint_drive(sheet: Sheet, ends: Points, rng: np.random.Generator) -> None:
    tone = pick(rng, ("#A39A8F", "#B0806C", "#8E8C88"), 0.05)
    sheet.line(ends, 2.9, Surface(tone, 0.05, 0.05))
    sheet.mark(sheet.vegetation, ends, 2.9, 0)
    sheet.take(ends, 3.4)


def _paint_pool(sheet: Sheet, center: Points, along: Points, rng: np.random.Generator) -> None:
    length, width = rng.uniform(6, 9), rng.uniform(3, 4.5)
    terrace = rectangle(center, along, length + 3, width + 3)
    if not sheet.is_free(terrace):
        return
    sheet.take(terrace)
    sheet.polygon(terrace, Surface(varied((196, 184, 166), rng, 0.04), 0.04, 0.04))
    sheet.polygon(
        rectangle(center, along, length, width), Surface(varied((70, 168, 190), rng, 0.05), 0.03, 0.05)
    )
    sheet.mark(sheet.vegetation, terrace, None, 0)
