"""Orders from the window that started this process, as lines on standard input."""

from __future__ import annotations

import os
import sys
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO

    from core.learning.course import Order

ORPHANED = 3
"""The exit status when the window is gone."""


class Orders:
    """Listens in a thread. If the input ends, the window is gone, and this process exits at once.

    Its checkpoint holds what it learned so far, so the run can be resumed.
    """

    def __init__(self, source: TextIO | None = None) -> None:
        self._said: Order = ""
        self._source = source or sys.stdin
        threading.Thread(target=self._listen, name="orders", daemon=True).start()

    def __call__(self) -> Order:
        """The last order, or "" if there was none."""
        return self._said

    def _listen(self) -> None:
        for line in self._source:
            match line.strip():
                case "keep":
                    self._said = "keep"
                case "throw":
                    self._said = "throw"
        os._exit(ORPHANED)
