"""Rules between tasks, and locks: what can be painted where in a project."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal, NamedTuple

from core.labels.guard import Guard, Where

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.labels.packing import Pixels
    from core.project.model import ClassRef, Project, Rule

    Read = Callable[[str], Pixels | None]
    """Task id -> the live label of the current image, None if it has none."""


Excluded = tuple[str, int, str, int]
"""Two classes that never share a pixel: a task id and a class, another task id and a class."""


class Conflict(NamedTuple):
    """A rule as one of its tasks sees it."""

    own: int
    """The index of this task's class."""
    task_id: str
    """The other task ..."""
    other: int
    """... and the index of its class."""
    action: Literal["clear", "refuse"]


def class_index(project: Project, ref: ClassRef) -> int | None:
    """The index of the class in its task; None if the task or class no longer exists."""
    task = next((t for t in project.tasks if t.id == ref.task), None)
    if task is None:
        return None
    return next((index for index, c in enumerate(task.classes) if c.name == ref.name), None)


def class_indices(project: Project, rule: Rule) -> tuple[int, int] | None:
    """The indices of the rule's two classes; None if one of them is gone, so that the rule has no effect."""
    first, second = class_index(project, rule.first), class_index(project, rule.second)
    return None if first is None or second is None else (first, second)


def is_live(project: Project, rule: Rule) -> bool:
    """Whether both classes of the rule exist."""
    return class_indices(project, rule) is not None


def excluded(project: Project) -> tuple[Excluded, ...]:
    """Which classes exclude each other by the project's rules, for learning."""
    return tuple(
        (rule.first.task, indices[0], rule.second.task, indices[1])
        for rule in project.rules
        if (indices := class_indices(project, rule)) is not None
    )


def conflicts(project: Project, task_id: str) -> tuple[Conflict, ...]:
    """The project's rules that concern the task, from its side."""
    conflicts_found = []
    for rule in project.rules:
        indices = class_indices(project, rule)
        if indices is not None:
            first, second = (rule.first.task, indices[0]), (rule.second.task, indices[1])
            for this_side, other_side in ((first, second), (second, first)):
                if this_side[0] == task_id:
                    conflicts_found.append(Conflict(this_side[1], *other_side, rule.action))
    return tuple(conflicts_found)


def locked_classes(project: Project, task_id: str) -> frozenset[int]:
    """The indices of the task's locked classes; all of them if the task is locked."""
    if task_id in project.locked_tasks:
        task = next((t for t in project.tasks if t.id == task_id), None)
        return frozenset(range(len(task.classes) if task is not None else 0))
    indices = (class_index(project, ref) for ref in project.locks if ref.task == task_id)
    return frozenset(index for index in indices if index is not None)


def guard_for(
    project: Project,
    task_id: str,
    read: Read,
    *,
    only_unlabelled: bool = False,
    inside: ClassRef | None = None,
) -> Guard:
    """What limits strokes on the task's label: its locks, the rules, and where the user wants to paint.

    A rule that would clear locked pixels refuses instead. If the class `inside` is gone, it has no effect.
    """
    locked: frozenset[int] | range = locked_classes(project, task_id)
    if task_id in project.locked_tasks:
        locked = range(256)
    refused: dict[int, list[Where]] = {}
    for conflict in conflicts(project, task_id):
        label = read(conflict.task_id)
        fixed = conflict.other in locked_classes(project, conflict.task_id)
        if label is not None and (conflict.action == "refuse" or fixed):
            refused.setdefault(conflict.own, []).append(Where(label, conflict.other))
    index = class_index(project, inside) if inside is not None else None
    where = Where(read(inside.task), index) if inside is not None and index is not None else None
    return Guard(only_unlabelled=only_unlabelled, locked=locked, inside=where, refused=refused)


def with_class_lock(project: Project, ref: ClassRef, locked: bool) -> Project:
    """The project with that class locked or unlocked."""
    remaining = tuple(lock for lock in project.locks if lock != ref)
    return replace(project, locks=(*remaining, ref) if locked else remaining)


def with_task_lock(project: Project, task_id: str, locked: bool) -> Project:
    """The project with that task locked or unlocked."""
    remaining = tuple(lock for lock in project.locked_tasks if lock != task_id)
    return replace(project, locked_tasks=(*remaining, task_id) if locked else remaining)
