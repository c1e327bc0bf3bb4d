"""The cache that is bounded by bytes."""

from __future__ import annotations

from core.machine.byte_cache import ByteCache


def cache(limit: int = 10) -> ByteCache[str, bytes]:
    return ByteCache(limit, len)


def test_the_least_recently_used_goes_first() -> None:
    values = cache()
    values["a"], values["b"] = b"1234", b"1234"
    assert values.get("a") == b"1234"
    values["c"] = b"1234"
    assert list(values) == ["a", "c"]


def test_peeking_and_iterating_use_nothing() -> None:
    values = cache()
    values["a"], values["b"] = b"1234", b"1234"
    assert values.peek("a") == b"1234"
    assert list(values) == ["a", "b"]
    values["c"] = b"1234"
    assert "a" not in values


def test_one_value_is_kept_however_large() -> None:
    values = cache()
    values["a"] = b"1"
    values["b"] = b"x" * 100
    assert list(values) == ["b"]
    values["c"] = b"1"
    assert list(values) == ["c"]


def test_what_is_pinned_stays() -> None:
    values = cache()
    values.pinned = "a"
    values["a"], values["b"], values["c"] = b"1234", b"1234", b"1234"
    assert list(values) == ["a", "c"]


def test_a_value_put_again_counts_once() -> None:
    values = cache()
    for _ in range(5):
        values["a"] = b"12345"
    values["b"] = b"12345"
    assert list(values) == ["a", "b"]


def test_who_asked_is_told_what_made_room_only() -> None:
    told: list[str] = []
    values: ByteCache[str, bytes] = ByteCache(10, len, told.append)
    values["a"], values["b"] = b"123456", b"123456"
    values.pop("b")
    values.clear()
    assert told == ["a"]
    assert values.get("b") is None
