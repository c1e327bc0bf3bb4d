from __future__ import annotations

import pytest

from core.learning.evaluation.holdout import HOLD_OUT_FROM, folds, hold_out
from core.project.series import by_series, series_of
from core.project.splits import automatic_splits


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("0016E5_00390", "0016E5"),
        ("tile3_004", "tile3"),
        ("patient001_frame01", "patient001_frame"),
        ("left lung 7", "left lung"),
        ("0042", "0042"),
        ("portrait", "portrait"),
    ],
)
def test_a_series_is_the_name_without_its_last_number(name: str, expected: str) -> None:
    assert series_of(name) == expected


def test_whole_series_are_held_out() -> None:
    names = [f"clip{c}_{n:03}" for c in "abcdef" for n in range(10)]
    held = hold_out(names)
    assert 0.1 * len(names) <= len(held) <= 0.34 * len(names)
    for group in by_series(names):
        assert len(held & set(group)) in (0, len(group))


def test_a_series_too_large_to_spare_is_never_held_out_whole() -> None:
    names = [f"long_{n:03}" for n in range(90)] + [f"short_{n}" for n in range(10)]
    assert hold_out(names) == {n for n in names if n.startswith("short")}


def test_names_of_one_kind_are_held_out_one_by_one() -> None:
    names = [f"IMG_{n:04}" for n in range(50)]
    assert 8 <= len(hold_out(names)) <= 12


def test_the_choice_depends_on_the_names_only() -> None:
    names = [f"clip{c}_{n}" for c in "abcdefgh" for n in range(5)]
    assert hold_out(names) == hold_out(names[::-1])


def test_few_images_take_turns_instead() -> None:
    few = [f"IMG_{n}" for n in range(HOLD_OUT_FROM - 1)]
    assert not hold_out(few)
    assert folds(few) == [frozenset(g) for g in by_series(few)]
    assert frozenset().union(*folds(few)) == set(few)
    assert not folds(few[:1])
    assert not folds([f"IMG_{n}" for n in range(HOLD_OUT_FROM)])
    assert hold_out([f"IMG_{n}" for n in range(HOLD_OUT_FROM)])


def test_images_that_come_together_are_split_by_series() -> None:
    names = [f"clip{c}_{n:03}" for c in range(40) for n in range(5)]
    splits = dict(zip(names, automatic_splits([f"{n}.png" for n in names]), strict=True))
    for group in by_series(names):
        assert len({splits[name] for name in group}) == 1
    assert 0.05 < sum(s == "val" for s in splits.values()) / len(names) < 0.4


def test_names_that_tell_nothing_are_split_one_by_one() -> None:
    names = [f"IMG_{n:04}.png" for n in range(500)]
    assert 50 < automatic_splits(names).count("val") < 150
