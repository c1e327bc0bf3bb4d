"""A prediction as a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.images.pixels import Pixels


@dataclass(frozen=True, slots=True)
class TaskPrediction:
    """One task's answer for one image; the arrays are never written to again."""

    classes: Pixels
    """(H, W) class indices."""
    confidence: Pixels
    """(H, W) probability of that class, 0 ... 255 for 0 ... 1."""
