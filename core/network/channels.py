"""A pretrained first convolution for images of other than three channels: adapted, never reset.

The first three channels keep the weights of red, green and blue, further ones get their mean, one or two get
the mean alone; then all are scaled so that an image whose channels are all alike gives what the pretrained
network gives for the grey RGB image. What a channel means is learned from there.
"""

from __future__ import annotations

import copy

import torch
from torch import Tensor, nn


@torch.no_grad()
def adapt_first_convolution(module: nn.Module, channels: int, mean: Tensor, std: Tensor) -> None:
    """Make the first convolution inside `module` read `channels` instead of RGB, in place.

    `mean` and `std` (3,) are what RGB was normalised with; afterwards every channel is normalised with the
    mean of each. ValueError where the first convolution doesn't read RGB.
    """
    name, conv = _first(module)
    if conv.in_channels != 3 or conv.groups != 1:
        raise ValueError("the first convolution doesn't read RGB")
    weight = conv.weight * (std.mean() / std)[:, None, None]
    shift = (conv.weight.sum(dim=(2, 3)) * (mean.mean() - mean) / std).sum(dim=1)
    average = weight.mean(dim=1, keepdim=True)
    original = weight if channels > 3 else average
    parts = [original, average.expand(-1, channels - original.shape[1], -1, -1)]
    new = copy.deepcopy(conv)  # of its own kind: timm's pads by the image's size
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
