"""What all labels of a format are made of: outlines with their areas, and run lengths by value."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from pycocotools import mask as coco_mask

from core.exchange.shapes.polygons import bridged, fill, outlines, with_valid_rings
from core.exchange.shapes.rle import mask_of, packed, runs_by_value, runs_of, unpacked


def labels() -> list[np.ndarray]:
    rng = np.random.default_rng(3)
    drawn = [
        rng.integers(0, high, shape).astype(np.uint8)
        for high in (1, 2, 5)
        for shape in ((1, 1), (1, 9), (9, 1), (7, 12))
    ]
    return [*drawn, np.kron(drawn[-1], np.ones((5, 4), np.uint8)), np.full((3, 4), 255, np.uint8)]


@pytest.mark.parametrize("label", labels(), ids=range(len(labels())))
def test_the_runs_of_all_values_are_those_of_each_mask(label: np.ndarray) -> None:
    by_value = dict(runs_by_value(label))
    assert set(by_value) == set(np.unique(label).tolist())
    for value, of_value in by_value.items():
        mask = label == value
        encoded = coco_mask.encode(np.asfortranarray(mask.view(np.uint8)))
        assert np.array_equal(of_value.runs, runs_of(mask))
        assert packed(of_value.runs) == encoded["counts"].decode()
        assert (list(of_value.box), of_value.area) == (
            coco_mask.toBbox(encoded).tolist(),
            coco_mask.area(encoded),
        )


@pytest.mark.parametrize("label", labels(), ids=range(len(labels())))
def test_outlines_fill_to_the_mask_again_and_know_their_area(label: np.ndarray) -> None:
    for value in np.unique(label):
        regions = outlines(label == value)
        drawn, joined = np.zeros(label.shape, np.uint8), np.zeros(label.shape, np.uint8)
        for region in regions:
            one = np.zeros(label.shape, np.uint8)
            fill(one, [region.outer, *region.holes], 1)
            assert np.count_nonzero(one) == region.area
            drawn |= one
            fill(joined, [bridged(region)], 1)
        assert np.array_equal(drawn == 1, label == value)
        assert np.array_equal(joined, drawn)


@pytest.mark.parametrize("label", labels())
def test_rings_that_meet_themselves_are_parted_into_valid_ones(label: np.ndarray) -> None:
    for value in np.unique(label):
        filled = np.zeros_like(label)
        for region in map(with_valid_rings, outlines(label == value)):
            polygon = shapely.Polygon(region.outer, region.holes)
            assert (shapely.is_valid_reason(polygon), polygon.area) == ("Valid Geometry", region.area)
            fill(filled, [region.outer, *region.holes], 1)
        assert np.array_equal(filled == 1, label == value)


def test_lengths_of_any_size_are_packed_and_unpacked() -> None:
    runs = np.array([0, 1, 15, 16, 17, 511, 512, 513, 1 << 20, 3, 1 << 30, 1, 1 << 33, 5, 0, 7])
    assert np.array_equal(unpacked(packed(runs)), runs)


@pytest.mark.parametrize("length", [(1 << 17) - 1, 1 << 17, (1 << 17) + 1])
def test_the_text_of_long_runs_is_that_of_pycocotools(length: int) -> None:
    runs = [length, 1, 0, length, 3, 1, length]
    size = [sum(runs), 1]
    encoded = coco_mask.frPyObjects({"counts": runs, "size": size}, *size)
    assert packed(np.array(runs)) == encoded["counts"].decode()


def test_lengths_that_overflow_are_refused() -> None:
    with pytest.raises(ValueError, match="not of 4 x 3 pixels"):
        mask_of([1 << 63 - 1, 1 << 63 - 1, 12], (3, 4))
    with pytest.raises(ValueError, match="whole numbers"):
        mask_of([1 << 70], (3, 4))
