"""The common layout of dialogs: heading, explanation, content, buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.widgets.plain_text import plain

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent


class Frame(QDialog):
    """A dialog with margins, a heading and a row of buttons; add the content to `column`."""

    def __init__(self, title: str, explanation: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(*([theme.SPACING * 3] * 4))
        outer.setSpacing(theme.SPACING * 2)
        self._heading = plain(QLabel(title))
        self._heading.setProperty("role", "heading")
        head = QVBoxLayout()
        head.setSpacing(theme.SPACING // 2)
        head.addWidget(self._heading)
        self._explanation = plain(QLabel(explanation, wordWrap=True))
        self._explanation.setProperty("role", "dim")
        self._explanation.setVisible(bool(explanation))
        head.addWidget(self._explanation)
        outer.addLayout(head)
        self.column = QVBoxLayout()
        self.column.setSpacing(theme.SPACING * 2)
        outer.addLayout(self.column, 1)

    def set_heading(self, title: str, explanation: str) -> None:
        """Say something else at the top, where what the dialog is about depends on a choice in it."""
        self.setWindowTitle(title)
        self._heading.setText(title)
        self._explanation.setText(explanation)

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the height to the text at this width; a wrapped label requests too much by itself."""
        if not event.spontaneous():
            self.fit_height()
        super().showEvent(event)

    def fit_height(self) -> None:
        """Be as high as the words need now."""
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            layout.activate()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def add_choice(self, *buttons: QRadioButton) -> QButtonGroup:
        """Add a column of mutually exclusive radio buttons; returns their group."""
        group = QButtonGroup(self)
        column = QVBoxLayout()
        column.setSpacing(theme.SPACING // 2)
        for button in buttons:
            group.addButton(button)
            column.addWidget(button)
        self.column.addLayout(column)
        return group

    def add_buttons(self, yes: str) -> QPushButton:
        """Put Cancel and the dialog's own word below the content; returns the latter's button."""
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        box.setCenterButtons(False)
        button = box.addButton(yes, QDialogButtonBox.ButtonRole.AcceptRole)
        button.setDefault(True)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        layout.addWidget(box)
        return button


def section(text: str) -> QLabel:
    """A heading inside a dialog."""
    label = QLabel(text)
    label.setProperty("role", "section")
    return label


def line() -> QFrame:
    """A hairline between parts."""
    frame = QFrame()
    frame.setProperty("role", "line")
    return frame


def problem_label() -> QLabel:
    """The place where a dialog says why it can't continue; hidden while it can."""
    label = plain(QLabel(wordWrap=True))
    label.hide()
    label.setProperty("role", "error")
    return label
