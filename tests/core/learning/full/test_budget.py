from __future__ import annotations

import time

import pytest

from core.learning.full.budget import Budget, Limit


def test_what_is_scored_at_the_end_is_part_of_the_time() -> None:
    budget = Budget(Limit(minutes=1.0), 15.0)
    budget.scored(time.monotonic() - 6, 0, pixels=12)
    budget.at_end = 12
    budget.started = time.monotonic() - 30
    assert budget.fraction(100) == pytest.approx(30 / (60 - 1.2 * 6), abs=0.01)
    budget.at_end = 40  # others are scored at the end than on the way
    assert budget.fraction(100) == pytest.approx(30 / (60 - 1.2 * 20), abs=0.01)


def test_a_scoring_of_nothing_tells_no_time() -> None:
    budget = Budget(Limit(minutes=1.0), 15.0)
    budget.scored(time.monotonic(), 0, pixels=0)
    budget.at_end = 40
    budget.started = time.monotonic() - 30
    assert budget.fraction(100) == pytest.approx(0.5, abs=0.01)
