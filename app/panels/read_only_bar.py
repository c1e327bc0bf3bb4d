"""A bar above the canvas that says that the project is read-only, why, and how to edit it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from app import theme
from app.language.sentences import spoken
from app.widgets.icon_label import IconLabel
from app.widgets.sentence import Sentence

if TYPE_CHECKING:
    from app.session import Session

LOOK_MS: Final = 2000
FLASH_MS: Final = 600
"""How often it checks whether the other window has closed the project."""


class ReadOnlyBar(QFrame):
    """Shown while the open project is read-only. `wanted`: the user wants to edit it now."""

    wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setProperty("role", "read-only")
        self._words = Sentence()
        self.button = QPushButton(self.tr("Edit this project"))
        self.button.setToolTip(self.tr("Reload the project for editing, if nobody else has it open"))
        self.button.setStyleSheet("QPushButton { padding: 1px 9px; }")
        self.button.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACING * 3 // 2, 3, theme.SPACING, 3)
        row.setSpacing(theme.SPACING)
        row.addWidget(IconLabel("lock", 18, "warning"))
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._flash = QTimer(self, interval=FLASH_MS, singleShot=True)
        self._flash.timeout.connect(self._calm_down)
        session.project_changed.connect(self._show)
        self._show()

    @property
    def text(self) -> str:
        return self._words.accessibleName()

    @Slot()
    def _show(self) -> None:
        read_only = self._session.read_only
        self.setVisible(read_only)
        if read_only:
            self._timer.start()
            self.look()
        else:
            self._timer.stop()

    @Slot()
    def flash(self) -> None:
        """Draw attention for a moment: this is why nothing can be painted."""
        self._emphasise(True)
        self._flash.start()

    @Slot()
    def _calm_down(self) -> None:
        self._emphasise(False)

    def _emphasise(self, on: bool) -> None:
        self.setProperty("flash", on)
        self.style().polish(self)

    @Slot()
    def look(self) -> None:
        """Say why, or that the reason is gone."""
        folder = self._session.folder
        if folder is None:
            return
        free = folder.may_be_free
        self._words.say(
            self.tr("The project is free now. Reload it to edit; it may have changed since.")
            if free
            else self.tr("Read-only. {0}").format(spoken(folder.read_only_reason))
        )
        role = "primary" if free else ""
        if self.button.property("role") != role:
            self.button.setProperty("role", role)
            self.button.style().polish(self.button)
