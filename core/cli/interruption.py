"""Ctrl-C and the signals with which systems and clusters end programs."""

from __future__ import annotations

import os
import signal
import threading
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from types import TracebackType

    from core.learning.course import Order

_NAMES: Final = ("SIGINT", "SIGTERM", "SIGHUP")


class Interruption:
    """Handles signals while a verb runs. The first one ends the verb cleanly, the second one at once.

    Normally the first signal raises KeyboardInterrupt. While `gentle` is set, it only asks the learner to save its
    progress and stop.
    """

    def __init__(self) -> None:
        self.gentle = False
        self.number = 0
        """The number of the signal received; 0 if none."""
        self._before: dict[int, Any] = {}

    @property
    def status(self) -> int:
        """The exit status that reports the signal."""
        return 128 + (self.number or signal.SIGINT)

    def order(self) -> Order:
        """What the learner should do; it asks between steps."""
        return "pause" if self.number else ""

    def __enter__(self) -> Interruption:
        if threading.current_thread() is threading.main_thread():
            for number in (getattr(signal, name) for name in _NAMES if hasattr(signal, name)):
                if signal.getsignal(number) != signal.SIG_IGN:  # ignored under nohup
                    self._before[number] = signal.signal(number, self._came)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _came(self, number: int, _frame: object) -> None:
        if self.number:
            signal.signal(number, signal.SIG_DFL)
            signal.raise_signal(number)
            os._exit(128 + number)
        self.number = number
        if not self.gentle:
            raise KeyboardInterrupt
