"""Full learning: a fine-tune of encoder, decoder and heads, from what quick learning knows.

It works on a copy. The network it began with is one of those that the best is chosen from, on the same labels,
so full learning never gives back a worse one than it was given (core.learning.evaluation.model_selection).
"""

from __future__ import annotations

import copy
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from core.learning.config import FullConfig
from core.learning.data.ahead import threads_for
from core.learning.data.crops import CropSource
from core.learning.evaluation.model_selection import ModelSelection
from core.learning.events import Losses
from core.learning.full.budget import Budget
from core.learning.full.network_trainer import NetworkTrainer
from core.learning.full.rescue import NotFinite, go_back, take_less
from core.learning.full.run_state import HostState, host_state, load_state_dict, state_of
from core.learning.initial_network import suited
from core.learning.quick.cross_validation import control_net
from core.machine.device_failure import on_host
from core.machine.memory import free_memory
from core.predicting.predictor import predict_image

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping, Sequence

    import torch
    from torch import Tensor, nn

    from core.images.pixels import Pixels
    from core.learning.data.dataset import Dataset
    from core.learning.events import Event, LearningData
    from core.learning.full.distributed import Coordinator
    from core.learning.full.run_checkpoint import RunFolder
    from core.learning.pacing import Pacing
    from core.learning.quick.quick_run import QuickRun
    from core.network.multitask import MultiTaskNet
    from core.predicting.prediction import TaskPrediction

GPU_SHARE = 8
"""A GPU's batch holds so many times the pixels of a CPU's."""
RELEASE = 0.55
"""Share of the run after which images held out by the program are learned too, if learning has helped."""
SCREEN_SECONDS = 6.0
COPY_SECONDS = 10.0
"""Between two copies of a run's state that a failing GPU can't take along, at least."""


@dataclass(frozen=True, slots=True)
class Helpers:
    """What a run may have around it."""

    quick: QuickRun | None = None
    """Learns heads to begin with: where they know nothing yet, or have seen the images held out."""
    fresh: bool = False
    """The heads know nothing yet."""
    folder: RunFolder | None = None
    """Where checkpoints go."""
    coordinator: Coordinator | None = None
    """The other processes that learn the same network."""


