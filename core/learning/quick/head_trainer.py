"""Quick learning's heads, which learn from the features of labelled pixels; the encoder is frozen."""

from __future__ import annotations

import copy
import math
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor, nn

from core.learning.data.implied_labels import imply
from core.learning.losses.cross_entropy import partial_cross_entropy
from core.learning.losses.weights import weighted_sum
from core.machine.device import numbers_of, together_to_device
from core.network.running_mean import follow
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence

    from core.learning.data.implied_labels import Implied
    from core.learning.losses.labelled import Host
    from core.learning.quick.pixel_bank import PixelBank
    from core.network.multitask import MultiTaskNet

IMPLIED = 0.5
"""Weight of a pixel whose label is implied by another task's."""


class HeadTrainer:
    """Trains heads on a bank; `mean`, the heads that predict, is their running mean."""

    def __init__(
        self,
        mean: nn.ModuleDict,
        bank: PixelBank,
        classes: Mapping[str, int],
        *,
        seed: int = 0,
        batch: int = 1024,
        rate: float = 2e-3,
    ) -> None:
        self.mean, self.bank, self.classes, self.batch, self.rate = mean, bank, dict(classes), batch, rate
        self.heads = copy.deepcopy(mean).train()
        self.random = torch.Generator().manual_seed(seed)
        self.optimiser = torch.optim.AdamW(self.heads.parameters(), lr=rate, weight_decay=0.01)
        self.steps = 0
        self.fresh = 0
        """Steps since the labels last changed."""
        self.rules: list[Implied] = []
        """What labels of one task imply for another."""
        self.refresh()

    def refresh(self, recent: Hashable | None = None, exclude: frozenset[Hashable] = frozenset()) -> None:
        """Read the bank again before the next step; `recent` is the key that changed, which is drawn more often."""
        self._recent_key, self._exclude = recent, exclude
        self._outdated = True
        if not exclude:  # of all keys there are sums
            self.rules = self._implied(None, self.bank.weights(self.classes))

    def _implied(self, keys: Sequence[Hashable] | None, weights: Mapping[str, Tensor]) -> list[Implied]:
        return self.bank.implied(keys, [task for task, per_class in weights.items() if per_class.any()])

    def _read(self) -> None:
        """Read the bank: once for all images that have come in since the last step."""
        keys = [k for k in self.bank.filled() if k not in self._exclude]
        self._rows = self.bank.rows(keys)
        self._recent = self._rows[:0] if self._recent_key is None else self.bank.rows([self._recent_key])
        weights = self.bank.weights(self.classes, self._rows if self._exclude else None)
        self._weights = {task: per_class.to(self.bank.device) for task, per_class in weights.items()}
        self.rules = self._implied(keys if self._exclude else None, weights)
        self._masks = _dropout_masks(self.batch, self.bank.channels, self.random).to(self.bank.device)
        self._outdated = False

    @property
    def ready(self) -> bool:
        """Whether there are pixels to learn from."""
        if not self._exclude:
            return len(self.bank) > 0
        return any(key not in self._exclude for key in self.bank.filled())

    def step(self, weights: Mapping[str, float], fraction: float) -> dict[str, float]:
        """One step; returns losses by task id. `weights` are λ by task id; `fraction` of the run sets the rate."""
        if self._outdated:
            self._read()
        for group in self.optimiser.param_groups:
            group["lr"] = self.rate * max(0.03, 0.5 + 0.5 * math.cos(math.pi * min(1.0, fraction)))
        rows = self._draw()
        label = self.bank.labels(rows)
        host_labels = [label, imply(label, self.rules)] if self.rules else [label]
        losses = self._losses(rows, host_labels, weights)
        total = weighted_sum(losses, weights)
        if total is not None and total.requires_grad:
            self.optimiser.zero_grad(set_to_none=True)
            torch.autograd.backward(total)
            self.optimiser.step()
        self.steps += 1
        self.fresh += 1
        self._follow()
        return dict(zip(losses, numbers_of(losses.values()), strict=True))

    def _losses(
        self, rows: Tensor, said: Sequence[Tensor], weights: Mapping[str, float]
    ) -> dict[str, Tensor]:
        """Losses by task id. `said` and `rows` are on the CPU: the rows' labels (n, tasks), and what they imply."""
        rows, *labels = together_to_device([rows[:, None], *said], self.bank.device)
        features = self.bank.take(rows[:, 0])
        shift = int(torch.randint(len(self._masks) - len(features) + 1, (1,), generator=self.random))
        features = features * self._masks[shift : shift + len(features)].to(features.dtype)
        losses: dict[str, Tensor] = {}
        for index, task in enumerate(self.bank.tasks):
            if weights.get(task, 1.0) <= 0:
                continue
            task_labels, host = [x[:, index] for x in labels], [x[:, index].numpy() for x in said]
            loss = self._loss(task, self.heads[task](features), task_labels, host)
            if loss is not None:
                losses[task] = loss
        return losses

    def _loss(
        self, task: str, logits: Tensor, labels: Sequence[Tensor], host: Sequence[Host]
    ) -> Tensor | None:
        """The mean over pixels, with weight 1 for labelled ones and IMPLIED for implied ones.

        `labels`: the task's own, and implied ones if there can be any; `host`: the same on the CPU.
        """
        labelled_loss = partial_cross_entropy(logits, labels[0], self._weights[task], host[0])
        implied_loss = partial_cross_entropy(logits, labels[1], host=host[1]) if len(labels) > 1 else None
        if labelled_loss is None or implied_loss is None:
            return labelled_loss
        implied_fraction = IMPLIED * float(np.count_nonzero(host[1] != UNLABELLED))
        implied_fraction /= implied_fraction + float(np.count_nonzero(host[0] != UNLABELLED))
        return (1 - implied_fraction) * labelled_loss + implied_fraction * implied_loss

    def _draw(self) -> Tensor:
        rows = self._rows[torch.randint(len(self._rows), (self.batch,), generator=self.random)]
        if len(self._recent):
            recent_count = self.batch // 8
            rows[:recent_count] = self._recent[
                torch.randint(len(self._recent), (recent_count,), generator=self.random)
            ]
        return rows

    def _follow(self) -> None:
        """Move the network's heads towards those that learn, faster while the labels are fresh."""
        follow(self.mean, self.heads, max(0.01, 1 / (1 + self.fresh / 4)))


def _dropout_masks(batch: int, channels: int, random: torch.Generator, rate: float = 0.3) -> Tensor:
    """A pool of dropout masks to slice: drawing new ones each step would cost as much as the step."""
    keep = torch.rand(batch + 512, channels, generator=random) >= rate
    return keep.half() / (1 - rate)


def new_heads(net: MultiTaskNet, classes: Mapping[str, int], seed: int) -> nn.ModuleDict:
    """New heads for all tasks, the same for the same seed."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        return nn.ModuleDict({task: net.new_head(count, task) for task, count in classes.items()})
