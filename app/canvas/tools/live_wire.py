"""Live-wire: an outline that snaps to edges between clicks."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, cast

import numpy as np
from PySide6.QtCore import QPointF, Qt

from app.canvas.overlay import draw_area, draw_contrast_line
from app.canvas.tools.bases.info import ToolInfo
from app.canvas.tools.bases.outline import REMOVE_KEYS, OutlineTool, State
from app.work.latest import Latest
from core.labels.outlines import simplified
from core.smart.live_wire import LiveWire

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt
    from PySide6.QtGui import QPainter

    from app.canvas.tools.bases.tool import PointerEvent, Surface
    from app.work.background import Job
    from core.labels.boxes import Box
    from core.labels.outlines import Points
    from core.labels.stroke import Pixels, Stroke


class LiveWireTool(OutlineTool):
    """A click sets a point; the path to the next one follows edges, or is straight while Shift is held.

    Enter, a double click or a click on the first point paints the inside. Backspace or a right click removes the last
    point.
    """

    info = ToolInfo(
        "live_wire",
        "Live-wire",
        "Click along an edge; the outline snaps to it. Press Enter to paint",
        icon="livewire",
        keys=("Shift+S",),
        family="smart",
        stroke_id="live-wire",
    )

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self._ways: dict[str | None, list[Points]] = {}
        self._wire: LiveWire | None = None
        self._straight = False
        self._latest = Latest(surface.session.background)
        self._latest.arrived.connect(self._arrived)
        self._latest.failed.connect(self._failed)

    @property
    def ways(self) -> list[Points]:
        """The way from each point to the next, (N, 2) of (x, y); one fewer than there are points."""
        return self._ways.setdefault(self._image_id, [])

    @property
    def drafts(self) -> dict[str, State]:
        """With the ways between the points."""
        return {i: (points, list(self._ways.get(i, []))) for i, (points, _) in super().drafts.items()}

    def set_drafts(self, drafts: Mapping[str, State]) -> None:
        """Ways that do not fit the points are straight."""
        self._ways = {
            image_id: ways if len(ways) == max(0, len(points) - 1) else _straight_ways(points)
            for image_id, (points, ways) in drafts.items()
        }
        super().set_drafts(drafts)

    def _state(self) -> State:
        return list(self.corners), list(self.ways)

    def _take(self, state: State) -> None:
        self.ways[:] = state[1]
        super()._take(state)
        self._look_from_last()

    def press(self, event: PointerEvent) -> None:
        """Set a point, or close on the first; right takes the last one back."""
        self._hover, self._straight = QPointF(event.x, event.y), event.shift
        if event.button == Qt.MouseButton.RightButton and self.busy:
            self._take_back()
        elif event.button == Qt.MouseButton.LeftButton:
            if len(self.corners) >= 2 and self._corner_at(event) == 0:
                self.commit()
            else:
                self._add(event)
        self.surface.refresh_overlay()

    def move(self, event: PointerEvent) -> None:
        self._hover, self._straight = QPointF(event.x, event.y), event.shift
        if self.corners:
            self.surface.refresh_overlay()

    def double_click(self, event: PointerEvent) -> None:
        """Paint; the first press of the two has set the last point."""
        if event.button == Qt.MouseButton.LeftButton and len(self.corners) >= 2:
            self.commit()

    def key(self, key: int) -> None:
        """As in other outlines; Backspace takes the way to the last point with it."""
        if key in REMOVE_KEYS:
            self._take_back()
            self.surface.refresh_overlay()
        else:
            super().key(key)

    def _add(self, event: PointerEvent) -> None:
        if not self.corners and not self.on_image(event):
            return
        self._begin_step()
        if self.corners:
            self.ways.append(self._way_to(QPointF(event.x, event.y), wait=True))
        self.corners.append(QPointF(event.x, event.y))
        self._look_from_last()

    def _take_back(self) -> None:
        self._begin_step()
        self.corners.pop()
        if self.ways:
            self.ways.pop()
        self._look_from_last()

    def _look_from_last(self) -> None:
        """Compute the paths from the last point, in the background."""
        self._wire = None
        pixels = self.surface.pixels
        if self.corners and pixels is not None:
            last = self.corners[-1]
            self._latest.start(partial(_look, pixels, last.x(), last.y(), 1 / self.surface.zoom))
        else:
            self._latest.cancel()

    def _arrived(self, result: object) -> None:
        self._wire = cast("LiveWire", result)
        self.surface.refresh_overlay()

    def _failed(self, error: object) -> None:
        self._wire = None  # ways are straight then
        self.surface.session.tell("error", str(error))

    def _way_to(self, end: QPointF, *, wait: bool = False) -> Points:
        """From the last point to `end`; straight where edges are not known yet, unless `wait`."""
        start = self.corners[-1]
        if not self._straight:
            wire, pixels = self._wire, self.surface.pixels
            if wire is not None and wire.start != (start.x(), start.y()):
                wire = None
            if wire is None and wait and pixels is not None:
                wire = LiveWire(pixels, start.x(), start.y(), 1 / self.surface.zoom)
            if wire is not None:
                return wire.way(end.x(), end.y())
        return np.array([(start.x(), start.y()), (end.x(), end.y())])

    def commit(self) -> None:
        """Close along edges and paint."""
        if len(self.corners) < 2:
            return
        self._straight = False
        outline = np.concatenate([*self.ways, self._way_to(self.corners[0], wait=True)])
        points = simplified(outline, 0.3 * max(1.0, 1 / self.surface.zoom))
        if len(points) < 3:
            return
        session = self.surface.session
        stroke = session.labels.begin_stroke(
            self.info.stroke, only_unlabelled=self.surface.view_state.only_unlabelled
        )
        if stroke is not None:
            session.labels.stroke_changed(self._paint(stroke, points))
            session.labels.end_stroke()
            self._painted()

    def _paint(self, stroke: Stroke, points: npt.NDArray[np.float64]) -> Box:
        return stroke.polygon(points)

    def _clear(self) -> None:
        self.ways.clear()
        self._latest.cancel()
        self._wire = None
        super()._clear()

    def taken(self) -> None:
        """Resume the pending outline."""
        if self.corners:
            self._look_from_last()

    def view_moved(self) -> None:
        """The image is there, or nearer: ways from the last point may be others."""
        if self.corners:
            self._look_from_last()

    def image_changed(self, image_id: str | None) -> None:
        """Every image has its own draft."""
        self._latest.cancel()
        self._wire = None
        self._ways = {i: ways for i, ways in self._ways.items() if ways}
        super().image_changed(image_id)

    def paint(self, painter: QPainter) -> None:
        """The ways so far, the one to come, and a handle on each point."""
        if not self.corners:
            return
        points = [QPointF(x, y) for contour in self.ways for x, y in contour.tolist()] or [self.corners[0]]
        view_points = [self.surface.to_view(p.x(), p.y()) for p in points]
        if self._hover is not None:
            coming = self._way_to(self._hover).tolist()
            view_points += [self.surface.to_view(x, y) for x, y in coming]
            draw_contrast_line(painter, [view_points[-1], view_points[0]], dashed=True)
        draw_area(painter, view_points, self.color)
        draw_contrast_line(painter, view_points)
        handles = [self.surface.to_view(p.x(), p.y()) for p in self.corners]
        self._paint_handles(painter, handles, strong_first=len(handles) >= 2)


def _straight_ways(points: Sequence[QPointF]) -> list[Points]:
    return [np.array([(a.x(), a.y()), (b.x(), b.y())]) for a, b in pairwise(points)]


def _look(pixels: Pixels, x: float, y: float, reduction: float, job: Job) -> LiveWire | None:
    return None if job.cancelled else LiveWire(pixels, x, y, reduction)
