"""What a full run writes into its checkpoint, and how one becomes what such a checkpoint says."""

from __future__ import annotations

import copy
import json
import time
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, NamedTuple

from core.learning.full.run_checkpoint import BEST
from core.machine.device import CPU
from core.machine.device_failure import on_host

if TYPE_CHECKING:
    from collections.abc import Generator

    import torch
    from torch import Tensor

    from core.learning.events import Event
    from core.learning.full.full_run import FullRun
    from core.network.multitask import MultiTaskNet
    from core.project.model import Task


def state_of(run: FullRun) -> tuple[dict[str, Tensor], dict[str, Any]]:
    """All that is needed to go on: tensors by name, and values that JSON can hold."""
    assert run.trainer is not None
    tensors, trainer = run.trainer.state_dict()
    best = run.selection.best
    if best is not None:
        tensors |= {f"{BEST}{k}": v for k, v in best.state_dict().items()}
    coordinator = run.helpers.coordinator
    values = {
        "processes": coordinator.group.size if coordinator is not None else 1,
        "student": trainer,
        "judge": run.selection.state_dict(),
        "has_best": best is not None,
        "crops": run.crops.state_dict(),
        "seed": run.seed,
        "setbacks": run.setbacks,
        "plan": asdict(run.config),
        **run.budget.state_dict(),
    }
    return tensors, values


class HostState(NamedTuple):
    """All of a full run, in the machine's own memory: what is left of it where its GPU fails."""

    before: MultiTaskNet
    """The network that it began with."""
    judged: MultiTaskNet
    """The one that it has to beat; often the same object."""
    tensors: dict[str, Tensor]
    values: dict[str, Any]
    tasks: tuple[Task, ...]

    @classmethod
    def of_checkpoint(
        cls,
        net: MultiTaskNet,
        tasks: tuple[Task, ...],
        device: torch.device,
        checkpoint: tuple[dict[str, Tensor], dict[str, Any]] | None,
    ) -> HostState | None:
        """What a run on `device` begins with that goes on from a checkpoint; None on a CPU, and without one."""
        if checkpoint is None or device == CPU:
            return None
        before = on_host(net)
        return cls(before, before, *checkpoint, tasks)


def host_state(run: FullRun) -> HostState | None:
    """A copy of all that `run` knows. None on a CPU, which doesn't fail, and in a group, which ends as a whole."""
    if run.device == CPU or run.helpers.coordinator is not None or run.trainer is None:
        return None
    tensors, values = state_of(run)
    before = on_host(run.before)
    judged = before if run.selection.before is run.before else on_host(run.selection.before)
    copies = {name: tensor.detach().to(CPU, copy=True) for name, tensor in tensors.items()}
    return HostState(before, judged, copies, json.loads(json.dumps(values)), run.dataset.data.tasks)


def load_state_dict(
    run: FullRun, tensors: dict[str, Tensor], values: dict[str, Any]
) -> Generator[Event | None, None, None]:
    """Be where a run that was interrupted was; its bounds are there already."""
    trainer = run.make_trainer()
    trainer.load_state_dict(tensors, values["student"])
    if run.helpers.coordinator is not None:
        run.helpers.coordinator.load_state_dict(tensors, values["student"])
    best: MultiTaskNet | None = None
    if values["has_best"]:
        best = copy.deepcopy(trainer.mean).eval()
        best.load_state_dict({k[len(BEST) :]: v for k, v in tensors.items() if k.startswith(BEST)})
    run.selection.load_state_dict(values["judge"], best)
    run.setbacks = int(values["setbacks"])
    yield None
    yield from run.read_all()
    run.crops.load_state_dict(values["crops"])
    run.budget.scored_at = time.monotonic()
