"""Names that people chose are shown as they are spelled: Qt else takes what looks like HTML for that."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

    Shown = TypeVar("Shown", QLabel, QMessageBox)


def as_tip(text: str) -> str:
    """`text` for a tooltip, which has no plain format: a "<" in it shows as that."""
    if "<" not in text:
        return text
    lines = "<br>".join(escape(line) for line in text.split("\n"))
    return f"<qt>{lines}</qt>"


def plain(shown: Shown) -> Shown:
    """The same label or box, which shows its text as it is spelled."""
    shown.setTextFormat(Qt.TextFormat.PlainText)
    return shown


def line_height(words: str) -> int:
    """How high a line of these words is: Chinese needs more than the font of the window says."""
    return QLabel(words).sizeHint().height()
