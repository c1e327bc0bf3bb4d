"""Live-wire: paths along an edge from one point to any other (Mortensen and Barrett, 1995)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from core.labels.boxes import Box
from core.smart.working import WorkingCopy

if TYPE_CHECKING:
    from core.labels.outlines import Points
    from core.labels.stroke import Pixels

SIDE: Final = 512
"""The side of the part around the point that is searched, in pixels of the copy."""


class LiveWire:
    """The cheapest paths from one point to all others around it. Building it takes about 80 ms, a query no time."""

    def __init__(self, pixels: Pixels, x: float, y: float, reduction: float = 1.0) -> None:
        """Start at (x, y) of `pixels`, (H, W, 3 or 4) uint8, and search an area SIDE * `reduction` pixels wide.

        With a `reduction` above 1, edges are found in an image reduced by that factor, like the view when zoomed out.
        """
        half = round(SIDE * max(reduction, 1.0) / 2)
        column, row = round(x), round(y)
        box = Box(row - half, column - half, row + half, column + half).clip(*pixels.shape[:2])
        self.start = (x, y)
        self._copy = WorkingCopy.of(pixels, box, SIDE * SIDE)
        scissors = cv2.segmentation.IntelligentScissorsMB()
        scissors.setEdgeFeatureCannyParameters(32, 100)
        scissors.setGradientMagnitudeMaxLimit(200)
        scissors.applyImage(self._copy.pixels)
        scissors.buildMap(self._copy.at(x, y))
        self._scissors = scissors

    def way(self, x: float, y: float) -> Points:
        """The path from the start to (x, y) along edges: (N, 2) of (x, y), both ends as given.

        Outside the searched part it is straight.
        """
        copy = self._copy
        contour = np.asarray(self._scissors.getContour(copy.at(x, y)), np.float64).reshape(-1, 2)
        across, down = copy.scale
        # Edges lie between pixels; a path through pixel centres is off by less than half a pixel.
        points = (contour + 0.5) / (across, down) + (copy.box.left, copy.box.top)
        return np.concatenate(([self.start], points[1:-1], [(x, y)]))
