"""A project's settings for its images: how they are preprocessed, and augmented while learning."""

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
"""The greatest amount of each augmentation; the least is 0."""


@dataclass(frozen=True, slots=True)
class Normalisation:
    """Stretches the values between two percentiles to 0 ... 255; values beyond are clipped."""

    by: NormaliseBy = "none"
    """`image`: each image has its own percentiles; `project`: all images use `limits`."""
    low: float = 1.0
    high: float = 99.0
    per_channel: bool = False
    """Normalise each channel separately; otherwise all channels alike, which preserves colours."""
    limits: tuple[tuple[int, int], ...] = ()
    """For `project`: the measured values, (low, high) per channel or once for all; () until measured."""
    depth: tuple[tuple[float, float], ...] = ()
    """For `project`: which values of more than 8 bits become 0 and 255 in all images, before `limits`; a pair per band,
    or one for grey and colour images. () for 8-bit images, and until measured."""

    def __post_init__(self) -> None:
        if not 0 <= self.low < self.high <= 100:
            raise ValueError(f"percentiles must be 0 to 100, low before high, not {self.low} and {self.high}")
        if len(self.limits) > MAX_CHANNELS or any(not 0 <= a <= b <= 255 for a, b in self.limits):
            raise ValueError("the limits of normalisation must be 0 to 255, low before high")
        if len(self.depth) > MAX_CHANNELS or any(not low <= high for low, high in self.depth):
            raise ValueError("the range of deep values in normalisation must be low before high")


@dataclass(frozen=True, slots=True)
class Denoising:
    """Removes grain from images."""

    method: DenoiseMethod = "none"
    strength: int = 3
    """1 to 10."""

    def __post_init__(self) -> None:
        if not STRENGTHS[0] <= self.strength <= STRENGTHS[1]:
            raise ValueError(f"the strength of denoising must be 1 to 10, not {self.strength}")


@dataclass(frozen=True, slots=True)
class Preprocessing:
    """How every image is prepared for the network; neither its file nor its labels change."""

    normalise: Literal["image", "none"] = "image"
    """`image`: images of more than 8 bits are converted to 8 between the two following percentiles of their own."""
    low_percentile: float = 0.5
    high_percentile: float = 99.5
    normalisation: Normalisation = field(default_factory=Normalisation)
    """Applied to the 8-bit values."""
    denoising: Denoising = field(default_factory=Denoising)
    left_out: tuple[int, ...] = ()
    """Bands, from 0, that are not learned from: the network sees nothing but 0 there."""

    def __post_init__(self) -> None:
        if not all(0 <= band < MAX_CHANNELS for band in self.left_out):
            raise ValueError(f"bands are 0 to {MAX_CHANNELS - 1}, not {self.left_out}")
        low, high = self.low_percentile, self.high_percentile
        if not 0 <= low < high <= 100:
            raise ValueError(f"percentiles must be 0 to 100, low before high, not {low} and {high}")

    @property
    def changes(self) -> bool:
        """Whether images are changed at all."""
        return self.normalisation.by != "none" or self.denoising.method != "none" or bool(self.left_out)

    @property
    def depth(self) -> tuple[tuple[float, float], ...]:
        """Between which values images of more than 8 bits become bytes; () where each has its own."""
        return self.normalisation.depth if self.normalisation.by == "project" else ()


@dataclass(frozen=True, slots=True)
class Augmentation:
    """How much crops are varied. Every amount is a maximum, up to which values are drawn uniformly."""

    mirror: bool = True
    """Mirror left and right, half of the time."""
    upside_down: bool = False
    """Mirror top and bottom too: for aerial and microscope images."""
    smallest: float = 0.75
    largest: float = 1.4
    """The range of scales, drawn uniformly in their logarithm."""
    turn: float = 0.0
    """In degrees, to either side."""
    colour: float = 1.0
    """Brightness, contrast and channel balance: 0 none, 1 like changing daylight, 2 twice that."""
    blur: float = 0.0
    """Standard deviation in pixels, for a third of the crops."""
    noise: float = 0.0
    """Standard deviation in grey levels of 255, for a third of the crops."""
    mix: float = 0.0
    """The fraction of crops that get a rectangle of another pasted in (CutMix), 0 to 1."""

    def __post_init__(self) -> None:
        if not 0.1 <= self.smallest <= self.largest <= 8:
            raise ValueError(f"scales must be 0.1 to 8, smallest first: {self.smallest}, {self.largest}")
        for name, largest in AMOUNTS.items():
            if not 0 <= (value := getattr(self, name)) <= largest:
                raise ValueError(f"the augmentation {name!r} must be 0 to {largest}, not {value}")
        if not 0 <= self.mix <= 1:
            raise ValueError(f"the fraction of mixed crops must be 0 to 1, not {self.mix}")
