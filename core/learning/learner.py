"""The loop: messages from an inbox in, events out. It owns the network and touches no project object.

Between two steps it looks at its inbox, and every piece of work is short: a step, an image gathered, an image
predicted or scored. So nothing that is asked of it waits longer than one of these.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from core.learning import events as ev
from core.learning.changes import data_changed, label_changed
from core.learning.data.dataset import Dataset
from core.learning.data.one_class import OneClass
from core.learning.events import Notice, PhaseChanged
from core.learning.fallback import guarded, leave_device
from core.learning.full.run_checkpoint import RunFolder
from core.learning.host_copy import HostCopy
from core.learning.initial_network import Closed, may_stay, new_net
from core.learning.model_store import ModelError, ModelStore
from core.learning.modes import end_full, learn, stop
from core.learning.pacing import Pacing
from core.learning.predictions import Predictions
from core.learning.quick.quick_run import QuickRun
from core.learning.score_and_save import score_and_save
from core.machine.device import DeviceError
from core.machine.device_failure import failure_notice, working_device
from core.machine.device_fallbacks import fallback_notice
from core.machine.memory import free_memory, is_out_of_memory

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from pathlib import Path

    from core.learning.data.one_class import Counts
    from core.learning.events import (
        Event,
        Inbox,
        LearningData,
        LearnSettings,
        Message,
    )
    from core.learning.full.full_run import FullRun
    from core.network.multitask import MultiTaskNet

OTHER_MAKE = (
    "The stored model uses a different network. A new model was started, and the stored one is kept: "
    "choose its network again to continue with it."
)
OTHER_IMAGES = (
    "The stored model was trained with different image settings (Learning settings › Images). It continues "
    "learning with the current ones, and is replaced only by a model that scores at least as well."
)
TAKEN_UP = "Learning continues from the model of this network that was kept."


class Learner:
    """Learns several tasks from labels that change while it runs."""

    def __init__(self, data: LearningData, models_dir: Path, settings: LearnSettings) -> None:
        self.settings = settings
        self.dataset = Dataset(data)
        self.store = ModelStore(models_dir, settings.model_name)
        self.run_folder = RunFolder(self.store.folder)
        self.weights = {t.id: t.weight for t in data.tasks}
        self.mode: ev.Mode | None = None
        self.screen: str | None = None
        self.pacing = Pacing()
        self.full: FullRun | None = None
        self.has_model = False
        self.changes = 0
        self.seen = 0
        self.unsaved = False
        self._wanted: deque[str] = deque()
        self.job: Generator[Event | None, None, None] | None = None
        self.predictions = Predictions(self)
        self.host = HostCopy()
        self._closed = False
        self._phase: PhaseChanged | None = None
        self._implied: tuple[ev.Implication, ...] = ()
        self._one_class = OneClass()

    def run(self, inbox: Inbox) -> Iterator[Event]:
        """Work until Close; may be started again after an exception. Looks at `inbox` after every step."""
        yield from self.start(inbox)
        while not self._closed:
            while not self._closed and not inbox.empty():
                yield from self._take_safely(inbox.get())
            if self._closed:
                break
            worked = yield from self._unit_or_less()
            yield from self.say()
            if not worked and inbox.empty():
                yield from self.enter(
                    "waiting" if self.mode else "idle", "All labels learned." if self.mode else ""
                )
                yield from self._take_safely(inbox.get())
        yield from guarded(self, self._finish)

    # beginning and end --------------------------------------------------------------------------------------

    def start(self, inbox: Inbox | None = None) -> Iterator[Event]:
        """Have a network to work with. WeightsError without an inbox that could be asked."""
        yield from self.enter("preparing", "Loading the network.")
        yield from self._choose(self.settings.device)
        tasks = self.dataset.data.tasks
        net: MultiTaskNet | None = None
        try:
            net = self.store.load(tasks, self.dataset.data.channels)
        except ModelError as error:
            yield Notice("warning", str(error))
        if net is None or not may_stay(net.architecture, self.settings, self.dataset.data):
            displaced, net = net, self._kept()
            if net is not None or displaced is not None:
                yield Notice("info", OTHER_MAKE if net is None else TAKEN_UP)
        self.has_model = net is not None
        postponed: list[Message] = []
        if net is None:
            try:
                net = yield from new_net(self.settings, self.dataset.data, inbox, postponed)
            except Closed:
                self._closed = True
                return
        yield from self._begin_with(net)
        if self.has_model and self.store.prepared != self.dataset.data.preprocessing:
            yield Notice("info", OTHER_IMAGES)
        if self.has_model:
            self.job = score_and_save(self)  # so that a reopened project shows how good its model is
        if (left := self.run_folder.left_over()) is not None:
            yield left
        for message in postponed:
            yield from self._take_safely(message)

    def _begin_with(self, net: MultiTaskNet) -> Iterator[Event]:
        """Use it, on the CPU where the GPU fails at once."""
        self.net = net
        try:
            self.use(net, fitted=self.has_model)
        except Exception as error:
            notice = failure_notice(error, self.device)
            if notice is None:
                raise
        else:
            return
        yield from leave_device(self, notice)

    def _kept(self) -> MultiTaskNet | None:
        """A model of the network that was chosen, kept when another took its place; None without one."""
        if self.settings.architecture is None:
            return None
        data = self.dataset.data
        net = self.store.take_up(self.settings.architecture.make, data.tasks, data.channels)
        return net if net is not None and may_stay(net.architecture, self.settings, data) else None

    @property
    def blind(self) -> bool:
        """Nothing is known yet: the encoder came without pretrained weights, and has learned nothing."""
        return not self.net.architecture.pretrained and not self.has_model

    def use(self, net: MultiTaskNet, *, fitted: bool) -> None:
        """Go on with this network: its features are encoded anew."""
        self._keep(net, fitted=fitted)
        self.net = net.to(self.device).eval()
        self.quick = QuickRun(
            self.net,
            self.dataset,
            self.device,
            fitted=fitted,
            seed=self.settings.seed,
            horizon=int(str(self.settings.extra.get("horizon", 400))),
            batch=int(str(self.settings.extra.get("batch", 1024))),
        )
        self.pacing.now()

    def keep_on_host(self, best: MultiTaskNet | None = None) -> None:
        """Copy the network (the `best` of a full run) as it is now to where a failing GPU can't take it along."""
        if best is None:
            self._keep(self.net, fitted=self.quick.fitted)
        else:
            flags = (True, True, True)
            self.host.keep(best, self.device, self.dataset.data.tasks, flags)

    def _keep(self, net: MultiTaskNet, *, fitted: bool) -> None:
        self.host.keep(net, self.device, self.dataset.data.tasks, (fitted, self.has_model, self.unsaved))

    @property
    def asleep(self) -> bool:
        """Quick learning waits for a label to change, since a full run learned all that are there."""
        return hasattr(self, "quick") and self.quick.asleep

    def _choose(self, wanted: str) -> Iterator[Event]:
        try:
            self.device, reason, failed = working_device(wanted)
        except DeviceError as error:
            yield Notice("warning", f"{error} Learning continues as far as possible.")
            self.device, reason, failed = working_device("auto")
        yield ev.DeviceChosen(self.device.type, reason)
        if failed is not None:
            yield failed

    def _finish(self) -> Iterator[Event]:
        """Keep what was learned where nothing better is known to be on disk; a full run can be gone on with."""
        if self.full is not None:
            self.full.save(now=True)
            self.full.crops.close()
            self.run_folder.wait()
        if self.unsaved and self.has_model and self.store.net is None:
            yield self.store.save(self.net, self.dataset, {}, "quick", self.steps)
        elif self.unsaved and self.has_model and self.store.is_other(self.net):
            yield self.store.save_beside(self.net, self.dataset, {}, "quick", self.steps)
        yield from self.enter("idle", "")

    @property
    def steps(self) -> int:
        """Steps of quick learning so far."""
        return self.quick.trainer.steps if self.quick.trainer is not None else 0

    # messages -----------------------------------------------------------------------------------------------

    def _take_safely(self, message: Message) -> Iterator[Event]:
        again = not isinstance(message, ev.SetDevice)  # which would lead back to the GPU that failed
        yield from guarded(self, lambda: self._take(message), again=again)

    def _take(self, message: Message) -> Iterator[Event]:
        match message:
            case ev.Close():
                self._closed = True
            case ev.Learn():
                yield from learn(self, message)
            case ev.Stop():
                yield from stop(self, keep=True)
            case ev.Cancel() if self.full is not None:
                yield from stop(self, keep=False)
            case ev.SetWeight(task_id, weight):
                self.weights[task_id] = weight
                self.quick.restart()
            case ev.ShowImage(image_id):
                if image_id != self.screen:
                    self.screen = image_id
                    self.pacing.now()
            case ev.LabelChanged():
                self.changes += 1
                label_changed(self, message.image_id)
            case ev.DataChanged(data):
                data_changed(self, data)
            case ev.SetDevice(device):
                if self.full is not None:
                    yield from end_full(self, keep=True, stopped=True)
                yield from self._choose(device)
                self.use(self.net, fitted=self.quick.fitted)
            case ev.PredictImages(image_ids):
                self._wanted.extend(i for i in image_ids if i not in self._wanted)

    def want(self, image_id: str) -> None:
        """Predict that image, before others that wait."""
        if image_id not in self._wanted:
            self._wanted.appendleft(image_id)

    # work, the most urgent first ----------------------------------------------------------------------------

    def _unit_or_less(self) -> Generator[Event, None, bool]:
        """The same; where memory does not suffice, less of it is taken from then on; the CPU where a GPU fails."""
        try:
            return (yield from self._unit())
        except Exception as error:
            less = self.take_less(error)
            notice = less or failure_notice(error, self.device)
            if notice is None:
                raise
        if less is None:
            yield from leave_device(self, notice)
            return True
        free_memory()
        yield notice
        if self.job is not None and self.has_model:
            self.job = score_and_save(self)
        self.pacing.now()
        return True

    def take_less(self, error: Exception) -> Notice | None:
        """After quick learning ran out of memory: what is said; None where it did not, or no less can be taken."""
        if self.full is not None or not hasattr(self, "quick") or not is_out_of_memory(error):
            return None
        text = self.quick.take_less()
        return None if text is None else Notice("warning", text, str(error))

    def _unit(self) -> Generator[Event, None, bool]:
        """One short piece of work; False if there is none."""
        if self.has_model and self.screen is not None and self.pacing.due:
            yield from self._predict_screen()
            return True
        if self.full is not None:
            yield from self._full_step(self.full)
            return True
        if self.mode == "quick" and self.quick.urgent:
            yield from self._gather()
            return True
        if self.mode == "quick" and not self.quick.learned:
            yield from self._quick_step()
            return True
        if self.predictions.large is not None:
            self.predictions.large = yield from self._advance(self.predictions.large)
            return True
        if self.job is not None:
            self.job = yield from self._advance(self.job)
            return True
        if self.has_model and self._wanted:
            yield from self.predictions.predict(self._wanted[0])
            self._wanted.popleft()
            return True
        if self.mode == "quick" and self.quick.stale:
            yield from self._gather()
            return True
        return False

    def _gather(self) -> Iterator[Event]:
        urgent = self.quick.urgent
        if self.quick.trainer is None:
            yield from self.enter("preparing", "Reading labels and encoding images.")
        gathered = self.quick.gather_next()
        if gathered and urgent:
            self.quick.restart()
            self.pacing.labels_read(first=not self.quick.urgent)
        elif gathered and not self.quick.stale:
            self.quick.restart(0.25)  # mirror images say little that is new

    def _quick_step(self) -> Iterator[Event]:
        yield from self.enter("quick", "Learning from labels.")
        losses = self.quick.step(self.weights)
        trainer = self.quick.trainer
        assert trainer is not None
        self.has_model = self.unsaved = True
        if not self.quick.urgent:
            self.seen = self.changes
        self.pacing.stepped()
        if self.quick.learned:
            self.pacing.now()
            self.job = score_and_save(self)
        if self.pacing.may_report():
            left = max(0, self.quick.horizon - trainer.fresh)
            fraction = trainer.fresh / self.quick.horizon
            yield ev.Losses("quick", trainer.steps, losses)
            seconds = self.pacing.seconds_a_step
            yield ev.Progress("quick", trainer.steps, fraction, left * seconds, seconds)

    def _full_step(self, run: FullRun) -> Iterator[Event]:
        yield from self.enter("full", "Learning the whole network.")
        begun = run.steps > 0
        yield from run.advance(self.weights, self.pacing)
        if run.steps and not begun:
            yield from self.say_one_class(run.crops.totals())
        self.has_model = self.has_model or run.steps > 0
        if run.done:
            yield from end_full(self, keep=True, stopped=False)

    def _advance(
        self, job: Generator[Event | None, None, None]
    ) -> Generator[Event, None, Generator[Event | None, None, None] | None]:
        """One piece of a longer job; gives the job back until it is done."""
        try:
            event = next(job)
        except StopIteration:
            return None
        if event is not None:
            yield event
        return job

    def _predict_screen(self) -> Iterator[Event]:
        assert self.screen is not None
        self.pacing.predicted()
        yield from self.predictions.predict(self.screen)
        if self.full is None:
            self.keep_on_host()

    # saying -------------------------------------------------------------------------------------------------

    def enter(self, phase: ev.Phase, text: str) -> Iterator[Event]:
        """Say what is done from now on, where that is something else."""
        change = PhaseChanged(phase, text)
        if change != self._phase:
            self._phase = change
            yield change

    def say_one_class(self, counts: Counts | None = None) -> Iterator[Event]:
        """Say of which tasks only one class has labels: as quick learning has read them, else by `counts`."""
        bank = self.quick.bank
        if bank.seen and not self.quick.urgent:
            counts = bank.totals()
        if counts is not None:
            tasks = [t for t in self.dataset.data.tasks if self.weights.get(t.id, 1.0) > 0]
            yield from self._one_class.notices(tasks, counts, self.quick.implied)

    def say(self) -> Iterator[Event]:
        """Say what came up by the way: troubles with images and labels, and what these say of other tasks."""
        while self.dataset.notices:
            yield self.dataset.notices.pop(0)
        if (fallback := fallback_notice()) is not None:
            yield Notice("info", *fallback)
        implied = self.quick.implied
        if implied != self._implied:
            self._implied = implied
            yield ev.Related(implied)
