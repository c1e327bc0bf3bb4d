"""A prediction as a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from core.images.pixels import Pixels


Looks = Literal[1, 6]
"""How often an image is looked at: once as it is, or six times, also mirrored and at other sizes."""
LOOKS: Final[tuple[Looks, ...]] = (1, 6)


def looks_sentence(looks: int) -> str:
    """How many looks figures or files took, for people."""
    if looks == 1:
        return "One look at each image."
    return f"{looks} looks at each image, averaged; 2 at those of more than a million pixels."


@dataclass(frozen=True, slots=True)
class TaskPrediction:
    """One task's answer for one image; the arrays are never written to again."""

    classes: Pixels
    """(H, W) class indices."""
    confidence: Pixels
    """(H, W) probability of that class, 0 ... 255 for 0 ... 1."""
    probabilities: npt.NDArray[np.floating] | None = None
    """(classes, H, W), where they were asked for. Thresholds are not in them, as they are not in the confidence."""
