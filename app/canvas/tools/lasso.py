"""The lasso: an outline drawn in one go, simplified to points that can be edited before it is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt

from app.canvas.overlay import draw_area, draw_contrast_line
from app.canvas.tools.bases.info import ToolInfo
from app.canvas.tools.bases.outline import OutlineTool
from core.labels.outlines import simplified

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from app.canvas.tools.bases.tool import PointerEvent, Surface

TOLERANCE: Final = 1.5
"""The tolerance of the simplified outline, in screen pixels."""


class LassoTool(OutlineTool):
    """Drag around an object; then edit the points, or draw the next one, which paints this one first."""

    info = ToolInfo(
        "lasso",
        "Lasso",
        "Draw around an object; adjust the points, then press Enter",
        icon="lasso",
        keys=("Shift+P",),
        family="shapes",
    )

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self._trace: list[QPointF] = []

    @property
    def busy(self) -> bool:
        """An outline is drawn, or waits."""
        return bool(self._trace) or super().busy

    @property
    def can_undo(self) -> bool | None:
        """Also while the outline is drawn."""
        return True if self._trace else super().can_undo

    def undo(self) -> None:
        """An outline that is being drawn is one step."""
        if self._trace:
            self._trace = []
            self.surface.refresh_overlay()
        else:
            super().undo()

    def _press_beside(self, event: PointerEvent) -> None:
        if self.corners:
            if self._add_on_side(event):
                return
            self.commit()
        if not self.corners:
            self._trace = [QPointF(event.x, event.y)]

    def move(self, event: PointerEvent) -> None:
        """Draw on, or drag the point held."""
        if self._trace and not event.buttons & Qt.MouseButton.LeftButton:
            self._end_trace()  # the release went to another window
        if not self._trace:
            super().move(event)
            return
        self._trace.append(QPointF(event.x, event.y))
        self.surface.refresh_overlay()

    def release(self, event: PointerEvent) -> None:
        """The outline is closed and simplified; its points wait to be edited."""
        if self._trace and event.button == Qt.MouseButton.LeftButton:
            self._end_trace()
        super().release(event)

    def double_click(self, event: PointerEvent) -> None:
        """Paint; the first press of the two may have done so already."""
        if self.corners:
            super().double_click(event)
        else:
            self.press(event)

    def _end_trace(self) -> None:
        trace, self._trace = self._trace, []
        points = simplified([(p.x(), p.y()) for p in trace], TOLERANCE / self.surface.zoom)
        if len(points) >= self.least:
            self._begin_step()
            self.corners[:] = [QPointF(x, y) for x, y in points.tolist()]
        self.surface.refresh_overlay()

    def key(self, key: int) -> None:
        """Keys while the outline is drawn: only Escape means anything."""
        if not self._trace:
            super().key(key)
        elif key == Qt.Key.Key_Escape:
            self.cancel()

    def cancel(self) -> None:
        self._trace = []
        super().cancel()

    def finish(self) -> None:
        """An outline that is being drawn ends here and waits."""
        if self._trace:
            self._end_trace()
        super().finish()

    def paint(self, painter: QPainter) -> None:
        """The hand's way so far, or the outline with its points."""
        if not self._trace:
            super().paint(painter)
            return
        points = [self.surface.to_view(p.x(), p.y()) for p in self._trace]
        draw_area(painter, points, self.color)
        draw_contrast_line(painter, [points[-1], points[0]], dashed=True)
        draw_contrast_line(painter, points)
