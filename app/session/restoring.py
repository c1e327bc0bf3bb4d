"""The session's way back: labels from backups, tasks and images from a version of project.json."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject

from app.language.joining import sentences_text
from app.session.file_commands import RestoreProject, SwapLabels
from core.labels.consequences import is_record, record_id
from core.labels.swap import LabelSwap
from core.project.file import read_project
from core.project.folder import StorageError
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from app.session.document import Document
    from app.session.labels import LabelEditor
    from core.project.folder import Backup, ProjectFolder
    from core.project.model import ImageEntry, Task

PROBLEMS_SHOWN = 3


class Restoring(QObject):
    """What was restored can be taken back with Undo."""

    def __init__(self, document: Document, labels: LabelEditor) -> None:
        super().__init__(document)
        self._document, self._labels = document, labels

    def restore_labels(self, backup: Backup, pairs: Iterable[tuple[str, str]]) -> None:
        """Labels as they were in a backup, in one undoable step; what is there now goes into a backup of its own.

        A label whose size is not its image's stays in the backup: it is never stretched.
        """
        document, folder = self._document, self._document.folder
        if folder is None or not document.may_change() or not document.may_paint():
            return
        self._labels.end_stroke()
        swaps, problems = self._swaps(folder, backup, pairs)
        count = sum(not is_record(s.task_id) for s in swaps)
        text = self.tr("Restore %n label(s)", "", count)
        if swaps:
            try:
                folder.backup_labels([(s.image_id, s.task_id) for s in swaps], text)
            except StorageError as error:
                document.tell("error", self.tr("Nothing was restored. {0}").format(error))
                return
            document.undo_stack.push(SwapLabels(document, swaps, text))
        sentences = [self.tr("%n label(s) restored.", "", count), *problems[:PROBLEMS_SHOWN]]
        document.tell("warning" if problems else "info", sentences_text(sentences), "\n".join(problems))

    def _swaps(
        self, folder: ProjectFolder, backup: Backup, pairs: Iterable[tuple[str, str]]
    ) -> tuple[list[LabelSwap], list[str]]:
        swaps: list[LabelSwap] = []
        problems: list[str] = []
        for image_id, task_id in pairs:
            entry, task = self._document.image_entry(image_id), self._document.task_entry(task_id)
            if entry is None or task is None:
                name = image_id if entry is None else task_id
                problems.append(self.tr("{0} is no longer in the project.").format(name))
                continue
            try:
                swap = self._swap(folder, backup, entry, task)
            except (StorageError, ValueError) as error:
                problems.append(str(error))
                continue
            if swap.before != swap.after:
                swaps += [swap, *_without_record(folder, swap)]
        return swaps, problems

    def _swap(self, folder: ProjectFolder, backup: Backup, entry: ImageEntry, task: Task) -> LabelSwap:
        """StorageError where the backup can't be read, ValueError where its label has another size."""
        label = folder.backed_up(backup, entry.id, task.id)
        size = (entry.height, entry.width)
        if label is None:
            label = np.full(size, UNLABELLED, np.uint8)
        if label.shape != size:
            raise ValueError(
                self.tr(
                    "The {0} label of {1} has {2} × {3} pixels, but the image has {4} × {5}. It was not "
                    "restored."
                ).format(task.name, entry.name, label.shape[1], label.shape[0], entry.width, entry.height)
            )
        return LabelSwap.to(folder.labels, entry.id, task.id, label)

    def restore_project(self, version: Path) -> None:
        """Tasks and images as a version of project.json has them, undoable. Labels stay as they are."""
        document = self._document
        if not document.may_change():
            return
        self._labels.end_stroke()
        try:
            project = read_project(version)
        except StorageError as error:
            document.tell("error", self.tr("Nothing was restored. {0}").format(error))
            return
        document.undo_stack.push(RestoreProject(document, project, self.tr("Restore tasks and images")))
        document.tell("info", self.tr("Tasks and images were restored. You can undo this."))


def _without_record(folder: ProjectFolder, swap: LabelSwap) -> list[LabelSwap]:
    """What was taken from predictions since no longer counts as taken."""
    record = record_id(swap.task_id)
    if (swap.image_id, record) not in folder.labels.labelled():
        return []
    return [LabelSwap.to_nothing(folder.labels, swap.image_id, record, swap.after.shape)]
