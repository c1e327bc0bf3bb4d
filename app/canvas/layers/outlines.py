"""Outlines around regions, over the image. They are there at every dab, so only what is near it is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPolygonF

from app.canvas.overlay import draw_contrast_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy as np
    import numpy.typing as npt
    from PySide6.QtGui import QPainter

PIECE: Final = 64
"""Segments that are drawn at once, or not at all."""
WIDTH: Final = 2.0
"""How far a line reaches around its points, in pixels of the painter."""


class Outlines:
    """Closed lines through points of the image, kept as pieces of the screen until the view moves."""

    def __init__(self) -> None:
        self._contours: Sequence[npt.NDArray[np.float64]] = ()
        self._place: tuple[float, float, float] | None = None
        self._pieces: list[tuple[QPolygonF, QRectF]] = []

    def set(self, contours: Sequence[npt.NDArray[np.float64]]) -> None:
        """Show these, each (n, 2) of (x, y) in image coordinates."""
        self._contours, self._place = contours, None

    def paint(
        self, painter: QPainter, scale: float, left: float, top: float, area: QRectF | None = None
    ) -> None:
        """Draw what is in `area` of the painter (None: all), where the image's corner is at (left, top)."""
        if self._place != (scale, left, top):
            self._place = (scale, left, top)
            self._pieces = list(self._placed(scale, left, top))
        for polyline, bounds in self._pieces:
            if area is None or bounds.intersects(area):
                draw_contrast_line(painter, polyline)

    def _placed(self, scale: float, left: float, top: float) -> Iterator[tuple[QPolygonF, QRectF]]:
        for contour in self._contours:
            points = [QPointF(left + x * scale, top + y * scale) for x, y in contour.tolist()]
            points.append(points[0])
            for first in range(0, len(points) - 1, PIECE):
                polyline = QPolygonF(points[first : first + PIECE + 1])
                yield polyline, polyline.boundingRect().adjusted(-WIDTH, -WIDTH, WIDTH, WIDTH)
