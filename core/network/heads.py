"""A task's head: a small perceptron on a pixel's feature vector, the same at every pixel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.network.neck import Pyramid

HIDDEN = 96
MOST = 2**27
"""The most numbers in the first layers of heads that are computed together; a single head is always allowed."""


class PixelHead(nn.Module):
    """Features of a pixel -> logits of the task's classes.

    Its first layer is linear in the features, and so is bilinear sampling. So for a whole image each map is projected
    while it is small, and only then resized to the output.
    """

    offset: Tensor
    """(classes,): added to the logits when predicting, not when training; see core.learning.evaluation.thresholds."""

    temperature: Tensor
    """(): what the logits without offsets are divided by for the confidence of a prediction; decides nothing."""

    def __init__(self, channels: int, classes: int, hidden: int = HIDDEN) -> None:
        super().__init__()
        self.reads: tuple[int, ...] | None = None
        """Which of the pyramid's maps it reads, in the order of its weights; None for all."""
        self.columns: tuple[slice, ...] | None = None
        """The same as slices of a pixel's feature vector."""
        self.project = nn.Linear(channels, hidden)
        self.mix = nn.Linear(hidden, hidden)
        self.classify = nn.Linear(hidden, classes)
        self.register_buffer("offset", torch.zeros(classes))
        self.register_buffer("temperature", torch.ones(()))

    def forward(self, features: Tensor) -> Tensor:
        """Whole feature vectors (n, all channels of the pyramid) -> logits (n, classes)."""
        if self.columns is not None:
            features = torch.cat([features[:, columns] for columns in self.columns], dim=1)
        return self.on_hidden(F.relu(self.project(features)))

    def on_hidden(self, hidden: Tensor) -> Tensor:
        """The first layer's output after the ReLU, (n, hidden) -> logits (n, classes)."""
        logits: Tensor = self.classify(F.relu_(self.mix(hidden)))
        return logits if self.training else logits + self.offset

    def _load_from_state_dict(self, state_dict: dict[str, Tensor], prefix: str, *args: Any) -> None:
        """Models of earlier versions have no offset, or no temperature."""
        state_dict.setdefault(f"{prefix}offset", torch.zeros_like(self.offset))
        state_dict.setdefault(f"{prefix}temperature", torch.ones_like(self.temperature))
        super()._load_from_state_dict(state_dict, prefix, *args)

    def read(self, maps: Sequence[int], channels: Sequence[int]) -> None:
        """Read only these of the pyramid's maps; `channels` are those of all its maps."""
        starts = [sum(channels[:i]) for i in maps]
        self.reads = tuple(maps)
        self.columns = tuple(slice(s, s + channels[i]) for s, i in zip(starts, maps, strict=True))

    @torch.no_grad()
    def widen(self, more: int, share: float = 0.3) -> None:
        """Take `more` channels at the end of the feature vector, with small new weights.

        `share`: their size as a fraction of a new layer's.
        """
        old = self.project
        wider = nn.Linear(old.in_features + more, old.out_features, device=old.weight.device)
        wider.weight.mul_(share)
        wider.weight[:, : old.in_features] = old.weight
        wider.bias.copy_(old.bias)
        self.project = wider

    def with_classes(self, kept: Sequence[int | None]) -> PixelHead:
        """A head for other classes: class i keeps the weights of `kept[i]`, or is new if that is None."""
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
                    head.offset[new] = self.offset[old]
            head.temperature.copy_(self.temperature)
        return head


