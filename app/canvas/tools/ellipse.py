"""The ellipse that fills the rectangle of a drag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.canvas.overlay import draw_ellipse
from app.canvas.tools.bases.info import ToolInfo
from app.canvas.tools.bases.shape import ShapeTool

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QColor, QPainter

    from core.labels.boxes import Box
    from core.labels.stroke import Stroke


class EllipseTool(ShapeTool):
    """Paints the pixels whose centre lies inside."""

    info = ToolInfo(
        "ellipse",
        "Ellipse",
        "Drag. Shift: circle; Alt or Ctrl: from the centre",
        icon="ellipse",
        keys=("Shift+R",),
        family="shapes",
    )

    def _paint_shape(self, stroke: Stroke, shape: QRectF) -> Box:
        return stroke.ellipse(shape.left(), shape.top(), shape.right(), shape.bottom())

    def _draw(self, painter: QPainter, shape: QRectF, color: QColor) -> None:
        draw_ellipse(painter, shape, color)
