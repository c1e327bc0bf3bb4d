"""The verb info: what a project contains."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from core.cli.verbs.managing import model_lines, models_as_json
from core.cli.verbs.projects import opened
from core.project.folder import StorageError
from core.project.model import SPLITS
from core.project.moved import lost_texts

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence

    from core.cli.report import Reporter
    from core.project.folder import ProjectFolder
    from core.project.model import ImageEntry, Project, Task


def info(chosen: argparse.Namespace, reporter: Reporter) -> None:
    """Show tasks, images per split, labels and models; with --images, every image."""
    with opened(chosen.project, reporter=reporter) as (folder, project):
        splits = {split: sum(i.split == split for i in project.images) for split in SPLITS}
        labelled = folder.labels.labelled()
        counted = ", ".join(f"{count} {split}" for split, count in splits.items())
        lines = [f"{project.name}: {len(project.images)} images ({counted})"]
        tasks = {task.name: _task(folder, project, task, labelled, reporter) for task in project.tasks}
        lines += [line for name, task in tasks.items() for line in _task_lines(name, task)]
        models = models_as_json(folder, project)
        lines += [] if models else ["models: none yet"]
        lines += [line for name, model in models.items() for line in model_lines(name, model)]
        values: dict[str, object] = {
            "name": project.name,
            "images": splits,
            "tasks": tasks,
            "models": list(models),
            "model_details": models,
            "missing": _missing(folder, project, reporter),
        }
        if chosen.images:
            values["image_details"] = [_image(i, project, labelled) for i in project.images]
            lines += [_image_line(i, project, labelled) for i in project.images]
        reporter.result(values, lines)


def _task(
    folder: ProjectFolder,
    project: Project,
    task: Task,
    labelled: frozenset[tuple[str, str]],
    reporter: Reporter,
) -> dict[str, object]:
    images = [i.id for i in project.images if (i.id, task.id) in labelled]
    return {
        "classes": [c.name for c in task.classes],
        "weight": task.weight,
        "labelled_images": len(images),
        "pixels": _pixels(folder, task, images, reporter),
    }


def _task_lines(name: str, task: Mapping[str, Any]) -> list[str]:
    head = f"{name}: labels in {task['labelled_images']} images, weight {task['weight']:g}"
    return [head, *(f"  {class_name:20} {count:,} pixels" for class_name, count in task["pixels"].items())]


def _pixels(
    folder: ProjectFolder, task: Task, image_ids: Sequence[str], reporter: Reporter
) -> dict[str, int]:
    """Labelled pixels by class name; a label that cannot be read is reported and skipped."""
    total = dict.fromkeys((c.name for c in task.classes), 0)
    for image_id in image_ids:
        try:
            counts = folder.labels.pixel_counts(image_id, task.id)
        except StorageError as error:
            reporter.problem(str(error))
            continue
        for index, count in counts.items():
            if index < len(task.classes):
                total[task.classes[index].name] += count
    return total


def _missing(folder: ProjectFolder, project: Project, reporter: Reporter) -> list[str]:
    """The names of missing images; reported once per folder."""
    lost = [image for image in project.images if not folder.image_path(image).exists()]
    for text in lost_texts(folder.path, lost):
        reporter.problem(text)
    return [image.name for image in lost]


def _image(image: ImageEntry, project: Project, labelled: frozenset[tuple[str, str]]) -> dict[str, object]:
    tasks = [task.name for task in project.tasks if (image.id, task.id) in labelled]
    return {"id": image.id, "path": image.path, "split": image.split, "labels": tasks}


def _image_line(image: ImageEntry, project: Project, labelled: frozenset[tuple[str, str]]) -> str:
    tasks = ", ".join(task.name for task in project.tasks if (image.id, task.id) in labelled)
    return f"{image.split:5}  {image.name}: {tasks or 'no labels'}"
