"""A small flat button with an icon, for the heads of cards and lists."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from app import theme
from app.widgets.plain_text import as_tip


class SmallButton(QToolButton):
    """An icon of 16 pixels; with a menu it opens it at once and shows no arrow."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIcon(theme.icon(icon, "text_dim"))
        self.setIconSize(QSize(16, 16))
        self.setStyleSheet(
            "QToolButton { padding: 3px; } QToolButton::menu-indicator { image: none; width: 0; }"
        )

    def set_name(self, name: str) -> None:
        """What it does, for screen readers and the mouse."""
        self.setAccessibleName(name)
        self.setToolTip(as_tip(name))

    def set_popup(self, menu: QMenu) -> None:
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(menu)
