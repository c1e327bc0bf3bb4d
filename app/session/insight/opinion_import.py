"""Brings second opinions into the project: looks at what somebody chose, then stores it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal, Slot

from app.language.joining import sentences_text
from app.language.sentences import spoken
from core.insight.opinions.others import Found, opened_other, store
from core.project.archive.packing import CancelledError
from core.project.folder import StorageError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from app.session.document import Document
    from app.session.insight.opinions import Opinions
    from app.work.background import Job
    from core.insight.opinions.stored import Opinion, TheirTask
    from core.notice import Level


class OpinionImport(QObject):
    """Both steps run in the background; neither changes a label of the project."""

    found = Signal(object)
    """A Found: what there is in files that somebody chose."""

    def __init__(self, document: Document, opinions: Opinions) -> None:
        super().__init__(document)
        self._document, self._opinions = document, opinions

    def look(self, path: Path) -> bool:
        """See what there is in a project or in files; `found` follows. False, with a notice, if it can't start."""
        document = self._document
        folder, project, active = document.folder, document.project, document.active_task or ""
        if folder is None or not document.may_change() or not document.may_start_work():
            return False

        def work(job: Job) -> Found:
            with opened_other(path, folder, project, active=active) as opened:
                return opened.found

        text = self.tr("Looking for labels of the same images…")
        return document.work.start(text, work, self._looked, self._failed, self._ended)

    def bring(self, path: Path, name: str, tasks: Sequence[TheirTask]) -> bool:
        """Store what is there as a second opinion, and look at it. False, with a notice, if it can't start."""
        document = self._document
        folder, project, active = document.folder, document.project, document.active_task or ""
        if folder is None or not document.may_change() or not document.may_start_work():
            return False

        def work(job: Job) -> None:
            images: dict[str, None] = {}

            def stored(image_id: str) -> None:
                if job.cancelled:
                    raise CancelledError
                images[image_id] = None
                job.tell_share(len(images) / max(1, opened.found.images))

            with opened_other(path, folder, project, active=active) as opened:
                opinion = store(folder, opened, name, tasks, stored)
                job.progress.emit(
                    (opinion, tuple(dict.fromkeys(opened.problems)))
                )  # also if cancelled just now

        text = self.tr("Importing a second opinion…")
        return document.work.start(text, work, self._done, self._failed, self._ended, self._brought)

    @Slot(object)
    def _looked(self, found: object) -> None:
        if self._document.folder is not None:
            self.found.emit(found)

    @Slot(object)
    def _brought(self, result: object) -> None:
        opinion, problems = cast("tuple[Opinion, tuple[str, ...]]", result)
        if self._document.folder is None:
            return
        self._opinions.reload(opinion.name)
        text = self.tr("The second opinion {0} has labels of %n image(s).", "", len(opinion.images))
        sentences = [text.format(opinion.name), *(spoken(problem) for problem in problems[:1])]
        level: Level = "warning" if problems else "info"
        self._document.tell(level, sentences_text(sentences), "\n".join(map(spoken, problems)))

    @Slot(object)
    def _failed(self, error: object) -> None:
        if isinstance(error, StorageError):
            self._document.tell("error", spoken(str(error)))
        else:
            text = self.tr("The second opinion could not be imported: {0}")
            self._document.tell("error", text.format(error))

    @Slot(object)
    def _done(self, _: object) -> None:
        """What was stored has been told."""

    def _ended(self) -> None:
        """It was cancelled; nothing is left of it."""
