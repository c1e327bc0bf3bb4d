"""Full learning: a fine-tune of encoder, decoder and heads, from what quick learning knows.

It works on a copy. The network it began with is scored first and is one of those that the best is chosen
from, so full learning never gives back a worse one than it was given.
"""

from __future__ import annotations

import copy
import math
import time
from typing import TYPE_CHECKING, Literal

import numpy as np

from core.learning.control import control_net
from core.learning.crops import CropSource
from core.learning.events import Losses, Progress, Scored
from core.learning.metrics import mean_miou
from core.learning.plan import Plan
from core.learning.reader import hold_out
from core.learning.scoring import score_images
from core.learning.student import Student
from core.predicting.predictor import predict_image

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping

    import torch
    from torch import nn

    from core.learning.events import Event, LearningData, Pixels, TaskPrediction
    from core.learning.pace import Pace
    from core.learning.quick_run import QuickRun
    from core.learning.reader import Reader
    from core.network.multitask import MultiTaskNet

GPU_SHARE = 8
"""A GPU's batch holds so many times the pixels of a CPU's."""
SCORED_IMAGES = 24
SCORING_SHARE = 12
"""So many times longer is learned than scored."""
RELEASE = 0.55
"""Share of the run after which images held out by the program are learned too, if learning has helped."""
SCREEN_SECONDS = 6.0


