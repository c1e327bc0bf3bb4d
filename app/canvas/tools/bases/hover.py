"""What a click would select: looked for in the background when the pointer rests, and outlined before the click."""

from __future__ import annotations

from functools import partial
from math import floor
from typing import TYPE_CHECKING, Final, cast

import numpy as np
from PySide6.QtCore import QPointF, QTimer

from app.canvas.preview import MaskPreview
from app.work.latest import Latest
from core.smart.grab_cut import Hint, grab_cut

if TYPE_CHECKING:
    from app.canvas.tools.bases.tool import Surface
    from app.work.background import Job
    from core.labels.shapes import Placed
    from core.labels.stroke import Pixels

REST: Final = 120
"""Milliseconds that the pointer must rest."""
AROUND: Final = 6
"""The side of the part that is looked at, in diameters of the brush."""
SIDES: Final = (32, 384)
"""And its limits, in image pixels."""
FULL: Final = 0.97
"""More of that part than this is not an object but what it stands on."""


class HoverCut:
    """Looks for the object under the pointer, about as large as the brush; never while something is drawn."""

    def __init__(self, surface: Surface) -> None:
        self._surface = surface
        self._at: QPointF | None = None
        self._preview: MaskPreview | None = None
        self._latest = Latest(surface.session.background)
        self._latest.arrived.connect(self._arrived)
        self._timer = QTimer(self._latest, interval=REST, singleShot=True)
        self._timer.timeout.connect(self._look)

    @property
    def preview(self) -> MaskPreview | None:
        """What a click would select; None if nothing was found, or not yet."""
        holds = self._preview is not None and self._at is not None and holds_point(self._preview, self._at)
        return self._preview if holds else None

    def move(self, at: QPointF | None) -> None:
        """The pointer is there in the image, or elsewhere."""
        had_preview = self.preview
        self._at = at
        if at is None:
            self.forget()
        elif self.preview is None:
            self._timer.start()
        if self.preview is not had_preview:
            self._surface.refresh_overlay()

    def forget(self) -> None:
        """Outline nothing until the pointer moves again."""
        self._timer.stop()
        self._latest.cancel()
        self._preview = self._at = None

    def _look(self) -> None:
        pixels, at = self._surface.pixels, self._at
        if pixels is not None and at is not None:
            low, high = SIDES
            side = min(max(AROUND * self._surface.view_state.diameter, low), high)
            self._latest.start(partial(_cut, pixels, at.x(), at.y(), side))

    def _arrived(self, result: object) -> None:
        placed = cast("Placed | None", result)
        self._preview = MaskPreview(*placed) if placed is not None else None
        self._surface.refresh_overlay()


def holds_point(region: MaskPreview, at: QPointF) -> bool:
    """Whether a point of the image lies in the region."""
    row, column = floor(at.y()) - region.top, floor(at.x()) - region.left
    height, width = region.mask.shape
    return 0 <= row < height and 0 <= column < width and bool(region.mask[row, column])


def _cut(pixels: Pixels, x: float, y: float, side: int, job: Job) -> Placed | None:
    height, width = pixels.shape[:2]
    top, left = max(round(y - side / 2), 0), max(round(x - side / 2), 0)
    bottom, right = min(round(y + side / 2), height), min(round(x + side / 2), width)
    if top >= bottom or left >= right:
        return None
    rough = (top, left, np.ones((bottom - top, right - left), np.bool_))
    hint = Hint(((x, y),), max(1.0, side / 16), True)
    placed = grab_cut(pixels, rough, (hint,), stopped=lambda: job.cancelled)
    if placed is None or placed[2].sum() > FULL * rough[2].size:
        return None
    return placed
