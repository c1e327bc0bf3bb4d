"""How a learner starts to learn and ends: Stop keeps the best, Cancel restores the previous model."""

from __future__ import annotations

import time
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

import torch

from core.insight.learning_record import RunFacts, record_of
from core.learning import events as ev
from core.learning.events import Notice
from core.learning.full.budget import Limit
from core.learning.full.full_run import FullRun
from core.learning.full.helpers import Helpers
from core.learning.full.run_checkpoint import take_up
from core.learning.initial_network import BLIND
from core.learning.model_store import ModelError
from core.learning.quick.schedule import Bounded, Continuous
from core.learning.scoring import save_result, score_and_save
from core.learning.state import FullResult, TrainError, Undo, check_shared
from core.machine.device_failure import on_host
from core.machine.memory import free_memory

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from core.learning.config import FullConfig
    from core.learning.events import Event
    from core.learning.state import LearnerState
    from core.network.multitask import MultiTaskNet

CLOSING_SECONDS = 3.0
"""Of a bounded call, kept for saving the model after the last scoring."""
NOTHING_KEPT = "Stopped. The model was not changed."
QUICK_KEPT = "Full learning brought no improvement; the quick model was kept."
EARLIER_KEPT = "Full learning brought no improvement; the model from before was kept."
CANCELLED = "Cancelled. The previous model was restored."
UNREADABLE = "None of the labelled train images could be read."


# a run begins -----------------------------------------------------------------------------------------------


def learn(state: LearnerState, message: ev.Learn) -> Iterator[Event]:
    """Learn in another mode from now on. A full run that is at work is ended and its best kept."""
    if state.full is not None:
        yield from end_full(state, keep=True, stopped=True)
    if not state.settings.attended:
        yield from _check_images(state, message)
    if state.blind and not message.resume:
        yield from _learn_to_see(state, message)
        if state.mode is None:
            return
    state.mode, state.live = message.mode, message.live
    state.schedule = _schedule(state, message)
    state.deadline = _deadline(state, message)
    state.quick.restart()
    if message.mode == "quick":
        state.store.recorder.begin(_facts(state, message, None), state.weights)
    if message.mode == "full":
        state.begin_job(None)
        yield from save_result(state)
        yield from _begin_full(state, message)
    elif state.quick.urgent or not state.quick.learned:
        state.begin_job(None)  # else what waits to be scored and saved still does


def _check_images(state: LearnerState, message: ev.Learn) -> Iterator[Event]:
    """TrainError if no labelled train image can be read, or if a blind network is asked for quick learning."""
    if message.mode == "quick" and state.blind:
        raise TrainError(BLIND)
    labelled = state.dataset.labelled(state.dataset.of_split("train"))
    if not any(state.dataset.image(image_id) is not None for image_id in labelled):
        yield from state.say()
        raise TrainError(UNREADABLE)


def _learn_to_see(state: LearnerState, message: ev.Learn) -> Iterator[Event]:
    """Only full learning can begin from nothing; the features' range is measured for it."""
    state.mode = None if message.mode == "quick" else message.mode
    if state.mode is None:
        yield Notice("info", BLIND)
        yield ev.Finished("quick", True, refused=True)
        yield from state.enter("idle", BLIND)
    else:
        state.quick.measure()


def _schedule(state: LearnerState, message: ev.Learn) -> Bounded | Continuous:
    bounded = message.minutes is not None or message.steps is not None or not state.settings.attended
    if message.mode == "full" or not bounded:
        return Continuous()
    return Bounded(
        message.steps or state.settings.horizon,
        None if message.minutes is None else 60 * message.minutes,
        started=message.started,
        bound_by_steps=message.steps is not None,
    )


def _deadline(state: LearnerState, message: ev.Learn) -> float | None:
    if message.minutes is None or state.settings.attended:
        return None
    return (message.started or time.monotonic()) + 60 * message.minutes


