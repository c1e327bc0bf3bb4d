"""The Lovász loss: a surrogate of 1 - IoU (Berman et al. 2018, arXiv:1705.08790)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

from core.learning.losses.cross_entropy import partial_cross_entropy
from core.learning.losses.labelled import labelled_rows, plus

if TYPE_CHECKING:
    from torch import Tensor

    from core.learning.losses.labelled import Host


def cross_entropy_and_lovasz(
    logits: Tensor,
    label: Tensor,
    weights: Tensor | None = None,
    *,
    host: Host | None = None,
    random: torch.Generator | None = None,
) -> Tensor | None:
    """See `Loss`."""
    loss = partial_cross_entropy(logits, label, weights, host)
    return None if loss is None else plus(loss, lovasz(logits, label, random=random, host=host))


def lovasz(
    logits: Tensor,
    label: Tensor,
    pixels: int = 20_000,
    random: torch.Generator | None = None,
    host: Host | None = None,
) -> Tensor | None:
    """The Lovász extension of 1 - IoU over labelled pixels, mean over the classes among them.

    Berman et al. 2018, algorithm 1. Shapes as in `partial_cross_entropy`. At most `pixels` of them are drawn by
    `random` (of the CPU), as it sorts them once a class. None where no pixel is labelled.
    """
    rows, target, classes_present = labelled_rows(logits, label, host, pixels, random)
    if not classes_present:
        return None
    classes = logits.shape[1]
    probabilities = rows.softmax(dim=1)
    if classes == 2:  # what one class lacks the other has too much, so that both have the same errors
        errors, order = probabilities.gather(1, 1 - target[:, None])[:, 0].sort(descending=True)
        return torch.stack([_lovasz_of(errors, target[order] == c) for c in classes_present]).mean()
    class_losses = []
    for c in classes_present:
        truth = target == c
        errors, order = (truth.to(probabilities.dtype) - probabilities[:, c]).abs().sort(descending=True)
        class_losses.append(_lovasz_of(errors, truth[order]))
    return torch.stack(class_losses).mean()


def _lovasz_of(errors: Tensor, truth: Tensor) -> Tensor:
    """One class's, from its errors (n,), the largest first, and where it is the truth (n,)."""
    hit = truth.to(errors.dtype)
    jaccard = 1 - (hit.sum() - hit.cumsum(0)) / (hit.sum() + (1 - hit).cumsum(0))
    steps = torch.cat([jaccard[:1], jaccard[1:] - jaccard[:-1]])
    return torch.dot(errors, steps)
