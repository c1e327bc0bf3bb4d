"""The verb info: what a project holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.cli.managing import model_lines, models_as_json
from core.cli.projects import opened
from core.project import SPLITS

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from core.cli.report import Reporter
    from core.project import ImageEntry, Project, Task
    from core.storage import ProjectFolder

_NAMED: Final = 3


def info(chosen: argparse.Namespace, reporter: Reporter) -> None:
    """Say what a project holds: tasks, images per split, labels, models; with --images each image."""
    with opened(chosen.project) as (folder, project):
        splits = {split: sum(i.split == split for i in project.images) for split in SPLITS}
        labelled = folder.labels.labelled()
        counted = ", ".join(f"{count} {split}" for split, count in splits.items())
        lines = [f"{project.name}: {len(project.images)} images ({counted})"]
        tasks = {task.name: _task(folder, project, task, labelled, lines) for task in project.tasks}
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
    lines: list[str],
) -> dict[str, object]:
    images = [i.id for i in project.images if (i.id, task.id) in labelled]
    pixels = _pixels(folder, task, images)
    lines.append(f"{task.name}: labels in {len(images)} images, weight {task.weight:g}")
    lines += [f"  {name:20} {count:,} pixels" for name, count in pixels.items()]
    return {
        "classes": [c.name for c in task.classes],
        "weight": task.weight,
        "labelled_images": len(images),
        "pixels": pixels,
    }


def _pixels(folder: ProjectFolder, task: Task, image_ids: Sequence[str]) -> dict[str, int]:
    """Labelled pixels by class name."""
    total = dict.fromkeys((c.name for c in task.classes), 0)
    for image_id in image_ids:
        for index, count in folder.labels.pixel_counts(image_id, task.id).items():
            if index < len(task.classes):
                total[task.classes[index].name] += count
    return total


def _missing(folder: ProjectFolder, project: Project, reporter: Reporter) -> list[str]:
    """The names of images that are not where they were; one sentence for each folder they were in."""
    missing: dict[str, list[str]] = {}
    for image in project.images:
        path = folder.image_path(image)
        if not path.exists():
            missing.setdefault(str(path.parent), []).append(image.name)
    for place, names in missing.items():
        if len(names) == 1:
            reporter.problem(f"{names[0]} is not where it was. Put it back, or remove it from the project.")
            continue
        more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
        reporter.problem(
            f"{', '.join(names[:_NAMED])}{more} are not where they were, in {place}. Put them back, or open the "
            "project in the window, which finds images that moved."
        )
    return [name for names in missing.values() for name in names]


def _image(image: ImageEntry, project: Project, labelled: frozenset[tuple[str, str]]) -> dict[str, object]:
    tasks = [task.name for task in project.tasks if (image.id, task.id) in labelled]
    return {"id": image.id, "path": image.path, "split": image.split, "labels": tasks}


def _image_line(image: ImageEntry, project: Project, labelled: frozenset[tuple[str, str]]) -> str:
    tasks = ", ".join(task.name for task in project.tasks if (image.id, task.id) in labelled)
    return f"{image.split:5}  {image.name}: {tasks or 'no labels'}"
