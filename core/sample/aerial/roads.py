"""Roads: where they run and what they are made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

import cv2
import numpy as np

from core.sample.aerial.sheet import Sheet, Surface, rectangle
from core.sample.drawing import Bytes, Color, Points, direction, pick, varied

if TYPE_CHECKING:
    from core.sample.aerial.recipe import Kind

Paving = Literal["asphalt", "concrete", "dirt"]

_STEP: Final = 2.0  # metres between two points of a road
WHITE: Final = Surface((226, 226, 220), 0.06, 0.02)
_YELLOW: Final = Surface((214, 176, 70), 0.06, 0.02)


@dataclass(frozen=True, slots=True)
class Road:
    """One road: the points of its middle, its width in metres, its surface."""

    points: Points
    width: float
    paving: Paving
    color: Color
    pavement: float = 0.0
    """Width of the pavement on both sides, 0 without one."""
    marked: bool = False
    side: bool = False
    """It branches off another road."""

    @property
    def length(self) -> float:
        """In metres."""
        return _STEP * (len(self.points) - 1)


@dataclass(slots=True)
class Network:
    """All roads of a scene."""

    roads: list[Road] = field(default_factory=list)


def at(road: Road, metres: float) -> tuple[Points, Points]:
    """The place that many metres along a road, and the road's direction there."""
    index = min(len(road.points) - 2, max(0, int(metres / _STEP)))
    along = road.points[index + 1] - road.points[index]
    along = along / _STEP
    return road.points[index] + along * (metres - index * _STEP), along


def _bent(start: Points, angle: float, length: float, bend: float, rng: np.random.Generator) -> Points:
    """A line from `start` that wanders: its direction swings by `bend` radians."""
    count = max(3, int(length / _STEP))
    t = np.arange(count) * _STEP
    swing = bend * np.sin(2 * np.pi * t / rng.uniform(90, 200) + rng.uniform(0, 6.3))
    steps = np.stack([np.cos(angle + swing), np.sin(angle + swing)], axis=1) * _STEP
    points: Points = start + np.concatenate([np.zeros((1, 2)), np.cumsum(steps, axis=0)])
    return points


def _surface(kind: Kind, rng: np.random.Generator, *, side: bool) -> tuple[Paving, Color]:
    shares = kind.side_paving if side else kind.paving
    paving: Paving = list(shares)[int(rng.choice(len(shares), p=np.array(list(shares.values()))))]
    tones = {
        "asphalt": ("#5B5B5E", "#6A6A6B", "#77756F"),
        "concrete": ("#B4AEA2", "#A9A59B"),
        "dirt": kind.dirt,
    }
    return paving, pick(rng, tones[paving], 0.07)


