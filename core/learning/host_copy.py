"""A copy of a learner's network in main memory, in case its GPU fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.device import CPU
from core.machine.device_failure import on_host
from core.network.model_files import not_finite

if TYPE_CHECKING:
    from collections.abc import Sequence

    import torch

    from core.network.multitask import MultiTaskNet
    from core.project.model import Task


class HostCopy:
    """A learner's network as it last was on a working GPU, with its state at that time.

    On the CPU nothing is copied.
    """

    def __init__(self) -> None:
        self._net: MultiTaskNet | None = None
        self._of: MultiTaskNet | None = None
        self._tasks: tuple[Task, ...] = ()
        self._flags = (False, False, False)

    def keep(
        self,
        net: MultiTaskNet,
        device: torch.device,
        tasks: Sequence[Task],
        flags: tuple[bool, bool, bool],
    ) -> None:
        """Copy `net`, which is on `device`. If that fails, the earlier copy stays.

        If it was copied before, only the parts that quick learning changes are: the neck's statistics and the heads.
        `flags`: its channels are measured; it has learned something; that is not saved yet.
        """
        if device == CPU:
            self._net = self._of = None
            return
        if self._net is None or self._of is not net or self._tasks != tuple(tasks):
            self._net = on_host(net)
        else:
            neck, heads = on_host(net.neck), on_host(net.heads)
            if not_finite(heads.state_dict()):
                return
            self._net.neck, self._net.heads = neck, heads
        self._of, self._tasks, self._flags = net, tuple(tasks), flags

    def take(self, tasks: Sequence[Task]) -> tuple[MultiTaskNet, bool, bool, bool]:
        """The copy, adapted to the current tasks, and its flags."""
        assert self._net is not None
        net, self._net, self._of = self._net, None, None
        if self._tasks != tuple(tasks):
            net.match(self._tasks, tasks)
        return net, *self._flags
