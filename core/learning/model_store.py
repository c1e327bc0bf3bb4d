"""The model on disk: replaced only by one that scores at least as well on the val labels as they are now.

A model of another make (network, sharing, encoder) is never lost. Where another takes its place it is kept as
models/<name>-<make>, and where a new one scores less, that one is kept so until it scores as well.
"""

from __future__ import annotations

import copy
import re
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

from core.atomic import make_folder, remove_tree, why_not_written
from core.insight.learning_record import EMPTY, Recorder, read_record, write_record
from core.learning.evaluation.metrics import trusted_miou
from core.learning.events import ModelSaved, Notice
from core.machine.device_failure import on_host
from core.network.model_files import (
    WEIGHTS,
    ModelError,
    check_channels,
    check_tasks,
    describe,
    labels_hash,
    learned_tasks,
    load_model,
    model_exists,
    not_finite,
    save_model,
)
from core.project.settings import Preprocessing

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from core.insight.learning_record import LearningRecord
    from core.learning.data.dataset import Dataset
    from core.learning.evaluation.task_score import TaskScore
    from core.learning.events import Event, Mode, Scored
    from core.network.multitask import MultiTaskNet
    from core.project.model import Task

DIVERGED = (
    "Learning diverged: the weights became NaN. They were not saved, and the stored model was not "
    "changed. Learn again."
)


