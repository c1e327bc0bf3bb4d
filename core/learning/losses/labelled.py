"""What every loss is, and which pixels it sees: the labelled ones.

What is labelled decides which numbers are worked out at all. A device would have to finish all it was given
before it could say, so each loss takes `host`, the same labels in main memory; without it they are fetched.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
import numpy.typing as npt
import torch

from core.machine.device import to_device
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from torch import Tensor

Host = npt.NDArray[np.integer[Any]]
"""Labels in main memory, the same as a tensor's: asking these how many there are waits for no device."""


class Loss(Protocol):
    """A loss that can be chosen: a row of core.learning.objectives names it."""

    def __call__(
        self,
        logits: Tensor,
        label: Tensor,
        weights: Tensor | None = None,
        *,
        host: Host | None = None,
        random: torch.Generator | None = None,
    ) -> Tensor | None:
        """A scalar, None where no pixel is labelled.

        `logits` (N, classes, ...), `label` (N, ...) int64 with 255 = unlabelled, `weights` (classes,) or None;
        `random` (of the CPU) draws pixels where the loss can't take all.
        """


def labelled_fraction(label: Host) -> float:
    """Labelled pixels as a fraction of all; in the precision that a device would answer in."""
    return float(np.float32(np.count_nonzero(label != UNLABELLED)) / np.float32(label.size))


def is_labelled(host: Host, classes: int) -> npt.NDArray[np.bool_]:
    """Where a label is, in its own shape."""
    where: npt.NDArray[np.bool_] = (host != UNLABELLED) & (host < classes)
    return where


def labelled_rows(
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
    indices = torch.from_numpy(np.flatnonzero(is_labelled(flat, classes)))
    if pixels is not None and len(indices) > pixels:
        indices = indices[torch.randint(len(indices), (pixels,), generator=random)]
    present = np.flatnonzero(np.bincount(flat[indices.numpy()], minlength=classes)).tolist()
    on_device = to_device(indices.numpy(), label.device)
    rows = logits.movedim(1, -1).reshape(-1, classes)
    return rows.index_select(0, on_device), label.flatten()[on_device], present


def plus(loss: Tensor | None, more: Tensor | None) -> Tensor | None:
    """The sum of those that are there."""
    if loss is None or more is None:
        return more if loss is None else loss
    return loss + more