class FullRun:
    """One full run: `advance` does a short piece of it, until `done`."""

    def __init__(
        self,
        net: MultiTaskNet,
        reader: Reader,
        device: torch.device,
        *,
        quick: QuickRun,
        fresh: bool = False,
        plan: Plan | None = None,
        minutes: float | None = None,
        steps: int | None = None,
        seed: int = 0,
        hurry: float = 0.0,
    ) -> None:
        """Bounded by `minutes` less `hurry` seconds, or by `steps`; by the plan where both are None.

        `fresh`: the heads know nothing yet, so `quick` learns them first.
        """
        self.before, self.reader, self.device, self.quick = net, reader, device, quick
        self.fresh = fresh
        self._begun_with = net
        self.plan = plan or Plan()
        self.limit, self.seed = steps, seed
        self.patient = minutes is None and steps is None
        self.seconds = 60 * (minutes if minutes is not None else self.plan.minutes) - hurry
        self.started = time.monotonic()
        self.done = False
        self.student: Student | None = None
        pixels = self.plan.pixels * (1 if device.type == "cpu" else GPU_SHARE)
        self.crops = CropSource(reader, self.plan.augmentation, pixels, np.random.default_rng(seed))
        self._heads_before: nn.ModuleDict | None = copy.deepcopy(net.heads)
        self._best: MultiTaskNet | None = None
        self._best_score: float | None = None
        self._waited = 0
        self._val: list[str] = []
        self._held_out = self._released = False
        self._job: Generator[Event | None, None, None] | None = self._prepare()
        self._scored_at = 0.0
        self._shown_at = 0.0
        self._scoring_seconds = 0.0
        self._weights: Mapping[str, float] = {}

    # from outside -------------------------------------------------------------------------------------------

    @property
    def steps(self) -> int:
        """Steps made so far."""
        return self.student.steps if self.student is not None else 0

    def advance(self, weights: Mapping[str, float], pace: Pace) -> Iterator[Event]:
        """A short piece: something prepared, a step, or an image scored."""
        self._weights = weights
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
            self.done = True
            return
        yield from self._step(pace)
        if self._time_to_release():
            self._job = self._release()
        elif self._time_to_score() or self._over():
            self._job = self._score()

    def best(self) -> MultiTaskNet | None:
        """The best network so far, None where that is the one from before."""
        if self.student is not None and self.steps and not self._val:
            return self.student.mean.eval()  # nothing can be scored: the newest has seen most
        return self._best

    def undo(self) -> None:
        """Give the network it began with its heads back, as they were."""
        if self._heads_before is not None:
            self.before.heads.load_state_dict(self._heads_before.state_dict())

    def answer(self, image: Pixels) -> dict[str, TaskPrediction]:
        """Every task's prediction by the running mean of the weights."""
        assert self.student is not None
        return self._by(self.student.mean.eval(), image)

    def label_changed(self, image_id: str) -> None:
        """Read that image's labels again before they are learned."""
        self._waited = 0
        if self.student is not None:
            self.crops.label_changed(image_id)
            self.student.set_totals(self.crops.totals())

    def val_changed(self) -> None:
        """Scores from before no longer hold: the best so far is scored again with the next."""
        self._best_score = None
        self._waited = 0
        if self.student is not None and self._job is None:
            self._job = self._read_all()

    def tasks_changed(self, old: LearningData, new: LearningData) -> None:
        """Follow a change of tasks with every copy of the network."""
        self._heads_before = None
        nets = [self._best, self._begun_with if self._begun_with is not self.before else None]
        if self.student is not None:
            nets += [self.student.net, self.student.mean]
        for net in nets:
            if net is not None:
                net.match(old.tasks, new.tasks)
        if self.student is not None:
            self.student.make_optimiser()
        self.images_changed()

    def images_changed(self) -> None:
        """Read all labels again."""
        self._best_score = None
        self._waited = 0
        if self.student is not None:
            self._job = self._read_all()

    # pieces -------------------------------------------------------------------------------------------------

    def _tasks(self) -> list[str]:
        return [t.id for t in self.reader.data.tasks]

    def _prepare(self) -> Generator[Event | None, None, None]:
        """Heads first, by quick learning, where they know nothing yet; then the score to beat."""
        until = self.started + (0.2 * self.seconds if self.limit is None else 60)
        quick = self.quick
        while self.fresh and time.monotonic() < until and (quick.stale or not quick.learned):
            if quick.stale:
                if quick.gather_next():
                    quick.restart()
            else:
                quick.step(self._weights)
            yield None
        self._choose_val()
        if self._held_out and self._val:
            self._begun_with = yield from self._control(until + 0.1 * self.seconds)
        self.student = Student(self._begun_with, self.plan, self.device, self.seed)
        yield from self._learn_from(self._val if self._held_out else ())
        yield from self._score()

    def _control(self, until: float) -> Generator[None, None, MultiTaskNet]:
        """The network to begin with where images are held out: its heads have never seen those."""
        quick = self.quick
        while quick.stale and time.monotonic() < until:
            quick.gather_next()
            yield None
        if quick.trainer is None:
            return self.before
        return (yield from control_net(quick, frozenset(self._val), self._weights, quick.horizon // 2))

    def _read_all(self) -> Generator[Event | None, None, None]:
        """Which images are scored, and what the others' labels are."""
        self._choose_val()
        if self._held_out and self._released:
            self._val = []
        yield from self._learn_from(self._val if self._held_out else ())

    def _choose_val(self) -> None:
        self._val = self.reader.labelled(self.reader.of_split("val"))
        train = self.reader.labelled(self.reader.of_split("train"))
        self._held_out = not self._val
        if self._held_out:
            self._val = sorted(hold_out(train))
        self._val = self._val[:: max(1, math.ceil(len(self._val) / SCORED_IMAGES))]

    def _learn_from(self, held: list[str] | tuple[str, ...]) -> Generator[None, None, None]:
        yield from self.crops.read_all(held)
        if self.student is not None:
            self.student.set_totals(self.crops.totals())

    def _step(self, pace: Pace) -> Iterator[Event]:
        assert self.student is not None
        crops = self.crops.batch()
        if crops:
            losses = self.student.step(crops, self._tasks(), self._weights, self._share())
        else:
            self.student.steps += 1
            losses = {}
        pace.stepped()
        now = time.monotonic()
        if now - self._shown_at > SCREEN_SECONDS:
            self._shown_at = now
            pace.now()
        if pace.may_report():
            yield Losses("full", self.steps, losses)
            yield self._progress(pace)

    # scoring and the end ------------------------------------------------------------------------------------

    def _score(self) -> Generator[Event | None, None, None]:
        begun = time.monotonic()
        if self._val:
            if self._best_score is None and self._best is not None:
                best = self._best
                again = yield from score_images(
                    self.reader, self._val, lambda _i, image: self._by(best, image)
                )
                self._best_score = mean_miou(again.values())
            elif self._best_score is None and self.steps:
                before = self._begun_with
                again = yield from score_images(
                    self.reader, self._val, lambda _i, image: self._by(before, image)
                )
                self._best_score = mean_miou(again.values())
            scores = yield from score_images(self.reader, self._val, lambda _i, image: self._newest(image))
            mine = mean_miou(scores.values())
            better = mine is not None and (self._best_score is None or mine > self._best_score)
            self._waited = 0 if better else self._waited + 1
            if better:
                self._best_score = mine
                self._best = self._copy() if self.steps else None
            held: Literal["val", "automatic"] = "automatic" if self._held_out else "val"
            yield Scored("full", self.steps, scores, better, held, (self._waited, self.plan.patience))
        self._scored_at = time.monotonic()
        self._scoring_seconds = self._scored_at - begun

    def _copy(self) -> MultiTaskNet:
        assert self.student is not None
        return copy.deepcopy(self.student.mean).eval()

    def _newest(self, image: Pixels) -> dict[str, TaskPrediction]:
        """The network from before where nothing was learned yet: a fresh decoder has no say then."""
        return self.answer(image) if self.steps else self._by(self._begun_with, image)

    def _by(self, net: MultiTaskNet, image: Pixels) -> dict[str, TaskPrediction]:
        return predict_image(net, image, self._tasks(), self.device)

    def _release(self) -> Generator[Event | None, None, None]:
        """Learn from the images held out too: they have shown that learning helps, and are too few to spare."""
        yield from self._score()
        if self._best is not None:
            self._val = []
            self._best, self._best_score = None, None
            yield from self._learn_from(())
        self._released = True

    def _time_to_release(self) -> bool:
        return self._held_out and not self._released and bool(self._val) and self._share() > RELEASE

    def _time_to_score(self) -> bool:
        pause = max(10.0, SCORING_SHARE * self._scoring_seconds)
        return bool(self._val) and time.monotonic() - self._scored_at > pause

    def _share(self) -> float:
        if self.limit is not None:
            return min(1.0, self.steps / max(1, self.limit))
        reserve = 1.2 * self._scoring_seconds
        return min(1.0, (time.monotonic() - self.started) / max(1.0, self.seconds - reserve))

    def _over(self) -> bool:
        tired = self.patient and self._waited >= self.plan.patience
        return self._share() >= 1 or self.crops.empty or tired

    def _progress(self, pace: Pace) -> Progress:
        share = self._share()
        passed = time.monotonic() - self.started
        eta = passed * (1 - share) / share if share > 0.01 else None
        return Progress("full", self.steps, share, eta, pace.seconds_a_step)
