"""A full run as the window sees it: since when it runs, and how it ended."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from core.learning.events import Finished, RunResult

Ending = Literal["finished", "stopped", "discarded", "failed"]


@dataclass(frozen=True, slots=True)
class RunClock:
    """When a full run began, and how long it can take."""

    seconds: float | None
    """None without a limit."""
    started: float = field(default_factory=time.monotonic)

    @property
    def passed(self) -> float:
        """Seconds so far."""
        return time.monotonic() - self.started


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a full run ended. It stays until the next one, or until it is dismissed."""

    ending: Ending
    result: RunResult | None = None
    seconds: float = 0.0
    """How long it took."""
    reason: str = ""
    """Why it failed."""
    undone: bool = False


def outcome_of(event: Finished, clock: RunClock | None) -> Outcome | None:
    """How the run ended; None if it could not begin."""
    result = event.result
    if result is None:
        return None
    ending: Ending = "discarded" if not result.kept else "stopped" if event.stopped else "finished"
    return Outcome(ending, result, clock.passed if clock is not None else 0.0)
