"""A task's attention on shared features (MTAN, Liu et al. 2019, arXiv:1803.10704).

Every task sees the same features through its own masks: at each step of the decoder it decides, for every pixel and
channel, how much to let through, knowing what it let through the step before. Differences from the paper: group norm
instead of batch norm, because a batch is one to a few crops; and the masks start at the levels that the decoder
fuses, not inside the encoder, whose stages stay as they were pretrained.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from core.network.decoder import resized

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.network.decoder import Step

HIDDEN = 48


class TaskAttention(nn.Module):
    """One task's masks, one for each step of the decoder."""

    def __init__(self, widths: Sequence[int]) -> None:
        """`widths`: the channels of each step."""
        super().__init__()
        earlier_widths = (0, *widths[:-1])
        self.masks_of = nn.ModuleList(
            nn.Sequential(
                nn.Conv2d(width + (HIDDEN if earlier else 0), HIDDEN, 1),
                nn.GroupNorm(8, HIDDEN),
                nn.ReLU(),
                nn.Conv2d(HIDDEN, width, 1),
                nn.Sigmoid(),
            )
            for width, earlier in zip(widths, earlier_widths, strict=True)
        )
        self.carry = nn.ModuleList(
            nn.Sequential(
                nn.Conv2d(width, width, 3, padding=1, groups=width, bias=False),
                nn.Conv2d(width, HIDDEN, 1),
                nn.GroupNorm(8, HIDDEN),
                nn.ReLU(),
            )
            for width in widths[:-1]
        )

    def forward(self, steps: Sequence[Step]) -> Tensor:
        """The last step's features as this task sees them, (N, C, h, w)."""
        return self.look(steps)[-1][1]

    def look(self, steps: Sequence[Step]) -> list[tuple[Tensor, Tensor]]:
        """Each step's mask, 0 ... 1, and the masked features, both (N, C, h, w)."""
        masked: list[tuple[Tensor, Tensor]] = []
        for index, (step, mask_of) in enumerate(zip(steps, self.masks_of, strict=True)):
            level = step.before
            if masked:
                level = torch.cat([level, _fit(self.carry[index - 1](masked[-1][1]), level)], dim=1)
            mask: Tensor = mask_of(level)
            masked.append((mask, mask * step.after))
        return masked


def _fit(x: Tensor, like: Tensor) -> Tensor:
    """Resize to another map's size: by averaging if that is coarser, otherwise bilinearly."""
    if x.shape[2] > like.shape[2] and torch.compiler.is_exporting():  # it can't follow sizes that adapt
        return F.avg_pool2d(x, (x.shape[2] // like.shape[2], x.shape[3] // like.shape[3]))
    if x.shape[2] > like.shape[2]:
        return F.adaptive_avg_pool2d(x, (like.shape[2], like.shape[3]))
    return resized(x, like)
