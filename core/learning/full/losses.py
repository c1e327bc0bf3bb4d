"""Losses that see labelled pixels and nothing else: partial cross-entropy, and overlap of whole classes.

What is labelled decides which numbers are worked out at all. A device would have to finish all it was given
before it could say, so each function takes `host`, the same labels in main memory; without it they are fetched.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
import torch
import torch.nn.functional as F

from core.machine.device import to_device
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from torch import Tensor

Host = npt.NDArray[np.integer[Any]]
"""Labels in main memory, the same as a tensor's: asking these how many there are waits for no device."""

PRIOR_POWER = 0.8
"""Measured on street scenes: 0.5 costs the rarer of two classes 2 points of IoU, 1 costs rare ones of many."""
HEAVIEST = 20.0


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
    if not (bool(labelled.any()) if host is None else bool(_labelled(host, classes).any())):
        return None
    if classes == 1:
        return logits.sum() * 0.0
    target = torch.where(labelled, label, torch.full_like(label, -100))
    return F.cross_entropy(logits, target, weight=weights, ignore_index=-100) / math.log(classes)


def partial_sum(logits: Tensor, label: Tensor) -> Tensor:
    """The same summed over labelled pixels, 0 where none is: nobody has to know how many there are."""
    classes = logits.shape[1]
    if classes == 1:
        return logits.sum() * 0.0
    labelled = (label != UNLABELLED) & (label < classes)
    target = torch.where(labelled, label, torch.full_like(label, -100))
    return F.cross_entropy(logits, target, ignore_index=-100, reduction="sum") / math.log(classes)


def share_of(label: Host) -> float:
    """Of its pixels, that are labelled; in the precision that a device would answer in."""
    return float(np.float32(np.count_nonzero(label != UNLABELLED)) / np.float32(label.size))


def lovasz(
    logits: Tensor,
    label: Tensor,
    pixels: int = 20_000,
    random: torch.Generator | None = None,
    host: Host | None = None,
) -> Tensor | None:
    """The Lovász extension of 1 - IoU over labelled pixels, mean over the classes among them.

    Berman et al. 2018, arXiv:1705.08790, algorithm 1. Shapes as in `partial_cross_entropy`. At most `pixels`
    of them are drawn by `random` (of the CPU), as it sorts them once a class. None where no pixel is labelled.
    """
    rows, target, classes_present = _known(logits, label, host, pixels, random)
    if not classes_present:
        return None
    classes = logits.shape[1]
    shares = rows.softmax(dim=1)
    if classes == 2:  # what one class lacks the other has too much, so that both have the same errors
        errors, order = shares.gather(1, 1 - target[:, None])[:, 0].sort(descending=True)
        return torch.stack([_lovasz_of(errors, target[order] == c) for c in classes_present]).mean()
    class_losses = []
    for c in classes_present:
        truth = target == c
        errors, order = (truth.to(shares.dtype) - shares[:, c]).abs().sort(descending=True)
        class_losses.append(_lovasz_of(errors, truth[order]))
    return torch.stack(class_losses).mean()


def _lovasz_of(errors: Tensor, truth: Tensor) -> Tensor:
    """One class's, from its errors (n,), the largest first, and where it is the truth (n,)."""
    hit = truth.to(errors.dtype)
    jaccard = 1 - (hit.sum() - hit.cumsum(0)) / (hit.sum() + (1 - hit).cumsum(0))
    steps = torch.cat([jaccard[:1], jaccard[1:] - jaccard[:-1]])
    return torch.dot(errors, steps)


def dice(logits: Tensor, label: Tensor, host: Host | None = None) -> Tensor | None:
    """1 - Dice over labelled pixels, mean over the classes among them (Milletari et al. 2016, arXiv:1606.04797).

    Shapes as in `partial_cross_entropy`. None where no pixel is labelled.
    """
    rows, target, classes_present = _known(logits, label, host)
    if not classes_present:
        return None
    shares = rows.softmax(dim=1)
    truth = (target[:, None] == torch.arange(shares.shape[1], device=target.device)).to(shares.dtype)
    overlap = (2 * (shares * truth).sum(dim=0) + 1) / (shares.sum(dim=0) + truth.sum(dim=0) + 1)
    return 1 - torch.stack([overlap[c] for c in classes_present]).mean()


def focal(
    logits: Tensor,
    label: Tensor,
    weights: Tensor | None = None,
    gamma: float = 2.0,
    host: Host | None = None,
) -> Tensor | None:
    """Partial cross-entropy, each pixel times (1 - its probability)^gamma (Lin et al. 2017, arXiv:1708.02002, 4).

    Shapes and scale as in `partial_cross_entropy`.
    """
    classes = logits.shape[1]
    rows, target, classes_present = _known(logits, label, host)
    if not classes_present:
        return None
    if classes == 1:
        return logits.sum() * 0.0
    log_share = rows.log_softmax(dim=1).gather(1, target[:, None])[:, 0]
    weight = torch.ones_like(log_share) if weights is None else weights[target]
    loss = -weight * (1 - log_share.exp()) ** gamma * log_share
    return loss.sum() / weight.sum().clamp(min=1e-12) / math.log(classes)


def _labelled(host: Host, classes: int) -> npt.NDArray[np.bool_]:
    """Where a label is, in its own shape."""
    where: npt.NDArray[np.bool_] = (host != UNLABELLED) & (host < classes)
    return where


def _known(
    logits: Tensor,
    label: Tensor,
    host: Host | None,
    pixels: int | None = None,
    random: torch.Generator | None = None,
) -> tuple[Tensor, Tensor, list[int]]:
    """Logits (n, classes) and label (n,) of the labelled pixels, or of `pixels` of them drawn by `random`.

    And which classes are among these.
    """
    classes = logits.shape[1]
    flat = (label.cpu().numpy() if host is None else host).ravel()
    indices = torch.from_numpy(np.flatnonzero(_labelled(flat, classes)))
    if pixels is not None and len(indices) > pixels:
        indices = indices[torch.randint(len(indices), (pixels,), generator=random)]
    present = np.flatnonzero(np.bincount(flat[indices.numpy()], minlength=classes)).tolist()
    classes_present = to_device(indices.numpy(), label.device)
    rows = logits.movedim(1, -1).reshape(-1, classes)
    return rows.index_select(0, classes_present), label.flatten()[classes_present], present


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
    """L = Σ λᵢ Lᵢ over the tasks that have a loss and a weight above 0; None where none has."""
    terms = [weights.get(task, 1.0) * loss for task, loss in losses.items() if weights.get(task, 1.0) > 0]
    return torch.stack(terms).sum() if terms else None
