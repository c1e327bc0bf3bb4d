"""When quick learning reads the next image, and how far it is: beside somebody who labels, or within bounds."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Protocol

from core.learning.events import Losses, Notice, Progress
from core.machine.memory import free_memory, is_out_of_memory

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    from core.learning.events import Event
    from core.learning.pacing import Pacing
    from core.learning.quick.head_trainer import HeadTrainer
    from core.learning.quick.pixel_bank import PixelBank
    from core.learning.quick.quick_run import QuickRun

READ_MIRRORED, READ = 0.33, 0.5
"""Fractions of a bounded call after which mirrored images, and then any images, are no longer read."""
SAVING, LEAST_SAVING = 0.15, 2.0
"""Fraction of a bounded call that is kept for scoring and saving, and its least in seconds."""
FIRST_READ, SOME_STEPS = 8, 30
"""The images that are read before the first moment of learning, then twice as many; and the steps of each."""
READING = "Reading labels and encoding images."


class Schedule(Protocol):
    """Decides what quick learning does next."""

    bounded: bool
    ended: bool

    def reads_next(self, quick: QuickRun) -> bool:
        """Whether an image is to be read before the next step."""

    def fraction(self, quick: QuickRun) -> float:
        """How much of the learning is done, 0 ... 1; only once there is a trainer."""

    def over(self, quick: QuickRun) -> bool:
        """Whether no step is to be made now."""

    def seconds_left(self, quick: QuickRun, seconds_a_step: float) -> float | None:
        """How long learning will take."""


class Continuous:
    """Images that somebody labelled come first; mirrored ones say little new and wait until those are learned.

    While many images wait, learning runs briefly from time to time, so that predictions do not have to wait for all.
    """

    bounded = ended = False

    def __init__(self) -> None:
        self._bank: PixelBank | None = None
        self._learns_at = 0
        """With that many images read, the next moment of learning comes."""
        self._learns_until: int | None = None
        """The step with which it ends, once it has begun."""

    def reads_next(self, quick: QuickRun) -> bool:
        """While somebody's images wait, but for the moments of learning."""
        if quick.bank is not self._bank:
            self._bank, self._learns_at, self._learns_until = quick.bank, FIRST_READ, None
        if not quick.urgent or quick.trainer is None or quick.bank.images < self._learns_at:
            return quick.urgent
        if self._learns_until is None:
            self._learns_until = quick.trainer.steps + SOME_STEPS
        if quick.trainer.steps < self._learns_until and not quick.learned:
            return False
        self._learns_at, self._learns_until = 2 * quick.bank.images, None
        return True

    def fraction(self, quick: QuickRun) -> float:
        return quick.trainer.fresh / quick.horizon if quick.trainer is not None else 0.0

    def over(self, quick: QuickRun) -> bool:
        return quick.learned

    def seconds_left(self, quick: QuickRun, seconds_a_step: float) -> float | None:
        return max(0.0, 1 - self.fraction(quick)) * quick.horizon * seconds_a_step


class Bounded:
    """All images are read first, in a random order, so that those that are read in time stand for all."""

    bounded = True

    def __init__(
        self,
        steps: int,
        seconds: float | None = None,
        *,
        started: float | None = None,
        bound_by_steps: bool = False,
        reading: tuple[float, float] = (READ_MIRRORED, READ),
        most_seconds: float = float("inf"),
    ) -> None:
        """Learn `steps` steps, or as many as fit into `seconds` from `started` if given and not `bound_by_steps`.

        `reading`: fractions of `seconds` after which mirrored and other images are no longer read; `most_seconds`
        bounds reading, and learning.
        """
        self.ended = False
        self.steps_made = 0
        """Also by a trainer that was lost with its GPU."""
        self._steps, self._bound_by_steps = steps, bound_by_steps
        self._started = time.monotonic() if started is None else started
        self._seconds, self._most = seconds, most_seconds
        self._reading = reading
        self._quick: QuickRun | None = None
        self._trainer: HeadTrainer | None = None
        self._learning_since = 0.0
        self._to_read = 0

    @property
    def _passed(self) -> float:
        return time.monotonic() - self._started

    def reads_next(self, quick: QuickRun) -> bool:
        if quick is not self._quick:
            self._quick, self._to_read = quick, sum(1 for _ in quick.waiting)
            quick.shuffle()
        return not self.ended and any(quick.waiting) and not self._short_of_time(quick)

    def _short_of_time(self, quick: QuickRun) -> bool:
        until = self._most
        if self._seconds is not None:
            until = min(until, self._seconds * self._reading[1 if quick.urgent else 0])
        return self._passed > until and len(quick.bank) > 0

    def fraction(self, quick: QuickRun) -> float:
        """How much of the learning is done, by steps or by time."""
        if quick.trainer is None:
            return 0.0
        if quick.trainer is not self._trainer:
            self._trainer, self._learning_since = quick.trainer, time.monotonic()
        self.steps_made = max(self.steps_made, quick.trainer.steps)
        by_steps = quick.trainer.steps / self._steps
        if self._seconds is None:
            return by_steps
        seconds = max(0.1, self._learning_seconds)
        by_time = (time.monotonic() - self._learning_since) / seconds
        return max(by_steps if self._bound_by_steps else 0.0, by_time)

    @property
    def _learning_seconds(self) -> float:
        """From its beginning to its end; what remains of the call is for scoring and saving."""
        assert self._seconds is not None
        end = self._started + self._seconds - max(LEAST_SAVING, SAVING * self._seconds)
        return min(self._most, end - self._learning_since)

    def over(self, quick: QuickRun) -> bool:
        ready = quick.trainer is not None and quick.trainer.ready
        return self.ended or not ready or self.fraction(quick) >= 1

    def seconds_left(self, quick: QuickRun, seconds_a_step: float) -> float | None:
        if self._seconds is None:
            return (1 - self.fraction(quick)) * self._steps * seconds_a_step
        return max(0.0, self._learning_since + self._learning_seconds - time.monotonic())

    def reading_progress(self, quick: QuickRun) -> Progress:
        """How many images are read."""
        done = self._to_read - sum(1 for _ in quick.waiting)
        return Progress("quick", 0, None, None, 0.0, f"encoded {done} of {self._to_read}")

    def skipped_notice(self, quick: QuickRun) -> Notice | None:
        """Says before the first step how many images there was no time for; None where all are read."""
        late = sum(not mirrored for _, mirrored in quick.waiting)
        if not late or (quick.trainer is not None and quick.trainer.steps):
            return None
        text = f"{late} train images were skipped for lack of time. Raise --minutes to use them."
        return Notice("warning", text)


def read_next(quick: QuickRun) -> bool:
    """Read the next image; one that memory does not suffice for is left out. Whether pixels came in."""
    try:
        return quick.gather_next()
    except Exception as error:
        if not is_out_of_memory(error):
            raise
        quick.pass_over(error)
        free_memory()
        return False


def step_events(
    quick: QuickRun, schedule: Schedule, losses: Mapping[str, float], pacing: Pacing
) -> Generator[Event, None, None]:
    """The events that report a step."""
    steps = quick.trainer.steps if quick.trainer is not None else 0
    seconds = pacing.seconds_a_step
    yield Losses("quick", steps, losses)
    yield Progress("quick", steps, schedule.fraction(quick), schedule.seconds_left(quick, seconds), seconds)
