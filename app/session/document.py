"""The open project: its state, the signals that say what changed, its undo stack, and saving."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QLocale, QObject, QStorageInfo, QTime, QTimer, Signal
from PySide6.QtGui import QUndoStack

from app.work.background import Background
from app.work.long_work import LongWork
from core.labels.boxes import Box
from core.labels.consequences import is_record
from core.labels.packing import pack
from core.labels.stroke import LabelChange
from core.notice import SAVING, Level, Notice
from core.project.folder import StorageError
from core.project.image_files import with_files
from core.project.model import UNLABELLED, Project

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    import numpy.typing as npt

    from core.project.folder import ProjectFolder
    from core.project.model import ImageEntry, Task

log = logging.getLogger(__name__)

SAVE_DELAY_MS = 300
RETRY_MS = 5000
WATCH_MS = 500
UNDO_STEPS = 1000
"""Each holds the pixels of its box, packed."""
TOLD_ONE_BY_ONE = 20


class Document(QObject):
    """The open project and the signals that say what changed.

    Views connect to them. Only the session's components and undo commands change anything.
    """

    project_changed = Signal()
    tasks_changed = Signal()
    weight_changed = Signal(str, float)
    images_changed = Signal()
    image_changed = Signal(str)
    current_image_changed = Signal(object)
    active_changed = Signal()
    labels_changed = Signal(str, str, object)
    """Image id, task id, Box: those pixels of a label changed, also in the middle of a stroke."""
    label_committed = Signal(object)
    """A LabelChange that is done and journaled."""
    limits_changed = Signal()
    """Locks, rules or the paint area changed."""
    data_changed = Signal()
    """What is learned from changed: tasks, images, or how images are prepared."""
    undone = Signal(object)
    """The QUndoCommand that Undo has just taken back."""
    redone = Signal(object)
    stroke_must_end = Signal()
    """Something is about to happen that a running stroke must not outlive."""
    files_accepted = Signal(object)
    """Ids of images whose files are about to be accepted; their problems are settled."""
    files_replaced = Signal(object)
    """Ids of images that have other files, or sizes, from now on."""
    prediction_changed = Signal(str)
    scores_changed = Signal()
    learning_event = Signal(object)
    learning_changed = Signal()
    notice = Signal(object)
    settled = Signal(str, str)
    """The cause of a notice is gone, and what to say then."""
    saved_changed = Signal(bool)
    _problem = Signal(str)  # from the label store's writer thread

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = Project("")
        self._folder: ProjectFolder | None = None
        self._current: str | None = None
        self._active_task: str | None = None
        self._active_class = 0
        self._saved = True
        self._unsaved_since = ""
        self._busy = ""
        self.background = Background(self)
        self.work = LongWork(self.background, self)
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(UNDO_STEPS)
        self._save_timer = QTimer(self, singleShot=True)
        self._save_timer.timeout.connect(self.save_now)
        self._watch = QTimer(self, interval=WATCH_MS)
        self._watch.timeout.connect(self._look_if_saved)
        self._problem.connect(self._say_problem)

    # state ------------------------------------------------------------------------------------------------

    @property
    def project(self) -> Project:
        """The open project; an empty one while none is open."""
        return self._project

    @property
    def folder(self) -> ProjectFolder | None:
        return self._folder

    @property
    def is_open(self) -> bool:
        return self._folder is not None

    @property
    def read_only(self) -> bool:
        """Whether the open project is read-only: another window has it open, or the folder is protected."""
        return self._folder is not None and self._folder.read_only

    @property
    def current_image(self) -> str | None:
        """Id of the image on screen."""
        return self._current

    @property
    def active_task(self) -> str | None:
        """Id of the task that the tools paint."""
        return self._active_task

    @property
    def active_class(self) -> int:
        """Index of the class that the tools paint."""
        return self._active_class

    @property
    def saved(self) -> bool:
        """Whether everything is safe on disk."""
        return self._saved

    def image_entry(self, image_id: str) -> ImageEntry | None:
        """The entry of that id, None without one."""
        return next((i for i in self._project.images if i.id == image_id), None)

    def task_entry(self, task_id: str | None) -> Task | None:
        """The task of that id, None without one."""
        return next((t for t in self._project.tasks if t.id == task_id), None)

    # telling ----------------------------------------------------------------------------------------------

    def tell(self, level: Level, text: str, details: str = "", *, cause: str = "") -> None:
        """A sentence for the user; one with a `cause` stays until `settled`."""
        self.notice.emit(Notice(level, text, details, cause))

    def may_change(self) -> bool:
        """Whether the project can be changed; if not, says why."""
        if self._folder is None:
            self.tell("info", self.tr("Open a project first."))
            return False
        if self._folder.read_only:
            self.tell("warning", self._folder.read_only_reason)
            return False
        return True

    def may_paint(self) -> bool:
        """Whether labels can be changed now; if not, says why."""
        if self._busy:
            self.tell("info", self._busy)
        return not self._busy

    def may_start_work(self) -> bool:
        """Whether no other long work is running; if one is, says which."""
        if self.work.running:
            self.tell("info", self.tr("Please wait: {0}").format(self.work.text))
        return not self.work.running

    @property
    def busy(self) -> str:
        """Why labels can't be painted now, or ""."""
        return self._busy

    def set_busy(self, why: str) -> None:
        """Keep labels from being painted while they change in bulk; "" ends it."""
        self._busy = why

    # changing ---------------------------------------------------------------------------------------------

    def set_project(
        self, project: Project, *, tasks: bool = False, images: bool = False, rules: bool = False
    ) -> None:
        """Replace the project, say what changed, and save at once. For commands.

        An image that left the project leaves the screen.
        """
        self._project = project
        if tasks:
            self._keep_active_valid()
            self._tell_store_colors()
            self.tasks_changed.emit()
        if images:
            self.images_changed.emit()
        self.save_now()
        self.data_changed.emit()
        if rules:
            self.limits_changed.emit()
        if self._current is not None and self.image_entry(self._current) is None:
            self.show_image(project.images[0].id if project.images else None)

    def set_quietly(self, project: Project) -> None:
        """Replace the project and save it soon; the caller says what changed."""
        self._project = project
        self.save_soon()

    def set_file_marks(self, project: Project) -> None:
        """The same project with other marks of its images' files: saved, but no version worth restoring."""
        old, self._project = self._project, project
        self.save_now(minor=True)
        if [(i.width, i.height) for i in old.images] != [(i.width, i.height) for i in project.images]:
            self.images_changed.emit()
        self.data_changed.emit()

    def set_marked(self, project: Project, ids: Collection[str]) -> None:
        """Replace the project by one with other flags or notes of `ids`, and save it. For commands."""
        self._project = project
        if len(ids) > TOLD_ONE_BY_ONE:
            self.images_changed.emit()
        else:
            for image_id in ids:
                self.image_changed.emit(image_id)
        self.save_now()

    def put_entries(self, entries: Iterable[ImageEntry]) -> None:
        """Replace images' files, marks and sizes. For commands."""
        by_id = {e.id: e for e in entries}
        self.files_accepted.emit(tuple(by_id))
        self.set_project(with_files(self._project, by_id.values()), images=True)
        self.files_replaced.emit(tuple(by_id))

    def show_image(self, image_id: str | None) -> None:
        """Show that image, if the project has it. A running stroke is ended, not lost."""
        if image_id is not None and self.image_entry(image_id) is None:
            return
        if image_id != self._current:
            self.stroke_must_end.emit()
            self._current = image_id
            self.current_image_changed.emit(image_id)

    def set_active(self, task_id: str, class_index: int | None = None) -> None:
        """Choose what the tools paint: a task, and one of its classes.

        Without an index the task keeps the class it had, or takes its first foreground class.
        """
        task = self.task_entry(task_id)
        if task is None:
            return
        if class_index is None:
            class_index = (
                self._active_class if task_id == self._active_task else min(1, len(task.classes) - 1)
            )
        if not 0 <= class_index < len(task.classes):
            return
        if (task_id, class_index) != (self._active_task, self._active_class):
            self.stroke_must_end.emit()
            self._active_task, self._active_class = task_id, class_index
            self.active_changed.emit()

    # changing labels --------------------------------------------------------------------------------------

    def replay_change(self, change: LabelChange, *, forward: bool) -> bool:
        """Do or undo a change of a label, journaled like a stroke; False if that failed. For commands."""
        if self._folder is None:
            return False
        step = change if forward else change.reversed()
        try:
            array = self._folder.labels.edit(step.image_id, step.task_id, step.shape)
        except StorageError as error:
            self.tell("error", str(error))
            return False
        step.apply(array)
        self._folder.labels.commit(step)
        if not is_record(step.task_id):
            self.labels_changed.emit(step.image_id, step.task_id, step.box)
            self.label_committed.emit(step)
        return True

    def put_label(self, image_id: str, task_id: str, label: npt.NDArray[np.uint8]) -> None:
        """Replace a whole label by one of any size, journaled like a stroke. For commands."""
        if self._folder is None:
            return
        height, width = label.shape
        nothing = np.full((height, width), UNLABELLED, np.uint8)
        self._folder.labels.put(image_id, task_id, label)
        if is_record(task_id):
            return
        box = Box(0, 0, height, width)
        change = LabelChange(image_id, task_id, (height, width), box, pack(nothing), pack(label), "restore")
        self.labels_changed.emit(image_id, task_id, box)
        self.label_committed.emit(change)

    def undo(self) -> None:
        """Undo the last change; a running stroke is ended first, and undone."""
        self.stroke_must_end.emit()
        stack = self.undo_stack
        if stack.canUndo() and self.may_change() and self.may_paint():
            command = stack.command(stack.index() - 1)
            stack.undo()
            self.undone.emit(command)

    def redo(self) -> None:
        """Do again what was undone last."""
        self.stroke_must_end.emit()
        stack = self.undo_stack
        if stack.canRedo() and self.may_change() and self.may_paint():
            command = stack.command(stack.index())
            stack.redo()
            self.redone.emit(command)

    def go_to_step(self, number: int) -> None:
        """Undo or redo until `number` steps are done: 0 is the project as it was opened."""
        self.stroke_must_end.emit()
        if self.may_change() and self.may_paint():
            self.undo_stack.setIndex(max(0, min(number, self.undo_stack.count())))

    # saving -----------------------------------------------------------------------------------------------

    def save_soon(self) -> None:
        """Save the project when it has been quiet for a moment (sliders)."""
        if not self._save_timer.isActive():
            self._save_timer.start(SAVE_DELAY_MS)

    def save_now(self, *, minor: bool = False) -> None:
        """Write project.json. A failure is reported and retried automatically; the file on disk stays intact.

        A `minor` change keeps no version of what was there before.
        """
        self._save_timer.stop()
        if self._folder is None or self._folder.read_only:
            return
        try:
            self._folder.save(self._project, minor=minor)
        except StorageError as error:
            self._say_problem(str(error))
            self._save_timer.start(RETRY_MS)
        else:
            self._set_saved(self._folder.labels.saved)

    def _set_saved(self, saved: bool) -> None:
        if saved and self._unsaved_since:
            self._unsaved_since = ""
            self.settled.emit(SAVING, self.tr("Saved again."))
        if saved != self._saved:
            self._saved = saved
            self.saved_changed.emit(saved)

    def _look_if_saved(self) -> None:
        if self._folder is not None:
            self._set_saved(self._folder.labels.saved and not self._save_timer.isActive())

    def _say_problem(self, text: str) -> None:
        """Say once that changes can't be saved, since when, and why; `settled` follows when they are."""
        self._set_saved(False)
        if not self._unsaved_since:
            now = QTime.currentTime()
            self._unsaved_since = QLocale().toString(now, QLocale.FormatType.ShortFormat)
        short, details = text, ""
        if self._folder is not None and self._folder.labels.disk_full:
            disk = QStorageInfo(str(self._folder.path)).displayName() or str(self._folder.path)
            short = self.tr("Disk full: not saved since {0}. Free space on {1}.")
            short, details = short.format(self._unsaved_since, disk), text
        self.tell("error", short, details, cause=SAVING)

    def _tell_store_colors(self) -> None:
        if self._folder is not None:
            for task in self._project.tasks:
                self._folder.labels.set_task_colors(task.id, task.colors)

    def _keep_active_valid(self) -> None:
        task = self.task_entry(self._active_task)
        if task is None:
            task = self._project.tasks[0] if self._project.tasks else None
            self._active_task = task.id if task else None
            self._active_class = min(1, len(task.classes) - 1) if task else 0
            self.active_changed.emit()
        elif self._active_class >= len(task.classes):
            self._active_class = len(task.classes) - 1
            self.active_changed.emit()
