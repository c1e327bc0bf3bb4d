"""One street scene: what stands where, painted from the far end to the camera, and its exact truth."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from core.sample.drawing import Bytes, Points, most_covering, noise, pick
from core.sample.scene import Scene
from core.sample.street.cars import Car, car_shadow, new_car, paint_car
from core.sample.street.ground import Layout, paint_ground
from core.sample.street.houses import House, house_shadow, paint_house, plan_houses
from core.sample.street.people import (
    Person,
    Post,
    PostKind,
    paint_person,
    paint_post,
    person_shadow,
    post_shadow,
)
from core.sample.street.plants import Crown, Tree, crown_shadow, grow_crown, paint_tree
from core.sample.street.sky import paint_distance, paint_sky
from core.sample.street.view import View, Weather

if TYPE_CHECKING:
    from core.sample.street.recipe import Kind, Light, Season, StreetRecipe

Thing = Car | Person | Post | Tree


def draw_street(recipe: StreetRecipe, index: int) -> Scene:
    """The recipe's scene of that index; the same every time."""
    spec = recipe.scenes[index]
    kind, season, light = recipe.kinds[spec.kind], recipe.seasons[spec.season], recipe.lights[spec.light]
    rng = np.random.default_rng([recipe.seed, index])
    weather = Weather(_sun(light, rng), light)
    layout = Layout.of(kind, rng)
    view = View(recipe, weather, layout.road * rng.uniform(0.3, 0.45), rng)
    houses = plan_houses(layout, kind, rng)
    things = _plan(recipe, layout, kind, season, weather, rng)
    paint_sky(view, rng)
    paint_distance(view, season, rng)
    paint_ground(view, layout, kind, season, _shadows(houses, things, weather), rng)
    for house in houses:
        paint_house(view, house, rng)
    grain = noise(rng, 256, 4, 2)
    for thing in sorted(things, key=lambda thing: -thing.z):
        _paint(view, thing, grain)
    size = (recipe.size, recipe.height)
    names = {"surface": 3, "scene": 4, "objects": 4}
    truth = {
        name: most_covering(layer, size, classes)
        for (name, classes), layer in zip(names.items(), view.layers, strict=True)
    }
    return Scene(_photograph(view, size, light, rng), truth)


def _sun(light: Light, rng: np.random.Generator) -> Points:
    azimuth, elevation = np.radians(rng.uniform(*light.azimuth)), np.radians(rng.uniform(*light.elevation))
    flat = np.cos(elevation)
    return np.array([np.cos(azimuth) * flat, np.sin(elevation), np.sin(azimuth) * flat])


def _plan(
    recipe: StreetRecipe,
    layout: Layout,
    kind: Kind,
    season: Season,
    weather: Weather,
    rng: np.random.Generator,
) -> list[Thing]:
    """Everything that is no house."""
    crowns = [grow_crown(weather.toward, conifer, rng) for conifer in (False, False, True)]
    things: list[Thing] = []
    things += _plan_trees(layout, kind, season, crowns, rng)
    things += _plan_cars(layout, kind, recipe.cars, rng)
    things += _plan_people(recipe, layout, kind, rng)
    things += _plan_posts(layout, kind, rng)
    return things


def _plan_trees(
    layout: Layout, kind: Kind, season: Season, crowns: list[Crown], rng: np.random.Generator
) -> list[Thing]:
    """Trees along the street, trees and hedges in the plots."""
    things: list[Thing] = []
    for side in (-1, 1):
        row = (layout.pavement + layout.verge) / 2 if kind.verge > 1 else layout.pavement - 0.7
        for z in np.arange(rng.uniform(5, 12), 110, kind.trees) if kind.trees else ():
            height = rng.uniform(6.5, 10)
            crown = crowns[int(rng.integers(2))]
            x = side * (row + rng.normal(0, 0.15))
            things.append(Tree(x, float(z), height, height * 0.62, 2.4, crown, pick(rng, season.leaves)))
        depth = kind.setback[0]
        if depth < 1.5:
            continue
        for z in np.arange(rng.uniform(4, 9), 110, 5.5):
            x = side * (layout.verge + rng.uniform(0.4, 0.9) * depth)
            tall = rng.random() < 0.35
            height = rng.uniform(5, 11) if tall else rng.uniform(0.9, 2.0)
            crown = crowns[2 if tall and rng.random() < 0.4 else int(rng.integers(2))]
            width = height * (0.55 if tall else 1.4)
            leaves = pick(rng, season.leaves, 0.1)
            things.append(Tree(x, float(z), height, width, 1.2 if tall else 0.0, crown, leaves))
        if rng.random() < kind.hedges:
            leaves = pick(rng, season.leaves)
            for z in np.arange(4.0, 70, 0.9):
                crown = crowns[int(rng.integers(2))]
                things.append(Tree(side * (layout.verge + 0.5), float(z), 1.5, 1.7, 0.0, crown, leaves))
    return things


