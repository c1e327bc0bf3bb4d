"""The loss of one task: the chosen loss of its labels, and cross-entropy of its pseudo-labels."""

from __future__ import annotations

from pkgutil import resolve_name
from typing import TYPE_CHECKING

import numpy as np
import torch

from core.learning import losses
from core.learning.losses.cross_entropy import partial_cross_entropy
from core.learning.losses.labelled import labelled_fraction, plus
from core.learning.losses.weights import class_weights
from core.learning.objectives import OBJECTIVES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from torch import Tensor

    from core.learning.config import FullConfig
    from core.learning.losses.labelled import Host, Loss


AT_FIRST = 2_000_000
"""Pixels assumed to have been sampled before the first step, distributed over classes like the labels."""


class TaskObjective:
    """Losses of all tasks. Classes count as often as they are labelled in the project, whatever crops show of them."""

    def __init__(
        self,
        config: FullConfig,
        totals: Mapping[str, Tensor],
        device: torch.device,
        random: torch.Generator | None = None,
        sampled: Mapping[str, Tensor] | None = None,
    ) -> None:
        """`totals`: labelled pixels per class, (classes,) by task id. `random` (of the CPU) draws pixels.

        `sampled`: those that an earlier objective of the same run was given.
        """
        self.config, self.random, self._device = config, random, device
        self._loss: Loss = resolve_name(f"{losses.__name__}.{OBJECTIVES[config.objective].code}")
        self.totals = {task: total.double() for task, total in totals.items()}
        self.sampled = {task: torch.zeros_like(total) for task, total in self.totals.items()}
        """Pixels per class, (classes,) float64 by task id."""
        for task, counts in (sampled or {}).items():
            if task in self.sampled and counts.shape == self.sampled[task].shape:
                self.sampled[task] += counts
        self.weights = {task: self._weights_of(task) for task in totals}

    def _weights_of(self, task: str) -> Tensor:
        total = self.totals[task]
        expected = AT_FIRST * total / total.sum().clamp(min=1)
        return class_weights(total, self.sampled[task] + expected, self.config.power).to(self._device)

    def memory(self) -> Callable[[], None]:
        """What restores the weights and counts as they are now."""
        sampled, weights = {t: counts.clone() for t, counts in self.sampled.items()}, dict(self.weights)

        def restore() -> None:
            self.sampled, self.weights = sampled, weights

        return restore

    def count(self, task: str, host: Host) -> None:
        """Take account of the labels of a step."""
        classes = len(self.totals[task])
        counts = np.bincount(host.ravel(), minlength=classes)[:classes]
        self.sampled[task] += torch.from_numpy(counts)
        self.weights[task] = self._weights_of(task)

    def __call__(
        self,
        task: str,
        logits: Tensor,
        label: Tensor,
        taught: Tensor | None = None,
        host: Host | None = None,
        taught_host: Host | None = None,
    ) -> Tensor | None:
        """The task's loss, None where nothing is labelled.

        `logits` (N, classes, H, W), `label` (N, H, W) int64, 255 = unlabelled. `taught`, of the same kind, is
        the pseudo-labels where `label` has none. `host` and `taught_host` are the same labels in
        main memory (see core.learning.losses.labelled).
        """
        loss = self._loss(logits, label, self.weights[task], host=host, random=self.random)
        if taught is not None:
            taught_loss = partial_cross_entropy(logits, taught, host=taught_host)
            if taught_loss is not None:
                weight = self.config.pseudo_labels * labelled_fraction(
                    taught.cpu().numpy() if taught_host is None else taught_host
                )
                loss = plus(loss, taught_loss * weight)
        return loss


def logits_at(
    logits: Tensor, full: tuple[int, int], rows: Sequence[int] | range, columns: Sequence[int] | range
) -> Tensor:
    """Logits (N, classes, h, w) of a padded crop of `full` (H, W) -> those at its pixels in `rows` and `columns`.

    Interpolated bilinearly between the middles of cells, as `F.interpolate` does for every pixel of the crop.
    """
    down = _weights(full[0], logits.shape[2], rows).to(logits)
    across = _weights(full[1], logits.shape[3], columns).to(logits)
    return down @ (logits @ across.T)


def _weights(length: int, cells: int, pixels: Sequence[int] | range) -> Tensor:
    """(pixels, cells): what each cell counts at each pixel of a side of `length` pixels."""
    middles = (torch.tensor(list(pixels), dtype=torch.float64) + 0.5) * cells / length - 0.5
    lower = middles.clamp(0, cells - 1).floor().long()
    upper = (lower + 1).clamp(max=cells - 1)
    fraction = (middles.clamp(0, cells - 1) - lower).float()
    weights = torch.zeros(len(middles), cells)
    indices = torch.arange(len(middles))
    weights[indices, lower] = 1 - fraction
    weights[indices, upper] += fraction
    return weights
