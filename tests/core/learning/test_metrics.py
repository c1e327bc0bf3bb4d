from __future__ import annotations

import numpy as np
import pytest

from core.learning.metrics import confusion, mean_miou, score


def test_iou_by_hand_over_labelled_pixels_only() -> None:
    label = np.array([[0, 0, 1], [1, 255, 255]], np.uint8)
    prediction = np.array([[0, 1, 1], [1, 0, 1]], np.uint8)
    result = score(confusion(label, prediction, 2))
    assert result.iou == pytest.approx((1 / 2, 2 / 3))
    assert result.pixels == (2, 2)
    assert result.accuracy == pytest.approx(3 / 4)
    assert result.miou == pytest.approx((1 / 2 + 2 / 3) / 2)


def test_a_class_without_labelled_pixels_has_no_iou() -> None:
    label = np.zeros((2, 2), np.uint8)
    result = score(confusion(label, np.array([[0, 0], [0, 2]], np.uint8), 3))
    assert result.iou == (pytest.approx(0.75), None, None)
    assert result.miou == pytest.approx(0.75)


def test_one_matrix_over_the_set_is_not_the_mean_of_images() -> None:
    big = confusion(np.ones((10, 10), np.uint8), np.ones((10, 10), np.uint8), 2)
    small = confusion(np.ones((1, 1), np.uint8), np.zeros((1, 1), np.uint8), 2)
    assert score(big + small).iou[1] == pytest.approx(100 / 101)


def test_nothing_labelled_has_no_score() -> None:
    result = score(confusion(np.full((2, 2), 255, np.uint8), np.zeros((2, 2), np.uint8), 2))
    assert result.miou is None
    assert result.accuracy is None
    assert mean_miou([result]) is None


def test_shapes_must_agree() -> None:
    with pytest.raises(ValueError, match="prediction"):
        confusion(np.zeros((2, 2), np.uint8), np.zeros((2, 3), np.uint8), 2)
