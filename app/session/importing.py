"""Importing labels: masks are read in the background, and imported in one undoable step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.language.joining import sentences_text
from app.session.commands import ImportLabels
from core.exchange.fitting import fit
from core.exchange.importing import grouped, merged, read_labels
from core.exchange.mapping import MappingError, read_mapping
from core.exchange.reader import NO_MASK, ImportedLabel, ImportProblem, Request
from core.exchange.shapes.json_files import reading_once
from core.exchange.tables import READERS
from core.exchange.values.looking import look
from core.exchange.values.offering import offered
from core.project.folder import StorageError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.session.document import Document
    from app.session.labels import LabelEditor
    from app.session.limits import Limits
    from app.work.background import Job
    from core.exchange.fitting import Fitted
    from core.exchange.mapping import TaskMapping
    from core.exchange.reader import Match
    from core.exchange.values.looking import Looked
    from core.labels.packing import Pixels
    from core.labels.store import LabelStore
    from core.labels.stroke import LabelChange
    from core.learning.events import Level
    from core.project.backups import GrowingBackup
    from core.project.model import Task

PROBLEMS_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Import:
    """What is to be imported."""

    path: Path
    """A folder or a file."""
    reader_id: str
    """Of READERS; "" for looking only: the one that suits the files."""
    mappings: tuple[TaskMapping, ...] = ()
    """By the names of tasks and classes."""
    task_id: str | None = None
    """Of readers that need to be told a task."""
    kind: str = ""
    """How the masks are named, where several kinds fit."""
    merge: bool = False
    """Keep what is labelled."""
    add_classes: bool = False
    """Add classes that existing tasks lack; otherwise nothing is imported."""
    answers: tuple[tuple[str, str], ...] = ()
    """Which images doubtful files belong to, as in a Request."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """What was found in files, and how they can be read."""

    looked: Looked
    reader_id: str
    """Of READERS: the one they were read with."""
    offered: tuple[str, ...] = ()
    """The ids of all that suit the files; none where the user had chosen one."""


@dataclass(frozen=True, slots=True)
class Ending:
    """How an import ended, in words."""

    level: Level
    text: str
    problems: tuple[str, ...] = ()
    """Those of one cause in one sentence."""
    details: tuple[str, ...] = ()
    """Each by itself."""
    labels: int = 0
    """How many were imported."""
    failed: bool = False
    """Something that was to be imported was not."""


class Importing(QObject):
    """Nobody paints while labels are imported, so that Undo finds everything as it left it."""

    ended = Signal(object)
    """An Ending."""
    changed = Signal()
    """It runs, is further than before, or has ended."""

    def __init__(self, document: Document, labels: LabelEditor, limits: Limits) -> None:
        super().__init__(document)
        self._document, self._labels, self._limits = document, labels, limits
        self._changes: list[LabelChange] = []
        self._tasks: list[tuple[Task | None, Task]] = []
        """Each task that the import changes, before (None: it is new) and after."""
        self._problems: list[ImportProblem] = []
        self._sources: set[str] = set()
        """The names of the files that had a label to import."""
        self._backup: GrowingBackup | None = None
        self._running: Import | None = None
        self.told_by_dialog = False
        """A dialog says how it ended; otherwise a notice does."""
        document.work.changed.connect(self._follow)

    @property
    def running(self) -> bool:
        """Whether an import is running."""
        return self._running is not None

    def looking(self, wanted: Import) -> Callable[[Job], Sighting]:
        """Work that looks at what is to be imported, and guesses what its values mean."""
        document = self._document
        assert document.folder is not None
        project, image_path, active = document.project, document.folder.image_path, document.active_task
        request = Request(wanted.path, kind=wanted.kind, answers=wanted.answers)

        @reading_once()
        def work(job: Job) -> Sighting:
            readers = [READERS[wanted.reader_id]] if wanted.reader_id else offered(wanted.path)
            reader = readers[0]
            looked = look(
                reader,
                request,
                project.images,
                image_path,
                project.tasks,
                active or "",
                progress=lambda done, total: job.progress.emit((done, total)),
                cancelled=lambda: job.cancelled,
            )
            return Sighting(looked, reader.id, () if wanted.reader_id else tuple(row.id for row in readers))

        return work

    def fitted(self, wanted: Import) -> Fitted:
        """The project with what the import adds. Raises MappingError."""
        document = self._document
        assert document.folder is not None
        labelled_tasks = frozenset(task for _, task in document.folder.labels.labelled())
        return fit(document.project, wanted.mappings, labelled_tasks, add_classes=wanted.add_classes)

    def labelled(self, match: Match) -> int:
        """How many of the matched images have labels already."""
        folder = self._document.folder
        return 0 if folder is None else len({i for i, _ in folder.labels.labelled()} & match.items.keys())

    def start(
        self, folder: Path, *, mapping: Path | None = None, task_id: str | None = None, reader_id: str = ""
    ) -> None:
        """Labels from the files in `folder`, matched to images by name, with a reader of READERS.

        Without a `reader_id` the arguments decide: a `mapping` file for masks of any values (tasks that the project
        lacks are added), or a task for index masks. What can't be used is named in a notice; the rest is imported.
        """
        need = "mapping" if mapping is not None else "task"
        reader = READERS.get(reader_id) or next(row for row in READERS.values() if row.needs == need)
        try:
            mappings = tuple(reader.tasks(folder)) if mapping is None else read_mapping(mapping)
        except (MappingError, ValueError) as error:
            self._document.tell("error", str(error))
            return
        self.run(Import(folder, reader.id, mappings, task_id))

    def run(self, wanted: Import) -> bool:
        """Import in the background, with all that is added in one undoable step; whether it was started."""
        document = self._document
        if document.folder is None or not document.may_change() or not document.may_start_work():
            return False
        task = document.task_entry(wanted.task_id)
        if READERS[wanted.reader_id].needs == "task" and task is None:
            return False
        try:
            fitted = self.fitted(wanted)
            self._backup = document.folder.growing_backup(self.tr("Import labels"))
        except (MappingError, StorageError) as error:
            self._say(Ending("error", str(error), failed=True))
            return False
        self._tasks, self._running = list(fitted.changes), wanted
        self._run_import(Request(wanted.path, fitted.mappings, task, wanted.kind, wanted.answers))
        return True

    def _run_import(self, request: Request) -> None:
        document = self._document
        assert self._running is not None
        assert document.folder is not None
        images, image_path = document.project.images, document.folder.image_path
        reader = READERS[self._running.reader_id]
        self._changes, self._problems, self._sources = [], [], set()
        self._labels.end_stroke()
        ImportLabels(document, (), self._tasks, "").put_tasks(forward=True)
        document.set_busy(self.tr("Importing labels. You can paint again when this is done."))
        numbers = {image.id: number for number, image in enumerate(images, 1)}

        @reading_once()
        def work(job: Job) -> None:
            for item in read_labels(reader, request, images, image_path):
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
            self._problems.append(item)
            return
        assert isinstance(item, ImportedLabel)
        task = next((t for t in self._document.project.tasks if t.name == item.task_name), None)
        if task is None:
            return
        self._sources.add(item.source.name)
        if self._limits.is_locked(task.id):
            text = self.tr("Task “{0}” is locked: its label of {1} was not imported.")
            problem = ImportProblem(
                text.format(task.name, item.image_id), cause=self.tr("locked task"), source=item.source.name
            )
            self._problems.append(problem)
            return
        labels = self._document.folder.labels
        try:
            label = self._merged(labels, item, task.id)
            change = labels.replace(item.image_id, task.id, label, backup=self._backup)
        except StorageError as error:
            self._problems.append(ImportProblem(str(error)))
            return
        if change is not None:
            self._changes += [change, *self._labels.follow(change)]
            self._document.labels_changed.emit(change.image_id, change.task_id, change.box)
            self._document.label_committed.emit(change)

    def _merged(self, labels: LabelStore, item: ImportedLabel, task_id: str) -> Pixels:
        """What becomes of a label: read only where something of it stays."""
        keep = self._running is not None and self._running.merge
        if not keep and item.ignored is None:
            return item.label
        return merged(labels.copy(item.image_id, task_id), item, keep=keep)

    @Slot(object)
    def _import_done(self, _: object) -> None:
        self._import_ended()

    def _import_ended(self) -> None:
        """What was taken up to now is one undoable step, also where the import was cancelled."""
        self._running = None
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
        if not count and self._sources:
            text = self.tr("No label changed.")
        if self.told_by_dialog:  # which has counted the images without a mask before
            problems = [problem for problem in problems if problem.cause != NO_MASK]
        remarks = tuple(problem.text for problem in problems if problem.remark)
        problems = [problem for problem in problems if not problem.remark]
        total = len(self._sources | {problem.source for problem in problems if problem.source})
        self._changes, self._problems = [], []
        self._say(
            Ending(
                "warning" if problems else "info",
                text,
                tuple(grouped(problems, total)),
                (*(problem.text for problem in problems), *remarks),
                count,
                not all(problem.doubt or problem.cause == NO_MASK for problem in problems),
            )
        )

    def _say(self, ending: Ending) -> None:
        """Tell how it ended: the dialog, if one is open, or a notice."""
        if not self.told_by_dialog:
            sentences = [ending.text, *ending.problems[:PROBLEMS_SHOWN]]
            if len(ending.problems) > PROBLEMS_SHOWN:
                hidden_count = len(ending.problems) - PROBLEMS_SHOWN
                sentences.append(self.tr("%n more problem(s); see the details.", "", hidden_count))
            self._document.tell(ending.level, sentences_text(sentences), "\n".join(ending.details))
        self.ended.emit(ending)
        self.changed.emit()

    @Slot()
    def _follow(self) -> None:
        if self._running is not None:
            self.changed.emit()

    def _finish_backup(self) -> None:
        backup, self._backup = self._backup, None
        if backup is None:
            return
        try:
            backup.finish()
        except StorageError as error:
            self._problems.append(ImportProblem(str(error)))
        text = self.tr("A label that could not be read was replaced. It is kept as {0}.")
        self._problems += [ImportProblem(text.format(path)) for path in backup.set_aside]

    @Slot(object)
    def _import_failed(self, error: object) -> None:
        self._problems.append(ImportProblem(self.tr("The import ended early: {0}").format(error)))
        self._import_ended()
