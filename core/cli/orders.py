"""What the window that started this process says to it: lines on standard input."""

from __future__ import annotations

import os
import sys
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO

    from core.learning.course import Order

ORPHANED = 3
"""The exit status where the window is gone."""


class Orders:
    """Listens in a thread. Where the input ends the window is gone, and this process ends at once.

    What it learned so far is in its checkpoint then, to be gone on with.
    """

    def __init__(self, source: TextIO | None = None) -> None:
        self._said: Order = ""
        self._source = source or sys.stdin
        threading.Thread(target=self._listen, name="orders", daemon=True).start()

    def __call__(self) -> Order:
        """What was said last, "" for nothing yet."""
        return self._said

    def _listen(self) -> None:
        for line in self._source:
            match line.strip():
                case "keep":
                    self._said = "keep"
                case "throw":
                    self._said = "throw"
        os._exit(ORPHANED)
