"""Partial cross-entropy: the loss sees labelled pixels and nothing else."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import torch
import torch.nn.functional as F

from core.project import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from torch import Tensor

LOWEST, HIGHEST = 0.3, 5.0


def partial_cross_entropy(logits: Tensor, label: Tensor, weights: Tensor | None = None) -> Tensor | None:
    """Mean cross-entropy over labelled pixels, as a share of ln(classes): 1 is what guessing costs.

    `logits` (N, classes, ...), `label` (N, ...) int64 with 255 = unlabelled, `weights` (classes,) or None.
    Unlabelled pixels are taken out before the mean, not zeroed in it. None where no pixel is labelled: such a
    task is left out of the sum. A task of one class has nothing to get wrong: its loss is 0.
    """
    classes = logits.shape[1]
    known = (label != UNLABELLED) & (label < classes)
    if not bool(known.any()):
        return None
    if classes == 1:
        return logits.sum() * 0.0
    target = torch.where(known, label, torch.full_like(label, -100))
    return F.cross_entropy(logits, target, weight=weights, ignore_index=-100) / math.log(classes)


def class_weights(counts: Tensor) -> Tensor:
    """sqrt(median frequency / frequency), clipped, over the labelled pixels of each class: (classes,) -> (classes,).

    A class without a pixel gets 1 and doesn't count in the median.
    """
    present = counts > 0
    if not bool(present.any()):
        return torch.ones(len(counts))
    counts = counts.float()
    median = counts[present].median()
    weights = (median / counts.clamp(min=1)).sqrt().clamp(LOWEST, HIGHEST)
    return torch.where(present, weights, torch.ones_like(weights))


def weighted_sum(losses: Mapping[str, Tensor], weights: Mapping[str, float]) -> Tensor | None:
    """L = Σ λᵢ Lᵢ over the tasks that have a loss and a weight above 0; None where none has."""
    terms = [weights.get(task, 1.0) * loss for task, loss in losses.items() if weights.get(task, 1.0) > 0]
    return torch.stack(terms).sum() if terms else None
