"""Writes a report on a project in a process of its own: as a web page, or as a PDF of that page."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from core.atomic import why_not_written

if TYPE_CHECKING:
    from app.verb_process import VerbProcess
    from app.work.background import Background, Job

PDF: Final = ".pdf"


class ReportWriter(QObject):
    """Writes one report at a time, without holding up the window."""

    written = Signal(object)
    """The file."""
    failed = Signal(str)
    """A sentence of core."""

    def __init__(self, background: Background, process: VerbProcess, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background, self._process = background, process
        self._process.changed.connect(self._changed)
        self._target: Path | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None  # of the page that becomes a PDF

    @property
    def running(self) -> bool:
        return self._target is not None

    def write(self, project: Path, target: Path, device: str) -> None:
        """Write it, replacing a file of that name; `written` or `failed` follows. Nothing while one is written."""
        if self.running:
            return
        self._target, page = target, target
        if target.suffix.lower() == PDF:
            self._folder = tempfile.TemporaryDirectory(prefix="maskloom-", ignore_cleanup_errors=True)
            page = Path(self._folder.name) / "report.html"
        options = ["--out", str(page), "--replace", "--device", device, "--json"]
        self._process.run(["report", str(project), *options])

    @Slot()
    def _changed(self) -> None:
        target, folder = self._target, self._folder
        if target is None or self._process.running:
            return
        if self._process.error:
            self._end()
            self.failed.emit(self._process.error)
        elif folder is None:
            self._end()
            self.written.emit(target)
        else:
            page = Path(folder.name) / "report.html"

            def work(_job: Job) -> None:
                from app.work.report_pdf import write_pdf

                write_pdf(page.read_text(encoding="utf-8"), target)

            self._background.start(work, self._pdf_written, self._pdf_failed, ended=self._pdf_ended)

    @Slot(object)
    def _pdf_written(self, _result: object) -> None:
        target = self._target
        self._end()
        self.written.emit(target)

    @Slot(object)
    def _pdf_failed(self, error: object) -> None:
        target = self._target
        self._end()
        if isinstance(error, OSError) and target is not None:
            self.failed.emit(why_not_written(target, error))
        else:
            self.failed.emit(str(error))

    @Slot(object)
    def _pdf_ended(self, job: Job) -> None:
        if job.cancelled:
            self._end()
            self.failed.emit(self.tr("The project was closed before the PDF was complete. Write it again."))

    def _end(self) -> None:
        if self._folder is not None:
            self._folder.cleanup()
        self._target = self._folder = None
