"""Importing labels: masks are read in the background, and imported in one undoable step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.session.commands import ImportLabels
from core.exchange.importing import read_labels
from core.exchange.mapping import MappingError, read_mapping
from core.exchange.reader import ImportedLabel, ImportProblem, Request
from core.exchange.tables import READERS
from core.project import model as edits
from core.project.folder import StorageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from app.session.document import Document
    from app.session.labels import LabelEditor
    from app.session.limits import Limits
    from app.work.background import Job
    from core.exchange.mapping import TaskMapping
    from core.exchange.reader import Reader
    from core.labels.stroke import LabelChange
    from core.project.backups import GrowingBackup
    from core.project.model import ImageEntry, Task

Found = ImportedLabel | ImportProblem
PROBLEMS_SHOWN = 3


class Importing(QObject):
    """Nobody paints while labels are imported, so that Undo finds everything as it left it."""

    def __init__(self, document: Document, labels: LabelEditor, limits: Limits) -> None:
        super().__init__(document)
        self._document, self._labels, self._limits = document, labels, limits
        self._changes: list[LabelChange] = []
        self._tasks: list[tuple[Task | None, Task]] = []
        """Each task that the import changes, before (None: it is new) and after."""
        self._problems: list[str] = []
        self._backup: GrowingBackup | None = None

    def start(
        self, folder: Path, *, mapping: Path | None = None, task_id: str | None = None, reader_id: str = ""
    ) -> None:
        """Labels from the files in `folder`, matched to images by name, with a reader of READERS.

        Without a `reader_id` the arguments decide: a `mapping` file for masks of any values (tasks that the project
        lacks are added), or a task for index masks. What can't be used is named in a notice; the rest is imported.
        """
        document = self._document
        if document.folder is None or not document.may_change() or not document.may_start_work():
            return
        need = "mapping" if mapping is not None else "task"
        reader = READERS.get(reader_id) or next(row for row in READERS.values() if row.needs == need)
        self._tasks = []
        request = self._request(reader, folder, mapping, task_id)
        if request is None:
            return
        images, image_path = document.project.images, document.folder.image_path

        def source() -> Iterator[Found]:
            return read_labels(reader, request, images, image_path)

        self._run_import(source, images)

    def _request(
        self, reader: Reader, folder: Path, mapping: Path | None, task_id: str | None
    ) -> Request | None:
        """What is to be read, with the tasks that the files bring added; None, with a notice, where it can't be."""
        if reader.needs == "task":
            task = self._document.task_entry(task_id)
            return None if task is None else Request(folder, task=task)
        try:
            mappings = self._with_tasks(reader.tasks(folder) if mapping is None else read_mapping(mapping))
        except (MappingError, ValueError) as error:
            self._document.tell("error", str(error))
            return None
        return Request(folder, mappings)

    def _with_tasks(self, mappings: Sequence[TaskMapping]) -> tuple[TaskMapping, ...]:
        """The mappings onto the project's tasks, the missing ones added; a mapping that doesn't fit adds none."""
        document = self._document
        assert document.folder is not None
        labelled_tasks = frozenset(task for _, task in document.folder.labels.labelled())
        project = document.project
        added: list[tuple[Task | None, Task]] = []
        for mapping in mappings:
            if mapping.name not in {t.name for t in project.tasks}:
                task = edits.new_task(project, mapping.name, tuple(mapping.classes), labelled_tasks)
                project = edits.add_task(project, task)
                added.append((None, task))
        tasks = {t.name: t for t in project.tasks}
        fitted = tuple(m.for_task(tasks[m.name]) for m in mappings)
        self._tasks = added
        return fitted

    def _run_import(self, source: Callable[[], Iterator[Found]], images: tuple[ImageEntry, ...]) -> None:
        assert self._document.folder is not None
        self._changes, self._problems = [], []
        try:
            self._backup = self._document.folder.growing_backup(self.tr("Import labels"))
        except StorageError as error:
            self._document.tell("error", str(error))
            return
        self._labels.end_stroke()
        ImportLabels(self._document, (), self._tasks, "").put_tasks(forward=True)
        self._document.set_busy(self.tr("Importing labels. You can paint again when this is done."))
        numbers = {image.id: number for number, image in enumerate(images, 1)}

        def work(job: Job) -> None:
            for item in source():
                if job.cancelled:
                    return
                job.progress.emit(item)
                if isinstance(item, ImportedLabel):
                    job.tell_share(numbers[item.image_id] / len(images))

        text = self.tr("Importing labels for %n image(s)…", "", len(images))
        self._document.work.start(
            text, work, self._import_done, self._import_failed, self._import_ended, self._take_imported
        )

    @Slot(object)
    def _take_imported(self, item: object) -> None:
        if (
            self._document.folder is None or not self._document.busy
        ):  # closed, or cancelled with some still on their way
            return
        if isinstance(item, ImportProblem):
            self._problems.append(item.text)
            return
        assert isinstance(item, ImportedLabel)
        task = next((t for t in self._document.project.tasks if t.name == item.task_name), None)
        if task is None:
            return
        if self._limits.is_locked(task.id):
            text = self.tr("Task “{0}” is locked: its label of {1} was not imported.")
            self._problems.append(text.format(task.name, item.image_id))
            return
        try:
            change = self._document.folder.labels.replace(
                item.image_id, task.id, item.label, backup=self._backup
            )
        except StorageError as error:
            self._problems.append(str(error))
            return
        if change is not None:
            self._changes += [change, *self._labels.follow(change)]
            self._document.labels_changed.emit(change.image_id, change.task_id, change.box)
            self._document.label_committed.emit(change)

    @Slot(object)
    def _import_done(self, _: object) -> None:
        self._import_ended()

    def _import_ended(self) -> None:
        """What was taken up to now is one undoable step, also where the import was cancelled."""
        if self._document.folder is None:
            return
        self._document.set_busy("")
        self._finish_backup()
        changes, problems = self._changes, self._problems
        count = sum(change.kind == "import" for change in changes)
        step = ImportLabels(self._document, changes, self._tasks, self.tr("Import labels"))
        if changes:
            self._document.undo_stack.push(step)
        else:
            step.put_tasks(forward=False)
        text = self.tr("%n label(s) imported.", "", count)
        text = " ".join([text, *problems[:PROBLEMS_SHOWN]])
        if len(problems) > PROBLEMS_SHOWN:
            text += " " + self.tr("%n more problem(s); see the details.", "", len(problems) - PROBLEMS_SHOWN)
        self._document.tell("warning" if problems else "info", text, "\n".join(problems))
        self._changes, self._problems = [], []

    def _finish_backup(self) -> None:
        backup, self._backup = self._backup, None
        if backup is None:
            return
        try:
            backup.finish()
        except StorageError as error:
            self._problems.append(str(error))
        text = self.tr("A label that could not be read was replaced. It is kept as {0}.")
        self._problems += [text.format(path) for path in backup.set_aside]

    @Slot(object)
    def _import_failed(self, error: object) -> None:
        self._problems.append(self.tr("The import ended early: {0}").format(error))
        self._import_ended()
