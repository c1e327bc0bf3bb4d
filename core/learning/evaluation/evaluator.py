"""Scores a network on labelled images, one at a time, so that the loop can look at its inbox."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from core.learning.evaluation.metrics import Confusion, Parts, added, confusion, parts, reliability, score
from core.learning.events import ImageScored
from core.machine.memory import free_memory, is_out_of_memory

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping, Sequence

    from core.images.pixels import DeepPixels
    from core.learning.data.dataset import Dataset
    from core.learning.evaluation.task_score import ReliabilityBin, TaskScore
    from core.predicting.prediction import TaskPrediction


def score_images(
    dataset: Dataset,
    image_ids: Sequence[str],
    predict: Callable[[str, DeepPixels], Mapping[str, TaskPrediction]],
) -> Generator[ImageScored | None, None, dict[str, TaskScore]]:
    """Scores by task id over the labelled pixels of those images, from one confusion matrix per task.

    `predict` takes an image's id and pixels. Yields after every image; images without labels are skipped.
    """
    sizes = {t.id: len(t.classes) for t in dataset.data.tasks}
    total: dict[str, Confusion] = {task: np.zeros((n, n), np.int64) for task, n in sizes.items()}
    images: dict[str, list[Parts]] = {task: [] for task in sizes}
    areas = dict.fromkeys(sizes, 0)
    bins: dict[str, tuple[ReliabilityBin, ...]] = dict.fromkeys(sizes, ())
    for image_id in image_ids:
        scored = score_image(dataset, image_id, predict, sizes)
        for task, task_score in (scored.scores if scored is not None else {}).items():
            matrix = np.array(task_score.matrix, np.int64)
            total[task] += matrix
            images[task].append(parts(matrix))
            areas[task] += task_score.area
            bins[task] = added(bins[task], task_score.reliability)
        yield scored
    return {task: score(matrix, images[task], areas[task], bins[task]) for task, matrix in total.items()}


def score_image(
    dataset: Dataset,
    image_id: str,
    predict: Callable[[str, DeepPixels], Mapping[str, TaskPrediction]],
    sizes: Mapping[str, int],
) -> ImageScored | None:
    """One image's scores; None if it has no label, can't be read, or does not fit in memory."""
    if not dataset.labels(image_id):
        return None
    image = dataset.image(image_id)
    if image is None:
        return None
    labels = dataset.labels(image_id, (image.shape[0], image.shape[1]))
    try:
        predictions = predict(image_id, image)
    except Exception as error:
        if not is_out_of_memory(error):
            raise
        free_memory()
        dataset.leave_out(image_id, error)
        return None
    scores: dict[str, TaskScore] = {}
    for task, label in labels.items():
        if task not in predictions:
            continue
        matrix = confusion(label, predictions[task].classes, sizes[task])
        scores[task] = score(matrix, (), label.size, reliability(label, predictions[task]))
    return ImageScored(image_id, scores)
