"""Losses and gradient norms as numbers, read from the device so seldom that it never has to wait.

A device works through what it was given while the program prepares more. Whoever reads a number of it waits until
all of that is done, and meanwhile nothing more is prepared. So on an accelerator the numbers of a few steps are
read together. A step that must not be made is held back on the device itself until then: see `finite`.
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
    """Whether steps there do without their own numbers.

    Only CUDA's fused optimiser can hold a step back by itself, and a group's processes must all fail at one step.
    """
    return device.type == "cuda" and group is None


class Readings:
    """What the steps of one trainer cost, not read yet but for the latest."""

    def __init__(self) -> None:
        self.latest: dict[str, float] = {}
        """By task id the mean of its losses over the steps that were read last."""
        self._losses: list[dict[str, Tensor]] = []
        self._norms: list[Tensor] = []
        self._begun = False

    def add(self, losses: Mapping[str, Tensor], norm: Tensor | None) -> None:
        """A step was made, or held back; `norm` of its gradient, None where it had none.

        NotFinite where this or an earlier one had to be held back. The first step is read at once.
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
