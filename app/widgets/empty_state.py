"""What a panel shows while it has nothing to show: an icon, a sentence, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app import theme
from app.widgets.icon_label import IconLabel
from app.widgets.plain_text import plain


class EmptyState(QWidget):
    """Icon, title and text in the middle of the room, with buttons below."""

    def __init__(
        self, icon: str = "", title: str = "", text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = plain(QLabel(title, alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True))
        self._title.setProperty("role", "section")
        self._text = plain(QLabel(text, alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True))
        self._text.setProperty("role", "dim")
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(theme.SPACING)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*([theme.SPACING * 2] * 4))
        layout.setSpacing(theme.SPACING)
        layout.addStretch(1)
        if icon:
            layout.addWidget(IconLabel(icon, 32), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        layout.addLayout(self._buttons)
        layout.addStretch(1)

    def set_words(self, title: str, text: str) -> None:
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._text.setText(text)

    @property
    def words(self) -> str:
        """Title and text, as they are read."""
        return f"{self._title.text()}\n{self._text.text()}".strip()

    def add_button(self, button: QPushButton) -> None:
        """Put a button below the words."""
        self._buttons.addWidget(button)
