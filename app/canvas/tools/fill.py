"""Fill: a click paints the connected region of equal label."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.canvas.tools.bases.info import ToolInfo
from app.canvas.tools.bases.tool import PointerEvent, Tool
from app.session.stroke_kinds import ERASER


class FillTool(Tool):
    """Left fills with the active class, right empties the region."""

    info = ToolInfo(
        "fill",
        "Fill",
        "Fill a connected region that has one label",
        icon="fill",
        keys=("F",),
        family="fills",
    )
    cursor = Qt.CursorShape.PointingHandCursor
    erases = True

    def press(self, event: PointerEvent) -> None:
        """Fill the region under the pointer, as a stroke of its own."""
        session, view_state = self.surface.session, self.surface.view_state
        entry = session.image_entry(session.current_image) if session.current_image else None
        if entry is not None and not (0 <= event.x < entry.width and 0 <= event.y < entry.height):
            return
        if event.button == Qt.MouseButton.RightButton or event.erasing:
            stroke = session.labels.begin_stroke(ERASER)
        elif event.button == Qt.MouseButton.LeftButton:
            stroke = session.labels.begin_stroke(self.info.stroke, only_unlabelled=view_state.only_unlabelled)
        else:
            return
        if stroke is not None:
            session.labels.stroke_changed(stroke.fill(event.x, event.y))
            session.labels.end_stroke()

    def double_click(self, event: PointerEvent) -> None:
        """The first press has filled already."""
