from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from core.labels.outlines import simplified

coordinates = st.floats(0, 8192, width=32)
paths = st.lists(st.tuples(coordinates, coordinates), min_size=1, max_size=40)


def distance(points: np.ndarray, outline: np.ndarray, *, closed: bool) -> np.ndarray:
    """How far each point is from the nearest side of an outline."""
    ends = np.roll(outline, -1, axis=0) if closed else outline[1:]
    starts = outline[: len(ends)]
    way = ends - starts
    length = (way**2).sum(1)
    share = ((points[:, None] - starts) * way).sum(2) / np.where(length > 0, length, 1)
    nearest = starts + np.clip(share, 0, 1)[..., None] * way
    return np.sqrt(((points[:, None] - nearest) ** 2).sum(2)).min(1)


@given(paths, st.floats(0.1, 50), st.booleans())
def test_no_point_is_farther_from_the_outline_than_was_allowed(points, tolerance, closed):
    few = simplified(points, tolerance, closed=closed)
    assert len(few) <= len(points)
    if len(few) >= 2:
        assert distance(np.array(points), few, closed=closed).max() <= tolerance + 0.02


def test_points_on_a_straight_way_are_left_out_and_corners_stay():
    square = [(x, 10.0) for x in range(10, 21)] + [(20.0, y) for y in range(11, 21)] + [(10.0, 20.0)]
    assert {tuple(p) for p in simplified(square, 0.5).tolist()} == {(10, 10), (20, 10), (20, 20), (10, 20)}


def test_repeated_points_and_short_ways_stay_what_they_are():
    assert simplified([(1, 1), (1, 1), (2, 2)], 0.5).tolist() == [[1, 1], [2, 2]]
    assert simplified([], 1).shape == (0, 2)
