"""The verb report: one HTML file about a project and its model."""

from __future__ import annotations

import hashlib
import time
import zlib
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from core.atomic import StorageError, write_atomic
from core.cli.report import CommandError
from core.cli.verbs.learning import in_one_line, learning_data
from core.cli.verbs.projects import opened
from core.cli.writing import check_folders
from core.digests import sha256_of
from core.images.pixels import as_bytes
from core.images.reading import ImageError
from core.insight.coverage import coverage_of
from core.insight.learning_record import as_json, read_record
from core.insight.report import EXAMPLES, Report, as_html, example, scores_of
from core.labels.consequences import is_record
from core.learning.evaluation.metrics import confusion, score
from core.learning.evaluation.stored_model import evaluate_watched
from core.machine.versions import versions
from core.network.model_files import WEIGHTS, labels_hash, stored_description
from core.project.model import SPLITS, UNLABELLED

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Mapping

    from core.cli.report import Reporter
    from core.images.pixels import Pixels
    from core.insight.report_sections import Example
    from core.learning.data.learning_data import LearningData
    from core.network.model_files import Description
    from core.predicting.prediction import TaskPrediction
    from core.project.folder import ProjectFolder
    from core.project.model import Project, Task

_PAGES: Final = (".html", ".htm")


def report_project(chosen: argparse.Namespace, reporter: Reporter) -> None:
    """Score the model, and write the report."""
    target = Path(chosen.out)
    if target.suffix.lower() not in _PAGES:
        raise CommandError(
            f"The report is a web page, so its file must end in .html, not {target.suffix or 'nothing'}. "
            "For a PDF, use Insight › Report… in the window, or print the page in a browser."
        )
    if target.exists() and not chosen.replace:
        raise CommandError(f"{target} already exists. Pass --replace to replace it, or choose another --out.")
    with opened(chosen.project, reporter=reporter) as (folder, project), in_one_line():
        check_folders([target], folder.path)
        data = learning_data(folder, project, reporter)
        examples = Examples(project, data)
        scores = evaluate_watched(
            data,
            folder.models_dir,
            examples.take,
            name=chosen.model,
            split=chosen.split,
            device=chosen.device,
            progress=lambda fraction: _told(reporter, fraction),
            problem=reporter.problem,
        )
        report = Report(
            f"Maskloom report: {project.name}",
            project.tasks,
            scores,
            coverage_of(project, _pixels(folder, project)),
            {
                **_facts(folder, project, chosen.model, chosen.split),
                "tasks": scores_of(project.tasks, scores),
            },
            examples.chosen,
            read_record(folder.models_dir / chosen.model / WEIGHTS),
        )
        try:
            write_atomic(target, as_html(report).encode())
        except OSError as error:
            raise CommandError(f"{target} could not be written ({error.strerror or error}).") from error
    reporter.result({"report": str(target)}, [f"Wrote the report {target}."])


def _told(reporter: Reporter, fraction: float) -> bool:
    reporter.progress(fraction, "evaluating")
    return True


def _pixels(folder: ProjectFolder, project: Project) -> dict[tuple[str, str], Mapping[int, int]]:
    """The labelled pixels of each class; labels that can't be read have been reported."""
    pixels: dict[tuple[str, str], Mapping[int, int]] = {}
    for key in _labelled(folder, project):
        try:
            pixels[key] = folder.labels.pixel_counts(*key)
        except StorageError:
            continue
    return pixels


def _labelled(folder: ProjectFolder, project: Project) -> list[tuple[str, str]]:
    ids = {image.id for image in project.images}
    return sorted(key for key in folder.labels.labelled() if key[0] in ids and not is_record(key[1]))


