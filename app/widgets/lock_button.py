"""A padlock that is open or closed."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QToolButton, QWidget

from app import theme


class LockButton(QToolButton):
    """Checked means locked. `clicked` carries what the user wants."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setAutoRaise(True)
        self.setIconSize(QSize(14, 14))
        self.setStyleSheet("QToolButton { padding: 2px; } QToolButton:checked { background: transparent; }")
        self.set_locked(False)

    def set_locked(self, locked: bool) -> None:
        """Show that; no signal is emitted."""
        self.blockSignals(True)
        self.setChecked(locked)
        self.blockSignals(False)
        self.setIcon(theme.icon("lock", "warning") if locked else theme.icon("unlock", "text_faint"))

    def set_name(self, name: str, tip: str) -> None:
        """What it locks, for screen readers; and what that means, for the mouse."""
        self.setAccessibleName(name)
        self.setToolTip(tip)
