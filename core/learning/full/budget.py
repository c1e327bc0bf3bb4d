"""How far a full run is, when it is scored, and when it ends."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from core.learning.events import Progress

if TYPE_CHECKING:
    from collections.abc import Mapping

SCORING_SHARE = 12
"""So many times longer is learned than scored."""
SCORINGS = 8
"""How often a run bounded by steps is scored: at the same steps each time, so that its end is the same too."""


class Budget:
    """Of one run: so many steps, or so much time, and then, where the user set neither, patience."""

    def __init__(self, minutes: float | None, steps: int | None, usual: float, hurry: float = 0.0) -> None:
        """Bounded by `minutes` less `hurry` seconds, or by `steps`; by `usual` minutes where both are None."""
        self.limit = steps
        self.patient = minutes is None and steps is None
        self.seconds = 60 * (minutes if minutes is not None else usual) - hurry
        self.started = time.monotonic()
        self.scored_at, self.scored_step = 0.0, 0
        self._scoring_seconds = self._seconds_a_pixel = 0.0
        self.at_end = 0
        """Pixels that are scored when it is over."""

    def load_state_dict(
        self, state: Mapping[str, Any], minutes: float | None, steps: int | None, hurry: float
    ) -> None:
        """What was left of the interrupted run's time or steps; or so many minutes more, or steps in all."""
        passed = float(state["passed"])
        self.started = time.monotonic() - passed
        self.scored_step = int(state["scored_step"])
        if minutes is not None:
            self.seconds = passed + 60 * minutes - hurry
        elif steps is None:
            self.limit, self.patient = state["limit"], bool(state["patient"])
            self.seconds = float(state["seconds"])

    def state_dict(self) -> dict[str, Any]:
        """In values that JSON can hold."""
        return {
            "passed": self.passed,
            "seconds": self.seconds,
            "limit": self.limit,
            "patient": self.patient,
            "scored_step": self.scored_step,
        }

    @property
    def passed(self) -> float:
        """Seconds since the run began, those before an interruption too."""
        return time.monotonic() - self.started

    def until(self, share: float) -> float:
        """When so much of the run's time has passed, of time.monotonic(); never, where steps bound it."""
        return self.started + share * self.seconds if self.limit is None else float("inf")

    def share(self, steps: int) -> float:
        """0 ... 1: how much of the run is over."""
        if self.limit is not None:
            return min(1.0, steps / max(1, self.limit))
        reserve = 1.2 * self._seconds_a_pixel * self.at_end
        return min(1.0, self.passed / max(1.0, self.seconds - reserve))

    def time_to_score(self, steps: int) -> bool:
        """Whether the next scoring is due."""
        if self.limit is not None:
            return steps - self.scored_step >= max(5, self.limit // SCORINGS)
        pause = max(10.0, SCORING_SHARE * self._scoring_seconds)
        return time.monotonic() - self.scored_at > pause

    def scored(self, begun: float, steps: int, pixels: int) -> None:
        """A scoring of so many pixels, that began at `begun` (time.monotonic()), has ended."""
        self.scored_at, self.scored_step = time.monotonic(), steps
        self._scoring_seconds = self.scored_at - begun
        if pixels:
            self._seconds_a_pixel = self._scoring_seconds / pixels

    def progress(self, steps: int, seconds_a_step: float) -> Progress:
        """What the user is told."""
        fraction = self.share(steps)
        eta = self.passed * (1 - fraction) / fraction if fraction > 0.01 else None
        return Progress("full", steps, fraction, eta, seconds_a_step)
