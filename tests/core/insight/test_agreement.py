from __future__ import annotations

import math

import numpy as np
import pytest

from core.insight.agreement import Counts, mean_dice, together, unlike
from core.project.model import UNLABELLED


def label(rows: list[list[int]]) -> np.ndarray:
    return np.array(rows, np.uint8)


U = UNLABELLED
YOURS = label([[0, 0, 0, 1], [1, 1, U, U]])
THEIRS = label([[0, 0, 1, 1], [1, 0, 1, U]])


def test_only_pixels_that_both_labelled_count() -> None:
    counts = Counts.of(YOURS, THEIRS, 2)
    assert counts.matrix.tolist() == [[2, 1], [1, 2]]
    assert (counts.pixels, counts.same, counts.differing) == (6, 4, 2)
    assert (counts.only_yours, counts.only_theirs) == (0, 1)
    assert counts.dice(0) == pytest.approx(2 * 2 / 6)
    assert counts.iou(0) == pytest.approx(2 / 4)
    assert counts.class_pixels(1) == 4


def test_kappa_is_what_the_book_says() -> None:
    """Fleiss, Levin & Paik: 75, 1, 4 / 5, 4, 1 / 0, 0, 10 of 100 give kappa .68."""
    matrix = np.array([[75, 1, 4], [5, 4, 1], [0, 0, 10]], np.int64)
    assert Counts(matrix).kappa == pytest.approx(0.676, abs=0.001)


def test_chance_gives_no_kappa_and_one_class_alone_none_at_all() -> None:
    assert Counts(np.array([[25, 25], [25, 25]])).kappa == pytest.approx(0)
    assert Counts(np.array([[0, 50], [50, 0]])).kappa == pytest.approx(-1)
    assert math.isnan(Counts(np.array([[9, 0], [0, 0]])).kappa)
    assert math.isnan(Counts(np.zeros((2, 2), np.int64)).kappa)


def test_a_class_that_neither_has_is_no_number() -> None:
    counts = Counts.of(YOURS, THEIRS, 3)
    assert math.isnan(counts.dice(2))
    assert math.isnan(counts.iou(2))
    assert mean_dice([counts]) == pytest.approx(2 / 3)
    assert math.isnan(mean_dice([]))
    assert unlike([]) == math.inf


def test_images_are_summed_before_anything_is_divided() -> None:
    small = Counts(np.array([[0, 1], [0, 0]]), 3, 0)
    large = Counts(np.array([[99, 0], [0, 0]]), 0, 4)
    both = together([small, large], 2)
    assert both.dice(0) == pytest.approx(2 * 99 / 199)
    assert (both.only_yours, both.only_theirs) == (3, 4)


def test_indices_that_the_task_lacks_are_unlabelled_and_sizes_must_fit() -> None:
    assert Counts.of(label([[7, 0]]), label([[0, 0]]), 2).pixels == 1
    with pytest.raises(ValueError, match="shape"):
        Counts.of(YOURS, YOURS[:1], 2)