def on_maps(heads: Sequence[PixelHead], pyramid: Pyramid, size: tuple[int, int]) -> list[Tensor]:
    """Each head's logits (N, classes, *size) over the whole padded rectangle that the pyramid covers.

    Heads that read the same maps are computed together, as one head with that many times the channels: another task
    costs its own arithmetic, not another pass over all maps. A loss of one of them gives the others' parameters a
    gradient of 0; if `heads` were only that one, they would have none.
    """
    alike: dict[tuple[int, ...] | None, list[int]] = {}
    for index, head in enumerate(heads):
        alike.setdefault(head.reads, []).append(index)
    together = max(1, MOST // (len(pyramid.maps[0]) * size[0] * size[1] * HIDDEN))
    logits: dict[int, Tensor] = {}
    for indices in alike.values():
        for begin in range(0, len(indices), together):
            chunk = indices[begin : begin + together]
            chunk_logits = _on_maps([heads[i] for i in chunk], pyramid, size)
            logits.update(zip(chunk, chunk_logits, strict=True))
    return [logits[i] for i in range(len(heads))]


def _on_maps(heads: Sequence[PixelHead], pyramid: Pyramid, size: tuple[int, int]) -> list[Tensor]:
    """Heads that read the same maps. All sums and ReLUs are in place: new memory costs more than they do."""
    reads = heads[0].reads
    maps = pyramid.maps if reads is None else [pyramid.maps[i] for i in reads]
    maps = [_smaller(m, size) for m in maps]
    weights = torch.split(_joined([h.project.weight for h in heads]), [m.shape[1] for m in maps], dim=1)
    by_size: dict[tuple[int, int], list[int]] = {}
    for index, level in enumerate(maps):
        by_size.setdefault((level.shape[2], level.shape[3]), []).append(index)
    if not by_size:
        raise ValueError("a pyramid without maps has no prediction")
    total: Tensor | None = None  # the largest map comes first: it has the output's size, and is not a view
    bias: Tensor | None = _joined([h.project.bias for h in heads])
    for map_size, indices in sorted(by_size.items(), reverse=True):
        rows = _resize(_projected(maps, weights, indices, bias), len(maps[0]), map_size, size)
        total, bias = rows if total is None else total.add_(rows), None
    assert total is not None
    hidden = torch.split(F.relu_(total), [h.project.out_features for h in heads], dim=1)
    logits = [head.on_hidden(head_hidden) for head, head_hidden in zip(heads, hidden, strict=True)]
    return [a.view(len(maps[0]), *size, -1).permute(0, 3, 1, 2) for a in logits]


def _joined(tensors: Sequence[Tensor]) -> Tensor:
    return tensors[0] if len(tensors) == 1 else torch.cat(list(tensors))


def _smaller(level: Tensor, size: tuple[int, int]) -> Tensor:
    """Shrink a map (N, C, h, w) that is finer than the output: projecting it first would cost more."""
    if level.shape[2] <= size[0]:
        return level
    return F.interpolate(level, size=size, mode="bilinear", align_corners=False)


def _projected(
    maps: Sequence[Tensor], weights: Sequence[Tensor], places: Sequence[int], bias: Tensor | None
) -> Tensor:
    """The sum of the projections (N * h * w, c) of maps of one size (N, C, h, w) by their `weights` (c, C).

    Maps that need a gradient and those of frozen levels are multiplied separately, because a gradient costs as much
    again. Under autocast, the first product decides the type of both, since autocast ignores in-place operations.
    """
    total: Tensor | None = None
    for learns in (True, False):
        indices = [i for i in places if maps[i].requires_grad == learns]
        if indices:
            level = torch.cat([maps[i].permute(0, 2, 3, 1) for i in indices], dim=3).flatten(0, 2)
            weight = torch.cat([weights[i] for i in indices], dim=1)
            if total is None:
                total = F.linear(level, weight, bias)
            else:
                total = total.addmm_(level.to(total.dtype), weight.t().to(total.dtype))
    assert total is not None
    return total


def _resize(rows: Tensor, count: int, before: tuple[int, int], size: tuple[int, int]) -> Tensor:
    """Resize `count` maps of size `before`, one row per cell, bilinearly."""
    if before == size:
        return rows
    small = rows.view(count, *before, -1).permute(0, 3, 1, 2)
    larger = F.interpolate(small, size=size, mode="bilinear", align_corners=False)
    return larger.permute(0, 2, 3, 1).reshape(-1, rows.shape[1])
