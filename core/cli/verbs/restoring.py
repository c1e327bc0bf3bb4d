"""The verb restore: labels from a backup, tasks and images from a version of project.json."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import numpy as np

from core.cli.report import CommandError
from core.cli.verbs.projects import opened
from core.labels.consequences import is_record, record_id
from core.labels.swap import LabelSwap
from core.project.file import read_project
from core.project.folder import StorageError
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from core.cli.report import Reporter
    from core.project.folder import Backup, ProjectFolder
    from core.project.model import Project

    Key = tuple[str, str]


def restore(chosen: argparse.Namespace, reporter: Reporter) -> None:
    """List the backups and versions, or restore one."""
    if chosen.list:
        with opened(chosen.project) as (folder, project):
            _list(folder, project, reporter)
        return
    with opened(chosen.project, to_write=True, reporter=reporter) as (folder, project):
        if chosen.version is not None:
            _restore_version(folder, chosen.version, reporter)
        else:
            _restore_labels(folder, project, chosen.backup, reporter)


def _list(folder: ProjectFolder, project: Project, reporter: Reporter) -> None:
    backups = [
        {"backup": b.number, "date": _date(b.time), "reason": b.reason, "labels": len(_labels(b))}
        for b in folder.backups()
    ]
    versions = [
        {"version": int(v.stem), "date": _date(v.stat().st_mtime)} for v in reversed(folder.versions())
    ]
    lines = [
        f"backup {b['backup']}: {b['date']}, {b['labels']} labels, before: {b['reason']}" for b in backups
    ]
    lines += [f"version {v['version']}: {v['date']}" for v in versions]
    reporter.result(
        {"name": project.name, "backups": backups, "versions": versions},
        lines or ["There are no backups or earlier versions yet."],
    )


def _restore_version(folder: ProjectFolder, number: int, reporter: Reporter) -> None:
    path = next((v for v in folder.versions() if int(v.stem) == number), None)
    if path is None:
        raise CommandError(f"Version {number} does not exist. List the versions with restore --list.")
    project = read_project(path)
    folder.save(project)
    text = f"Restored the tasks and images of version {number}. The previous state was saved as the newest version."
    reporter.result({"version": number, "tasks": len(project.tasks), "images": len(project.images)}, [text])


def _restore_labels(folder: ProjectFolder, project: Project, number: int, reporter: Reporter) -> None:
    backup = next((b for b in folder.backups() if b.number == number), None)
    if backup is None:
        raise CommandError(f"Backup {number} does not exist. List the backups with restore --list.")
    swaps = _swaps(folder, project, backup, reporter)
    if not swaps and reporter.problems:
        raise CommandError(reporter.problems[-1])
    safety = folder.backup_labels([(s.image_id, s.task_id) for s in swaps], f"restore backup {number}")
    for swap in swaps:
        folder.labels.put(swap.image_id, swap.task_id, swap.after.label)
    count = sum(not is_record(swap.task_id) for swap in swaps)
    backup_sentence = f" The previous labels are in backup {safety.number}." if safety is not None else ""
    values = {"backup": number, "restored": count, "kept_as": safety.number if safety is not None else None}
    reporter.result(values, [f"Restored {count} labels from backup {number}.{backup_sentence}"])


def _swaps(folder: ProjectFolder, project: Project, backup: Backup, reporter: Reporter) -> list[LabelSwap]:
    """The labels that change, and their records of accepted predictions, which no longer apply."""
    sizes = {image.id: (image.height, image.width) for image in project.images}
    tasks = {task.id: task.name for task in project.tasks}
    swaps: list[LabelSwap] = []
    for image_id, task_id in _labels(backup):
        if image_id not in sizes or task_id not in tasks:
            reporter.problem(f"{image_id if image_id not in sizes else task_id} is no longer in the project.")
            continue
        try:
            label = folder.backed_up(backup, image_id, task_id)
        except StorageError as error:
            reporter.problem(str(error))
            continue
        if label is None:
            label = np.full(sizes[image_id], UNLABELLED, np.uint8)
        if label.shape != sizes[image_id]:
            reporter.problem(
                f"The label {tasks[task_id]} of {image_id} was not restored: its size differs from its image's."
            )
            continue
        swap = LabelSwap.to(folder.labels, image_id, task_id, label)
        if swap.before != swap.after:
            swaps += [swap, *_without_record(folder, swap)]
    return swaps


def _without_record(folder: ProjectFolder, swap: LabelSwap) -> list[LabelSwap]:
    record = record_id(swap.task_id)
    if (swap.image_id, record) not in folder.labels.labelled():
        return []
    return [LabelSwap.to_nothing(folder.labels, swap.image_id, record, swap.after.shape)]


def _labels(backup: Backup) -> Sequence[Key]:
    return [key for key in backup.labels if not is_record(key[1])]


def _date(seconds: float) -> str:
    try:
        return time.strftime("%Y-%m-%d %H:%M", time.localtime(seconds))
    except (OverflowError, OSError, ValueError):
        return "?"
