"""What the recipes of all fields have in common; each field's own adds the numbers and colours it is drawn with."""

from __future__ import annotations

from typing import Literal

import msgspec

Range = tuple[float, float]


class SceneSpec(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One picture of a sample."""

    split: Literal["train", "val"] = "train"
    painted: bool = False
    """A train picture that carries strokes."""


class Recipe(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Everything needed to draw a sample."""

    seed: int
    size: int
    """The width of its pictures in pixels."""
    scenes: tuple[SceneSpec, ...]

    @property
    def height(self) -> int:
        """The height of its pictures in pixels."""
        return self.size
