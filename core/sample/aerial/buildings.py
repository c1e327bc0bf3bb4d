"""Buildings: where they stand, the shape of their roofs, and what lies on these."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import cv2
import numpy as np

from core.sample.aerial.roads import Network, at
from core.sample.aerial.sheet import Sheet, Surface, rectangle
from core.sample.drawing import Floats, Points, pick, varied

if TYPE_CHECKING:
    import numpy.typing as npt

    from core.sample.aerial.recipe import BuildingStyle, Kind

Roof = Literal["gable", "hip", "flat", "ribbed"]


@dataclass(frozen=True, slots=True)
class Wing:
    """A rectangle of a building: centre, unit vector of its length, length and width in metres."""

    center: Points
    along: Points
    length: float
    width: float

    @property
    def corners(self) -> Points:
        """Its four corners."""
        return rectangle(self.center, self.along, self.length, self.width)


@dataclass(frozen=True, slots=True)
class Building:
    """One to three wings under roofs of one kind."""

    wings: tuple[Wing, ...]
    roof: Roof
    eaves: float
    """Height of the walls in metres."""
    pitch: float
    """Rise of the roof per metre."""
    surface: Surface
    front: Points
    """The place on the road that it belongs to."""

    @property
    def center(self) -> Points:
        """The middle of its first wing."""
        return self.wings[0].center


def plan_buildings(sheet: Sheet, network: Network, kind: Kind, rng: np.random.Generator) -> list[Building]:
    """Buildings along both sides of the roads, wherever there is room, and a few behind them."""
    buildings: list[Building] = []
    for road in network.roads:
        for side in (-1, 1):
            metres = rng.uniform(2, 14)
            while metres < road.length and kind.buildings:
                style = kind.buildings[int(rng.choice(len(kind.buildings), p=kind.shares))]
                position, along = at(road, metres)
                depth = style.width[1] / 2 + road.width / 2 + road.pavement + rng.uniform(*kind.setback)
                center = position + np.array([-along[1], along[0]]) * side * depth
                if not sheet.holds(center, 8) or sheet.is_taken(center) or rng.random() > kind.density:
                    metres += rng.uniform(*kind.gap) + 3
                    continue
                building = _make(style, center, along * side, position, rng)
                if _fits(sheet, building):
                    for wing in building.wings:
                        sheet.take(rectangle(wing.center, wing.along, wing.length + 2, wing.width + 2))
                    buildings.append(building)
                    metres += building.wings[0].length * 0.6
                metres += rng.uniform(*kind.gap)
    return buildings


def _fits(sheet: Sheet, building: Building) -> bool:
    grown = (rectangle(w.center, w.along, w.length + 2.5, w.width + 2.5) for w in building.wings)
    return all(sheet.is_free(corners) for corners in grown)


def _make(
    style: BuildingStyle, center: Points, along: Points, front: Points, rng: np.random.Generator
) -> Building:
    length, width = rng.uniform(*style.length), rng.uniform(*style.width)
    turn = rng.normal(0, 0.03)
    along = np.array(
        [along[0] * np.cos(turn) - along[1] * np.sin(turn), along[0] * np.sin(turn) + along[1] * np.cos(turn)]
    )
    across = np.array([-along[1], along[0]])
    wings = [Wing(center, along, length, width)]
    shape = rng.random()
    if shape < style.bent:  # an L or a T
        reach, thick = width * rng.uniform(0.5, 0.9), width * rng.uniform(0.7, 0.95)
        aside = (length - thick) / 2 * (1 if rng.random() < 0.7 else rng.uniform(-0.4, 0.4))
        corner = center + along * aside + across * (width + reach) / 2
        wings.append(Wing(corner - across * width * 0.25, across, reach + width * 0.5, thick))
    if shape < style.bent / 3:  # a U
        wings.append(
            Wing(
                wings[1].center - along * 2 * float((wings[1].center - center) @ along),
                across,
                wings[1].length,
                wings[1].width,
            )
        )
    roof: Roof = style.roofs[int(rng.integers(len(style.roofs)))]
    surface = Surface(pick(rng, style.colors, 0.09), 0.045 if roof == "flat" else 0.03, 0.07)
    pitch = {"gable": rng.uniform(0.5, 0.95), "hip": rng.uniform(0.4, 0.7), "ribbed": 0.14, "flat": 0.0}[roof]
    return Building(tuple(wings), roof, rng.uniform(*style.eaves), pitch, surface, front)


def paint_building(sheet: Sheet, building: Building, rng: np.random.Generator) -> None:
    """The roof with its shape, its courses of tiles, and what stands on it."""
    corners = np.concatenate([wing.corners for wing in building.wings])
    left, top = np.clip(np.floor(corners.min(axis=0) * sheet.scale).astype(int) - 1, 0, sheet.side)
    right, bottom = np.clip(np.ceil(corners.max(axis=0) * sheet.scale).astype(int) + 1, 0, sheet.side)
    if right <= left or bottom <= top:
        return
    box = (slice(top, bottom), slice(left, right))
    ys, xs = np.mgrid[top:bottom, left:right].astype(np.float32)
    xs, ys = (xs + 0.5) / sheet.scale, (ys + 0.5) / sheet.scale
    rise = np.full(xs.shape, -1, np.float32)
    slope = np.zeros((*xs.shape, 2), np.float32)
    course = np.zeros(xs.shape, np.float32)
    for wing in building.wings:
        _raise_wing(building, wing, xs, ys, rise, slope, course)
    inside = rise >= 0
    for wing in building.wings:
        sheet.polygon(wing.corners, building.surface)
        sheet.mark(sheet.building, wing.corners, None)
        sheet.mark(sheet.vegetation, wing.corners, None, 0)
    sheet.height[box][inside] = (building.eaves + rise)[inside]
    sheet.slope[box][inside] = slope[inside]
    period = 1.1 if building.roof == "ribbed" else 0.8
    if building.roof != "flat":
        sheet.pattern[box][inside] = (1 + 0.05 * np.sin(course * np.float32(2 * np.pi / period)))[inside]
    _paint_details(sheet, building, rng)


def _raise_wing(
    building: Building,
    wing: Wing,
    xs: Floats,
    ys: Floats,
    rise: Floats,
    slope: npt.NDArray[np.float32],
    course: Floats,
) -> None:
    """Put a wing's roof into `rise` (metres above the eaves), where it is the highest so far."""
    x, y = xs - np.float32(wing.center[0]), ys - np.float32(wing.center[1])
    ax, ay = np.float32(wing.along[0]), np.float32(wing.along[1])
    u, v = x * ax + y * ay, -x * ay + y * ax
    to_side, to_end = np.float32(wing.width / 2) - np.abs(v), np.float32(wing.length / 2) - np.abs(u)
    roof = to_side if building.roof != "hip" else np.minimum(to_side, to_end)
    height = roof * np.float32(building.pitch)
    higher = (to_side >= 0) & (to_end >= 0) & (height > rise)
    rise[higher] = height[higher]
    end = higher & (to_end < to_side) if building.roof == "hip" else np.zeros_like(higher)
    down = np.float32(building.pitch)
    normal = np.where(
        end[..., None],
        np.stack([ax * np.sign(u), ay * np.sign(u)], axis=-1),
        np.stack([-ay * np.sign(v), ax * np.sign(v)], axis=-1),
    )
    slope[higher] = -down * normal[higher]
    course[higher] = (u if building.roof == "ribbed" else roof)[higher]


