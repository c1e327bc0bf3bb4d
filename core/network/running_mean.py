"""The running mean of the weights of a network that learns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from torch.optim.swa_utils import get_ema_multi_avg_fn

if TYPE_CHECKING:
    from torch import nn


def follow(mean: nn.Module, current: nn.Module, fraction: float) -> None:
    """Move the parameters of `mean` that fraction of the way to those of `current`; its buffers stay its own."""
    # AveragedModel would copy the buffers, among them the mean's own thresholds, and wait for the device each step
    update = get_ema_multi_avg_fn(1 - fraction)  # type: ignore[no-untyped-call]
    update(list(mean.parameters()), list(current.parameters()), 0)
