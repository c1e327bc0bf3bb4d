"""The session: opening, creating and closing a project, on top of the verbs for images, tasks, labels, learning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from app.session.copying import CopyVerbs
from app.session.image_files import ImageFiles
from app.session.image_mends import ImageMends
from app.session.restoring import Restoring
from app.session.weights import Weights
from core import project as edits
from core.project import Project
from core.storage import ProjectFolder, StorageError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtCore import QObject

    from app.background import Job


CLOSING_SECONDS = 0.5  # then what isn't in a PNG yet stays in the journal, and comes back at the next opening


class Session(CopyVerbs):
    """The one object that changes the open project. One per window."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.image_files = ImageFiles(self)
        """What is wrong with the images' files."""
        self.image_mends = ImageMends(self)
        """The ways to mend that."""
        self.restoring = Restoring(self)
        """The way back to backups and versions."""
        self.weights = Weights(self)
        """Pretrained weights that are fetched, and the question where they can't be had."""
        self.learn_at_once = True
        """Quick learning starts when a project opens; off where the user switched it off last time."""

    def create(self, path: Path, name: str, tasks: Sequence[tuple[str, tuple[str, ...]]] = ()) -> None:
        """Make a project in an empty or new folder and open it. StorageError or ValueError with a sentence."""
        project = Project(name.strip() or path.name)
        for task_name, class_names in tasks:
            project = edits.add_task(project, edits.new_task(project, task_name, class_names))
        folder = ProjectFolder.create(path, project)
        self._take(folder, project)

    def open(self, path: Path) -> None:
        """Open the project in `path` (its folder, or its project.json). A failure keeps what is open: StorageError."""
        if path.name == "project.json":
            path = path.parent
        if self._folder is not None and self._folder.path.resolve() == path.resolve():
            if self.read_only:
                self.open_for_editing()
            return
        self._take(*ProjectFolder.open(path))

    def open_for_editing(self) -> None:
        """Open the read-only project once more, so that it may be changed; StorageError where it can't be read.

        It is read anew, as whoever had it open may have changed it. Where it still may not be changed, a notice
        says why, and what is open stays.
        """
        if self._folder is None or not self._folder.read_only:
            return
        folder, project = ProjectFolder.open(self._folder.path)
        if folder.read_only:
            folder.close()
            self.tell("warning", folder.read_only_reason)
            return
        image, task, index = self._current, self._active_task, self._active_class
        self._take(folder, project)
        self.show_image(image or self._current)
        if task is not None:
            self.set_active(task, index)
        self.tell("info", self.tr("The project can be changed now. It is shown as it was saved last."))

    def open_sample(self) -> None:
        """Open the sample project; the first time it is made, in the background."""
        from core.sample import make_sample, sample_folder

        folder = sample_folder()
        if (folder / "project.json").exists():
            self._open_sample_at(folder)
            return
        if not self.may_start_work():
            return

        def work(job: Job) -> Path:
            make_sample(folder, progress=job.tell_share, cancelled=lambda: job.cancelled)
            return folder

        text = self.tr("Drawing the sample project: 32 aerial scenes. This happens once.")
        self.work.start(text, work, self._sample_made, self._sample_failed, self._sample_cancelled)

    def _sample_cancelled(self) -> None:
        self.tell("info", self.tr("The sample project was not made. It can be opened again at any time."))

    @Slot(object)
    def _sample_made(self, folder: object) -> None:
        self._open_sample_at(folder)  # type: ignore[arg-type]

    @Slot(object)
    def _sample_failed(self, error: object) -> None:
        self.tell("error", self.tr("The sample project could not be made: {0}").format(error))

    def _open_sample_at(self, folder: Path) -> None:
        try:
            self.open(folder)
        except StorageError as error:
            self.tell("error", str(error))

    def _take(self, folder: ProjectFolder, project: Project) -> None:
        if not self.close():  # what is open could not be saved, and its notice says so: it stays
            folder.close(give_up=True)
            return
        self._folder, self._project = folder, project
        folder.labels.on_problem = self._problem.emit
        self._tell_store_colors()
        self._keep_active_valid()
        self._watch.start()
        self.project_changed.emit()
        self.tasks_changed.emit()
        self.images_changed.emit()
        self.show_image(project.images[0].id if project.images else None)
        self.count_labels()
        self.start_learner()
        if self.learn_at_once and not folder.read_only:
            self.learn_quick()
        for problem in folder.problems:
            self.tell("warning", problem)
        if folder.recovered:
            self.tell(
                "info",
                self.tr(
                    "The last session did not end normally. %n stroke(s) were brought back; nothing is lost.",
                    "",
                    folder.recovered,
                ),
            )

    def why_no_stroke(self, image_id: str, task_id: str) -> str:
        """A label is not painted on while it isn't known whether it fits its image."""
        if self.image_files.fits(image_id, task_id):
            return ""
        return self.tr("{0} Say first what shall happen: File › Images that moved or changed.").format(
            self.image_files.sentence(image_id)
        )

    def label_fits(self, image_id: str, task_id: str) -> bool:
        """Whether that label belongs to its image's file as it is now. Safe in any thread."""
        return self.image_files.fits(image_id, task_id)

    def close(self, *, give_up: bool = False) -> bool:
        """Close the project: the running stroke ends, labels are written, the learner is asked to end.

        False, with a notice, where the disk refuses what is in memory only: the project stays open then. With
        `give_up` that is lost instead.
        """
        folder = self._folder
        if folder is None:
            return True
        self.end_stroke()
        self.work.cancel()
        self.background.cancel_all()
        self.save_now()
        try:
            folder.close(seconds=CLOSING_SECONDS, give_up=give_up)
        except StorageError as error:
            self.tell("error", str(error))
            return False
        self.end_learner()
        self._watch.stop()
        self._save_timer.stop()
        self.undo_stack.clear()
        self._folder, self._project = None, Project("")
        self._active_task, self._active_class = None, 0
        self._coverage = {}
        self.set_busy("")
        self.show_image(None)
        for changed in (self.project_changed, self.tasks_changed, self.images_changed):
            changed.emit()
        self.scores_changed.emit()
        self.learning_changed.emit()
        return True

    def shut_down(self, *, give_up: bool = False) -> bool:
        """Close everything before the program ends, within about two seconds; False as in `close`."""
        if not self.close(give_up=give_up):
            return False
        self.background.shut_down(200)
        self.wait_for_threads(300)
        return True
