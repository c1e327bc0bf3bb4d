"""What a pixel measures on the ground or the specimen: as the user said, or as the image's file says."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal, Slot

from app.session.commands import SetPixelSizes
from core.images.pixel_size import PixelSize, read_pixel_size

if TYPE_CHECKING:
    from collections.abc import Collection

    from app.session.document import Document
    from app.work.background import Job


class PixelSizes(QObject):
    """A header is read in the background when it is first asked for."""

    changed = Signal()
    """A size became known, or is another one."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._document = document
        self._of_files: dict[str, PixelSize | None] = {}
        document.project_changed.connect(self._forget_all)
        document.files_replaced.connect(self._forget)
        document.images_changed.connect(self.changed)

    def of(self, image_id: str) -> PixelSize | None:
        """The size for an image; None if unknown, or not yet known: `changed` follows then."""
        entry = self._document.image_entry(image_id)
        if entry is None:
            return None
        said = entry.pixel_size or self._document.project.pixel_size
        return PixelSize(said, said) if said else self.of_file(image_id)

    def of_file(self, image_id: str) -> PixelSize | None:
        """What the file itself says; None as in `of`."""
        if image_id not in self._of_files:
            self._of_files[image_id] = None
            self._read(image_id)
        return self._of_files[image_id]

    def set(self, image_ids: Collection[str] | None, metres: float) -> None:
        """Say what a pixel of these images measures, or of all (None); 0: what their files say. Undoable."""
        document = self._document
        if document.folder is None or not document.may_change():
            return
        project = document.project
        if image_ids is None:
            images = tuple(replace(i, pixel_size=0.0) for i in project.images)
            new = replace(project, pixel_size=metres, images=images)
        else:
            images = tuple(replace(i, pixel_size=metres) if i.id in image_ids else i for i in project.images)
            new = replace(project, images=images)
        if new != project:
            document.undo_stack.push(SetPixelSizes(document, new))

    def _read(self, image_id: str) -> None:
        entry, folder = self._document.image_entry(image_id), self._document.folder
        if entry is None or folder is None:
            return
        path = folder.image_path(entry)

        def work(job: Job) -> tuple[str, PixelSize | None]:
            return image_id, read_pixel_size(path)

        self._document.background.start(work, self._has_read)

    @Slot(object)
    def _has_read(self, result: object) -> None:
        image_id, size = cast("tuple[str, PixelSize | None]", result)
        if size is not None and image_id in self._of_files:
            self._of_files[image_id] = size
            self.changed.emit()

    @Slot()
    def _forget_all(self) -> None:
        self._of_files.clear()
        self.changed.emit()

    @Slot(object)
    def _forget(self, image_ids: object) -> None:
        for image_id in cast("tuple[str, ...]", image_ids):
            self._of_files.pop(image_id, None)
        self.changed.emit()
