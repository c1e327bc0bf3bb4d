"""The neck: combines the pyramids of several scales and the position in the image into a list of standardised maps.

A pixel's feature vector is the concatenation of all maps at that pixel, sampled bilinearly. The neck has no learned
weights, so it is useful at once in a new project, and features can be cached.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor, nn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.network.encoder import Encoder

POSITION_STRIDE = 32
POSITIONS = 4


class Frame(NamedTuple):
    """The position of a tile in a larger image, in the larger image's pixels."""

    top: int
    left: int
    height: int
    """The size of the larger image."""
    width: int


class Pyramid(NamedTuple):
    """Maps that all cover the same rectangle: the image, padded on the right and bottom to (height, width)."""

    maps: tuple[Tensor, ...]
    """Each (N, C, h, w); scales and levels differ."""
    height: int
    width: int

    def bytes(self) -> int:
        """The memory of the maps."""
        return sum(m.nbytes for m in self.maps)

    def to(self, device: torch.device | str, dtype: torch.dtype) -> Pyramid:
        """The same on another device, or with another type."""
        return Pyramid(tuple(m.to(device=device, dtype=dtype) for m in self.maps), self.height, self.width)

    def around(self, top: int, left: int, bottom: int, right: int) -> tuple[Pyramid, int, int]:
        """The smallest part that contains a rectangle of the padded image and is aligned with the cells of all maps.

        Also its top and left. The whole pyramid if the cells of its maps are never aligned.
        """
        grain = self.grain()
        if not grain:
            return self, 0, 0
        top, left = top // grain * grain, left // grain * grain
        height = min(self.height, math.ceil(bottom / grain) * grain) - top
        width = min(self.width, math.ceil(right / grain) * grain) - left
        maps = []
        for level in self.maps:
            down, across = self.height // level.shape[2], self.width // level.shape[3]
            rows = slice(top // down, (top + height) // down)
            maps.append(level[:, :, rows, left // across : (left + width) // across])
        return Pyramid(tuple(maps), height, width), top, left

    def grain(self) -> int:
        """The pixels between positions where the cells of all maps are aligned; 0 if there are none."""
        lengths = [(self.height, m.shape[2]) for m in self.maps] + [
            (self.width, m.shape[3]) for m in self.maps
        ]
        if any(length % cells for length, cells in lengths):
            return 0
        return math.lcm(*(length // cells for length, cells in lengths))

    def at(self, ys: Tensor, xs: Tensor) -> Tensor:
        """Feature vectors (n, C) of pixels: `ys`, `xs` (n,) are pixel indices. For a single image (N = 1)."""
        grid = torch.stack([(xs + 0.5) / self.width * 2 - 1, (ys + 0.5) / self.height * 2 - 1], dim=-1)
        grid = grid[None, None].float()
        rows = [_read(m.float(), grid)[0, :, 0] for m in self.maps]
        return torch.cat(rows).T.contiguous()


class Neck(nn.Module):
    """Feeds an image to an encoder at several scales, and standardises each channel with the statistics from `fit`."""

    mean: Tensor
    deviation: Tensor

    def __init__(
        self, encoder: Encoder, scales: Sequence[float] = (1.0, 0.5), *, positions: bool = True
    ) -> None:
        """`positions`: where a pixel lies in its image counts; else the maps of positions are 0 everywhere."""
        super().__init__()
        self.scales, self._positions_count = tuple(scales), positions
        self.multiple = math.ceil(max(encoder.strides) / min((*self.scales, 1.0)))
        self.channels = (*(c for _ in self.scales for c in encoder.channels), POSITIONS)
        self.strides = (*(round(t / s) for s in self.scales for t in encoder.strides), 0)
        """The stride of each map; 0 for the positions, which are not a level of the pyramid."""
        total = sum(self.channels)
        self.register_buffer("mean", torch.zeros(total))
        self.register_buffer("deviation", torch.ones(total))

    def pad(self, image: Tensor) -> Tensor:
        """Pad (N, C, H, W) of any size on the right and bottom to a size that the encoder accepts."""
        return _pad(image, self.multiple)

    def scaled(self, padded: Tensor) -> list[Tensor]:
        """The padded image at each scale."""
        return [_resize(padded, scale) for scale in self.scales]

    def positions(self, padded: Tensor, frame: Frame | Sequence[Frame]) -> Tensor:
        """(N, POSITIONS, h, w): the position of each cell in the whole image. `frame`: one for all, or one for each."""
        if isinstance(frame, Frame):
            maps = _positions(padded, frame).expand(padded.shape[0], -1, -1, -1)
        else:
            maps = torch.cat([_positions(padded, one_frame) for one_frame in frame])
        return maps if self._positions_count else torch.zeros_like(maps)

    def standardise(self, maps: Sequence[Tensor], places: Sequence[int]) -> list[Tensor]:
        """The maps, standardised; `places`: the index of each in `channels`."""
        means = torch.split(self.mean, list(self.channels))
        deviations = torch.split(self.deviation, list(self.channels))
        return [
            (m - means[index][:, None, None]) / deviations[index][:, None, None]
            for m, index in zip(maps, places, strict=True)
        ]

    def fit(self, pyramids: Sequence[Pyramid]) -> None:
        """Measure each channel's mean and deviation over the images encoded so far; positions are not changed."""
        means, deviations = [], []
        for level in range(len(self.channels) - 1):
            values = torch.cat(
                [p.maps[level].float().permute(1, 0, 2, 3).flatten(1) for p in pyramids], dim=1
            )
            means.append(values.mean(dim=1))
            single_cell = (
                values.shape[1] == 1
            )  # a single tiny image: one cell says nothing about a channel's spread
            deviations.append(torch.ones_like(values[:, 0]) if single_cell else values.std(dim=1) + 1e-3)
        fitted = sum(self.channels[:-1])
        self.mean[:fitted] += torch.cat(means) * self.deviation[:fitted]
        self.deviation[:fitted] *= torch.cat(deviations)


def _pad(image: Tensor, multiple: int) -> Tensor:
    height, width = image.shape[2:]
    return F.pad(image, (0, -width % multiple, 0, -height % multiple), mode="replicate")


def _resize(image: Tensor, scale: float) -> Tensor:
    if scale == 1:
        return image
    if scale == 0.5:
        return F.avg_pool2d(image, 2)
    # whole numbers, which an export can follow: scales are powers of two
    size = [s * round(scale) if scale > 1 else s // round(1 / scale) for s in image.shape[2:]]
    return F.interpolate(image, size=size, mode="bilinear", antialias=scale < 1)


def _read(level: Tensor, grid: Tensor) -> Tensor:
    """A map sampled bilinearly at `grid`, -1 ... 1 from edge to edge, with the outermost cells repeated beyond."""
    if level.device.type == "mps":  # MPS does not support border padding
        inside = 1 - 1 / torch.tensor([level.shape[3], level.shape[2]], device=level.device)
        return F.grid_sample(level, grid.clamp(-inside, inside), align_corners=False)
    return F.grid_sample(level, grid, align_corners=False, padding_mode="border")


def _positions(padded: Tensor, frame: Frame) -> Tensor:
    """y, x and their squares at the centre of each cell; -1 ... 1 from edge to edge of the whole image."""
    height, width = padded.shape[2:]
    y = (frame.top + _middles(height, padded)) / frame.height * 2 - 1
    x = (frame.left + _middles(width, padded)) / frame.width * 2 - 1
    grid = torch.stack(torch.meshgrid(y, x, indexing="ij"))
    return torch.cat([grid, grid**2])[None]


def _middles(length: int, like: Tensor) -> Tensor:
    """The centres of cells that divide that many pixels evenly, as close to POSITION_STRIDE as possible."""
    cells = (length + POSITION_STRIDE - 1) // POSITION_STRIDE
    return (torch.arange(cells, device=like.device) + 0.5) * (length / cells)
