"""A button with a layout in it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton


class LargeButton(QPushButton):
    """As high as its layout needs; by itself a button knows only its own text."""

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Any width, the layout's height."""
        return QSize(0, self.sizeHint().height())
