"""Simplifies outlines drawn by hand. Points are (N, 2) float pixels, (x, y)."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float64]


def simplified(points: npt.ArrayLike, tolerance: float, *, closed: bool = True) -> Points:
    """The points needed so that no other one is farther than `tolerance` pixels from the outline.

    Douglas and Peucker (1973). Repeated points are dropped.
    """
    path: Points = np.asarray(points, np.float64).reshape(-1, 2)
    if len(path) > 1:
        moves: npt.NDArray[np.bool_] = (path[1:] != path[:-1]).any(axis=1)
        path = np.concatenate((path[:1], path[1:][moves]))
    if len(path) < 3 or tolerance <= 0:
        return path
    origin = path[:1]
    reduced: Points = np.asarray(
        cv2.approxPolyDP((path - origin).astype(np.float32), tolerance, closed), np.float64
    )
    return reduced.reshape(-1, 2) + origin
