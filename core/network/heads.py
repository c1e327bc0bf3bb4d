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
        self.project = nn.Linear(channels, hidden)
        self.mix = nn.Linear(hidden, hidden)
        self.classify = nn.Linear(hidden, classes)

    def forward(self, features: Tensor) -> Tensor:
        """(n, channels) -> logits (n, classes)."""
        mixed = self.mix(F.relu(self.project(features)))
        logits: Tensor = self.classify(F.relu(mixed))
        return logits

    @torch.no_grad()
    def on_maps(self, pyramid: Pyramid, size: tuple[int, int]) -> Tensor:
        """Logits (N, classes, *size) over the whole padded rectangle that the pyramid covers.

        To predict only: it works in place, as fresh memory for large maps costs more than the arithmetic.
        """
        weights = torch.split(self.project.weight, [m.shape[1] for m in pyramid.maps], dim=1)
        by_size: dict[tuple[int, ...], Tensor] = {}
        for level, weight in zip(pyramid.maps, weights, strict=True):
            finer = level.shape[2] > size[0]
            projected = F.conv2d(_resize(level, size) if finer else level, weight[:, :, None, None])
            here = tuple(projected.shape[2:])
            by_size[here] = by_size[here].add_(projected) if here in by_size else projected
        total: Tensor | None = None
        for projected in by_size.values():
            large = _resize(projected, size)
            total = large if total is None else total.add_(large)
        if total is None:
            raise ValueError("a pyramid without a map has no answer")
        total.add_(self.project.bias[:, None, None])
        rows = total.permute(0, 2, 3, 1).flatten(0, 2)
        logits: Tensor = self.classify(F.relu_(self.mix(F.relu_(rows))))
        return logits.reshape(total.shape[0], *size, -1).permute(0, 3, 1, 2)

    def with_classes(self, kept: Sequence[int | None]) -> PixelHead:
        """A head for other classes: class i answers as `kept[i]` did, or is fresh where that is None."""
        head = PixelHead(self.project.in_features, len(kept), self.project.out_features)
        head.to(self.project.weight.device)
        head.project.load_state_dict(self.project.state_dict())
        head.mix.load_state_dict(self.mix.state_dict())
        with torch.no_grad():
            for new, old in enumerate(kept):
                if old is not None:
                    head.classify.weight[new] = self.classify.weight[old]
                    head.classify.bias[new] = self.classify.bias[old]
        return head


def _resize(projected: Tensor, size: tuple[int, int]) -> Tensor:
    if tuple(projected.shape[2:]) == size:
        return projected
    return F.interpolate(projected, size=size, mode="bilinear", align_corners=False)
