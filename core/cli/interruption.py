"""Ctrl-C and the signals with which systems and clusters end programs."""

from __future__ import annotations

import os
import signal
import threading
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

_NAMES: Final = ("SIGINT", "SIGTERM", "SIGHUP")


class Interruption:
    """Handles signals while a verb runs. The first one ends the verb cleanly, the second one at once.

    Where nothing would be lost, the first raises KeyboardInterrupt; while `gentle`, it only asks the verb to save
    what was learned.
    """

    def __init__(self) -> None:
        self.gentle = False
        self.ask_to_stop: Callable[[], None] | None = None
        """Called by the first signal while `gentle`; it must not wait for anything."""
        self.number = 0
        """The number of the signal received; 0 if none."""
        self._before: dict[int, Any] = {}

    @property
    def status(self) -> int:
        """The exit status that reports the signal."""
        return 128 + (self.number or signal.SIGINT)

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
        if self.ask_to_stop is not None:
            self.ask_to_stop()
