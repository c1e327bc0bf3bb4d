"""Strokes paint what their geometry says, and every change can be undone exactly."""

from __future__ import annotations

import contextlib
import itertools
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from core.labels.boxes import Box
from core.labels.packing import count, histogram, pack, unpack
from core.labels.stroke import UNLABELLED, LabelChange, Stroke

coordinates = st.floats(-8, 40)
small_labels = hnp.arrays(
    np.uint8, st.tuples(st.integers(1, 24), st.integers(1, 24)), elements=st.sampled_from([0, 1, 2, 255])
)
line = st.tuples(st.just("line"), coordinates, coordinates, coordinates, coordinates, st.floats(0.1, 12))
polygon = st.tuples(st.just("polygon"), st.lists(st.tuples(coordinates, coordinates), max_size=7))
fill = st.tuples(st.just("fill"), coordinates, coordinates)
path = st.tuples(
    st.just("path"), st.lists(st.tuples(coordinates, coordinates), max_size=4), st.floats(0.1, 12)
)
ellipse = st.tuples(st.just("ellipse"), coordinates, coordinates, coordinates, coordinates)
mask = st.tuples(
    st.just("mask"),
    st.integers(-9, 30),
    st.integers(-9, 30),
    hnp.arrays(bool, st.tuples(st.integers(0, 12), st.integers(0, 12))),
)
operations = st.lists(st.one_of(line, polygon, fill, path, ellipse, mask), min_size=1, max_size=5)


def stroke_on(label: np.ndarray, value: int = 1, **kwargs: bool) -> Stroke:
    return Stroke(label, "scene", "road", value, "brush", **kwargs)


def empty(height: int, width: int) -> np.ndarray:
    return np.full((height, width), UNLABELLED, np.uint8)


def do(stroke: Stroke, operation: tuple) -> Box:
    name, *arguments = operation
    return getattr(stroke, name)(*arguments)


def outside_unchanged(before: np.ndarray, after: np.ndarray, box: Box) -> bool:
    mask = np.ones(before.shape, bool)
    if not box.empty:
        mask[box.slices] = False
    return np.array_equal(before[mask], after[mask])


@given(small_labels, operations, st.sampled_from([0, 1, 255]), st.booleans())
def test_undo_brings_back_what_was_and_redo_does_it_again(label, steps, value, protect):
    before = label.copy()
    stroke = stroke_on(label, value, only_unlabelled=protect)
    for step in steps:
        do(stroke, step)
    after = label.copy()
    change = stroke.finish()
    if change is None:
        assert np.array_equal(before, after)
        return
    assert change.revert(label) == change.box
    assert np.array_equal(label, before)
    assert change.apply(label) == change.box
    assert np.array_equal(label, after)
    assert change.reversed().apply(label) == change.box
    assert np.array_equal(label, before)


@given(small_labels, operations, st.sampled_from([0, 1, 255]), st.booleans())
def test_the_boxes_cover_all_changes_and_the_last_one_is_tight(label, steps, value, protect):
    first = label.copy()
    stroke = stroke_on(label, value, only_unlabelled=protect)
    for step in steps:
        before = label.copy()
        assert outside_unchanged(before, label, do(stroke, step))
    assert outside_unchanged(first, label, stroke.box)
    change = stroke.finish()
    if change is not None:
        rows, columns = np.nonzero(first != label)
        assert change.box == (rows.min(), columns.min(), rows.max() + 1, columns.max() + 1)


@given(small_labels, operations)
def test_cancel_puts_everything_back(label, steps):
    before = label.copy()
    stroke = stroke_on(label)
    for step in steps:
        do(stroke, step)
    box = stroke.cancel()
    assert np.array_equal(label, before)
    assert box.empty or box.clip(*label.shape) == box
    assert stroke.finish() is None


@given(small_labels, operations)
def test_protection_changes_unlabelled_pixels_only(label, steps):
    before = label.copy()
    stroke = stroke_on(label, only_unlabelled=True)
    for step in steps:
        do(stroke, step)
    assert np.array_equal(label[before != UNLABELLED], before[before != UNLABELLED])


