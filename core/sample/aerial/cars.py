"""Cars on the roads, and places to park them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from core.sample.aerial.roads import WHITE, Network, at
from core.sample.aerial.sheet import Sheet, Surface, rectangle
from core.sample.drawing import Points, color_of, pick, varied

if TYPE_CHECKING:
    from core.sample.aerial.recipe import Kind

_GLASS: Final = Surface((38, 44, 52), 0.02, 0.0)


def paint_cars(sheet: Sheet, network: Network, kind: Kind, rng: np.random.Generator) -> None:
    """Cars in the lanes and along the kerbs."""
    parked_at: list[Points] = []
    for road in network.roads:
        metres = rng.uniform(0, 12)
        while metres < road.length:
            position, along = at(road, metres)
            across = np.array([-along[1], along[0]])
            direction = 1 if rng.random() < 0.5 else -1
            parked = rng.random() < 0.5 and road.width > 6
            aside = (
                direction * road.width * (0.5 - 1.2 / road.width) if parked else direction * road.width * 0.25
            )
            spot = position + across * aside
            if sheet.holds(spot, 3) and all(
                float(np.abs(spot - spot_before).max()) > 4.8 for spot_before in parked_at
            ):
                parked_at.append(spot)
                paint_car(sheet, spot, along * direction, kind.cars, rng)
            metres += rng.exponential(kind.car_spacing) + 6


def paint_car(
    sheet: Sheet, place: Points, along: Points, colors: tuple[str, ...], rng: np.random.Generator
) -> None:
    """One car, or now and then a van or a lorry."""
    van = rng.random() < 0.12
    length, width, height = (6.5, 2.1, 2.4) if van else (rng.uniform(3.9, 4.8), 1.8, 1.4)
    body = Surface(pick(rng, colors, 0.08), 0.02, 0.02)
    nose = rectangle(place, along, length, width * 0.86)
    sheet.polygon(nose, body, height * 0.6)
    sheet.polygon(rectangle(place, along, length * 0.9, width), body, height * 0.65)
    if van:
        sheet.polygon(rectangle(place + along * length * 0.36, along, 0.7, width * 0.85), _GLASS, height)
        return
    cabin = place - along * length * 0.06
    sheet.polygon(rectangle(cabin, along, length * 0.56, width * 0.86), _GLASS, height * 0.9)
    sheet.polygon(rectangle(cabin, along, length * 0.33, width * 0.82), body, height)


def paint_parking(sheet: Sheet, corners: Points, along: Points, kind: Kind, rng: np.random.Generator) -> None:
    """A parking place: asphalt, bays, some of them with a car. It counts as road."""
    surface = Surface(varied(color_of("#66666A"), rng, 0.06), 0.05, 0.07)
    sheet.polygon(corners, surface)
    sheet.mark(sheet.road, corners, None)
    sheet.mark(sheet.vegetation, corners, None, 0)
    center = corners.mean(axis=0)
    across = np.array([-along[1], along[0]])
    length, width = (float(np.ptp((corners - center) @ axis)) for axis in (along, across))
    for row in np.arange(-width / 2 + 3.0, width / 2 - 2.0, 8.5):
        for bay in np.arange(-length / 2 + 1.5, length / 2 - 2.0, 2.7):
            spot = center + across * row + along * bay
            sheet.line(np.array([spot - across * 2.4, spot + across * 2.4]), 0.15, WHITE)
            if rng.random() < 0.55:
                heading = across if rng.random() < 0.5 else -across
                paint_car(sheet, spot + along * 1.35 + across * rng.normal(0, 0.2), heading, kind.cars, rng)
