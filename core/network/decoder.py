"""The decoder: a learned fusion of the pyramid's levels into one map that covers the surroundings of a pixel.

Quick learning works without it; full learning adds it, and its map joins the pyramid as one more level.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor, nn

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH = 96
FINEST, COARSEST = 4, 64
"""The strides of the levels that are fused; finer ones contain edges, which the heads read directly."""
WINDOW = 9
"""Cells per side at the coarsest level: 576 pixels, slightly more than a training crop."""


class Step(NamedTuple):
    """One step of a decoder: its input and output features."""

    before: Tensor
    after: Tensor


class Decoder(nn.Module):
    """Fuses the pyramid's maps into one."""

    width: int = 0
    """The channels of its map; 0 if it has none."""
    widths: tuple[int, ...] = ()
    """The channels of each step, before and after."""

    def forward(self, maps: Sequence[Tensor]) -> Tensor:
        """The pyramid's maps, each (N, C, h, w) -> (N, width, h, w)."""
        return self.steps(maps)[-1].after

    def steps(self, maps: Sequence[Tensor]) -> list[Step]:
        """All intermediate steps, in order; the `after` of the last one is the map."""
        raise NotImplementedError


class NoDecoder(Decoder):
    """No learned layers between the encoder's levels and the heads."""

    def __init__(self, channels: Sequence[int], strides: Sequence[int]) -> None:
        """See PyramidDecoder. Its steps are the levels of the first scale."""
        super().__init__()
        finer = [b > a for a, b in itertools.pairwise(strides)]
        self.count = finer.index(False) + 1
        self.widths = tuple(channels[: self.count])

    def steps(self, maps: Sequence[Tensor]) -> list[Step]:
        return [Step(m, m) for m in maps[: self.count]]


class Block(nn.Module):
    """A depthwise and a pointwise convolution with a residual connection (Howard et al. 2017, arXiv:1704.04861).

    It normalises the channels of each pixel (layer norm, as in Liu et al. 2022, arXiv:2201.03545): a batch is one to a
    few crops, too few for batch norm, and with group norm, which depends on the whole input, a tile's prediction would
    differ from the whole image's.
    """

    def __init__(self, channels: int, kernel: int) -> None:
        super().__init__()
        self.spread = nn.Conv2d(channels, channels, kernel, padding=kernel // 2, groups=channels, bias=False)
        self.mix = nn.Conv2d(channels, channels, 1)
        self.norm: nn.Module = nn.LayerNorm(channels)
        if self.mix.bias is not None:
            nn.init.zeros_(self.mix.bias)

    def forward(self, x: Tensor) -> Tensor:
        """(N, C, h, w), unchanged in shape."""
        rows = self.spread(x).permute(0, 2, 3, 1)  # product and norm are faster in this layout
        mixed = F.linear(rows, self.mix.weight.flatten(1), self.mix.bias)
        residual: Tensor = F.relu(self.norm(mixed)).permute(0, 3, 1, 2)
        return x + residual


class GroupBlock(Block):
    """A block with group norm, as in models of earlier versions."""

    def __init__(self, channels: int, kernel: int) -> None:
        super().__init__(channels, kernel)
        self.norm = nn.GroupNorm(8, channels)

    def forward(self, x: Tensor) -> Tensor:
        residual: Tensor = F.relu(self.norm(self.mix(self.spread(x))))
        return x + residual


class PyramidDecoder(Decoder):
    """From coarse to fine, each level added to the next (FPN, Lin et al. 2017, arXiv:1612.03144).

    The coarsest level also gets the mean over the surroundings (ParseNet uses the whole image: Liu et al. 2015,
    arXiv:1506.04579).
    """

    block: type[Block] = Block

    def __init__(self, channels: Sequence[int], strides: Sequence[int], width: int = WIDTH) -> None:
        """`channels` and `strides` of the pyramid's maps, in order; maps with the same stride are fused together."""
        super().__init__()
        self.width = width
        self.groups = by_stride(strides)
        sizes = [sum(channels[i] for i in group) for group in self.groups]
        self.widths = (width,) * (2 * len(sizes))
        self.lateral = nn.ModuleList(nn.Conv2d(size, width, 1) for size in sizes)
        self.blocks = nn.ModuleList(nn.Sequential(self.block(width, 5), self.block(width, 3)) for _ in sizes)
        self.surround = nn.Conv2d(sizes[-1], width, 1)

    def steps(self, maps: Sequence[Tensor]) -> list[Step]:
        """First each level separately, from fine to coarse, then their fusion, from coarse to fine."""
        levels = [together(maps, group) for group in self.groups]
        lateral_levels: list[Tensor] = [
            lateral(level) for level, lateral in zip(levels, self.lateral, strict=True)
        ]
        steps = [Step(level, level) for level in lateral_levels]
        x: Tensor = self.surround(self.mean(levels[-1]))
        for level, block in reversed(list(zip(lateral_levels, self.blocks, strict=True))):
            fused = level + resized(x, level)
            x = block(fused)
            steps.append(Step(fused, x))
        return steps

    def mean(self, level: Tensor) -> Tensor:
        """The mean over the surroundings of each cell of the coarsest level, (N, C, h, w)."""
        return F.avg_pool2d(level, WINDOW, stride=1, padding=WINDOW // 2, count_include_pad=False)


class WholeDecoder(PyramidDecoder):
    """The decoder of earlier versions: its norms and its mean cover the whole input."""

    block = GroupBlock

    def mean(self, level: Tensor) -> Tensor:
        """The mean over the whole input, (N, C, 1, 1)."""
        return F.adaptive_avg_pool2d(level, 1)


def by_stride(strides: Sequence[int]) -> list[list[int]]:
    """The indices of the maps that are fused, grouped by stride, from fine to coarse."""
    return [
        [i for i, s in enumerate(strides) if s == stride]
        for stride in sorted({s for s in strides if FINEST <= s <= COARSEST})
    ]


def together(maps: Sequence[Tensor], group: Sequence[int]) -> Tensor:
    """Concatenate maps of one size."""
    return torch.cat([maps[i] for i in group], dim=1)


def resized(x: Tensor, like: Tensor) -> Tensor:
    """Resize bilinearly to the size of another map."""
    return F.interpolate(x, size=like.shape[2:], mode="bilinear", align_corners=False)