def test_protection_says_nothing_to_the_eraser():
    label = np.ones((5, 5), np.uint8)
    stroke_on(label, UNLABELLED, only_unlabelled=True).line(2.5, 2.5, 2.5, 2.5, 0.5)
    assert label[2, 2] == UNLABELLED


@given(coordinates, coordinates, coordinates, coordinates, st.floats(0.6, 12))
def test_a_line_paints_what_lies_within_its_radius(x0, y0, x1, y1, radius):
    label = empty(32, 32)
    stroke_on(label).line(x0, y0, x1, y1, radius)
    columns, rows = np.meshgrid(np.arange(32) + 0.5, np.arange(32) + 0.5)
    dx, dy = x1 - x0, y1 - y0
    length2 = dx * dx + dy * dy
    along = np.clip(((columns - x0) * dx + (rows - y0) * dy) / length2, 0, 1) if length2 > 0 else 0.0
    distance = np.hypot(columns - (x0 + along * dx), rows - (y0 + along * dy))
    painted = label == 1
    assert painted[distance < radius - 1e-6].all()
    ends = np.zeros_like(painted)
    for x, y in ((x0, y0), (x1, y1)):
        if 0 <= x < 32 and 0 <= y < 32:
            ends[math.floor(y), math.floor(x)] = True
    assert not painted[(distance > radius + 1e-6) & ~ends].any()
    assert painted[ends].all()


@given(coordinates, coordinates, coordinates, coordinates)
def test_the_smallest_brush_is_one_pixel_wide_without_gaps(x0, y0, x1, y1):
    label = empty(64, 64)
    stroke_on(label).line(x0 + 16, y0 + 16, x1 + 16, y1 + 16, 0.5)
    steps = max(
        abs(math.floor(x1 + 16) - math.floor(x0 + 16)), abs(math.floor(y1 + 16) - math.floor(y0 + 16))
    )
    assert (label == 1).sum() == steps + 1


def test_a_dab_paints_the_pixel_under_it_and_no_other():
    label = empty(5, 5)
    box = stroke_on(label).line(2.1, 3.9, 2.1, 3.9, 0.5)
    assert box == (3, 2, 4, 3)
    assert np.argwhere(label == 1).tolist() == [[3, 2]]


def test_a_stroke_beside_the_image_touches_nothing():
    label = empty(5, 5)
    stroke = stroke_on(label)
    assert stroke.line(-50, -50, -40, -40, 3).empty
    assert stroke.line(-50, -50, -40, -40, 0.5).empty
    assert stroke.fill(7, 2).empty
    assert stroke.fill(-0.5, 2).empty
    assert stroke.polygon([(-9, -9), (-3, -9), (-5, -3)]).empty
    assert stroke.line(math.nan, 0, 0, 0, 3).empty
    assert stroke.polygon([(0, 0), (math.inf, 0), (0, 5)]).empty
    assert stroke.finish() is None


def test_a_long_oblique_line_is_whole_across_its_bands():
    label = empty(600, 700)
    stroke_on(label).line(0, 0, 700, 600, 5)
    columns, rows = np.meshgrid(np.arange(700) + 0.5, np.arange(600) + 0.5)
    distance = np.abs(columns * 600 - rows * 700) / math.hypot(600, 700)
    assert (label[distance < 5 - 1e-6] == 1).all()
    assert (label[distance > 5 + 1e-6] == UNLABELLED).all()


def test_a_polygon_holds_the_pixels_whose_centre_is_inside():
    label = empty(6, 6)
    box = stroke_on(label).polygon([(1, 1), (4, 1), (4, 3), (1, 3)])
    assert np.argwhere(label == 1).tolist() == [[r, c] for r in (1, 2) for c in (1, 2, 3)]
    assert box.clip(6, 6) == box


