from __future__ import annotations

import numpy as np
import pytest

from core.insight.sharing import GradientsMeasured, Together, in_words, unmeasured_reason


def measured(*gradients: list[float], step: int = 0) -> GradientsMeasured:
    """Of tasks a, b, c ... with these gradients."""
    rows = np.array(gradients)
    products = rows @ rows.T
    return GradientsMeasured(step, tuple("abcd"[: len(rows)]), tuple(map(tuple, products.tolist())))


def test_cosines_show_both_signs_and_leave_out_a_gradient_of_0() -> None:
    cosines = measured([1, 0], [-2, 0], [3, 3], [0, 0]).cosines()
    assert cosines.keys() == {("a", "b"), ("a", "c"), ("b", "c")}
    assert cosines["a", "b"] == pytest.approx(-1)
    assert cosines["a", "c"] == pytest.approx(0.5**0.5)


def test_parts_are_of_the_sum_of_the_lengths() -> None:
    assert measured([3, 0], [0, -1]).parts() == pytest.approx({"a": 0.75, "b": 0.25})
    assert measured([0, 0], [0, 0]).parts() == {}


def test_a_task_costs_what_the_others_lose_of_a_step() -> None:
    event = measured([1, 0], [1, 0], [0, 2])
    assert event.serves(without="c") == pytest.approx({"a": 1, "b": 1})
    assert event.costs()["c"] == pytest.approx(1 - 0.5**0.5)
    assert event.costs()["a"] < event.costs()["c"] / 2


def test_words_name_the_costly_task_and_the_pairs_that_agree_or_conflict() -> None:
    together = Together()
    for step in range(3):
        together.take(measured([1, 0, 0], [1, 0.1, 0], [0, 0, 3], step=step))
    names = {"a": "road", "b": "car", "c": "noise"}
    assert in_words(together, names) == [
        "noise costs the other tasks most: 55 % of a step serves them; without it, 100 %.",
        "road and car pull the shared features in the same direction (cosine +1.00).",
    ]
    opposed = Together()
    opposed.take(measured([1, 0], [-1, 0.2]))
    assert in_words(opposed, names) == [
        "road and car pull the shared features in opposite directions (cosine -0.98)."
    ]
    larger = Together()
    larger.take(measured([1, 0], [0, 4]))
    assert in_words(larger, names)[0] == "car costs road: 24 % of a step serves it; alone, 100 %."
    apart = Together()
    apart.take(measured([1, 0], [0, 1]))
    assert in_words(apart, names) == [
        "The tasks hardly affect each other: no two gradients agree or conflict."
    ]
    assert in_words(Together(), names) == []


def test_a_task_that_is_gone_is_not_spoken_of() -> None:
    together = Together()
    together.take(measured([1, 0], [-1, 0], [0, 5]))
    assert in_words(together, {"b": "car"}) == []


def test_reasons_why_nothing_is_measured() -> None:
    assert unmeasured_reason("whole", ("a", "b")) == ""
    assert "single task" in unmeasured_reason("whole", ("a",))
    assert "network of its own" in unmeasured_reason("none", ("a", "b"))
