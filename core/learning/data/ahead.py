"""Crops cut by threads while the device learns from earlier ones."""

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
"""Batches cut in advance."""
MOST_THREADS: Final = 4


def threads_for(device: torch.device) -> int:
    """The number of threads that cut crops for that device; 0 for a CPU, whose cores are busy learning."""
    if device.type == "cpu":
        return 0
    return max(1, min(MOST_THREADS, (os.cpu_count() or 1) - 1))


class Turn(NamedTuple):
    """The state that decides which crops come next."""

    random: Mapping[str, Any]
    drawn: dict[str, int]
    order: list[tuple[str, int]]


class Ahead:
    """Batches whose crops are being cut, in the order they were drawn."""

    def __init__(self, threads: int) -> None:
        self.threads = threads
        self._pool: ThreadPoolExecutor | None = None
        self._batches: deque[tuple[Turn, list[Future[Crop | None]]]] = deque()

    @property
    def full(self) -> bool:
        """Whether the next batch and those cut in advance are all there."""
        return len(self._batches) > BATCHES

    @property
    def turn(self) -> Turn | None:
        """The turn before the next batch was drawn; None if there is no batch."""
        return self._batches[0][0] if self._batches else None

    def add(self, turn: Turn, works: Iterable[Work]) -> None:
        """Start cutting another batch, drawn at that `turn`."""
        if self._pool is None:
            self._pool = ThreadPoolExecutor(self.threads, thread_name_prefix="crops")
        pool = self._pool
        self._batches.append((turn, [pool.submit(cut, crop_work) for crop_work in works]))

    def take(self) -> list[Crop]:
        """Wait for the next batch; empty if there is none."""
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
