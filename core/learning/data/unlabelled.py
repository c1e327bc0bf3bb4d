"""Crops of images that nobody labelled, in all tasks or in some, each seen in two ways.

The running mean of the trainer answers on the crop as it is; where it is sure, the trainer must say the same of
the crop in other colours, out of focus and noisy: FixMatch (Sohn et al. 2020, arXiv:2001.07685) in the form that
UniMatch (Yang et al. 2023, arXiv:2208.09910) gives it for segmentation, without its changes inside the network
and without CutMix: a batch of a CPU is often one crop.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import torch

from core.learning.config import Augmentation
from core.learning.data.augment import look, vary
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from torch import Tensor

    from core.images.pixels import Pixels
    from core.learning.data.augment import Crop
    from core.learning.data.dataset import Dataset

STRONG = Augmentation(colour=2.0, blur=2.0, noise=8.0)
"""How the trainer sees a crop; only colours, sharpness and noise of it count."""
KEPT_BYTES = 128 << 20
"""Of images read, so that a few are not read again and again, and many are never all in memory."""


class Pair(NamedTuple):
    """One crop, seen by the teacher and by the trainer."""

    weak: Crop
    """Its `labels` (h, w, 1) are 0 where the image is, 255 where a turned image has no corner."""
    strong: Pixels
    """(h, w, C) uint8, the same pixels."""
    tasks: frozenset[str]
    """Ids of the tasks of which the image has no label."""


class UnlabelledSource:
    """Draws crops of images without a label; every image once before any is drawn again."""

    def __init__(self, dataset: Dataset, how: Augmentation, seed: int) -> None:
        """`how` varies the teacher's view, its colours, sharpness and noise left out."""
        self.dataset, self.how = dataset, how
        self._weak = replace(how, colour=0.0, blur=0.0, noise=0.0)
        self._random = np.random.default_rng([seed, 1])
        self._missing: dict[str, frozenset[str]] = {}
        self._unreadable: set[str] = set()
        self._order: list[str] = []
        self._images: dict[str, Pixels] = {}

    def change(self, missing: Mapping[str, frozenset[str]]) -> None:
        """`missing`: by image id the tasks, taught by other images, of which it has no label."""
        self._missing = {i: tasks for i, tasks in missing.items() if tasks and i not in self._unreadable}
        self._order = [i for i in self._order if i in self._missing]
        for image_id in [i for i in self._images if i not in self._missing]:
            del self._images[image_id]

    def forget_images(self) -> None:
        """Images look different from now on: none that was read holds any more."""
        self._images.clear()

    @property
    def empty(self) -> bool:
        """Every image has a label of every task, or none of the others can be read."""
        return not self._missing

    def draw(self, count: int, side: int) -> list[Pair]:
        """`count` pairs of one size, `side` pixels at most; fewer where images are smaller or can't be read."""
        pairs: list[Pair] = []
        size: tuple[int, int] | None = None
        scale = 1.0
        for _ in range(count):
            drawn = self._next()
            if drawn is None:
                continue
            image_id, image = drawn
            height, width = image.shape[:2]
            if size is None:
                low, high = math.log(self.how.smallest), math.log(self.how.largest)
                scale = math.exp(self._random.uniform(low, high))
                size = (
                    max(16, min(side, height, round(height * scale))),
                    max(16, min(side, width, round(width * scale))),
                )
            centre = int(self._random.integers(height)), int(self._random.integers(width))
            inside = np.zeros((height, width, 1), np.uint8)
            weak = vary(image, inside, centre, size, scale, self._weak, self._random)
            strong = look(weak.image, STRONG, self._random)
            pairs.append(Pair(weak, strong, self._missing[image_id]))
        return [pair for pair in pairs if pair.strong.shape[:2] == size]

    def _next(self) -> tuple[str, Pixels] | None:
        """The image whose turn it is; None, and never again, where it can't be read."""
        if not self._order:
            names = sorted(self._missing)
            self._order = [names[i] for i in self._random.permutation(len(names))]
        if not self._order:
            return None
        image_id = self._order.pop()
        if image_id in self._images:
            return image_id, self._images[image_id]
        image = self.dataset.image(image_id)
        if image is None:
            self._unreadable.add(image_id)
            self._missing.pop(image_id, None)
            return None
        while self._images and sum(i.nbytes for i in self._images.values()) + image.nbytes > KEPT_BYTES:
            del self._images[next(iter(self._images))]
        self._images[image_id] = image
        return image_id, image

    def state_dict(self) -> dict[str, Any]:
        """Whose turn it is, in values that JSON can hold."""
        return {"random": self._random.bit_generator.state, "order": list(self._order)}

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """Draw on as the source of that state would have."""
        self._random.bit_generator.state = state["random"]
        self._order = [str(i) for i in state["order"] if i in self._missing]


def sure_of(logits: Tensor, there: Tensor, least: float) -> Tensor:
    """The classes (N, h, w) int64 that are at least `least` probable; 255 elsewhere and where `there` is False.

    `logits` (N, classes, h, w), `there` (N, h, w) bool.
    """
    probability, classes = logits.softmax(dim=1).max(dim=1)
    return torch.where(there & (probability >= least), classes, torch.full_like(classes, UNLABELLED))
