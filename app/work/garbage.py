"""Python's garbage collector, kept to the window's thread.

Left to itself it runs in whatever thread makes the next object. If that is the learner's, and a signal's receiver is
freed there, Qt disconnects it under a lock and asks Python whether the sender wants to know; the window's thread,
which has Python, waits for that lock: neither ever moves again.
"""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

INTERVAL: Final = 500
"""Milliseconds between two looks at how much there is to collect."""


class GarbageCollector(QObject):
    """Collects in the thread that made it, as often as Python would, until it is stopped."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what starting has loaded stays to the end; going through all of it took 0.2 s each time
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._collect)
        self._timer.start(INTERVAL)

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    @Slot()
    def _collect(self) -> None:
        due = [count > threshold for count, threshold in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if any(due):
            gc.collect(max(generation for generation, is_due in enumerate(due) if is_due))
