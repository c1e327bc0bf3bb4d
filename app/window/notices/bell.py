"""The bell in the status bar: how many problems there are, and everything that was said behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QToolButton, QWidget

from app import theme

if TYPE_CHECKING:
    from app.window.notices.message_bar import MessageBar


class Bell(QToolButton):
    """Hidden until something was said."""

    def __init__(self, messages: MessageBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._log = messages.log
        self.setIconSize(QSize(14, 14))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setStyleSheet("QToolButton { padding: 0 6px; border: 0; }")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(self.tr("Show all notices, with details"))
        self.clicked.connect(messages.show_list)
        self._log.changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        problems = self._log.problems
        self.setIcon(theme.icon("bell", "warning" if problems else "text_dim"))
        self.setText(self.tr("%n problem(s)", "", problems) if problems else "")
        self.setAccessibleName(self.text() or self.tr("Notices"))
        self.setVisible(bool(self._log.entries))
