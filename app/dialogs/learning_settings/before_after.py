"""One picture before and after, on the two sides of a line that the hand or the arrow keys move."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app import theme
from app.widgets.pictures import fitted

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

NEAR: Final = 12
"""So many pixels from the line a press takes hold of it."""
STEP: Final = 0.05


class BeforeAfter(QWidget):
    """Left of the line as it was, right of it as it becomes."""

    dragged = Signal(QPoint)
    """The picture itself was dragged by that much, in device-independent pixels."""
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.share = 0.5
        """Where the line is, 0 ... 1 of the picture's width."""
        self.before = self.after = QImage()
        self.text = ""
        """Shown while there is no picture."""
        self._held: QPoint | None = None
        self._line_held = False
        self.setMinimumSize(220, 180)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Before and after"))
        self.setToolTip(
            self.tr("Left: the original; right: as the network sees it. Drag the divider, or press ← and →.")
        )

    def show_pictures(self, before: QImage, after: QImage) -> None:
        self.before, self.after, self.text = before, after, ""
        self.update()

    def show_text(self, text: str) -> None:
        """Words in the picture's place."""
        self.before = self.after = QImage()
        self.text = text
        self.update()

    @property
    def place(self) -> QRectF:
        return fitted((self.before.width(), self.before.height()), self.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Both pictures, each clipped to its side, and the line."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.colors().canvas))
        if self.after.isNull():
            painter.setPen(QColor(theme.colors().text_dim))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.text)
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        area = self.place
        line = area.x() + self.share * area.width()
        painter.drawImage(area, self.after)
        painter.setClipRect(QRectF(area.x(), area.y(), line - area.x(), area.height()))
        painter.drawImage(area, self.before)
        painter.setClipping(False)
        for color, width in ((QColor(0, 0, 0, 150), 4.0), (QColor(255, 255, 255, 235), 1.5)):
            painter.setPen(QPen(color, width))
            painter.drawLine(round(line), round(area.top()), round(line), round(area.bottom()))
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.colors().accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the line, or of the picture."""
        self._held = event.position().toPoint()
        self._line_held = self._is_near(self._held)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what is held."""
        position = event.position().toPoint()
        if self._held is None:
            near = self._is_near(position)
            self.setCursor(Qt.CursorShape.SplitHCursor if near else Qt.CursorShape.ArrowCursor)
        elif self._line_held:
            area = self.place
            self._move_line((position.x() - area.x()) / max(1.0, area.width()))
        else:
            self.dragged.emit(position - self._held)
            self._held = position

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The line by the arrow keys."""
        steps = {Qt.Key.Key_Left: -STEP, Qt.Key.Key_Right: STEP}
        if event.key() in steps:
            self._move_line(self.share + steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size wants another picture."""
        super().resizeEvent(event)
        self.resized.emit()

    def _is_near(self, point: QPoint) -> bool:
        area = self.place
        return abs(point.x() - (area.x() + self.share * area.width())) <= NEAR

    def _move_line(self, share: float) -> None:
        self.share = min(max(share, 0.0), 1.0)
        self.update()
