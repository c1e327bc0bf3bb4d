"""How full learning learns: everything that may be chosen, in one frozen value."""

from __future__ import annotations

from dataclasses import dataclass, field

from core.project.settings import Augmentation

__all__ = ["Augmentation", "FullConfig"]


@dataclass(frozen=True, slots=True)
class FullConfig:
    """The defaults are what benchmarks/full.py says is best; each figure's reason is in docs/decisions."""

    rate: float = 1e-3
    """Learning rate of decoder and heads (AdamW)."""
    encoder_rate: float = 4e-4
    frozen: int = 2
    """First levels of the encoder that stay as they came. They see edges and colours, and cost the most."""
    decay: float = 0.01
    pixels: int = 200_000
    """Of a batch, about; on a GPU GPU_SHARE times as many."""
    objective: str = "lovasz"
    """The loss: a key of core.learning.objectives.OBJECTIVES."""
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
