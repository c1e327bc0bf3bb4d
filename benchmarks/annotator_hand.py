"""Where the hand of the simulated annotator goes: along the middle of a region, or around it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 120.0
"""Pixels of the longest stroke."""
LEAST = 40
"""Wrong regions of fewer pixels aren't worth a stroke."""


def walk(room: np.ndarray) -> list[tuple[float, float]]:
    """A path along the middle of a region; `room` is every pixel's distance to the region's border."""
    height, width = room.shape
    row, column = np.unravel_index(int(room.argmax()), room.shape)
    ends: list[list[tuple[float, float]]] = []
    for first in (True, False):
        x, y, heading, path = float(column), float(row), math.nan, [(float(column), float(row))]
        if not first and len(ends[0]) > 1:  # the other way
            (ax, ay), (bx, by) = ends[0][:2]
            heading = math.atan2(ay - by, ax - bx)
        while len(path) * 6 < LONGEST / 2:
            turns = (
                np.linspace(-np.pi, np.pi, 17)[:-1]
                if math.isnan(heading)
                else heading + np.linspace(-0.7, 0.7, 7)
            )
            spots = [(x + 6 * math.cos(t), y + 6 * math.sin(t), t) for t in turns]
            inside = [
                (s, room[int(s[1]), int(s[0])]) for s in spots if 0 <= s[0] < width and 0 <= s[1] < height
            ]
            if not inside:
                break
            (x, y, heading), space = max(inside, key=lambda each: each[1])
            if space < 1.5:
                break
            path.append((x, y))
        ends.append(path)
    return [*reversed(ends[1][1:]), *ends[0]]


def middle_stroke(region: np.ndarray) -> list[tuple[float, float]] | None:
    """A stroke through the largest connected part of a region, None where that is too small."""
    count, parts, stats, _ = cv2.connectedComponentsWithStats(region.astype(np.uint8), connectivity=8)
    if count < 2:
        return None
    largest = 1 + int(stats[1:, cv2.CC_STAT_AREA].argmax())
    if stats[largest, cv2.CC_STAT_AREA] < LEAST:
        return None
    framed = cv2.copyMakeBorder((parts == largest).astype(np.uint8), 1, 1, 1, 1, cv2.BORDER_CONSTANT)
    return walk(cv2.distanceTransform(framed, cv2.DIST_L2, 5)[1:-1, 1:-1])


def outlines(truth: np.ndarray, classes: int) -> Iterator[tuple[int, list[np.ndarray]]]:
    """Every region but the background's: its class, its outline, and the outlines of its holes."""
    for value in range(1, classes):
        contours, tree = cv2.findContours(
            (truth == value).astype(np.uint8), cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE
        )
        for index, outline in enumerate(contours):
            if tree[0][index][3] < 0 and cv2.contourArea(outline) >= LEAST:
                holes = [c for c, node in zip(contours, tree[0], strict=True) if node[3] == index]
                rings = [outline, *(hole for hole in holes if cv2.contourArea(hole) >= LEAST)]
                yield value, [cv2.approxPolyDP(ring, 1.5, True) for ring in rings]
