"""When the image on screen is predicted again, how often progress is reported, and what waits to be answered."""

from __future__ import annotations

import time

from core.learning.events import Inbox

REPORTS_A_SECOND = 8
SCREEN_SECONDS = 6.0
"""Between two predictions in a full run."""
FIRST_SLICE = 0.08
"""Seconds of learning after a stroke before the prediction is updated."""


class Pacing:
    """The pacing of one learner."""

    def __init__(self) -> None:
        self.seconds_a_step = 0.0
        self.inbox = Inbox()
        """Where messages come in meanwhile."""
        self._due_at: float | None = None
        self._interval = FIRST_SLICE
        self._reported = self._shown_at = 0.0
        self._last_step = 0.0
        self.awaited = False
        """A prediction is due after a stroke, and has not been made."""

    def now(self) -> None:
        """Predict the image on screen as soon as possible."""
        self._due_at = 0.0

    def labels_read(self, *, first: bool) -> None:
        """New labels were read: predict after a short slice of learning, if they are the `first` of a stroke."""
        if first:
            self._interval = FIRST_SLICE
            self._due_at = time.monotonic() + self._interval
            self.awaited = True

    def now_and_then(self) -> None:
        """The same, if that was last asked for so SCREEN_SECONDS ago."""
        seconds = time.monotonic()
        if seconds - self._shown_at > SCREEN_SECONDS:
            self._shown_at = seconds
            self.now()

    @property
    def due(self) -> bool:
        """Whether the image on screen should be predicted now."""
        return self._due_at is not None and time.monotonic() >= self._due_at

    def predicted(self) -> None:
        """Record that it was predicted; back off while nothing new comes in."""
        self._due_at = None
        self.awaited = False

    def stepped(self) -> None:
        """Record a step: update the mean time of one, and schedule showing its result."""
        seconds = time.monotonic()
        took = seconds - self._last_step
        if took < 5:
            self.seconds_a_step = took if not self.seconds_a_step else 0.9 * self.seconds_a_step + 0.1 * took
        self._last_step = seconds
        if self._due_at is None:
            self._interval = min(5.0, self._interval * 2)
            self._due_at = seconds + self._interval

    def may_report(self) -> bool:
        """Whether to report now: at most REPORTS_A_SECOND times a second."""
        seconds = time.monotonic()
        if seconds - self._reported < 1 / REPORTS_A_SECOND:
            return False
        self._reported = seconds
        return True
