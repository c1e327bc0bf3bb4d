"""A cache bounded by the bytes of what it holds; the least recently used go first.

Why not cachetools.LRUCache: that one refuses a value larger than its limit, while here one image is kept however
large it is, and what is on screen can be pinned. It is not
thread-safe: users that share one between threads hold a lock.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator

Key = TypeVar("Key", bound="Hashable")
Value = TypeVar("Value")


class ByteCache(Generic[Key, Value]):
    """Values by key. `get` marks a value as used; iterating, the oldest first, and `peek` don't."""

    def __init__(
        self, limit: int, size: Callable[[Value], int], dropped: Callable[[Key], object] | None = None
    ) -> None:
        """`limit` in what `size` counts; `dropped` is called with each key that goes to make room."""
        self.limit, self._size, self._dropped = limit, size, dropped
        self.pinned: Key | None = None
        """Never dropped to make room; nor is the value that was put last."""
        self._values: OrderedDict[Key, tuple[Value, int]] = OrderedDict()
        self._total = 0

    def __len__(self) -> int:
        return len(self._values)

    def __contains__(self, key: object) -> bool:
        return key in self._values

    def __iter__(self) -> Iterator[Key]:
        return iter(self._values)

    def __getitem__(self, key: Key) -> Value:
        value = self._values[key][0]
        self._values.move_to_end(key)
        return value

    def __setitem__(self, key: Key, value: Value) -> None:
        self.pop(key)
        size = self._size(value)
        self._values[key] = (value, size)
        self._total += size
        while self._total > self.limit:
            oldest = next((k for k in self._values if k not in (key, self.pinned)), None)
            if oldest is None:
                return
            self.pop(oldest)
            if self._dropped is not None:
                self._dropped(oldest)

    def get(self, key: Key) -> Value | None:
        """The value, which counts as used now; None where there is none."""
        return self[key] if key in self._values else None

    def peek(self, key: Key) -> Value | None:
        """The value, None where there is none; it does not count as used."""
        return self._values[key][0] if key in self._values else None

    def pop(self, key: Key) -> Value | None:
        """Drop one value, if it is there, and return it."""
        value, size = self._values.pop(key, (None, 0))
        self._total -= size
        return value

    def clear(self) -> None:
        """Drop all."""
        self._values.clear()
        self._total = 0
