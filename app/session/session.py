"""The session: opens, creates and closes projects, and puts together the parts that change the open one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from app.session.copying import Copying
from app.session.document import Document
from app.session.exporting import Exporting
from app.session.image_files import ImageFiles
from app.session.image_mends import ImageMends
from app.session.images import Images
from app.session.importing import Importing
from app.session.insight.label_checking import LabelChecking
from app.session.insight.opinion_import import OpinionImport
from app.session.insight.opinions import Opinions
from app.session.insight.why import Why
from app.session.insight.work_curves import WorkCurves
from app.session.interpolating import Interpolating
from app.session.labels import LabelEditor
from app.session.learning.learning import Learning
from app.session.learning.weights import Weights
from app.session.learning.where_next import WhereNext
from app.session.limits import Limits
from app.session.other_model import OtherModel
from app.session.pixel_sizes import PixelSizes
from app.session.restoring import Restoring
from app.session.taking import Taking
from app.session.tasks import Tasks
from app.work.packing import Packing
from app.work.predicting.queue import PredictionQueue
from core.notice import SAVING
from core.project import model as edits
from core.project.folder import ProjectFolder, StorageError
from core.project.model import Project

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtCore import QObject

    from app.work.background import Job
    from core.sample import FieldName


CLOSING_SECONDS = 0.5  # then what isn't in a PNG yet stays in the journal, and comes back at the next opening


class Session(Document):
    """The open project with everything that may change it. One per window."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.image_files = ImageFiles(self)
        """What is wrong with the images' files."""
        self.pixel_sizes = PixelSizes(self)
        """What a pixel measures."""
        self.limits = Limits(self)
        """What may be painted where."""
        self.labels = LabelEditor(self, self.limits, self.image_files)
        """Strokes."""
        self.images = Images(self, self.labels)
        """The project's images, with their flags and notes."""
        self.tasks = Tasks(self, self.labels)
        """Which tasks there are, and their classes."""
        self.learning = Learning(self, self.image_files, self.images)
        """The learner, and what it says."""
        self.other_model = OtherModel(self)
        """A second model, to compare with."""
        self.importing = Importing(self, self.labels, self.limits)
        """Labels from masks made elsewhere."""
        self.prediction_queue = PredictionQueue(lambda: self.learning.wanted_device, self)
        """Predictions of other images, one order after another."""
        self.exporting = Exporting(self, self.labels, self.learning, self.prediction_queue)
        """Labels and predictions written for other programs."""
        self.packing = Packing(self, self.labels)
        """The project as one file, and back."""
        self.taking = Taking(self, self.labels, self.limits, self.learning)
        """Predictions that become labels."""
        self.where_next = WhereNext(self, self.learning)
        """Regions and images that are worth labelling."""
        self.why = Why(self, self.learning)
        """Why a region is predicted as it is."""
        self.label_checking = LabelChecking(self, self.labels, self.learning)
        """Labels that look wrong."""
        self.work_curves = WorkCurves(self, self.labels)
        """How the scores rose with the work."""
        self.opinions = Opinions(self, self.labels)
        """Another person's labels beside these."""
        self.opinion_import = OpinionImport(self, self.opinions)
        """The way in for them."""
        self.copying = Copying(self, self.labels, self.limits)
        """Labels copied to the next image."""
        self.interpolating = Interpolating(self, self.labels, self.limits)
        """Labels for the images between two labelled ones."""
        self.image_mends = ImageMends(self, self.labels, self.image_files)
        """The ways to mend images that moved or changed."""
        self.restoring = Restoring(self, self.labels)
        """The way back to backups and versions."""
        self.weights = Weights(self, self.learning)
        """Pretrained weights that are downloaded, and the question where they could not be."""
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
        self.tell("info", self.tr("You can edit the project now. It shows the last saved state."))

    def open_sample(self, field: FieldName = "aerial") -> None:
        """Open the sample project of a field; the first time it is made, in the background."""
        from core.sample import load_recipe, make_sample, sample_folder

        folder = sample_folder(field)
        if (folder / "project.json").exists():
            self._open_sample_at(folder)
            return
        if not self.may_start_work():
            return

        def work(job: Job) -> Path:
            make_sample(folder, job.tell_share, lambda: job.cancelled, field=field)
            return folder

        text = self.tr("Creating the sample project ({0} images, first time only)…")
        text = text.format(len(load_recipe(field).scenes))
        self.work.start(text, work, self._sample_made, self._sample_failed, self._sample_cancelled)

    def _sample_cancelled(self) -> None:
        self.tell("info", self.tr("The sample project was not created. You can open it again at any time."))

    @Slot(object)
    def _sample_made(self, folder: object) -> None:
        self._open_sample_at(folder)  # type: ignore[arg-type]

    @Slot(object)
    def _sample_failed(self, error: object) -> None:
        self.tell("error", self.tr("The sample project could not be created: {0}").format(error))

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
        if self._current is None:  # nobody has returned to another one
            self.show_image(project.images[0].id if project.images else None)
        self.images.count_labels()
        self.learning.start()
        if self.learn_at_once and not folder.read_only:
            self.learning.learn_quick()
        for problem in folder.problems:
            self.tell("warning", problem)
        if folder.recovered:
            self.tell(
                "info",
                self.tr(
                    "The last session did not end normally. %n stroke(s) were recovered; nothing is lost.",
                    "",
                    folder.recovered,
                ),
            )

    def close(self, *, give_up: bool = False) -> bool:
        """Close the project: the running stroke ends, labels are written, the learner is asked to end.

        False, with a notice, where the disk refuses what is in memory only: the project stays open then. With
        `give_up` that is lost instead.
        """
        folder = self._folder
        if folder is None:
            return True
        self.labels.end_stroke()
        self.work.cancel()
        self.background.cancel_all()
        self.work_curves.save()
        self.save_now()
        try:
            folder.close(seconds=CLOSING_SECONDS, give_up=give_up)
        except StorageError as error:
            self.tell("error", str(error), cause=SAVING)
            return False
        self._unsaved_since = ""
        self.learning.end()
        self._watch.stop()
        self._save_timer.stop()
        self.undo_stack.clear()
        self._folder, self._project = None, Project("")
        self._active_task, self._active_class = None, 0
        self.images.forget_coverage()
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
        self.prediction_queue.close()
        self.background.shut_down(200)
        self.learning.host.wait(300)
        return True