def _begin_full(state: LearnerState, message: ev.Learn) -> Iterator[Event]:
    """A new run, or the one that was interrupted."""
    net, checkpoint = state.net, None
    if message.resume:
        try:
            data = state.dataset.data
            net, checkpoint = take_up(state.run_folder, data.tasks, data.channels)
        except ModelError as error:
            if not state.settings.attended:
                raise
            state.mode = "quick" if message.live else None
            yield Notice("warning", str(error))
            yield ev.Finished("full", False)
            return
        if state.coordinator is not None:
            check_shared(checkpoint.values["plan"].balancing)
        net = net.to(state.device).eval()
        if not state.has_model:  # the network from before is all there is
            state.use(net, fitted=True)
    state.keep_on_host()
    state.extends_stored = _extends_stored(state) and not message.resume
    passed = 0.0 if message.started is None else time.monotonic() - message.started + CLOSING_SECONDS
    state.full = FullRun(
        net,
        state.dataset,
        state.device,
        helpers=Helpers(state.quick, not state.has_model, state.run_folder, state.coordinator),
        config=message.config or state.settings.config,
        limit=Limit(message.minutes, message.steps, passed),
        seed=state.settings.seed,
        checkpoint=checkpoint,
    )
    if checkpoint is None:
        config = message.config or state.settings.config  # the run fits it to the network
        state.store.recorder.begin(_facts(state, message, config), state.weights)
    else:
        state.store.recorder.resume(record_of(checkpoint.values.get("record", {})))
    yield from state.enter("full", "Learning the whole network.")


def _facts(state: LearnerState, message: ev.Learn, config: FullConfig | None) -> RunFacts:
    """What is chosen for a run that begins."""
    settings = state.settings
    return RunFacts(
        message.mode,
        settings.seed,
        state.device.type,
        torch.get_num_threads(),
        message.minutes,
        message.steps,
        attended=settings.attended,
        continued=state.has_model,
        horizon=settings.horizon,
        batch=settings.batch,
        config=asdict(config) if config is not None else None,
    )


def _extends_stored(state: LearnerState) -> bool:
    """Whether the network is the stored one, on images prepared as for that."""
    unchanged = state.has_model and not state.unsaved and not state.store.is_other(state.net)
    return unchanged and state.store.prepared == state.dataset.data.preprocessing


# a run ends -------------------------------------------------------------------------------------------------


def stop(state: LearnerState, *, keep: bool, resumable: bool = False, live: bool = False) -> Iterator[Event]:
    """Learn nothing more, or let quick learning continue where `live`, which ends only a full run.

    `keep` False discards what a run learned; `resumable` keeps a full run's checkpoint.
    """
    if live and state.full is None:
        return
    mode = state.mode
    if state.settings.attended:
        state.mode = None
    else:
        state.hurry()
    if state.full is not None:
        if resumable:
            yield from _checkpoint(state.full)
        yield from end_full(state, keep=keep, stopped=True, resumable=resumable, live=live)
    elif mode == "quick" and state.schedule.bounded:
        yield from end_quick(state, keep=keep, stopped=True)
    elif mode is not None and state.settings.attended:
        yield from _stop_continuous(state, mode)


def _stop_continuous(state: LearnerState, mode: ev.Mode) -> Iterator[Event]:
    if state.device.type != "cpu":
        state.quick.memory.clear()
        free_memory()
    if state.unsaved:
        state.begin_job(lambda: score_and_save(state))
    yield ev.Finished(mode, True, "Stopped. The best model was kept.")


def end_quick(state: LearnerState, *, keep: bool, stopped: bool) -> Iterator[Event]:
    """A bounded run of quick learning is over: score and save what it learned."""
    if state.schedule.ended:
        return
    if not (stopped or state.steps or state.settings.attended):
        raise TrainError(UNREADABLE)
    state.schedule.ended = True
    if keep and state.unsaved:
        state.keep_on_host()
        state.begin_job(lambda: score_and_save(state))
        yield ev.Finished("quick", stopped, "The best model was kept.")
    else:
        state.unsaved = False
        state.store.recorder.discard()
        yield ev.Finished("quick", True, NOTHING_KEPT)
    if state.settings.attended:
        state.quick.settle()
        state.schedule = Continuous()


