"""Val images in two halves that are not each other's neighbours."""

from __future__ import annotations

from core.learning.evaluation.halves import halves


def test_whole_series_go_to_one_half() -> None:
    first, second = halves(["a_2", "b_1", "a_1", "b_2", "c_1"])
    assert {frozenset(name[0] for name in half) for half in (first, second)} <= {
        frozenset("a"), frozenset("bc"), frozenset("ab"), frozenset("c")
    }  # fmt: skip
    assert len(first) + len(second) == 5
    assert not first & second


def test_of_one_series_neighbours_stay_together() -> None:
    first, second = halves([f"clip_{number}" for number in (10, 9, 2, 1, 3, 11)])
    assert first == {"clip_1", "clip_2", "clip_3"}
    assert second == {"clip_9", "clip_10", "clip_11"}


def test_a_series_that_holds_nearly_all_is_divided() -> None:
    first, second = halves([*(f"a_{number}" for number in range(9)), "b_1"])
    assert len(first) == len(second) == 5


def test_one_image_or_none_make_no_halves() -> None:
    assert halves([]) == (frozenset(), frozenset())
    assert halves(["a"]) == (frozenset(), {"a"})
