"""The state of a full run, as checkpoints store it, and a copy of it that survives a failing GPU."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from core.machine.device import CPU
from core.machine.device_failure import on_host

if TYPE_CHECKING:
    import torch
    from torch import Tensor

    from core.network.multitask import MultiTaskNet
    from core.project.model import Task


class RunState(NamedTuple):
    """All that is needed to resume a run."""

    tensors: dict[str, Tensor]
    values: dict[str, Any]
    """As JSON can hold them; "plan" is a FullConfig once it was read."""


class HostState(NamedTuple):
    """A full run in main memory, to continue from if its GPU fails."""

    before: MultiTaskNet
    """The network it began with."""
    judged: MultiTaskNet
    """The one it has to beat; often the same object."""
    tensors: dict[str, Tensor]
    values: dict[str, Any]
    tasks: tuple[Task, ...]

    @classmethod
    def of_checkpoint(
        cls, net: MultiTaskNet, tasks: tuple[Task, ...], device: torch.device, checkpoint: RunState | None
    ) -> HostState | None:
        """The state of a run on `device` that resumes `checkpoint`; None on a CPU, or without a checkpoint."""
        if checkpoint is None or device == CPU:
            return None
        before = on_host(net)
        return cls(before, before, *checkpoint, tasks)

    @classmethod
    def copy_of(
        cls, before: MultiTaskNet, judged: MultiTaskNet, state: RunState, tasks: tuple[Task, ...]
    ) -> HostState:
        """A copy of everything."""
        host_before = on_host(before)
        host_judged = host_before if judged is before else on_host(judged)
        tensors = {name: tensor.detach().to(CPU, copy=True) for name, tensor in state.tensors.items()}
        return cls(host_before, host_judged, tensors, json.loads(json.dumps(state.values)), tasks)
