"""The project's images: adding, removing, splits, flags and notes, and how much of each is labelled."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Literal, TypeAlias, cast

from PySide6.QtCore import QObject, Signal, Slot

from app.language.joining import sentences_text
from app.session.commands import AddImages, RemoveImages, SetMarks, SetSplit
from app.session.progress import progress_of
from core.exchange.incoming import Options, prepare
from core.project.adding import Added, gather_images
from core.project.folder import StorageError
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path

    from app.session.document import Document
    from app.session.labels import LabelEditor
    from app.session.progress import Progress
    from app.work.background import Job
    from core.labels.store import LabelStore
    from core.labels.stroke import LabelChange
    from core.project.model import Flag, ImageEntry, Project, Split

PROBLEMS_SHOWN = 3
_Counts: TypeAlias = "tuple[float, Mapping[int, int]]"
"""The labelled share of an image, and the labelled pixels of each class that it has."""


class Images(QObject):
    """Adds and removes images with undo; reads their headers in the background."""

    added = Signal()
    """What was to be added is in the project."""

    def __init__(self, document: Document, labels: LabelEditor) -> None:
        super().__init__(document)
        self._document, self._labels = document, labels
        self._coverage: dict[str, dict[str, float]] = {}
        self._pixels: dict[tuple[str, str], Mapping[int, int]] = {}
        """The labelled pixels of each class that has some, by image id and task id."""
        self._painted: dict[str, frozenset[int]] | None = None
        """The same of all images together, by task id; None where it is to be found out again."""
        self._coverage_job: Job | None = None
        self._counting = False
        self._undoable = True
        document.label_committed.connect(self._label_committed)

    def add(
        self,
        paths: Sequence[Path],
        *,
        split: Split | Literal["auto"] = "auto",
        copy: bool = False,
        undoable: bool = True,
        options: Options | None = None,
    ) -> None:
        """Add files, and folders with their subfolders; a notice says how many, and which could not be read.

        Volumes and videos are taken apart into images as `options` say.

        Those that a project is made with are not `undoable`: Undo never empties a new project.
        """
        if (
            self._document.folder is None
            or not self._document.may_change()
            or not self._document.may_start_work()
        ):
            return
        project, folder = self._document.project, self._document.folder.path
        labels = self._document.folder.labels

        def work(job: Job) -> Added:
            incoming = prepare(
                paths,
                folder / "images",
                options or Options(),
                progress=job.tell_share,
                cancelled=lambda: job.cancelled,
            )
            added = gather_images(
                incoming.chosen,
                project,
                folder,
                split=split,
                copy=copy,
                labelled=labels.labelled(),
                progress=lambda done, of: job.tell_share(done / of),
                cancelled=lambda: job.cancelled,
            )
            return replace(
                added,
                problems=(*incoming.left_out, *incoming.problems, *added.problems),
                notes=(*incoming.notes, *added.notes),
            )

        text = self.tr("Adding images…")
        self._undoable = undoable
        self._document.work.start(
            text, work, self._images_gathered, self._adding_failed, self._adding_cancelled
        )

    @Slot(object)
    def _images_gathered(self, result: object) -> None:
        assert isinstance(result, Added)
        ids = {i.id for i in self._document.project.images}
        entries = tuple(e for e in result.entries if e.id not in ids)  # the project may have grown meanwhile
        if entries:
            step = AddImages(self._document, entries, self.tr("Add %n image(s)", "", len(entries)))
            if self._undoable:
                self._document.undo_stack.push(step)
            else:
                step.redo()
            if self._document.current_image is None:
                self._document.show_image(entries[0].id)
        sentences = [self.tr("%n image(s) added.", "", len(entries))]
        if result.known:
            sentences.append(self.tr("%n already in the project.", "", result.known))
        sentences += result.notes[:1]
        if len(result.notes) > 1:
            extra = len(result.notes) - 1
            sentences.append(self.tr("The same applies to %n more; see the details.", "", extra))
        sentences += result.problems[:PROBLEMS_SHOWN]
        if len(result.problems) > PROBLEMS_SHOWN:
            extra = len(result.problems) - PROBLEMS_SHOWN
            sentences.append(self.tr("%n more were left out; see the details.", "", extra))
        details = "\n".join(result.problems + result.notes)
        self._document.tell("warning" if result.problems else "info", sentences_text(sentences), details)
        self.added.emit()

    @Slot(object)
    def _adding_failed(self, error: object) -> None:
        self._document.tell("error", self.tr("The images could not be added: {0}").format(error))

    def _adding_cancelled(self) -> None:
        self._document.tell("info", self.tr("No images were added."))

    def remove(self, ids: Collection[str]) -> None:
        """Take images out of the project, with undo; their files and labels stay on disk."""
        removed = frozenset(ids) & {i.id for i in self._document.project.images}
        if removed and self._document.may_change():
            self._labels.end_stroke()
            self._document.undo_stack.push(
                RemoveImages(self._document, removed, self.tr("Remove %n image(s)", "", len(removed)))
            )

    def set_split(self, ids: Collection[str], split: Split) -> None:
        """Move images to a split, with undo."""
        chosen_ids = frozenset(ids)
        moved: Mapping[str, Split] = {
            i.id: split for i in self._document.project.images if i.id in chosen_ids and i.split != split
        }
        if moved and self._document.may_change():
            self._document.undo_stack.push(SetSplit(self._document, moved))

    def set_flag(self, ids: Collection[str], flag: Flag) -> None:
        """Flag images as done or to be skipped, or remove the flag."""
        text = {"": self.tr("Clear flag"), "done": self.tr("Mark as done"), "skip": self.tr("Mark as skip")}
        chosen_ids = frozenset(ids)
        self._mark(
            [replace(i, flag=flag) for i in self._document.project.images if i.id in chosen_ids], text[flag]
        )

    def set_note(self, ids: Collection[str], note: str) -> None:
        """Set the note of images; an empty one removes it."""
        chosen_ids, note = frozenset(ids), note.strip()
        self._mark(
            [replace(i, note=note) for i in self._document.project.images if i.id in chosen_ids],
            self.tr("Note"),
        )

    def _mark(self, entries: list[ImageEntry], text: str) -> None:
        old_entries = {i.id: i for i in self._document.project.images}
        changed = {e.id: (e.flag, e.note) for e in entries if e != old_entries[e.id]}
        if changed and self._document.may_change():
            self._document.undo_stack.push(SetMarks(self._document, changed, text))

    # how much is labelled ---------------------------------------------------------------------------------

    def coverage(self, image_id: str) -> Mapping[str, float]:
        """The fraction of the image's pixels that are labelled, 0 ... 1 by task id; {} while unknown."""
        return self._coverage.get(image_id, {})

    @property
    def progress(self) -> Progress:
        """How many images of each split have labels, as far as they are counted."""
        labelled = {image_id for image_id, shares in self._coverage.items() if any(shares.values())}
        return progress_of(self._document.project.images, labelled)

    @property
    def val_to_label(self) -> str | None:
        """The first validation image without labels, or else the first one; None without any."""
        val = [i.id for i in self._document.project.images if i.split == "val" and i.flag != "skip"]
        return next((i for i in val if not any(self.coverage(i).values())), next(iter(val), None))

    def forget_coverage(self) -> None:
        """The project closes: nothing is known of its images any more."""
        self._forget_counts()

    def painted_classes(self, task_id: str) -> frozenset[int]:
        """The classes that the task's labels contain, as far as they were counted."""
        if self._painted is None:
            painted: defaultdict[str, set[int]] = defaultdict(set)
            for (_, task), pixels in self._pixels.items():
                painted[task] |= pixels.keys()
            self._painted = {task: frozenset(classes) for task, classes in painted.items()}
        return self._painted.get(task_id, frozenset())

    @property
    def class_pixels(self) -> Mapping[tuple[str, str], Mapping[int, int]]:
        """The labelled pixels of each class that has some, by image id and task id, as far as they were counted."""
        return self._pixels

    @property
    def counting(self) -> bool:
        """Whether labels are still being counted."""
        return self._counting

    def _forget_counts(self) -> None:
        self._coverage, self._pixels, self._painted = {}, {}, None

    def _note_pixels(self, image_id: str, task_id: str, pixels: Mapping[int, int]) -> None:
        before = self._pixels.get((image_id, task_id), {})
        self._pixels[image_id, task_id] = pixels
        if before.keys() != pixels.keys():  # most strokes add no class to their image
            self._painted = None

    def predictable(self) -> dict[str, int]:
        """How many classes each task has, by task id, but for tasks whose labels have one class only.

        All while labels are counted: one class everywhere would say nothing, but two may follow.
        """
        return {
            t.id: len(t.classes)
            for t in self._document.project.tasks
            if self._counting or len(self.painted_classes(t.id)) != 1 or len(t.classes) == 1
        }

    def count_labels(self) -> None:
        """Count every label's pixels in the background; image_changed follows per image."""
        if self._coverage_job is not None:
            self._coverage_job.cancel()
        self._forget_counts()
        if self._document.folder is None:
            return
        self._counting = True
        labels, project = self._document.folder.labels, self._document.project

        def work(job: Job) -> None:
            labelled = labels.labelled()
            for image_id in dict.fromkeys(image_id for image_id, _ in sorted(labelled)):
                if job.cancelled:
                    return
                try:
                    job.progress.emit((image_id, _counts_of(labels, project, image_id, labelled)))
                except StorageError as error:
                    job.progress.emit((image_id, error))

        self._coverage_job = self._document.background.start(
            work, self._counted, progress=self._coverage_known, priority=-1
        )

    @Slot(object)
    def _counted(self, _: object) -> None:
        self._counting = False

    @Slot(object)
    def _coverage_known(self, found: object) -> None:
        image_id, counts = cast("tuple[str, dict[str, _Counts] | StorageError]", found)
        if isinstance(counts, StorageError):
            self._document.tell("error", str(counts))
            return
        if image_id not in self._coverage:  # a stroke since then knows better
            self._coverage[image_id] = {task_id: fraction for task_id, (fraction, _) in counts.items()}
            for task_id, (_, pixels) in counts.items():
                self._note_pixels(image_id, task_id, pixels)
            self._document.image_changed.emit(image_id)

    @Slot(object)
    def _label_committed(self, change: LabelChange) -> None:
        """Count again what the change touched."""
        if self._document.folder is not None:
            counts = self._document.folder.labels.pixel_counts(change.image_id, change.task_id)
            fraction = _share(counts, change.shape)
            self._note_pixels(change.image_id, change.task_id, _labelled(counts))
            self._coverage[change.image_id] = {**self.coverage(change.image_id), change.task_id: fraction}
        self._document.image_changed.emit(change.image_id)


def _share(counts: Mapping[int, int], shape: tuple[int, int]) -> float:
    return sum(_labelled(counts).values()) / max(1, shape[0] * shape[1])


def _labelled(counts: Mapping[int, int]) -> Mapping[int, int]:
    return {index: pixels for index, pixels in counts.items() if index != UNLABELLED and pixels}


def _counts_of(
    labels: LabelStore, project: Project, image_id: str, labelled: Collection[tuple[str, str]]
) -> dict[str, _Counts]:
    """By task id."""
    entry = next((i for i in project.images if i.id == image_id), None)
    if entry is None:
        return {}
    counts = {
        t.id: labels.pixel_counts(image_id, t.id) for t in project.tasks if (image_id, t.id) in labelled
    }
    return {
        task_id: (_share(count, (entry.height, entry.width)), _labelled(count))
        for task_id, count in counts.items()
    }
