"""The loss of one task: the chosen loss of its labels, and cross-entropy of its pseudo-labels."""

from __future__ import annotations

from pkgutil import resolve_name
from typing import TYPE_CHECKING

import torch
import torch.nn.functional as F

from core.learning import losses
from core.learning.losses.cross_entropy import partial_cross_entropy
from core.learning.losses.labelled import labelled_fraction, plus
from core.learning.losses.weights import class_weights
from core.learning.objectives import OBJECTIVES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from torch import Tensor

    from core.learning.config import FullConfig
    from core.learning.losses.labelled import Host, Loss


class TaskObjective:
    """Losses of all tasks, with class weights from how much of each class is labelled in the project."""

    def __init__(
        self,
        config: FullConfig,
        totals: Mapping[str, Tensor],
        device: torch.device,
        random: torch.Generator | None = None,
    ) -> None:
        """`totals`: labelled pixels per class, (classes,) by task id. `random` (of the CPU) draws pixels."""
        self.config, self.random = config, random
        self._loss: Loss = resolve_name(f"{losses.__name__}.{OBJECTIVES[config.objective].code}")
        self.weights = {
            task: class_weights(total, total, config.power).to(device) for task, total in totals.items()
        }

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


def enlarge(logits: Tensor, full: tuple[int, int], size: tuple[int, int]) -> Tensor:
    """Logits at every pixel: interpolated to `full` (of the padded crop), then cropped to `size` (H, W)."""
    enlarged = logits
    if tuple(logits.shape[2:]) != full:
        enlarged = F.interpolate(logits, size=full, mode="bilinear", align_corners=False)
    return enlarged[:, :, : size[0], : size[1]]
