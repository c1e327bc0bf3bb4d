"""A question before something is taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QMessageBox

from app import theme
from app.widgets.plain_text import plain

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def question(parent: QWidget, title: str, text: str, details: str, yes: str = "") -> QMessageBox:
    """A box that asks whether to do what takes something away; `yes` is the word on its button, "Remove" by default.

    Connect its `accepted`, then `open()` it.
    """
    box = plain(QMessageBox(parent))
    box.setIconPixmap(theme.icon("help", "accent_text").pixmap(QSize(32, 32), parent.devicePixelRatioF()))
    box.setWindowTitle(title)
    box.setText(text)
    box.setInformativeText(details)
    box.addButton(QMessageBox.StandardButton.Cancel)
    yes = yes or QCoreApplication.translate("Question", "Remove")
    box.setDefaultButton(box.addButton(yes, QMessageBox.ButtonRole.AcceptRole))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return box
