"""The learner's thread: drives the loop of `core.learning`, an inbox in, events out. The only QThread."""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING

from PySide6.QtCore import QThread, Signal

from core.learning.events import Close, Inbox, Learn, Message, Notice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from core.learning.events import Event


class LearnerThread(QThread):
    """Runs a learner's loop. `happened` carries its frozen events into the window's thread.

    Connect `happened` to bound methods of QObjects only: a lambda would run here.
    """

    happened = Signal(object)

    def __init__(
        self,
        run: Callable[[Inbox], Iterator[Event]],
        resume: Callable[[], Iterable[Message]] = tuple,
    ) -> None:
        """`run(inbox)` is the loop; `resume()` says what a loop that starts again after an error must know."""
        super().__init__()
        self._loop = run
        self._resume = resume
        self._inbox: Inbox = Inbox()

    def post(self, message: Message) -> None:
        """Hand a message to the loop; returns at once, from any thread."""
        self._inbox.put(message)

    def run(self) -> None:
        """Drive the loop until Close. An exception becomes an event; the next Learn starts the loop again."""
        while True:
            try:
                for event in self._loop(self._inbox):
                    self.happened.emit(event)
            except Exception as error:
                text = self.tr(
                    "Learning stopped: {0}. Your labels are safe; switch on Live learning to continue."
                )
                reason = str(error) or type(error).__name__
                self.happened.emit(Notice("error", text.format(reason), traceback.format_exc()))
            else:
                return
            message = self._inbox.get()
            while not isinstance(message, Learn | Close):
                message = self._inbox.get()
            if isinstance(message, Close):
                return
            for message_again in (*self._resume(), message):
                self._inbox.put(message_again)

    def close(self, milliseconds: int = 1000) -> bool:
        """Ask the loop to end and wait; False if it still runs after that time."""
        self.post(Close())
        return self.wait(milliseconds)
