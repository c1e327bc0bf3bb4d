"""Asks for a class that a value of a mask means and that the project lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from app import theme
from app.dialogs.frame import Frame
from core.exchange.values.table import Meaning

if TYPE_CHECKING:
    from collections.abc import Sequence


class NewClassDialog(Frame):
    """`wanted` carries a Meaning: a task, which may be new as well, and a class."""

    wanted = Signal(object)

    def __init__(self, tasks: Sequence[str], task: str, name: str, parent: QWidget | None = None) -> None:
        """`tasks` are the names to choose from; `task` and `name` are proposed."""
        super().__init__(
            QCoreApplication.translate("NewClassDialog", "New class"),
            QCoreApplication.translate("NewClassDialog", "It is added to the project with the import."),
            parent,
        )
        self.setMinimumWidth(360)
        self.task = QComboBox(editable=True)
        self.task.addItems(list(tasks))
        self.task.setCurrentText(task)
        self.task.setAccessibleName(self.tr("Task"))
        self.name = QLineEdit(name)
        self.name.setAccessibleName(self.tr("Class"))
        form = QFormLayout()
        form.setSpacing(theme.SPACING)
        form.addRow(self.tr("&Task"), self.task)
        form.addRow(self.tr("&Class"), self.name)
        self.column.addLayout(form)
        self.add_button = self.add_buttons(self.tr("Add class"))
        self.task.editTextChanged.connect(self._check)
        self.name.textChanged.connect(self._check)
        self.name.setFocus()
        self.name.selectAll()
        self._check()

    @Slot()
    def _check(self) -> None:
        self.add_button.setEnabled(bool(self.task.currentText().strip() and self.name.text().strip()))

    def accept(self) -> None:
        """Hand over what was entered."""
        if self.add_button.isEnabled():
            self.wanted.emit(Meaning(self.task.currentText().strip(), self.name.text().strip()))
            super().accept()
