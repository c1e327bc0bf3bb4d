"""What a value can mean, as a list that all boxes of the table share: the project's classes, new ones, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QStandardItem, QStandardItemModel

from app.widgets.marks import swatch
from core.exchange.values.table import IGNORED, NOTHING, Meaning

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QObject

    from core.project.model import Task

NEW: Final = Meaning("", "new")
"""The row that asks for a new class."""
SWATCH: Final = 14
"""Pixels per side of a colour."""


class Meanings(QStandardItemModel):
    """A row per class, then "Unlabelled", "Ignore" and "New class…"."""

    def __init__(self, tasks: Sequence[Task], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._meanings: list[Meaning] = []
        for task in tasks:
            for entry in task.classes:
                self._append(Meaning(task.name, entry.name), f"{task.name} › {entry.name}", entry.color)
        self._append(NOTHING, self.tr("Unlabelled"))
        self._append(IGNORED, self.tr("Ignore (keep existing labels)"))
        self._append(NEW, self.tr("New class…"))  # last, where arrow keys do not pass it

    def _append(self, meaning: Meaning, text: str, color: str = "", row: int | None = None) -> None:
        item = QStandardItem(text)
        item.setEditable(False)
        item.setIcon(swatch(color, SWATCH))
        row = len(self._meanings) if row is None else row
        self._meanings.insert(row, meaning)
        self.insertRow(row, item)

    def add(self, meanings: Iterable[Meaning]) -> None:
        """List these as well, where they are classes that the project lacks."""
        for meaning in meanings:
            if meaning not in self._meanings:
                text = self.tr("{0} › {1} (new)").format(meaning.task, meaning.name)
                self._append(meaning, text, row=self._meanings.index(NOTHING))

    def set_colors(self, colors: dict[Meaning, str]) -> None:
        """Show the colours that new classes will have."""
        for row, meaning in enumerate(self._meanings):
            if meaning in colors:
                self.item(row).setIcon(swatch(colors[meaning], SWATCH))

    def row_of(self, meaning: Meaning) -> int:
        """Where it is listed."""
        return self._meanings.index(meaning)

    def meaning(self, row: int) -> Meaning:
        """What is listed there."""
        return self._meanings[row]

    def tasks(self) -> list[str]:
        """The names of all tasks that are listed."""
        return list(dict.fromkeys([t.name for t in self._tasks] + [m.task for m in self._meanings if m.task]))
