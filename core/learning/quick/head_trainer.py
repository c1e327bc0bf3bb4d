"""Quick learning's heads and the features of labelled pixels that they learn from; the encoder is frozen."""

from __future__ import annotations

import copy
import math
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor, nn

from core.learning.data.implied_labels import imply
from core.learning.losses.cross_entropy import partial_cross_entropy
from core.learning.losses.weights import class_weights, weighted_sum
from core.machine.device import numbers_of, together_to_device
from core.network.running_mean import follow
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping, Sequence

    from core.learning.data.implied_labels import Implied, ImpliedLabels, Tables
    from core.learning.losses.labelled import Host
    from core.network.multitask import MultiTaskNet

BYTES = 500_000_000
"""The bank's limit: about 240,000 pixels of lite0's features."""
PIXELS_AN_IMAGE = 3000
IMPLIED = 0.5
"""Weight of a pixel whose label is implied by another task's."""


class PixelBank:
    """Feature vectors of labelled pixels with the labels of every task, in one block that batches are drawn from.

    Pixels are stored and replaced by key (an image, or a variant of one); each key has a slot in the block. Features
    are on the training device; labels, draws and counts are on the CPU, so that a step never waits for the GPU.
    """

    def __init__(
        self,
        channels: int,
        tasks: Sequence[str],
        device: torch.device | None = None,
        seed: int = 0,
        relations: ImpliedLabels | None = None,
    ) -> None:
        """`relations` of the same tasks: what a label of one implies for another; nothing if None."""
        self.relations = relations
        self.channels, self.tasks = channels, tuple(tasks)
        self.device = device or torch.device("cpu")
        self._random = torch.Generator().manual_seed(seed)
        self.capacity = PIXELS_AN_IMAGE
        self._slots: dict[Hashable, int] = {}
        self._used: dict[Hashable, int] = {}
        self._free: list[int] = []
        self._features = torch.empty(0, channels, dtype=torch.float16, device=self.device)
        self._labels = torch.empty(0, len(self.tasks), dtype=torch.uint8)
        self._counts: dict[Hashable, Mapping[str, np.ndarray]] = {}
        self._tables: dict[Hashable, Tables] = {}
        self.seen: frozenset[str] = frozenset()
        """Ids of the tasks with labels so far."""

    def plan(self, keys: int) -> None:
        """Divide the memory among that many keys; only while the bank is empty."""
        if not self._slots:
            rows = BYTES // (2 * max(1, self.channels))
            self.capacity = max(64, min(PIXELS_AN_IMAGE, rows // max(1, keys)))

    def put(self, key: Hashable, features: Tensor, labels: Tensor, counts: Mapping[str, np.ndarray]) -> None:
        """Store `features` (n, channels) and `labels` (n, tasks) uint8, replacing those of `key`.

        `counts` are the labelled pixels per class of the whole image, (255,) by task id.
        """
        slot = self._slots[key] if key in self._slots else self._new_slot(key)
        count = min(len(features), self.capacity)
        if len(features) > count:
            subset = torch.randperm(len(features), generator=self._random)[:count]
            features, labels = features[subset], labels[subset]
        start = slot * self.capacity
        self._features[start : start + count] = features.to(self._features)
        self._labels[start : start + count] = labels.to(self._labels)
        self._used[key] = count
        self._counts[key] = counts
        self._tables.pop(key, None)
        self.seen |= {task for task, per_class in counts.items() if per_class.any()}

    def _new_slot(self, key: Hashable) -> int:
        if not self._free:
            have = len(self._features) // self.capacity
            extra = max(4, have // 2)
            rows = (have + extra) * self.capacity
            features, labels = (
                self._features.new_empty(rows, self.channels),
                self._labels.new_empty(rows, len(self.tasks)),
            )
            features[: len(self._features)] = self._features
            labels[: len(self._labels)] = self._labels
            self._features, self._labels = features, labels
            self._free = list(range(have + extra - 1, have - 1, -1))
        self._slots[key] = self._free.pop()
        return self._slots[key]

    def drop(self, key: Hashable) -> None:
        """Remove a key's pixels, if it has any."""
        slot = self._slots.pop(key, None)
        if slot is not None:
            self._free.append(slot)
            self._used.pop(key, None)
            self._counts.pop(key, None)
            self._tables.pop(key, None)

    def __contains__(self, key: Hashable) -> bool:
        return key in self._slots

    def __len__(self) -> int:
        return sum(self._used.values())

    def filled(self) -> list[Hashable]:
        """Every key that has pixels."""
        return [k for k, n in self._used.items() if n]

    def rows(self, keys: Sequence[Hashable]) -> Tensor:
        """Indices in the block of those keys' pixels, int64."""
        parts = [
            torch.arange(self._slots[k] * self.capacity, self._slots[k] * self.capacity + self._used[k])
            for k in keys
            if k in self._used
        ]
        return torch.cat(parts) if parts else torch.empty(0, dtype=torch.int64)

    def take(self, rows: Tensor) -> Tensor:
        """Features (n, channels) float32 at those indices, which are on the device."""
        return self._features[rows].float()

    def labels(self, rows: Tensor) -> Tensor:
        """Labels (n, tasks) int64 at those indices, on the CPU, as are the indices."""
        return self._labels[rows].long()

    def implied(self, keys: Sequence[Hashable], labelled: Iterable[str]) -> list[Implied]:
        """What those keys' labels of one task imply for another, among the tasks that are `labelled`, by id.

        An image and its variants count once.
        """
        if self.relations is None:
            return []
        images = {key[0] if isinstance(key, tuple) else key: key for key in reversed(keys)}
        for key in images.values():
            if key not in self._tables:
                self._tables[key] = self.relations.count(self._labels[self.rows([key])].numpy())
        return self.relations.implied([self._tables[key] for key in images.values()], labelled)

    def relate(self, relations: ImpliedLabels) -> None:
        """Use other relations between tasks from now on."""
        self.relations = relations
        self._tables.clear()

    def totals(self) -> dict[str, np.ndarray]:
        """Labelled pixels per class of all images in the bank, (255,) by task id."""
        totals: dict[str, np.ndarray] = {}
        for counts in self._counts.values():
            for task, per_class in counts.items():
                totals[task] = totals.get(task, 0) + per_class
        return totals

    def weights(self, classes: Mapping[str, int], rows: Tensor) -> dict[str, Tensor]:
        """Loss weight per class of each task, so that classes count by how much of them is labelled."""
        labels = self._labels[rows]
        result = {}
        for index, task in enumerate(self.tasks):
            count = classes[task]
            total = sum((c[task][:count] for c in self._counts.values() if task in c), np.zeros(count))
            sampled = torch.bincount(labels[:, index].long(), minlength=UNLABELLED + 1)[:count]
            result[task] = class_weights(torch.from_numpy(np.asarray(total)), sampled)
        return result


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
        self.refresh()

    def refresh(self, recent: Hashable | None = None, exclude: frozenset[Hashable] = frozenset()) -> None:
        """Read the bank again after a change; `recent` is the key that changed, which is drawn more often."""
        keys = [k for k in self.bank.filled() if k not in exclude]
        self._rows = self.bank.rows(keys)
        self._recent = self.bank.rows([recent]) if recent is not None else self._rows[:0]
        weights = self.bank.weights(self.classes, self._rows)
        labelled = [task for task, per_class in weights.items() if per_class.any()]
        self._weights = {task: per_class.to(self.bank.device) for task, per_class in weights.items()}
        self.rules = self.bank.implied(keys, labelled)
        self._masks = _dropout_masks(self.batch, self.bank.channels, self.random).to(self.bank.device)

    @property
    def ready(self) -> bool:
        """Whether there are pixels to learn from."""
        return len(self._rows) > 0

    def step(self, weights: Mapping[str, float], fraction: float) -> dict[str, float]:
        """One step; returns losses by task id. `weights` are λ by task id; `fraction` of the run sets the rate."""
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
