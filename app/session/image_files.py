"""Watches whether image files are still what was labelled, and reports problems."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QObject, Signal, Slot

from app.language.joining import list_text
from core.notice import IMAGE_FILES
from core.project.image_files import Look, look, look_at_all, with_files
from core.project.remote import may_look

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from app.session.document import Document
    from app.work.background import Job
    from core.project.folder import ProjectFolder
    from core.project.model import ImageEntry

_AT_ONCE: Final = 200  # looks handed to the window together


class ImageFiles(QObject):
    """The problems of image files, checked in the background."""

    changed = Signal()
    """Other problems than before."""
    file_changed = Signal(str)
    """The image of that id must be read from its file again."""
    fit_changed = Signal(str)
    """Labels of the image with that id started or stopped matching its file."""
    wants_answer = Signal()
    """Labelled images are missing or have changed: the user must decide what to do."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._document = document
        self._problems: dict[str, Look] = {}
        self._asked: set[str] = set()
        self._job: Job | None = None
        self._looking: dict[str, int] = {}  # images being checked one by one, and which check counts
        self._looks = 0
        self._later: set[str] = set()  # images painted on while all are being checked
        self._first: set[str] = set()  # those of them that are checked for their first label
        self._marks: list[ImageEntry] = []
        self._era = 0
        self._say_fine = False
        document.project_changed.connect(self._project_changed)
        document.current_image_changed.connect(self._image_shown)
        document.image_changed.connect(self._label_changed)
        document.images_changed.connect(self._images_changed)
        document.files_accepted.connect(self._files_accepted)
        document.files_replaced.connect(self._files_replaced)

    @property
    def problems(self) -> Mapping[str, Look]:
        """What is wrong, by image id."""
        ids = {e.id for e in self._document.project.images}
        return MappingProxyType({i: problem for i, problem in self._problems.items() if i in ids})

    @property
    def looking(self) -> bool:
        return self._job is not None or bool(self._looking)

    def sentence(self, image_id: str) -> str:
        """The problem with an image's file, or ""."""
        problem = self._problems.get(image_id)
        if problem is None:
            return ""
        old = self._document.image_entry(image_id) or problem.entry
        path = self._document.folder.image_path(old) if self._document.folder else old.path
        if problem.state == "missing" and not may_look(old.path):
            return self.tr(
                "Its file is on another computer, which is not asked before you choose it: {0}"
            ).format(old.path)
        if problem.state == "missing":
            return self.tr("Its file is missing: {0}").format(path)
        if problem.state == "changed":
            return self.tr("Its file has changed since it was labelled: {0}").format(path)
        current = problem.entry
        if problem.state == "resized":
            return self.tr("Its file now has {0} × {1} pixels, but its labels have {2} × {3}: {4}").format(
                current.width, current.height, old.width, old.height, path
            )
        names = [t.name for t in self._document.project.tasks if t.id in problem.tasks]
        return self.tr("Its {0} label does not have the size of the image ({1} × {2} pixels).").format(
            list_text(names), current.width, current.height
        )

    def fits(self, image_id: str, task_id: str) -> bool:
        """Whether that label belongs to the file as it is now, as far as is known. Safe in any thread."""
        problem = self._problems.get(image_id)
        if problem is None or problem.state == "missing":
            return True
        return problem.state == "label" and task_id not in problem.tasks

    # looking ----------------------------------------------------------------------------------------------

    @Slot()
    def _project_changed(self) -> None:
        self._era += 1
        if self._job is not None:
            self._job.cancel()
        self._job = None
        self._problems, self._marks = {}, []
        self._asked, self._looking, self._first, self._later = set(), {}, set(), set()
        self.changed.emit()
        if self._document.folder is not None:
            self.look_at_all()

    @Slot()
    def _images_changed(self) -> None:
        self.changed.emit()
        if not self.problems:
            self._document.settled.emit(IMAGE_FILES, "")

    def look_and_say(self) -> None:
        """Check every image file again, and say so if everything is fine."""
        self._say_fine = True
        self._asked.clear()
        self.look_at_all()

    def look_at_all(self) -> None:
        """Check every image file, in the background."""
        folder, project, era = self._document.folder, self._document.project, self._era
        if folder is None or self._job is not None:
            return

        def work(job: Job) -> int:
            looks: list[Look] = []
            for result in look_at_all(folder, project, lambda: job.cancelled):
                looks.append(result)
                if len(looks) == _AT_ONCE:
                    job.progress.emit((era, looks))
                    looks = []
            job.progress.emit((era, looks))
            return era

        self._job = self._document.background.start(
            work, self._looked_at_all, self._not_looked, progress=self._looked, priority=-1
        )

    @Slot(str)
    def look_again(self, image_id: str) -> None:
        """Check one image file, in the background."""
        folder, entry, era = self._document.folder, self._document.image_entry(image_id), self._era
        if folder is None or entry is None:
            return
        self._looks += 1
        number = self._looking[image_id] = self._looks
        tasks = {t.id for t in self._document.project.tasks}

        def work(_job: Job) -> tuple[int, int, list[Look]]:
            return era, number, [look_at(folder, entry, tasks)]

        self._document.background.start(work, self._looked_at_one, self._not_looked)

    @Slot(object)
    def _image_shown(self, image_id: object) -> None:
        if isinstance(image_id, str) and self._job is None:
            self.look_again(image_id)

    @Slot(str)
    def _label_changed(self, image_id: str) -> None:
        """The first label of an image: remember what it was painted on."""
        entry = self._document.image_entry(image_id)
        if entry is None or image_id in self._problems or image_id in self._first:
            return
        if self._job is not None:
            self._later.add(image_id)
        elif entry.file is None or not entry.file.digest:
            self.look_again(image_id)
            self._first.add(image_id)

    @Slot(object)
    def _not_looked(self, _error: object) -> None:
        """A disk that fails says so where it is used; the log has it."""
        self._job = None
        self._looking.clear()
        self._first.clear()

    @Slot(object)
    def _looked_at_one(self, result: object) -> None:
        era, number, looks = cast("tuple[int, int, list[Look]]", result)
        image_id = looks[0].entry.id
        if era == self._era and self._looking.get(image_id) == number:  # else another look is on its way
            del self._looking[image_id]
            self._first.discard(image_id)
            self._looked((era, looks))
            self._tell()

    @Slot(object)
    def _looked(self, result: object) -> None:
        era, looks = cast("tuple[int, list[Look]]", result)
        if era != self._era:
            return
        for result_of_look in looks:
            image_id = result_of_look.entry.id
            entry = self._document.image_entry(image_id)
            if (
                entry is None or entry.path != result_of_look.entry.path
            ):  # it went, or was found elsewhere meanwhile
                continue
            old_problem = self._problems.pop(image_id, None)
            if result_of_look.state != "fine":
                self._problems[image_id] = result_of_look
            elif _file_of(result_of_look.entry) != _file_of(entry):
                self._marks.append(result_of_look.entry)
            stat = result_of_look.entry.file and (
                result_of_look.entry.file.size,
                result_of_look.entry.file.modified,
            )
            if entry.file and stat != (entry.file.size, entry.file.modified):
                self.file_changed.emit(image_id)
            if old_problem != self._problems.get(image_id):
                self.fit_changed.emit(image_id)
                self._document.image_changed.emit(image_id)

    @Slot(object)
    def _looked_at_all(self, era: object) -> None:
        if era == self._era:
            self._job = None
            self._tell()
            if self._say_fine and not self._problems:
                self._document.tell("info", self.tr("All images were found, unchanged."))
            self._say_fine = False
            later, self._later = self._later, set()
            for image_id in later:
                self._label_changed(image_id)

    def _tell(self) -> None:
        self._keep_marks()
        self.changed.emit()
        labelled = {image_id for image_id, _ in self._labelled()}
        new_labelled = {i for i in self._problems if i in labelled} - self._asked
        self._asked |= new_labelled
        if new_labelled and not self._document.read_only:
            self.wants_answer.emit()
        if self.problems:
            self._document.tell("warning", self._summary(), cause=IMAGE_FILES)
        else:
            self._document.settled.emit(IMAGE_FILES, "")

    def _summary(self) -> str:
        """What is wrong, for a notice."""
        problems = self.problems
        if len(problems) > 1:
            return self.tr("%n image(s) are missing or have changed.", "", len(problems))
        image_id, problem = next(iter(problems.items()))
        entry = self._document.image_entry(image_id) or problem.entry
        if problem.state == "missing":
            return self.tr("“{0}” is missing. It is skipped.").format(entry.name)
        return self.tr("“{0}” has changed since it was labelled.").format(entry.name)

    def _labelled(self) -> Collection[tuple[str, str]]:
        return self._document.folder.labels.labelled() if self._document.folder else ()

    def _keep_marks(self) -> None:
        """Take over what was found of images that are fine. No step to undo: nothing that anybody did."""
        marks, self._marks = self._marks, []
        if marks and not self._document.read_only:
            self._document.set_file_marks(with_files(self._document.project, marks))

    @Slot(object)
    def _files_accepted(self, ids: tuple[str, ...]) -> None:
        for image_id in ids:
            self._problems.pop(image_id, None)

    @Slot(object)
    def _files_replaced(self, ids: tuple[str, ...]) -> None:
        for image_id in ids:
            self.file_changed.emit(image_id)
            self.look_again(image_id)
        self.changed.emit()


def look_at(folder: ProjectFolder, entry: ImageEntry, tasks: Collection[str]) -> Look:
    """Look at one image, with the sizes of its labels."""
    labelled = [t for i, t in folder.labels.labelled() if i == entry.id and t in tasks]
    return look(folder.image_path(entry), entry, folder.labels.sizes(entry.id, labelled))


def _file_of(entry: ImageEntry) -> tuple[object, ...]:
    return entry.path, entry.file, entry.width, entry.height
