"""Counts strokes and minutes of work, and keeps the scores on the way with the project."""

from __future__ import annotations

import logging
import threading
import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.atomic import StorageError
from core.insight.work_curve import WorkCurve, read_work_curve, write_work_curve
from core.learning.events import Scored

if TYPE_CHECKING:
    from pathlib import Path

    from app.session.document import Document
    from app.session.labels import LabelEditor
    from app.work.background import Job

log = logging.getLogger(__name__)

QUIET_MS: Final = 3000
"""From a change to its writing, in the background."""


class WorkCurves(QObject):
    """That of the open project. A project that is read-only is only looked at."""

    changed = Signal()
    """There is another point, or another project."""

    def __init__(self, document: Document, labels: LabelEditor) -> None:
        super().__init__(document)
        self._document = document
        self._curve = WorkCurve()
        self._last = time.monotonic()
        self._writing = threading.Lock()
        self._written = self._curve
        self._timer = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._timer.timeout.connect(self._write_soon)
        document.project_changed.connect(self._open)
        document.learning_event.connect(self._take)
        document.current_image_changed.connect(self._act)
        document.active_changed.connect(self._act)
        labels.remembered.connect(self._stroke)

    @property
    def curve(self) -> WorkCurve:
        """As far as the work has come."""
        return self._curve

    @Slot()
    def _open(self) -> None:
        self._timer.stop()
        self._curve, self._last = WorkCurve(), time.monotonic()
        folder = self._document.folder
        if folder is not None:
            try:
                self._curve = read_work_curve(folder.path, to_look=folder.read_only)
            except StorageError as error:
                self._document.tell("warning", str(error))
            except OSError as error:
                log.warning("the curve of IoU over work could not be read: %s", error)
        self._written = self._curve
        self.changed.emit()

    @property
    def _counts(self) -> bool:
        return self._document.folder is not None and not self._document.read_only

    def _pause(self) -> float:
        """Seconds since the last thing that was done; the next pause begins."""
        last, self._last = self._last, time.monotonic()
        return self._last - last

    @Slot()
    def _act(self) -> None:
        if self._counts:  # time alone is written with the next stroke or score
            self._curve = self._curve.after_pause(self._pause())

    @Slot()
    def _stroke(self) -> None:
        if self._counts:
            self._become(self._curve.after_stroke(self._pause()))

    @Slot(object)
    def _take(self, event: object) -> None:
        """Only scores on val are comparable over time: what the learner holds out by itself changes."""
        if isinstance(event, Scored) and event.held_out == "val" and not event.repeated and self._counts:
            ious = {task: score.miou for task, score in event.scores.items() if score.miou is not None}
            self._become(self._curve.scored(ious))
            self.changed.emit()

    def _become(self, curve: WorkCurve) -> None:
        self._curve = curve
        if not self._timer.isActive():
            self._timer.start()

    # writing ----------------------------------------------------------------------------------------------

    @Slot()
    def _write_soon(self) -> None:
        folder = self._document.folder
        if folder is not None:
            path = folder.path
            self._document.background.start(lambda job: self._write(path, job), priority=-1)

    def save(self) -> None:
        """Write now what is not written yet: the project closes, and other work has been cancelled."""
        folder = self._document.folder
        self._timer.stop()
        if folder is not None and self._counts:
            self._write(folder.path)

    def _write(self, path: Path, job: Job | None = None) -> None:
        """Write the curve as it is now; in any thread, one at a time."""
        with self._writing:
            curve = self._curve
            known = curve.strokes == self._written.strokes and curve.points == self._written.points
            if known or (job is not None and job.cancelled):
                return
            try:
                write_work_curve(path, curve)
            except OSError as error:  # the next change tries again; no label depends on it
                log.warning("the curve of IoU over work could not be saved: %s", error)
            else:
                self._written = curve
