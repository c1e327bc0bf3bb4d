"""Adapts a pretrained first convolution to images with other than three channels, without resetting it.

The first three channels keep the weights of red, green and blue, further ones get their mean; one or two channels get
only the mean. Then all are scaled so that an image with equal channels gives the same as the grey RGB image in the
pretrained network. The meaning of the channels is learned from there.
"""

from __future__ import annotations

import copy

import torch
from torch import Tensor, nn


@torch.no_grad()
def adapt_first_convolution(module: nn.Module, channels: int, mean: Tensor, std: Tensor) -> None:
    """Make the first convolution inside `module` take `channels` instead of RGB, in place.

    `mean` and `std` (3,) are those used to normalise RGB; afterwards every channel is normalised with their means.
    Raises ValueError if the first convolution doesn't take RGB.
    """
    name, conv = _first(module)
    if conv.in_channels != 3 or conv.groups != 1:
        raise ValueError("the first convolution does not take RGB")
    weight = conv.weight * (std.mean() / std)[:, None, None]
    shift = (conv.weight.sum(dim=(2, 3)) * (mean.mean() - mean) / std).sum(dim=1)
    average = weight.mean(dim=1, keepdim=True)
    original = weight if channels > 3 else average
    parts = [original, average.expand(-1, channels - original.shape[1], -1, -1)]
    new = copy.deepcopy(conv)  # of the same class: timm's pads according to the image size
    new.in_channels = channels
    new.weight = nn.Parameter(torch.cat(parts, dim=1) * (3 / channels))
    new.bias = nn.Parameter(shift if conv.bias is None else conv.bias + shift)
    owner = module.get_submodule(name.rpartition(".")[0])
    setattr(owner, name.rpartition(".")[2], new)


def _first(module: nn.Module) -> tuple[str, nn.Conv2d]:
    for name, child in module.named_modules():
        if isinstance(child, nn.Conv2d):
            return name, child
    raise ValueError("there is no convolution to adapt")
