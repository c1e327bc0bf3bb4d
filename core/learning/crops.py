"""What full learning sees next: crops around labelled pixels, every class of every task in turn."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import torch

from core.learning.augment import stack_labels, vary
from core.learning.sampling import pixel_counts
from core.project import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from core.learning.augment import Crop
    from core.learning.events import Pixels
    from core.learning.plan import Augmentation
    from core.learning.reader import Reader

SIDE = 512
"""Longest side of a crop, in pixels."""
KEPT_BYTES = 512 << 20
Place = tuple[str, int]
"""Task id, class index."""


class CropSource:
    """Knows which images show which classes, and draws crops so that none is forgotten.

    Places (a task and a class) take turns. Of the images that show one, the least often drawn is next.
    """

    def __init__(self, reader: Reader, how: Augmentation, pixels: int, random: np.random.Generator) -> None:
        """`pixels`: about how many a batch holds."""
        self.reader, self.how, self.pixels, self.random = reader, how, pixels, random
        self.held: frozenset[str] = frozenset()
        self._counts: dict[str, dict[str, np.ndarray]] = {}
        self._places: dict[Place, list[str]] = {}
        self._drawn: dict[str, int] = {}
        self._order: list[Place] = []
        self._images: dict[str, Pixels] = {}
        self._labels: dict[str, dict[str, Pixels]] = {}

    def read_all(self, held: Iterable[str] = ()) -> Generator[None, None, None]:
        """Count the labels of all train images but those `held` out; yields between images."""
        self.held = frozenset(held)
        self._counts.clear()
        self._labels.clear()
        for image_id in self.reader.of_split("train"):
            if image_id not in self.held:
                self._count(image_id)
                yield
        self._arrange()

    def label_changed(self, image_id: str) -> None:
        """Read that image's labels again before they are learned."""
        self._labels.pop(image_id, None)
        if image_id not in self.held:
            self._count(image_id)
            self._arrange()

    def _count(self, image_id: str) -> None:
        counts = pixel_counts(self.reader.labels(image_id))
        if counts:
            self._counts[image_id] = counts
        else:
            self._counts.pop(image_id, None)

    def _arrange(self) -> None:
        self._places, self._order = {}, []
        for image_id, counts in self._counts.items():
            for task, per_class in counts.items():
                for value in np.flatnonzero(per_class):
                    self._places.setdefault((task, int(value)), []).append(image_id)

    @property
    def empty(self) -> bool:
        """There is no labelled pixel to learn from."""
        return not self._places

    def totals(self) -> dict[str, torch.Tensor]:
        """Labelled pixels per class of every task, (classes,) int64 by task id."""
        totals = {}
        for task in self.reader.data.tasks:
            parts = [c[task.id] for c in self._counts.values() if task.id in c]
            total = np.sum(parts, axis=0) if parts else np.zeros(UNLABELLED, np.int64)
            totals[task.id] = torch.from_numpy(total[: len(task.classes)].astype(np.int64))
        return totals

    def batch(self) -> list[Crop]:
        """The next crops, all of one size; empty where nothing could be read."""
        first = self._next_image()
        if first is None:
            return []
        image = self._images[first[0]]
        size = min(SIDE, image.shape[0]), min(SIDE, image.shape[1])
        scale = math.exp(self.random.uniform(math.log(self.how.smallest), math.log(self.how.largest)))
        size = (min(size[0], round(image.shape[0] * scale)), min(size[1], round(image.shape[1] * scale)))
        size = max(16, size[0]), max(16, size[1])
        crops = [self._crop(*first, size, scale)]
        for _ in range(round(self.pixels / (size[0] * size[1])) - 1):
            other = self._next_image()
            if other is not None:
                crops.append(self._crop(*other, size, scale))
        return [crop for crop in crops if crop.image.shape == crops[0].image.shape]

    def _crop(self, image_id: str, centre: tuple[int, int], size: tuple[int, int], scale: float) -> Crop:
        image = self._images[image_id]
        tasks = tuple(t.id for t in self.reader.data.tasks)
        labels = stack_labels(self._labels[image_id], tasks, (image.shape[0], image.shape[1]))
        return vary(image, labels, centre, size, scale, self.how, self.random)

    def _next_image(self) -> tuple[str, tuple[int, int]] | None:
        """The next image and a pixel of the class whose turn it is; None after every place was tried."""
        for _ in range(len(self._places)):
            if not self._order:
                places = list(self._places)
                self._order = [places[i] for i in self.random.permutation(len(places))]
            task, value = self._order.pop()
            chosen = self._least_drawn(self._places[task, value])
            self._drawn[chosen] = self._drawn.get(chosen, 0) + 1
            labels = self._read(chosen)
            if labels is None or task not in labels:
                continue
            found = np.flatnonzero(labels[task] == value)
            if len(found):
                pixel = int(found[int(self.random.integers(len(found)))])
                return chosen, divmod(pixel, labels[task].shape[1])
        return None

    def _least_drawn(self, candidates: list[str]) -> str:
        least = min(self._drawn.get(i, 0) for i in candidates)
        tied = [i for i in candidates if self._drawn.get(i, 0) == least]
        return tied[int(self.random.integers(len(tied)))]

    def _read(self, image_id: str) -> dict[str, Pixels] | None:
        """The image's labels, with the image itself in memory; None where it can't be read."""
        if image_id not in self._images:
            image = self.reader.image(image_id)
            if image is None:
                return None
            while self._images and sum(i.nbytes for i in self._images.values()) > KEPT_BYTES:
                oldest = next(iter(self._images))
                del self._images[oldest]
                self._labels.pop(oldest, None)
            self._images[image_id] = image
        if image_id not in self._labels:
            image = self._images[image_id]
            self._labels[image_id] = self.reader.labels(image_id, (image.shape[0], image.shape[1]))
        return self._labels[image_id]
