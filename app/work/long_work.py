"""The one long job in the background: its name, its progress, and a way to cancel it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.work.background import Background, Job


class LongWork(QObject):
    """Runs one long job at a time (importing, adding images, creating the sample). `changed` reports progress."""

    changed = Signal()

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._job: Job | None = None
        self._done: Callable[[object], object] | None = None
        self._failed: Callable[[object], object] | None = None
        self._cancelled: Callable[[], object] | None = None
        self._text = ""
        self._share: float | None = None

    @property
    def running(self) -> bool:
        return self._job is not None

    @property
    def text(self) -> str:
        """The name of the running job, or ""."""
        return self._text

    @property
    def share(self) -> float | None:
        """How much of it is done, 0 ... 1; None while that isn't known."""
        return self._share

    def start(
        self,
        text: str,
        work: Callable[[Job], object],
        done: Callable[[object], object],
        failed: Callable[[object], object],
        cancelled: Callable[[], object],
        progress: Callable[[object], object] | None = None,
    ) -> bool:
        """Run `work(job)`; one of `done(result)`, `failed(exception)`, `cancelled()` follows in the window's thread.

        `work` calls `job.tell_share(0 ... 1)` and checks `job.cancelled`. Returns False if another job is running.
        """
        if self._job is not None:
            return False
        self._text, self._share = text, None
        self._done, self._failed, self._cancelled = done, failed, cancelled
        self._job = self._background.start(
            work, self._on_done, self._on_failed, progress=progress, share=self._on_share, priority=1
        )
        self.changed.emit()
        return True

    @Slot()
    def cancel(self) -> None:
        """End it early; what it has done already stays done."""
        if self._job is not None:
            self._job.cancel()
            cancelled = self._cancelled
            self._end()
            if cancelled is not None:
                cancelled()

    def _end(self) -> None:
        self._job, self._text, self._share = None, "", None
        self.changed.emit()

    @Slot(object)
    def _on_done(self, result: object) -> None:
        self._end()
        if self._done is not None:
            self._done(result)

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        self._end()
        if self._failed is not None:
            self._failed(error)

    @Slot(float)
    def _on_share(self, share: float) -> None:
        if self._job is not None:
            self._share = share
            self.changed.emit()
