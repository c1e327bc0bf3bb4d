"""The config of full learning: everything that can be chosen, in one frozen value."""

from __future__ import annotations

from dataclasses import dataclass, field

from core.project.settings import Augmentation

__all__ = ["Augmentation", "FullConfig"]


@dataclass(frozen=True, slots=True)
class FullConfig:
    """The defaults are the best ones in benchmarks/full.py; docs/decisions gives the reason for each value."""

    rate: float = 1e-3
    """The learning rate of decoder and heads (AdamW)."""
    encoder_rate: float = 4e-4
    frozen: int = 2
    """The number of first encoder levels that stay frozen. They see edges and colours, and cost the most."""
    decay: float = 0.01
    pixels: int = 200_000
    """The approximate pixels of a batch; GPU_SHARE times as many on a GPU."""
    objective: str = "lovasz"
    """The loss: a key of core.learning.objectives.OBJECTIVES."""
    power: float = 1.0
    """A class counts as its labelled pixels to this power: 1 as labelled, 0 all classes equally."""
    teacher: float = 0.5
    """The weight of pseudo-labels from the network that the run started with, on unlabelled pixels; 0 for none."""
    sure: float = 0.9
    """The least probability that counts as confident."""
    balancing: str = "fixed"
    """How tasks are balanced: a key of core.learning.balancing_methods.METHODS."""
    augmentation: Augmentation = field(default_factory=Augmentation)
    minutes: float = 15.0
    """How long a run lasts if the user set no end."""
    patience: int = 8
    """The number of scorings without an improvement that end a run."""
