"""The loop: messages from an inbox in, events out. It owns the network and touches no project object.

Between two steps it looks at its inbox, and every piece of work is short: a step, an image read, an image predicted
or scored. So no request waits longer than one of these; and what ends a run, or the learner, does not wait for the
piece either (core.machine.interruption). The window, the command line (core.learning.train) and the
tests drive this loop.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

from core.insight.answering import predict_soon, rank, suggest
from core.insight.explaining.explanation import Explain
from core.insight.explaining.why import explain
from core.insight.suggestions import PredictSoon, RankImages, SuggestRegions
from core.learning import events as ev
from core.learning.data_changes import data_changed, label_changed
from core.learning.events import Notice
from core.learning.gpu_fallback import guarded, leave_device
from core.learning.initial_network import Closed, may_stay, new_net
from core.learning.model_store import ModelError
from core.learning.predictions import predict
from core.learning.quick.schedule import READING, Bounded, read_next, step_events
from core.learning.scoring import save_result, score_and_save
from core.learning.start_and_stop import end_full, end_quick, learn, stop, undo_run
from core.learning.state import LearnerState, Restartable
from core.machine.device_failure import failure_notice
from core.machine.interruption import WorkInterrupted, interruptible
from core.machine.memory import free_memory

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from pathlib import Path

    from core.learning.config import LearnSettings
    from core.learning.data.learning_data import LearningData
    from core.learning.events import Event, Inbox, Message
    from core.learning.full.full_run import FullRun
    from core.learning.pacing import Pacing
    from core.learning.state import Job
    from core.network.multitask import MultiTaskNet

OTHER_MAKE = (
    "The stored model uses a different network. A new model was started, and the stored one is kept: "
    "choose its network again to continue with it."
)
OTHER_IMAGES = (
    "The stored model was trained with different image settings (Learning settings › Image preparation). It continues "
    "learning with the current ones, and is replaced only by a model that scores at least as well."
)
TAKEN_UP = "Learning continues from the model of this network that was kept."
MIRRORED_NEWS = 0.25
"""Fraction of the horizon that is learned after mirrored images were read: they say little that is new."""


class Learner:
    """Learns several tasks from labels that change while it runs."""

    def __init__(self, data: LearningData, models_dir: Path, settings: LearnSettings) -> None:
        self.state = LearnerState(data, models_dir, settings)
        self._closed = False

    def run(self, inbox: Inbox, *first: Message) -> Iterator[Event]:
        """Work until Close; can be started again after an exception. Looks at `inbox` after every step.

        The messages `first` come before those in the inbox. Where nobody attends, it ends once nothing is left to
        do, and ModelError, WeightsError or TrainError tell what can't be done.
        """
        for event in self._run(inbox, first):
            self.state.store.recorder.take(event)
            yield event

    def _run(self, inbox: Inbox, first: tuple[Message, ...]) -> Iterator[Event]:
        state = self.state
        state.pacing.inbox = inbox
        yield from self._start(inbox, first)
        while not self._closed:
            while not self._closed and not inbox.empty():
                yield from self._take_safely(inbox.get())
            if self._closed:
                break
            worked = yield from self._unit_or_less()
            yield from state.say()
            if not worked and inbox.empty():
                if not state.settings.attended:
                    break
                waiting = state.mode is not None
                yield from state.enter(
                    "waiting" if waiting else "idle", "All labels learned." if waiting else ""
                )
                yield from self._take_safely(inbox.get())
        yield from guarded(state, self._finish)

    # beginning and end --------------------------------------------------------------------------------------

    def _start(self, inbox: Inbox, first: tuple[Message, ...]) -> Iterator[Event]:
        """Have a network to work with; messages that come meanwhile are taken then."""
        state = self.state
        torch.manual_seed(state.settings.seed)
        yield from state.enter("preparing", "Loading the network.")
        yield from state.choose_device(state.settings.device)
        postponed = list(first)
        net = yield from self._stored_net()
        state.has_model = net is not None
        if net is None:
            asked = inbox if state.settings.attended else None
            try:
                net = yield from new_net(state.settings, state.dataset.data, asked, postponed)
            except Closed:
                self._closed = True
                return
        yield from self._begin_with(net)
        if state.has_model and state.settings.attended:
            state.look_for_labels()
        if state.has_model and state.store.prepared != state.dataset.data.preprocessing:
            yield Notice("info", OTHER_IMAGES)
        if state.has_model:  # so that a reopened project shows how good its model is
            state.begin_job(lambda: score_and_save(state))
        resumed = any(isinstance(message, ev.Learn) and message.resume for message in first)
        if not resumed and (left := state.run_folder.left_over()) is not None:
            yield left
        for message in postponed:
            yield from self._take_safely(message)

    def _stored_net(self) -> Generator[Event, None, MultiTaskNet | None]:
        """The stored model that learning continues from; None without one that is of the network chosen."""
        state = self.state
        data = state.dataset.data
        net: MultiTaskNet | None = None
        try:
            net = state.store.load(data.tasks, data.channels)
        except ModelError as error:
            yield Notice("warning", str(error))
        if net is not None and may_stay(net.architecture, state.settings):
            return net
        kept = self._kept_net()
        if kept is not None or net is not None:
            yield Notice("info", OTHER_MAKE if kept is None else TAKEN_UP)
        return kept

    def _kept_net(self) -> MultiTaskNet | None:
        """A model of the network that was chosen, kept when another took its place; None without one."""
        state = self.state
        architecture, data = state.settings.architecture, state.dataset.data
        if architecture is None:
            return None
        return state.store.take_up(architecture.make, data.tasks, data.channels)

    def _begin_with(self, net: MultiTaskNet) -> Iterator[Event]:
        """Use it, on the CPU where the GPU fails at once."""
        state = self.state
        state.net = net
        try:
            state.use(net, fitted=state.has_model)
        except Exception as error:
            notice = failure_notice(error, state.device)
            if notice is None:
                raise
        else:
            return
        yield from leave_device(state, notice)

    def _finish(self) -> Iterator[Event]:
        """Keep what was learned where nothing better is known to be on disk; a full run can be resumed."""
        state = self.state
        if state.full is not None:
            state.full.save(now=True)
            state.full.crops.close()
            state.run_folder.wait()
        elif state.settings.attended:
            yield from save_result(state)
        if state.unsaved and state.has_model:
            if state.store.net is None:
                yield state.store.save(state.net, state.dataset, {}, "quick", state.steps)
            elif state.store.is_other(state.net):
                yield state.store.save_beside(state.net, state.dataset, {}, "quick", state.steps)
        yield from state.enter("idle", "")

    # messages -----------------------------------------------------------------------------------------------

    def _take_safely(self, message: Message) -> Iterator[Event]:
        again = not isinstance(message, ev.SetDevice)  # which would lead back to the GPU that failed
        yield from guarded(self.state, lambda: self._take(message), again=again)

    def _take(self, message: Message) -> Iterator[Event]:
        state = self.state
        match message:
            case ev.Close():
                self._closed = True
            case ev.Learn():
                yield from learn(state, message)
            case ev.Stop(resumable, live):
                yield from stop(state, keep=True, resumable=resumable, live=live)
            case ev.Cancel(live) if state.full is not None or state.schedule.bounded:
                yield from stop(state, keep=False, live=live)
            case ev.ForgetRun() if state.full is None:
                state.run_folder.remove()
            case ev.UndoRun():
                yield from undo_run(state)
            case ev.SaveModel() if state.unsaved and state.store.net is None:
                yield state.store.save(state.net, state.dataset, {}, "quick", state.steps)  # scored later
            case ev.SetWeight(task_id, weight):
                state.weights[task_id] = weight
                state.quick.restart()
            case ev.ShowImage(image_id):
                if image_id != state.screen:
                    state.screen = image_id
                    state.pacing.now()
            case ev.LabelChanged():
                state.changes += 1
                label_changed(state, message.image_id)
            case ev.DataChanged(data):
                data_changed(state, data)
            case ev.SetDevice(device):
                if state.full is not None:
                    yield from end_full(state, keep=True, stopped=True)
                yield from state.choose_device(device)
                state.use(state.net, fitted=state.quick.fitted)
            case ev.PredictImages(image_ids):
                state.wanted.extend(i for i in image_ids if i not in state.wanted)
            case SuggestRegions():
                state.suggesting = Restartable(lambda: suggest(state, message))
            case PredictSoon():
                state.showing = Restartable(lambda: predict_soon(state, message))
            case RankImages():
                state.ranking = Restartable(lambda: rank(state, message))
            case Explain():
                state.explaining = Restartable(lambda: explain(state, message))

    # work, the most urgent first ----------------------------------------------------------------------------

    def _unit_or_less(self) -> Generator[Event, None, bool]:
        """Do one unit of work; where memory runs out, use less of it and retry; where a GPU fails, on the CPU."""
        state = self.state
        try:
            return (yield from self._unit())
        except WorkInterrupted:
            return True
        except Exception as error:
            less = state.reduce_memory(error)
            notice = less or failure_notice(error, state.device)
            if notice is None or state.coordinator is not None:
                raise
        if less is None:
            yield from leave_device(state, notice)
            return True
        free_memory()
        yield notice
        if state.has_model:
            state.restart_job()
        state.pacing.now()
        return True

    def _unit(self) -> Generator[Event, None, bool]:
        """One short piece of work; False if there is none."""
        state = self.state
        quick, schedule = state.quick, state.schedule
        if state.can_predict and state.screen is not None and state.pacing.due:
            yield from self._predict_screen(state.screen)
        elif state.suggesting is not None:
            unfinished = yield from _continued(state.suggesting.job, state.pacing)
            state.suggesting = state.suggesting if unfinished else None
        elif state.explaining is not None and not state.owes_prediction:
            unfinished = yield from _continued(state.explaining.job, state.pacing)
            state.explaining = state.explaining if unfinished else None
        elif state.showing is not None:
            unfinished = yield from _continued(state.showing.job, state.pacing)
            state.showing = state.showing if unfinished else None
        elif state.full is not None:
            yield from self._full_step(state.full)
        elif state.mode == "quick" and schedule.reads_next(quick):
            yield from self._read()
        elif state.early and state.job is not None:
            yield from self._piece_of_job(state.job)
        elif state.mode == "quick" and not schedule.over(quick):
            yield from self._quick_step()
        elif state.mode == "quick" and schedule.bounded and not schedule.ended:
            yield from end_quick(state, keep=True, stopped=False)
        elif state.large is not None:
            image_id, pieces = state.large
            unfinished = yield from _continued(pieces, state.pacing)
            state.large = (image_id, pieces) if unfinished else None
        elif state.job is not None:
            yield from self._piece_of_job(state.job)
        elif state.can_predict and state.wanted:
            yield from predict(state, state.wanted[0])
            state.wanted.popleft()
        elif state.ranking is not None:
            unfinished = yield from _continued(state.ranking.job, state.pacing)
            state.ranking = state.ranking if unfinished else None
        elif state.mode == "quick" and any(quick.waiting) and not schedule.ended:
            yield from self._read()
        else:
            return False
        return True

    def _piece_of_job(self, job: Job) -> Iterator[Event]:
        if not (yield from _continued(job, self.state.pacing)):
            self.state.begin_job(None)

    def _read(self) -> Iterator[Event]:
        """One image's labels and features."""
        state = self.state
        quick, schedule = state.quick, state.schedule
        urgent = quick.urgent
        if quick.trainer is None:
            yield from state.enter("preparing", READING)
        read = read_next(quick)
        if isinstance(schedule, Bounded):
            if state.pacing.may_report():
                yield schedule.reading_progress(quick)
        elif read and urgent:
            quick.restart()
            state.pacing.labels_read(first=not schedule.reads_next(quick))
        elif read and not quick.stale:
            quick.restart(MIRRORED_NEWS)

    def _quick_step(self) -> Iterator[Event]:
        state = self.state
        quick, schedule = state.quick, state.schedule
        if isinstance(schedule, Bounded) and (skipped := schedule.skipped_notice(quick)) is not None:
            yield skipped
        yield from state.enter("quick", "Learning from your labels.")
        yield from save_result(state)
        losses = quick.step(state.weights, schedule.fraction(quick))
        state.has_model = state.unsaved = True
        if quick.trainer is not None:
            state.store.recorder.step("quick", quick.trainer.steps, losses)
        if not quick.urgent:
            state.seen = state.changes
        state.pacing.stepped()
        if not schedule.bounded and schedule.over(quick):
            state.pacing.now()
            state.begin_job(lambda: score_and_save(state))
        elif state.early_score_due:
            state.begin_job(lambda: score_and_save(state), early=True)
        if state.pacing.may_report():
            yield from step_events(quick, schedule, losses, state.pacing)

    def _full_step(self, run: FullRun) -> Iterator[Event]:
        state = self.state
        yield from state.enter("full", "Learning the whole network.")
        begun = run.steps > 0
        yield from run.advance(state.weights, state.pacing)
        if run.steps and not begun:
            yield from state.say_one_class(run.crops.totals())
        state.has_model = state.has_model or run.steps > 0
        if run.done:
            yield from end_full(state, keep=True, stopped=False)

    def _predict_screen(self, image_id: str) -> Iterator[Event]:
        state = self.state
        state.pacing.predicted()
        yield from predict(state, image_id)
        if state.full is None:
            state.keep_on_host()


def _continued(job: Job, pacing: Pacing) -> Generator[Event, None, bool]:
    """One piece of a longer job; whether there is more of it. WorkInterrupted where the learner is to end."""
    try:
        with interruptible(pacing.inbox.closes):
            event = next(job)
    except StopIteration:
        return False
    if event is not None:
        yield event
    return True
