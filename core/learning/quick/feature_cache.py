"""A cache of the frozen encoder's features, limited in size; evicted features are computed again."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

import torch

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from core.network.neck import Pyramid

MEMORY = 1 << 30


class FeatureCache:
    """Pyramids by key, stored as float16; the least recently used are evicted first."""

    def __init__(self, limit: int = MEMORY) -> None:
        """`limit` is in bytes; one pyramid is kept whatever its size."""
        self.limit = limit
        self._kept: OrderedDict[Hashable, Pyramid] = OrderedDict()
        self._bytes = 0

    def get(self, key: Hashable, encode: Callable[[], Pyramid]) -> Pyramid:
        """The pyramid of that key, from the cache or from `encode`."""
        pyramid = self._kept.get(key)
        if pyramid is None:
            pyramid = encode()
            pyramid = pyramid.to(pyramid.maps[0].device, torch.float16)
            self._kept[key] = pyramid
            self._bytes += pyramid.bytes()
            while self._bytes > self.limit and len(self._kept) > 1:
                self._bytes -= self._kept.popitem(last=False)[1].bytes()
        self._kept.move_to_end(key)
        return pyramid

    def __contains__(self, key: Hashable) -> bool:
        return key in self._kept

    def forget(self, key: Hashable) -> None:
        """Drop one pyramid, if it is there."""
        gone = self._kept.pop(key, None)
        self._bytes -= gone.bytes() if gone is not None else 0

    def clear(self) -> None:
        self._kept.clear()
        self._bytes = 0
