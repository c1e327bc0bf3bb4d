"""What a project needs for labels from elsewhere: the tasks and classes that they name and it lacks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.exchange.mapping import MappingError
from core.project.colors import new_class_color
from core.project.model import Class, add_task, new_task, replace_task

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.exchange.mapping import TaskMapping
    from core.project.model import Project, Task


@dataclass(frozen=True, slots=True)
class Fitted:
    """A project that holds all tasks and classes, and the mappings onto them."""

    project: Project
    changes: tuple[tuple[Task | None, Task], ...]
    """Each task that was changed, before (None: it is new) and after."""
    mappings: tuple[TaskMapping, ...]


def fit(
    project: Project,
    mappings: Sequence[TaskMapping],
    labelled_tasks: frozenset[str] = frozenset(),
    *,
    add_classes: bool = False,
) -> Fitted:
    """Add the tasks that mappings name, and with `add_classes` also lacking classes of existing tasks.

    `labelled_tasks` are ids that no new task may get. Raises MappingError; then nothing is to be changed.
    """
    changes: list[tuple[Task | None, Task]] = []
    for mapping in mappings:
        task = next((t for t in project.tasks if t.name == mapping.name), None)
        try:
            if task is None:
                added = new_task(project, mapping.name, mapping.classes, labelled_tasks)
                project = add_task(project, added)
                changes.append((None, added))
            elif add_classes and mapping.lacking(task):
                grown = _grown(project, task, mapping.lacking(task))
                project = replace_task(project, grown)
                changes.append((task, grown))
        except ValueError as error:
            raise MappingError(f"The task {mapping.name} could not be added or extended: {error}.") from error
    tasks = {t.name: t for t in project.tasks}
    return Fitted(project, tuple(changes), tuple(m.for_task(tasks[m.name]) for m in mappings))


def _grown(project: Project, task: Task, names: Sequence[str]) -> Task:
    used = {color for other_task in project.tasks for color in other_task.colors}
    classes = list(task.classes)
    for name in names:
        color = new_class_color(name, used, {entry.color for entry in classes})
        classes.append(Class(name, color))
    return replace(task, classes=tuple(classes))
