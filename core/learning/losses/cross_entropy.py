"""Partial cross-entropy."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import torch
import torch.nn.functional as F

from core.learning.losses.labelled import is_labelled
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from torch import Tensor

    from core.learning.losses.labelled import Host


def cross_entropy(
    logits: Tensor,
    label: Tensor,
    weights: Tensor | None = None,
    *,
    host: Host | None = None,
    random: torch.Generator | None = None,
) -> Tensor | None:
    """See `Loss`: partial cross-entropy and nothing else."""
    return partial_cross_entropy(logits, label, weights, host)


def partial_cross_entropy(
    logits: Tensor, label: Tensor, weights: Tensor | None = None, host: Host | None = None
) -> Tensor | None:
    """Mean cross-entropy over labelled pixels, as a share of ln(classes): 1 is what guessing costs.

    `logits` (N, classes, ...), `label` (N, ...) int64 with 255 = unlabelled, `weights` (classes,) or None.
    Unlabelled pixels are taken out before the mean, not zeroed in it. None where no pixel is labelled: such a
    task is left out of the sum. A task of one class has nothing to get wrong: its loss is 0.
    """
    classes = logits.shape[1]
    labelled = (label != UNLABELLED) & (label < classes)
    if not (bool(labelled.any()) if host is None else bool(is_labelled(host, classes).any())):
        return None
    if classes == 1:
        return logits.sum() * 0.0
    target = torch.where(labelled, label, torch.full_like(label, -100))
    return F.cross_entropy(logits, target, weight=weights, ignore_index=-100) / math.log(classes)
