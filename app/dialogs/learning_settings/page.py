"""What every page of the learning settings is, and the row of a choice with the words below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from app import theme
from core.project.model import Project

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QStandardItemModel


class Page(QWidget):
    """One page: put its content into `column`, emit `changed`, and say what `read` and `show_project` do."""

    changed = Signal()
    """Something else was chosen."""

    def __init__(self, title: str, explanation: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        heading = QLabel(title)
        heading.setProperty("role", "strong")
        words = QLabel(explanation, wordWrap=True)
        words.setProperty("role", "dim")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, theme.SPACING, 0)
        self.column.setSpacing(theme.SPACING)
        self.column.addWidget(heading)
        self.column.addWidget(words)

    def read(self, project: Project) -> Project:
        """The project with what was chosen here in it; all else as it is."""
        raise NotImplementedError

    def show_project(self, project: Project) -> None:
        """Choose what a project says."""
        raise NotImplementedError

    def restore_defaults(self) -> None:
        """Choose what a new project begins with."""
        self.show_project(Project(""))

    def problem(self) -> str:
        """Why what was chosen can't be saved, as a sentence; "" where it can."""
        return ""

    def consequence(self) -> str:
        """What saving will do to what was learned, in words; "" where that needs none."""
        return ""


class Choice(QWidget):
    """A caption, a box to choose from, and words on what is chosen below it."""

    changed = Signal()

    def __init__(self, caption: str, items: Iterable[tuple[str, str]], lines: int = 2) -> None:
        """`items`: what each is called, and its value. `lines` are kept for the words, so that nothing moves."""
        super().__init__()
        self.box = QComboBox()
        for text, value in items:
            self.box.addItem(text, value)
        self.box.setAccessibleName(caption)
        label = QLabel(caption)
        label.setBuddy(self.box)
        self._words = QLabel(wordWrap=True)
        self._words.setProperty("role", "dim")
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._words.setMinimumHeight(lines * self._words.fontMetrics().lineSpacing() + 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACING // 2)
        column.addWidget(label)
        column.addWidget(self.box)
        column.addWidget(self._words)
        self.box.currentIndexChanged.connect(self.changed)

    @property
    def value(self) -> str:
        """Of what is chosen."""
        return str(self.box.currentData())

    def choose(self, value: str) -> None:
        """Choose the item of that value; the first where there is none."""
        self.box.setCurrentIndex(max(0, self.box.findData(value)))

    @property
    def words(self) -> str:
        """What is said below it."""
        return self._words.text()

    def say(self, *lines: str) -> None:
        """Say something below it."""
        self._words.setText("\n".join(line for line in lines if line))

    def refuse(self, value: str, reason: str) -> None:
        """Grey an item out, with the reason; "" makes it possible again."""
        row = self.box.findData(value)
        item = cast("QStandardItemModel", self.box.model()).item(row)
        item.setEnabled(not reason)
        item.setToolTip(reason)

    def refused(self, value: str) -> str:
        """Why that can't be chosen, "" where it can."""
        return str(self.box.itemData(self.box.findData(value), Qt.ItemDataRole.ToolTipRole) or "")
