"""How far a full run is, when it is scored, and when it ends."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from core.learning.events import Progress

if TYPE_CHECKING:
    from collections.abc import Mapping

LEARNING_PER_SCORING = 12
"""How many times longer a run learns than it scores."""
COOLDOWN = 0.25
"""How long the rate comes down when patience ends a run, as a fraction of what has passed: much of what a network
gains, it gains when its steps get small (Dremov et al. 2025, arXiv:2508.01483)."""
SCORINGS = 8
"""How often a run bounded by steps is scored: at the same steps each time, so that its end is the same too."""


@dataclass(frozen=True, slots=True)
class Limit:
    """When a run ends. If neither is set: as its config says, or when it no longer improves."""

    minutes: float | None = None
    steps: int | None = None
    hurry: float = 0.0
    """Seconds of `minutes` that the run cannot use."""


class Budget:
    """Budget of one run: steps, or time, and early stopping if neither is set."""

    def __init__(self, limit: Limit, default_minutes: float) -> None:
        self.limit = limit.steps
        self.patient = limit.minutes is None and limit.steps is None
        minutes = limit.minutes if limit.minutes is not None else default_minutes
        self.seconds = 60 * minutes - limit.hurry
        self.started = time.monotonic()
        self.scored_at, self.scored_step = 0.0, 0
        self._scoring_seconds = self._seconds_a_pixel = 0.0
        self.at_end = 0
        """Pixels that will be scored when it is over."""
        self.for_rest = 0.0
        """Seconds that the first heads will then need for images that were held out (HeadStart.learn_rest)."""
        self._cooldown: float | None = None
        """How much of the schedule was over when its cooldown began."""

    def load_state_dict(self, state: Mapping[str, Any], limit: Limit) -> None:
        """Continue with what an interrupted run had left, or up to the new `limit`: minutes more, or steps in all."""
        passed = float(state["passed"])
        self.started = time.monotonic() - passed
        self.scored_step = int(state["scored_step"])
        if limit.minutes is not None:
            self.seconds = passed + 60 * limit.minutes - limit.hurry
        elif limit.steps is None:
            self.limit, self.patient = state["limit"], bool(state["patient"])
            self.seconds = float(state["seconds"])
            begun = state.get("cooldown")
            self._cooldown = None if begun is None else float(begun)

    def state_dict(self) -> dict[str, Any]:
        """The state, in values that JSON can hold."""
        return {
            "passed": self.passed,
            "seconds": self.seconds,
            "limit": self.limit,
            "patient": self.patient,
            "scored_step": self.scored_step,
            "cooldown": self._cooldown,
        }

    def restart(self) -> None:
        """The steps begin now: what came before them is taken from the run's time, not from its schedule."""
        self.seconds -= self.passed
        self.started = time.monotonic()

    @property
    def passed(self) -> float:
        """Seconds since the run began, those before an interruption too."""
        return time.monotonic() - self.started

    def until(self, fraction: float) -> float:
        """When that fraction of the run's time has passed (time.monotonic()); never, where steps bound it."""
        return self.started + fraction * self.seconds if self.limit is None else float("inf")

    def fraction(self, steps: int) -> float:
        """How much of the run is over, 0 ... 1."""
        planned, begun = self._planned(steps), self._cooldown
        return planned if begun is None else min(1.0, begun + (planned - begun) * self._haste)

    def _planned(self, steps: int) -> float:
        """How much of the whole schedule is over."""
        if self.limit is not None:
            return min(1.0, steps / max(1, self.limit))
        reserve = 1.2 * self._seconds_a_pixel * self.at_end + self.for_rest
        return min(1.0, self.passed / max(1.0, self.seconds - reserve))

    @property
    def _haste(self) -> float:
        """How many times faster than planned the schedule runs."""
        begun = self._cooldown
        return 1.0 if begun is None else max(1.0, (1 - begun) / max(1e-3, COOLDOWN * begun))

    def cool_down(self, steps: int) -> None:
        """End the run soon: the rest of its schedule is hurried through, so the rate comes down before the end."""
        if self._cooldown is None:
            self._cooldown = self._planned(steps)

    def warm_up(self) -> None:
        """There is something new to learn: continue with the schedule as planned."""
        self._cooldown = None

    def time_to_score(self, steps: int) -> bool:
        """Whether the next scoring is due."""
        if self.limit is not None:
            return steps - self.scored_step >= max(5, self.limit // SCORINGS)
        pause = max(10.0, LEARNING_PER_SCORING * self._scoring_seconds)
        return time.monotonic() - self.scored_at > pause

    def scored(self, begun: float, steps: int, pixels: int) -> None:
        """Note that a scoring of `pixels`, begun at `begun` (time.monotonic()), has ended."""
        self.scored_at, self.scored_step = time.monotonic(), steps
        self._scoring_seconds = self.scored_at - begun
        if pixels:
            self._seconds_a_pixel = self._scoring_seconds / pixels

    def progress(self, steps: int, seconds_a_step: float) -> Progress:
        """What to tell the user."""
        fraction, planned = self.fraction(steps), self._planned(steps)
        eta = self.passed * (1 - fraction) / (planned * self._haste) if planned > 0.01 else None
        return Progress("full", steps, fraction, eta, seconds_a_step)
