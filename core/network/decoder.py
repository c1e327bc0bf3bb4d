"""The decoder: learned fusion of the pyramid's levels into one map that knows the surroundings of a pixel.

Quick learning does without it; full learning adds it, and its map joins the pyramid as one more level.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
import torch.nn.functional as F
from torch import Tensor, nn

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH = 96
FINEST, COARSEST = 4, 64
"""Strides of the levels that are fused; finer ones carry edges, which the heads read directly."""


class Block(nn.Module):
    """A depthwise and a pointwise convolution added to what comes in (Howard et al. 2017, arXiv:1704.04861)."""

    def __init__(self, channels: int, kernel: int) -> None:
        super().__init__()
        self.spread = nn.Conv2d(channels, channels, kernel, padding=kernel // 2, groups=channels, bias=False)
        self.mix = nn.Conv2d(channels, channels, 1)
        self.norm = nn.GroupNorm(8, channels)
        if self.mix.bias is not None:
            nn.init.zeros_(self.mix.bias)

    def forward(self, x: Tensor) -> Tensor:
        """(N, C, h, w), unchanged in shape."""
        more: Tensor = F.relu(self.norm(self.mix(self.spread(x))))
        return x + more


class PyramidDecoder(nn.Module):
    """From coarse to fine, each level added to the next (FPN, Lin et al. 2017, arXiv:1612.03144).

    The coarsest level also gets the mean over the whole image (ParseNet, Liu et al. 2015, arXiv:1506.04579).
    Group norm, as batches are of one to a few crops.
    """

    def __init__(self, channels: Sequence[int], strides: Sequence[int], width: int = WIDTH) -> None:
        """`channels` and `strides` of the pyramid's maps, in order; maps of one stride are fused together."""
        super().__init__()
        self.width = width
        self.groups = [
            [i for i, s in enumerate(strides) if s == stride]
            for stride in sorted({s for s in strides if FINEST <= s <= COARSEST})
        ]
        sizes = [sum(channels[i] for i in group) for group in self.groups]
        self.lateral = nn.ModuleList(nn.Conv2d(size, width, 1) for size in sizes)
        self.blocks = nn.ModuleList(nn.Sequential(Block(width, 5), Block(width, 3)) for _ in sizes)
        self.surround = nn.Conv2d(sizes[-1], width, 1)

    def forward(self, maps: Sequence[Tensor]) -> Tensor:
        """The pyramid's maps, each (N, C, h, w) -> (N, width, h, w) at the finest of the fused strides."""
        levels = [torch.cat([maps[i] for i in group], dim=1) for group in self.groups]
        x: Tensor = self.surround(F.adaptive_avg_pool2d(levels[-1], 1))
        for level, lateral, block in reversed(list(zip(levels, self.lateral, self.blocks, strict=True))):
            here: Tensor = lateral(level)
            x = block(here + F.interpolate(x, size=here.shape[2:], mode="bilinear", align_corners=False))
        return x
