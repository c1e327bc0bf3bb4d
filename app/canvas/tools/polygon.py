"""The polygon: corners by clicks, movable until it is closed."""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QPointF, Qt

from app.canvas.overlay import draw_contrast_line, draw_handle
from app.canvas.tools.base import PointerEvent, Surface, Tool

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

GRAB: Final = 9.0
"""How near, in screen pixels, the pointer must come to a corner to take it."""
CLOSE_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
REMOVE_KEYS: Final = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class PolygonTool(Tool):
    """A click adds a corner; Enter, a double click or a click on the first corner paints the polygon.

    Backspace takes the last corner back, Escape all; corners can be dragged. A polygon that is not closed yet
    waits on its image while another image or tool is looked at.
    """

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self._drafts: dict[str | None, list[QPointF]] = {}
        self._image_id: str | None = surface.session.current_image
        self._dragged: int | None = None
        self._moved = False
        self._hover: QPointF | None = None

    @property
    def corners(self) -> list[QPointF]:
        """The corners so far, in image coordinates."""
        return self._drafts.setdefault(self._image_id, [])

    @property
    def busy(self) -> bool:
        """There are corners."""
        return bool(self.corners)

    def press(self, event: PointerEvent) -> None:
        """Add a corner, or take hold of one."""
        if event.button != Qt.MouseButton.LeftButton:
            return
        self._dragged, self._moved = self._corner_at(event), False
        if self._dragged is None:
            if not self.corners and not self._on_image(event):
                return
            self.corners.append(QPointF(event.x, event.y))
            self._dragged, self._moved = len(self.corners) - 1, True
        self._hover = QPointF(event.x, event.y)
        self.surface.refresh_overlay()

    def move(self, event: PointerEvent) -> None:
        """Drag the corner held, or stretch the next side."""
        self._hover = QPointF(event.x, event.y)
        if self._dragged is not None and event.buttons & Qt.MouseButton.LeftButton:
            if not self._moved and self._corner_at(event) == self._dragged:
                return  # a click on a corner is not a drag
            self.corners[self._dragged] = QPointF(event.x, event.y)
            self._moved = True
        if self.corners:
            self.surface.refresh_overlay()

    def release(self, event: PointerEvent) -> None:
        """Let go; a click on the first corner closes."""
        if event.button != Qt.MouseButton.LeftButton:
            return
        clicked, self._dragged = self._dragged, None
        if clicked == 0 and not self._moved and len(self.corners) >= 3:
            self._close()

    def double_click(self, event: PointerEvent) -> None:
        """Close; the first press of the two has set the last corner."""
        if event.button == Qt.MouseButton.LeftButton and len(self.corners) >= 3:
            self._close()

    def wants_key(self, key: int) -> bool:
        """Escape, Enter and Backspace, while there are corners."""
        return self.busy and key in (Qt.Key.Key_Escape, *CLOSE_KEYS, *REMOVE_KEYS)

    def key(self, key: int) -> None:
        """Close, take back, or throw away."""
        if key in CLOSE_KEYS:
            self._close()
        elif key in REMOVE_KEYS:
            self.corners.pop()
            self._dragged = None
            self.surface.refresh_overlay()
        else:
            self.cancel()

    def cancel(self) -> None:
        """Throw the corners away."""
        self.corners.clear()
        self._dragged = None
        self.surface.refresh_overlay()

    def finish(self) -> None:
        """Nothing is painted yet; the corners wait."""
        self._dragged = None

    def image_changed(self, image_id: str | None) -> None:
        """Every image has its own unfinished polygon."""
        self._drafts = {i: corners for i, corners in self._drafts.items() if corners}
        self._image_id, self._dragged, self._hover = image_id, None, None

    def paint(self, painter: QPainter) -> None:
        """The sides, the side to come, and a handle on each corner."""
        if not self.corners:
            return
        shown = [self.surface.to_view(p.x(), p.y()) for p in self.corners]
        hover = self._hover if self._dragged is None else None
        coming = [self.surface.to_view(hover.x(), hover.y())] if hover is not None else []
        if coming and len(shown) >= 2:
            draw_contrast_line(painter, [coming[0], shown[0]], dashed=True)
        draw_contrast_line(painter, shown + coming)
        near = self._nearest(coming[0]) if coming else None
        for number, point in enumerate(shown):
            draw_handle(painter, point, strong=number == near or (number == 0 and len(shown) >= 3))

    def _close(self) -> None:
        points = np.array([(p.x(), p.y()) for p in self.corners])
        if len(points) < 3:
            return
        session = self.surface.session
        stroke = session.begin_stroke("polygon", only_unlabelled=self.surface.view_state.only_unlabelled)
        if stroke is None:
            return  # the session has said why; the corners stay
        session.stroke_changed(stroke.polygon(points))
        session.end_stroke()
        self.cancel()

    def _corner_at(self, event: PointerEvent) -> int | None:
        return self._nearest(self.surface.to_view(event.x, event.y))

    def _nearest(self, point: QPointF) -> int | None:
        """The corner within reach of a point of the viewport."""
        best, least = None, GRAB
        for number, corner in enumerate(self.corners):
            there = self.surface.to_view(corner.x(), corner.y())
            distance = hypot(there.x() - point.x(), there.y() - point.y())
            if distance < least:
                best, least = number, distance
        return best

    def _on_image(self, event: PointerEvent) -> bool:
        entry = self.surface.session.image_entry(self._image_id) if self._image_id else None
        return entry is not None and 0 <= event.x <= entry.width and 0 <= event.y <= entry.height
