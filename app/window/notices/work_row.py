"""A row for a long job in progress: its name, its progress, and a button to cancel it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QWidget

from app import theme
from app.widgets.sentence import Sentence

WIDTH = 140


class WorkRow(QFrame):
    """Looks like a notice and stays until the work ends. `cancelled` when the user wants it to end."""

    cancelled = Signal()
    details_wanted = Signal()
    """The user wants to see more of it, where there is more."""

    def __init__(self, parent: QWidget | None = None, details: str = "") -> None:
        """`details`: the text of the button that shows more; "" for no button."""
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.setProperty("level", "info")
        self._text = ""
        self._words = Sentence()
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.setFixedWidth(WIDTH)
        buttons = [(QPushButton(details), self.details_wanted)] if details else []
        buttons.append((QPushButton(self.tr("Cancel")), self.cancelled))
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.SPACING * 3 // 2, 3, theme.SPACING, 3)
        line.setSpacing(theme.SPACING * 3 // 2)
        line.addWidget(self._words, 1)
        line.addWidget(self._bar)
        for button, signal in buttons:
            button.setStyleSheet("QPushButton { padding: 1px 9px; }")
            button.clicked.connect(signal)
            line.addWidget(button)

    @property
    def text(self) -> str:
        return self._text

    def show_work(self, text: str, share: float | None) -> None:
        """Show the job and its progress, 0 ... 1; None if unknown."""
        self._text = text
        self._words.say(text)
        self._bar.setRange(0, 0 if share is None else 100)
        self._bar.setValue(round(100 * (share or 0)))
