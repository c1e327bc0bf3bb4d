"""The newest predictions of images with their confidence and scores, limited in size; the oldest are dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.byte_cache import ByteCache

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from core.learning.events import ImageScored, Predicted
    from core.predicting.prediction import TaskPrediction

BYTES: Final = 256 << 20
Matrix = tuple[tuple[int, ...], ...]
"""A confusion matrix: a row per labelled class."""


class Predictions:
    """By image id. What is known of an image's confidence and score outlives its prediction."""

    def __init__(self, limit: int = BYTES) -> None:
        """`limit`: of all predictions together; one is kept however large it is."""
        self._kept: ByteCache[str, Mapping[str, TaskPrediction]] = ByteCache(limit, _size)
        self._scores: dict[str, dict[str, float]] = {}
        self._confidences: dict[str, float] = {}
        self._matrices: dict[str, dict[str, Matrix]] = {}

    def ids(self) -> list[str]:
        """Images that have a prediction."""
        return list(self._kept)

    def of(self, image_id: str) -> Mapping[str, TaskPrediction]:
        """Every task's, by task id; {} where there is none."""
        return self._kept.get(image_id) or {}

    def score(self, image_id: str) -> Mapping[str, float]:
        """mIoU per task id, where the image has labels that the network didn't learn from."""
        return self._scores.get(image_id, {})

    def confused(self, task_id: str, labelled: int, predicted: int) -> list[str]:
        """Ids of scored images in which pixels labelled as the one class are predicted as the other, most first."""
        counts = {
            image_id: matrices[task_id][labelled][predicted]
            for image_id, matrices in self._matrices.items()
            if len(matrices.get(task_id, ())) > max(labelled, predicted)
        }
        return sorted((i for i, count in counts.items() if count), key=lambda i: (-counts[i], i))

    def confidence(self, image_id: str) -> float | None:
        """Mean over pixels and tasks, 0 ... 1; None where nothing was predicted."""
        return self._confidences.get(image_id)

    def keep(self, event: Predicted, classes: Mapping[str, int], shown: str | None) -> None:
        """Take one in. `classes`: how many each task has now, by task id; `shown`: the image that is not forgotten."""
        # A prediction made before a task or class went may still be on its way.
        tasks = {
            t: p
            for t, p in event.tasks.items()
            if t in classes and int(p.classes.max(initial=0)) < classes[t]
        }
        self._kept.pinned = shown
        self._kept[event.image_id] = tasks
        if tasks:
            means = [_mean_confidence(p) for p in tasks.values()]
            self._confidences[event.image_id] = sum(means) / len(means)

    def keep_score(self, event: ImageScored) -> None:
        """Take an image's score in."""
        mious = {task: score.miou for task, score in event.scores.items()}
        self._scores[event.image_id] = {t: v for t, v in mious.items() if v is not None}
        self._matrices[event.image_id] = {task: score.matrix for task, score in event.scores.items()}

    def drop(self, task_ids: Collection[str]) -> None:
        """Forget what was predicted for these tasks."""
        for image_id in self.ids():
            tasks = self.of(image_id)
            if tasks.keys() & set(task_ids):
                self._kept[image_id] = {t: p for t, p in tasks.items() if t not in task_ids}

    def forget_scores(self) -> None:
        """Another model is in use and has yet to be scored."""
        self._scores.clear()
        self._matrices.clear()

    def clear(self) -> None:
        self._kept.clear()
        self._scores.clear()
        self._matrices.clear()
        self._confidences.clear()


def _mean_confidence(prediction: TaskPrediction) -> float:
    """0 ... 1, over a million pixels at most: a glance at a large image must not stop the window."""
    step = 1 + max(prediction.confidence.shape) // 1024
    return float(prediction.confidence[::step, ::step].mean()) / 255


def _size(tasks: Mapping[str, TaskPrediction]) -> int:
    return sum(p.classes.nbytes + p.confidence.nbytes for p in tasks.values())
