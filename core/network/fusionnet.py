"""FusionNet's encoder: the reference from the literature that this project started with, corrected.

Three shared 3 x 3 convolutions with 64, 128 and 256 channels, trained from scratch, then a head per task. The
published version can't learn; docs/decisions lists the errors that are corrected here, and how.
"""

from __future__ import annotations

from torch import nn

from core.network.encoder import Encoder

WIDTHS = (64, 128, 256)


class FusionNetEncoder(Encoder):
    """Three convolutions that see 89 pixels; 356 with the image also shown at half and quarter size."""

    channels = WIDTHS
    strides = (2, 4, 8)
    ends = (0, 1, 2)
    early = 2

    def __init__(self) -> None:
        first, second, third = WIDTHS
        super().__init__(
            nn.Sequential(nn.Conv2d(3, first, 3, stride=2, padding=1), _norm(first), nn.ReLU()),
            (_convolution(first, second, dilation=2), _convolution(second, third, dilation=4)),
        )


def _convolution(before: int, after: int, dilation: int) -> nn.Sequential:
    """Halve the resolution, then apply a convolution with that `dilation`."""
    conv = nn.Conv2d(before, after, 3, padding=dilation, dilation=dilation)
    return nn.Sequential(nn.MaxPool2d(2), conv, _norm(after), nn.ReLU())


def _norm(channels: int) -> nn.GroupNorm:
    """A group norm: a batch is one to a few crops, too few for batch norm."""
    return nn.GroupNorm(8, channels)
