"""The polygon: corners by clicks, movable until it is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from app.canvas.overlay import draw_area, draw_contrast_line
from app.canvas.tools.bases.info import ToolInfo
from app.canvas.tools.bases.outline import OutlineTool

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from app.canvas.tools.bases.tool import PointerEvent


class PolygonTool(OutlineTool):
    """A click adds a corner; Enter, a double click or a click on the first corner paints the polygon."""

    info = ToolInfo(
        "polygon",
        "Polygon",
        "Click the corners; Enter or a double click closes it and paints the pixels inside",
        icon="polygon",
        keys=("P",),
        family="shapes",
    )

    def _press_beside(self, event: PointerEvent) -> None:
        if not self.corners and not self.on_image(event):
            return
        self._begin_step()
        self.corners.append(QPointF(event.x, event.y))
        self._dragged, self._moved = len(self.corners) - 1, True

    def release(self, event: PointerEvent) -> None:
        """Let go; a click on the first corner closes."""
        clicked, self._dragged = self._dragged, None
        if event.button != Qt.MouseButton.LeftButton:
            return
        if clicked == 0 and not self._moved and len(self.corners) >= self.least:
            self.commit()

    def paint(self, painter: QPainter) -> None:
        """The sides, the side to come, and a handle on each corner."""
        if not self.corners:
            return
        points = [self.surface.to_view(p.x(), p.y()) for p in self.corners]
        hover = self._hover if self._dragged is None else None
        coming = [self.surface.to_view(hover.x(), hover.y())] if hover is not None else []
        if len(points) + len(coming) >= 3:
            draw_area(painter, points + coming, self.color)
            draw_contrast_line(painter, [(points + coming)[-1], points[0]], dashed=True)
        draw_contrast_line(painter, points + coming)
        self._paint_handles(painter, points, strong_first=len(points) >= self.least)
