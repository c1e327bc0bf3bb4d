"""The rectangle, from corner to corner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.canvas.overlay import draw_area, draw_contrast_line
from app.canvas.tools.bases.info import ToolInfo
from app.canvas.tools.bases.shape import ShapeTool

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QColor, QPainter

    from core.labels.boxes import Box
    from core.labels.stroke import Stroke


class RectangleTool(ShapeTool):
    """Paints the pixels whose centre lies inside."""

    info = ToolInfo(
        "rectangle",
        "Rectangle",
        "Drag. Shift: square; Alt or Ctrl: from the centre",
        icon="rectangle",
        keys=("R",),
        family="shapes",
    )

    def _paint_shape(self, stroke: Stroke, shape: QRectF) -> Box:
        left, top, right, bottom = shape.left(), shape.top(), shape.right(), shape.bottom()
        return stroke.polygon([(left, top), (right, top), (right, bottom), (left, bottom)])

    def _draw(self, painter: QPainter, shape: QRectF, color: QColor) -> None:
        corners = [shape.topLeft(), shape.topRight(), shape.bottomRight(), shape.bottomLeft()]
        draw_area(painter, corners, color)
        draw_contrast_line(painter, [*corners, corners[0]])
