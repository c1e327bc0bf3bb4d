"""How full learning learns: everything that may be chosen, in one frozen value."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal, get_args

Objective = Literal["cross-entropy", "lovasz", "dice", "focal"]
OBJECTIVES: Final[tuple[Objective, ...]] = get_args(Objective)


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

    def __post_init__(self) -> None:
        if not 0.1 <= self.smallest <= self.largest <= 8:
            raise ValueError(f"scales must be 0.1 to 8, smallest first: {self.smallest}, {self.largest}")
        if min(self.turn, self.colour, self.blur, self.noise) < 0:
            raise ValueError("an amount of augmentation must be 0 or more")


@dataclass(frozen=True, slots=True)
class Plan:
    """The defaults are what benchmarks/full.py says is best; each figure's reason is in docs/decisions."""

    rate: float = 1e-3
    """Learning rate of decoder and heads (AdamW)."""
    encoder_rate: float = 4e-4
    frozen: int = 2
    """First levels of the encoder that stay as they came. They see edges and colours, and cost the most."""
    decay: float = 0.01
    pixels: int = 200_000
    """Of a batch, about; on a GPU GPU_SHARE times as many."""
    objective: Objective = "lovasz"
    """What is added to partial cross-entropy; "cross-entropy" adds nothing, "focal" takes its place."""
    power: float = 1.0
    """A class counts as its labelled pixels to this power: 1 as they were labelled, 0 all classes alike."""
    teacher: float = 0.5
    """Weight of what the network was sure of when the run began, where nobody labelled; 0 leaves it out."""
    sure: float = 0.9
    """The least probability that counts as sure."""
    balancing: str = "fixed"
    """How tasks are weighed against each other: a key of core.learning.balancing_methods.METHODS."""
    augmentation: Augmentation = field(default_factory=Augmentation)
    minutes: float = 15.0
    """How long a run lasts where the user set no end."""
    patience: int = 8
    """Scorings without an improvement that end it."""
