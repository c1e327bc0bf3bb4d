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

from core.learning.config import Plan
from core.learning.data.ahead import threads_for
from core.learning.data.crops import CropSource
from core.learning.data.unlabelled import UnlabelledSource
from core.learning.device_failure import on_host
from core.learning.evaluation.model_selection import Judge
from core.learning.events import Losses
from core.learning.full.budget import Bounds
from core.learning.full.network_trainer import Student
from core.learning.full.rescue import NotFinite, go_back, take_less
from core.learning.full.run_state import HostState, go_on, host_state, state_of
from core.learning.full.unlabelled_trial import Trial
from core.learning.initial_network import suited
from core.learning.quick.cross_validation import control_net
from core.machine.memory import free_memory
from core.predicting.predictor import predict_image

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping, Sequence

    import torch
    from torch import Tensor, nn

    from core.learning.data.dataset import Reader
    from core.learning.events import Event, LearningData, Pixels, TaskPrediction
    from core.learning.full.distributed import Leader
    from core.learning.full.run_checkpoint import RunFolder
    from core.learning.pacing import Pace
    from core.learning.quick.quick_run import QuickRun
    from core.network.multitask import MultiTaskNet

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
    leader: Leader | None = None
    """The other processes that learn the same network."""


class FullRun:
    """One full run: `advance` does a short piece of it, until `done`."""

    def __init__(
        self,
        net: MultiTaskNet,
        reader: Reader,
        device: torch.device,
        *,
        helpers: Helpers | None = None,
        plan: Plan | None = None,
        minutes: float | None = None,
        steps: int | None = None,
        seed: int = 0,
        hurry: float = 0.0,
        checkpoint: tuple[dict[str, Tensor], dict[str, Any]] | None = None,
    ) -> None:
        """Bounded by `minutes` less `hurry` seconds, or by `steps`; by the plan where both are None.

        `checkpoint`, from RunFolder.read, is gone on from; `net` is the one that run began with.
        """
        self.before, self.reader, self.device = net, reader, device
        self.helpers = helpers or Helpers()
        self.plan = suited(plan or Plan(), net.architecture)
        if checkpoint is not None:
            self.plan = checkpoint[1]["plan"]
        self.bounds = Bounds(minutes, steps, self.plan.minutes, hurry)
        if checkpoint is not None:
            self.bounds.go_on(checkpoint[1], minutes, steps, hurry)
        self.seed = seed
        self.done = False
        self.student: Student | None = None
        pixels = self.plan.pixels * (1 if device.type == "cpu" else GPU_SHARE)
        # in a group every process cuts its own part of a batch, when it is told which
        threads = threads_for(device) if self.helpers.leader is None else 0
        self.crops = CropSource(reader, self.plan.augmentation, pixels, np.random.default_rng(seed), threads)
        self.unlabelled = UnlabelledSource(reader, self.plan.augmentation, seed)
        self.trial = Trial(self)
        self.judge = Judge(reader, net, device, self.plan.patience)
        self._heads_before: nn.ModuleDict | None = on_host(net.heads)
        self.setbacks = 0
        """So many times numbers went wrong."""
        self._reread = False
        self._job: Generator[Event | None, None, None] | None = (
            self._prepare() if checkpoint is None else go_on(self, *checkpoint)
        )
        self._shown_at = 0.0
        self._weights: Mapping[str, float] = {}
        self._ended = False
        self.safe = HostState.of_checkpoint(net, reader.data.tasks, device, checkpoint)
        """What it knew a while ago, where it works on a GPU, which may fail."""
        self._copied_at = 0.0
        self.restoring = False
        """It moved away from a GPU that failed, and is not yet where it was."""

    # from outside -------------------------------------------------------------------------------------------

    @property
    def steps(self) -> int:
        """Steps made so far."""
        return self.student.steps if self.student is not None else 0

    def advance(self, weights: Mapping[str, float], pace: Pace) -> Iterator[Event]:
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
        self._job = self.trial.due()
        if self._job is not None:
            return
        if self._over():
            if self.trial.phase != "over":
                self._job = self.trial.end()
            elif self._ended or not self.steps or self.judge.val or self.student is None:
                self.done = True
            else:
                self._ended = True
                self._job = self.judge.unscored_end(self.before, self.student.mean)
            return
        yield from self._step(pace)
        self._copy_state()
        self.save()
        if self._time_to_release():
            self._job = self._release()
        elif (self._time_to_score() and not self.trial.running) or self._over():
            self._job = self.score()

    def best(self) -> MultiTaskNet | None:
        """The best network so far, None where that is the one from before."""
        if self.student is not None and self.steps and not self.judge.val and not self._ended:
            return self.student.mean.eval()  # stopped before anything could be scored
        return self.judge.best

    def _copy_state(self) -> None:
        """Copy all to the machine's own memory, where the last copy is old or of other tasks."""
        old = self.safe is None or self.safe.tasks != self.reader.data.tasks
        if old or time.monotonic() - self._copied_at > COPY_SECONDS:
            self.safe, self._copied_at = host_state(self), time.monotonic()

    def begin_as(self, other: FullRun) -> None:
        """Be the same run as `other`, from whose device nothing can be read: within its bounds, to undo the same."""
        self.bounds, self._heads_before, self._weights = other.bounds, other._heads_before, other._weights
        self.setbacks = other.setbacks

    def restore_by(self, job: Generator[Event | None, None, None]) -> None:
        """Be, when `job` has ended, where the run that failed was."""
        self._job, self.restoring = job, True
        self.judge.choose_val()

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
        if self.helpers.leader is not None:
            self.helpers.leader.end()
        self.student = self._job = None
        free_memory()

    def answer(self, image: Pixels, tasks: Sequence[str]) -> dict[str, TaskPrediction]:
        """Those tasks' predictions, by task id, by the running mean of the weights."""
        assert self.student is not None
        return predict_image(self.student.mean.eval(), image, tasks, self.device)

    def label_changed(self, image_id: str) -> None:
        """Read that image's labels again before they are learned."""
        self.judge.waited = 0
        if image_id in self.judge.held:
            self.judge.changed()
            self.trial.void()
        elif self.student is not None:
            self.crops.label_changed(image_id)
            self.set_totals()

    def val_changed(self) -> None:
        """Scores from before no longer hold: the best so far is scored again with the next."""
        self.judge.changed()
        self.trial.void()
        self._reread = self.student is not None

    def tasks_changed(self, old: LearningData, new: LearningData) -> None:
        """Follow a change of tasks with every copy of the network."""
        self._heads_before = None
        self.trial.void(same_tasks=False)
        if self.helpers.folder is not None:
            self.helpers.folder.forget_beginning()
        begun_with = self.judge.before
        nets = [self.judge.best, begun_with if begun_with is not self.before else None]
        if self.student is not None:
            nets += [self.student.net, self.student.mean, self.student.begun]
        for net in nets:
            if net is not None:
                net.match(old.tasks, new.tasks)
        if self.student is not None:
            self.student.make_optimiser()
        self.images_changed()

    def preprocessing_changed(self) -> None:
        """Images are prepared in another way: read all of them again."""
        self.crops.forget_images()
        self.unlabelled.forget_images()
        self.images_changed()

    def relate(self) -> None:
        """The project says something else of what excludes what: count all labels again."""
        if self.student is not None:
            self._job = self.read_all()

    def images_changed(self) -> None:
        """Read all labels again."""
        self.judge.changed()
        self.trial.void()
        self.relate()

    # pieces -------------------------------------------------------------------------------------------------

    def _tasks(self) -> list[str]:
        return [t.id for t in self.reader.data.tasks]

    def _prepare(self) -> Generator[Event | None, None, None]:
        """Heads first, by quick learning, where they know nothing yet; then the score to beat."""
        until = self.bounds.until(0.2)
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
        self.judge.choose_val()
        if self.judge.held and quick is not None:
            self.judge.before = yield from self._control(quick, self.bounds.until(0.3))
        yield from self.score()  # first, as the teacher decides by the thresholds that this chooses
        self.make_student()
        yield from self._learn_from(self.judge.held)

    def _control(self, quick: QuickRun, until: float) -> Generator[None, None, MultiTaskNet]:
        """The network to begin with where images are held out: its heads have never seen those."""
        while quick.stale and time.monotonic() < until:
            quick.gather_next()
            yield None
        if quick.trainer is None:
            return self.before
        return (yield from control_net(quick, frozenset(self.judge.held), self._weights, quick.horizon // 2))

    def make_student(self) -> Student:
        """One that begins where the run began; in a group everywhere."""
        leader = self.helpers.leader
        begin = self.judge.before
        group = leader.begin(begin, self.plan, self.seed) if leader is not None else None
        self.student = Student(begin, self.plan, self.device, self.seed, group)
        self.crops.take_back()
        self.crops.teacher = self.student.teacher if self.plan.teacher else None
        return self.student

    def read_all(self) -> Generator[Event | None, None, None]:
        """Which images are scored, and what the others' labels are."""
        self.judge.choose_val()
        yield from self._learn_from(self.judge.held)

    def _learn_from(self, held: tuple[str, ...]) -> Generator[None, None, None]:
        self.bounds.at_end = self.judge.at_end()
        yield from self.crops.read_all(held)
        self.set_totals()

    def set_totals(self) -> None:
        """Tell the student how much of each class is labelled."""
        if self.student is not None:
            totals = self.crops.totals()
            if self.helpers.leader is not None:
                self.helpers.leader.totals(totals)
            self.student.set_totals(totals)
            if self.plan.unlabelled:
                self.unlabelled.change(self.crops.missing())

    def _step(self, pace: Pace) -> Iterator[Event]:
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
        pace.stepped()
        seconds = time.monotonic()
        if seconds - self._shown_at > SCREEN_SECONDS:
            self._shown_at = seconds
            pace.now()
        if pace.may_report():
            yield Losses("full", self.steps, losses)
            yield self.bounds.progress(self.steps, pace.seconds_a_step)

    def _learn(self) -> dict[str, float]:
        student, leader = self.student, self.helpers.leader
        assert student is not None
        if leader is not None and (batch := self.crops.draw()) is not None:
            return leader.step(student, self.crops, batch, self._tasks(), self._weights, self._share())
        crops = self.crops.batch()
        if crops:
            pairs = self.unlabelled.draw(len(crops), self.crops.side) if self.trial.using else []
            fraction = self.trial.share(self._share())
            return student.step(crops, self._tasks(), self._weights, fraction, pairs=pairs)
        student.steps += 1
        return {}

    # scoring and the end ------------------------------------------------------------------------------------

    def score(self) -> Generator[Event | None, None, None]:
        """Score the running mean, and keep it where it is the best."""
        begun = time.monotonic()
        newest = self.student.mean if self.student is not None else self.judge.before
        yield from self.judge.score(self.steps, newest, self._copy)
        self.bounds.scored(begun, self.steps, self.judge.pixels)

    def _copy(self) -> MultiTaskNet:
        assert self.student is not None
        return copy.deepcopy(self.student.mean).eval()

    def _release(self) -> Generator[Event | None, None, None]:
        """Learn from the images held out too: they have shown that learning helps, and are too few to spare."""
        yield from self.score()
        self.judge.release()
        yield from self._learn_from(self.judge.held)

    def _time_to_release(self) -> bool:
        judge = self.judge
        return (
            not self.trial.running
            and judge.held_out
            and not judge.released
            and bool(judge.val)
            and self._share() > RELEASE
        )

    def _time_to_score(self) -> bool:
        return bool(self.judge.val) and self.bounds.time_to_score(self.steps)

    def _share(self) -> float:
        return self.bounds.share(self.steps)

    def _over(self) -> bool:
        tired = self.bounds.patient and not self.trial.running and self.judge.waited >= self.plan.patience
        return self._share() >= 1 or self.crops.empty or tired

    # a checkpoint -------------------------------------------------------------------------------------------

    def save(self, *, now: bool = False) -> None:
        """Write a checkpoint where it is time for one, or `now`."""
        folder = self.helpers.folder
        if folder is not None and (now or folder.due) and self.steps:
            folder.write(self.judge.before, self.reader.data.tasks, *state_of(self))
            if folder.problem is not None:
                self.reader.notices.append(folder.problem)
                folder.problem = None
