from __future__ import annotations

import numpy as np
import pytest

from core.insight.contact_sheet import make_row, worst

COLORS = ("#000000", "#00FF00", "#0000FF")


def test_the_worst_come_first_and_no_more_than_asked_for() -> None:
    assert worst({"a": 0.5, "b": 0.1, "c": 0.5, "d": 0.9}, 3) == [("b", 0.1), ("a", 0.5), ("c", 0.5)]
    assert worst({}, 3) == []


def test_errors_are_where_label_and_prediction_differ_in_the_labels_colour() -> None:
    label = np.full((40, 80), 255, np.uint8)
    label[:20] = 1
    prediction = np.full((40, 80), 1, np.uint8)
    prediction[:, 40:] = 2
    photo = np.full((10, 20, 3), 200, np.uint8)
    row = make_row(photo, label, prediction, COLORS, 20)
    assert {picture.shape for picture in row} == {(10, 20, 3)}
    assert (row.photo == 200).all()
    assert (row.errors[:5, 10:] == (0, 255, 0)).all()
    assert (row.errors[:5, :10] == row.errors[9, 0]).all()  # right
    assert (row.errors[6:] == row.errors[9, 0]).all()  # not labelled
    assert row.label[0, 0, 1] > row.label[9, 0, 1]


def test_a_thin_error_of_a_large_image_does_not_vanish() -> None:
    label = np.zeros((400, 400), np.uint8)
    prediction = label.copy()
    label[:, 203] = 2
    row = make_row(np.full((40, 40, 3), 90, np.uint8), label, prediction, COLORS, 40)
    assert (row.errors == (0, 0, 255)).all(axis=2).any(axis=1).all()


def test_what_is_missing_is_the_plain_photo() -> None:
    photo = np.full((10, 20, 3), 200, np.uint8)
    row = make_row(photo, None, None, COLORS)
    assert all((picture == photo).all() for picture in row)


def test_sizes_must_agree() -> None:
    with pytest.raises(ValueError, match="shape"):
        make_row(
            np.zeros((2, 2, 3), np.uint8), np.zeros((4, 4), np.uint8), np.zeros((4, 5), np.uint8), COLORS
        )
