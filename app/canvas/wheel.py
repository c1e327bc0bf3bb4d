"""The action of the wheel, by the modifiers held."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QPoint, Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent

    from app.window.view_state import Wheel

NOTCH: Final = 120
"""Qt's units of a notch."""
SCROLLED: Final = 60
"""Screen pixels that a notch scrolls."""
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of the wheel."""

    does: Literal["zoom", "brush", "scroll"]
    notches: float = 0.0
    """For zoom and brush; up and away is positive."""
    scrolled: QPoint = QPoint()  # noqa: RUF009  (never changed)
    """For scroll: screen pixels that the image moves by."""


def turn(event: QWheelEvent, wheel: Wheel) -> Turn:
    """The action of the wheel, depending on whether the wheel alone zooms or scrolls.

    zooms:   wheel zoom, Ctrl or Alt brush, Shift or a wheel to the side scroll sideways; two fingers scroll
    scrolls: wheel scroll, Ctrl zoom, Alt brush, Shift scroll sideways
    """
    angle, modifiers = event.angleDelta(), event.modifiers()
    along = angle.y() or angle.x()  # Alt and, on some systems, Shift turn the wheel to the side themselves
    fingers = event.phase() != Qt.ScrollPhase.NoScrollPhase and not event.pixelDelta().isNull()
    brush = modifiers & ALT or (modifiers & CTRL and wheel == "zoom")
    if brush:
        return Turn("brush", along / NOTCH)
    if modifiers & CTRL or (wheel == "zoom" and not modifiers & SHIFT and angle.y() and not fingers):
        return Turn("zoom", along / NOTCH)
    if modifiers & SHIFT:
        angle = QPoint(along, 0)
    fine = event.pixelDelta()
    if not fine.isNull() and not modifiers & SHIFT:
        return Turn("scroll", scrolled=fine)
    return Turn(
        "scroll", scrolled=QPoint(round(angle.x() * SCROLLED / NOTCH), round(angle.y() * SCROLLED / NOTCH))
    )
