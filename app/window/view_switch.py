"""What the canvas shows, as one control of the tool bar: labels, predictions, both, errors, or confidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from app.actions.rows import tr
from app.actions.table import VIEWS

if TYPE_CHECKING:
    from app.actions.action_set import ActionSet


class ViewSwitch(QFrame):
    """A button with a word per view, joined; the one in force is lit."""

    def __init__(self, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "segments")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        for action_id, word in VIEWS.items():
            button = actions.button(action_id)
            actions[action_id].setIconText(tr(word))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            self.buttons[action_id] = button
            row.addWidget(button)
