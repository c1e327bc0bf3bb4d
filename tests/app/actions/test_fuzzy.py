from __future__ import annotations

import pytest

from app.actions.fuzzy import best, score

TEXTS = [
    "Show the task's prediction",
    "Show the task's labels",
    "Paint only where unlabelled",
    "Polygon",
    "Pan",
]


def find(query: str, limit: int = 10) -> list[str]:
    return best(query, TEXTS, lambda text: text, limit)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("pol", "Polygon"),
        ("PAN", "Pan"),
        ("unlab", "Paint only where unlabelled"),
        ("label show", "Show the task's labels"),
        ("stp", "Show the task's prediction"),
        ("pow", "Paint only where unlabelled"),
    ],
)
def test_a_few_letters_find_what_is_meant(query: str, first: str) -> None:
    assert find(query)[0] == first


@pytest.mark.parametrize("query", ["xyz", "pan xyz", "sgn"])
def test_what_is_not_there_is_not_found(query: str) -> None:
    assert find(query) == []


def test_nothing_asked_finds_all_in_order_up_to_the_limit() -> None:
    assert find("") == TEXTS
    assert find(" ", 2) == TEXTS[:2]


def test_the_start_of_a_word_beats_its_middle_and_a_short_text_a_long_one() -> None:
    start, middle = score("lab", "my label"), score("lab", "unlabelled")
    short, long = score("pan", "pan"), score("pan", "pan all the images about")
    assert start is not None
    assert middle is not None
    assert short is not None
    assert long is not None
    assert start > middle
    assert short > long
