"""Short jobs off the window's thread (thumbnails, decoding, importing); learning has a thread of its own."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

log = logging.getLogger(__name__)


class Job(QObject):
    """A running job. `done` carries the result, `failed` the exception; both arrive in the window's thread.

    Connect bound methods of QObjects only: a lambda may run in the worker's thread.
    """

    done = Signal(object)
    failed = Signal(object)
    progress = Signal(object)
    share = Signal(float)
    ended = Signal(object)

    def __init__(self, work: Callable[[Job], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cancelled = False
        self._work = work
        self._told = 0.0

    def tell_share(self, share: float) -> None:
        """Say how much of the work is done, 0 ... 1; passed on in steps of a hundredth."""
        if share - self._told >= 0.01:
            self._told = share
            self.share.emit(share)

    def cancel(self) -> None:
        """Ask the work to end early; what it has done stays done, and neither signal comes any more."""
        self.cancelled = True

    def run(self) -> None:
        """Do the work; called in the pool's thread."""
        try:
            result = None if self.cancelled else self._work(self)
        except Exception as error:  # handed on to the window, which says it to the user
            log.info("background job failed", exc_info=True)
            if not self.cancelled:
                self.failed.emit(error)
        else:
            if not self.cancelled:
                self.done.emit(result)
        try:
            self.ended.emit(self)
        except RuntimeError:  # the window has been taken apart meanwhile: nobody listens
            if not self.cancelled:
                raise


class Background(QObject):
    """A pool for jobs. One for all the window; `shut_down` ends it within the time given."""

    def __init__(self, parent: QObject | None = None, threads: int = 2) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        # A job lives here until its last signal has arrived: a QObject let go of in the pool's thread, with
        # signals of its own still on their way, takes the program down.
        self._running: set[Job] = set()

    def start(
        self,
        work: Callable[[Job], object],
        done: Callable[[object], object] | None = None,
        failed: Callable[[object], object] | None = None,
        *,
        progress: Callable[[object], object] | None = None,
        ended: Callable[[Job], object] | None = None,
        share: Callable[[float], object] | None = None,
        priority: int = 0,
    ) -> Job:
        """Run `work(job)` in the pool; `done(result)` or `failed(exception)` follow in the window's thread.

        `work` may emit `job.progress`, which reaches `progress` the same way, and should look at
        `job.cancelled` now and then; `share` hears how much is done. `ended(job)` follows in any case, cancelled or
        not. Connected later, they could miss what a job says at once.
        """
        job = Job(work)
        if done is not None:
            job.done.connect(done)
        if failed is not None:
            job.failed.connect(failed)
        if progress is not None:
            job.progress.connect(progress)
        if share is not None:
            job.share.connect(share)
        job.ended.connect(self._forget)
        if ended is not None:
            job.ended.connect(ended)
        self._running.add(job)
        self._pool.start(job.run, priority)
        return job

    @Slot(object)
    def _forget(self, job: Job) -> None:
        self._running.discard(job)

    def cancel_all(self) -> None:
        """Cancel what runs and what waits."""
        for job in tuple(self._running):
            job.cancel()

    def shut_down(self, milliseconds: int = 1000) -> bool:
        """Cancel what runs and wait; False if something still runs after that time."""
        self.cancel_all()
        self._pool.clear()
        return self._pool.waitForDone(milliseconds)
