"""DeepLabv3+'s decoder (Chen et al. 2018, arXiv:1802.02611).

As in the paper: dilated convolutions of several rates over the coarse features (ASPP), then edges from a fine level.
Unlike the paper: group norm, because a batch is one to a few crops; and the encoder keeps its stride of 32, whose
level is resized to the one before it. With dilation in the encoder, its features would no longer be the ones that
quick learning has learned from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from core.network.decoder import Decoder, Step, by_stride, resized, together

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH, LOW = 256, 48
RATES = (6, 12, 18)
COARSE = 16


class DeepLabDecoder(Decoder):
    """ASPP on the levels of stride 16 and more, then the level of stride 4, then two convolutions."""

    def __init__(self, channels: Sequence[int], strides: Sequence[int], width: int = WIDTH) -> None:
        """`channels` and `strides` of the pyramid's maps, in order."""
        super().__init__()
        self.width, self.widths = width, (width, width)
        groups = by_stride(strides)
        self.low = groups[0]
        self.high = [g for g in groups if strides[g[0]] >= COARSE] or groups[-1:]
        self.aspp = Aspp(sum(channels[i] for group in self.high for i in group), width)
        self.skip = _pointwise(sum(channels[i] for i in self.low), LOW)
        self.fuse = nn.Sequential(_separable(width + LOW, width), _separable(width, width))

    def steps(self, maps: Sequence[Tensor]) -> list[Step]:
        """The surroundings, then their fusion with the fine level."""
        levels = [together(maps, group) for group in self.high]
        coarse = torch.cat([resized(level, levels[0]) for level in levels], dim=1)
        surroundings: Tensor = self.aspp(coarse)
        low: Tensor = self.skip(together(maps, self.low))
        enlarged = resized(surroundings, low)
        fused: Tensor = self.fuse(torch.cat([enlarged, low], dim=1))
        return [Step(surroundings, surroundings), Step(enlarged, fused)]


class Aspp(nn.Module):
    """The pixel itself, its surroundings at three distances, and the mean over the whole image."""

    def __init__(self, channels: int, width: int) -> None:
        super().__init__()
        self.near = _pointwise(channels, width)
        self.around = nn.ModuleList(_separable(channels, width, rate) for rate in RATES)
        self.mean = nn.Conv2d(channels, width, 1)
        self.project = _pointwise((len(RATES) + 2) * width, width)

    def forward(self, x: Tensor) -> Tensor:
        """(N, channels, h, w) -> (N, width, h, w)."""
        mean: Tensor = F.relu(self.mean(F.adaptive_avg_pool2d(x, 1)))
        parts = [self.near(x), *(branch(x) for branch in self.around), mean.expand(-1, -1, *x.shape[2:])]
        projected: Tensor = self.project(torch.cat(parts, dim=1))
        return projected


def _pointwise(before: int, after: int) -> nn.Sequential:
    return nn.Sequential(nn.Conv2d(before, after, 1, bias=False), nn.GroupNorm(8, after), nn.ReLU())


def _separable(before: int, after: int, rate: int = 1) -> nn.Sequential:
    spread = nn.Conv2d(before, before, 3, padding=rate, dilation=rate, groups=before, bias=False)
    return nn.Sequential(spread, *_pointwise(before, after))
