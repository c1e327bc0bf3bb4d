"""A question that stops nobody: it stays above the canvas until it is answered, while painting continues."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from app import theme
from app.widgets.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence


class QuestionRow(QFrame):
    """Words and a button per answer. `answered` carries the answer's name."""

    answered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.setProperty("level", "warning")
        self._text = ""
        self._words = Sentence()
        self.buttons: dict[str, QPushButton] = {}
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(theme.SPACING * 3 // 2, 3, theme.SPACING, 3)
        self._line.setSpacing(theme.SPACING)
        self._line.addWidget(self._words, 1)

    @property
    def text(self) -> str:
        """What is asked, "" for nothing."""
        return self._text

    def ask(self, text: str, answers: Sequence[tuple[str, str]]) -> None:
        """Ask; `answers` are each one's name and the words on its button, the first the usual one."""
        self._text = text
        self._words.say(text)
        for button in self.buttons.values():
            self._line.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = {}
        for name, words in answers:
            button = QPushButton(words)
            button.setObjectName(name)
            button.setProperty("role", "quiet" if self.buttons else "primary")
            button.setStyleSheet("QPushButton { padding: 1px 9px; }")
            button.clicked.connect(self._clicked)
            self.buttons[name] = button
            self._line.addWidget(button)

    @Slot()
    def _clicked(self) -> None:
        self.answered.emit(self.sender().objectName())
