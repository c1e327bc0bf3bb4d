"""Smart select: GrabCut inside a rough box or lasso, corrected by strokes, painted by Enter."""

from __future__ import annotations

from functools import partial
from math import ceil, floor, hypot
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor

from app.canvas.overlay import draw_band, draw_contrast_line, draw_hint
from app.canvas.tools.bases.hover import HoverCut
from app.canvas.tools.bases.info import ToolInfo
from app.canvas.tools.bases.proposal import ProposalTool, SteppedTool
from core.labels import shapes
from core.smart.grab_cut import Hint, grab_cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from app.canvas.tools.bases.tool import PointerEvent, Surface
    from app.work.background import Job
    from core.labels.shapes import Placed
    from core.labels.stroke import Pixels

CLICK: Final = 4.0
"""A drag shorter than that, in screen pixels, is a click."""
THING, NOT_THING = QColor("#2FD07A"), QColor("#FF5A5A")


State = tuple["Placed | None", "tuple[Hint, ...]"]
"""The rough outline, and the strokes that correct what is found in it."""


class SmartSelectTool(SteppedTool[State]):
    """Drag a box around an object, or with Shift an outline; the result is shown and can be corrected.

    Left strokes then add to it, right strokes remove, as wide as the brush. Enter or a double click paints.
    """

    info = ToolInfo(
        "smart_select",
        "Smart select",
        "Click an object that is outlined, or drag a box around it (Shift: an outline) and press Enter",
        icon="smart",
        keys=("S",),
        family="smart",
        stroke_id="smart select",
    )

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self._rough: Placed | None = None
        self._hints: list[Hint] = []
        self._drag: list[QPointF] = []
        self._button = Qt.MouseButton.NoButton
        self._lasso = False
        self._hover = HoverCut(surface)

    @property
    def paints_round(self) -> bool:  # type: ignore[override]
        """Correcting strokes have the brush's width."""
        return self._rough is not None

    @property
    def busy(self) -> bool:
        """Something is drawn, worked out or proposed."""
        return bool(self._drag) or self._rough is not None or super().busy

    def press(self, event: PointerEvent) -> None:
        """Begin the rough outline, or a correcting stroke."""
        if self._drag or event.button not in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            return
        if self._rough is None and event.button == Qt.MouseButton.RightButton:
            return
        self._drag = [QPointF(event.x, event.y)]
        self._button, self._lasso = event.button, event.shift

    def move(self, event: PointerEvent) -> None:
        """Draw on."""
        if not self._drag:
            free = self._rough is None and not super().busy and self.on_image(event)
            self._hover.move(QPointF(event.x, event.y) if free else None)
            return
        if not event.buttons & self._button:  # the release went to another window
            self._end_drag()
            return
        self._drag.append(QPointF(event.x, event.y))
        self.surface.refresh_overlay()

    def release(self, event: PointerEvent) -> None:
        if self._drag and event.button == self._button:
            self._drag.append(QPointF(event.x, event.y))
            self._end_drag()

    def double_click(self, event: PointerEvent) -> None:
        if event.button == Qt.MouseButton.LeftButton and self._rough is not None:
            self.commit()
        else:
            self.press(event)

    def accept(self) -> bool:
        """Paint what is proposed, or what is outlined under the pointer."""
        if super().accept():
            return True
        preview = self._hover.preview
        if preview is None or self._drag:
            return False
        self._hover.forget()
        self._paint_stroke((preview.top, preview.left, preview.mask), self.info.stroke)
        return True

    def leave(self) -> None:
        self._hover.move(None)

    def put_away(self) -> None:
        self._hover.forget()
        super().put_away()

    def image_changed(self, image_id: str | None) -> None:
        self._hover.forget()
        super().image_changed(image_id)

    def _end_drag(self) -> None:
        drag, self._drag = self._drag, []
        left = self._button == Qt.MouseButton.LeftButton
        if self._length(drag) < CLICK and (self._rough is None or left):
            if self._rough is None and left:
                self.accept()
            self.surface.refresh_overlay()
            return
        self._hover.forget()
        self.begin_step()
        if self._rough is None:
            self._rough = self._outlined(drag)
        else:
            points = tuple((p.x(), p.y()) for p in drag)
            radius = self.surface.view_state.diameter / 2
            self._hints.append(Hint(points, radius, self._button == Qt.MouseButton.LeftButton))
        self._look()
        self.surface.refresh_overlay()

    def _look(self) -> None:
        pixels = self.surface.pixels
        if self._rough is not None and pixels is not None:
            self.ask(partial(_cut, pixels, self._rough, tuple(self._hints)))

    def _length(self, drag: list[QPointF]) -> float:
        """On screen, from the first point to the farthest."""
        zoom = self.surface.zoom
        return max(hypot(p.x() - drag[0].x(), p.y() - drag[0].y()) for p in drag) * zoom

    def _outlined(self, drag: list[QPointF]) -> Placed | None:
        pixels = self.surface.pixels
        if pixels is None:
            return None
        height, width = pixels.shape[:2]
        if self._lasso:
            outline = np.array([(p.x(), p.y()) for p in drag])
            return next(iter(shapes.polygon(outline, (height, width))), None)
        box = QRectF(drag[0], drag[-1]).normalized()
        left, top = max(floor(box.left()), 0), max(floor(box.top()), 0)
        right, bottom = min(ceil(box.right()), width), min(ceil(box.bottom()), height)
        if left >= right or top >= bottom:
            return None
        return top, left, np.ones((bottom - top, right - left), np.bool_)

    @property
    def drawing(self) -> bool:
        """The outline or a stroke is being drawn."""
        return bool(self._drag)

    def drop_drawing(self) -> None:
        self._drag = []

    def state(self) -> State:
        """The rough outline and the correcting strokes."""
        return self._rough, tuple(self._hints)

    def take(self, state: State) -> None:
        """Look for what others show."""
        self._rough, self._hints = state[0], list(state[1])
        if self._rough is None:
            ProposalTool.discard(self)  # the steps stay
        else:
            self._look()

    def discard(self) -> None:
        self._rough, self._drag = None, []
        self._hints.clear()
        super().discard()

    def paint(self, painter: QPainter) -> None:
        """What is proposed, the outline or stroke being drawn, and what to do next."""
        super().paint(painter)
        preview = self._hover.preview
        if preview is not None and not self.busy:
            preview.paint(painter, self.surface, self.color)
        diameter = self.surface.view_state.diameter * self.surface.zoom
        for hint in self._hints:
            points = [self.surface.to_view(x, y) for x, y in hint.points]
            draw_band(painter, points, min(diameter, 3.0), THING if hint.thing else NOT_THING)
        if self._drag:
            self._paint_drag(painter, diameter)
        elif self._rough is not None:
            draw_hint(painter, QRectF(painter.viewport()), self._words())

    def _paint_drag(self, painter: QPainter, diameter: float) -> None:
        points = [self.surface.to_view(p.x(), p.y()) for p in self._drag]
        if self._rough is not None:
            left = self._button == Qt.MouseButton.LeftButton
            draw_band(painter, points, diameter, THING if left else NOT_THING)
        elif self._lasso:
            draw_contrast_line(painter, [points[-1], points[0]], dashed=True)
            draw_contrast_line(painter, points)
        else:
            box = QRectF(points[0], points[-1]).normalized()
            corners = [box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft(), box.topLeft()]
            draw_contrast_line(painter, corners, dashed=True)

    def _words(self) -> str:
        if self._latest.running:
            return QCoreApplication.translate("Tools", "Finding the object…")
        if self.proposal is None:
            return QCoreApplication.translate(
                "Tools", "Nothing found. Drag over the object, or press Esc to start over."
            )
        return QCoreApplication.translate(
            "Tools",
            "Enter: apply · Drag: add · Right-drag: remove · Esc: cancel",
        )


def _cut(pixels: Pixels, rough: Placed, hints: Sequence[Hint], job: Job) -> Placed | None:
    return grab_cut(pixels, rough, hints, stopped=lambda: job.cancelled)
