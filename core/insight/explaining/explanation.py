"""Why a region is predicted as it is, as values that pass between threads and computers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.images.pixels import Pixels


@dataclass(frozen=True, slots=True)
class Explain:
    """Ask why a region of an image is predicted as it is: answered by Explained, and then by BandsWeighed."""

    image_id: str
    task_id: str
    x: int
    y: int
    """A pixel of the region."""
    class_index: int | None = None
    """The class to explain; None for the one that is predicted there."""


@dataclass(frozen=True, slots=True, eq=False)
class Explanation:
    """What speaks for a class in a region: the connected part of the image that is predicted like a pixel."""

    predicted: int
    """The region's class."""
    explained: int
    """The class that the map is about."""
    probability: float
    """That class's calibrated probability, 0 ... 1, the mean over the region."""
    top: int
    left: int
    mask: Pixels
    """(h, w): 1 inside the region, 0 outside; its first pixel is at that row and column of the image."""
    map_top: int
    map_left: int
    map: Pixels
    """(rows, columns): the saliency of square cells, 0 ... 255 for 0 ... 1; its first cell begins at that pixel."""
    cell: int
    """The side of a cell in pixels."""
    whole: bool
    """The whole image was looked at, and not only a part around the pixel."""


@dataclass(frozen=True, slots=True, eq=False)
class Explained:
    """The answer to Explain; None where the task has not been learned, or the image can't be read."""

    asked: Explain
    explanation: Explanation | None


@dataclass(frozen=True, slots=True)
class BandsWeighed:
    """How much each band speaks for the class in the region, measured by leaving it out."""

    asked: Explain
    probability: float
    """The class's probability in the region with all bands, 0 ... 1."""
    drops: tuple[float, ...]
    """How much lower it is, -1 ... 1, when all pixels of one band have that band's mean."""

    def order(self) -> list[int]:
        """The bands' indices, those first that change the probability most."""
        return sorted(range(len(self.drops)), key=lambda band: -abs(self.drops[band]))
