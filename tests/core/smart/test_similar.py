from __future__ import annotations

from collections import deque

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from core.labels.stroke import Stroke
from core.smart import similar
from core.smart.similar import similar_region
from tests.core.smart.covered import check_covered_and_undone

images = hnp.arrays(
    np.uint8,
    st.tuples(st.integers(1, 12), st.integers(1, 12), st.sampled_from([3, 4])),
    elements=st.sampled_from([0, 10, 20, 200, 255]),
)


def flooded(pixels: np.ndarray, row: int, column: int, tolerance: int) -> np.ndarray:
    """The same, one pixel after the other."""
    alike = (np.abs(pixels.astype(int) - pixels[row, column]) <= tolerance).all(2)
    found = np.zeros(alike.shape, bool)
    found[row, column] = True
    waiting = deque([(row, column)])
    while waiting:
        r, c = waiting.popleft()
        for near in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
            inside = 0 <= near[0] < alike.shape[0] and 0 <= near[1] < alike.shape[1]
            if inside and alike[near] and not found[near]:
                found[near] = True
                waiting.append(near)
    return found


def whole(placed: tuple, shape: tuple[int, ...]) -> np.ndarray:
    top, left, mask = placed
    found = np.zeros(shape[:2], bool)
    found[top : top + mask.shape[0], left : left + mask.shape[1]] = mask
    return found


@settings(max_examples=40, deadline=None)
@given(images, st.data(), st.sampled_from([0, 10, 50, 255]))
def test_it_is_what_is_connected_and_alike(pixels, data, tolerance):
    row = data.draw(st.integers(0, pixels.shape[0] - 1))
    column = data.draw(st.integers(0, pixels.shape[1] - 1))
    placed = similar_region(pixels, column + 0.5, row + 0.5, tolerance)
    assert placed is not None
    assert np.array_equal(whole(placed, pixels.shape), flooded(pixels, row, column, tolerance))


@settings(max_examples=40, deadline=None)
@given(images, st.data(), st.integers(0, 60))
def test_looking_at_parts_finds_the_same(pixels, data, tolerance):
    row = data.draw(st.integers(0, pixels.shape[0] - 1))
    column = data.draw(st.integers(0, pixels.shape[1] - 1))
    at_once = similar_region(pixels, column, row, tolerance)
    first, similar._FIRST = similar._FIRST, 2
    try:
        by_parts = similar_region(pixels, column, row, tolerance)
    finally:
        similar._FIRST = first
    assert at_once is not None
    assert by_parts is not None
    assert np.array_equal(whole(at_once, pixels.shape), whole(by_parts, pixels.shape))


@settings(max_examples=40, deadline=None)
@given(images, st.integers(0, 60), st.sampled_from([0, 1, 255]), st.booleans())
def test_painting_it_can_be_undone_and_its_box_covers_all_changes(pixels, tolerance, value, protect):
    label = (pixels[..., 0] // 100).astype(np.uint8)
    stroke = Stroke(label, "scene", "road", value, "wand", only_unlabelled=protect)
    placed = similar_region(pixels, 0, 0, tolerance)
    assert placed is not None
    check_covered_and_undone(stroke, placed, label)


def test_nothing_outside_and_nothing_when_stopped():
    pixels = np.zeros((4, 4, 4), np.uint8)
    assert similar_region(pixels, 4, 0, 5) is None
    assert similar_region(pixels, 0, -1, 5) is None
    assert similar_region(pixels, 0, 0, 5, stopped=lambda: True) is None
