"""The Dice loss (Milletari et al. 2016, arXiv:1606.04797)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

from core.learning.losses.cross_entropy import partial_cross_entropy
from core.learning.losses.labelled import labelled_rows, plus

if TYPE_CHECKING:
    from torch import Tensor

    from core.learning.losses.labelled import Host


def cross_entropy_and_dice(
    logits: Tensor,
    label: Tensor,
    weights: Tensor | None = None,
    *,
    host: Host | None = None,
    random: torch.Generator | None = None,
) -> Tensor | None:
    """See `Loss`."""
    loss = partial_cross_entropy(logits, label, weights, host)
    return None if loss is None else plus(loss, dice(logits, label, host))


def dice(logits: Tensor, label: Tensor, host: Host | None = None) -> Tensor | None:
    """1 - Dice over labelled pixels, mean over the classes among them.

    Shapes as in `partial_cross_entropy`. None where no pixel is labelled.
    """
    rows, target, classes_present = labelled_rows(logits, label, host)
    if not classes_present:
        return None
    probabilities = rows.softmax(dim=1)
    truth = (target[:, None] == torch.arange(probabilities.shape[1], device=target.device)).to(
        probabilities.dtype
    )
    overlap = (2 * (probabilities * truth).sum(dim=0) + 1) / (probabilities.sum(dim=0) + truth.sum(dim=0) + 1)
    return 1 - torch.stack([overlap[c] for c in classes_present]).mean()