class ModelStore:
    """Loads, compares and saves the model of one name."""

    def __init__(self, models_dir: Path, name: str) -> None:
        self.name = name
        self.folder = models_dir / name
        self.net: MultiTaskNet | None = None
        """The stored model with the project's current tasks, in main memory."""
        self.score: float | None = None
        """Its mean mIoU on the val labels; None if it must be scored (again), or there are too few to trust it."""
        self.prepared = Preprocessing()
        """How images were prepared when it was trained."""
        self.learned: frozenset[str] = frozenset()
        """Ids of the tasks that were learned so far: the other heads would predict noise."""
        self.recorder = Recorder()
        """Keeps how the model in force was learned, which is saved with it."""
        self._beside: Path | None = None  # where a model of another make is kept as long as it scores less
        self._copied = False  # the stored model of another make is kept already
        self._unusable = False  # what is on disk is damaged, or another project's: it is kept, not replaced

    def load(self, tasks: tuple[Task, ...], channels: int) -> MultiTaskNet | None:
        """The stored model, adapted to the tasks, or None. Raises ModelError if it can't be used."""
        if not model_exists(self.folder):
            return None
        self._unusable = True
        net, description = load_model(self.folder)
        check_tasks(description, tasks, self.folder)
        check_channels(net, channels, self.folder)
        self._unusable = False
        net.match(description.tasks, tasks)
        self.learned, self.prepared = learned_tasks(description), description.prepared
        self.recorder.load(read_record(self.folder / WEIGHTS))
        self.net = copy.deepcopy(net)
        return net

    def take_up(self, make: tuple[str, ...], tasks: tuple[Task, ...], channels: int) -> MultiTaskNet | None:
        """The newest model with that architecture that was kept next to the stored one, adapted to the tasks, or None.

        A kept model that can't be used is skipped, and left where it is.
        """
        self.learned = frozenset()
        self.recorder.load(EMPTY)
        for folder in self._kept(make):
            try:
                net, description = load_model(folder)
                check_tasks(description, tasks, folder)
                check_channels(net, channels, folder)
            except ModelError:
                continue
            if net.architecture.make == make:
                net.match(description.tasks, tasks)
                self.learned = learned_tasks(description)
                self.recorder.load(read_record(folder / WEIGHTS))
                self._beside = folder
                return net
        return None

    @property
    def previous(self) -> Path:
        """Where the model from before the last full run is stored."""
        return self.folder.with_name(f"{self.name}-previous")

    def keep_previous(self, net: MultiTaskNet, dataset: Dataset, scored: Scored | None) -> Notice | None:
        """Store the model from before a full run, so that the run can be undone; a notice if that fails."""
        learned = (dataset, scored.scores, scored.mode, scored.step) if scored else (dataset, {}, "quick", 0)
        try:
            self._make(self.previous)
            self.write(self.previous, net, *learned, record=self.recorder.earlier)
        except OSError as error:
            return Notice("warning", why_not_written(self.previous / WEIGHTS, error))
        return None

    def load_previous(self, tasks: tuple[Task, ...], channels: int) -> MultiTaskNet:
        """The model from before the last full run, adapted to the tasks; it counts as the one in force from now on.

        Raises ModelError if it can't be used.
        """
        net, description = load_model(self.previous)
        check_tasks(description, tasks, self.previous)
        check_channels(net, channels, self.previous)
        self.recorder.swap(read_record(self.previous / WEIGHTS))
        net.match(description.tasks, tasks)
        return net

    def is_other(self, net: MultiTaskNet) -> bool:
        """Whether a model with another architecture is stored."""
        return self.net is not None and self.net.architecture.make != net.architecture.make

    def tasks_changed(self, old: tuple[Task, ...], new: tuple[Task, ...]) -> None:
        """Follow a change of tasks, so that the stored model can be compared on the current ones."""
        if self.net is not None:
            self.net.match(old, new)
        self.score = None

    def labels_changed(self) -> None:
        """Val labels changed: the stored model's score is outdated."""
        self.score = None

    def beaten_by(self, scores: Mapping[str, TaskScore]) -> bool:
        """Whether a model with those scores can replace the stored one, whose score must be known.

        Where either score can't be trusted, it can: the newer one has seen more labels.
        """
        miou = trusted_miou(scores.values())
        return self.net is None or self.score is None or miou is None or miou >= self.score

    def offer(
        self, net: MultiTaskNet, dataset: Dataset, scores: Mapping[str, TaskScore], mode: Mode, steps: int
    ) -> Event | None:
        """Save it unless the stored model is better; then next to it if the architecture differs, or not (None)."""
        if self.beaten_by(scores):
            return self.save(net, dataset, scores, mode, steps)
        return self.save_beside(net, dataset, scores, mode, steps) if self.is_other(net) else None

    def save(
        self, net: MultiTaskNet, dataset: Dataset, scores: Mapping[str, TaskScore], mode: Mode, steps: int
    ) -> Event:
        """Write the model; return a notice if that fails. A stored one with another architecture is kept."""
        if not_finite(net.state_dict()):
            return Notice("warning", DIVERGED)
        try:
            if self._unusable:
                self._set_aside()
            elif self.is_other(net) and not self._copied:
                self._keep_stored()
                self._copied = True  # not again if writing is retried
            self._make(self.folder)
            self.write(self.folder, net, dataset, scores, mode, steps)
        except OSError as error:
            return Notice("warning", why_not_written(self.folder / WEIGHTS, error))
        self._copied = False
        self.net, self.prepared = on_host(net).eval(), dataset.data.preprocessing
        self.score = trusted_miou(scores.values())
        return ModelSaved(self.name, f"Saved the model in {self.folder.name}.")

    def save_beside(
        self, net: MultiTaskNet, dataset: Dataset, scores: Mapping[str, TaskScore], mode: Mode, steps: int
    ) -> Event:
        """Write a model whose architecture differs from the better stored one; return a notice if that fails."""
        if not_finite(net.state_dict()):
            return Notice("warning", DIVERGED)
        folder = self._beside or self._free(net.architecture.make)
        try:
            self._make(folder)
            self.write(folder, net, dataset, scores, mode, steps)
        except OSError as error:
            return Notice("warning", why_not_written(folder / WEIGHTS, error))
        self._beside = folder
        return ModelSaved(
            folder.name,
            f"The stored model still scores better, so the new one is kept next to it, in {folder.name}.",
        )

    def _make(self, folder: Path) -> None:
        """Create a model's folder, but never the project's. Raises OSError."""
        make_folder(folder, within=self.folder.parent.parent)

    def write(
        self,
        folder: Path,
        net: MultiTaskNet,
        dataset: Dataset,
        scores: Mapping[str, TaskScore],
        mode: Mode,
        steps: int,
        *,
        record: LearningRecord | None = None,
    ) -> None:
        """Write the model to a folder, whatever is stored. `record`: another one than that of the model in force.

        Raises OSError.
        """
        tasks = dataset.data.tasks
        digest, labelled = _labels(dataset)
        self.learned |= labelled
        description = replace(
            describe(net, tasks),
            prepared=dataset.data.preprocessing,
            metrics=_metrics(tasks, scores),
            labels_hash=digest,
            learned=self.learned,
            mode=mode,
            steps=steps,
        )
        save_model(folder, net, description)
        write_record(folder / WEIGHTS, record or self.recorder.record())

    def _keep_stored(self) -> None:
        """Copy the stored model to where models of its make are kept. Raises OSError, and leaves nothing incomplete."""
        assert self.net is not None
        target = self._free(self.net.architecture.make)
        draft = target.with_name(f".{target.name}.part")
        remove_tree(draft)
        shutil.copytree(self.folder, draft, ignore=shutil.ignore_patterns("run", ".*"))
        draft.rename(target)

    def _base(self, make: tuple[str, ...]) -> Path:
        return self.folder.with_name("-".join((self.name, *make)))

    def _free(self, make: tuple[str, ...]) -> Path:
        """A folder that does not exist yet."""
        base, number = self._base(make), 1
        folder = base
        while folder.exists():
            number += 1
            folder = base.with_name(f"{base.name}-{number}")
        return folder

    def _kept(self, make: tuple[str, ...]) -> list[Path]:
        """The folders of models with that architecture, newest first."""
        base = self._base(make)
        named = re.compile(re.escape(base.name) + r"(-\d+)?")
        files = [f for f in base.parent.glob(f"{base.name}*/{WEIGHTS}") if named.fullmatch(f.parent.name)]
        return [f.parent for f in sorted(files, key=lambda f: f.stat().st_mtime, reverse=True)]

    def _set_aside(self) -> None:
        """Rename a model that could not be used. Raises OSError."""
        number = 1
        while (unused := self.folder.with_name(f"{self.name}-unused-{number}")).exists():
            number += 1
        self.folder.rename(unused)
        self._unusable = False


def _labels(dataset: Dataset) -> tuple[str, frozenset[str]]:
    """A hash of all train labels, and the ids of the tasks that have any."""
    counted = {image_id: dataset.counted(image_id) for image_id in dataset.of_split("train")}
    checksums = [
        (image_id, task_id, counts.sizes[task_id], checksum)
        for image_id, counts in counted.items()
        if counts is not None
        for task_id, checksum in counts.checksums.items()
    ]
    return labels_hash(checksums), frozenset(task_id for _, task_id, _, _ in checksums)


def _metrics(tasks: tuple[Task, ...], scores: Mapping[str, TaskScore]) -> dict[str, object]:
    return {
        t.name: {
            "miou": scores[t.id].miou,
            "iou": {c.name: v for c, v in zip(t.classes, scores[t.id].iou, strict=True)},
            "pixels": sum(scores[t.id].pixels),
            "images": scores[t.id].images,
            "interval": scores[t.id].interval,
            "intervals": dict(zip((c.name for c in t.classes), scores[t.id].intervals, strict=False)),
        }
        for t in tasks
        if t.id in scores
    }


__all__ = ["ModelError", "ModelStore"]
