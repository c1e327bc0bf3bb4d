"""What classes weigh in a loss, and tasks in the sum of losses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

if TYPE_CHECKING:
    from collections.abc import Mapping

    from torch import Tensor

PRIOR_POWER = 0.8
"""Measured on street scenes: 0.5 costs the rarer of two classes 2 points of IoU, 1 costs rare ones of many."""
HEAVIEST = 20.0


def class_weights(labelled: Tensor, sampled: Tensor, power: float = PRIOR_POWER) -> Tensor:
    """Loss weights (classes,) float32 that make classes count as they were labelled, whatever was sampled.

    `labelled` and `sampled` are pixels per class, (classes,). A class counts as its labelled pixels to the
    `power`: 1 as painted, 0 all classes alike. A sampled pixel weighs 1 on average, HEAVIEST at most; a class
    that wasn't sampled gets 0.
    """
    target, sampled = labelled.double() ** power, sampled.double()
    weights = torch.where(sampled > 0, target / sampled.clamp(min=1), torch.zeros_like(target))
    mean = (weights * sampled).sum() / sampled.sum().clamp(min=1)
    return (weights / mean.clamp(min=1e-12)).clamp(max=HEAVIEST).float()


def weighted_sum(losses: Mapping[str, Tensor], weights: Mapping[str, float]) -> Tensor | None:
    """L = Σ λᵢ Lᵢ over the tasks that have a loss and a weight above 0; None if there are none."""
    terms = [weights.get(task, 1.0) * loss for task, loss in losses.items() if weights.get(task, 1.0) > 0]
    return torch.stack(terms).sum() if terms else None
