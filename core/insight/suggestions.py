"""What a learner is asked besides learning, as values that pass between threads and computers, and the answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from core.insight.explaining.explanation import BandsWeighed, Explain, Explained
from core.insight.sharing import GradientsMeasured

if TYPE_CHECKING:
    from core.images.pixels import Pixels

Strategy = Literal["entropy", "margin", "disagreement", "coverage", "random"]
STRATEGIES: Final[tuple[Strategy, ...]] = ("entropy", "margin", "disagreement", "coverage", "random")
DEFAULT: Final[Strategy] = "random"
"""What `benchmarks.next` found best; see docs/benchmarks.md."""
REGIONS: Final = 12
"""The most regions that are suggested of an image."""


@dataclass(frozen=True, slots=True, eq=False)
class Region:
    """A connected part of an image where labels would help."""

    image_id: str
    top: int
    left: int
    mask: Pixels
    """(h, w): 1 inside the region, 0 outside; its first pixel is at that row and column of the image."""
    score: float
    """How much labels there are worth, compared with other regions of the same strategy."""
    tasks: tuple[str, ...]
    """Ids of the tasks that it is about, the least sure first."""
    reason: str
    """A sentence."""

    @property
    def box(self) -> tuple[int, int, int, int]:
        """Half open: top, left, bottom, right."""
        height, width = self.mask.shape
        return self.top, self.left, self.top + height, self.left + width


@dataclass(frozen=True, slots=True, eq=False)
class RankedImage:
    """An image that is worth labelling, with the region where to begin."""

    image_id: str
    score: float
    reason: str
    """A sentence."""
    region: Region | None = None


@dataclass(frozen=True, slots=True)
class SuggestRegions:
    """Ask where to label in this image; answered by Suggested before the next step of learning."""

    image_id: str
    strategy: Strategy = DEFAULT
    count: int = REGIONS


@dataclass(frozen=True, slots=True)
class RankImages:
    """Ask which of these images to label next; answered by Ranked when nothing else is to be done."""

    image_ids: tuple[str, ...]
    strategy: Strategy = DEFAULT


@dataclass(frozen=True, slots=True)
class PredictSoon:
    """Ask for the predictions of images that somebody waits to see; answered before the next step of learning.

    An answer is a Predicted, and an ImageScored for an image that is not learned from. The next such message takes the
    place of one that is not answered yet.
    """

    image_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Suggested:
    """The regions of an image, the most useful first; none where nothing has been learned or all is labelled."""

    image_id: str
    strategy: Strategy
    regions: tuple[Region, ...]


@dataclass(frozen=True, slots=True)
class Ranked:
    """Images in the order in which to label them. Without images while they are still being looked at."""

    strategy: Strategy
    images: tuple[RankedImage, ...]
    fraction: float
    """Of the images that were looked at, 0 ... 1."""


InsightMessage = SuggestRegions | RankImages | PredictSoon | Explain
InsightEvent = Suggested | Ranked | GradientsMeasured | Explained | BandsWeighed
