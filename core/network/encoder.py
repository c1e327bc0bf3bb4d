"""The base of all encoders: from an image to a pyramid of feature maps, from fine to coarse."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor, nn

from core.network.channels import adapt_first_convolution

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

IMAGENET_MEAN, IMAGENET_STD = (123.675, 116.28, 103.53), (58.395, 57.12, 57.375)


class Encoder(nn.Module):
    """A stem followed by stages; after some of them a level is read."""

    channels: tuple[int, ...] = ()
    """The channels of each level."""
    strides: tuple[int, ...] = ()
    """The stride of each level, in pixels."""
    ends: tuple[int, ...] = ()
    """Steps after which a level is read; step 0 is the stem, step 1 the first stage."""
    early: int = 0
    """The number of first steps that tasks share if later ones are their own."""
    frozen: int = 0
    """The number of first levels that are frozen; nothing is kept for their gradients, which saves time and memory."""
    mean: Tensor
    std: Tensor

    def __init__(self, stem: nn.Module, stages: Iterable[nn.Module]) -> None:
        super().__init__()
        self.stem = stem
        self.stages = nn.Sequential(*stages)
        self.normalise_with(IMAGENET_MEAN, IMAGENET_STD)

    def normalise_with(self, mean: Sequence[float], std: Sequence[float]) -> None:
        """Set the mean to subtract from a channel's values 0 ... 255, and the deviation to divide by."""
        self.register_buffer("mean", torch.tensor(mean), persistent=False)
        self.register_buffer("std", torch.tensor(std), persistent=False)

    def read_channels(self, channels: int) -> None:
        """Take images with that many channels from now on."""
        if channels != len(self.mean):
            mean, std = self.mean, self.std
            adapt_first_convolution(self.stem, channels, mean, std)
            self.normalise_with([float(mean.mean())] * channels, [float(std.mean())] * channels)

    def forward(self, image: Tensor) -> list[Tensor]:
        """(N, C, H, W) float32, 0 ... 255, sides multiples of the last stride -> one (N, C, h, w) per level."""
        return self.run(self.begin(image))[1]

    def begin(self, image: Tensor) -> Any:
        """The input of step 0: the normalised image."""
        x = (image - self.mean[:, None, None]) / self.std[:, None, None]
        return x.contiguous(memory_format=torch.channels_last)

    def run(self, state: Any, first: int = 0, last: int | None = None) -> tuple[Any, list[Tensor]]:
        """Run the steps from `first` up to `last`; return the next step's input, and the levels read on the way."""
        learns = torch.is_grad_enabled()
        asleep = self.ends[self.frozen - 1] + 1 if self.frozen else 0
        levels = []
        for index, step in list(enumerate((self.stem, *self.stages)))[first:last]:
            with torch.set_grad_enabled(learns and index >= asleep):
                state = step(state)
            if index in self.ends:
                levels.append(self.level(state))
        return state, levels

    def level(self, state: Any) -> Tensor:
        """The map (N, C, h, w) in the data passed from one step to the next."""
        x: Tensor = state
        return x

    def levels_before(self, step: int) -> int:
        """The number of levels read before that step."""
        return sum(end < step for end in self.ends)

    def freeze(self, levels: int) -> None:
        """Freeze the first `levels` levels; at most all."""
        self.frozen = min(levels, len(self.ends))

    def tail(self, first: int) -> Encoder:
        """A copy with only the steps from `first` on."""
        tail = copy.copy(self)
        tail._modules = dict(self._modules)
        tail.stem = self.stem if first == 0 else nn.Identity()
        tail.stages = nn.Sequential(
            *(stage if index >= first else nn.Identity() for index, stage in enumerate(self.stages, 1))
        )
        return copy.deepcopy(tail).requires_grad_(True)
