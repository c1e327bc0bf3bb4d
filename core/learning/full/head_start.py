"""Heads for a full run to begin with, learned by quick learning."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from core.learning.events import PhaseChanged
from core.learning.quick.cross_validation import control_net
from core.learning.quick.schedule import READING, Bounded, read_next, step_events

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence

    from core.learning.events import Event
    from core.learning.full.budget import Budget
    from core.learning.pacing import Pacing
    from core.learning.quick.quick_run import QuickRun
    from core.network.multitask import MultiTaskNet


READ_MIRRORED, READ, LEARN = 5 / 60, 8 / 60, 7 / 60
"""Fractions of the run: after which mirrored and other images are no longer read, and for how long heads learn."""
SECONDS = 60.0
"""The most that reading takes, and that learning takes."""
REST_STEPS = 60
"""Steps in which heads that know most images learn the others, too."""


class HeadStart(Bounded):
    """Heads for a full run to begin with, where they know nothing yet."""

    def __init__(self, horizon: int, budget: Budget) -> None:
        """For a run of that `budget`; at most `horizon` steps."""
        timed = budget.limit is None
        self._budget = budget
        super().__init__(
            min(horizon, budget.limit or horizon),
            budget.seconds if timed else None,
            started=budget.started,
            bound_by_steps=True,
            reading=(READ_MIRRORED, READ),
            most_seconds=SECONDS if timed else float("inf"),
        )

    @property
    def _learning_seconds(self) -> float:
        assert self._seconds is not None
        return min(self._most, LEARN * self._seconds)

    def learn(
        self, quick: QuickRun, held: Sequence[str], weights: Mapping[str, float], pacing: Pacing
    ) -> Generator[Event | None, None, None]:
        """Read and learn all images but those `held` out; the run's schedule starts afterwards.

        Yields after every image and step.
        """
        quick.withhold(held)
        yield PhaseChanged("preparing", READING)
        begun, read = time.monotonic(), 0
        while self.reads_next(quick):
            read_next(quick)
            read += 1
            yield self.reading_progress(quick) if pacing.may_report() else None
        seconds_an_image = (time.monotonic() - begun) / max(1, read)
        while not self.over(quick):
            losses = quick.step(weights, self.fraction(quick))
            pacing.stepped()
            yield None
            if pacing.may_report():
                yield from step_events(quick, self, losses, pacing)
        self._budget.for_rest = len(held) * seconds_an_image + REST_STEPS * pacing.seconds_a_step
        self._budget.restart()
        yield PhaseChanged("full", "Learning the whole network.")

    def learn_rest(self, quick: QuickRun, weights: Mapping[str, float]) -> Generator[None, None, None]:
        """Where the run has not helped, let its first heads learn the images held out, too. Yields as `learn`."""
        quick.admit()
        while quick.urgent:
            read_next(quick)
            yield None
        for step in range(REST_STEPS if quick.trainer is not None and quick.trainer.ready else 0):
            quick.step(weights, 0.75 + 0.25 * step / REST_STEPS)
            yield None


def net_without(
    held: Sequence[str], quick: QuickRun, weights: Mapping[str, float], until: float
) -> Generator[None, None, MultiTaskNet | None]:
    """The network of `quick` with heads that have never seen the images `held` out; None if nothing can be read.

    Labels are read `until` then (time.monotonic()) at most, and not of mirror images.
    """
    while quick.urgent and time.monotonic() < until:
        read_next(quick)
        yield None
    if quick.trainer is None:
        return None
    return (yield from control_net(quick, frozenset(held), weights, quick.horizon // 2))
