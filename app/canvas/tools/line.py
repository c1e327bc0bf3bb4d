"""The line: a path as wide as the brush, for roads, vessels and cables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from app.canvas.overlay import draw_band, draw_contrast_line
from app.canvas.tools.bases.info import ToolInfo
from app.canvas.tools.bases.outline import OutlineTool

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    from PySide6.QtGui import QPainter

    from app.canvas.tools.bases.tool import PointerEvent
    from core.labels.boxes import Box
    from core.labels.stroke import Stroke


class LineTool(OutlineTool):
    """A click adds a point; Enter or a double click paints the path. The brush's size is its width."""

    info = ToolInfo(
        "line",
        "Line",
        "A path as wide as the brush: click points, then press Enter",
        icon="line",
        keys=("Shift+B",),
        family="brushes",
    )
    closed = False
    least = 2
    paints_round = True

    def _press_beside(self, event: PointerEvent) -> None:
        if not self.corners and not self.on_image(event):
            return
        self._begin_step()
        self.corners.append(QPointF(event.x, event.y))
        self._dragged, self._moved = len(self.corners) - 1, True

    def _paint(self, stroke: Stroke, points: npt.NDArray[np.float64]) -> Box:
        return stroke.path(points, self.surface.view_state.diameter / 2)

    def paint(self, painter: QPainter) -> None:
        """The path as wide as it will be, its middle line, and a handle on each point."""
        if not self.corners:
            return
        points = [self.surface.to_view(p.x(), p.y()) for p in self.corners]
        if self._hover is not None and self._dragged is None:
            coming = self.surface.to_view(self._hover.x(), self._hover.y())
            draw_contrast_line(painter, [points[-1], coming], dashed=True)
        draw_band(painter, points, self.surface.view_state.diameter * self.surface.zoom, self.color)
        draw_contrast_line(painter, points)
        self._paint_handles(painter, points)
