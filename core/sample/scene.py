"""One scene of a sample: its picture and its exact truth."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.sample.drawing import Bytes


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture and what is true in it."""

    picture: Bytes
    """(height, size, 3) uint8 RGB."""
    truth: Mapping[str, Bytes]
    """Per task (height, size) uint8 class indices. Tasks overlap: a tree over a road is both."""
