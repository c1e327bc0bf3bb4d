"""The features of labelled pixels that quick learning's heads learn from."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor

from core.learning.data.implied_labels import Evidence
from core.learning.losses.weights import class_weights
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping, Sequence

    from core.learning.data.implied_labels import Implied, ImpliedLabels, Tables

BYTES = 500_000_000
"""The bank's limit: about 240,000 pixels of lite0's features."""
PIXELS_AN_IMAGE = 3000


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
        self._totals: dict[str, np.ndarray] = {}
        """Labelled pixels per class of all keys, (255,) by task id: running sums, as are those that follow."""
        self._having: Counter[str] = Counter()
        """How many keys have labels of a task."""
        self._sampled = torch.zeros(len(self.tasks), UNLABELLED + 1, dtype=torch.int64)
        """Pixels in the block per task and class."""
        self._length = 0
        self._variants: dict[Hashable, list[Hashable]] = {}
        """The keys of each image, in order."""
        self._tables: dict[Hashable, Tables] = {}
        self._evidence = Evidence()
        """Of the first key of each image in `_summed`."""
        self._summed: dict[Hashable, Tables] = {}
        self._unsummed: dict[Hashable, None] = {}
        """Images whose tables have changed since they were summed up."""
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
        new = key not in self._slots
        slot = self._new_slot(key) if new else self._slots[key]
        if new:
            self._variants.setdefault(_image_of(key), []).append(key)
        else:
            self._count(key, -1)
        count = min(len(features), self.capacity)
        if len(features) > count:
            subset = torch.randperm(len(features), generator=self._random)[:count]
            features, labels = features[subset], labels[subset]
        start = slot * self.capacity
        self._features[start : start + count] = features.to(self._features)
        self._labels[start : start + count] = labels.to(self._labels)
        self._used[key] = count
        self._counts[key] = counts
        self._count(key, 1)
        self.seen |= {task for task, per_class in counts.items() if per_class.any()}

    def _count(self, key: Hashable, sign: int) -> None:
        """Count what that key has in the block, or take it back."""
        rows = self._slots[key] * self.capacity + torch.arange(self._used[key])
        for index, labels in enumerate(self._labels[rows].T):
            self._sampled[index] += sign * torch.bincount(labels.long(), minlength=UNLABELLED + 1)
        self._length += sign * self._used[key]
        for task, per_class in self._counts[key].items():
            self._totals[task] = self._totals.get(task, 0) + sign * per_class
            self._having[task] += sign
        self._tables.pop(key, None)
        self._unsummed[_image_of(key)] = None

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
        if key not in self._slots:
            return
        self._count(key, -1)
        self._free.append(self._slots.pop(key))
        del self._used[key], self._counts[key]
        variants = self._variants[_image_of(key)]
        variants.remove(key)
        if not variants:
            del self._variants[_image_of(key)]

    def __contains__(self, key: Hashable) -> bool:
        return key in self._slots

    def __len__(self) -> int:
        return self._length

    @property
    def images(self) -> int:
        """How many images have pixels here."""
        return len(self._variants)

    def filled(self) -> list[Hashable]:
        """Every key that has pixels."""
        return [k for k, n in self._used.items() if n]

    def rows(self, keys: Iterable[Hashable]) -> Tensor:
        """Indices in the block of those keys' pixels, int64."""
        used = [k for k in keys if k in self._used]
        counts = np.array([self._used[k] for k in used], np.int64)
        starts = np.array([self._slots[k] for k in used], np.int64) * self.capacity
        offsets = np.cumsum(counts) - counts
        return torch.from_numpy(np.repeat(starts - offsets, counts) + np.arange(counts.sum()))

    def take(self, rows: Tensor) -> Tensor:
        """Features (n, channels) float32 at those indices, which are on the device."""
        return self._features[rows].float()

    def labels(self, rows: Tensor) -> Tensor:
        """Labels (n, tasks) int64 at those indices, on the CPU, as are the indices."""
        return self._labels[rows].long()

    def implied(self, keys: Sequence[Hashable] | None, labelled: Iterable[str]) -> list[Implied]:
        """What those keys' labels of one task imply for another, among the tasks that are `labelled`, by id.

        None: all keys', which is faster. An image and its variants count once, as the first of them.
        """
        if self.relations is None:
            return []
        if keys is None:
            self._sum_up()
            return self.relations.implied_by(self._evidence, labelled)
        first = {_image_of(key): key for key in reversed(keys)}
        return self.relations.implied([self._tables_of(key) for key in first.values()], labelled)

    def _sum_up(self) -> None:
        """Take account of the images that have changed since the last time."""
        for image in self._unsummed:
            if (earlier := self._summed.pop(image, None)) is not None:
                self._evidence.add(earlier, -1)
            if variants := self._variants.get(image):
                self._summed[image] = self._tables_of(variants[0])
                self._evidence.add(self._summed[image])
        self._unsummed.clear()

    def _tables_of(self, key: Hashable) -> Tables:
        assert self.relations is not None
        if key not in self._tables:
            self._tables[key] = self.relations.count(self._labels[self.rows([key])].numpy())
        return self._tables[key]

    def relate(self, relations: ImpliedLabels) -> None:
        """Use other relations between tasks from now on."""
        self.relations = relations
        self._tables.clear()
        self._summed.clear()
        self._evidence = Evidence()
        self._unsummed = dict.fromkeys(self._variants)

    def totals(self) -> dict[str, np.ndarray]:
        """Labelled pixels per class of all images in the bank, (255,) by task id."""
        return {task: total for task, total in self._totals.items() if self._having[task]}

    def weights(self, classes: Mapping[str, int], rows: Tensor | None = None) -> dict[str, Tensor]:
        """Loss weight per class of each task, so that classes count by how much of them is labelled.

        Where only those `rows` are learned from, they are counted.
        """
        labels = None if rows is None else self._labels[rows]
        result = {}
        for index, task in enumerate(self.tasks):
            count = classes[task]
            total = self._totals[task][:count] if self._having[task] else np.zeros(count)
            if labels is None:
                sampled = self._sampled[index, :count]
            else:
                sampled = torch.bincount(labels[:, index].long(), minlength=UNLABELLED + 1)[:count]
            result[task] = class_weights(torch.from_numpy(total), sampled)
        return result


def _image_of(key: Hashable) -> Hashable:
    return key[0] if isinstance(key, tuple) else key
