"""Answers that change where the picture does: what draws the border between strokes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

if TYPE_CHECKING:
    from torch import Tensor

RADIUS = 4
"""Cells to either side that a cell is compared with."""
COLOUR = 20.0
"""Grey levels of 255 by which cells may differ and still be thought of as one thing."""


def edge_loss(shares: Tensor, image: Tensor) -> Tensor:
    """How often neighbours of like colour get unlike answers: 0 never, 1 always.

    The gated CRF loss (Obukhov et al. 2019, arXiv:1906.04651, equation 4) without its gates: the mean of
    k(i, j) (1 - pᵢ · pⱼ) over pairs up to RADIUS cells apart, k Gaussian in colour and place.
    `shares` (N, classes, h, w) are probabilities, `image` (N, C, h, w) float, 0 ... 255.
    """
    total = shares.new_zeros(())
    pairs = 0
    for down in range(RADIUS + 1):
        for right in range(-RADIUS, RADIUS + 1):
            if down == 0 and right <= 0:
                continue  # every pair once
            here, there = _pair(shares, down, right)
            with torch.no_grad():
                ours, theirs = _pair(image, down, right)
                apart = (ours - theirs).square().mean(dim=1) / (2 * COLOUR**2)
                kernel = torch.exp(-apart - (down**2 + right**2) / (2 * (RADIUS / 1.5) ** 2))
            total = total + (kernel * (1 - (here * there).sum(dim=1))).sum()
            pairs += kernel.numel()
    return total / max(1, pairs)


def _pair(maps: Tensor, down: int, right: int) -> tuple[Tensor, Tensor]:
    """Two views of equal size, the second that far down and to the right of the first."""
    height, width = maps.shape[2:]
    left, beyond = max(0, -right), max(0, right)
    here = maps[:, :, : height - down, left : width - beyond]
    there = maps[:, :, down:, left + right : width - beyond + right]
    return here, there
