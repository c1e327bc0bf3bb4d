"""The inbox of the learner that stands in on this computer, until the one elsewhere is back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.learning.events import Close, Inbox

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.learning.events import Message
    from core.learning.remote.standing import Standing


class LocalInbox(Inbox):
    """Hands on the messages of the window's inbox, and Close when the learner's time is over."""

    def __init__(self, outer: Inbox, standing: Standing, is_over: Callable[[], bool]) -> None:
        super().__init__()
        self._outer, self._standing, self._is_over = outer, standing, is_over

    def put(self, message: Message, block: bool = True, timeout: float | None = None) -> None:
        """Add a message to the window's inbox."""
        self._outer.put(message)

    def get(self, block: bool = True, timeout: float | None = None) -> Message:
        """The window's next message, or Close."""
        if self._is_over():
            return Close()
        message = self._outer.get(block, timeout)
        self._standing.take(message)
        return message

    def empty(self) -> bool:
        """Whether nothing waits."""
        return not self._is_over() and self._outer.empty()

    def qsize(self) -> int:
        """How many messages wait."""
        return self._outer.qsize() + self._is_over()

    def ends_run(self) -> bool:
        """As of any inbox."""
        return self._is_over() or self._outer.ends_run()

    def presses(self) -> bool:
        """As of any inbox."""
        return self._is_over() or self._outer.presses()

    def closes(self) -> bool:
        """As of any inbox."""
        return self._is_over() or self._outer.closes()
