"""A cache of the frozen encoder's features, bounded in bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

from core.machine.byte_cache import ByteCache

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from core.network.neck import Pyramid

MEMORY = 1 << 30


class FeatureCache:
    """Pyramids by key, as float16; the least recently used are dropped first."""

    def __init__(self, limit: int = MEMORY) -> None:
        """`limit` is in bytes; one pyramid is kept whatever its size."""
        self._pyramids: ByteCache[Hashable, Pyramid] = ByteCache(limit, lambda pyramid: pyramid.bytes())

    def halve(self) -> None:
        """Forget all, and keep half as much from now on."""
        self._pyramids.clear()
        self._pyramids.limit //= 2

    def get(self, key: Hashable, encode: Callable[[], Pyramid]) -> Pyramid:
        """The pyramid of that key, from the cache or from `encode`."""
        pyramid = self._pyramids.get(key)
        if pyramid is None:
            pyramid = encode()
            pyramid = pyramid.to(pyramid.maps[0].device, torch.float16)
            self._pyramids[key] = pyramid
        return pyramid

    def __contains__(self, key: Hashable) -> bool:
        return key in self._pyramids

    def forget(self, key: Hashable) -> None:
        """Drop one pyramid, if it is there."""
        self._pyramids.pop(key)

    def clear(self) -> None:
        self._pyramids.clear()
