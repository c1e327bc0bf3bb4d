"""The verbs report and reproduce: one HTML file about a project and its model, and training again by it."""

from __future__ import annotations

import platform
import time
import zlib
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from core.atomic import StorageError, write_atomic
from core.cli.entry import version_text
from core.cli.parser import make_parser
from core.cli.report import CommandError
from core.cli.verbs.learning import in_one_line, learning_data, train_project
from core.cli.verbs.projects import opened
from core.cli.writing import check_folders
from core.digests import sha256_of
from core.images.pixels import as_bytes
from core.images.reading import ImageError
from core.insight.coverage import coverage_of
from core.insight.report import EXAMPLES, Example, Report, as_html, example, facts_in, scores_of
from core.labels.consequences import is_record
from core.learning.evaluation.metrics import confusion, score
from core.learning.evaluation.stored_model import evaluate_watched
from core.network.model_files import WEIGHTS, labels_hash, stored_description
from core.project.model import SPLITS, UNLABELLED

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Mapping

    from core.cli.report import Reporter
    from core.images.pixels import Pixels
    from core.learning.data.learning_data import LearningData
    from core.predicting.prediction import TaskPrediction
    from core.project.folder import ProjectFolder
    from core.project.model import Project, Task

_LIBRARIES: Final = ("torch", "numpy")
_CHOICES: Final = ("network", "sharing", "encoder", "objective", "balancing")
"""Settings that options of train can repeat."""


def report_project(chosen: argparse.Namespace, reporter: Reporter) -> None:
    """Score the model, and write the report."""
    target = Path(chosen.out)
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
        "settings": {
            **asdict(project.learning),
            "weights": {task.name: task.weight for task in project.tasks},
            "preprocessing": asdict(project.preprocessing),
        },
        "versions": {
            "program": version_text(),
            "python": platform.python_version(),
            **{name: version(name) for name in _LIBRARIES},
            "system": platform.platform(),
        },
        "hashes": {
            "labels": labels_digest(folder, project),
            "labels of the model": description.labels_hash if description is not None else "",
            "model": sha256_of(model_folder / WEIGHTS),
        },
    }


def labels_digest(folder: ProjectFolder, project: Project) -> str:
    """The SHA-256 digests of all labels' pixels as one; equal where all labels are equal."""
    return labels_hash(_checksums(folder, project))


def _checksums(folder: ProjectFolder, project: Project) -> Iterator[tuple[str, str, tuple[int, int], int]]:
    for image_id, task_id in _labelled(folder, project):
        try:
            label = folder.labels.copy(image_id, task_id)
        except StorageError:
            continue
        if label is not None and (label != UNLABELLED).any():
            checksum = zlib.crc32(np.ascontiguousarray(label).data)
            yield image_id, task_id, (label.shape[0], label.shape[1]), checksum


def reproduce(chosen: argparse.Namespace, reporter: Reporter) -> None:
    """Train again as a report says, on the project that it names, under another model name."""
    facts = _read(Path(chosen.report))
    try:
        about, hashes, call = facts["about"], facts["hashes"], _training(facts, chosen)
        project_path, expected = Path(chosen.project or about["project"]), hashes["labels"]
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise CommandError(f"{chosen.report} is damaged: its settings are incomplete.") from error
    with opened(project_path, reporter=reporter) as (folder, project):
        same = labels_digest(folder, project) == expected
    if same:
        reporter.say("The labels are the same as when the report was made.")
    else:
        reporter.problem("The labels differ from those of the report, so scores can differ too.")
    options = make_parser().parse_args(["train", str(project_path), *call])
    for name in ("started", "interruption", "json", "quiet", "log_file"):
        setattr(options, name, getattr(chosen, name))
    train_project(options, reporter)


def _training(facts: Mapping[str, Any], chosen: argparse.Namespace) -> list[str]:
    """The options of train that repeat it; what they mean is checked like those of any call."""
    run, settings = facts["run"], facts["settings"]
    options = [f"--mode={run['mode']}", f"--steps={run['steps']}", f"--name={chosen.name}"]
    options += [f"--device={chosen.device}", f"--seed={chosen.seed}"]
    options += [f"--{name}={settings[name]}" for name in _CHOICES if settings[name]]
    return options + [f"--weight={name}={weight}" for name, weight in settings["weights"].items()]


def _read(path: Path) -> dict[str, Any]:
    try:
        return facts_in(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise CommandError(f"{path} could not be read ({error.strerror or error}).") from error
    except ValueError as error:
        raise CommandError(f"{path} is not a report of Maskloom.") from error


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
