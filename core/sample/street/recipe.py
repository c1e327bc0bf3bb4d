"""The street recipe: its scenes, and the numbers and colours with which each kind is drawn. Lengths in metres."""

from __future__ import annotations

from typing import Literal

import msgspec

from core.sample.recipe import Range, Recipe, SceneSpec


class HouseStyle(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Houses of one look."""

    share: float
    width: Range
    """Along the street."""
    floors: tuple[int, int]
    walls: tuple[str, ...]
    roof: Literal["gable", "flat"]
    tiles: tuple[str, ...] = ("#6B4A3E",)
    brick: float = 0.0
    """The fraction of walls that show their bricks."""
    shops: float = 0.0
    """The fraction with a shop on the ground floor."""
    balconies: float = 0.0
    bay: float = 2.6
    """From one window to the next."""


class Kind(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of street."""

    road: Range
    """From its middle to the kerb."""
    pavement: Range
    verge: float
    """Width of the grass between pavement and plots, 0 for none."""
    setback: Range
    """From there to the houses."""
    gap: Range
    """Between houses."""
    houses: tuple[HouseStyle, ...]
    marks: Literal["none", "dashes", "line"]
    crossing: float
    """How often there is a zebra crossing ahead."""
    hedges: float
    """The fraction of plots behind a hedge."""
    trees: float
    """Metres from one street tree to the next, 0 for none."""
    parked: tuple[float, float]
    """The fraction of bays that hold a car: on the left, on the right."""
    traffic: tuple[int, int]
    """How many cars are under way."""
    people: tuple[int, int]
    lamps: float
    """Metres from one lamp to the next."""
    signs: tuple[int, int]


class Season(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The colours of plants."""

    grass: tuple[str, ...]
    leaves: tuple[str, ...]


class Light(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Sun, sky and camera."""

    azimuth: Range
    """Where the sun stands, in degrees: 0 to the right, 90 ahead, 180 to the left, 270 behind."""
    elevation: Range
    sun: tuple[float, float, float]
    sky: tuple[float, float, float]
    """What the sky sends into the shade."""
    zenith: str
    horizon: str
    clouds: float
    """The fraction of the sky that they cover."""
    haze: float
    """Metres to where half of the colour is lost."""
    blur: Range
    noise: Range


class StreetSpec(SceneSpec, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One picture of the sample."""

    kind: str
    season: str
    light: str


class StreetRecipe(Recipe, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Everything needed to draw the street sample."""

    scenes: tuple[StreetSpec, ...]
    kinds: dict[str, Kind]
    seasons: dict[str, Season]
    lights: dict[str, Light]
    cars: tuple[str, ...]
    clothes: tuple[str, ...]
    skin: tuple[str, ...]

    @property
    def height(self) -> int:
        """Three fifths of the width."""
        return self.size * 3 // 5
