"""Accept prediction: a click turns the predicted region under the pointer into a label, a drag what it covers."""

from __future__ import annotations

import logging
from functools import partial
from math import floor, hypot
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor

from app.canvas.preview import MaskPreview
from app.canvas.tools.bases.hover import holds_point
from app.canvas.tools.bases.info import ToolInfo
from app.canvas.tools.brush import BrushTool
from app.work.latest import Latest
from core.smart.similar import similar_region

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from app.canvas.tools.bases.tool import PointerEvent, Surface
    from app.work.background import Job
    from core.labels.stroke import Pixels, Stroke

log = logging.getLogger(__name__)

DRAG: Final = 4.0
"""How far the pointer must move for a drag instead of a click, in screen pixels."""


class TakeTool(BrushTool):
    """Left takes the predicted class under it, pixel by pixel; right erases, as with the brush.

    The region that a click would take is shown as soon as it is found, in the background; how far it reaches of
    what may be painted is for the click to say.
    """

    info = ToolInfo(
        "take",
        "Accept prediction",
        "Click a predicted region, or drag over it, to turn it into a label",
        icon="take",
        keys=("G",),
        paints_class=False,
    )
    erases = False

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self._pressed: PointerEvent | None = None  # it isn't known yet whether this is a click or a drag
        self._at: QPointF | None = None  # where the pointer is, in the image
        self._looked: tuple[Pixels, QPointF] | None = (
            None  # in what, and from where, the region was looked for
        )
        self._region: MaskPreview | None = None
        self._latest = Latest(surface.session.background)
        self._latest.arrived.connect(self._arrived)
        self._latest.failed.connect(self._failed)
        for changed in (surface.session.prediction_changed, surface.session.active_changed):
            changed.connect(self._look_again)

    # what a click would take ------------------------------------------------------------------------------

    @property
    def region(self) -> MaskPreview | None:
        """The predicted region under the pointer; None if there is none, or none is found yet."""
        classes = self._classes_here()
        fits = classes is not None and self._looked is not None and self._looked[0] is classes
        return self._region if fits and not self.busy else None

    def _classes_here(self) -> Pixels | None:
        """The active task's prediction of the image on screen, (H, W); None without one."""
        session = self.surface.session
        entry = session.image_entry(session.current_image) if session.current_image else None
        prediction = (
            session.learning.predictions.of(entry.id).get(session.active_task or "")
            if entry is not None
            else None
        )
        if entry is None or prediction is None or prediction.classes.shape != (entry.height, entry.width):
            return None
        return prediction.classes

    def _look(self) -> None:
        """Look for the region under the pointer, unless it is the one that is known."""
        classes, at = self._classes_here(), self._at
        if classes is None or at is None or self.busy:
            return
        looked_already = self._looked is not None and self._looked[0] is classes
        if looked_already and self._looked is not None:
            if self._region is not None and holds_point(self._region, at):
                return
            if self._latest.running and self._looked[1] == at:
                return
        self._looked, self._region = (classes, at), None
        self._latest.start(partial(_find, classes, at.x(), at.y()))

    def _look_again(self, *_: object) -> None:
        self._look()
        if self._at is not None:
            self.surface.refresh_overlay()

    def _arrived(self, result: object) -> None:
        self._region = cast("MaskPreview | None", result)
        if self._region is not None and self._at is not None and not holds_point(self._region, self._at):
            self._look()  # the pointer has moved on meanwhile
        self.surface.refresh_overlay()

    def _failed(self, error: object) -> None:
        """A click still takes the region; it is only not shown before."""
        log.warning("the region under the pointer was not found: %s", error)

    def _show_none(self) -> None:
        self._at = self._looked = self._region = None
        self._latest.cancel()

    def leave(self) -> None:
        """Nothing is under the pointer."""
        self._show_none()
        self.surface.refresh_overlay()

    def put_away(self) -> None:
        self._show_none()

    def image_changed(self, image_id: str | None) -> None:
        super().image_changed(image_id)
        self._show_none()

    def paint(self, painter: QPainter) -> None:
        """What a click would take, in the colour of the class that is predicted."""
        super().paint(painter)
        region, at = self.region, self._at
        session = self.surface.session
        task = session.task_entry(session.active_task)
        classes = self._classes_here()
        if region is None or at is None or task is None or classes is None or not holds_point(region, at):
            return
        index = int(classes[floor(at.y()), floor(at.x())])
        color = task.classes[index].color if index < len(task.classes) else "#FFFFFF"
        region.paint(painter, self.surface, QColor(color))

    # taking -----------------------------------------------------------------------------------------------

    @property
    def busy(self) -> bool:
        """A stroke runs, or may become one."""
        return self._pressed is not None or super().busy

    def press(self, event: PointerEvent) -> None:
        """Wait for what comes; with Shift go straight on from the last point."""
        if event.button != Qt.MouseButton.LeftButton or event.erasing or (event.shift and self._last):
            super().press(event)
        elif not self.busy:
            self._pressed, self._last = event, None

    def move(self, event: PointerEvent) -> None:
        """From some pixels on it is a drag; without a button, show what a click would take."""
        self._at = QPointF(event.x, event.y) if self.on_image(event) else None
        if not self.busy:
            old_region = self._region
            self._look()
            if self._region is not old_region or self._at is None:
                self.surface.refresh_overlay()
        pressed = self._pressed
        if pressed is not None:
            if not event.buttons & Qt.MouseButton.LeftButton:  # the release went to another window
                self._pressed = None
            elif hypot(event.x - pressed.x, event.y - pressed.y) * self.surface.zoom >= DRAG:
                self._pressed = None
                super().press(pressed)
            else:
                return
        super().move(event)

    def release(self, event: PointerEvent) -> None:
        """Without a drag it was a click: take the region."""
        pressed, self._pressed = self._pressed, None
        if pressed is None or event.button != Qt.MouseButton.LeftButton:
            super().release(event)
            return
        self._take_region(pressed.x, pressed.y)

    def _take_region(self, x: float, y: float) -> None:
        stroke = self.begin(erase=False)
        if stroke is not None:
            self.surface.session.labels.stroke_changed(stroke.fill(x, y))
            self.surface.session.labels.end_stroke()

    def accept(self) -> bool:
        """Take the region that is outlined."""
        at = self._at
        if self.region is None or at is None or not holds_point(self.region, at):
            return False
        self._take_region(at.x(), at.y())
        return True

    def double_click(self, event: PointerEvent) -> None:
        """The first click has taken the region already."""

    def cancel(self) -> None:
        """Put everything back as it was."""
        self._pressed = None
        super().cancel()

    def finish(self) -> None:
        self._pressed = None
        super().finish()

    def begin(self, *, erase: bool) -> Stroke | None:
        """A stroke that paints what is predicted."""
        if erase:
            return super().begin(erase=True)
        session = self.surface.session
        prediction = session.taking.prediction()
        if prediction is None:
            return None
        only = self.surface.view_state.only_unlabelled
        return session.labels.begin_stroke(self.info.stroke, only_unlabelled=only, source=prediction.classes)


def _find(classes: Pixels, x: float, y: float, job: Job) -> MaskPreview | None:
    placed = similar_region(classes[:, :, None], x, y, 0, stopped=lambda: job.cancelled)
    return MaskPreview(*placed) if placed is not None else None
