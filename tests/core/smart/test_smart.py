"""GrabCut, live-wire and superpixels on small images whose answer is known."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.labels import shapes
from core.labels.boxes import Box
from core.labels.stroke import Stroke
from core.smart.grab_cut import Hint, grab_cut
from core.smart.live_wire import LiveWire
from core.smart.superpixels import superpixels
from core.smart.working import WorkingCopy
from tests.core.smart.covered import check_covered_and_undone

SIZE = 120


def disk_image(size: int = SIZE, scale: int = 1) -> tuple[np.ndarray, np.ndarray]:
    """A red disk on green with a little noise, BGRA; and which pixels are the disk's."""
    rows, columns = np.mgrid[: size * scale, : size * scale] / scale
    disk = np.hypot(rows - size / 2, columns - size / 2) < size / 5
    pixels = np.where(disk[..., None], (30, 40, 200, 255), (60, 160, 50, 255))
    noise = np.random.default_rng(7).integers(-12, 13, pixels.shape)
    return np.clip(pixels + noise, 0, 255).astype(np.uint8), disk


def whole(placed: tuple | None, shape: tuple[int, ...]) -> np.ndarray:
    assert placed is not None
    top, left, mask = placed
    found = np.zeros(shape[:2], bool)
    found[top : top + mask.shape[0], left : left + mask.shape[1]] = mask
    return found


def overlap(found: np.ndarray, wanted: np.ndarray) -> float:
    return float((found & wanted).sum() / (found | wanted).sum())


def box(top: int, left: int, bottom: int, right: int) -> tuple:
    return top, left, np.ones((bottom - top, right - left), bool)


def test_grab_cut_finds_the_thing_in_a_rough_box():
    pixels, disk = disk_image()
    assert overlap(whole(grab_cut(pixels, box(28, 28, 92, 92)), pixels.shape), disk) > 0.97


def test_grab_cut_finds_the_thing_in_a_rough_lasso():
    pixels, disk = disk_image()
    outline = np.array([(60, 25), (95, 60), (62, 96), (24, 58)])
    lasso = next(iter(shapes.polygon(outline, (SIZE, SIZE))))
    assert overlap(whole(grab_cut(pixels, lasso), pixels.shape), disk) > 0.95


def test_grab_cut_on_a_large_image_looks_at_a_reduced_copy(monkeypatch):
    monkeypatch.setattr("core.smart.grab_cut.LIMIT", 10_000)
    pixels, disk = disk_image(scale=4)
    found = whole(grab_cut(pixels, box(110, 110, 370, 370)), pixels.shape)
    assert overlap(found, disk) > 0.93


def test_hints_add_and_take_away():
    pixels, _ = disk_image()
    pixels[50:70, 95:115, :3] = (200, 30, 30)  # another thing, outside of the box
    rough = box(28, 28, 92, 92)
    added = whole(grab_cut(pixels, rough, [Hint(((98, 60), (112, 60)), 6, True)]), pixels.shape)
    assert added[58:62, 98:112].all()
    taken = whole(grab_cut(pixels, rough, [Hint(((60, 60),), 4, False)]), pixels.shape)
    assert not taken[58:62, 58:62].any()


def test_grab_cut_of_the_whole_image_and_of_one_color_does_not_fail():
    pixels, _ = disk_image()
    assert grab_cut(pixels, box(0, 0, SIZE, SIZE)) is not None
    flat = np.full((20, 20, 4), 99, np.uint8)
    assert grab_cut(flat, box(5, 5, 15, 15)) is not None
    assert grab_cut(flat, box(0, 0, 20, 20)) is not None
    assert grab_cut(flat, (5, 5, np.zeros((3, 3), bool))) is None
    assert grab_cut(flat, box(5, 5, 15, 15), stopped=lambda: True) is None


