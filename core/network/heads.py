"""A task's head: a small perceptron on a pixel's feature vector, the same at every pixel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
import torch.nn.functional as F
from torch import Tensor, nn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.network.neck import Pyramid

HIDDEN = 96


class PixelHead(nn.Module):
    """Features of a pixel -> logits of the task's classes.

    Its first layer is linear in the features, and so is reading a map bilinearly. So for a whole image each
    map is projected while it is small, and only then brought to the size of the answer.
    """

    def __init__(self, channels: int, classes: int, hidden: int = HIDDEN) -> None:
        super().__init__()
        self.reads: tuple[int, ...] | None = None
        """Which of the pyramid's maps it reads, in the order of its weights; None for all."""
        self.columns: tuple[slice, ...] | None = None
        """The same as parts of a pixel's feature vector."""
        self.project = nn.Linear(channels, hidden)
        self.mix = nn.Linear(hidden, hidden)
        self.classify = nn.Linear(hidden, classes)

    def forward(self, features: Tensor) -> Tensor:
        """Whole feature vectors (n, all channels of the pyramid) -> logits (n, classes)."""
        if self.columns is not None:
            features = torch.cat([features[:, part] for part in self.columns], dim=1)
        mixed = self.mix(F.relu(self.project(features)))
        logits: Tensor = self.classify(F.relu(mixed))
        return logits

    def on_maps(self, pyramid: Pyramid, size: tuple[int, int]) -> Tensor:
        """Logits (N, classes, *size) over the whole padded rectangle that the pyramid covers.

        Where no gradient is wanted it works in place, as fresh memory for large maps costs more than the
        arithmetic.
        """
        maps = pyramid.maps if self.reads is None else [pyramid.maps[i] for i in self.reads]
        weights = torch.split(self.project.weight, [m.shape[1] for m in maps], dim=1)
        by_size: dict[tuple[int, ...], Tensor] = {}
        for level, weight in zip(maps, weights, strict=True):
            finer = level.shape[2] > size[0]
            projected = F.conv2d(_resize(level, size) if finer else level, weight[:, :, None, None])
            here = tuple(projected.shape[2:])
            by_size[here] = _sum(by_size.get(here), projected)
        total: Tensor | None = None
        for projected in by_size.values():
            total = _sum(total, _resize(projected, size))
        if total is None:
            raise ValueError("a pyramid without a map has no answer")
        rows = _sum(total, self.project.bias[:, None, None]).permute(0, 2, 3, 1).flatten(0, 2)
        logits: Tensor = self.classify(_relu(self.mix(_relu(rows))))
        return logits.reshape(total.shape[0], *size, -1).permute(0, 3, 1, 2)

    def read(self, maps: Sequence[int], channels: Sequence[int]) -> None:
        """Read those of the pyramid's maps; `channels`: of all its maps."""
        starts = [sum(channels[:i]) for i in maps]
        self.reads = tuple(maps)
        self.columns = tuple(slice(s, s + channels[i]) for s, i in zip(starts, maps, strict=True))

    @torch.no_grad()
    def widen(self, more: int, share: float = 0.3) -> None:
        """See `more` channels besides, at the end of the feature vector, with small fresh weights.

        `share`: how large they are, of what a fresh layer would begin with.
        """
        old = self.project
        wider = nn.Linear(old.in_features + more, old.out_features, device=old.weight.device)
        wider.weight.mul_(share)
        wider.weight[:, : old.in_features] = old.weight
        wider.bias.copy_(old.bias)
        self.project = wider

    def with_classes(self, kept: Sequence[int | None]) -> PixelHead:
        """A head for other classes: class i answers as `kept[i]` did, or is fresh where that is None."""
        head = PixelHead(self.project.in_features, len(kept), self.project.out_features)
        head.to(self.project.weight.device)
        head.reads, head.columns = self.reads, self.columns
        head.project.load_state_dict(self.project.state_dict())
        head.mix.load_state_dict(self.mix.state_dict())
        with torch.no_grad():
            for new, old in enumerate(kept):
                if old is not None:
                    head.classify.weight[new] = self.classify.weight[old]
                    head.classify.bias[new] = self.classify.bias[old]
        return head


def _sum(total: Tensor | None, more: Tensor) -> Tensor:
    if total is None:
        return more
    return total + more if torch.is_grad_enabled() else total.add_(more)


def _relu(x: Tensor) -> Tensor:
    return F.relu(x, inplace=not torch.is_grad_enabled())


def _resize(projected: Tensor, size: tuple[int, int]) -> Tensor:
    if tuple(projected.shape[2:]) == size:
        return projected
    return F.interpolate(projected, size=size, mode="bilinear", align_corners=False)
