"""The base of tools with points: a draft on each image whose points can be moved, added and removed."""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QPointF, Qt

from app.canvas.overlay import draw_area, draw_contrast_line, draw_handle
from app.canvas.tools.bases.steps import Steps
from app.canvas.tools.bases.tool import PointerEvent, Surface, Tool

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy.typing as npt
    from PySide6.QtGui import QPainter

    from core.labels.boxes import Box
    from core.labels.outlines import Points
    from core.labels.stroke import Stroke

State = tuple["list[QPointF]", "list[Points]"]
"""The points of a draft, and the ways from one to the next where the tool looks for them."""
GRAB: Final = 9.0
"""How close to a point the pointer must be to grab it, in screen pixels."""
NEAR_SIDE: Final = 6.0
"""The same for a side."""
CLOSE_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
REMOVE_KEYS: Final = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class OutlineTool(Tool):
    """Points that wait until Enter or a double click paints them.

    A point can be dragged; a right click on one removes it, on a side it adds one. Backspace takes the last one
    back, Escape all; undo and redo go through all of these steps. What is not painted yet waits on its image while
    another image or tool is active.
    """

    closed = True
    least = 3
    """The least number of points of a shape."""

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self._drafts: dict[str | None, list[QPointF]] = {}  # points are replaced, never changed
        self._steps: dict[str | None, Steps[State]] = {}
        self._image_id: str | None = surface.session.current_image
        self._dragged: int | None = None
        self._moved = False
        self._hover: QPointF | None = None
        surface.session.undo_stack.indexChanged.connect(self._forget_empty)

    @property
    def corners(self) -> list[QPointF]:
        """The points so far, in image coordinates."""
        return self._drafts.setdefault(self._image_id, [])

    @property
    def drafts(self) -> dict[str, State]:
        """What is not painted yet, by image id."""
        return {i: (list(points), []) for i, points in self._drafts.items() if i is not None and points}

    def set_drafts(self, drafts: Mapping[str, State]) -> None:
        """Replace all outlines with earlier ones."""
        self._drafts = {image_id: list(points) for image_id, (points, _) in drafts.items()}
        self._steps = {}
        self._dragged = None
        self.surface.refresh_overlay()

    @property
    def busy(self) -> bool:
        return bool(self.corners)

    # undo and redo ------------------------------------------------------------------------------------------

    @property
    def steps(self) -> Steps[State]:
        """Of the points on this image."""
        return self._steps.setdefault(self._image_id, Steps())

    @property
    def can_undo(self) -> bool | None:
        """While there are points, or Escape has just thrown them away."""
        return self.steps.can_undo(unfinished=self.busy)

    @property
    def can_redo(self) -> bool | None:
        return self.steps.can_redo(unfinished=self.busy)

    def undo(self) -> None:
        """Undo the last step of the points."""
        self._take(self.steps.undo(self._state()))

    def redo(self) -> None:
        self._take(self.steps.redo(self._state()))

    def _state(self) -> State:
        return list(self.corners), []

    def _take(self, state: State) -> None:
        self.corners[:] = state[0]
        self._dragged = None
        self.surface.refresh_overlay()

    def _begin_step(self) -> None:
        self.steps.begin(self._state())

    def _forget_empty(self) -> None:
        """The session did or undid something: what was discarded before that can no longer be undone in order."""
        for image_id, steps in self._steps.items():
            if not self._drafts.get(image_id):
                steps.forget()

    # the mouse and the keys ---------------------------------------------------------------------------------

    def press(self, event: PointerEvent) -> None:
        """Take hold of a point, or remove or add one with the right button."""
        self._hover = QPointF(event.x, event.y)
        if event.button == Qt.MouseButton.LeftButton:
            self._dragged, self._moved = self._corner_at(event), False
            if self._dragged is None:
                self._press_beside(event)
        elif event.button == Qt.MouseButton.RightButton and self.busy:
            self._edit(event)
        self.surface.refresh_overlay()

    def _press_beside(self, event: PointerEvent) -> None:
        """Left went down where no point is."""

    def _edit(self, event: PointerEvent) -> None:
        """Remove the point under the pointer, or add one to the side there and take hold of it."""
        corner = self._corner_at(event)
        if corner is not None:
            self._begin_step()
            del self.corners[corner]
            self._dragged = None
        else:
            self._add_on_side(event)

    def _add_on_side(self, event: PointerEvent) -> bool:
        """Whether a side is under the pointer; it gets a point then, which follows the pointer."""
        side = self._side_at(event)
        if side is None:
            return False
        self._begin_step()
        self.corners.insert(side + 1, QPointF(event.x, event.y))
        self._dragged, self._moved = side + 1, True
        return True

    def move(self, event: PointerEvent) -> None:
        """Drag the point held, or stretch the next side."""
        self._hover = QPointF(event.x, event.y)
        if self._dragged is not None and event.buttons != Qt.MouseButton.NoButton:
            if not self._moved and self._corner_at(event) == self._dragged:
                return  # a click on a point is not a drag
            if not self._moved:
                self._begin_step()
            self.corners[self._dragged] = QPointF(event.x, event.y)
            self._moved = True
        if self.corners:
            self.surface.refresh_overlay()

    def release(self, event: PointerEvent) -> None:
        self._dragged = None

    def double_click(self, event: PointerEvent) -> None:
        """Paint; the first press of the two has set the last point."""
        if event.button == Qt.MouseButton.LeftButton and len(self.corners) >= self.least:
            self.commit()

    def wants_key(self, key: int) -> bool:
        """Escape, Enter and Backspace, while there are points."""
        return self.busy and key in (Qt.Key.Key_Escape, *CLOSE_KEYS, *REMOVE_KEYS)

    def key(self, key: int) -> None:
        """Paint, undo, or discard."""
        if key in CLOSE_KEYS:
            self.commit()
        elif key in REMOVE_KEYS:
            self._begin_step()
            self.corners.pop()
            self._dragged = None
            self.surface.refresh_overlay()
        else:
            self.cancel()

    def cancel(self) -> None:
        """Discard the points; undo brings them back."""
        if self.corners:
            self._begin_step()
        self._clear()

    def _clear(self) -> None:
        self.corners.clear()
        self._dragged = None
        self.surface.refresh_overlay()

    def finish(self) -> None:
        """Nothing is painted yet; the points wait."""
        self._dragged = None

    def image_changed(self, image_id: str | None) -> None:
        """Every image has its own draft."""
        self._drafts = {i: corners for i, corners in self._drafts.items() if corners}
        self._steps = {i: steps for i, steps in self._steps.items() if steps}
        self._image_id, self._dragged, self._hover = image_id, None, None

    def commit(self) -> None:
        """Paint what the points enclose as one stroke; if that is not possible, they stay."""
        points = np.array([(p.x(), p.y()) for p in self.corners])
        if len(points) < self.least:
            return
        session = self.surface.session
        stroke = session.labels.begin_stroke(
            self.info.stroke, only_unlabelled=self.surface.view_state.only_unlabelled
        )
        if stroke is None:
            return
        session.labels.stroke_changed(self._paint(stroke, points))
        session.labels.end_stroke()
        self._painted()

    def _painted(self) -> None:
        """The points are a stroke now, and undo is the session's."""
        self.steps.forget()
        self._clear()

    def _paint(self, stroke: Stroke, points: npt.NDArray[np.float64]) -> Box:
        return stroke.polygon(points)

    def paint(self, painter: QPainter) -> None:
        """The sides, and a handle on each point."""
        if not self.corners:
            return
        points = [self.surface.to_view(p.x(), p.y()) for p in self.corners]
        if len(points) >= 3 and self.closed:
            draw_area(painter, points, self.color)
        draw_contrast_line(painter, [*points, points[0]] if self.closed else points)
        self._paint_handles(painter, points)

    def _paint_handles(self, painter: QPainter, shown: list[QPointF], *, strong_first: bool = False) -> None:
        hover = self._hover if self._dragged is None else None
        near = self._nearest(self.surface.to_view(hover.x(), hover.y())) if hover is not None else None
        for number, point in enumerate(shown):
            draw_handle(painter, point, strong=number == near or (strong_first and number == 0))

    def _corner_at(self, event: PointerEvent) -> int | None:
        return self._nearest(self.surface.to_view(event.x, event.y))

    def _nearest(self, point: QPointF) -> int | None:
        """The point within reach of a point of the viewport."""
        best, smallest = None, GRAB
        for number, corner in enumerate(self.corners):
            view_corner = self.surface.to_view(corner.x(), corner.y())
            distance = hypot(view_corner.x() - point.x(), view_corner.y() - point.y())
            if distance < smallest:
                best, smallest = number, distance
        return best

    def _side_at(self, event: PointerEvent) -> int | None:
        """The number of the point at which the side under the pointer starts."""
        pointer = self.surface.to_view(event.x, event.y)
        points = [self.surface.to_view(p.x(), p.y()) for p in self.corners]
        ends = points[1:] + points[:1] if self.closed else points[1:]
        best, smallest = None, NEAR_SIDE
        for number, (start, end) in enumerate(zip(points, ends, strict=False)):
            distance = _from_segment(pointer, start, end)
            if distance < smallest:
                best, smallest = number, distance
        return best


def _from_segment(point: QPointF, start: QPointF, end: QPointF) -> float:
    segment, to_point = end - start, point - start
    length = QPointF.dotProduct(segment, segment)
    fraction = min(max(QPointF.dotProduct(to_point, segment) / length, 0.0), 1.0) if length else 0.0
    off = to_point - segment * fraction
    return hypot(off.x(), off.y())
