"""Tasks in which only one class has labels, so that class will be predicted everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from core.learning.events import Notice

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from torch import Tensor

    from core.learning.evaluation.task_score import TaskScore
    from core.learning.events import Implication
    from core.project.model import Task

    PerClass = Sequence[int] | np.ndarray | Tensor
    Counts = Mapping[str, PerClass]
    """Labelled pixels per class, by task id."""


class OneClass:
    """Reports such tasks, once while it stays so."""

    def __init__(self) -> None:
        self._said: dict[str, str] = {}

    def notices(
        self, tasks: Sequence[Task], counts: Counts, implied: Sequence[Implication] = ()
    ) -> Iterator[Notice]:
        """A sentence for each new such task. `implied`: what labels of one task imply for another."""
        for task in tasks:
            only = only_class(task, counts.get(task.id, ()))
            if only is None or any(
                other_task == task.id and becomes != only for _, _, other_task, becomes in implied
            ):
                self._said.pop(task.id, None)
            elif self._said.get(task.id) != task.classes[only].name:
                self._said[task.id] = task.classes[only].name
                yield Notice("warning", _sentence(task, only))


def only_class(task: Task, counts: PerClass) -> int | None:
    """The index of the only class with labelled pixels; None if several or none have some."""
    labelled = np.flatnonzero(np.asarray(counts)[: len(task.classes)])
    return int(labelled[0]) if len(labelled) == 1 and len(task.classes) > 1 else None


def scored_alone(tasks: Sequence[Task], scores: Mapping[str, TaskScore]) -> Iterator[str]:
    """A sentence for each task whose score covers only one class; `scores` by task name."""
    for task in tasks:
        only = only_class(task, scores[task.name].pixels) if task.name in scores else None
        if only is not None:
            yield (
                f"{task.classes[only].name} is the only class of the task {task.name} with labels in these images, so "
                f"its IoU says nothing about {_others(task, only, 'the other classes')}."
            )


def _sentence(task: Task, only: int) -> str:
    return (
        f"{task.classes[only].name} is the only class of the task {task.name} with labels, so it will be predicted "
        f"everywhere. Paint some {_others(task, only, 'of the other classes')} too."
    )


def _others(task: Task, only: int, many: str) -> str:
    names = [c.name for index, c in enumerate(task.classes) if index != only]
    return names[0] if len(names) == 1 else many
