from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from core.learning.evaluation.metrics import confusion, mean_miou, parts, score
from core.learning.evaluation.task_score import TaskScore


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


def test_dice_and_the_matrix_by_hand() -> None:
    label = np.array([[0, 0, 1], [1, 255, 255]], np.uint8)
    prediction = np.array([[0, 1, 1], [1, 0, 1]], np.uint8)
    result = score(confusion(label, prediction, 2))
    assert result.matrix == ((1, 1), (0, 2))
    assert result.dice == pytest.approx((2 / 3, 4 / 5))
    assert result.mean_dice == pytest.approx((2 / 3 + 4 / 5) / 2)
    assert result.interval is None


def test_precision_and_recall_by_hand() -> None:
    label = np.array([[0, 0, 1], [1, 255, 255]], np.uint8)
    prediction = np.array([[0, 1, 1], [1, 0, 1]], np.uint8)
    result = score(confusion(label, prediction, 3))
    assert result.precision == (1.0, pytest.approx(2 / 3), None)
    assert result.recall == (0.5, 1.0, None)
    assert result.mean_precision == pytest.approx(5 / 6)
    assert result.mean_recall == pytest.approx(3 / 4)


def test_a_class_that_is_never_predicted_has_recall_0_and_no_precision() -> None:
    result = score(confusion(np.array([[0, 1]], np.uint8), np.zeros((1, 2), np.uint8), 2))
    assert result.precision == (0.5, None)
    assert result.recall == (1.0, 0.0)


def test_without_a_matrix_nothing_is_known_of_precision() -> None:
    assert TaskScore((0.5,), (3,)).precision == TaskScore((0.5,), (3,)).recall == ()


matrices = arrays(np.int64, (3, 3), elements=st.integers(0, 50))


@settings(deadline=None, max_examples=50)
@given(st.lists(matrices, min_size=1, max_size=6))
def test_intervals_lie_where_images_can_take_the_score(images: list[np.ndarray]) -> None:
    result = score(sum(images, np.zeros((3, 3), np.int64)), [parts(m) for m in images])
    again = score(sum(images, np.zeros((3, 3), np.int64)), [parts(m) for m in images])
    assert result == again
    labelled = [m for m in images if m.sum()]
    assert result.images == len(labelled)
    if len(labelled) < 2:
        assert result.interval is None
        return
    assert result.interval is not None
    low, high = result.interval
    assert 0 <= low <= high <= 1
    for iou, interval in zip(result.iou, result.intervals, strict=True):
        assert (interval is None) == (iou is None)
    for iou, dice in zip(result.iou, result.dice, strict=True):
        if iou is not None and dice is not None:
            assert dice == pytest.approx(2 * iou / (1 + iou))


def test_images_alike_have_no_spread_and_unlike_ones_much() -> None:
    good, bad = np.array([[90, 0], [0, 10]]), np.array([[0, 90], [10, 0]])
    same = score(5 * good, [parts(good)] * 5)
    assert same.interval == (1.0, 1.0)
    mixed = score(5 * good + 5 * bad, [parts(good)] * 5 + [parts(bad)] * 5)
    assert mixed.interval is not None
    assert mixed.interval[1] - mixed.interval[0] > 0.3


def test_images_are_drawn_not_pixels() -> None:
    """Ten times the pixels in as many images leave the interval as it is."""
    random = np.random.default_rng(0)
    images = [random.integers(1, 20, (2, 2)) for _ in range(8)]
    small = score(sum(images), [parts(m) for m in images])  # type: ignore[arg-type]
    large = score(10 * sum(images), [parts(10 * m) for m in images])  # type: ignore[arg-type]
    assert small.interval == pytest.approx(large.interval)


def test_an_interval_of_known_width() -> None:
    """Of two images, one right and one wrong, a draw is all right or all wrong a quarter of the time each."""
    right, wrong = np.array([[10, 0], [0, 0]]), np.array([[0, 10], [0, 0]])
    result = score(right + wrong, [parts(right), parts(wrong)])
    assert result.intervals == ((0.0, 1.0), None)
