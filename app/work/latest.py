"""Work in the background of which only the newest result counts: previews that follow the hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.work.background import Background, Job


class Latest(QObject):
    """Runs one job at a time. A newer one cancels what runs and takes the place of what waits."""

    arrived = Signal(object)
    """What the newest work returned."""
    failed = Signal(object)
    """The exception that the newest work raised."""
    progress = Signal(object)
    """What the work said in between."""

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._job: Job | None = None
        self._waiting: Callable[[Job], object] | None = None
        self._number = self._answered = 0

    @property
    def running(self) -> bool:
        """A result is still to come."""
        return self._answered != self._number

    def start(self, work: Callable[[Job], object]) -> None:
        """Do this instead of what was asked for before. `work` should look at `job.cancelled` now and then."""
        self._number += 1
        if self._job is not None:
            self._job.cancel()
            self._waiting = work
        else:
            self._run(work)

    def cancel(self) -> None:
        """Nothing is wanted any more."""
        self._answered = self._number = self._number + 1
        self._waiting = None
        if self._job is not None:
            self._job.cancel()

    def _run(self, work: Callable[[Job], object]) -> None:
        number = self._number

        def numbered(job: Job) -> tuple[int, object, Exception | None]:
            try:
                return number, work(job), None
            except Exception as error:  # carried to the window's thread with its number
                return number, None, error

        self._job = self._background.start(
            numbered, self._done, progress=self._tell, ended=self._ended, priority=3
        )

    @Slot(object)
    def _tell(self, progress: object) -> None:
        if self.running:
            self.progress.emit(progress)

    @Slot(object)
    def _done(self, result: object) -> None:
        number, value, error = cast("tuple[int, object, Exception | None]", result)
        if number != self._number:
            return
        self._answered = number
        if error is not None:
            self.failed.emit(error)
        else:
            self.arrived.emit(value)

    @Slot(object)
    def _ended(self, job: object) -> None:
        if job is not self._job:
            return
        self._job = None
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._run(waiting)
