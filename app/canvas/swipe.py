"""The swipe: a divider on the canvas that can be dragged, with something else on each side of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QObject, QPointF, Qt
from PySide6.QtGui import QColor, QPen

from app.canvas.overlay import DARK, LIGHT

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPainter

    from app.canvas.display import ImageView

REACH: Final = 5.0
"""How close to the divider a press grabs it, in screen pixels."""
GRIP: Final = 11.0
"""The radius of the grip in its middle."""


class SwipeDrag(QObject):
    """Takes the mouse events of the divider; each method says whether the event was its own."""

    def __init__(self, view: ImageView) -> None:
        super().__init__(view)
        self._view = view
        self._comparison = view.view_state.comparison
        self._held = False

    @property
    def _x(self) -> float:
        return self._comparison.divider * self._view.viewport().width()

    def is_near(self, point: QPointF | None) -> bool:
        """Whether a press at that point of the viewport would take hold of the divider."""
        if not self._comparison.swiping or point is None:
            return False
        middle = QPointF(self._x, self._view.viewport().height() / 2)
        return abs(point.x() - self._x) <= REACH or QLineF(point, middle).length() <= GRIP

    def press(self, event: QMouseEvent) -> bool:
        self._held = event.button() == Qt.MouseButton.LeftButton and self.is_near(event.position())
        return self._held

    def move(self, event: QMouseEvent) -> bool:
        """Drag the divider along; whether it is held."""
        if self._held and not event.buttons() & Qt.MouseButton.LeftButton:
            self._held = False  # released in another window
        if self._held:
            self._comparison.set_divider(event.position().x() / max(1, self._view.viewport().width()))
        return self._held

    def release(self, event: QMouseEvent) -> bool:
        if not self._held or event.button() != Qt.MouseButton.LeftButton:
            return False
        self._held = False
        return True

    def paint(self, painter: QPainter) -> None:
        """Draw the divider, in viewport coordinates."""
        x, height = self._x, self._view.viewport().height()
        for color, width in ((DARK, 3.0), (LIGHT, 1.25)):
            painter.setPen(QPen(color, width))
            painter.drawLine(QPointF(x, 0), QPointF(x, height))
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        painter.setPen(QPen(DARK, 1.5))
        painter.setBrush(LIGHT)
        painter.drawEllipse(QPointF(x, height / 2), GRIP, GRIP)
        painter.setPen(QPen(QColor("#303540"), 2))
        for side in (-1, 1):
            tip = QPointF(x + side * 7, height / 2)
            painter.drawPolyline([tip + QPointF(-side * 4, -4), tip, tip + QPointF(-side * 4, 4)])
