"""Asks for a new task: its name and its classes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.widgets.plain_text import plain
from core.project.model import MAX_CLASSES


class NewTaskDialog(QDialog):
    """Name and classes of a task, carried by `chosen`. The classes follow the name until they are touched."""

    chosen = Signal(str, tuple)

    def __init__(self, taken: frozenset[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._taken = taken
        self.setWindowTitle(self.tr("Add task"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("e.g. road"))
        self.classes = QPlainTextEdit()
        self.classes.setTabChangesFocus(True)
        self.classes.setFixedHeight(self.classes.fontMetrics().lineSpacing() * 5 + 20)
        self.problem = plain(QLabel(wordWrap=True))
        self.problem.setProperty("role", "error")
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(self.tr("Add task"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._arrange()
        self._proposed = self._proposal()
        self.classes.setPlainText(self._proposed)
        self.name.textChanged.connect(self._name_changed)
        self.classes.textChanged.connect(self._check)
        self._check()

    def _arrange(self) -> None:
        hint = QLabel(
            self.tr("One class per line. Unpainted pixels stay unlabelled, so paint the background too."),
            wordWrap=True,
        )
        hint.setProperty("role", "dim")
        name_label, classes_label = QLabel(self.tr("&Name")), QLabel(self.tr("&Classes"))
        name_label.setBuddy(self.name)
        classes_label.setBuddy(self.classes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*([theme.SPACING * 2] * 4))
        layout.setSpacing(theme.SPACING)
        for widget in (name_label, self.name, classes_label, self.classes, hint, self.problem, self.buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(340)

    def _proposal(self) -> str:
        background = self.tr("background")
        name = self.name.text().strip()
        return f"{background}\n{name}" if name else background

    @property
    def class_names(self) -> tuple[str, ...]:
        return tuple(line.strip() for line in self.classes.toPlainText().splitlines() if line.strip())

    @Slot()
    def _name_changed(self) -> None:
        if self.classes.toPlainText() == self._proposed:
            self._proposed = self._proposal()
            self.classes.setPlainText(self._proposed)
        self._check()

    @Slot()
    def _check(self) -> None:
        name, classes = self.name.text().strip(), self.class_names
        problem = ""
        if name in self._taken:
            problem = self.tr("There is already a task “{0}”.").format(name)
        elif len(set(classes)) < len(classes):
            problem = self.tr("Two classes have the same name.")
        elif len(classes) > MAX_CLASSES:
            problem = self.tr("A task can have {0} classes at most.").format(MAX_CLASSES)
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.ok.setEnabled(bool(name and classes) and not problem)

    def accept(self) -> None:
        if self.ok.isEnabled():
            self.chosen.emit(self.name.text().strip(), self.class_names)
            super().accept()
