"""How confident a prediction must be to be accepted as a label: one value for the dialog and for the view."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal

PERCENT: Final = 90
"""Until the user chooses something else."""


class Acceptance(QObject):
    """Part of the view state."""

    changed = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._percent = PERCENT

    @property
    def percent(self) -> int:
        """The least confidence, 0 ... 100: `Threshold.percent` of what is accepted."""
        return self._percent

    def set_percent(self, percent: int) -> None:
        """Ask for more or less confidence; kept within 0 ... 100."""
        percent = min(max(percent, 0), 100)
        if percent != self._percent:
            self._percent = percent
            self.changed.emit(percent)
