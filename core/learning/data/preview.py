"""Sample crops of one image, augmented as in full learning, for the settings dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from core.learning.data.augment import Crop, paste, stack_labels, vary
from core.learning.data.crops import SIDE, scaled_size
from core.learning.data.dataset import Dataset
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from core.images.pixels import DeepPixels
    from core.learning.config import Augmentation
    from core.learning.data.augment import Labels
    from core.learning.data.learning_data import LearningData


def examples(
    data: LearningData, image_id: str, how: Augmentation, seed: int, count: int = 6, side: int = SIDE
) -> list[Crop]:
    """`count` crops around labelled pixels of the image (any pixels if there are none), preprocessed as for learning.

    The labels are those of all tasks, in order. Crops are mixed with another labelled train image, or else with the
    image itself. The same for the same seed. Raises ValueError with a sentence if the image can't be read.
    """
    dataset = Dataset(data)
    random = np.random.default_rng(seed)
    shown_image = _read(dataset, image_id)
    if shown_image is None:
        raise ValueError(dataset.notices[0].text if dataset.notices else "The image could not be read.")
    pasted_image = shown_image
    if how.mix:
        candidates = dataset.labelled([i for i in dataset.of_split("train") if i != image_id])
        if candidates:
            pasted_image = _read(dataset, candidates[int(random.integers(len(candidates)))]) or shown_image
    crops = []
    for _ in range(count):
        size, scale = scaled_size((shown_image[0].shape[0], shown_image[0].shape[1]), side, how, random)
        crop = _crop(shown_image, size, scale, how, random)
        if random.random() < how.mix:
            pasted = _crop(pasted_image, size, scale, how, random)
            if pasted.image.shape == crop.image.shape:
                crop = paste(crop, pasted, random)
        crops.append(crop)
    return crops


def _read(dataset: Dataset, image_id: str) -> tuple[DeepPixels, Labels] | None:
    image = dataset.image(image_id)
    if image is None:
        return None
    size = (image.shape[0], image.shape[1])
    tasks = tuple(t.id for t in dataset.data.tasks)
    return image, stack_labels(dataset.labels(image_id, size), tasks, size)


def _crop(
    source: tuple[DeepPixels, Labels],
    size: tuple[int, int],
    scale: float,
    how: Augmentation,
    random: np.random.Generator,
) -> Crop:
    image, labels = source
    indices = np.flatnonzero((labels != UNLABELLED).any(axis=-1))
    if not len(indices):
        indices = np.arange(image.shape[0] * image.shape[1])
    index = indices[int(random.integers(len(indices)))]
    return vary(image, labels, divmod(int(index), image.shape[1]), size, scale, how, random)
