"""The learner's thread: drives the loop of `core.learning`, an inbox in, events out. The only QThread."""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from core.learning.events import Close, Inbox, Message, Notice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from core.learning.events import Event


class LearnerThread(QThread):
    """Runs a learner's loop. `event` carries its frozen events into the window's thread.

    Connect `event` to bound methods of QObjects only: a lambda would run here.
    """

    event = Signal(object)

    def __init__(self, run: Callable[[Inbox], Iterator[Event]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._loop = run
        self._inbox: Inbox = Inbox()

    def post(self, message: Message) -> None:
        """Hand a message to the loop; returns at once, from any thread."""
        self._inbox.put(message)

    def run(self) -> None:
        """Drive the loop until Close. An exception becomes an event and the loop starts again."""
        while True:
            try:
                for event in self._loop(self._inbox):
                    self.event.emit(event)
            except Exception as error:
                self.event.emit(
                    Notice(
                        "error",
                        self.tr("Learning stopped: {0}. Your labels are safe; press Learn to go on.").format(error),
                        traceback.format_exc(),
                    )
                )
                continue
            return

    def close(self, milliseconds: int = 1000) -> bool:
        """Ask the loop to end and wait; False if it still runs after that time."""
        self.post(Close())
        return self.wait(milliseconds)
