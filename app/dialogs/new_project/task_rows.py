"""Rows to type tasks and their classes into."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.language.joining import list_text
from core.project.model import MAX_CLASSES

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMAS: Final = re.compile("[,，、]")
"""Those of Chinese keyboards, too."""
TaskWords = tuple[str, tuple[str, ...]]
"""A task's name and its classes' names, in order."""


class _Row(QWidget):
    """One task: its name, its classes separated by commas, and a button that takes it out."""

    changed = Signal()
    left = Signal()
    """The user is done with a field."""
    removed = Signal(object)

    def __init__(self, words: TaskWords, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = QLineEdit(words[0])
        self.name.setPlaceholderText(self.tr("e.g. road"))
        self.name.setAccessibleName(self.tr("Task name"))
        self.classes = QLineEdit(list_text(c for c in words[1] if c))
        self.classes.setPlaceholderText(self.tr("background, road"))
        self.classes.setAccessibleName(self.tr("Classes (comma-separated)"))
        self._fields_left: set[QLineEdit] = set()
        self._proposed = self.classes.text()
        self._follows = not words[0]
        remove = QToolButton()
        remove.setIcon(theme.icon("trash", "text_dim"))
        remove.setIconSize(QSize(18, 18))
        remove.setToolTip(self.tr("Remove task"))
        remove.setAccessibleName(self.tr("Remove task"))
        remove.clicked.connect(self._remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACING)
        row.addWidget(self.name, 2)
        row.addWidget(self.classes, 4)
        row.addWidget(remove)
        self.name.textChanged.connect(self._name_changed)
        self.classes.textChanged.connect(self.changed)
        for field in (self.name, self.classes):
            field.editingFinished.connect(partial(self._leave, field))

    def words(self) -> TaskWords:
        classes = tuple(c.strip() for c in COMMAS.split(self.classes.text()) if c.strip())
        return self.name.text().strip(), classes

    def _leave(self, field: QLineEdit) -> None:
        self._fields_left.add(field)
        self.left.emit()

    @property
    def is_new(self) -> bool:
        """It has no name yet, and nobody has been in its field."""
        return not self.name.text().strip() and self.name not in self._fields_left

    @property
    def is_typing(self) -> bool:
        """The user is in one of its fields for the first time."""
        return any(f.hasFocus() and f not in self._fields_left for f in (self.name, self.classes))

    @Slot()
    def _name_changed(self) -> None:
        """Propose a class of the task's name until somebody types classes of their own."""
        if self._follows and self.classes.text() == self._proposed:
            name = self.name.text().strip()
            background = self.tr("background")
            self._proposed = list_text((background, name)) if name else background
            self.classes.setText(self._proposed)
        self.changed.emit()

    @Slot()
    def _remove(self) -> None:
        self.removed.emit(self)


class TaskRows(QWidget):
    """Any number of tasks; `problem` says what is wrong with them."""

    changed = Signal()
    left = Signal()
    """The user is done with a field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []
        heads = QGridLayout()
        heads.setContentsMargins(0, 0, 36, 0)
        heads.setHorizontalSpacing(theme.SPACING)
        for column, (text, stretch) in enumerate(
            ((self.tr("Task"), 2), (self.tr("Classes (comma-separated)"), 4))
        ):
            label = QLabel(text)
            label.setProperty("role", "dim")
            heads.addWidget(label, 0, column)
            heads.setColumnStretch(column, stretch)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.SPACING)
        self.add_button = QPushButton(self.tr("Add task"), autoDefault=False)
        self.add_button.setIcon(theme.icon("plus", "accent_text"))
        self.add_button.setProperty("role", "quiet")
        self.add_button.clicked.connect(self._add_empty)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(0, 0, 0, 0)
        column_.setSpacing(theme.SPACING)
        column_.addLayout(heads)
        column_.addLayout(self._list)
        column_.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def words(self) -> tuple[TaskWords, ...]:
        return tuple(row.words() for row in self._rows)

    def set_words(self, tasks: Sequence[TaskWords]) -> None:
        """Show these tasks."""
        for row in tuple(self._rows):
            self._drop(row)
        for words in tasks:
            self._add(words)
        self.changed.emit()

    def shows(self, tasks: Sequence[TaskWords]) -> bool:
        """Whether these tasks are shown, unchanged."""
        template = tuple((name, tuple(c for c in classes if c)) for name, classes in tasks)
        return self.words() == template

    @property
    def is_typing(self) -> bool:
        """What is wrong may only be unfinished: a new row without a name, or a field that the user is in."""
        return any(row.is_typing for row in self._rows) or any(row.is_new for row in self._rows)

    def problem(self) -> str:
        """What is wrong, as a sentence; "" if nothing. No task at all is fine."""
        names = [name for name, _ in self.words()]
        if any(not name for name in names):
            return self.tr("A task name is missing.")
        if len(set(names)) < len(names):
            return self.tr("Two tasks have the same name.")
        for name, classes in self.words():
            if not classes:
                return self.tr("Task “{0}” needs at least one class.").format(name)
            if len(set(classes)) < len(classes):
                return self.tr("Task “{0}” has two classes with the same name.").format(name)
            if len(classes) > MAX_CLASSES:
                return self.tr("Task “{0}” has more than {1} classes.").format(name, MAX_CLASSES)
        return ""

    @Slot()
    def _add_empty(self) -> None:
        self._add(("", ("background", ""))).name.setFocus()
        self.changed.emit()

    def _add(self, words: TaskWords) -> _Row:
        row = _Row(words, self)
        row.changed.connect(self.changed)
        row.left.connect(self.left)
        row.removed.connect(self._removed)
        self._rows.append(row)
        self._list.addWidget(row)
        return row

    @Slot(object)
    def _removed(self, row: _Row) -> None:
        self._drop(row)
        self.changed.emit()

    def _drop(self, row: _Row) -> None:
        self._rows.remove(row)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()