def end_full(
    state: LearnerState, *, keep: bool, stopped: bool, resumable: bool = False, live: bool = False
) -> Iterator[Event]:
    """A full run is over: continue with its best network and score it, or with the one from before."""
    run = state.full
    assert run is not None
    if run.crops.empty and not (stopped or run.steps or state.settings.attended):
        raise TrainError(UNREADABLE)
    if not keep:
        run.undo()
    best = run.best() if keep else None
    heads_learned = keep and run.helpers.fresh and (run.steps > 0 or state.steps > 0)
    previous = None if best is None or run.helpers.fresh else on_host(state.net)
    # copied while the run is there, so that a GPU that fails here takes nothing along
    if best is None and not heads_learned:
        state.store.recorder.discard()
    if best is not None:
        state.keep_on_host(best)
    elif heads_learned:
        state.has_model = state.unsaved = True
        state.keep_on_host()
    state.full = None
    result = _gain_of(run, keep=keep, improved=best is not None)
    if state.scored is None and result.earlier:
        state.scored = ev.Scored("quick", 0, result.earlier, True, result.held_out, repeated=True)
    if previous is not None and state.settings.undoable:
        result = replace(result, undoable=(yield from _keep_previous(state, previous)))
    text = _ending(run, keep=keep, improved=best is not None)
    yield from _say_in_force(state, result)
    yield ev.Finished("full", stopped, text, result=result)  # before what may take as long as a step
    if best is not None or heads_learned:
        state.result = _result_of(run, extends_stored=state.extends_stored)
        state.has_model = state.unsaved = True
        if best is not None:
            state.use(best, fitted=True)
            state.quick.sleep()
        state.begin_job(lambda: score_and_save(state))
        if state.settings.attended:
            yield from state.enter("preparing", "Scoring the new model.")
    elif state.settings.attended and state.has_model:
        state.begin_job(lambda: score_and_save(state))  # the images' scores are the run's, too
    run.end(resumable=resumable)
    state.pacing.now()
    if state.settings.attended and (live if stopped else state.live):
        state.mode = None if state.blind else "quick"
    elif state.settings.attended and not stopped:
        state.mode = None


def _ending(run: FullRun, *, keep: bool, improved: bool) -> str:
    if not keep:
        return CANCELLED
    if improved or not run.steps:
        return "The best model was kept."
    return QUICK_KEPT if run.helpers.fresh else EARLIER_KEPT


def _keep_previous(state: LearnerState, net: MultiTaskNet) -> Generator[Event, None, bool]:
    """Store the model from before a run; whether the run can be undone with it."""
    problem = state.store.keep_previous(net, state.dataset, state.scored)
    state.undo = Undo(state.scored, state.changes) if problem is None else None
    if problem is not None:
        yield problem
    return problem is None


def _say_in_force(state: LearnerState, result: ev.RunResult) -> Iterator[Event]:
    """Say the scores of the model that is in force from now on: the run's best was often not its last."""
    if not state.settings.attended:
        return
    if not result.improved:
        yield from state.say_score_again()
    elif result.scores:
        yield from state.say_score(
            ev.Scored("full", result.step, result.scores, True, result.held_out, repeated=True)
        )
    else:
        state.scored = None


def _gain_of(run: FullRun, *, keep: bool, improved: bool) -> ev.RunResult:
    """What `run` gained, before its end."""
    selection = run.selection
    return ev.RunResult(
        selection.initial_scores,
        selection.scores if improved else selection.initial_scores,
        (selection.best_step or run.steps) if improved else 0,
        improved,
        "automatic" if selection.held_out else "val",
        kept=keep,
    )


def _result_of(run: FullRun, *, extends_stored: bool) -> FullResult:
    """`run` before its end; after a release nothing can be scored any more."""
    selection = run.selection
    current = selection.chooses or selection.best_step == run.steps
    scores = selection.scores if selection.val and current else {}
    return FullResult(run.steps, scores, tuple(selection.val), selection.held_out, extends_stored)


def undo_run(state: LearnerState) -> Iterator[Event]:
    """Let the model from before the last full run and the one in force change places."""
    data = state.dataset.data
    undo = state.undo or Undo(None, changes=-1)  # processes beside the window may have stored that model
    if state.full is not None:
        return
    try:
        net = state.store.load_previous(data.tasks, data.channels)
    except ModelError as error:
        yield Notice("warning", str(error))
        return
    replaced, replaced_score = on_host(state.net), state.scored
    state.use(net, fitted=True)
    if undo.changes == state.changes:
        state.quick.sleep()
    state.result, state.scored, state.has_model = None, undo.scored, True
    score = undo.scored
    learned = (score.scores, score.mode, score.step) if score is not None else ({}, "quick", 0)
    event = state.store.save(state.net, state.dataset, *learned)
    state.unsaved = isinstance(event, Notice)
    yield event
    problem = state.store.keep_previous(replaced, state.dataset, replaced_score)
    state.undo = Undo(replaced_score, state.changes, not undo.undone) if problem is None else None
    if problem is not None:
        yield problem
    yield ev.RunUndone(not undo.undone)
    yield from state.say_score_again()
    yield from state.enter("preparing", "Scoring the model.")
    state.begin_job(lambda: score_and_save(state))


def _checkpoint(run: FullRun) -> Iterator[Event]:
    """Write all that is needed to continue the run, and say that it can be."""
    folder = run.helpers.folder
    if folder is None:
        return
    run.save(now=True)
    folder.wait()
    if folder.problem is not None:
        yield folder.problem
    elif (left := folder.left_over()) is not None:
        yield left
