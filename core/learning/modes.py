"""How a learner that is at work begins to learn in a mode, and ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.learning import events as ev
from core.learning.events import Notice
from core.learning.full.budget import Limit
from core.learning.full.full_run import FullRun, Helpers
from core.learning.full.run_checkpoint import take_up
from core.learning.initial_network import BLIND
from core.learning.model_store import ModelError
from core.learning.score_and_save import score_and_save
from core.machine.memory import free_memory

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.learning.events import Event
    from core.learning.learner import Learner


def learn(learner: Learner, message: ev.Learn) -> Iterator[Event]:
    """Learn in another mode from now on. A full run in progress is ended and its best model kept."""
    if learner.full is not None:
        yield from end_full(learner, keep=True, stopped=True)
    if learner.blind:
        yield from _learn_to_see(learner, message)
        if learner.mode is None:
            return
    learner.mode = message.mode
    learner.quick.restart()
    learner.job = None
    if message.mode == "full":
        yield from _begin_full(learner, message)


def _begin_full(learner: Learner, message: ev.Learn) -> Iterator[Event]:
    """A new one, or the one that was interrupted."""
    net, checkpoint = learner.net, None
    if message.resume:
        try:
            net, checkpoint = take_up(
                learner.run_folder, learner.dataset.data.tasks, learner.dataset.data.channels
            )
        except ModelError as error:
            learner.mode = "quick"
            yield Notice("warning", str(error))
            yield ev.Finished("full", False)
            return
        net = net.to(learner.device).eval()
    learner.keep_on_host()
    learner.full = FullRun(
        net,
        learner.dataset,
        learner.device,
        helpers=Helpers(learner.quick, not learner.has_model, learner.run_folder),
        config=message.config or learner.settings.config,
        limit=Limit(message.minutes, message.steps),
        seed=learner.settings.seed,
        checkpoint=checkpoint,
    )
    yield from learner.enter("full", "Learning the whole network.")


def _learn_to_see(learner: Learner, message: ev.Learn) -> Iterator[Event]:
    """Only full learning can begin from nothing; the features' range is measured for it."""
    learner.mode = None if message.mode == "quick" else message.mode
    if learner.mode is None:
        yield Notice("info", BLIND)
        yield ev.Finished("quick", True, refused=True)
        yield from learner.enter("idle", BLIND)
    else:
        learner.quick.measure()


def stop(learner: Learner, *, keep: bool) -> Iterator[Event]:
    """Learn nothing more. `keep` False throws a full run away."""
    mode, learner.mode = learner.mode, None
    if learner.full is not None:
        yield from end_full(learner, keep=keep, stopped=True)
    elif mode is not None:
        if learner.device.type != "cpu":
            learner.quick.memory.clear()
            free_memory()
        if learner.unsaved:
            learner.job = score_and_save(learner)
        yield ev.Finished(mode, True, "Stopped. The best model was kept.")


def end_full(learner: Learner, *, keep: bool, stopped: bool) -> Iterator[Event]:
    """A full run is over: continue with its best network and score it, or with the one from before."""
    run = learner.full
    assert run is not None
    if not keep:
        run.undo()
    best = run.best() if keep else None
    if best is not None:
        learner.keep_on_host(best)  # while the run is there: a GPU that fails here takes nothing along
    learner.full = None
    text = "The best model was kept." if keep else "Cancelled. The previous model was restored."
    yield ev.Finished("full", stopped, text)  # said before what follows, which may take as long as a step
    if best is not None:
        learner.has_model = learner.unsaved = True
        steps = run.steps
        learner.use(best, fitted=True)
        learner.quick.sleep()
        learner.job = score_and_save(learner, mode="full", steps=steps)
        yield from learner.enter("preparing", "Scoring the new model.")
    elif keep and run.helpers.fresh and run.steps:  # the heads it began with are new
        learner.unsaved = True
        learner.job = score_and_save(learner)
    run.end()
    learner.pacing.now()
    if not stopped:
        learner.mode = None if learner.blind else "quick"
