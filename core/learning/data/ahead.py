"""Crops cut by threads while the device learns from those before."""

from __future__ import annotations

import os
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from core.learning.data.cutting import cut

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from concurrent.futures import Future

    import torch

    from core.learning.data.augment import Crop
    from core.learning.data.cutting import Work

BATCHES: Final = 2
"""Cut ahead of the one that is learned from."""
MOST_THREADS: Final = 4


def threads_for(device: torch.device) -> int:
    """How many threads cut crops for learning there; 0 on a CPU, whose cores are busy learning."""
    if device.type == "cpu":
        return 0
    return max(1, min(MOST_THREADS, (os.cpu_count() or 1) - 1))


class Turn(NamedTuple):
    """What decides which crops come next."""

    random: Mapping[str, Any]
    drawn: dict[str, int]
    order: list[tuple[str, int]]


class Ahead:
    """Batches whose crops are being cut, in the order in which they were drawn."""

    def __init__(self, threads: int) -> None:
        self.threads = threads
        self._pool: ThreadPoolExecutor | None = None
        self._batches: deque[tuple[Turn, list[Future[Crop | None]]]] = deque()

    @property
    def full(self) -> bool:
        """The next batch and those to be cut meanwhile are there."""
        return len(self._batches) > BATCHES

    @property
    def turn(self) -> Turn | None:
        """As it was before the next batch was drawn, None where none is there."""
        return self._batches[0][0] if self._batches else None

    def add(self, turn: Turn, works: Iterable[Work]) -> None:
        """Begin to cut another batch, drawn when it was that `turn`."""
        if self._pool is None:
            self._pool = ThreadPoolExecutor(self.threads, thread_name_prefix="crops")
        pool = self._pool
        self._batches.append((turn, [pool.submit(cut, crop_work) for crop_work in works]))

    def take(self) -> list[Crop]:
        """The next batch, waited for; empty where none is there."""
        if not self._batches:
            return []
        _, futures = self._batches.popleft()
        return [crop for future in futures if (crop := future.result()) is not None]

    def clear(self) -> None:
        """Forget all batches."""
        for _, futures in self._batches:
            for future in futures:
                future.cancel()
        self._batches.clear()

    def close(self) -> None:
        """Forget all batches, and end the threads."""
        self.clear()
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.shutdown()