@given(st.lists(st.tuples(st.integers(-4, 24), st.integers(-4, 24)), min_size=3, max_size=8))
def test_a_polygon_follows_the_even_odd_rule(points):
    label = empty(20, 20)
    stroke_on(label).polygon(points)
    for row in range(20):
        for column in range(20):
            x, y = column + 0.5, row + 0.5
            inside = False
            for (ax, ay), (bx, by) in zip(points, points[1:] + points[:1], strict=True):
                if (ay > y) != (by > y):
                    crossing = ax + (y - ay) / (by - ay) * (bx - ax)
                    if abs(crossing - x) < 1e-9:
                        break
                    inside ^= crossing < x
            else:
                assert (label[row, column] == 1) == inside


@given(coordinates, coordinates, coordinates, coordinates)
def test_an_ellipse_holds_the_pixels_whose_centre_is_inside(x0, y0, x1, y1):
    label = empty(32, 32)
    stroke_on(label).ellipse(x0, y0, x1, y1)
    columns, rows = np.meshgrid(np.arange(32) + 0.5, np.arange(32) + 0.5)
    wide, high = abs(x1 - x0) / 2, abs(y1 - y0) / 2
    painted = label == 1
    if wide == 0 or high == 0:
        assert not painted.any()
        return
    away = np.hypot((columns - (x0 + x1) / 2) / wide, (rows - (y0 + y1) / 2) / high)
    assert painted[away < 1 - 1e-6].all()
    assert not painted[away > 1 + 1e-6].any()


def test_an_ellipse_is_whole_across_its_bands():
    label = empty(400, 300)
    box = stroke_on(label).ellipse(20, 10, 280, 390)
    columns, rows = np.meshgrid(np.arange(300) + 0.5, np.arange(400) + 0.5)
    assert np.array_equal(label == 1, np.hypot((columns - 150) / 130, (rows - 200) / 190) <= 1)
    assert box == (10, 20, 390, 280)


def test_a_path_is_its_lines_and_one_point_a_dab():
    points = [(3, 4), (20, 9), (12, 22)]
    along, lines = empty(30, 30), empty(30, 30)
    stroke_on(along).path(points, 2.5)
    stroke = stroke_on(lines)
    for (x0, y0), (x1, y1) in itertools.pairwise(points):
        stroke.line(x0, y0, x1, y1, 2.5)
    assert np.array_equal(along, lines)
    dab = empty(9, 9)
    assert stroke_on(dab).path([(4.5, 4.5)], 0.5) == (4, 4, 5, 5)
    assert stroke_on(dab).path([], 3).empty


@given(mask, st.integers(1, 24), st.integers(1, 24))
def test_a_mask_paints_its_true_pixels_that_lie_on_the_image(operation, height, width):
    _, top, left, inside = operation
    label = empty(height, width)
    stroke_on(label).mask(top, left, inside)
    wanted = {(int(row) + top, int(column) + left) for row, column in np.argwhere(inside)}
    on_image = {(row, column) for row, column in wanted if 0 <= row < height and 0 <= column < width}
    assert {tuple(place) for place in np.argwhere(label == 1).tolist()} == on_image


def test_fill_takes_the_connected_region_of_equal_label_by_four_neighbours():
    label = np.array([[0, 0, 1, 0], [1, 1, 0, 0], [0, 1, 0, 255]], np.uint8)
    stroke = stroke_on(label, 7)
    assert stroke.fill(3.9, 0.1) == (0, 2, 3, 4)
    assert label.tolist() == [[0, 0, 1, 7], [1, 1, 7, 7], [0, 1, 7, 255]]
    assert stroke.fill(3, 0).empty


def test_a_stroke_over_many_tiles_comes_back():
    label = np.random.default_rng(3).integers(0, 3, (700, 900), np.uint8)
    before = label.copy()
    stroke = stroke_on(label, 9)
    stroke.line(10, 10, 880, 690, 60)
    after = label.copy()
    change = stroke.finish()
    assert change is not None
    change.revert(label)
    assert np.array_equal(label, before)
    change.apply(label)
    assert np.array_equal(label, after)


def test_a_label_of_the_wrong_kind_is_refused():
    with pytest.raises(ValueError, match="uint8"):
        stroke_on(np.zeros((3, 3), np.int32))
    with pytest.raises(ValueError, match="C-contiguous"):
        stroke_on(np.zeros((3, 6), np.uint8)[:, ::2])
    with pytest.raises(ValueError, match="256"):
        stroke_on(empty(2, 2), 256)


