"""Pictures in rows, each as large as goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app import theme
from app.widgets.pictures import fitted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

GAP = 6


class PictureGrid(QWidget):
    """Shows pictures, or words while there are none."""

    def __init__(self, columns: int, rows: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns, self._rows = columns, rows
        self.pictures: tuple[QImage, ...] = ()
        self.text = ""
        self.setMinimumSize(220, 220)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(name)

    @property
    def cell(self) -> tuple[int, int]:
        """Width and height of one place, in device-independent pixels."""
        return (
            max(1, (self.width() - GAP * (self._columns - 1)) // self._columns),
            max(1, (self.height() - GAP * (self._rows - 1)) // self._rows),
        )

    def show_pictures(self, pictures: Sequence[QImage]) -> None:
        self.pictures, self.text = tuple(pictures), ""
        self.update()

    def show_text(self, text: str) -> None:
        self.pictures, self.text = (), text
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Every picture in the middle of its place."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if not self.pictures:
            painter.setPen(QColor(theme.colors().text_dim))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.text)
        wide, tall = self.cell
        for number, image in enumerate(self.pictures[: self._columns * self._rows]):
            row, column = divmod(number, self._columns)
            room = QRect(column * (wide + GAP), row * (tall + GAP), wide, tall)
            painter.fillRect(room, QColor(theme.colors().canvas))
            painter.drawImage(fitted((image.width(), image.height()), room), image)
