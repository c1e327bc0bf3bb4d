"""Take the prediction: a click makes the predicted region under the pointer label, a drag what it goes over."""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from app.canvas.tools.brush import BrushTool

if TYPE_CHECKING:
    from app.canvas.tools.base import PointerEvent, Surface
    from core.labels import Stroke

DRAG: Final = 4.0
"""How far, in screen pixels, the pointer must go to mean a drag and not a click."""


class TakeTool(BrushTool):
    """Left takes the predicted class under it, pixel by pixel; right erases, as with the brush."""

    kind = "take"

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self._pressed: PointerEvent | None = None  # it isn't known yet whether this is a click or a drag

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
        """From some pixels on it is a drag."""
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
        stroke = self.begin(erase=False)
        if stroke is not None:
            self.surface.session.stroke_changed(stroke.fill(pressed.x, pressed.y))
            self.surface.session.end_stroke()

    def double_click(self, event: PointerEvent) -> None:
        """The first click has taken the region already."""

    def cancel(self) -> None:
        """Put everything back as it was."""
        self._pressed = None
        super().cancel()

    def finish(self) -> None:
        """End the stroke and keep it."""
        self._pressed = None
        super().finish()

    def begin(self, *, erase: bool) -> Stroke | None:
        """A stroke that paints what is predicted."""
        if erase:
            return super().begin(erase=True)
        session = self.surface.session
        prediction = session.prediction_to_take()
        if prediction is None:
            return None
        only = self.surface.view_state.only_unlabelled
        return session.begin_stroke("take", only_unlabelled=only, source=prediction.classes)
