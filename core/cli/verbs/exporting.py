"""The verb export: labels for other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.cli.report import CommandError
from core.cli.verbs.projects import folder_names, opened, read_label
from core.cli.writing import check_targets, write_mask

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from core.cli.report import Reporter
    from core.project.folder import ProjectFolder
    from core.project.model import ImageEntry, Project, Task


def export(chosen: argparse.Namespace, reporter: Reporter) -> None:
    """Write every label as an index mask, OUT/<task>/<image>.png."""
    out: Path = chosen.out
    written: dict[str, int] = {}
    with opened(chosen.project, reporter=reporter) as (folder, project):
        masks = _masks(folder, project, out)
        images = [folder.image_path(image) for image in project.images]
        check_targets([t for *_, t in masks], images, replace=chosen.replace, project=folder.path)
        for number, (image, task, target) in enumerate(masks):
            reporter.progress(number / len(masks), f"export {image.name}")
            label = read_label(folder, image.id, task.id, reporter)
            if label is None:
                continue
            problem = write_mask(target, label, task)
            if problem:
                reporter.problem(problem)
            else:
                written[task.name] = written.get(task.name, 0) + 1
    if masks and not written:
        raise CommandError(reporter.problems[-1] if reporter.problems else "No label could be read.")
    lines = [f"{name}: {count} masks in {out}" for name, count in written.items()]
    reporter.result({"out": str(out), "written": written}, lines or ["Nothing is labelled yet."])


def _masks(folder: ProjectFolder, project: Project, out: Path) -> list[tuple[ImageEntry, Task, Path]]:
    """Which labels become which files."""
    names = folder_names(project.tasks)
    labelled = folder.labels.labelled()
    return [
        (image, task, out / names[task.id] / f"{image.id}.png")
        for image in project.images
        for task in project.tasks
        if (image.id, task.id) in labelled
    ]
