"""What a learner has and knows: its network, data, runs and stored model, and what it last said of them."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.learning.balancing_methods import SHARED
from core.learning.data.dataset import Dataset
from core.learning.evaluation.one_class import OneClass
from core.learning.events import DeviceChosen, Notice, PhaseChanged, Related
from core.learning.full.run_checkpoint import RunFolder
from core.learning.host_copy import HostCopy
from core.learning.model_store import ModelStore
from core.learning.pacing import Pacing
from core.learning.quick.quick_run import QuickRun
from core.learning.quick.schedule import Continuous
from core.machine.device import DeviceError
from core.machine.device_failure import working_device
from core.machine.device_fallbacks import fallback_notice
from core.machine.interruption import watch
from core.machine.memory import is_out_of_memory

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Mapping
    from pathlib import Path

    import torch

    from core.learning.config import LearnSettings
    from core.learning.data.learning_data import LearningData
    from core.learning.evaluation.one_class import Counts
    from core.learning.evaluation.task_score import TaskScore
    from core.learning.events import Event, Implication, Mode, Phase, Scored
    from core.learning.full.distributed import Coordinator
    from core.learning.full.full_run import FullRun
    from core.learning.quick.schedule import Schedule
    from core.network.multitask import MultiTaskNet

    Job = Generator[Event | None, None, None]
    """Work in short pieces, between which the learner looks at its inbox."""

EARLY_SECONDS = 15.0
"""After so long without any score, quick learning is scored though it is not over."""
HURRY_SECONDS = 10.0
"""For scoring once the end was requested: systems allow half a minute before they kill."""


class TrainError(Exception):
    """Nothing can be learned, or what was learned could not be saved; str() is a sentence for the user."""


def check_shared(balancing: str) -> None:
    """TrainError where several processes can't balance tasks in that way."""
    if balancing not in SHARED:
        raise TrainError(
            f"Several processes cannot balance tasks by {balancing}. Choose {', '.join(SHARED)}."
        )


@dataclass(frozen=True, slots=True)
class FullResult:
    """What a full run says of the network that it gave."""

    steps: int
    scores: Mapping[str, TaskScore]
    """Empty if it could not be scored, or no longer can be."""
    images: tuple[str, ...]
    """That it was scored on."""
    held_out: bool
    extends_stored: bool
    """The run began with the stored model, so that the best of it scores at least as well."""


@dataclass(frozen=True, slots=True)
class Undo:
    """A full run that can be undone, or was."""

    scored: Scored | None
    """Of the model that takes the place of the one in force."""
    changes: int
    """How many labels had changed when that one was replaced."""
    undone: bool = False


class Restartable:
    """A job that starts over where the network or its tasks have changed."""

    def __init__(self, make: Callable[[], Job]) -> None:
        self._make = make
        self.job = make()

    def restart(self) -> None:
        self.job = self._make()


