"""Batch norms with fixed statistics, merged into the convolutions before them."""

from __future__ import annotations

import torch
from torch import nn


def fold_batch_norms(module: nn.Module) -> None:
    """Merge every batch norm, with its running statistics, into the convolution before it, in place."""
    previous: nn.Module | None = None
    for name, child in list(module.named_children()):
        if isinstance(child, nn.BatchNorm2d) and isinstance(previous, nn.Conv2d):
            _merge(previous, child)
            setattr(module, name, getattr(child, "act", nn.Identity()))
        else:
            fold_batch_norms(child)
        previous = child


def _merge(conv: nn.Conv2d, norm: nn.BatchNorm2d) -> None:
    mean, variance = norm.running_mean, norm.running_var
    if mean is None or variance is None:
        raise ValueError("a batch norm without running statistics cannot be folded")
    # torch's fuse_conv_bn_weights rounds in another way, by which the same seed would give another network
    scale = (norm.weight / torch.sqrt(variance + norm.eps)).detach()
    conv.weight.data *= scale[:, None, None, None]
    old_bias = conv.bias.detach() if conv.bias is not None else torch.zeros_like(scale)
    conv.bias = nn.Parameter(norm.bias.detach() + (old_bias - mean) * scale)