def _plan_cars(layout: Layout, kind: Kind, colors: tuple[str, ...], rng: np.random.Generator) -> list[Thing]:
    """Parked along the kerbs, and under way in both lanes."""
    cars: list[Thing] = []
    for side, fraction in zip((-1, 1), kind.parked, strict=True):
        for z in np.arange(rng.uniform(4, 9), 100, 6.2):
            if rng.random() < fraction:
                x = side * (layout.road - 1.05 + rng.normal(0, 0.06))
                cars.append(new_car(x, float(z), side > 0, pick(rng, colors), rng))
    for _ in range(int(rng.integers(kind.traffic[0], kind.traffic[1] + 1))):
        away = rng.random() < 0.5
        lane = layout.road * (0.4 if max(kind.parked) < 0.2 else 0.24)
        z = rng.uniform(9, 60) if away else rng.uniform(12, 60)
        if all(abs(z - car.z) > 7 or abs(car.x) > layout.road * 0.6 for car in cars):
            cars.append(new_car(lane if away else -lane, z, away, pick(rng, colors), rng))
    return cars


def _plan_people(recipe: StreetRecipe, layout: Layout, kind: Kind, rng: np.random.Generator) -> list[Thing]:
    """Mostly on the pavements, now and then across the road."""
    people: list[Thing] = []
    for _ in range(int(rng.integers(kind.people[0], kind.people[1] + 1))):
        side = 1 if rng.random() < 0.5 else -1
        across = rng.random() < 0.12
        x = (
            rng.uniform(-0.8, 0.8) * layout.road
            if across
            else side * rng.uniform(layout.road + 0.5, layout.pavement - 0.3)
        )
        z = rng.uniform(16, 30) if across else 5 + 26 * rng.random() ** 1.4
        coat, trousers = pick(rng, recipe.clothes, 0.1), pick(rng, recipe.clothes, 0.1)
        hair = ((40, 32, 28), (92, 66, 44), (150, 122, 84), (140, 138, 136))[int(rng.integers(4))]
        skin = pick(rng, recipe.skin)
        height, stride = rng.uniform(1.55, 1.9), rng.uniform(-1, 1)
        people.append(Person(x, z, height, stride, coat, trousers, skin, hair))
    return people


def _plan_posts(layout: Layout, kind: Kind, rng: np.random.Generator) -> list[Thing]:
    posts: list[Thing] = []
    for side in (-1, 1):
        rows = np.arange(rng.uniform(6, 16), 110, kind.lamps)
        posts += [Post(side * (layout.road + 0.45), float(z), "lamp", -side) for z in rows]
    kinds: tuple[PostKind, ...] = ("stop", "limit", "park", "warning", "lights")
    for _ in range(int(rng.integers(kind.signs[0], kind.signs[1] + 1))):
        side = 1 if rng.random() < 0.65 else -1
        kind_of_post = kinds[int(rng.integers(len(kinds)))]
        posts.append(Post(side * (layout.road + 0.5), 6 + 22 * rng.random(), kind_of_post, -side))
    return posts


def _shadows(houses: list[House], things: list[Thing], weather: Weather) -> list[Points]:
    """Everything's shadows on the ground; under clouds none but those below cars."""
    sunny = max(weather.light.sun) > 0.2
    shadows = [house_shadow(house, weather.toward) for house in houses] if sunny else []
    for thing in things:
        if isinstance(thing, Car):
            shadows += car_shadow(thing, weather.toward)[0 if sunny else 1 :]
        elif sunny and isinstance(thing, Tree):
            shadows += crown_shadow(thing, weather.toward)
        elif sunny and isinstance(thing, Person):
            shadows.append(person_shadow(thing, weather.toward))
        elif sunny and isinstance(thing, Post):
            shadows.append(post_shadow(thing, weather.toward))
    return shadows


def _paint(view: View, thing: Thing, grain: np.ndarray) -> None:
    if isinstance(thing, Tree):
        paint_tree(view, thing, grain)
    elif isinstance(thing, Car):
        paint_car(view, thing)
    elif isinstance(thing, Person):
        paint_person(view, thing)
    else:
        paint_post(view, thing)


def _photograph(view: View, size: tuple[int, int], light: Light, rng: np.random.Generator) -> Bytes:
    """Lens and sensor: darker corners, a little blur, noise."""
    picture = cv2.resize(view.picture, size, interpolation=cv2.INTER_AREA).astype(np.float32)
    picture = np.asarray(cv2.GaussianBlur(picture, (0, 0), rng.uniform(*light.blur)), np.float32)
    ys, xs = np.mgrid[-1 : 1 : size[1] * 1j, -1 : 1 : size[0] * 1j].astype(np.float32)
    bright = float(np.quantile(picture[picture.shape[0] // 3 :: 4, ::4].mean(axis=-1), 0.6))
    exposure = np.float32(np.clip(118 / bright, 1, 1.6) * rng.uniform(0.95, 1.05))
    picture *= (exposure * (1 - np.float32(0.08) * (xs * xs + ys * ys)))[..., None]
    picture /= 1 + np.float32(0.16) * (picture / 255) ** 2  # highlights roll off
    picture *= np.float32(1.12)
    sigma = np.float32(rng.uniform(*light.noise))
    picture += rng.standard_normal((*picture.shape[:2], 1), np.float32) * sigma
    coarse = rng.standard_normal((size[1] // 2, size[0] // 2, 3), np.float32)
    picture += cv2.resize(coarse, size) * (sigma * np.float32(0.6))
    return np.clip(picture, 0, 255).astype(np.uint8)
