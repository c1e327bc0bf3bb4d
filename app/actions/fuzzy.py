"""Fuzzy matching: every word of the query must occur in the text, in order, with gaps allowed. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

T = TypeVar("T")


def score(query: str, text: str) -> float | None:
    """How well `text` matches, higher is better; None if it doesn't. Case is ignored.

    A whole word beats one with gaps, the start of a word beats its middle, a short text beats a long one.
    """
    text = text.lower()
    total = 0.0
    for word in query.lower().split():
        word_score = _word_score(word, text)
        if word_score is None:
            return None
        total += word_score
    return total - 0.02 * len(text)


def _word_score(word: str, text: str) -> float | None:
    best: float | None = None
    start = text.find(word)
    while start >= 0:  # whole: where it starts a word, if anywhere
        candidate = (
            3.0 * len(word) + (4.0 if _starts_word(text, start) else 0.0) + (2.0 if start == 0 else 0.0)
        )
        best = candidate if best is None else max(best, candidate)
        start = text.find(word, start + 1)
    return best if best is not None else _scattered(word, text)


def _scattered(word: str, text: str) -> float | None:
    """Letters with gaps: those that start words count, as in "sp" for "show predictions"."""
    index, total = -1, 0.0
    for letter in word:
        following = text.find(letter, index + 1)
        if following < 0:
            return None
        at_start = _next_start(letter, text, index + 1)
        if following == index + 1:
            total += 1.5
        elif at_start >= 0:
            following = at_start
            total += 2.0
        else:
            total += 0.2
        index = following
    return total if total >= 1.5 * len(word) else None  # scattered letters are not a match


def _next_start(letter: str, text: str, begin: int) -> int:
    """The start of the next word that begins with `letter`, or -1."""
    index = text.find(letter, begin)
    while index >= 0 and not _starts_word(text, index):
        index = text.find(letter, index + 1)
    return index


def _starts_word(text: str, place: int) -> bool:
    return place == 0 or not text[place - 1].isalnum()


def best(query: str, items: Iterable[T], text: Callable[[T], str], limit: int) -> list[T]:
    """The `limit` best matches, best first; equal ones keep their order. All items for an empty query."""
    if not query.strip():
        return [item for item, _ in zip(items, range(limit), strict=False)]
    scored = [(item_score, item) for item in items if (item_score := score(query, text(item))) is not None]
    scored.sort(key=lambda pair: -pair[0])
    return [item for _, item in scored[:limit]]
