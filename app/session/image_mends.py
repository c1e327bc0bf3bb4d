"""The ways to fix missing or changed images, all undoable."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Slot

from app.session.file_commands import ChangeFiles, SwapLabels
from app.session.image_files import look_at
from core.labels.consequences import record_id
from core.labels.swap import LabelSwap
from core.project.adding import chosen_path
from core.project.folder import StorageError
from core.project.moved import find_moved, old_place

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from pathlib import Path

    from app.session.document import Document
    from app.session.image_files import ImageFiles
    from app.session.labels import LabelEditor
    from app.work.background import Job
    from core.project.image_files import Look
    from core.project.model import ImageEntry


class ImageMends(QObject):
    """The user's choices when `ImageFiles` has found a problem."""

    def __init__(self, document: Document, labels: LabelEditor, image_files: ImageFiles) -> None:
        super().__init__(document)
        self._document, self._labels, self._image_files = document, labels, image_files

    @property
    def _problems(self) -> Mapping[str, Look]:
        return self._image_files.problems

    def keep(self, ids: Collection[str]) -> None:
        """Accept changed files: their labels still fit. Not for files of a different size."""
        self._change(
            [f.entry for i, f in self._problems.items() if i in ids and f.state == "changed"],
            self.tr("Keep labels of changed images"),
        )

    def _change(self, entries: Iterable[ImageEntry], text: str) -> None:
        new_entries = tuple(entries)
        if new_entries and self._document.may_change():
            self._labels.end_stroke()
            self._document.undo_stack.push(ChangeFiles(self._document, new_entries, text))

    def set_aside(self, ids: Collection[str]) -> None:
        """Take files as they are, and their labels out of the way: they are kept in a backup that stays."""
        document, folder = self._document, self._document.folder
        looks = [f for i, f in self._problems.items() if i in ids and f.state != "missing"]
        if not looks or folder is None or not document.may_change() or not document.may_paint():
            return
        self._labels.end_stroke()
        labelled = set(folder.labels.labelled())
        task_ids = [t.id for t in document.project.tasks]
        pairs = [
            (f.entry.id, task_id)
            for f in looks
            for task_id in (f.tasks if f.state == "label" else task_ids)
            if (f.entry.id, task_id) in labelled
        ]
        text = self.tr("Archive labels of %n image(s)", "", len(looks))
        try:
            folder.backup_labels(pairs, text, keep=True)
        except StorageError as error:
            document.tell("error", self.tr("The labels were not archived. {0}").format(error))
            return
        count = len(pairs)
        pairs += [record for i, t in pairs if (record := (i, record_id(t))) in labelled]
        sizes = {f.entry.id: (f.entry.height, f.entry.width) for f in looks}
        swaps = [LabelSwap.to_nothing(folder.labels, *pair, sizes[pair[0]]) for pair in pairs]
        document.undo_stack.push(SwapLabels(document, swaps, text, tuple(f.entry for f in looks)))
        document.tell("info", self.tr("%n label(s) archived. File › Restore… brings them back.", "", count))

    def find(self, chosen: Path) -> None:
        """Look for all missing images in a folder, or where one found file shows that they went."""
        folder = self._document.folder
        if folder is None or not self._document.may_change() or not self._document.may_start_work():
            return
        missing = {
            i: (e, old_place(folder.path, e))
            for i, f in self._problems.items()
            if f.state == "missing" and (e := self._document.image_entry(i)) is not None
        }
        tasks = {t.id for t in self._document.project.tasks}

        def work(job: Job) -> list[Look]:
            new_paths = find_moved({i: path for i, (_, path) in missing.items()}, chosen)
            looks = []
            for number, (image_id, path) in enumerate(new_paths.items()):
                if job.cancelled:
                    break
                entry = replace(missing[image_id][0], path=chosen_path(folder.path, path))
                looks.append(look_at(folder, entry, tasks))
                job.tell_share((number + 1) / len(new_paths))
            return looks

        text = self.tr("Searching for %n image(s)…", "", len(missing))
        self._document.work.start(text, work, self._found, self._find_failed, self._find_cancelled)

    def take_file(self, image_id: str, path: Path) -> None:
        """Give an image another file; where it is not what was labelled, that is found next."""
        folder, entry = self._document.folder, self._document.image_entry(image_id)
        if folder is not None and entry is not None:
            moved = replace(entry, path=chosen_path(folder.path, path))
            tasks = {t.id for t in self._document.project.tasks}
            self._found([look_at(folder, moved, tasks)])

    @Slot(object)
    def _found(self, result: object) -> None:
        looks = cast("list[Look]", result)
        ids = {e.id for e in self._document.project.images}
        # A file that is not what was labelled keeps the old mark: it is asked about next.
        entries = [
            f.entry if f.state in ("fine", "label") else replace(self._entry(f.entry.id), path=f.entry.path)
            for f in looks
            if f.entry.id in ids and f.state != "missing"
        ]
        self._change(entries, self.tr("Find %n image(s)", "", len(entries)))
        missing = sum(
            f.state == "missing" for i, f in self._problems.items() if i not in {e.id for e in entries}
        )
        text = self.tr("%n image(s) found.", "", len(entries))
        if missing:
            text += " " + self.tr("%n still missing.", "", missing)
        self._document.tell("info" if entries else "warning", text)

    def _entry(self, image_id: str) -> ImageEntry:
        return self._document.project.image(image_id)

    @Slot(object)
    def _find_failed(self, error: object) -> None:
        self._document.tell("error", self.tr("The images could not be searched for: {0}").format(error))

    def _find_cancelled(self) -> None:
        self._document.tell("info", self.tr("Nothing was changed."))