class LearnerState:
    """Read and changed by the learner's loop and by what it calls."""

    net: MultiTaskNet
    device: torch.device
    quick: QuickRun

    def __init__(self, data: LearningData, models_dir: Path, settings: LearnSettings) -> None:
        self.settings = settings
        self.dataset = Dataset(data)
        self.store = ModelStore(models_dir, settings.model_name)
        self.run_folder = RunFolder(self.store.folder)
        self.run_folder.recorder = self.store.recorder
        self.coordinator: Coordinator | None = None
        """The other processes that learn the same network."""
        self.weights = {t.id: t.weight for t in data.tasks}
        self.mode: Mode | None = None
        self.schedule: Schedule = Continuous()
        self.full: FullRun | None = None
        self.extends_stored = False
        """The full run began with the stored model, and on images prepared as for that one."""
        self.live = True
        """Quick learning continues when the full run has ended by itself."""
        self.result: FullResult | None = None
        """Of the full run that the network comes from, until quick learning changes it."""
        self.scored: Scored | None = None
        """What was said last of the network in force."""
        self.undo: Undo | None = None
        """The last full run, as long as it can be undone."""
        self.has_model = self.unsaved = False
        self.labelled = True
        """Some image has a label."""
        self.changes = self.seen = 0
        """LabelChanged messages that came, and that were learned from."""
        self.screen: str | None = None
        self.pacing = Pacing()
        self.wanted: deque[str] = deque()
        """Images to predict, the most urgent first."""
        self.large: tuple[str, Job] | None = None
        """A large image that is being predicted."""
        self.suggesting: Restartable | None = None
        """Somebody waits for regions to label."""
        self.showing: Restartable | None = None
        """Somebody waits for predictions of images."""
        self.ranking: Restartable | None = None
        """Images are being looked at, to say which to label next."""
        self.explaining: Restartable | None = None
        """Somebody waits to hear why a region is predicted as it is."""
        self.host = HostCopy()
        self.deadline: float | None = None
        """When scoring has to be over (time.monotonic()); None without a limit."""
        self.hurried = False
        self.job: Job | None = None
        self.early = False
        """The job does not wait until quick learning is over."""
        self._early_from: float | None = None
        """When steps without any score began, or scoring them was last tried (time.monotonic())."""
        self._make_job: Callable[[], Job] | None = None
        self._phase: PhaseChanged | None = None
        self._implied: tuple[Implication, ...] = ()
        self._one_class = OneClass()

    # the network --------------------------------------------------------------------------------------------

    def use(self, net: MultiTaskNet, *, fitted: bool) -> None:
        """Continue with this network; `fitted`: its channels are measured. Images are encoded again."""
        self._keep(net, fitted=fitted)
        self.net = net.to(self.device).eval()
        watch(self.net)
        self.quick = QuickRun(self.net, self.dataset, self.device, self.settings, fitted=fitted)
        self.restart_asked()
        self.pacing.now()

    def choose_device(self, wanted: str) -> Iterator[Event]:
        """Work there from the next `use` on; where that cannot be, on another device."""
        try:
            self.device, reason, failed = working_device(wanted)
        except DeviceError as error:
            yield Notice("warning", f"{error} Learning continues as far as possible.")
            self.device, reason, failed = working_device("auto")
        yield DeviceChosen(self.device.type, reason)
        if failed is not None:
            yield failed

    @property
    def blind(self) -> bool:
        """The encoder came without pretrained weights and has learned nothing."""
        return not self.net.architecture.pretrained and not self.has_model

    def look_for_labels(self) -> None:
        """Find out whether anything is labelled: if not, there is nothing to predict."""
        data = self.dataset.data
        self.labelled = any(self.dataset.is_labelled(image.id) for image in data.images)

    @property
    def asleep(self) -> bool:
        """Quick learning waits for a label to change, since a full run learned all that are there."""
        return hasattr(self, "quick") and self.quick.asleep

    @property
    def steps(self) -> int:
        """Steps of quick learning so far."""
        made = getattr(self.schedule, "steps_made", 0)
        return max(made, self.quick.trainer.steps if self.quick.trainer is not None else 0)

    def keep_on_host(self, best: MultiTaskNet | None = None) -> None:
        """Copy the network (the `best` of a full run) to the machine's memory, in case its GPU fails."""
        if best is None:
            self._keep(self.net, fitted=self.quick.fitted)
        else:
            self.host.keep(best, self.device, self.dataset.data.tasks, (True, True, True))

    def _keep(self, net: MultiTaskNet, *, fitted: bool) -> None:
        self.host.keep(net, self.device, self.dataset.data.tasks, (fitted, self.has_model, self.unsaved))

    def reduce_memory(self, error: Exception) -> Notice | None:
        """After quick learning ran out of memory: what is said; None where it did not, or nothing can be spared."""
        if self.full is not None or not hasattr(self, "quick") or not is_out_of_memory(error):
            return None
        text = self.quick.reduce_memory()
        return None if text is None else Notice("warning", text, str(error))

    # work that is waiting -----------------------------------------------------------------------------------

    def begin_job(self, make: Callable[[], Job] | None, *, early: bool = False) -> None:
        """Do that when nothing more urgent is to be done, in place of what was begun before; None: nothing.

        `early`: before quick learning is over.
        """
        self._make_job, self.early = make, early
        self.job = make() if make is not None else None

    @property
    def early_score_due(self) -> bool:
        """Quick learning is so slow, or interrupted so often, that the first score on val would be long in coming."""
        if self.scored is not None or self.schedule.bounded:
            return False
        now = time.monotonic()
        if self._early_from is None or now - self._early_from < EARLY_SECONDS:
            self._early_from = self._early_from or now
            return False
        self._early_from = now
        return bool(self.dataset.labelled(self.dataset.of_split("val")))

    @property
    def can_predict(self) -> bool:
        """There is something to predict with, and a reason to."""
        return self.has_model and self.labelled

    @property
    def owes_prediction(self) -> bool:
        """A label changed, and the prediction that learned it has not been shown."""
        unread = self.mode == "quick" and self.quick.latest in self.quick.stale
        return self.can_predict and self.screen is not None and (unread or self.pacing.awaited)

    def restart_job(self) -> None:
        """Do what is being done from its beginning."""
        if self.job is not None:
            self.begin_job(self._make_job)

    def restart_asked(self) -> None:
        """The network or its tasks have changed: look at images again."""
        for restartable in (self.suggesting, self.explaining, self.showing, self.ranking):
            if restartable is not None:
                restartable.restart()

    def want(self, image_id: str) -> None:
        """Predict that image before others that wait."""
        if image_id not in self.wanted:
            self.wanted.appendleft(image_id)

    def restart_large(self) -> None:
        """The network has changed: predict a large image from its beginning."""
        if self.large is not None:
            self.want(self.large[0])
            self.large = None

    def hurry(self) -> None:
        """Somebody waits for the end."""
        self.hurried = True
        self.deadline = time.monotonic() + HURRY_SECONDS

    @property
    def seconds_left(self) -> float:
        """Until the deadline."""
        return float("inf") if self.deadline is None else self.deadline - time.monotonic()

    # saying -------------------------------------------------------------------------------------------------

    def enter(self, phase: Phase, text: str) -> Iterator[Event]:
        """Say what is done from now on, where that is something else."""
        change = PhaseChanged(phase, text)
        if change != self._phase:
            self._phase = change
            yield change

    def say_score(self, score: Scored) -> Iterator[Event]:
        """Say how good the network in force is."""
        self.scored = replace(score, repeated=True)
        yield score

    def say_score_again(self) -> Iterator[Event]:
        """Another model was scored meanwhile, and this one is in force again."""
        if self.scored is not None:
            yield self.scored

    def say_one_class(self, counts: Counts | None = None) -> Iterator[Event]:
        """Say of which tasks only one class has labels: as quick learning has read them, else by `counts`."""
        bank = self.quick.bank
        if bank.seen and not self.quick.urgent:
            counts = bank.totals()
        if counts is not None:
            tasks = [t for t in self.dataset.data.tasks if self.weights.get(t.id, 1.0) > 0]
            yield from self._one_class.notices(tasks, counts, self.quick.implied)

    def say(self) -> Iterator[Event]:
        """Report what came up: problems with images and labels, and what labels imply for other tasks."""
        while self.dataset.notices:
            yield self.dataset.notices.pop(0)
        if (fallback := fallback_notice()) is not None:
            yield Notice("info", *fallback)
        if self.quick.implied != self._implied:
            self._implied = self.quick.implied
            yield Related(self._implied)
