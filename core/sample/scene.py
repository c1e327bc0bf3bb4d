"""One scene of the sample: drawn from the ground up, photographed, and its exact truth."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from core.sample.buildings import paint_building, plan_buildings
from core.sample.cars import paint_cars
from core.sample.ground import paint_open_land, paint_plots, paint_water, paint_yards
from core.sample.light import take_picture
from core.sample.plants import plant_trees
from core.sample.roads import paint_roads, plan_roads
from core.sample.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.sample.recipe import Recipe
    from core.sample.sheet import Bytes

TASKS: Final = ("road", "building", "vegetation")


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture and what is true in it."""

    picture: Bytes
    """(size, size, 3) uint8 RGB."""
    truth: Mapping[str, Bytes]
    """Per task (size, size) uint8: 1 where it is, 0 where not. Tasks overlap: a tree over a road is both."""


def draw_scene(recipe: Recipe, index: int) -> Scene:
    """The recipe's scene of that index; the same every time."""
    spec = recipe.scenes[index]
    kind, season = recipe.kinds[spec.kind], recipe.seasons[spec.season]
    rng = np.random.default_rng([recipe.seed, index])
    sheet = Sheet(recipe.size, rng.uniform(*kind.scale))
    paint_open_land(sheet, kind, season, rng)
    paint_water(sheet, kind, season, rng)
    network = plan_roads(sheet, kind, rng)
    buildings = plan_buildings(sheet, network, kind, rng)
    paint_plots(sheet, buildings, kind, season, rng)
    paint_yards(sheet, network, buildings, kind, rng)
    paint_roads(sheet, network, rng)
    paint_cars(sheet, network, kind, rng)
    for building in buildings:
        paint_building(sheet, building, rng)
    plant_trees(sheet, network, buildings, kind, season, rng)
    picture = take_picture(sheet, recipe.lights[spec.light], rng)
    layers = {"road": sheet.road, "building": sheet.building, "vegetation": sheet.vegetation}
    return Scene(picture, {task: _truth(layers[task], recipe.size) for task in TASKS})


def _truth(layer: Bytes, size: int) -> Bytes:
    """1 where at least half of the pixel is covered."""
    coverage = cv2.resize(layer, (size, size), interpolation=cv2.INTER_AREA)
    return (coverage >= 128).astype(np.uint8)
