"""Full learning: a fine-tune of encoder, decoder and heads, from what quick learning knows.

It works on a copy. The network it began with is one of those that the best is chosen from, on the same labels,
so full learning never gives back a worse one than it was given (core.learning.judge).
"""

from __future__ import annotations

import copy
import time
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from core.learning.control import control_net
from core.learning.crops import CropSource
from core.learning.events import Losses, Notice, Progress
from core.learning.judge import Judge
from core.learning.plan import Plan
from core.learning.rescue import NotFinite, make_smaller
from core.learning.starting import suited
from core.learning.student import Student
from core.memory import free_memory, is_out_of_memory
from core.predicting.predictor import predict_image

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping, Sequence

    import torch
    from torch import Tensor, nn

    from core.learning.events import Event, LearningData, Pixels, TaskPrediction
    from core.learning.leader import Leader
    from core.learning.pace import Pace
    from core.learning.quick_run import QuickRun
    from core.learning.reader import Reader
    from core.learning.resume import RunFolder
    from core.network.multitask import MultiTaskNet

GPU_SHARE = 8
"""A GPU's batch holds so many times the pixels of a CPU's."""
SCORING_SHARE = 12
"""So many times longer is learned than scored."""
SCORINGS = 8
"""How often a run bounded by steps is scored: at the same steps each time, so that its end is the same too."""
RELEASE = 0.55
"""Share of the run after which images held out by the program are learned too, if learning has helped."""
SCREEN_SECONDS = 6.0
SETBACKS = 5
"""So many times a run goes back because its numbers went wrong; then it ends with the best so far."""


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
        self.limit, self.seed = steps, seed
        self.patient = minutes is None and steps is None
        self.seconds = 60 * (minutes if minutes is not None else self.plan.minutes) - hurry
        self.started = time.monotonic()
        self.done = False
        self.student: Student | None = None
        pixels = self.plan.pixels * (1 if device.type == "cpu" else GPU_SHARE)
        self.crops = CropSource(reader, self.plan.augmentation, pixels, np.random.default_rng(seed))
        self.judge = Judge(reader, net, device, self.plan.patience)
        self._heads_before: nn.ModuleDict | None = copy.deepcopy(net.heads)
        self._setbacks = 0
        self._reread = False
        self._job: Generator[Event | None, None, None] | None = (
            self._prepare() if checkpoint is None else self._go_on(*checkpoint)
        )
        self._scored_at, self._scored_step = 0.0, 0
        self._shown_at = 0.0
        self._scoring_seconds = 0.0
        self._weights: Mapping[str, float] = {}
        self._ended = False
        if checkpoint is not None:
            self._bound_again(checkpoint[1], minutes, steps, hurry)

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
            self._job = self._read_all()
        if self._job is not None:
            try:
                event = next(self._job)
            except StopIteration:
                self._job = None
            else:
                if event is not None:
                    yield event
            return
        if self._over():
            if self._ended or not self.steps or self.judge.val or self.student is None:
                self.done = True
            else:
                self._ended = True
                self._job = self.judge.unscored_end(self.before, self.student.mean)
            return
        yield from self._step(pace)
        self.save()
        if self._time_to_release():
            self._job = self._release()
        elif self._time_to_score() or self._over():
            self._job = self._score()

    def best(self) -> MultiTaskNet | None:
        """The best network so far, None where that is the one from before."""
        if self.student is not None and self.steps and not self.judge.val and not self._ended:
            return self.student.mean.eval()  # stopped before anything could be scored
        return self.judge.best

    def undo(self) -> None:
        """Give the network it began with its heads back, as they were."""
        if self._heads_before is not None:
            self.before.heads.load_state_dict(self._heads_before.state_dict())

    def end(self) -> None:
        """The run is over, or thrown away: its checkpoint is removed, the other processes end, memory is free."""
        if self.helpers.folder is not None:
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
        elif self.student is not None:
            self.crops.label_changed(image_id)
            self._set_totals()

    def val_changed(self) -> None:
        """Scores from before no longer hold: the best so far is scored again with the next."""
        self.judge.changed()
        self._reread = self.student is not None

    def tasks_changed(self, old: LearningData, new: LearningData) -> None:
        """Follow a change of tasks with every copy of the network."""
        self._heads_before = None
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

    def images_changed(self) -> None:
        """Read all labels again."""
        self.judge.changed()
        if self.student is not None:
            self._job = self._read_all()

    # pieces -------------------------------------------------------------------------------------------------

    def _tasks(self) -> list[str]:
        return [t.id for t in self.reader.data.tasks]

    def _prepare(self) -> Generator[Event | None, None, None]:
        """Heads first, by quick learning, where they know nothing yet; then the score to beat."""
        until = self.started + 0.2 * self.seconds if self.limit is None else float("inf")
        quick = self.helpers.quick
        fresh = quick is not None and self.helpers.fresh
        while fresh and quick is not None and time.monotonic() < until and (quick.stale or not quick.learned):
            if quick.stale:
                if quick.gather_next():
                    quick.restart()
            else:
                quick.step(self._weights)
            yield None
        self.judge.choose_val()
        if self.judge.held and quick is not None:
            self.judge.before = yield from self._control(quick, until + 0.1 * self.seconds)
        self._make_student()
        yield from self._learn_from(self.judge.held)
        yield from self._score()

    def _control(self, quick: QuickRun, until: float) -> Generator[None, None, MultiTaskNet]:
        """The network to begin with where images are held out: its heads have never seen those."""
        while quick.stale and time.monotonic() < until:
            quick.gather_next()
            yield None
        if quick.trainer is None:
            return self.before
        return (yield from control_net(quick, frozenset(self.judge.held), self._weights, quick.horizon // 2))

    def _make_student(self) -> Student:
        leader = self.helpers.leader
        begin = self.judge.before
        group = leader.begin(begin, self.plan, self.seed) if leader is not None else None
        self.student = Student(begin, self.plan, self.device, self.seed, group)
        self.crops.teacher = self.student.teacher if self.plan.teacher else None
        return self.student

    def _read_all(self) -> Generator[Event | None, None, None]:
        """Which images are scored, and what the others' labels are."""
        self.judge.choose_val()
        yield from self._learn_from(self.judge.held)

    def _learn_from(self, held: tuple[str, ...]) -> Generator[None, None, None]:
        yield from self.crops.read_all(held)
        self._set_totals()

    def _set_totals(self) -> None:
        if self.student is not None:
            totals = self.crops.totals()
            if self.helpers.leader is not None:
                self.helpers.leader.totals(totals)
            self.student.set_totals(totals)

    def _step(self, pace: Pace) -> Iterator[Event]:
        losses: dict[str, float] = {}
        try:
            losses = self._learn()
        except NotFinite:
            yield from self._go_back()
        except Exception as error:
            if not is_out_of_memory(error) or self.helpers.leader is not None:
                raise
            text = make_smaller(self.crops)
            if text is None:
                raise
            self._forget_step()
            yield Notice("warning", text, str(error))
            return
        pace.stepped()
        now = time.monotonic()
        if now - self._shown_at > SCREEN_SECONDS:
            self._shown_at = now
            pace.now()
        if pace.may_report():
            yield Losses("full", self.steps, losses)
            yield self._progress(pace)

    def _learn(self) -> dict[str, float]:
        student, leader = self.student, self.helpers.leader
        assert student is not None
        if leader is not None and (batch := self.crops.draw()) is not None:
            return leader.step(student, self.crops, batch, self._tasks(), self._weights, self._share())
        crops = self.crops.batch()
        if crops:
            return student.step(crops, self._tasks(), self._weights, self._share())
        student.steps += 1
        return {}

    def _forget_step(self) -> None:
        """Let go of what a step that failed left behind."""
        if self.student is not None:
            self.student.optimiser.zero_grad(set_to_none=True)
        free_memory()

    def _go_back(self) -> Iterator[Event]:
        """Numbers went wrong: on from the best (else the mean, else the beginning), at half the rate."""
        student = self.student
        assert student is not None
        self._setbacks += 1
        if self._setbacks > SETBACKS:
            self.done = True
            yield Notice(
                "warning", "Learning went wrong again and again, and has ended. The best model is kept."
            )
            return
        leader = self.helpers.leader
        if leader is not None:
            leader.go_back()
        best = self.judge.best
        what = "the best model so far" if best is not None else "the mean of the last steps"
        if not student.go_back(best):
            what = "the model it began with"
            steps, slow = student.steps, student.slow
            student = self._make_student()
            student.steps, student.slow = steps, 0.5 * slow
            self._set_totals()
        elif leader is not None:
            leader.share(student)
        yield Notice(
            "warning", f"A loss was no number any more. Learning goes on from {what}, at half the rate."
        )

    # scoring and the end ------------------------------------------------------------------------------------

    def _score(self) -> Generator[Event | None, None, None]:
        begun = time.monotonic()
        if self.student is not None:
            yield from self.judge.score(self.steps, self.student.mean, self._copy)
        self._scored_at, self._scored_step = time.monotonic(), self.steps
        self._scoring_seconds = self._scored_at - begun

    def _copy(self) -> MultiTaskNet:
        assert self.student is not None
        return copy.deepcopy(self.student.mean).eval()

    def _release(self) -> Generator[Event | None, None, None]:
        """Learn from the images held out too: they have shown that learning helps, and are too few to spare."""
        yield from self._score()
        self.judge.release()
        yield from self._learn_from(self.judge.held)

    def _time_to_release(self) -> bool:
        judge = self.judge
        return judge.held_out and not judge.released and bool(judge.val) and self._share() > RELEASE

    def _time_to_score(self) -> bool:
        if self.limit is not None:
            return bool(self.judge.val) and self.steps - self._scored_step >= max(5, self.limit // SCORINGS)
        pause = max(10.0, SCORING_SHARE * self._scoring_seconds)
        return bool(self.judge.val) and time.monotonic() - self._scored_at > pause

    def _share(self) -> float:
        if self.limit is not None:
            return min(1.0, self.steps / max(1, self.limit))
        reserve = 1.2 * self._scoring_seconds
        return min(1.0, (time.monotonic() - self.started) / max(1.0, self.seconds - reserve))

    def _over(self) -> bool:
        tired = self.patient and self.judge.waited >= self.plan.patience
        return self._share() >= 1 or self.crops.empty or tired

    def _progress(self, pace: Pace) -> Progress:
        share = self._share()
        passed = time.monotonic() - self.started
        eta = passed * (1 - share) / share if share > 0.01 else None
        return Progress("full", self.steps, share, eta, pace.seconds_a_step)

    # a checkpoint -------------------------------------------------------------------------------------------

    def save(self, *, now: bool = False) -> None:
        """Write a checkpoint where it is time for one, or `now`."""
        folder = self.helpers.folder
        if folder is not None and (now or folder.due) and self.steps:
            folder.write(self.judge.before, self.reader.data.tasks, *self.state())
            if folder.problem is not None:
                self.reader.notices.append(folder.problem)
                folder.problem = None

    def state(self) -> tuple[dict[str, Tensor], dict[str, Any]]:
        """All that is needed to go on: tensors by name, and values that JSON can hold."""
        assert self.student is not None
        tensors, student = self.student.state()
        best = self.judge.best
        if best is not None:
            tensors |= {f"best.{k}": v for k, v in best.state_dict().items()}
        values = {
            "student": student,
            "judge": self.judge.state(),
            "has_best": best is not None,
            "crops": self.crops.state(),
            "passed": time.monotonic() - self.started,
            "seconds": self.seconds,
            "limit": self.limit,
            "patient": self.patient,
            "seed": self.seed,
            "setbacks": self._setbacks,
            "scored_step": self._scored_step,
            "plan": asdict(self.plan),
        }
        return tensors, values

    def _go_on(
        self, tensors: dict[str, Tensor], values: dict[str, Any]
    ) -> Generator[Event | None, None, None]:
        """Be where a run that was interrupted was."""
        student = self._make_student()
        student.go_on(tensors, values["student"])
        if self.helpers.leader is not None:
            self.helpers.leader.go_on(tensors, values["student"])
        best: MultiTaskNet | None = None
        if values["has_best"]:
            best = self._copy()
            best.load_state_dict({k[5:]: v for k, v in tensors.items() if k.startswith("best.")})
        self.judge.go_on(values["judge"], best)
        self._setbacks = int(values["setbacks"])
        self._scored_step = int(values["scored_step"])
        yield None
        yield from self._read_all()
        self.crops.go_on(values["crops"])
        self._scored_at = time.monotonic()

    def _bound_again(
        self, values: Mapping[str, Any], minutes: float | None, steps: int | None, hurry: float
    ) -> None:
        """What was left of the interrupted run's time or steps; or so many minutes more, or steps in all."""
        passed = float(values["passed"])
        self.started = time.monotonic() - passed
        if minutes is not None:
            self.seconds = passed + 60 * minutes - hurry
        elif steps is None:
            self.limit, self.patient = values["limit"], bool(values["patient"])
            self.seconds = float(values["seconds"])