def test_grab_cut_gives_the_same_twice():
    pixels, _ = disk_image()
    first, second = (whole(grab_cut(pixels, box(20, 20, 95, 95)), pixels.shape) for _ in range(2))
    assert np.array_equal(first, second)


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 40), st.integers(0, 40), st.integers(3, 60), st.integers(3, 60), st.booleans())
def test_painting_what_was_found_can_be_undone(top, left, high, wide, protect):
    pixels, _ = disk_image(48)
    rough = box(min(top, 44), min(left, 44), min(top + high, 48), min(left + wide, 48))
    label = np.where(np.mgrid[:48, :48][0] < 10, 0, 255).astype(np.uint8)
    stroke = Stroke(label, "scene", "road", 1, "smart select", only_unlabelled=protect)
    placed = grab_cut(pixels, rough)
    assert placed is not None
    check_covered_and_undone(stroke, placed, label)


@pytest.mark.parametrize("reduction", [1.0, 3.0])
def test_the_live_wire_keeps_to_the_edge(reduction):
    pixels, _ = disk_image(scale=round(reduction))
    center, radius = SIZE / 2 * reduction, SIZE / 5 * reduction
    way = LiveWire(pixels, center - radius, center, reduction).way(center, center - radius)
    assert way[0].tolist() == [center - radius, center]
    assert way[-1].tolist() == [center, center - radius]
    off = np.abs(np.hypot(way[:, 0] - center, way[:, 1] - center) - radius)
    assert off.max() < 2.5 * reduction


def test_the_live_wire_reaches_points_beside_the_part_and_the_image():
    pixels, _ = disk_image()
    wire = LiveWire(pixels, 0.2, 0.3)
    for x, y in ((-30.0, 50.0), (500.0, 500.0), (0.2, 0.3), (SIZE, SIZE)):
        way = wire.way(x, y)
        assert way[-1].tolist() == [x, y]
        assert np.isfinite(way).all()


def test_superpixels_keep_to_edges_and_cover_every_pixel_once():
    pixels, disk = disk_image()
    found = superpixels(pixels, Box(0, 0, SIZE, SIZE), 10)
    times = np.zeros((SIZE, SIZE), int)
    across = 0
    for number in np.unique(found.ids):
        top, left, mask = found.placed(int(number))
        place = np.s_[top : top + mask.shape[0], left : left + mask.shape[1]]
        times[place] += mask
        across += min((mask & disk[place]).sum(), (mask & ~disk[place]).sum())
    assert (times == 1).all()
    assert across < 0.03 * disk.sum()
    assert 60 < len(np.unique(found.ids)) < 250


def test_superpixels_of_a_reduced_part_lie_where_they_are(monkeypatch):
    monkeypatch.setattr("core.smart.superpixels.LIMIT", 12_000)
    pixels, _ = disk_image(scale=4)
    part = Box(101, 67, 400, 447)
    found = superpixels(pixels, part, 24)
    times = np.zeros(pixels.shape[:2], int)
    for number in np.unique(found.ids):
        top, left, mask = found.placed(int(number))
        times[top : top + mask.shape[0], left : left + mask.shape[1]] += mask
        rows, columns = np.nonzero(mask)
        assert found.at(left + columns[0] + 0.5, top + rows[0] + 0.5) == number
    assert (times[part.slices] == 1).all()
    assert times.sum() == part.shape[0] * part.shape[1]
    assert found.at(66.9, 200) is None


@given(st.integers(1, 60), st.integers(1, 60), st.integers(20, 900))
def test_a_copys_masks_have_the_boxes_size(height, width, limit):
    copy = WorkingCopy.of(np.zeros((70, 70, 4), np.uint8), Box(3, 5, 3 + height, 5 + width), limit)
    assert copy.pixels.shape[0] * copy.pixels.shape[1] <= max(limit * 1.6, 2)
    assert copy.full(np.ones(copy.pixels.shape[:2], bool)).shape == (height, width)
    assert copy.full(np.ones(copy.pixels.shape[:2], bool)).all()
    assert copy.reduced(np.ones((height, width), bool)).shape == copy.pixels.shape[:2]
    assert copy.at(5, 3) == (0, 0)
    assert copy.at(4 + width, 2 + height) <= (copy.pixels.shape[1] - 1, copy.pixels.shape[0] - 1)
