"""If a GPU fails, learning continues on the CPU: from what the GPU can still return, or else from an earlier copy."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from core.learning.events import DeviceChosen
from core.learning.full.full_run import FullRun
from core.learning.full.run_state import RunState
from core.learning.scoring import score_and_save
from core.machine.device import CPU, choose_device
from core.machine.device_failure import failure_notice, reason_of
from core.machine.memory import free_memory

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from core.learning.events import Event, Notice
    from core.learning.full.run_state import HostState
    from core.learning.state import LearnerState


def guarded(
    state: LearnerState, work: Callable[[], Iterator[Event]], *, again: bool = True
) -> Iterator[Event]:
    """The events of that work. If it fails for lack of memory, or because of the GPU, it is done `again`.

    With less memory first, as long as that is possible; then on the CPU.
    """
    data = state.dataset.data
    while True:
        try:
            yield from work()
        except Exception as error:
            less = state.reduce_memory(error) if again else None
            notice = less or failure_notice(error, state.device)
            if notice is None or state.coordinator is not None:
                raise
        else:
            return
        if less is not None:
            free_memory()
            yield less
            continue
        if state.dataset.data is not data:
            state.dataset.change(data)
        yield from leave_device(state, notice)
        if not again:
            return


def leave_device(state: LearnerState, notice: Notice) -> Iterator[Event]:
    """Move everything to the CPU, and say so. Features and pixels on the GPU are dropped and read again."""
    run, host = state.full, state.host
    asleep = state.asleep
    own = run is not None and run.before is state.net
    if run is None and hasattr(state, "quick"):
        with suppress(RuntimeError):  # otherwise the earlier copy must do
            state.keep_on_host()
    net, fitted, state.has_model, state.unsaved = host.take(state.dataset.data.tasks)
    state.device, _ = choose_device("cpu")
    copied = run.safe if run is not None else None
    if copied is not None and copied.tasks != state.dataset.data.tasks:
        copied = None
    if copied is not None and own:
        net, fitted = copied.before, True
    state.use(net, fitted=fitted)
    if asleep:
        state.quick.sleep()
    if run is not None:
        run.crops.close()
        state.full = _moved(run, state, copied)
        state.begin_job(None)
    elif state.job is not None:
        state.restart_job()
    elif state.has_model:
        state.begin_job(lambda: score_and_save(state))
    state.restart_large()
    state.pacing.now()
    free_memory()
    yield DeviceChosen(state.device.type, reason_of(notice))
    yield notice


def _moved(run: FullRun, state: LearnerState, copied: HostState | None) -> FullRun:
    """The run on the CPU, as it was when it was last copied; from its beginning where it never was."""
    checkpoint: RunState | None = None
    if copied is not None:
        crops = {**copied.values["crops"], "pixels": min(copied.values["crops"]["pixels"], run.config.pixels)}
        checkpoint = RunState(copied.tensors, {**copied.values, "crops": crops, "plan": run.config})
    moved = FullRun(
        state.net if copied is None else copied.before,
        run.dataset,
        CPU,
        helpers=replace(run.helpers, quick=state.quick if run.helpers.quick is not None else None),
        config=run.config,
        seed=run.seed,
        checkpoint=checkpoint,
    )
    moved.inherit(run)
    if copied is not None:
        moved.selection.before = copied.judged
        moved.restore()
    return moved
