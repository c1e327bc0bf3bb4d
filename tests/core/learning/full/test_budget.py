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


@pytest.mark.parametrize("limit", [Limit(steps=400), Limit(minutes=400 / 60)])
def test_a_run_that_no_longer_improves_cools_down_before_it_ends(limit: Limit) -> None:
    budget = Budget(limit, 15.0)

    def fraction_after(step: int) -> float:  # a second each
        budget.started = time.monotonic() - step
        return budget.fraction(step)

    assert fraction_after(200) == pytest.approx(0.5, abs=0.01)
    budget.cool_down(200)
    assert fraction_after(200) == pytest.approx(0.5, abs=0.01)
    assert fraction_after(225) == pytest.approx(0.75, abs=0.01)
    assert fraction_after(251) == 1.0, "a quarter of what had passed later it is over"
    again = Budget(limit, 15.0)
    again.load_state_dict(budget.state_dict(), Limit())
    again.limit, again.seconds = limit.steps, 400.0
    again.started = time.monotonic() - 225
    assert again.fraction(225) == pytest.approx(0.75, abs=0.01)
    budget.warm_up()
    assert fraction_after(225) == pytest.approx(0.5625, abs=0.01)


def test_the_time_that_is_left_is_that_of_the_cooldown() -> None:
    budget = Budget(Limit(minutes=400 / 60), 15.0)
    budget.started = time.monotonic() - 200
    assert budget.progress(1, 1.0).eta_seconds == pytest.approx(200, abs=2)
    budget.cool_down(1)
    assert budget.progress(1, 1.0).eta_seconds == pytest.approx(50, abs=2)
