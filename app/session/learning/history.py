"""How the model in force came to be: curves, best, progress, from the learner's events. Bounded memory, no Qt."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.session.learning.series import Series
from core.insight.sharing import GradientsMeasured, Pair, Together
from core.learning import events as ev
from core.learning.evaluation.metrics import mean_miou

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.learning.evaluation.task_score import TaskScore


FLAT_CHECKS, FLAT = 6, 0.01
"""Scores are flat if FLAT_CHECKS checks in a row differ by less than FLAT."""


@dataclass(frozen=True, slots=True)
class Best:
    """The scoring of the model that is kept."""

    mode: ev.Mode
    step: int
    miou: float


@dataclass(slots=True)
class SharingHistory:
    """What the tasks' gradients were to each other: running means, and the way there over steps."""

    together: Together = field(default_factory=Together)
    cosines: dict[Pair, Series] = field(default_factory=dict)
    parts: dict[str, Series] = field(default_factory=dict)

    def take(self, event: GradientsMeasured) -> None:
        """Another measurement. Curves show running means: a single step says little."""
        self.together.take(event)
        for pair, cosine in self.together.cosines.items():
            self.cosines.setdefault(pair, Series()).append(event.step, cosine)
        for task_id, fraction in self.together.parts.items():
            self.parts.setdefault(task_id, Series()).append(event.step, fraction)


@dataclass(slots=True)
class RunHistory:
    """One run's losses and progress. Quick learning that begins again continues at the right."""

    mode: ev.Mode
    losses: dict[str, Series] = field(default_factory=dict)
    plateau: tuple[int, int] | None = None
    progress: ev.Progress | None = None
    sharing: SharingHistory = field(default_factory=SharingHistory)
    _offset: int = 0
    _last: int = 0

    def take_progress(self, event: ev.Progress) -> None:
        self._place(event.step)
        self.progress = event

    def take_losses(self, event: ev.Losses) -> None:
        """A loss per task that had labels at that step."""
        x = self._place(event.step)
        for task_id, loss in event.losses.items():
            self.losses.setdefault(task_id, Series()).append(x, loss)

    def _place(self, step: int) -> int:
        if step < self._last / 2:
            self._offset += self._last
        self._last = step
        return self._offset + step


@dataclass(slots=True)
class Story:
    """One model's way: the run that is at work or was the last, and the scorings of all of them."""

    run: RunHistory = field(default_factory=lambda: RunHistory("quick"))
    mious: dict[str, Series] = field(default_factory=dict)
    """By task id, over the number of the scoring: 1, 2, 3 …"""
    best: Best | None = None
    best_at: int | None = None
    """The number of the best one's scoring."""
    checks: int = 0
    basis: str = "val"

    @property
    def is_empty(self) -> bool:
        """Nothing has been learned or scored yet."""
        return not self.run.losses and not self.mious

    @property
    def is_flat(self) -> bool:
        """The last strokes of quick learning hardly changed the scores."""
        if self.run.mode != "quick" or self.checks < FLAT_CHECKS or not self.mious:
            return False
        recent = [series.points[1][-FLAT_CHECKS:] for series in self.mious.values()]
        return all(len(y) == FLAT_CHECKS and float(y.max() - y.min()) < FLAT for y in recent)

    def take_scores(self, event: ev.Scored) -> None:
        """A scoring of the whole val set; a repeated one adds no point."""
        if event.held_out != self.basis:  # other images: the two can't be compared
            self.basis, self.checks, self.best_at = event.held_out, 0, None
            self.mious.clear()
        mious: dict[str, float] = {t: s.miou for t, s in event.scores.items() if s.miou is not None}
        if not event.repeated:
            self.checks += 1
            for task_id, miou in mious.items():
                self.mious.setdefault(task_id, Series()).append(self.checks, miou)
            self.run.plateau = event.plateau
        if event.best and mious:
            self.take_best(event.mode, event.step, event.scores)
            self.best_at = self.best_at if event.repeated else self.checks

    def take_best(self, mode: ev.Mode, step: int, scores: Mapping[str, TaskScore]) -> None:
        """The model that is kept."""
        miou = mean_miou(scores.values())
        self.best = Best(mode, step, miou) if miou is not None else None


class LearningHistory:
    """Always of the model in force; the other story is of the one that can come back."""

    def __init__(self) -> None:
        self.story = Story()
        self._other: Story | None = None

    def clear(self) -> None:
        """Forget everything: another project is open, or another network learns."""
        self.story, self._other = Story(), None

    def begin_full(self) -> None:
        """A full run begins; the story so far returns if it gains nothing, is discarded or undone."""
        self._other = copy.deepcopy(self.story)
        self.story.run = RunHistory("full")

    def go_back(self) -> None:
        """The model from before the full run is in force, or that run's again."""
        if self._other is not None:
            self.story, self._other = self._other, self.story

    def take(self, event: object) -> bool:
        """Record an event; False if it contains nothing that is kept here."""
        story = self.story
        match event:
            case ev.Losses() | ev.Progress():
                self._change_run(event.mode)
                if isinstance(event, ev.Losses):
                    self.story.run.take_losses(event)
                else:
                    self.story.run.take_progress(event)
            case GradientsMeasured():
                self._change_run("full")
                self.story.run.sharing.take(event)
            case ev.Scored():
                story.take_scores(event)
            case ev.Finished(mode="full", result=ev.RunResult() as result):
                if result.improved:
                    story.take_best("full", result.step, result.scores)
                elif story.run.mode == "full":
                    self.go_back()
            case ev.RunUndone():
                self.go_back()
            case _:
                return False
        return True

    def _change_run(self, mode: ev.Mode) -> None:
        if mode == self.story.run.mode:
            return
        if mode == "full":
            self.begin_full()
        else:
            self.story.run = RunHistory("quick")
