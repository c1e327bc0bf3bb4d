"""What a learner that takes over must know of what was said to the one before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.learning import events as ev

if TYPE_CHECKING:
    from core.learning.data.learning_data import LearningData


class Standing:
    """Follows messages and events of one learner after the other."""

    def __init__(self, data: LearningData, device: str) -> None:
        self.data = data
        self.device = device
        self.changes = 0
        """LabelChanged messages that came."""
        self.closed = False
        self._taken_over_at = 0
        self._learn: ev.Learn | None = None
        self._live = False
        self._screen: str | None = None
        self._weights: dict[str, float] = {}
        self._answers: list[ev.Message] = []

    @property
    def full(self) -> bool:
        """A full run is at work, or about to be."""
        return self._learn is not None and self._learn.mode == "full"

    def messages(self) -> list[ev.Message]:
        """For a learner that starts with `data` and `device`."""
        weights = [ev.SetWeight(task, weight) for task, weight in self._weights.items()]
        learn = [self._learn] if self._learn is not None else []
        return [*weights, ev.ShowImage(self._screen), *learn, *self._answers]

    def take(self, message: ev.Message) -> None:
        """Follow a message on its way to a learner."""
        match message:
            case ev.Close():
                self.closed = True
            case ev.Learn():
                self._learn, self._live = message, message.mode == "quick" or message.live
            case ev.Stop(live=live) | ev.Cancel(live=live):
                self._stop(live=live)
            case ev.SetWeight(task_id, weight):
                self._weights[task_id] = weight
            case ev.ShowImage(image_id):
                self._screen = image_id
            case ev.LabelChanged():
                self.changes += 1
            case ev.DataChanged(data):
                self.data = data
                self._weights.clear()
            case ev.SetDevice(device):
                self.device = device
            case ev.GoUntrained() | ev.AcceptLicence():
                self._answers = [message]

    def take_event(self, event: ev.Event) -> None:
        """Follow an event on its way to the window."""
        if isinstance(event, ev.Finished) and event.mode == "full" and self.full:
            self._learn = ev.Learn("quick") if self._live else None

    def takes_over(self) -> None:
        """Another learner starts, and reads all labels as they are."""
        self._taken_over_at = self.changes

    def counted(self, event: ev.Event) -> ev.Event:
        """The event, with the labels that it has seen counted over all learners."""
        if isinstance(event, ev.Predicted) and self._taken_over_at:
            return replace(event, labels_seen=event.labels_seen + self._taken_over_at)
        return event

    def _stop(self, *, live: bool) -> None:
        if self.full:
            self._learn = ev.Learn("quick") if live else None
        elif not live:
            self._learn = None
