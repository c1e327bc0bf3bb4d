"""The focal loss (Lin et al. 2017, arXiv:1708.02002)."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import torch

from core.learning.losses.labelled import labelled_rows

if TYPE_CHECKING:
    from torch import Tensor

    from core.learning.losses.labelled import Host


def focal(
    logits: Tensor,
    label: Tensor,
    weights: Tensor | None = None,
    gamma: float = 2.0,
    *,
    host: Host | None = None,
    random: torch.Generator | None = None,
) -> Tensor | None:
    """See `Loss`: partial cross-entropy, each pixel times (1 - its probability)^gamma (equation 4).

    Shapes and scale as in `partial_cross_entropy`.
    """
    classes = logits.shape[1]
    rows, target, classes_present = labelled_rows(logits, label, host)
    if not classes_present:
        return None
    if classes == 1:
        return logits.sum() * 0.0
    log_probability = rows.log_softmax(dim=1).gather(1, target[:, None])[:, 0]
    weight = torch.ones_like(log_probability) if weights is None else weights[target]
    loss = -weight * (1 - log_probability.exp()) ** gamma * log_probability
    return loss.sum() / weight.sum().clamp(min=1e-12) / math.log(classes)
