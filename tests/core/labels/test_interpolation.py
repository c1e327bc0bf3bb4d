from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest

from core.labels.boxes import Box
from core.labels.interpolation import Interpolation, changed_piece

Label = npt.NDArray[np.uint8]
HEIGHT, WIDTH = 40, 60


def blank(value: int = 0) -> Label:
    return np.full((HEIGHT, WIDTH), value, np.uint8)


def with_disc(label: Label, row: float, column: float, radius: float, value: int = 1) -> Label:
    rows, columns = np.mgrid[:HEIGHT, :WIDTH]
    label = label.copy()
    label[(rows - row) ** 2 + (columns - column) ** 2 <= radius**2] = value
    return label


def centre(mask: npt.NDArray[np.bool_]) -> tuple[float, float]:
    rows, columns = np.nonzero(mask)
    return float(rows.mean()), float(columns.mean())


@pytest.mark.parametrize("to", [15, 40], ids=["it overlaps itself", "it doesn't"])
@pytest.mark.parametrize("ground", [0, 255], ids=["on background", "on nothing labelled"])
def test_a_disc_that_moves_is_halfway_in_the_middle(to: int, ground: int) -> None:
    before, after = with_disc(blank(ground), 20, 10, 5), with_disc(blank(ground), 20, to, 5)
    middle = Interpolation(before, after).at(0.5)
    assert centre(middle == 1) == pytest.approx((20, (10 + to) / 2), abs=0.51)
    assert (middle == 1).sum() == pytest.approx((before == 1).sum(), rel=0.15)
    assert set(np.unique(middle)) == {1, ground}


def test_the_ends_are_the_labels_themselves() -> None:
    before = with_disc(with_disc(blank(), 20, 10, 5), 10, 40, 4, 2)
    after = with_disc(with_disc(blank(), 22, 14, 5), 10, 44, 4, 2)
    between = Interpolation(before, after)
    assert np.array_equal(between.at(0.0), before)
    assert np.array_equal(between.at(1.0), after)


def test_a_border_that_moves_is_halfway_in_the_middle() -> None:
    before, after = blank(), blank()
    before[:, 20:] = 1
    after[:, 30:] = 1
    expected = blank()
    expected[:, 25:] = 1
    assert np.array_equal(Interpolation(before, after).at(0.5), expected)


def test_three_classes_that_meet_leave_no_gap() -> None:
    before, after = blank(), blank()
    before[:, 20:] = 1
    before[25:] = 2
    after[:, 30:] = 1
    after[15:] = 2
    middle = Interpolation(before, after).at(0.5)
    expected = blank()
    expected[:, 25:] = 1
    expected[20:] = 2
    assert (middle != expected).sum() <= 0.02 * middle.size
    assert set(np.unique(middle)) == {0, 1, 2}


@pytest.mark.parametrize("radius", [6, 18], ids=["a small shape", "surroundings"])
def test_a_class_that_one_side_lacks_shrinks_to_nothing(radius: int) -> None:
    between = Interpolation(with_disc(blank(), 20, 30, radius), blank())
    areas = [int((between.at(fraction) == 1).sum()) for fraction in (0.0, 0.25, 0.5, 0.75, 1.0)]
    assert areas == sorted(areas, reverse=True)
    assert len(set(areas)) == 5
    assert areas[-1] == 0
    half = Interpolation(blank(), with_disc(blank(), 20, 30, radius)).at(0.5)
    assert centre(half == 1) == pytest.approx((20, 30), abs=0.51)


def test_what_is_unlabelled_on_both_sides_stays_unlabelled() -> None:
    before, after = blank(255), blank(255)
    before[:, :20] = 0
    after[:, :30] = 0
    middle = Interpolation(with_disc(before, 20, 8, 4), with_disc(after, 20, 12, 4)).at(0.5)
    assert (middle[:, 30:] == 255).all()
    assert (middle[:, :25] != 255).all()
    assert centre(middle == 1) == pytest.approx((20, 10), abs=0.51)
    assert (Interpolation(blank(255), blank(255)).at(0.5) == 255).all()


def test_shapes_at_the_image_s_edge_stay_inside() -> None:
    before, after = with_disc(blank(), 0, 0, 6), with_disc(blank(), 39, 59, 6)
    middle = Interpolation(before, after).at(0.5)
    assert middle.shape == (HEIGHT, WIDTH)
    leaving = Interpolation(with_disc(blank(), 20, 52, 6), with_disc(blank(), 20, 58, 6)).at(0.5)
    assert leaving[20, 55] == 1
    assert leaving[20, 30] == 0


def test_each_of_two_alike_shapes_goes_to_its_own_place() -> None:
    before = with_disc(with_disc(blank(), 10, 10, 4), 30, 10, 4)
    after = with_disc(with_disc(blank(), 10, 26, 4), 30, 26, 4)
    middle = Interpolation(before, after).at(0.5)
    assert centre(middle[:20] == 1) == pytest.approx((10, 18), abs=0.51)
    assert centre(middle[20:] == 1) == pytest.approx((10, 18), abs=0.51)


def test_a_shape_that_splits_is_averaged_where_it_is() -> None:
    before, after = blank(), blank()
    before[10:30, 20:40] = 1
    after[10:30, 20:28] = 1
    after[10:30, 32:40] = 1
    middle = Interpolation(before, after).at(0.5)
    assert (middle[12:28, 21:27] == 1).all()
    assert (middle[12:28, 33:39] == 1).all()


def test_labels_of_two_sizes_are_refused() -> None:
    with pytest.raises(ValueError, match="different sizes"):
        Interpolation(blank(), np.zeros((3, 3), np.uint8))


def test_a_cancelled_one_labels_nothing() -> None:
    assert (Interpolation(blank(), blank()).at(0.5, lambda: True) == 255).all()


def test_a_piece_holds_what_changes_where_it_may() -> None:
    label, new = blank(255), blank(1)
    mask = np.zeros(label.shape, np.bool_)
    mask[3:5, 6:9] = True
    [(box, values)] = changed_piece(label, new, mask)
    assert box == Box(3, 6, 5, 9)
    assert (values == 1).all()
    assert changed_piece(new, new, mask) == []
