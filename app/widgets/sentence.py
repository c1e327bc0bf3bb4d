"""Words of the program in a line: two where one is too short, and the rest in a tip."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.widgets.plain_text import as_tip, plain

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

RAGGED: Final = 80
"""What wrapping may leave of a line, in pixels."""


class Sentence(QLabel):
    """Words in one line; in two where the line is too short, and what is more than that is cut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        plain(self).setWordWrap(True)
        self._whole = ""
        self.setMinimumWidth(80)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def is_cut(self) -> bool:
        """More was said than there is room for."""
        return self.text() != self._whole

    def say(self, text: str) -> None:
        """Show a sentence."""
        self._whole = text
        self.setAccessibleName(text)
        self._fit()

    def _fit(self) -> None:
        metrics, room = self.fontMetrics(), self.contentsRect().width()
        lines = 1 if metrics.horizontalAdvance(self._whole) <= room else 2
        self.setText(
            self._whole
            if lines == 1
            else metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, 2 * room - RAGGED)
        )
        self.setFixedHeight(lines * metrics.lineSpacing() + 2)
        self.setToolTip(as_tip(self._whole) if self.is_cut else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room for words."""
        super().resizeEvent(event)
        self._fit()
