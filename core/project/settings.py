"""What a project says of its images' way to the network: how they are prepared, and varied while they are learned."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal, get_args

NormaliseBy = Literal["none", "image", "project"]
DenoiseMethod = Literal["none", "median", "bilateral", "non-local means"]
DENOISE_METHODS: Final[tuple[DenoiseMethod, ...]] = get_args(DenoiseMethod)
STRENGTHS: Final = (1, 10)
"""The least and the greatest strength of denoising."""
MAX_CHANNELS: Final = 16
AMOUNTS: Final = {"turn": 180, "colour": 10, "blur": 50, "noise": 255}
"""The greatest amount of each variation; the least is 0."""


@dataclass(frozen=True, slots=True)
class Normalisation:
    """Values between two percentiles are stretched to all of 0 ... 255; what lies beyond is cut off."""

    by: NormaliseBy = "none"
    """`image`: the percentiles are each image's own; `project`: `limits` are every image's."""
    low: float = 1.0
    high: float = 99.0
    per_channel: bool = False
    """Each channel between percentiles of its own; else all channels alike, which keeps colours."""
    limits: tuple[tuple[int, int], ...] = ()
    """Of `project`: what the percentiles are, (low, high) per channel or once for all; () until measured."""

    def __post_init__(self) -> None:
        if not 0 <= self.low < self.high <= 100:
            raise ValueError(f"percentiles must be 0 to 100, low before high, not {self.low} and {self.high}")
        if len(self.limits) > MAX_CHANNELS or any(not 0 <= a <= b <= 255 for a, b in self.limits):
            raise ValueError("limits of normalisation must be 0 to 255, low before high")


@dataclass(frozen=True, slots=True)
class Denoising:
    """Grain taken out of images."""

    method: DenoiseMethod = "none"
    strength: int = 3
    """1 to 10."""

    def __post_init__(self) -> None:
        if not STRENGTHS[0] <= self.strength <= STRENGTHS[1]:
            raise ValueError(f"the strength of denoising must be 1 to 10, not {self.strength}")


@dataclass(frozen=True, slots=True)
class Preprocessing:
    """What is done to every image before it is shown to the network; neither its file nor its labels change."""

    normalise: Literal["image", "none"] = "image"
    """`image`: images of more than 8 bits become 8 between their own percentiles, the two that follow."""
    low_percentile: float = 0.5
    high_percentile: float = 99.5
    normalisation: Normalisation = field(default_factory=Normalisation)
    """Of the 8 bits."""
    denoising: Denoising = field(default_factory=Denoising)

    def __post_init__(self) -> None:
        low, high = self.low_percentile, self.high_percentile
        if not 0 <= low < high <= 100:
            raise ValueError(f"percentiles must be 0 to 100, low before high, not {low} and {high}")

    @property
    def changes(self) -> bool:
        """Whether images become other ones."""
        return self.normalisation.by != "none" or self.denoising.method != "none"


@dataclass(frozen=True, slots=True)
class Augmentation:
    """How much crops are varied. Every amount is a bound: what is done is drawn evenly below it."""

    mirror: bool = True
    """Left and right change places, half of the time."""
    upside_down: bool = False
    """Top and bottom too: for views from above and through microscopes."""
    smallest: float = 0.75
    largest: float = 1.4
    """Scales, drawn evenly in their logarithm."""
    turn: float = 0.0
    """Degrees to either side."""
    colour: float = 1.0
    """Brightness, contrast and balance of the channels: 0 none, 1 as daylight changes, 2 twice that."""
    blur: float = 0.0
    """Standard deviation in pixels, for a third of the crops."""
    noise: float = 0.0
    """Standard deviation in grey levels of 255, for a third of the crops."""
    mix: float = 0.0
    """Share of the crops into which a rectangle of another is pasted (CutMix), 0 to 1."""

    def __post_init__(self) -> None:
        if not 0.1 <= self.smallest <= self.largest <= 8:
            raise ValueError(f"scales must be 0.1 to 8, smallest first: {self.smallest}, {self.largest}")
        for name, largest in AMOUNTS.items():
            if not 0 <= (value := getattr(self, name)) <= largest:
                raise ValueError(f"the augmentation {name!r} must be 0 to {largest}, not {value}")
        if not 0 <= self.mix <= 1:
            raise ValueError(f"the share of mixed crops must be 0 to 1, not {self.mix}")