def _facts(folder: ProjectFolder, project: Project, model: str, split: str) -> dict[str, Any]:
    model_folder = folder.models_dir / model
    description = stored_description(model_folder)
    return {
        "about": {
            "project": str(folder.path),
            "made": time.strftime("%Y-%m-%d %H:%M:%S"),
            "images": ", ".join(f"{sum(i.split == s for i in project.images)} {s}" for s in SPLITS),
            "scored on": split,
            "model": model,
        },
        "run": {"mode": description.mode, "steps": description.steps} if description is not None else {},
        "model": _model_facts(description) if description is not None else {},
        "settings": {
            **asdict(project.learning),
            "weights": {task.name: task.weight for task in project.tasks},
            "preprocessing": asdict(project.preprocessing),
        },
        "learning": as_json(read_record(model_folder / WEIGHTS)),
        "versions": dict(versions()),
        "hashes": {
            "labels": labels_digest(folder, project),
            "splits": splits_digest(project),
            "labels that the model learned": description.labels_hash if description is not None else "",
            "model": sha256_of(model_folder / WEIGHTS),
        },
    }


def _model_facts(description: Description) -> dict[str, Any]:
    """What the model is, and how images were prepared for it."""
    return {
        "mode": description.mode,
        "steps": description.steps,
        "architecture": description.architecture.as_json(),
        "prepared": asdict(description.prepared),
    }


def labels_digest(folder: ProjectFolder, project: Project) -> str:
    """The SHA-256 digests of all labels' pixels as one; equal where all labels are equal."""
    return labels_hash(_checksums(folder, project))


def splits_digest(project: Project) -> str:
    """A hash of the images' splits."""
    lines = sorted(f"{image.id} {image.split}\n" for image in project.images)
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def _checksums(folder: ProjectFolder, project: Project) -> Iterator[tuple[str, str, tuple[int, int], int]]:
    for image_id, task_id in _labelled(folder, project):
        try:
            label = folder.labels.copy(image_id, task_id)
        except StorageError:
            continue
        if label is not None and (label != UNLABELLED).any():
            checksum = zlib.crc32(np.ascontiguousarray(label).data)
            yield image_id, task_id, (label.shape[0], label.shape[1]), checksum


class Examples:
    """Keeps pictures of the best and the worst images of each task, of all that are scored."""

    def __init__(self, project: Project, data: LearningData) -> None:
        self._tasks = {task.id: task for task in project.tasks}
        self._names = {image.id: image.name for image in project.images}
        self._data = data
        self._by_task: dict[str, dict[str, Example]] = {}

    def take(self, image_id: str, predictions: Mapping[str, TaskPrediction]) -> None:
        """Look at an image's predictions."""
        try:
            photo = _photo(self._data, image_id)
        except ImageError:
            photo = None
        for task_id, prediction in predictions.items():
            task = self._tasks.get(task_id)
            label = self._data.read_label(image_id, task_id) if task is not None else None
            if task is not None and label is not None and label.shape == prediction.classes.shape:
                self._add(task, image_id, label, prediction.classes, photo)

    def _add(self, task: Task, image_id: str, label: Pixels, classes: Pixels, photo: Pixels | None) -> None:
        iou = score(confusion(label, classes, len(task.classes))).miou
        if iou is None:
            return
        examples = self._by_task.setdefault(task.name, {})
        examples[image_id] = example(self._names[image_id], task, label, classes, photo, iou)
        if len(examples) > 2 * EXAMPLES:
            ordered = sorted(examples, key=lambda i: examples[i].iou)
            del examples[ordered[EXAMPLES]]  # neither among the worst nor among the best

    @property
    def chosen(self) -> dict[str, tuple[list[Example], list[Example]]]:
        """The worst, worst first, and the best, best first; no image is both."""
        chosen_examples = {}
        for name, examples in self._by_task.items():
            ordered = sorted(examples.values(), key=lambda e: e.iou)
            half = min(EXAMPLES, (len(ordered) + 1) // 2)
            chosen_examples[name] = ordered[:half], ordered[half:][::-1][:EXAMPLES]
        return chosen_examples


def _photo(data: LearningData, image_id: str) -> Pixels:
    image = as_bytes(data.read_image(image_id))
    return image[..., :3] if image.shape[2] >= 3 else np.repeat(image[..., :1], 3, axis=2)
