"""A map of what speaks for a class, over the image, with an outline around the region that it explains."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF

from app.canvas.layers.outlines import Outlines
from app.canvas.sampling import draw_pixels, look_up, premultiplied
from app.window.spotlight import Spot, outlines
from core.labels.boxes import Box

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from app.canvas.sampling import ColorTable, Frame
    from core.insight.explaining.explanation import Explanation

OPAQUE: Final = 0.85
"""Opacity of the strongest places."""
FAINT: Final = 0.7
"""The exponent by which opacity falls towards 0: below 1, weak places are seen, too."""


def make_colors() -> tuple[str, ...]:
    """The colour, "#RRGGBB", of each of 256 steps from 0 to 1: dark to bright, for every eye (Inferno)."""
    steps = np.arange(256, dtype=np.uint8).reshape(1, 256)
    return tuple(f"#{r:02x}{g:02x}{b:02x}" for b, g, r in cv2.applyColorMap(steps, cv2.COLORMAP_INFERNO)[0])


COLORS: Final = make_colors()


class SaliencyLayer:
    """Draws an explanation; nothing where there is none."""

    def __init__(self) -> None:
        self._explanation: Explanation | None = None
        self._outlines = Outlines()
        alphas = (OPAQUE * (step / 255) ** FAINT for step in range(256))
        colors = [premultiplied(color, alpha) for color, alpha in zip(COLORS, alphas, strict=True)]
        self._table: ColorTable = np.array(colors, np.int32)

    @property
    def shown(self) -> bool:
        """There is a map to draw."""
        return self._explanation is not None

    def set_explanation(self, explanation: Explanation | None) -> bool:
        """Show it; whether it is another one."""
        if explanation is self._explanation:
            return False
        self._explanation = explanation
        if explanation is not None:
            (height, width), (top, left) = explanation.mask.shape, (explanation.top, explanation.left)
            spot = Spot("", Box(top, left, top + height, left + width), explanation.mask)
            self._outlines.set(outlines(spot))
        return True

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Draw `frame`; `painter` is in device coordinates."""
        explanation = self._explanation
        if explanation is None:
            return
        step = 1.0 / (frame.scale * explanation.cell)  # cells a device pixel
        x = ((frame.left - frame.origin_x + 0.5) / frame.scale - explanation.map_left) / explanation.cell
        y = ((frame.top - frame.origin_y + 0.5) / frame.scale - explanation.map_top) / explanation.cell
        codes: npt.NDArray[np.uint8] = cv2.warpAffine(  # type: ignore[assignment]
            explanation.map,
            np.array([[step, 0.0, x - 0.5], [0.0, step, y - 0.5]]),
            (frame.width, frame.height),
            flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_REPLICATE,
        )
        painter.save()
        painter.setClipRect(self._area(explanation, frame))
        draw_pixels(painter, look_up(codes, self._table), frame)
        painter.restore()
        area = QRectF(frame.left, frame.top, frame.width, frame.height)
        self._outlines.paint(painter, frame.scale, frame.origin_x, frame.origin_y, area)

    def _area(self, explanation: Explanation, frame: Frame) -> QRectF:
        """The part of the image that was looked at, in device coordinates."""
        rows, columns = explanation.map.shape
        corner = _to_device(explanation.map_left, explanation.map_top, frame)
        scale = frame.scale * explanation.cell
        return QRectF(corner.x(), corner.y(), columns * scale, rows * scale)


def _to_device(x: float, y: float, frame: Frame) -> QPointF:
    return QPointF(frame.origin_x + x * frame.scale, frame.origin_y + y * frame.scale)