def plan_roads(sheet: Sheet, kind: Kind, rng: np.random.Generator) -> Network:
    """Main roads right across the sheet, a grid of them or one or two, and side roads that branch off."""
    network = Network()
    base, size = rng.uniform(0, np.pi), sheet.metres
    for number in range(kind.main_roads):
        crossing = number % 2
        angle = base + crossing * (np.pi / 2 + rng.normal(0, 0.08))
        across = direction(angle + np.pi / 2)
        offset = (number // 2 + rng.uniform(-0.22, 0.22) - (kind.main_roads // 2 - 1) / 2) * size * 0.5
        middle = np.array([size / 2, size / 2]) + across * offset
        start = middle - direction(angle) * size * 0.85
        paving, color = _surface(kind, rng, side=False)
        width = rng.uniform(*kind.main_width) * (1.0 if number == 0 else 0.85)
        points = _on_sheet(sheet, _bent(start, angle, size * 1.8, kind.bend, rng))
        if len(points) > 3:
            marked = kind.marked and paving != "dirt"
            network.roads.append(Road(points, width, paving, color, kind.pavement, marked))
    for road in tuple(network.roads):
        _branch(sheet, network, road, kind, rng)
    for road in network.roads:
        sheet.take(road.points, road.width + 2 * road.pavement + 1.0)
    return network


def _on_sheet(sheet: Sheet, points: Points) -> Points:
    """The part from the first point on the sheet to the last, with a few metres around."""
    inside = np.flatnonzero(((points > -16) & (points < sheet.metres + 16)).all(axis=1))
    return points[inside[0] : inside[-1] + 1] if inside.size else points[:0]


def _on_land(sheet: Sheet, points: Points) -> Points:
    """The part before the first water; only main roads have bridges."""
    side = sheet.taken.shape[0]
    cells = np.clip((points * sheet.scale / 4).astype(int), 0, side - 1)
    wet = np.flatnonzero(sheet.taken[cells[:, 1], cells[:, 0]])
    return points[: max(0, wet[0] - 2)] if wet.size else points


def _branch(sheet: Sheet, network: Network, road: Road, kind: Kind, rng: np.random.Generator) -> None:
    metres = rng.uniform(0.2, 1.0) * kind.side_spacing
    while kind.side_spacing > 0 and metres < road.length:
        position, along = at(road, metres)
        metres += kind.side_spacing * rng.uniform(0.75, 1.3)
        for side in (-1, 1):
            if rng.random() > kind.side_chance or not sheet.holds(position, 10):
                continue
            angle = float(np.arctan2(along[1], along[0])) + side * (np.pi / 2 + rng.normal(0, 0.1))
            paving, color = _surface(kind, rng, side=True)
            length = rng.uniform(0.25, 0.9) * sheet.metres
            points = _on_land(sheet, _on_sheet(sheet, _bent(position, angle, length, kind.bend * 0.8, rng)))
            if len(points) < 6:
                continue
            width = rng.uniform(*kind.side_width) * (0.7 if paving == "dirt" else 1.0)
            pavement = 0.0 if paving == "dirt" else kind.pavement * 0.75
            network.roads.append(Road(points, width, paving, color, pavement, False, True))


def paint_roads(sheet: Sheet, network: Network, rng: np.random.Generator) -> None:
    """Pavements first, then roads from the least to the greatest, then markings."""
    roads = sorted(network.roads, key=lambda r: (r.paving == "asphalt", not r.side, r.width))
    for road in roads:
        if road.pavement:
            tone = varied((172, 166, 156), rng, 0.04)
            sheet.line(road.points, road.width + 2 * road.pavement, Surface(tone, 0.05, 0.05))
            sheet.line(road.points, road.width + 0.5, Surface(varied((196, 192, 184), rng, 0.02)))
            wide = road.width + 2 * road.pavement
            sheet.mark(sheet.vegetation, road.points, wide, 0)
    for road in roads:
        _paint_surface(sheet, road, rng)
    crossings = _crossings(sheet, roads)
    for road in roads:
        if road.marked or (road.paving == "asphalt" and road.width > 6.5):
            _paint_markings(sheet, road, crossings, rng)


def _paint_surface(sheet: Sheet, road: Road, rng: np.random.Generator) -> None:
    fine, coarse = {"asphalt": (0.05, 0.05), "concrete": (0.05, 0.05), "dirt": (0.09, 0.12)}[road.paving]
    surface = Surface(road.color, fine, coarse)
    sheet.mark(sheet.vegetation, road.points, road.width, 0)
    if road.paving == "dirt":
        _paint_dirt(sheet, road, surface, rng)
        return
    sheet.line(road.points, road.width, surface)
    sheet.mark(sheet.road, road.points, road.width)
    across = _normals(road)
    for lane in (-0.25, 0.25):  # tyres polish or darken the lanes
        worn = varied(road.color, rng, 0.02)
        tint = Surface((worn[0] * 0.93, worn[1] * 0.93, worn[2] * 0.94), fine, coarse)
        sheet.line(road.points + across * road.width * lane, road.width * 0.16, tint)
    for metres in np.arange(0, road.length, 5.0 if road.paving == "concrete" else 38.0):
        if road.paving == "concrete":
            position, along = at(road, float(metres))
            half = np.array([-along[1], along[0]]) * road.width / 2
            dark = Surface((road.color[0] * 0.84, road.color[1] * 0.84, road.color[2] * 0.84), 0.03, 0.03)
            sheet.line(np.array([position - half, position + half]), 0.14, dark)
        elif rng.random() < 0.6:  # a mended patch
            position, along = at(road, float(metres) + rng.uniform(0, 30))
            spot = position + np.array([-along[1], along[0]]) * rng.uniform(-0.25, 0.25) * road.width
            mended = varied((road.color[0] * 0.82, road.color[1] * 0.82, road.color[2] * 0.84), rng, 0.05)
            patch = rectangle(spot, along, rng.uniform(1.5, 9), rng.uniform(0.8, road.width * 0.35))
            sheet.polygon(patch, Surface(mended, 0.05, 0.04))


def _paint_dirt(sheet: Sheet, road: Road, surface: Surface, rng: np.random.Generator) -> None:
    """A track with a ragged edge and two paler ruts."""
    for first in range(0, len(road.points) - 1, 2):
        width = road.width * rng.uniform(0.84, 1.16)
        section = road.points[first : first + 4]
        sheet.line(section, width, surface)
        sheet.mark(sheet.road, section, width)
        sheet.mark(sheet.vegetation, section, width, 0)
    red, green, blue = road.color
    pale = Surface((min(red * 1.12, 250), min(green * 1.12, 250), min(blue * 1.11, 250)), 0.08, 0.08)
    across = _normals(road)
    for rut in (-0.22, 0.22):
        sheet.line(road.points + across * road.width * rut, road.width * 0.17, pale)


def _normals(road: Road) -> Points:
    along = np.gradient(road.points, axis=0)
    along /= np.maximum(np.hypot(along[:, 0], along[:, 1]), 1e-9)[:, None]
    across: Points = np.stack([-along[:, 1], along[:, 0]], axis=1)
    return across


def _crossings(sheet: Sheet, roads: list[Road]) -> Bytes:
    """Where two roads meet, 255, with a few metres around; a quarter of the sheet's resolution."""
    count = np.zeros_like(sheet.taken)
    for road in roads:
        layer = np.zeros_like(sheet.taken)
        fixed = [np.round(road.points * sheet.scale / 4 * 16).astype(np.int32)]
        cv2.polylines(layer, fixed, False, 1, max(1, round(road.width * sheet.scale / 4)), cv2.LINE_8, 4)
        count += layer
    meeting = (count > 1).astype(np.uint8) * np.uint8(255)
    grown = cv2.dilate(meeting, np.ones((3, 3), np.uint8), iterations=max(1, round(1.5 * sheet.scale / 4)))
    return np.asarray(grown, np.uint8)


def _paint_markings(
    sheet: Sheet,
    road: Road,
    crossings: Bytes,
    rng: np.random.Generator,
) -> None:
    lanes = max(2, 2 * round(road.width / 7.5))
    middle = _YELLOW if rng.random() < 0.35 else WHITE
    near = 0
    for metres in np.arange(2.0, road.length - 4, 6.0):
        position, along = at(road, float(metres))
        if _is_set(sheet, crossings, position):
            near += 1
            continue
        across = np.array([-along[1], along[0]])
        if near > 0 and road.pavement > 1 and rng.random() < 0.7:
            _paint_zebra(sheet, road, position, along)
        near = 0
        for lane in range(1, lanes):
            spot = position + across * road.width * (lane / lanes - 0.5)
            solid = lane == lanes // 2 and lanes > 2
            dash = np.array([spot, spot + along * (6.2 if solid else 3.0)])
            sheet.line(dash, 0.22, middle if lane == lanes // 2 else WHITE)
        if road.width > 9:
            for edge in (-0.47, 0.47):
                spot = position + across * road.width * edge
                sheet.line(np.array([spot, spot + along * 6.2]), 0.18, WHITE)


def _paint_zebra(sheet: Sheet, road: Road, place: Points, along: Points) -> None:
    across = np.array([-along[1], along[0]])
    for offset in np.arange(-road.width / 2 + 0.6, road.width / 2 - 0.3, 1.1):
        sheet.polygon(rectangle(place + across * offset + along * 1.5, along, 3.2, 0.55), WHITE)


def _is_set(sheet: Sheet, mask: Bytes, place: Points) -> bool:
    x, y = (place * sheet.scale / 4).astype(int)
    side = mask.shape[0]
    return bool(0 <= x < side and 0 <= y < side and mask[y, x])
