"""One aerial scene: drawn from the ground up, photographed, and its exact truth."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from core.sample.aerial.buildings import paint_building, plan_buildings
from core.sample.aerial.cars import paint_cars
from core.sample.aerial.ground import paint_open_land, paint_plots, paint_water, paint_yards
from core.sample.aerial.light import take_picture
from core.sample.aerial.plants import plant_trees
from core.sample.aerial.roads import paint_roads, plan_roads
from core.sample.aerial.sheet import Sheet
from core.sample.drawing import where_covered
from core.sample.scene import Scene

if TYPE_CHECKING:
    from core.sample.aerial.recipe import AerialRecipe


def draw_aerial(recipe: AerialRecipe, index: int) -> Scene:
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
    size = (recipe.size, recipe.size)
    return Scene(picture, {task: where_covered(layer, size) for task, layer in layers.items()})
