"""The round brush."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt

from app.canvas.overlay import draw_contrast_line
from app.canvas.tools.bases.info import ToolInfo
from app.canvas.tools.bases.stroke import StrokeTool
from app.session.stroke_kinds import ERASER
from core.labels.boxes import NOTHING

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from app.canvas.tools.bases.tool import PointerEvent, Surface
    from core.labels.stroke import Stroke


LEAST_PRESSURE: Final = 0.05
"""The fraction of its width that the brush keeps however lightly the pen touches."""
MOST_STEPS: Final = 24
"""Pieces of a line whose width changes."""


class BrushTool(StrokeTool):
    """Left paints the active class, right erases while held; Shift draws straight on from the last point."""

    info = ToolInfo(
        "brush",
        "Brush",
        "Paint the active class",
        icon="brush",
        keys=("B",),
        family="brushes",
    )
    cursor = Qt.CursorShape.BlankCursor
    paints_round = True
    erases = True

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self._last: QPointF | None = None
        self._last_radius = 0.0
        self._begun = False  # the running stroke has painted something
        self._hover: tuple[QPointF, bool] | None = None

    def press(self, event: PointerEvent) -> None:
        """Start a stroke with a dab, or with a line from where the last one ended."""
        if self.busy or event.button not in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            return
        erase = event.erasing or event.button == Qt.MouseButton.RightButton
        self._stroke = self.begin(erase=erase)
        self._button, self._begun = event.button, False
        if not event.shift:
            self._last = None
        self._line_to(event)

    def begin(self, *, erase: bool) -> Stroke | None:
        """A stroke of this tool; None, with a notice, if that is not possible."""
        return self.surface.session.labels.begin_stroke(
            ERASER if erase else self.info.stroke, only_unlabelled=self.surface.view_state.only_unlabelled
        )

    def move(self, event: PointerEvent) -> None:
        """Continue to this point."""
        self._hover = (QPointF(event.x, event.y), event.shift)
        if not self.busy:
            if event.shift and self._last is not None:
                self.surface.refresh_overlay()
        elif event.buttons & self._button:
            self._line_to(event)
        else:  # the release went to another window
            self.finish()

    def image_changed(self, image_id: str | None) -> None:
        """Lines don't continue from another image."""
        self._last = None

    def paint(self, painter: QPainter) -> None:
        """While Shift is held, show the line that a click would draw."""
        if self._hover is None or self._last is None or self.busy or not self._hover[1]:
            return
        center = self._hover[0]
        ends = [
            self.surface.to_view(self._last.x(), self._last.y()),
            self.surface.to_view(center.x(), center.y()),
        ]
        draw_contrast_line(painter, ends)

    def _line_to(self, event: PointerEvent) -> None:
        stroke = self._stroke
        if stroke is None:
            return
        point = QPointF(event.x, event.y)
        start = self._last if self._last is not None else point
        radius = self.surface.view_state.diameter / 2
        if self.surface.view_state.pen_pressure:
            radius *= max(event.pressure, LEAST_PRESSURE)
        last_radius = self._last_radius if self._last is not None and self._begun else radius
        steps = min(
            max(1, ceil(abs(radius - last_radius))), MOST_STEPS
        )  # a width that changes must not make a step
        box = NOTHING
        for step in range(steps):
            first, last = (
                start + (point - start) * (step / steps),
                start + (point - start) * ((step + 1) / steps),
            )
            wide = last_radius + (radius - last_radius) * ((step + 1) / steps)
            box = box.union(stroke.line(first.x(), first.y(), last.x(), last.y(), wide))
        self._last, self._last_radius, self._begun = point, radius, True
        self.surface.session.labels.stroke_changed(box)
