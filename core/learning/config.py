"""How a learner works: everything that can be chosen, in frozen values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from core.project.file import CURRENT_MODEL
from core.project.settings import Augmentation

if TYPE_CHECKING:
    from core.network.architecture import Architecture

__all__ = ["Augmentation", "FullConfig", "LearnSettings"]


@dataclass(frozen=True, slots=True)
class FullConfig:
    """The defaults are the best ones in benchmarks/full.py; docs/decisions gives the reason for each value."""

    rate: float = 1e-3
    """The learning rate of decoder and heads (AdamW)."""
    encoder_rate: float = 4e-4
    encoder_kept: float = 0.7
    """How far the encoder that predicts is on its way from the one that the run began with to the one that learned: a
    few images teach it much that holds for these images only."""
    frozen: int = 2
    """The number of first encoder levels that stay frozen. They see edges and colours, and cost the most."""
    decay: float = 0.01
    pixels: int = 200_000
    """The approximate pixels of a batch; GPU_SHARE times as many on a GPU."""
    objective: str = "lovasz"
    """The loss: a key of core.learning.objectives.OBJECTIVES."""
    power: float = 1.0
    """A class counts as its labelled pixels to this power: 1 as labelled, 0 all classes equally."""
    pseudo_labels: float = 0.5
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


@dataclass(frozen=True, slots=True)
class LearnSettings:
    """Settings that stay fixed during a learner's life."""

    device: str = "auto"
    architecture: Architecture | None = None
    """The network that was chosen; None for the stored model's, or the default one."""
    seed: int = 0
    model_name: str = CURRENT_MODEL
    config: FullConfig = field(default_factory=FullConfig)
    """How full learning learns."""
    horizon: int = 400
    """Steps in which quick learning learns new labels."""
    batch: int = 1024
    """Pixels in a step of quick learning."""
    undoable: bool = False
    """Store the model from before a full run, so that the run can be undone."""
    attended: bool = True
    """Somebody sees what is predicted and can answer. Otherwise the learner ends once there is nothing left to do,
    and what it cannot do is an error."""
    licences: frozenset[str] = frozenset()
    """The licences of pretrained weights (core.network.licences) that were accepted."""
