"""Pixels that the window marks, over all other layers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from app.canvas.layers.ink import Hatch, Ink
from app.canvas.levels import Levels
from app.canvas.sampling import premultiplied, sample

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from app.canvas.sampling import Frame
    from app.window.spotlight import Marks

OPACITY: Final = 0.8
WHITE, BLACK = premultiplied("#FFFFFF", 0.95), premultiplied("#000000", 0.95)


class MarksLayer:
    """Nothing at first."""

    def __init__(self) -> None:
        self._levels: Levels | None = None
        self._ink = Ink()

    def set_marks(self, marks: Marks | None) -> None:
        """Draw these from now on."""
        self._levels = Levels(marks.codes) if marks is not None else None
        table = np.zeros(256, np.int32)
        for code, color in enumerate(marks.colors if marks is not None else ()):
            table[code] = premultiplied(color, OPACITY)
        striped = marks.striped if marks is not None else ()
        self._ink.set(table, hatched={code: _stripes(int(table[code])) for code in striped})

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Draw `frame`; `painter` is in device coordinates."""
        if self._levels is None or self._ink.empty:
            return
        array, reduction = self._levels.for_scale(frame.scale)
        self._ink.draw(painter, sample(array, reduction, frame), frame)


def _stripes(color: int) -> Hatch:
    """White between black on a colour."""
    return Hatch(WHITE, BLACK, color, falling=True, seam_width=1)