class FullRun:
    """One full run: `advance` does a short piece of it, until `done`."""

    def __init__(
        self,
        net: MultiTaskNet,
        dataset: Dataset,
        device: torch.device,
        *,
        helpers: Helpers | None = None,
        config: FullConfig | None = None,
        minutes: float | None = None,
        steps: int | None = None,
        seed: int = 0,
        hurry: float = 0.0,
        checkpoint: tuple[dict[str, Tensor], dict[str, Any]] | None = None,
    ) -> None:
        """Bounded by `minutes` less `hurry` seconds, or by `steps`; by the plan where both are None.

        `checkpoint`, from RunFolder.read, is gone on from; `net` is the one that run began with.
        """
        self.before, self.dataset, self.device = net, dataset, device
        self.helpers = helpers or Helpers()
        self.config = suited(config or FullConfig(), net.architecture)
        if checkpoint is not None:
            self.config = checkpoint[1]["plan"]
        self.budget = Budget(minutes, steps, self.config.minutes, hurry)
        if checkpoint is not None:
            self.budget.load_state_dict(checkpoint[1], minutes, steps, hurry)
        self.seed = seed
        self.done = False
        self.trainer: NetworkTrainer | None = None
        pixels = self.config.pixels * (1 if device.type == "cpu" else GPU_SHARE)
        # in a group every process cuts its own part of a batch, when it is told which
        threads = threads_for(device) if self.helpers.coordinator is None else 0
        self.crops = CropSource(
            dataset, self.config.augmentation, pixels, np.random.default_rng(seed), threads
        )
        self.selection = ModelSelection(dataset, net, device, self.config.patience)
        self._heads_before: nn.ModuleDict | None = on_host(net.heads)
        self.setbacks = 0
        """So many times numbers went wrong."""
        self._reread = False
        self._job: Generator[Event | None, None, None] | None = (
            self._prepare() if checkpoint is None else load_state_dict(self, *checkpoint)
        )
        self._shown_at = 0.0
        self._weights: Mapping[str, float] = {}
        self._ended = False
        self.safe = HostState.of_checkpoint(net, dataset.data.tasks, device, checkpoint)
        """What it knew a while ago, where it works on a GPU, which may fail."""
        self._copied_at = 0.0
        self.restoring = False
        """It moved away from a GPU that failed, and is not yet where it was."""

    # from outside -------------------------------------------------------------------------------------------

    @property
    def steps(self) -> int:
        """Steps made so far."""
        return self.trainer.steps if self.trainer is not None else 0

    def advance(self, weights: Mapping[str, float], pacing: Pacing) -> Iterator[Event]:
        """A short piece: something prepared, a step, or an image scored."""
        self._weights = weights
        if self._job is None and self._reread:
            self._reread = False
            self._job = self.read_all()
        if self._job is not None:
            try:
                event = next(self._job)
            except StopIteration:
                self._job, self.restoring = None, False
                self._copy_state()
            else:
                if event is not None:
                    yield event
            return
        if self._over():
            if self._ended or not self.steps or self.selection.val or self.trainer is None:
                self.done = True
            else:
                self._ended = True
                self._job = self.selection.unscored_end(self.before, self.trainer.mean)
            return
        yield from self._step(pacing)
        self._copy_state()
        self.save()
        if self._time_to_release():
            self._job = self._release()
        elif self._time_to_score() or self._over():
            self._job = self.score()

    def best(self) -> MultiTaskNet | None:
        """The best network so far, None where that is the one from before."""
        if self.trainer is not None and self.steps and not self.selection.val and not self._ended:
            return self.trainer.mean.eval()  # stopped before anything could be scored
        return self.selection.best

    def _copy_state(self) -> None:
        """Copy all to the machine's own memory, where the last copy is old or of other tasks."""
        old = self.safe is None or self.safe.tasks != self.dataset.data.tasks
        if old or time.monotonic() - self._copied_at > COPY_SECONDS:
            self.safe, self._copied_at = host_state(self), time.monotonic()

    def begin_as(self, other: FullRun) -> None:
        """Be the same run as `other`, from whose device nothing can be read: within its bounds, to undo the same."""
        self.budget, self._heads_before, self._weights = other.budget, other._heads_before, other._weights
        self.setbacks = other.setbacks

    def restore_by(self, job: Generator[Event | None, None, None]) -> None:
        """Be, when `job` has ended, where the run that failed was."""
        self._job, self.restoring = job, True
        self.selection.choose_val()

    def undo(self) -> None:
        """Give the network it began with its heads back, as they were."""
        if self._heads_before is not None:
            self.before.heads.load_state_dict(self._heads_before.state_dict())

    def end(self, *, resumable: bool = False) -> None:
        """The run is over, or thrown away: its checkpoint is removed, threads and processes end, memory is free.

        `resumable` keeps the checkpoint, to continue with.
        """
        self.crops.close()
        if self.helpers.folder is not None and not resumable:
            self.helpers.folder.remove()
        if self.helpers.coordinator is not None:
            self.helpers.coordinator.end()
        self.trainer = self._job = None
        free_memory()

    def answer(self, image: Pixels, tasks: Sequence[str]) -> dict[str, TaskPrediction]:
        """Those tasks' predictions, by task id, by the running mean of the weights."""
        assert self.trainer is not None
        return predict_image(self.trainer.mean.eval(), image, tasks, self.device)

    def label_changed(self, image_id: str) -> None:
        """Read that image's labels again before they are learned."""
        self.selection.waited = 0
        if image_id in self.selection.held:
            self.selection.changed()
        elif self.trainer is not None:
            self.crops.label_changed(image_id)
            self.set_totals()

    def val_changed(self) -> None:
        """Scores from before no longer hold: the best so far is scored again with the next."""
        self.selection.changed()
        self._reread = self.trainer is not None

    def tasks_changed(self, old: LearningData, new: LearningData) -> None:
        """Follow a change of tasks with every copy of the network."""
        self._heads_before = None
        if self.helpers.folder is not None:
            self.helpers.folder.forget_beginning()
        begun_with = self.selection.before
        nets = [self.selection.best, begun_with if begun_with is not self.before else None]
        if self.trainer is not None:
            nets += [self.trainer.net, self.trainer.mean, self.trainer.begun]
        for net in nets:
            if net is not None:
                net.match(old.tasks, new.tasks)
        if self.trainer is not None:
            self.trainer.make_optimiser()
        self.images_changed()

    def preprocessing_changed(self) -> None:
        """Images are prepared in another way: read all of them again."""
        self.crops.forget_images()
        self.images_changed()

    def relate(self) -> None:
        """The project says something else of what excludes what: count all labels again."""
        if self.trainer is not None:
            self._job = self.read_all()

    def images_changed(self) -> None:
        """Read all labels again."""
        self.selection.changed()
        self.relate()

    # pieces -------------------------------------------------------------------------------------------------

    def _tasks(self) -> list[str]:
        return [t.id for t in self.dataset.data.tasks]

    def _prepare(self) -> Generator[Event | None, None, None]:
        """Heads first, by quick learning, where they know nothing yet; then the score to beat."""
        until = self.budget.until(0.2)
        quick = self.helpers.quick
        untrained = quick is not None and self.helpers.fresh
        while (
            untrained
            and quick is not None
            and time.monotonic() < until
            and (quick.stale or not quick.learned)
        ):
            if quick.stale:
                if quick.gather_next():
                    quick.restart()
            else:
                quick.step(self._weights)
            yield None
        self.selection.choose_val()
        if self.selection.held and quick is not None:
            self.selection.before = yield from self._control(quick, self.budget.until(0.3))
        yield from self.score()  # first, as the teacher decides by the thresholds that this chooses
        self.make_trainer()
        yield from self._learn_from(self.selection.held)

    def _control(self, quick: QuickRun, until: float) -> Generator[None, None, MultiTaskNet]:
        """The network to begin with where images are held out: its heads have never seen those."""
        while quick.stale and time.monotonic() < until:
            quick.gather_next()
            yield None
        if quick.trainer is None:
            return self.before
        return (
            yield from control_net(quick, frozenset(self.selection.held), self._weights, quick.horizon // 2)
        )

    def make_trainer(self) -> NetworkTrainer:
        """One that begins where the run began; in a group everywhere."""
        coordinator = self.helpers.coordinator
        begin = self.selection.before
        group = coordinator.begin(begin, self.config, self.seed) if coordinator is not None else None
        self.trainer = NetworkTrainer(begin, self.config, self.device, self.seed, group)
        self.crops.take_back()
        self.crops.teacher = self.trainer.teacher if self.config.teacher else None
        return self.trainer

    def read_all(self) -> Generator[Event | None, None, None]:
        """Which images are scored, and what the others' labels are."""
        self.selection.choose_val()
        yield from self._learn_from(self.selection.held)

    def _learn_from(self, held: tuple[str, ...]) -> Generator[None, None, None]:
        self.budget.at_end = self.selection.at_end()
        yield from self.crops.read_all(held)
        self.set_totals()

    def set_totals(self) -> None:
        """Tell the trainer how much of each class is labelled."""
        if self.trainer is not None:
            totals = self.crops.totals()
            if self.helpers.coordinator is not None:
                self.helpers.coordinator.totals(totals)
            self.trainer.set_totals(totals)

    def _step(self, pacing: Pacing) -> Iterator[Event]:
        losses: dict[str, float] = {}
        try:
            losses = self._learn()
        except NotFinite:
            yield from go_back(self)
        except Exception as error:
            notice = take_less(self, error)
            if notice is None:
                raise
            yield notice
            return
        pacing.stepped()
        seconds = time.monotonic()
        if seconds - self._shown_at > SCREEN_SECONDS:
            self._shown_at = seconds
            pacing.now()
        if pacing.may_report():
            yield Losses("full", self.steps, losses)
            yield self.budget.progress(self.steps, pacing.seconds_a_step)

    def _learn(self) -> dict[str, float]:
        trainer, coordinator = self.trainer, self.helpers.coordinator
        assert trainer is not None
        if coordinator is not None and (batch := self.crops.draw()) is not None:
            return coordinator.step(trainer, self.crops, batch, self._tasks(), self._weights, self._share())
        crops = self.crops.batch()
        if crops:
            return trainer.step(crops, self._tasks(), self._weights, self._share())
        trainer.steps += 1
        return {}

    # scoring and the end ------------------------------------------------------------------------------------

    def score(self) -> Generator[Event | None, None, None]:
        """Score the running mean, and keep it where it is the best."""
        begun = time.monotonic()
        newest = self.trainer.mean if self.trainer is not None else self.selection.before
        yield from self.selection.score(self.steps, newest, self._copy)
        self.budget.scored(begun, self.steps, self.selection.pixels)

    def _copy(self) -> MultiTaskNet:
        assert self.trainer is not None
        return copy.deepcopy(self.trainer.mean).eval()

    def _release(self) -> Generator[Event | None, None, None]:
        """Learn from the images held out too: they have shown that learning helps, and are too few to spare."""
        yield from self.score()
        self.selection.release()
        yield from self._learn_from(self.selection.held)

    def _time_to_release(self) -> bool:
        selection = self.selection
        return (
            selection.held_out and not selection.released and bool(selection.val) and self._share() > RELEASE
        )

    def _time_to_score(self) -> bool:
        return bool(self.selection.val) and self.budget.time_to_score(self.steps)

    def _share(self) -> float:
        return self.budget.share(self.steps)

    def _over(self) -> bool:
        tired = self.budget.patient and self.selection.waited >= self.config.patience
        return self._share() >= 1 or self.crops.empty or tired

    # a checkpoint -------------------------------------------------------------------------------------------

    def save(self, *, now: bool = False) -> None:
        """Write a checkpoint where it is time for one, or `now`."""
        folder = self.helpers.folder
        if folder is not None and (now or folder.due) and self.steps:
            folder.write(self.selection.before, self.dataset.data.tasks, *state_of(self))
            if folder.problem is not None:
                self.dataset.notices.append(folder.problem)
                folder.problem = None
