"""Fingers on a touch screen: one paints, two pan and zoom; none does anything while a pen is in use."""

from __future__ import annotations

import time
from math import hypot, log2
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QEventPoint

from app.canvas.tools import PointerEvent

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QTouchEvent

    from app.canvas.display import ImageView
    from app.canvas.tools import Tool

PEN_SECONDS: Final = 1.0
"""Touches are taken for the palm this long after the pen was last felt."""
SLACK: Final = 8.0
"""Screen pixels that a finger moves before it paints: until then a second one may follow."""
_Doing = Literal["", "waiting", "painting", "pinching", "ignoring"]


class Touch(QObject):
    """Turns touches into the tool's presses and moves, or into panning and zooming."""

    def __init__(
        self, view: ImageView, may_begin: Callable[[Qt.MouseButton], bool], tool: Callable[[], Tool]
    ) -> None:
        super().__init__(view)
        self._view, self._may_begin, self._tool = view, may_begin, tool
        self._doing: _Doing = ""
        self._start = QPointF()
        self._pinch: tuple[QPointF, float] | None = None
        self._pen_seen = -PEN_SECONDS
        view.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)

    def pen_felt(self, *, down: bool) -> None:
        """A pen is near or touches: what the hand under it did is not meant."""
        self._pen_seen = float("inf") if down else time.monotonic()
        if self._doing == "painting":
            self._tool().cancel()
        if self._doing:
            self._doing = "ignoring"

    @property
    def _is_palm(self) -> bool:
        return time.monotonic() - self._pen_seen < PEN_SECONDS

    def handle(self, event: QTouchEvent) -> None:
        """Follow the fingers; every event is accepted, so that none comes again as a mouse's."""
        event.accept()
        if event.type() == QEvent.Type.TouchCancel:
            self._cancel()
            return
        fingers = [p for p in event.points() if p.state() != QEventPoint.State.Released]
        if not self._doing:
            self._doing = "ignoring" if self._is_palm else "waiting"
            self._start = event.points()[0].position()
        if self._doing == "waiting" and len(fingers) > 1:
            self._doing, self._pinch = "pinching", None
        if self._doing == "pinching":
            self._follow_pinch(fingers)
        elif self._doing in ("waiting", "painting"):
            self._follow_finger(event)
        if event.type() == QEvent.Type.TouchEnd:
            self._doing, self._pinch = "", None

    def _cancel(self) -> None:
        if self._doing == "painting":
            self._tool().cancel()
        self._doing, self._pinch = "", None

    def _follow_finger(self, event: QTouchEvent) -> None:
        """One finger does what the left button does."""
        tool, point = self._tool(), event.points()[0]
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        ended = event.type() == QEvent.Type.TouchEnd
        away = point.position() - self._start
        if self._doing == "waiting" and (ended or hypot(away.x(), away.y()) >= SLACK):
            if not self._may_begin(left):
                self._doing = "ignoring"
                return
            self._doing = "painting"
            tool.press(self._pointer(self._start, left, left))
        if self._doing == "painting":
            if away.manhattanLength() > 0:
                tool.move(self._pointer(point.position(), none, left))
            if ended:
                tool.release(self._pointer(point.position(), left, none))

    def _pointer(self, position: QPointF, button: Qt.MouseButton, buttons: Qt.MouseButton) -> PointerEvent:
        point = self._view.to_image(position)
        return PointerEvent(point.x(), point.y(), button, buttons)

    def _follow_pinch(self, fingers: list[QEventPoint]) -> None:
        """The point between two fingers stays between them, at a zoom that follows their distance."""
        if len(fingers) < 2:
            self._pinch = None  # the other finger may come back
            return
        first, second = fingers[0].position(), fingers[1].position()
        middle, apart = (first + second) / 2, hypot(second.x() - first.x(), second.y() - first.y())
        if self._pinch is not None:
            old_middle, old_apart = self._pinch
            self._view.pan_by((middle - old_middle).toPoint())
            if min(apart, old_apart) >= 1:
                self._view.zoom_at(middle, log2(apart / old_apart))
            # Panning is in whole pixels: what was rounded off counts the next time.
            middle = old_middle + QPointF((middle - old_middle).toPoint())
        self._pinch = middle, apart
