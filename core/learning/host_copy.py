"""A learner's network in the machine's own memory, for when its GPU fails."""

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
    """A learner's network as it last was on a GPU that worked, and what was true of it then.

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
        """Copy `net`, which works on `device`. What goes wrong leaves the copy from before.

        Of one that was copied before, only what quick learning changes: the neck's ranges and the heads.
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
        """The copy, made to fit the tasks as they are now, and its flags."""
        assert self._net is not None
        net, self._net, self._of = self._net, None, None
        if self._tasks != tuple(tasks):
            net.match(self._tasks, tasks)
        return net, *self._flags
