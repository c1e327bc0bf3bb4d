"""Label counts per image and class, with running totals: a changed label is counted without reading the others."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import torch

from core.learning.data.implied_labels import Evidence, ImpliedLabels
from core.learning.data.pixel_sampling import pixel_counts
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.images.pixels import Pixels
    from core.learning.data.implied_labels import Implied, Tables
    from core.learning.data.learning_data import LearningData
    from core.project.model import Task

TaskClass = tuple[str, int]
"""Task id, class index."""


class Counted(NamedTuple):
    """The label counts of one image."""

    pixels: dict[str, np.ndarray]
    """Pixels of each class, by task id."""
    tables: Tables
    sizes: dict[str, tuple[int, int]]
    """Height and width of each label, by task id."""
    checksums: dict[str, int]
    """Of the labels' pixels, by task id."""

    @property
    def size(self) -> tuple[int, int]:
        """The image's, by its first label."""
        return next(iter(self.sizes.values()))


def count(labels: Mapping[str, Pixels], relations: ImpliedLabels) -> Counted | None:
    """The counts of an image with those labels (H, W) by task id; None if it has none."""
    if not labels:
        return None
    sizes = {task: (label.shape[0], label.shape[1]) for task, label in labels.items()}
    checksums = {task: zlib.crc32(np.ascontiguousarray(label).data) for task, label in labels.items()}
    return Counted(pixel_counts(labels), relations.count_in(labels), sizes, checksums)


class LabelCounts:
    """The counts of images by id, in the order in which they came."""

    def __init__(self, data: LearningData) -> None:
        self._relations = ImpliedLabels.of(data)
        self._by_image: dict[str, Counted] = {}
        self._totals: dict[str, np.ndarray] = {}
        self._evidence = Evidence()
        self._classes: dict[str, list[TaskClass]] = {}
        """The classes of each image, in the same order."""
        self._rearrange = True
        """An image shows other classes than when images were arranged by them."""
        self.images_of: dict[TaskClass, list[str]] = {}
        """The images that show a class, as of `arrange`."""
        self.rules: list[Implied] = []
        """What one task's labels imply for another, as of `arrange`."""

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_image)

    def __len__(self) -> int:
        return len(self._by_image)

    def __contains__(self, image_id: str) -> bool:
        return image_id in self._by_image

    def __getitem__(self, image_id: str) -> Counted:
        return self._by_image[image_id]

    def tasks_of(self, image_id: str) -> set[str]:
        """The ids of the tasks that have labels there."""
        return set(self._by_image[image_id].pixels) if image_id in self._by_image else set()

    def count(self, labels: Mapping[str, Pixels]) -> Counted | None:
        """The counts of an image with those labels (H, W) by task id; None if it has none."""
        return count(labels, self._relations)

    def remember(self, image_id: str, counted: Counted | None) -> None:
        """That image's labels from now on; None: nothing can be learned from it. `arrange` takes account of it."""
        if image_id in self._by_image:
            self._sum_up(self._by_image[image_id], -1)
        classes: list[TaskClass] | None = None
        if counted is not None:
            self._by_image[image_id] = counted
            self._sum_up(counted, 1)
            classes = [(t, int(v)) for t, counts in counted.pixels.items() for v in np.flatnonzero(counts)]
        else:
            self._by_image.pop(image_id, None)
        self._rearrange |= classes != self._classes.get(image_id)
        if classes is not None:
            self._classes[image_id] = classes
        else:
            self._classes.pop(image_id, None)

    def _sum_up(self, counted: Counted, times: int) -> None:
        """Add the counts of one image, or take them back where `times` is -1."""
        for task, counts in counted.pixels.items():
            self._totals[task] = self._totals.get(task, 0) + times * counts
        self._evidence.add(counted.tables, times)

    def arrange(self) -> None:
        """Take account of what was remembered since the last time."""
        if self._rearrange:
            self.images_of, self._rearrange = {}, False
            for image_id, classes in self._classes.items():
                for task_class in classes:
                    self.images_of.setdefault(task_class, []).append(image_id)
        self.rules = self._relations.implied_by(self._evidence, {task for task, _ in self.images_of})

    def totals(self, tasks: Sequence[Task]) -> dict[str, torch.Tensor]:
        """Labelled pixels per class of those tasks, (classes,) int64 by task id."""
        nothing = np.zeros(UNLABELLED, np.int64)
        totals = {task.id: self._totals.get(task.id, nothing)[: len(task.classes)] for task in tasks}
        return {task: torch.from_numpy(total.astype(np.int64)) for task, total in totals.items()}
