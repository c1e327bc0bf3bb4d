"""A row for a long job in progress: its name, its progress, and a button to cancel it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app import theme


class WorkRow(QFrame):
    """Looks like a notice and stays until the work ends. `cancelled` when the user wants it to end."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.setProperty("level", "info")
        self._words = QLabel(wordWrap=True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._button = QPushButton(self.tr("Cancel"))
        self._button.clicked.connect(self.cancelled)
        texts = QVBoxLayout()
        texts.setSpacing(theme.SPACING // 2)
        texts.addWidget(self._words)
        texts.addWidget(self._bar)
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.SPACING * 3 // 2, theme.SPACING, theme.SPACING, theme.SPACING)
        line.setSpacing(theme.SPACING * 2)
        line.addLayout(texts, 1)
        line.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)

    @property
    def text(self) -> str:
        return self._words.text()

    def show_work(self, text: str, share: float | None) -> None:
        """Show the job and its progress, 0 ... 1; None if unknown."""
        self._words.setText(text)
        self._bar.setRange(0, 0 if share is None else 100)
        self._bar.setValue(round(100 * (share or 0)))
