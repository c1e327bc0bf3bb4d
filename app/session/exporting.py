"""Exporting labels: a survey of what would be written, then writing in the background."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal, Slot

from core.exchange.exporting import NoRoomError, RefusedExportError, export, survey
from core.exchange.source import Selection, Source
from core.exchange.tables import WRITERS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.session.document import Document
    from app.session.labels import LabelEditor
    from app.work.background import Job
    from core.exchange.exporting import Exported, Survey
    from core.exchange.targets import Obstacle
    from core.learning.events import Level


@dataclass(frozen=True, slots=True)
class Export:
    """What is to be exported, and where to."""

    writer_id: str
    """Of WRITERS."""
    out: Path | None
    """None while no folder is chosen."""
    selection: Selection = field(default_factory=Selection)
    replace: bool = False


@dataclass(frozen=True, slots=True)
class Ending:
    """How an export ended, in words."""

    level: Level
    text: str
    problems: tuple[str, ...] = ()
    """What was left out."""
    written: Path | None = None
    """A file or the folder that was written; None for nothing."""


class Exporting(QObject):
    """Labels are read as they were last committed, so that strokes which are not on the disk yet are included."""

    ended = Signal(object)
    """An Ending: of a finished export, of a cancelled one, of one that failed."""
    changed = Signal()
    """It runs, is further than before, or has ended."""

    def __init__(self, document: Document, labels: LabelEditor) -> None:
        super().__init__(document)
        self._document, self._labels = document, labels
        self._running: Export | None = None
        self.last: Export | None = None
        """What was exported last from the open project."""
        document.project_changed.connect(self._forget)
        document.work.changed.connect(self._follow)

    @property
    def running(self) -> bool:
        """Whether an export is running."""
        return self._running is not None

    def surveying(self, wanted: Export) -> Callable[[Job], Survey]:
        """Work that finds out what would be written, what would be lost, and what is in the way."""
        writer, project, folder = WRITERS[wanted.writer_id], self._document.project, self._document.folder
        assert folder is not None

        def work(_job: Job) -> Survey:
            source = Source(folder, project, wanted.selection)
            return survey(writer, source, wanted.out, replace=wanted.replace)

        return work

    def start(self, wanted: Export) -> bool:
        """Write in the background; `ended` follows. Returns False, with a notice, if other work is running."""
        out, folder = wanted.out, self._document.folder
        if out is None or folder is None or not self._document.may_start_work():
            return False
        self._labels.end_stroke()
        writer, source = WRITERS[wanted.writer_id], Source(folder, self._document.project, wanted.selection)

        def work(job: Job) -> tuple[Exported, tuple[str, ...]]:
            exported = export(
                writer,
                source,
                out,
                replace=wanted.replace,
                progress=lambda fraction, _name: job.tell_share(fraction),
                cancelled=lambda: job.cancelled,
            )
            return exported, tuple(source.problems)

        self._running = self.last = wanted
        text = self.tr("Exporting %n label(s)…", "", source.count)
        return self._document.work.start(text, work, self._done, self._failed, self._cancelled)

    @Slot(object)
    def _done(self, result: object) -> None:
        exported, problems = cast("tuple[Exported, tuple[str, ...]]", result)
        labels = self.tr("%n label(s)", "", len(exported.labels))
        images = self.tr("%n image(s)", "", exported.images)
        out = self._running.out if self._running is not None else None
        text = self.tr("Exported {0} of {1} to {2}.").format(labels, images, out)
        if not exported.labels:
            text = self.tr("Nothing was exported.")
        written = out if exported.labels else None
        self._end(Ending("warning" if problems else "info", text, problems, written))

    @Slot(object)
    def _failed(self, error: object) -> None:
        if isinstance(error, RefusedExportError):
            text = self.obstacle_text(error.obstacle)
        elif isinstance(error, NoRoomError):
            text = str(error)
        else:
            text = self.tr("The export ended early: {0}").format(error)
        self._end(Ending("error", text))

    @Slot()
    def _cancelled(self) -> None:
        out = self._running.out if self._running is not None else None
        self._end(
            Ending("info", self.tr("The export was cancelled. Files written so far are in {0}.").format(out))
        )

    def _end(self, ending: Ending) -> None:
        self._running = None
        self.ended.emit(ending)
        self.changed.emit()

    @Slot()
    def _follow(self) -> None:
        if self._running is not None:
            self.changed.emit()

    @Slot()
    def _forget(self) -> None:
        self.last = None

    def obstacle_text(self, obstacle: Obstacle) -> str:
        """What is in the way of an export, and what to do."""
        path = obstacle.path
        if obstacle.kind == "own":
            return self.tr("{0} belongs to the project itself. Choose a folder outside the project.").format(
                path
            )
        if obstacle.kind == "file":
            return self.tr("{0} is a file, not a folder. Choose another folder.").format(path)
        if obstacle.kind == "image":
            text = self.tr("{0} is one of your images, which are never replaced. Choose another folder.")
            return text.format(path)
        text = self.tr("%n file(s) with these names already exist there, such as {0}.", "", obstacle.count)
        return " ".join((text.format(path.name), self.tr("Replace them, or choose another folder.")))
