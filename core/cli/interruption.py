"""Ctrl-C, and the signals that systems and clusters end programs with."""

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
    """Listens while a verb is at work. The first signal ends it in order, the second at once.

    Where nothing would be lost, the first raises KeyboardInterrupt; while `gentle`, it only leaves the order to
    save what was learned.
    """

    def __init__(self) -> None:
        self.gentle = False
        self.number = 0
        """Of the signal that came; 0 for none."""
        self._before: dict[int, Any] = {}

    @property
    def status(self) -> int:
        """The exit status that tells of it."""
        return 128 + (self.number or signal.SIGINT)

    def order(self) -> Order:
        """What the learner asks between steps."""
        return "pause" if self.number else ""

    def __enter__(self) -> Interruption:
        if threading.current_thread() is threading.main_thread():
            for number in (getattr(signal, name) for name in _NAMES if hasattr(signal, name)):
                if signal.getsignal(number) != signal.SIG_IGN:  # as nohup has it
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
