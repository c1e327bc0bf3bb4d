"""Superpixels: small regions of one colour, painted by a click or a drag."""

from __future__ import annotations

from functools import partial
from math import ceil, hypot
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt, QTimer

from app.canvas.overlay import draw_hint
from app.canvas.preview import MaskPreview, draw_boundaries
from app.canvas.tools.bases.info import ToolInfo
from app.canvas.tools.bases.stroke import StrokeTool
from app.session.stroke_kinds import ERASER
from app.work.latest import Latest
from core.smart.superpixels import Superpixels, side_for, superpixels

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from app.canvas.tools.bases.tool import PointerEvent, Surface
    from app.work.background import Job
    from core.labels.boxes import Box
    from core.labels.stroke import Pixels

SETTLE: Final = 150
"""Milliseconds that the view must rest before superpixels are computed."""
STEP: Final = 2.0
"""Screen pixels between two places that a drag looks at."""


class SuperpixelTool(StrokeTool):
    """Left paints the superpixels that it touches, right erases them. They are about as wide as the brush."""

    info = ToolInfo(
        "superpixels",
        "Superpixels",
        "Click or drag over small regions about as wide as the brush",
        icon="superpixels",
        keys=("J",),
        family="smart",
    )
    erases = True

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self.found: Superpixels | None = None
        """The superpixels of the visible part; None while they are computed."""
        self._last = QPointF()
        self._taken: set[int] = set()
        self._hover: tuple[int, MaskPreview] | None = None
        self._key: tuple[str | None, Box, float] | None = None
        self._in_hand = False
        self._latest = Latest(surface.session.background)
        self._latest.arrived.connect(self._arrived)
        self._latest.failed.connect(self._failed)
        self._timer = QTimer(self._latest, interval=SETTLE, singleShot=True)
        self._timer.timeout.connect(self._look)
        surface.view_state.brush_changed.connect(self._size_changed)

    def taken(self) -> None:
        """Compute superpixels in the visible part."""
        self._in_hand = True
        self._look()

    def view_moved(self) -> None:
        """Look again when the view rests."""
        self._in_hand = True
        if not self.busy:
            self._timer.start()

    def _size_changed(self) -> None:
        if self._in_hand and not self.busy:
            self._timer.start()

    def _look(self) -> None:
        pixels, box = self.surface.pixels, self.surface.in_sight
        if pixels is None or box.empty or self.busy:
            return
        key = (self.surface.session.current_image, box, side_for(box, self.surface.view_state.diameter))
        if key == self._key and (self.found is not None or self._latest.running):
            return
        self._key, self.found, self._hover = key, None, None
        self._latest.start(partial(_find, pixels, box, key[2]))
        self.surface.refresh_overlay()

    def _arrived(self, result: object) -> None:
        self.found = cast("Superpixels | None", result)
        self.surface.refresh_overlay()

    def _failed(self, error: object) -> None:
        text = QCoreApplication.translate("Tools", "Superpixels failed here. Try another tool.")
        self.surface.session.tell("error", text, f"{type(error).__name__}: {error}")

    def press(self, event: PointerEvent) -> None:
        """Begin a stroke with the superpixel under the pointer."""
        if self.busy or event.button not in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            return
        if self.found is None:
            return  # the canvas says that they are being looked for
        erase = event.erasing or event.button == Qt.MouseButton.RightButton
        protect = self.surface.view_state.only_unlabelled and not erase
        kind = ERASER if erase else self.info.stroke
        self._stroke = self.surface.session.labels.begin_stroke(kind, only_unlabelled=protect)
        self._button, self._last = event.button, QPointF(event.x, event.y)
        self._taken.clear()
        self._take_to(event)

    def move(self, event: PointerEvent) -> None:
        """Take what lies on the way; without a button, show what a click would take."""
        if not self.busy:
            self._show_under(event)
        elif event.buttons & self._button:
            self._take_to(event)
        else:  # the release went to another window
            self.finish()

    def leave(self) -> None:
        """Nothing is under the pointer."""
        self._hover = None
        self.surface.refresh_overlay()

    def _take_to(self, event: PointerEvent) -> None:
        """Paint every superpixel between the last place and this one that the stroke has not painted yet."""
        stroke, superpixels = self._stroke, self.found
        if stroke is None or superpixels is None:
            return
        point = QPointF(event.x, event.y)
        movement = point - self._last
        steps = max(1, ceil(hypot(movement.x(), movement.y()) * self.surface.zoom / STEP))
        for step in range(steps + 1):
            position = self._last + movement * (step / steps)
            number = superpixels.at(position.x(), position.y())
            if number is not None and number not in self._taken:
                self._taken.add(number)
                self.surface.session.labels.stroke_changed(stroke.mask(*superpixels.placed(number)))
        self._last = point

    def _show_under(self, event: PointerEvent) -> None:
        number = self.found.at(event.x, event.y) if self.found is not None else None
        if self.found is None or number is None:
            self._hover = None
        elif self._hover is None or self._hover[0] != number:
            self._hover = number, MaskPreview(*self.found.placed(number))
        self.surface.refresh_overlay()

    def accept(self) -> bool:
        """Paint the superpixel that is outlined."""
        if self.found is None or self._hover is None or self.busy:
            return False
        labels = self.surface.session.labels
        protect = self.surface.view_state.only_unlabelled
        stroke = labels.begin_stroke(self.info.stroke, only_unlabelled=protect)
        if stroke is not None:
            labels.stroke_changed(stroke.mask(*self.found.placed(self._hover[0])))
            labels.end_stroke()
        return True

    def put_away(self) -> None:
        self._in_hand = False
        self._timer.stop()

    def image_changed(self, image_id: str | None) -> None:
        """Superpixels belong to their image."""
        self._latest.cancel()
        self.found, self._key, self._hover = None, None, None

    def paint(self, painter: QPainter) -> None:
        """The boundaries, and what a click would take."""
        if self.found is None:
            if self._latest.running:
                text = QCoreApplication.translate("Tools", "Computing superpixels…")
                draw_hint(painter, QRectF(painter.viewport()), text)
            return
        draw_boundaries(painter, self.surface, self.found)
        if self._hover is not None and not self.busy:
            self._hover[1].paint(painter, self.surface, self.color)


def _find(pixels: Pixels, box: Box, side: float, job: Job) -> Superpixels | None:
    return None if job.cancelled else superpixels(pixels, box, side)
