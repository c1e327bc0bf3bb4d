"""If a GPU fails, learning continues on the CPU: from what the GPU can still return, or else from an earlier copy."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from core.learning.events import DeviceChosen
from core.learning.full.full_run import FullRun
from core.learning.full.run_state import RunState
from core.learning.score_and_save import score_and_save
from core.machine.device import CPU, choose_device
from core.machine.device_failure import failure_notice, reason_of
from core.machine.memory import free_memory

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from core.learning.events import Event, Notice
    from core.learning.full.run_state import HostState
    from core.learning.learner import Learner


def guarded(learner: Learner, work: Callable[[], Iterator[Event]], *, again: bool = True) -> Iterator[Event]:
    """The events of that work. If it fails for lack of memory, or because of the GPU, it is done `again`.

    With less memory first, as long as that is possible; then on the CPU.
    """
    data = learner.dataset.data
    while True:
        try:
            yield from work()
        except Exception as error:
            less = learner.take_less(error) if again else None
            notice = less or failure_notice(error, learner.device)
            if notice is None:
                raise
        else:
            return
        if less is not None:
            free_memory()
            yield less
            continue
        if learner.dataset.data is not data:
            learner.dataset.change(data)
        yield from leave_device(learner, notice)
        if not again:
            return


def leave_device(learner: Learner, notice: Notice) -> Iterator[Event]:
    """Move everything to the CPU, and say so. Features and pixels on the GPU are dropped and read again."""
    run, host = learner.full, learner.host
    asleep = learner.asleep
    own = run is not None and run.before is learner.net
    if run is None and hasattr(learner, "quick"):
        with suppress(RuntimeError):  # otherwise the earlier copy must do
            learner.keep_on_host()
    net, fitted, learner.has_model, learner.unsaved = host.take(learner.dataset.data.tasks)
    learner.device, _ = choose_device("cpu")
    state = run.safe if run is not None else None
    if state is not None and state.tasks != learner.dataset.data.tasks:
        state = None
    if state is not None and own:
        net, fitted = state.before, True
    learner.use(net, fitted=fitted)
    if asleep:
        learner.quick.sleep()
    if run is not None:
        run.crops.close()
        learner.full = _moved(run, learner, state)
    learner.job = score_and_save(learner) if learner.has_model and run is None else None
    learner.predictions.begin_again()
    learner.pacing.now()
    free_memory()
    yield DeviceChosen(learner.device.type, reason_of(notice))
    yield notice


def _moved(run: FullRun, learner: Learner, state: HostState | None) -> FullRun:
    """The run on the CPU, as it was when it was last copied; from its beginning where it never was."""
    checkpoint: RunState | None = None
    if state is not None:
        crops = {**state.values["crops"], "pixels": min(state.values["crops"]["pixels"], run.config.pixels)}
        checkpoint = RunState(state.tensors, {**state.values, "crops": crops, "plan": run.config})
    moved = FullRun(
        learner.net if state is None else state.before,
        run.dataset,
        CPU,
        helpers=replace(run.helpers, quick=learner.quick if run.helpers.quick is not None else None),
        config=run.config,
        seed=run.seed,
        checkpoint=checkpoint,
    )
    moved.inherit(run)
    if state is not None:
        moved.selection.before = state.judged
        moved.restore()
    return moved
