"""The aerial recipe: its scenes, and the numbers and colours with which each kind is drawn."""

from __future__ import annotations

from typing import Literal

import msgspec

from core.sample.recipe import Range, Recipe, SceneSpec


class BuildingStyle(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Buildings of one look; lengths in metres."""

    share: float
    length: Range
    width: Range
    eaves: Range
    roofs: tuple[Literal["gable", "hip", "flat", "ribbed"], ...]
    colors: tuple[str, ...]
    bent: float = 0.0
    """The fraction with more than one wing."""


class Kind(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of place; lengths in metres."""

    scale: Range
    """Pixels of the picture per metre."""
    main_roads: int
    main_width: Range
    paving: dict[Literal["asphalt", "concrete", "dirt"], float]
    side_paving: dict[Literal["asphalt", "concrete", "dirt"], float]
    side_width: Range
    side_spacing: float
    side_chance: float
    bend: float
    """How far a road's direction swings, in radians."""
    pavement: float
    marked: bool
    dirt: tuple[str, ...]
    car_spacing: float
    cars: tuple[str, ...]
    density: float
    """The fraction of the free sites along roads that get a building."""
    gap: Range
    setback: Range
    buildings: tuple[BuildingStyle, ...]
    garden: float
    """How far a building's plot reaches."""
    plots: dict[Literal["lawn", "dry", "soil", "paved"], float]
    hedges: float
    drives: float
    pools: float
    parking: float
    open: Literal["meadow", "soil", "sand", "fields"]
    """What lies between the plots."""
    patches: float
    """The fraction of the other kind of ground: soil in a meadow, scrub in sand."""
    water: Literal["none", "river", "lake", "pond"]
    trees: int
    street_trees: float
    """Metres between them, 0 for none."""
    woods: float
    """The fraction of open land covered by trees."""
    crowns: dict[Literal["round", "conifer", "palm"], float]

    @property
    def shares(self) -> list[float]:
        """How often each of `buildings` is chosen; sums to 1."""
        total = sum(style.share for style in self.buildings)
        return [style.share / total for style in self.buildings]


class Season(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The colours of plants."""

    lawn: tuple[str, ...]
    dry: tuple[str, ...]
    soil: tuple[str, ...]
    crops: tuple[str, ...]
    leaves: tuple[str, ...]
    water: tuple[str, ...]


class Light(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Sun, sky and camera."""

    elevation: Range
    """Of the sun, in degrees."""
    sun: tuple[float, float, float]
    sky: tuple[float, float, float]
    saturation: float
    haze: Range
    blur: Range
    """Of the lens, in pixels."""
    noise: Range
    """Of the sensor, in grey levels of 255."""


class AerialSpec(SceneSpec, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One picture of the sample."""

    kind: str
    season: str
    light: str


class AerialRecipe(Recipe, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Everything needed to draw the aerial sample."""

    scenes: tuple[AerialSpec, ...]
    kinds: dict[str, Kind]
    seasons: dict[str, Season]
    lights: dict[str, Light]
