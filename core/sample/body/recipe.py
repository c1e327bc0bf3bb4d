"""The body recipe: an anatomy that all patients share, and what each patient and each slice differs by.

Places are in halves of the abdominal cavity's width from its middle, x to the right of the picture and y down. Levels
run from 0 (the dome of the liver) to 1 (below the kidneys). Brightness is in Hounsfield units.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from core.sample.recipe import Range, Recipe, SceneSpec

Outline = tuple[tuple[float, float], ...]
Tissue = Literal["air", "fat", "soft tissue", "bone"]


class Organ(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something whose outline changes from level to level; between two levels it is interpolated."""

    levels: tuple[tuple[float, Outline], ...]
    """As many points at each level."""
    hu: float
    tissue: Tissue = "soft tissue"
    organ: Literal["other", "liver", "kidneys", "spine"] = "other"
    texture: float = 5.0
    """How much its brightness varies over millimetres."""
    rim: float = 0.0
    """How much brighter its edge is: the shell of a bone, the cortex of a kidney."""
    rim_width: float = 0.03
    contrast: float = 0.0
    """How much brighter a contrast agent makes it."""
    vessels: int = 0
    """How many branch through it."""
    mirrored: bool = False
    """Whether there is another one on the other side."""
    tapers: bool = True
    """Whether it ends round beyond its first and last level, rather than being there at all levels."""


class Lesion(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A round one, seen in the slices near its level."""

    at: tuple[float, float, float]
    """x, y, level."""
    radius: float
    hu: float = 62.0
    rim: float = 0.0


class Patient(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the slices of one patient have in common."""

    seed: int
    size: float
    """Half of the cavity's width as a fraction of half the picture."""
    depth: float
    """How deep the body is, 1 is usual."""
    fat: float
    """The thickness of the fat under the skin."""
    contrast: float
    noise: float
    blur: float
    """Of the scanner, in pixels."""
    lesions: tuple[Lesion, ...]


class SliceSpec(SceneSpec, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One slice of the sample."""

    patient: str
    level: float


class BodyRecipe(Recipe, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Everything needed to draw the body sample."""

    scenes: tuple[SliceSpec, ...]
    window: Range
    """The Hounsfield units that are shown black and white."""
    patients: dict[str, Patient]
    organs: dict[str, Organ]
    """In the order in which they are drawn."""

    @property
    def height(self) -> int:
        """Three quarters of the width: bodies lie down."""
        return self.size * 3 // 4
