"""Learning that costs little, for tests in which it does not matter how well images are read."""

from __future__ import annotations

import functools
import itertools
from typing import TYPE_CHECKING

import torch
from torch import nn

from core.learning.config import FullConfig
from core.network import encoders
from core.network.encoder import Encoder

if TYPE_CHECKING:
    import pytest

_build = encoders._build

FEW_PIXELS = 2 * 64 * 80
"""Of a step of full learning; usually there are twenty times as many."""


class SmallEncoder(Encoder):
    """Five convolutions with the strides of EfficientNet-Lite0.

    Its "pretrained" weights are the same in every process, whatever else draws random numbers.
    """

    channels = (8, 8, 8, 16, 16)
    strides = (2, 4, 8, 16, 32)
    ends = (0, 1, 2, 3, 4)
    early = 2

    def __init__(self, weights: str = "") -> None:
        with torch.random.fork_rng(devices=[], enabled=bool(weights)):
            if weights:
                torch.manual_seed(0)
            stem, *stages = (_halving(*widths) for widths in itertools.pairwise((3, *self.channels)))
            super().__init__(stem, stages)


def _halving(before: int, after: int) -> nn.Sequential:
    return nn.Sequential(nn.Conv2d(before, after, 3, stride=2, padding=1), nn.ReLU6(inplace=True))


def _build_lightly(name: str, weights: str) -> Encoder:
    return SmallEncoder(weights) if name == "lite0" else _build(name, weights)


def learn_lightly(patch: pytest.MonkeyPatch) -> None:
    """Build the small encoder in place of EfficientNet-Lite0, and make runs without a window short."""
    patch.setattr(encoders, "_build", _build_lightly)
    patch.setattr("core.learning.train.HORIZON", 60)
    patch.setattr("core.learning.train.BATCH", 256)


def take_small_steps(patch: pytest.MonkeyPatch, *modules: str) -> None:
    """Put few pixels into a step of full learning, where one of those `modules` makes its config."""
    for module in modules:
        patch.setattr(f"{module}.FullConfig", functools.partial(FullConfig, pixels=FEW_PIXELS))


def learn_with_lite0(patch: pytest.MonkeyPatch) -> None:
    """Build the real encoder again, with its pretrained weights."""
    patch.setattr(encoders, "_build", _build)
