"""Whether enough is labelled for a score to decide something, before anything is scored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.learning.evaluation.task_score import is_enough

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.learning.data.dataset import Dataset


def can_judge(dataset: Dataset, image_ids: Sequence[str]) -> bool:
    """Whether scores on those images could be trusted, of at least one task: enough of them, and of their pixels."""
    images: dict[str, int] = {}
    labelled: dict[str, int] = {}
    areas: dict[str, int] = {}
    for image_id in image_ids:
        counted = dataset.counted(image_id)
        if counted is None:
            continue
        for task, (height, width) in counted.sizes.items():
            images[task] = images.get(task, 0) + 1
            labelled[task] = labelled.get(task, 0) + int(counted.pixels[task].sum())
            areas[task] = areas.get(task, 0) + height * width
    return any(is_enough(images[task], labelled[task], areas[task]) for task in images)
