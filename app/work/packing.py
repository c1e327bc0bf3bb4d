"""Packing the open project into one file, and unpacking one, in the background."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.language.joining import sentences_text
from app.language.sentences import spoken
from core.project.archive.packing import Packed, pack
from core.project.archive.unpacking import Unpacked, unpack

if TYPE_CHECKING:
    from pathlib import Path

    from app.session.document import Document
    from app.session.labels import LabelEditor
    from app.work.background import Job


class Packing(QObject):
    """The project can be painted on meanwhile: each label is packed as it is when its turn comes."""

    unpacked = Signal(object)
    """The folder of a project that was unpacked."""

    def __init__(self, document: Document, labels: LabelEditor) -> None:
        super().__init__(document)
        self._document, self._labels = document, labels

    def pack(self, out: Path, *, with_images: bool) -> bool:
        """Pack the open project into a new file; whether it was started."""
        document = self._document
        folder, project = document.folder, document.project
        if folder is None or not document.may_start_work():
            return False
        self._labels.end_stroke()

        def work(job: Job) -> Packed:
            return pack(
                folder,
                project,
                out,
                with_images=with_images,
                progress=lambda fraction, _name: job.tell_share(fraction),
                cancelled=lambda: job.cancelled,
            )

        text = self.tr("Packing the project…")
        return document.work.start(text, work, self._packed, self._failed, self._pack_cancelled)

    @Slot(object)
    def _packed(self, result: object) -> None:
        assert isinstance(result, Packed)
        labels = self.tr("%n label(s)", "", result.labels)
        images = self.tr("%n image(s)", "", result.images)
        lines = [self.tr("Packed {0} and {1} into {2}.").format(labels, images, result.path)]
        problems = [spoken(problem) for problem in result.problems]
        self._document.tell(
            "warning" if problems else "info", sentences_text([*lines, *problems[:1]]), "\n".join(problems)
        )

    @Slot()
    def _pack_cancelled(self) -> None:
        self._document.tell("info", self.tr("Packing was cancelled. No file was written."))

    def unpack(self, source: Path, out: Path) -> bool:
        """Unpack a project into a new folder; `unpacked` follows. Whether it was started."""
        document = self._document
        if not document.may_start_work():
            return False

        def work(job: Job) -> Unpacked:
            return unpack(
                source,
                out,
                progress=lambda fraction, _name: job.tell_share(fraction),
                cancelled=lambda: job.cancelled,
            )

        text = self.tr("Unpacking the project…")
        return document.work.start(text, work, self._unpacked, self._failed, self._unpack_cancelled)

    @Slot(object)
    def _unpacked(self, result: object) -> None:
        assert isinstance(result, Unpacked)
        self.unpacked.emit(result.path)

    @Slot()
    def _unpack_cancelled(self) -> None:
        self._document.tell("info", self.tr("Unpacking was cancelled. Nothing was written."))

    @Slot(object)
    def _failed(self, error: object) -> None:
        self._document.tell("error", spoken(str(error)))
