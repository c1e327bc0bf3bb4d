"""The legend of confidence, which is also the slider of its threshold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from app import theme
from app.canvas.layers.confidence import SCALE
from app.widgets.marks import draw_hatch

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QMouseEvent, QPaintEvent

WIDTH, HEIGHT, BAR, KNOB = 180, 22, 10, 3


class ConfidenceScale(QAbstractSlider):
    """The colours from 0 to 100 %, striped below the value; a click, a drag or the arrow keys move it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setRange(0, 100)
        self.setPageStep(5)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.valueChanged.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, HEIGHT)

    def _bar(self) -> QRectF:
        return QRectF(KNOB, (self.height() - BAR) / 2, self.width() - 2 * KNOB, BAR)

    def x_of(self, percent: int) -> float:
        """Where a value stands, in pixels from the left."""
        return self._bar().left() + self._bar().width() * percent / 100

    def _go_to(self, x: float) -> None:
        self.setValue(round(100 * (x - self._bar().left()) / self._bar().width()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._go_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._go_to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the colours, the stripes and the knob."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar, x = self._bar(), self.x_of(self.value())
        colors = QLinearGradient(bar.topLeft(), bar.topRight())
        for number, color in enumerate(SCALE):
            colors.setColorAt(number / (len(SCALE) - 1), color)
        path = QPainterPath()
        path.addRoundedRect(bar, 3, 3)
        painter.fillPath(path, colors)
        painter.save()
        painter.setClipPath(path)
        step = bar.height()
        for number in range(int((x - bar.left()) / step)):
            draw_hatch(painter, QRectF(bar.left() + number * step, bar.top(), step, step))
        painter.restore()
        knob = QRectF(x - KNOB, 1, 2 * KNOB, self.height() - 2)
        painter.setPen(QPen(theme.color("accent" if self.hasFocus() else "border_strong"), 1))
        painter.setBrush(theme.color("text"))
        painter.drawRoundedRect(knob, KNOB, KNOB)
        painter.end()
