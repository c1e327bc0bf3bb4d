"""The verbs that need no network: new, info, export."""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

from core.cli.report import CommandError
from core.images import write_index_mask
from core.project import SPLITS, Project, add_task, new_task, unique
from core.storage import ProjectFolder, StorageError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from core.cli.report import Reporter
    from core.packing import Pixels
    from core.project import Task


@contextmanager
def opened(
    path: Path, *, to_write: bool = False, reporter: Reporter | None = None
) -> Iterator[tuple[ProjectFolder, Project]]:
    """The project in `path`, closed at the end. CommandError where it may only be read but `to_write`.

    Without `to_write` it is only looked at: nothing is written, and nobody is kept from writing meanwhile.
    `reporter` hears what was found damaged.
    """
    folder, project = ProjectFolder.open(path, to_look=not to_write)
    try:
        if reporter is not None:
            for problem in folder.problems:
                reporter.problem(problem)
        if to_write and folder.read_only:
            raise CommandError(folder.read_only_reason)
        yield folder, project
    finally:
        try:
            folder.close()
        except StorageError:
            folder.close(give_up=True)  # nobody waits here until the disk is better
            raise


def task_of(project: Project, name: str) -> Task:
    """The task of that name or id. CommandError that lists those there are."""
    for task in project.tasks:
        if name in (task.name, task.id):
            return task
    there = ", ".join(t.name for t in project.tasks) or "none yet"
    raise CommandError(f"The project has no task {name!r}. Its tasks: {there}.")


def folder_names(tasks: Sequence[Task]) -> dict[str, str]:
    """Task id -> a folder's name: the task's name, with what no file may be named made safe."""
    names: dict[str, str] = {}
    for task in tasks:
        safe = re.sub(r"[/\\:*?\"<>|\x00-\x1f]", "_", task.name).strip(" .") or task.id
        names[task.id] = unique(safe, {n.casefold() for n in names.values()})
    return names


def with_new_task(project: Project, folder: Path, name: str, classes: tuple[str, ...]) -> Project:
    """The project with one more task. CommandError where it can't be, with the reason.

    Label folders of removed tasks are left to them.
    """
    taken = frozenset(p.name for p in (folder / "labels").glob("*") if p.is_dir())
    try:
        return add_task(project, new_task(project, name, classes, taken))
    except ValueError as error:
        raise CommandError(f"The task {name} can't be made: {error}.") from error


def new(chosen: argparse.Namespace, reporter: Reporter) -> None:
    """Make a project with tasks."""
    path: Path = chosen.project
    project = Project(chosen.name or path.resolve().name)
    for name, classes in chosen.task:
        project = with_new_task(project, path, name, classes)
    ProjectFolder.create(path, project).close()
    tasks = {t.name: [c.name for c in t.classes] for t in project.tasks}
    lines = [f"Made the project {path}."] + [f"  {name}: {', '.join(c)}" for name, c in tasks.items()]
    reporter.result({"project": str(path), "tasks": tasks}, lines)


def info(chosen: argparse.Namespace, reporter: Reporter) -> None:
    """Say what a project holds: tasks, images per split, labels, models."""
    with opened(chosen.project, reporter=reporter) as (folder, project):
        splits = {split: sum(i.split == split for i in project.images) for split in SPLITS}
        missing = [i.name for i in project.images if not folder.image_path(i).exists()]
        counted = ", ".join(f"{count} {split}" for split, count in splits.items())
        lines = [f"{project.name}: {len(project.images)} images ({counted})"]
        tasks: dict[str, dict[str, object]] = {}
        for task in project.tasks:
            images = [i.id for i in project.images if (i.id, task.id) in folder.labels.labelled()]
            pixels = _pixels(folder, task, images, reporter)
            tasks[task.name] = {
                "classes": [c.name for c in task.classes],
                "weight": task.weight,
                "labelled_images": len(images),
                "pixels": pixels,
            }
            lines.append(f"{task.name}: labels in {len(images)} images, weight {task.weight:g}")
            lines += [f"  {name:20} {count:,} pixels" for name, count in pixels.items()]
        models = sorted(p.parent.name for p in folder.models_dir.glob("*/model.json"))
        lines.append(f"models: {', '.join(models) or 'none yet'}")
        for name in missing:
            reporter.problem(f"{name} is not where it was. Put it back, or remove it from the project.")
        values = {
            "name": project.name,
            "images": splits,
            "tasks": tasks,
            "models": models,
            "missing": missing,
        }
        reporter.result(values, lines)


def _pixels(
    folder: ProjectFolder, task: Task, image_ids: Sequence[str], reporter: Reporter
) -> dict[str, int]:
    """Labelled pixels by class name; a label that can't be read is named and left out."""
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


def read_label(folder: ProjectFolder, image_id: str, task_id: str, reporter: Reporter) -> Pixels | None:
    """A copy of a label, None where nothing was painted; one that can't be read is named and left out, too."""
    try:
        return folder.labels.copy(image_id, task_id)
    except StorageError as error:
        if str(error) not in reporter.problems:
            reporter.problem(str(error))
        return None


def export(chosen: argparse.Namespace, reporter: Reporter) -> None:
    """Write every label as an index mask, OUT/<task>/<image>.png."""
    out: Path = chosen.out
    written: dict[str, int] = {}
    with opened(chosen.project, reporter=reporter) as (folder, project):
        names = folder_names(project.tasks)
        labelled = folder.labels.labelled()
        for number, image in enumerate(project.images):
            reporter.progress(number / len(project.images), f"export {image.name}")
            for task in project.tasks:
                if (image.id, task.id) not in labelled:
                    continue
                label = read_label(folder, image.id, task.id, reporter)
                if label is not None:
                    target = out / names[task.id]
                    target.mkdir(parents=True, exist_ok=True)
                    write_index_mask(target / f"{image.id}.png", label, task.colors)
                    written[task.name] = written.get(task.name, 0) + 1
    lines = [f"{name}: {count} masks in {out}" for name, count in written.items()]
    reporter.result({"out": str(out), "written": written}, lines or ["Nothing is labelled yet."])
