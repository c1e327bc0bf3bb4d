"""The title of a dock: its name, and a button that closes it. Dragging it moves the dock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from app import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDockWidget

AREAS: Final = {
    "images": Qt.DockWidgetArea.LeftDockWidgetArea,
    "tasks": Qt.DockWidgetArea.RightDockWidgetArea,
    "learning": Qt.DockWidgetArea.BottomDockWidgetArea,
    "history": Qt.DockWidgetArea.LeftDockWidgetArea,
    "insight": Qt.DockWidgetArea.RightDockWidgetArea,
}
"""Where each dock is at first."""


class DockTitle(QWidget):
    """One look for all docks, in both themes; the mouse goes through to the dock."""

    def __init__(self, dock: QDockWidget) -> None:
        super().__init__(dock)
        self.setProperty("role", "dock-title")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        label = QLabel(dock.windowTitle())
        label.setProperty("role", "strong")
        close = QToolButton()
        close.setIcon(theme.icon("close", "text_dim"))
        close.setIconSize(QSize(14, 14))
        close.setStyleSheet("QToolButton { padding: 4px; }")
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        close.setToolTip(self.tr("Hide this panel (View > Panels brings it back)"))
        close.setAccessibleName(self.tr("Hide the panel {0}").format(dock.windowTitle()))
        close.clicked.connect(dock.close)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACING * 3 // 2, 1, theme.SPACING // 2, 1)
        row.addWidget(label, 1)
        row.addWidget(close)
