"""The learner's threads: one that runs, others that finish their last step, and what waits for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from core.learning import events as ev

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.session.learning.thread import LearnerThread

CLOSING_MS = 1000


class LearnerHost(QObject):
    """Starts and ends threads. Nothing here waits for one but `end`, for a second at most."""

    happened = Signal(object)
    """An event of the learner that runs."""
    changed = Signal()
    """There is another learner, or none: events and questions of the previous one are void."""

    def __init__(self, make: Callable[[], LearnerThread | None], parent: QObject) -> None:
        """`make`: a thread for the open project, not started yet; None where none is open."""
        super().__init__(parent)
        self._make = make
        self._thread: LearnerThread | None = None
        self._ending: list[LearnerThread] = []  # asked to end, still finishing a step
        self._next: Callable[[], None] | None = None  # what waits for them

    @property
    def running(self) -> bool:
        """There is a learner, or one is about to start."""
        return self._thread is not None

    def prepare(self) -> LearnerThread | None:
        """Make the open project's learner, to be started by the caller; None where no project is open."""
        thread = self._make()
        if thread is not None:
            thread.happened.connect(self.happened)
            self._thread = thread
        return thread

    def start(self) -> None:
        """Start a learner for the open project."""
        thread = self.prepare()
        if thread is not None:
            thread.start()

    def post(self, message: ev.Message) -> None:
        """Send a message to the learner, if there is one."""
        if self._thread is not None:
            self._thread.post(message)

    def release(self) -> None:
        """Ask the learner to end, without waiting for it."""
        thread, self._thread = self._thread, None
        self.changed.emit()
        if thread is not None:
            thread.happened.disconnect(self.happened)
            self._ending.append(thread)
            thread.finished.connect(self._thread_ended)
            thread.post(ev.Close())

    def when_ended(self, action: Callable[[], None]) -> None:
        """Do `action` when no released learner runs any more; it replaces what waited before."""
        self._next = action
        if not any(thread.isRunning() for thread in self._ending):
            self._thread_ended()

    @Slot()
    def _thread_ended(self) -> None:
        self._ending = [thread for thread in self._ending if thread.isRunning()]
        action, self._next = self._next, None
        if action is not None:
            action()

    def end(self) -> None:
        """Ask the learner to end; wait a second at most, then let it finish its step by itself."""
        self._next = None
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.happened.disconnect(self.happened)
            thread.close(CLOSING_MS)
            # A QThread that is let go of while it runs takes the program down: it's kept until it has ended.
            self._ending = [t for t in (*self._ending, thread) if t.isRunning()]
        self.changed.emit()

    def wait(self, milliseconds: int) -> bool:
        """Wait for learners that were asked to end; False if one still runs after that time."""
        return all(thread.wait(milliseconds) for thread in self._ending)
