"""What all verbs of the session share: the open project, its signals, its undo stack, saving."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from app.background import Background
from app.long_work import LongWork
from app.translating import Translating
from core.learning.events import Level, Notice
from core.project import Project
from core.storage import StorageError

if TYPE_CHECKING:
    from core.project import ImageEntry, Task
    from core.storage import ProjectFolder

log = logging.getLogger(__name__)

SAVE_DELAY_MS = 300
RETRY_MS = 5000
WATCH_MS = 500
UNDO_STEPS = 1000
"""Each holds the pixels of its box, packed."""


class SessionBase(Translating, QObject):
    """The open project and the signals that say what changed. Views connect; only verbs change anything."""

    project_changed = Signal()
    tasks_changed = Signal()
    weight_changed = Signal(str, float)
    images_changed = Signal()
    image_changed = Signal(str)
    current_image_changed = Signal(object)
    active_changed = Signal()
    labels_changed = Signal(str, str, object)
    prediction_changed = Signal(str)
    scores_changed = Signal()
    learning_event = Signal(object)
    learning_changed = Signal()
    notice = Signal(object)
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
        """The open project's folder."""
        return self._folder

    @property
    def is_open(self) -> bool:
        """A project is open."""
        return self._folder is not None

    @property
    def read_only(self) -> bool:
        """The open project may be looked at, not changed: another window has it, or the folder is protected."""
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
        """Everything that was done is safe on disk."""
        return self._saved

    def image_entry(self, image_id: str) -> ImageEntry | None:
        """The entry of that id, None without one."""
        return next((i for i in self._project.images if i.id == image_id), None)

    def task_entry(self, task_id: str | None) -> Task | None:
        """The task of that id, None without one."""
        return next((t for t in self._project.tasks if t.id == task_id), None)

    # telling ----------------------------------------------------------------------------------------------

    def tell(self, level: Level, text: str, details: str = "") -> None:
        """A sentence for the user."""
        self.notice.emit(Notice(level, text, details))

    def may_change(self) -> bool:
        """Whether the project may be changed; says why where not."""
        if self._folder is None:
            self.tell("info", self.tr("Open a project first."))
            return False
        if self._folder.read_only:
            self.tell("warning", self._folder.read_only_reason)
            return False
        return True

    def may_paint(self) -> bool:
        """Whether labels may be changed now; says why where not."""
        if self._busy:
            self.tell("info", self._busy)
        return not self._busy

    def may_start_work(self) -> bool:
        """Whether no other long work goes on; says which where one does."""
        if self.work.running:
            self.tell("info", self.tr("One moment: {0}").format(self.work.text))
        return not self.work.running

    def set_busy(self, why: str) -> None:
        """Keep labels from being painted while they change in bulk; "" ends it."""
        self._busy = why

    # changing ---------------------------------------------------------------------------------------------

    def set_project(self, project: Project, *, tasks: bool = False, images: bool = False) -> None:
        """Put another value in the place of the project; says what changed and saves at once. For commands."""
        self._project = project
        if tasks:
            self._keep_active_valid()
            self._tell_store_colors()
            self.tasks_changed.emit()
        if images:
            self.images_changed.emit()
        self.save_now()
        self.data_changed()

    def take_marks(self, project: Project) -> None:
        """The same project with other marks of its images' files: saved, but no version worth going back to."""
        before, self._project = self._project, project
        self.save_now(minor=True)
        if [(i.width, i.height) for i in before.images] != [(i.width, i.height) for i in project.images]:
            self.images_changed.emit()
        self.data_changed()

    def data_changed(self) -> None:
        """Tasks or images changed; `LearningVerbs` tells the learner."""

    def save_soon(self) -> None:
        """Save the project when it has been quiet for a moment (sliders)."""
        if not self._save_timer.isActive():
            self._save_timer.start(SAVE_DELAY_MS)

    def save_now(self, *, minor: bool = False) -> None:
        """Write project.json. A failure is said, and tried again by itself; what is on disk stays whole.

        A `minor` change keeps no version of what was there before.
        """
        self._save_timer.stop()
        if self._folder is None or self._folder.read_only:
            return
        try:
            self._folder.save(self._project, minor=minor)
        except StorageError as error:
            self._set_saved(False)
            self.tell("error", str(error))
            self._save_timer.start(RETRY_MS)
        else:
            self._set_saved(self._folder.labels.saved)

    def _set_saved(self, saved: bool) -> None:
        if saved != self._saved:
            self._saved = saved
            self.saved_changed.emit(saved)

    def _look_if_saved(self) -> None:
        if self._folder is not None:
            self._set_saved(self._folder.labels.saved and not self._save_timer.isActive())

    def _say_problem(self, text: str) -> None:
        self._set_saved(False)
        self.tell("error", text)

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