def test_a_change_is_refused_by_a_label_of_another_size():
    label = empty(4, 4)
    stroke = stroke_on(label)
    stroke.line(1, 1, 1, 1, 0.5)
    change = stroke.finish()
    assert change is not None
    with pytest.raises(ValueError, match="not"):
        change.apply(empty(4, 5))


def test_between_two_labels_there_is_the_tight_change_or_none():
    before, after = empty(6, 7), empty(6, 7)
    assert LabelChange.between("i", "t", before, after, "import") is None
    after[2:4, 5] = 3
    change = LabelChange.between("i", "t", before, after, "import")
    assert change is not None
    assert change.box == (2, 5, 4, 6)
    change.apply(before)
    assert np.array_equal(before, after)
    with pytest.raises(ValueError, match="sizes"):
        LabelChange.between("i", "t", before, empty(7, 6), "import")


def test_boxes():
    box = Box(1, 2, 5, 9)
    assert box.shape == (4, 7)
    assert not box.empty
    assert Box(3, 3, 3, 9).empty
    assert box.union(Box(3, 3, 3, 9)) == box
    assert Box(0, 0, 0, 0).union(box) == box
    assert box.union(Box(0, 4, 2, 12)) == (0, 2, 5, 12)
    assert Box(-3, -1, 99, 99).clip(10, 20) == (0, 0, 10, 20)
    assert box.moved(10, 20) == (11, 22, 15, 29)


@given(hnp.arrays(np.uint8, st.tuples(st.integers(0, 40), st.integers(0, 40))))
def test_packing_keeps_every_pixel_of_noise(pixels):
    assert np.array_equal(unpack(pack(pixels), pixels.shape), pixels)
    assert np.array_equal(count(pack(pixels), pixels.shape), histogram(pixels))


@given(st.lists(st.tuples(st.integers(0, 255), st.integers(1, 90)), min_size=1, max_size=9))
def test_packing_keeps_every_pixel_of_runs(runs):
    pixels = np.repeat(*np.array(runs).T).astype(np.uint8)[None]
    assert np.array_equal(unpack(pack(pixels), pixels.shape), pixels)
    assert np.array_equal(count(pack(pixels), pixels.shape), np.bincount(pixels[0], minlength=256))


@given(st.binary(max_size=60), st.booleans())
def test_damaged_packs_are_refused(noise, flip):
    packed = bytearray(pack(np.repeat(np.arange(4, dtype=np.uint8), 100)[None]))
    if flip:
        for place, byte in enumerate(noise):
            packed[place % len(packed)] ^= byte
    data = bytes(packed) if flip else noise
    with contextlib.suppress(ValueError):  # and never anything else
        assert unpack(data, (1, 400)).shape == (1, 400)


def test_a_pack_of_another_size_is_refused():
    packed = pack(empty(8, 8))
    for shape in ((8, 7), (9, 8)):
        with pytest.raises(ValueError, match="fill"):
            unpack(packed, shape)


def test_an_ellipse_thinner_than_numbers_can_square_paints_nothing() -> None:
    label = np.full((8, 8), UNLABELLED, np.uint8)
    assert stroke_on(label).ellipse(0.0, 0.0, 1.0, 6.5e-242).empty
    assert (label == UNLABELLED).all()


@pytest.mark.parametrize(
    "ends", [(2.3e-308, 2.0, 0.0, 0.0), (2.3e-308, 0.0, 0.0, 1.0), (0.0, 1.0, 5.0, 1 + 1e-300)]
)
def test_a_line_hardly_off_the_axis_is_a_line_along_it(ends: tuple[float, float, float, float]) -> None:
    label, straight = np.full((8, 8), UNLABELLED, np.uint8), np.full((8, 8), UNLABELLED, np.uint8)
    stroke_on(label).line(*ends, 1.5)
    stroke_on(straight).line(*(round(v, 6) for v in ends), 1.5)
    np.testing.assert_array_equal(label, straight)
