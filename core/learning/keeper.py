"""The model on disk: replaced only by one that scores at least as well on the val labels as they are now."""

from __future__ import annotations

import copy
from dataclasses import replace
from typing import TYPE_CHECKING

from core.atomic import why_not_written
from core.learning.checkpoint import (
    ModelError,
    check_tasks,
    describe,
    labels_hash,
    learned_tasks,
    load_model,
    model_exists,
    save_model,
)
from core.learning.events import ModelSaved, Notice
from core.learning.metrics import mean_miou
from core.project_settings import Preprocessing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from core.learning.events import Event, Mode, Pixels, TaskScore
    from core.learning.reader import Reader
    from core.network.multitask import MultiTaskNet
    from core.project import Task


class Keeper:
    """Loads, compares and saves the model of one name."""

    def __init__(self, models_dir: Path, name: str) -> None:
        self.name = name
        self.folder = models_dir / name
        self.net: MultiTaskNet | None = None
        """What is on disk, as far as its tasks are still asked."""
        self.score: float | None = None
        """Its mean mIoU on the val labels; None where it must be scored (again)."""
        self.prepared = Preprocessing()
        """How images were prepared when that learned."""
        self.learned: frozenset[str] = frozenset()
        """Ids of the tasks that were learned so far: the others' heads would answer with noise."""
        self._unusable = False  # what is on disk is damaged, or another project's: it is kept, not replaced

    def load(self, tasks: tuple[Task, ...]) -> MultiTaskNet | None:
        """The stored model, made to fit the tasks; None without one. ModelError where it can't be used."""
        if not model_exists(self.folder):
            return None
        self._unusable = True
        net, description = load_model(self.folder)
        check_tasks(description, tasks, self.folder)
        self._unusable = False
        net.match(description.tasks, tasks)
        self.learned, self.prepared = learned_tasks(description), description.prepared
        self.net = copy.deepcopy(net)
        return net

    def tasks_changed(self, old: tuple[Task, ...], new: tuple[Task, ...]) -> None:
        """Follow a change of tasks, so that what is on disk can be compared on what is asked now."""
        if self.net is not None:
            self.net.match(old, new)
        self.score = None

    def labels_changed(self) -> None:
        """Val labels changed: the stored model's score no longer holds."""
        self.score = None

    def beaten_by(self, scores: Mapping[str, TaskScore]) -> bool:
        """Whether a model of those scores may replace the stored one (whose score must be known)."""
        mine = mean_miou(scores.values())
        return self.net is None or self.score is None or mine is None or mine >= self.score

    def save(
        self, net: MultiTaskNet, reader: Reader, scores: Mapping[str, TaskScore], mode: Mode, steps: int
    ) -> Event:
        """Write the model; a notice where that fails."""
        tasks = reader.data.tasks
        digest, labelled = _labels(reader)
        self.learned |= labelled
        description = replace(
            describe(net, tasks),
            prepared=reader.data.preprocessing,
            metrics=_metrics(tasks, scores),
            labels_hash=digest,
            learned=self.learned,
            mode=mode,
            steps=steps,
        )
        try:
            if self._unusable:
                self._set_aside()
            save_model(self.folder, net, description)
        except OSError as error:
            return Notice("warning", why_not_written(self.folder / "model.safetensors", error))
        self.net, self.prepared = copy.deepcopy(net).eval(), description.prepared
        self.score = mean_miou(scores.values())
        return ModelSaved(self.name, f"The model is saved in {self.folder.name}.")

    def _set_aside(self) -> None:
        """Keep a model that could not be used under another name. Raises OSError."""
        number = 1
        while (kept := self.folder.with_name(f"{self.name}-unused-{number}")).exists():
            number += 1
        self.folder.rename(kept)
        self._unusable = False


def _labels(reader: Reader) -> tuple[str, frozenset[str]]:
    """A hash of all train labels, and the ids of the tasks that have any."""
    seen: set[str] = set()

    def every() -> Iterator[tuple[str, str, Pixels]]:
        for image_id in reader.of_split("train"):
            for task_id, label in reader.labels(image_id).items():
                seen.add(task_id)
                yield image_id, task_id, label

    return labels_hash(every()), frozenset(seen)


def _metrics(tasks: tuple[Task, ...], scores: Mapping[str, TaskScore]) -> dict[str, object]:
    return {
        t.name: {
            "miou": scores[t.id].miou,
            "iou": {c.name: v for c, v in zip(t.classes, scores[t.id].iou, strict=True)},
            "pixels": sum(scores[t.id].pixels),
        }
        for t in tasks
        if t.id in scores
    }


__all__ = ["Keeper", "ModelError"]
