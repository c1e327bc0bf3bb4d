from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.session.learning.series import Series, smooth


def test_few_points_are_kept_as_they_are() -> None:
    series = Series(4)
    for x, y in ((0, 5), (1, 4), (2, 3)):
        series.append(x, y)
    assert [v.tolist() for v in series.points] == [[0, 1, 2], [5, 4, 3]]


@given(st.integers(1, 3000), st.sampled_from([2, 8, 100]))
def test_many_points_keep_their_range_and_their_mean(count: int, capacity: int) -> None:
    series = Series(capacity)
    for x in range(count):
        series.append(x, 2 * x)
    x, y = series.points
    assert len(x) == len(series) <= capacity + 1
    assert np.all(np.diff(x) > 0)
    assert np.allclose(y, 2 * x)
    assert x[0] >= 0
    assert x[-1] <= count - 1


def test_an_hours_long_curve_stays_small_and_true() -> None:
    series = Series(400)
    for x in range(100_000):
        series.append(x, 1.0 if x < 50_000 else 3.0)
    x, y = series.points
    assert len(x) <= 401
    assert y[x < 49_000] == pytest.approx(1.0)
    assert y[x > 51_000] == pytest.approx(3.0)


def test_what_is_no_number_is_left_out() -> None:
    series = Series()
    series.append(1, float("nan"))
    series.append(2, float("inf"))
    assert len(series) == 0


def test_an_odd_capacity_is_refused() -> None:
    with pytest.raises(ValueError, match="even"):
        Series(5)


def test_smoothing_keeps_a_constant_and_calms_noise() -> None:
    assert smooth(np.full(20, 0.7), 8) == pytest.approx(0.7)
    noise = np.random.default_rng(0).normal(1.0, 0.2, 200)
    assert smooth(noise, 12).std() < noise.std() / 2
    assert smooth(noise, 1) is noise
