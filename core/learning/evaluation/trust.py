"""Whether enough is labelled for a score to decide something, before anything is scored."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from core.learning.evaluation.task_score import is_enough
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.learning.data.dataset import Dataset


def can_judge(dataset: Dataset, image_ids: Sequence[str]) -> bool:
    """Whether scores on those images could be trusted, of at least one task: enough of them, and of their pixels."""
    images: dict[str, int] = {}
    labelled: dict[str, int] = {}
    areas: dict[str, int] = {}
    for image_id in image_ids:
        for task, label in dataset.labels(image_id).items():
            images[task] = images.get(task, 0) + 1
            labelled[task] = labelled.get(task, 0) + int(np.count_nonzero(label != UNLABELLED))
            areas[task] = areas.get(task, 0) + label.size
    return any(is_enough(images[task], labelled[task], areas[task]) for task in images)
