"""The verb new, and what all verbs share: opening a project and finding its tasks."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from core.cli.report import CommandError
from core.printable import printable
from core.project.folder import ProjectFolder, StorageError
from core.project.model import Project, add_task, new_task
from core.project.moved import found_beside

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator
    from pathlib import Path

    from core.cli.report import Reporter
    from core.labels.packing import Pixels
    from core.project.model import Task


@contextmanager
def opened(
    path: Path | ProjectFolder, *, to_write: bool = False, reporter: Reporter | None = None
) -> Iterator[tuple[ProjectFolder, Project]]:
    """The project in `path`, closed at the end. Raises CommandError if `to_write` is set but it is read-only.

    Without `to_write`, nothing is written, and other programs can write meanwhile. Damage is reported to `reporter`.
    A project that a script has open stays open.
    """
    if isinstance(path, ProjectFolder):
        if to_write and path.read_only:
            raise CommandError(path.read_only_reason)
        yield path, found_beside(path.path, path.read())
        return
    folder, project = ProjectFolder.open(path, to_look=not to_write)
    try:
        if reporter is not None:
            for problem in folder.problems:
                reporter.problem(problem)
        if to_write and folder.read_only:
            raise CommandError(folder.read_only_reason)
        yield folder, found_beside(folder.path, project)
    finally:
        try:
            folder.close()
        except StorageError:
            folder.close(give_up=True)  # do not wait here for the disk to recover
            raise


def task_of(project: Project, name: str) -> Task:
    """The task with that name or id. Raises CommandError, which lists the tasks."""
    for task in project.tasks:
        if name in (task.name, task.id):
            return task
    names = ", ".join(t.name for t in project.tasks) or "none yet"
    raise CommandError(f"The project has no task {name!r}. Its tasks: {names}.")


def with_new_task(project: Project, folder: Path, name: str, classes: tuple[str, ...]) -> Project:
    """The project with one more task. Raises CommandError with the reason if that is not possible.

    Label folders of removed tasks are not reused.
    """
    used_ids = frozenset(p.name for p in (folder / "labels").glob("*") if p.is_dir())
    try:
        return add_task(project, new_task(project, name, classes, used_ids))
    except ValueError as error:
        raise CommandError(f"The task {name} could not be added: {error}.") from error


def new(chosen: argparse.Namespace, reporter: Reporter) -> None:
    """Create a project with tasks."""
    path: Path = chosen.project
    project = Project(chosen.name or printable(path.resolve().name) or "project")
    for name, classes in chosen.task:
        project = with_new_task(project, path, name, classes)
    ProjectFolder.create(path, project).close()
    tasks = {t.name: [c.name for c in t.classes] for t in project.tasks}
    lines = [f"Created the project {path}."] + [f"  {name}: {', '.join(c)}" for name, c in tasks.items()]
    reporter.result({"project": str(path), "tasks": tasks}, lines)


def read_label(folder: ProjectFolder, image_id: str, task_id: str, reporter: Reporter) -> Pixels | None:
    """A copy of a label; None if there is none, or if it could not be read, which is reported."""
    try:
        return folder.labels.copy(image_id, task_id)
    except StorageError as error:
        if str(error) not in reporter.problems:
            reporter.problem(str(error))
        return None
