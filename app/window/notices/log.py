"""Everything that was said since the program started, and which problems there are now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDateTime, QObject, Signal

if TYPE_CHECKING:
    from core.notice import Level

LONGEST: Final = 200


@dataclass(slots=True)
class Entry:
    """One notice, as it was said last."""

    level: Level
    text: str
    details: str
    cause: str
    """What it is about, such as a full disk: it is changed and withdrawn by this name. "" for what just happened."""
    when: QDateTime
    is_open: bool
    """The cause is still there, or nobody has seen it yet."""
    count: int = 1


class NoticeLog(QObject):
    """Notices, the oldest first."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    @property
    def problems(self) -> int:
        """Warnings and errors whose cause is still there, or that nobody has seen yet."""
        return sum(entry.is_open and entry.level != "info" for entry in self.entries)

    def open_entry(self, cause: str) -> Entry | None:
        """What is being said about a cause."""
        same = (entry for entry in self.entries if cause and entry.is_open and entry.cause == cause)
        return next(same, None)

    def add(self, level: Level, text: str, details: str, cause: str) -> Entry:
        """Take a notice; one about an open cause replaces what was said about it, a repeated one is counted."""
        entry = self.open_entry(cause)
        last = self.entries[-1] if self.entries else None
        if entry is not None:
            entry.level, entry.text, entry.details = level, text, details
        elif last is not None and not cause and (last.level, last.text) == (level, text):
            entry, last.count, last.is_open = last, last.count + 1, True
        else:
            entry = Entry(level, text, details, cause, QDateTime.currentDateTime(), is_open=True)
            self.entries.append(entry)
            del self.entries[:-LONGEST]
        self.changed.emit()
        return entry

    def withdraw(self, cause: str) -> None:
        """The cause is gone."""
        entry = self.open_entry(cause)
        if entry is not None:
            entry.is_open = False
            self.changed.emit()

    def settle(self, entry: Entry) -> None:
        """Somebody has seen it; a cause that is still there stays a problem."""
        if entry.is_open and not entry.cause:
            entry.is_open = False
            self.changed.emit()

    def settle_all(self) -> None:
        """Somebody looks at the list."""
        for entry in self.entries:
            self.settle(entry)

    def close_all(self) -> None:
        """Another project is open: what was wrong before is history."""
        for entry in self.entries:
            entry.is_open = False
        self.changed.emit()
