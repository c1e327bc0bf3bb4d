"""One task's label."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from app.canvas.layers.ink import Hatch, Ink
from app.canvas.levels import Levels
from app.canvas.patterns import GAP
from app.canvas.sampling import HALO, Indices, outline_codes, outlined_rows, premultiplied, sample
from app.widgets.marks import HATCH_STRIPE
from core.project.colors import BACKGROUND_COLOR

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from app.canvas.patterns import Pattern
    from app.canvas.sampling import Frame
    from core.labels.boxes import Box
    from core.project.model import Task

OUTLINE: Final = 128
"""Added to an index where its region ends; tasks with as many classes have no outlines."""
THICKNESS, SEAM = 2, 1
"""Of outlines and of the dark seam around them, in screen pixels."""
INACTIVE: Final = 0.35
"""The share of its opacity that the fill of a task keeps while another task is painted."""


def is_quiet(task: Task, index: int) -> bool:
    """A class in the colour of a background: it is hatched, and its prediction isn't shown."""
    return len(task.classes) > 1 and task.classes[index].color.upper() == BACKGROUND_COLOR


class LabelLayer:
    """A tint with an outline, so that layers that overlap stay apart; a background is hatched."""

    def __init__(self, task: Task) -> None:
        self.task = task
        self._levels: Levels | None = None
        self._ink = Ink()

    def set_label(self, label: Indices | None) -> None:
        """Show this array, (H, W) uint8; it is shared, not copied."""
        if label is None:
            self._levels = None
        elif self._levels is None or self._levels.base is not label:
            self._levels = Levels(label)

    def update(self, label: Indices | None, box: Box) -> None:
        """The label changed inside `box`."""
        if label is not None and self._levels is not None and self._levels.base is label:
            self._levels.update(box)
        else:
            self.set_label(label)

    def set_look(self, task: Task, opacity: float, active: bool, pattern: Pattern = "none") -> None:
        """The task's colours at an opacity of 0 ... 1; from OUTLINE on those of the outlines, which have no gaps."""
        self.task = task
        strong = min(1.0, opacity * 1.5)
        table, faint = np.zeros(256, np.int32), np.zeros(256, np.int32)
        hatched: dict[int, Hatch] = {}
        for index, class_ in enumerate(task.classes):
            quiet = is_quiet(task, index)
            fill = opacity if active else 0.0 if quiet else opacity * INACTIVE
            if quiet and active:
                fill *= GAP
                seam = premultiplied("#000000", 0.7 * strong)
                hatched[index] = Hatch(
                    premultiplied(HATCH_STRIPE, strong), seam, premultiplied(class_.color, fill)
                )
            table[index] = premultiplied(class_.color, fill)
            faint[index] = premultiplied(class_.color, fill * GAP)
            if self._outlined:
                strength = strong * (INACTIVE if quiet and not active else 1.0)
                outline = premultiplied(HATCH_STRIPE if quiet else class_.color, strength)
                table[index + OUTLINE] = faint[index + OUTLINE] = outline
        if self._outlined:
            table[HALO] = faint[HALO] = premultiplied("#000000", 0.6 * strong)
        self._ink.set(table, None if pattern == "none" else faint, pattern, hatched)

    @property
    def _outlined(self) -> bool:
        return len(self.task.classes) <= HALO - OUTLINE

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Draw `frame`; `painter` is in device coordinates."""
        if self._levels is None or self._ink.empty:
            return
        thickness, seam = (max(1, round(width * frame.pixel_ratio)) for width in (THICKNESS, SEAM))
        if self._outlined and frame.scale > 2 * thickness + 1:
            rows, outlined = outlined_rows(self._levels.base, frame, thickness, OUTLINE, seam)
            self._ink.draw(painter, rows, frame, outlined)
            return
        array, reduction = self._levels.for_scale(frame.scale)
        indices = sample(array, reduction, frame.grown(thickness))
        lowest, highest = int(indices.min()), int(indices.max())
        if lowest == highest:  # near, most of what a stroke redraws is one region or nothing
            if self._ink.has(lowest):
                self._ink.draw_flat(painter, lowest, frame)
            return
        if self._outlined:
            codes = outline_codes(indices, thickness, OUTLINE, seam)
        else:
            codes = np.ascontiguousarray(indices[thickness:-thickness, thickness:-thickness])
        self._ink.draw(painter, codes, frame)