def _paint_details(sheet: Sheet, building: Building, rng: np.random.Generator) -> None:
    if building.roof == "flat":
        for wing in building.wings:
            _paint_flat(sheet, building, wing, rng)
        return
    red, green, blue = building.surface.color
    pale = Surface((min(red * 1.1, 250), min(green * 1.1, 250), min(blue * 1.1, 250)), 0.03, 0.03)
    for wing in building.wings:
        half = wing.along * (wing.length / 2 - (wing.width / 2 if building.roof == "hip" else 0))
        sheet.line(np.array([wing.center - half, wing.center + half]), 0.28, pale)  # the ridge
    wing = building.wings[0]
    across = np.array([-wing.along[1], wing.along[0]])
    if building.roof == "ribbed":
        for offset in np.arange(-wing.length / 2 + 5, wing.length / 2 - 4, rng.uniform(7, 12)):
            light = rectangle(wing.center + wing.along * offset, across, wing.width * 0.6, 0.9)
            sheet.polygon(light, Surface((206, 212, 210), 0.02, 0.02))  # a band of roof lights
        return
    if rng.random() < 0.28:  # solar panels on one side
        spot = wing.center + across * wing.width * 0.25
        panel = rectangle(spot, wing.along, wing.length * rng.uniform(0.35, 0.7), wing.width * 0.3)
        sheet.polygon(panel, Surface((30, 38, 58), 0.04, 0.02))
    chimney = wing.center + wing.along * rng.uniform(-0.3, 0.3) * wing.length + across * rng.uniform(-1, 1)
    top = building.eaves + building.pitch * wing.width / 2 + 0.8
    _box(sheet, rectangle(chimney, wing.along, 0.9, 0.7), Surface(varied((112, 92, 84), rng, 0.1)), top)


def _paint_flat(sheet: Sheet, building: Building, wing: Wing, rng: np.random.Generator) -> None:
    red, green, blue = building.surface.color
    edge = Surface((min(red * 1.13, 250), min(green * 1.13, 250), min(blue * 1.13, 250)), 0.03, 0.03)
    _box(sheet, wing.corners, edge, building.eaves + 0.5)
    inner = rectangle(wing.center, wing.along, max(wing.length - 0.9, 1), max(wing.width - 0.9, 1))
    _box(sheet, inner, building.surface, building.eaves)
    across = np.array([-wing.along[1], wing.along[0]])
    for _ in range(int(wing.length * wing.width / 45)):
        spot = (
            wing.center
            + wing.along * rng.uniform(-0.4, 0.4) * wing.length
            + across * rng.uniform(-0.38, 0.38) * wing.width
        )
        length, width = rng.uniform(0.8, 2.6), rng.uniform(0.8, 2.0)
        tone = ((190, 190, 186), (150, 152, 152), (96, 98, 100), (210, 214, 216))[int(rng.integers(4))]
        outline = rectangle(spot, wing.along, length, width)
        _box(sheet, outline, Surface(varied(tone, rng, 0.05)), building.eaves + rng.uniform(0.4, 1.8))
    if rng.random() < 0.16 and wing.width > 9:
        for row in np.arange(-wing.width * 0.3, wing.width * 0.3, 1.9):
            spot = wing.center + across * row + wing.along * wing.length * 0.15
            panel = rectangle(spot, wing.along, wing.length * 0.4, 1.1)
            _box(sheet, panel, Surface((34, 42, 62), 0.03, 0.02), building.eaves + 0.3)


def _box(sheet: Sheet, corners: Points, surface: Surface, height: float) -> None:
    """Something flat-topped, up to `height` over the ground."""
    sheet.polygon(corners, surface, height)
    fixed = [sheet.pixels(corners)]
    cv2.fillPoly(sheet.slope, fixed, (0, 0), cv2.LINE_8, 4)
    cv2.fillPoly(sheet.pattern, fixed, 1, cv2.LINE_8, 4)
