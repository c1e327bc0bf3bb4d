"""The session's verbs for images: adding, removing, splits, and which one is on screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, cast

from PySide6.QtCore import QObject, Slot

from app.commands import AddImages, PaintLabel, RemoveImages, SetSplit
from app.session.labels import LabelVerbs
from core.adding import Added, gather_images
from core.project import UNLABELLED
from core.storage import StorageError

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path

    from app.background import Job
    from core.label_store import LabelStore
    from core.labels import LabelChange
    from core.project import Project, Split

PROBLEMS_SHOWN = 3


class ImageVerbs(LabelVerbs):
    """Images come and go with undo; reading their headers happens in the background."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._coverage: dict[str, dict[str, float]] = {}
        self._coverage_job: Job | None = None

    def add_images(
        self, paths: Sequence[Path], *, split: Split | Literal["auto"] = "auto", copy: bool = False
    ) -> None:
        """Add files, and folders with all below them; a notice says how many, and which could not be read."""
        if self._folder is None or not self.may_change() or not self.may_start_work():
            return
        project, folder, labels = self._project, self._folder.path, self._folder.labels

        def work(job: Job) -> Added:
            return gather_images(
                paths,
                project,
                folder,
                split=split,
                copy=copy,
                labelled=labels.labelled(),
                progress=lambda done, of: job.tell_share(done / of),
                cancelled=lambda: job.cancelled,
            )

        text = self.tr("Adding images…")
        self.work.start(text, work, self._images_gathered, self._adding_failed, self._adding_cancelled)

    @Slot(object)
    def _images_gathered(self, result: object) -> None:
        assert isinstance(result, Added)
        taken = {i.id for i in self._project.images}
        entries = tuple(
            e for e in result.entries if e.id not in taken
        )  # the project may have grown meanwhile
        if entries:
            self.undo_stack.push(AddImages(self, entries, self.tr("Add %n image(s)", "", len(entries))))
            if self._current is None:
                self.show_image(entries[0].id)
        text = self.tr("%n image(s) added.", "", len(entries))
        if result.known:
            text += " " + self.tr("%n were in the project already.", "", result.known)
        if result.notes:
            text += " " + result.notes[0]
            if len(result.notes) > 1:
                more = len(result.notes) - 1
                text += " " + self.tr("The same goes for %n more; see the details.", "", more)
        if result.problems:
            text += " " + " ".join(result.problems[:PROBLEMS_SHOWN])
            if len(result.problems) > PROBLEMS_SHOWN:
                more = len(result.problems) - PROBLEMS_SHOWN
                text += " " + self.tr("%n more were left out; see the details.", "", more)
        self.tell("warning" if result.problems else "info", text, "\n".join(result.problems + result.notes))

    @Slot(object)
    def _adding_failed(self, error: object) -> None:
        self.tell("error", self.tr("The images could not be added: {0}").format(error))

    def _adding_cancelled(self) -> None:
        self.tell("info", self.tr("No images were added."))

    def remove_images(self, ids: Collection[str]) -> None:
        """Take images out of the project, with undo; their files and labels stay on disk."""
        known = frozenset(ids) & {i.id for i in self._project.images}
        if known and self.may_change():
            self.end_stroke()
            self.undo_stack.push(RemoveImages(self, known, self.tr("Remove %n image(s)", "", len(known))))

    def set_split(self, ids: Collection[str], split: Split) -> None:
        """Move images to a split, with undo."""
        wanted = frozenset(ids)
        moved: Mapping[str, Split] = {
            i.id: split for i in self._project.images if i.id in wanted and i.split != split
        }
        if moved and self.may_change():
            self.undo_stack.push(SetSplit(self, moved))

    def show_image(self, image_id: str | None) -> None:
        """Bring that image on screen. A stroke that runs is ended, not lost."""
        if image_id is not None and self.image_entry(image_id) is None:
            return
        if image_id != self._current:
            self.end_stroke()
            self._current = image_id
            self.current_image_changed.emit(image_id)
            self.image_shown()

    def next_image(self, step: int = 1) -> None:
        """Go `step` images on in the list, or back below 0; stays at the ends."""
        ids = [i.id for i in self._project.images]
        if not ids:
            return
        if self._current in ids:
            self.show_image(ids[max(0, min(len(ids) - 1, ids.index(self._current) + step))])
        else:
            self.show_image(ids[0])

    def image_shown(self) -> None:
        """Another image is on screen; `LearningVerbs` tells the learner."""

    def set_project(self, project: Project, *, tasks: bool = False, images: bool = False) -> None:
        """Put another value in the place of the project; an image that left it leaves the screen."""
        super().set_project(project, tasks=tasks, images=images)
        if self._current is not None and self.image_entry(self._current) is None:
            self.show_image(project.images[0].id if project.images else None)

    # how much is labelled ---------------------------------------------------------------------------------

    def coverage(self, image_id: str) -> Mapping[str, float]:
        """Share of the image's pixels that are labelled, 0 ... 1 per task id; {} while not known yet."""
        return self._coverage.get(image_id, {})

    def count_labels(self) -> None:
        """Count every label's pixels in the background; image_changed follows per image."""
        if self._coverage_job is not None:
            self._coverage_job.cancel()
        self._coverage = {}
        if self._folder is None:
            return
        labels, project = self._folder.labels, self._project

        def work(job: Job) -> None:
            labelled = labels.labelled()
            for image_id in dict.fromkeys(image_id for image_id, _ in sorted(labelled)):
                if job.cancelled:
                    return
                try:
                    job.progress.emit((image_id, _coverage_of(labels, project, image_id, labelled)))
                except StorageError as error:
                    job.progress.emit((image_id, error))

        self._coverage_job = self.background.start(work, progress=self._coverage_known, priority=-1)

    @Slot(object)
    def _coverage_known(self, found: object) -> None:
        image_id, coverage = cast("tuple[str, dict[str, float] | StorageError]", found)
        if isinstance(coverage, StorageError):
            self.tell("error", str(coverage))
            return
        if image_id not in self._coverage:  # a stroke since then knows better
            self._coverage[image_id] = coverage
            self.image_changed.emit(image_id)

    def remember_stroke(self, changes: tuple[LabelChange, ...]) -> None:
        """Make a stroke, with what followed from it, undoable."""
        self.undo_stack.push(PaintLabel(self, changes))

    def after_label_change(self, change: LabelChange) -> None:
        """Count again what the change touched."""
        if self._folder is not None:
            counts = self._folder.labels.pixel_counts(change.image_id, change.task_id)
            share = _share(counts, change.shape)
            self._coverage[change.image_id] = {**self.coverage(change.image_id), change.task_id: share}
        super().after_label_change(change)


def _share(counts: Mapping[int, int], shape: tuple[int, int]) -> float:
    labelled = sum(n for index, n in counts.items() if index != UNLABELLED)
    return labelled / max(1, shape[0] * shape[1])


def _coverage_of(
    labels: LabelStore, project: Project, image_id: str, labelled: Collection[tuple[str, str]]
) -> dict[str, float]:
    entry = next((i for i in project.images if i.id == image_id), None)
    if entry is None:
        return {}
    return {
        t.id: _share(labels.pixel_counts(image_id, t.id), (entry.height, entry.width))
        for t in project.tasks
        if (image_id, t.id) in labelled
    }
