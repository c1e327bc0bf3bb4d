from __future__ import annotations

import numpy as np

from core.insight.opinions.differences import (
    ONLY_THEIRS,
    ONLY_YOURS,
    OTHER_CLASS,
    SAME,
    difference_at,
    difference_map,
    differences,
    settled_out,
    with_theirs,
)
from core.labels.boxes import Box
from core.project.model import UNLABELLED

U = UNLABELLED


def two() -> tuple[np.ndarray, np.ndarray]:
    yours = np.zeros((30, 40), np.uint8)
    theirs = np.zeros((30, 40), np.uint8)
    theirs[2:12, 2:12] = 1  # another class
    yours[20:28, 2:12] = U  # only theirs
    theirs[20:30, 30:40] = U  # only yours
    return yours, theirs


def test_the_map_tells_three_kinds_apart() -> None:
    yours, theirs = two()
    codes = difference_map(yours, theirs)
    assert codes[5, 5] == OTHER_CLASS
    assert codes[22, 5] == ONLY_THEIRS
    assert codes[25, 35] == ONLY_YOURS
    assert codes[0, 0] == SAME
    assert int((codes != SAME).sum()) == 100 + 80 + 100


def test_regions_of_two_classes_come_first() -> None:
    yours, theirs = two()
    rows = differences("a", "road", yours, theirs)
    assert [(d.yours, d.theirs, d.pixels) for d in rows] == [(0, 1, 100), (U, 0, 80), (0, U, 100)]
    assert rows[0].box == Box(2, 2, 12, 12)
    assert differences("a", "road", yours, yours) == []


def test_the_region_under_a_pixel_is_the_connected_one() -> None:
    yours, theirs = two()
    theirs[14:18, 14:18] = 1  # another region of the same pair
    region = difference_at("a", "road", yours, theirs, 15, 16)
    assert region is not None
    assert (region.box, region.pixels) == (Box(14, 14, 18, 18), 16)
    assert difference_at("a", "road", yours, theirs, 0, 0) is None


def test_what_was_settled_leaves_the_map_until_the_label_changes() -> None:
    yours, theirs = two()
    region = difference_at("a", "road", yours, theirs, 5, 5)
    assert region is not None
    codes = difference_map(yours, theirs)
    settled_out(codes, yours, [region])
    assert codes[5, 5] == SAME
    assert codes[22, 5] == ONLY_THEIRS
    yours[5, 5] = 2
    codes = difference_map(yours, theirs)
    settled_out(codes, yours, [region])
    assert (codes[5, 5], codes[5, 6]) == (OTHER_CLASS, SAME)


def test_taking_theirs_never_erases() -> None:
    yours, theirs = two()
    result = with_theirs(yours, theirs)
    assert result[5, 5] == 1
    assert result[22, 5] == 0
    assert result[25, 35] == 0  # they labelled nothing there
