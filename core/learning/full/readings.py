"""Losses and gradient norms as numbers, read from the device so seldom that it never runs out of work.

An accelerator works through a queue while the program adds to it. Reading a number blocks until the queue is empty,
and meanwhile nothing is added. So the numbers of several steps are read together, and until then a step that must not
be made is skipped on the device itself: see core.learning.full.finite.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from core.learning.full.finite import NotFinite
from core.machine.device import numbers_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    import torch
    from torch import Tensor

    from core.learning.full.process_group import ProcessGroup

EVERY: Final = 8
"""Steps whose numbers are read together."""


def reads_late(device: torch.device, group: ProcessGroup | None) -> bool:
    """Whether steps on that device don't read their own losses.

    Only CUDA's fused optimiser can skip a step by itself, and a group's processes must all fail at the same step.
    """
    return device.type == "cuda" and group is None


class Readings:
    """Losses of the steps of one trainer: the latest that were read, and those still on the device."""

    def __init__(self) -> None:
        self.latest: dict[str, float] = {}
        """By task id, its mean loss over the steps that were read last."""
        self._losses: list[dict[str, Tensor]] = []
        self._norms: list[Tensor] = []
        self._begun = False

    def add(self, losses: Mapping[str, Tensor], norm: Tensor | None) -> None:
        """Add a step that was made or skipped; `norm` of its gradient, None if it had none.

        NotFinite where this or an earlier one had to be skipped. The first step is read at once.
        """
        self._losses.append({task: loss.detach() for task, loss in losses.items()})
        if norm is not None:
            self._norms.append(norm)
        if len(self._losses) >= EVERY or not self._begun:
            self._begun = True
            self._read()

    def _read(self) -> None:
        steps, norms = self._losses, self._norms
        self._losses, self._norms = [], []
        tasks = [task for losses in steps for task in losses]
        tensors = [loss for losses in steps for loss in losses.values()]
        numbers = numbers_of([*tensors, *norms])
        if not all(map(math.isfinite, numbers[: len(tasks)])):
            raise NotFinite("a loss is not finite")
        if not all(map(math.isfinite, numbers)):
            raise NotFinite("a gradient is not finite")
        costs: dict[str, list[float]] = {}
        for task, number in zip(tasks, numbers[: len(tasks)], strict=True):
            costs.setdefault(task, []).append(number)
        self.latest |= {task: sum(values) / len(values) for task, values in costs.items()}
