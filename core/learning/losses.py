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

PRIOR_POWER = 0.8
"""Measured on street scenes: 0.5 costs the rarer of two classes 2 points of IoU, 1 costs rare ones of many."""
HEAVIEST = 20.0


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


def class_weights(labelled: Tensor, sampled: Tensor, power: float = PRIOR_POWER) -> Tensor:
    """Loss weights (classes,) float32 that make classes count as they were labelled, whatever was sampled.

    `labelled` and `sampled` are pixels per class, (classes,). A class counts as its labelled pixels to the
    `power`: 1 as painted, 0 all classes alike. A sampled pixel weighs 1 on average, HEAVIEST at most; a class
    that wasn't sampled gets 0.
    """
    wanted, sampled = labelled.double() ** power, sampled.double()
    weights = torch.where(sampled > 0, wanted / sampled.clamp(min=1), torch.zeros_like(wanted))
    mean = (weights * sampled).sum() / sampled.sum().clamp(min=1)
    return (weights / mean.clamp(min=1e-12)).clamp(max=HEAVIEST).float()


def weighted_sum(losses: Mapping[str, Tensor], weights: Mapping[str, float]) -> Tensor | None:
    """L = Σ λᵢ Lᵢ over the tasks that have a loss and a weight above 0; None where none has."""
    terms = [weights.get(task, 1.0) * loss for task, loss in losses.items() if weights.get(task, 1.0) > 0]
    return torch.stack(terms).sum() if terms else None
