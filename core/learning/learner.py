"""The loop: messages from an inbox in, events out. It owns the network and touches no project object."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.learning.events import Event, Inbox, LearningData, LearnSettings


class Learner:
    """Learns several tasks from labels that change while it runs."""

    def __init__(self, data: LearningData, models_dir: Path, settings: LearnSettings) -> None:
        self.data = data
        self.models_dir = models_dir
        self.settings = settings

    def run(self, inbox: Inbox) -> Iterator[Event]:
        """Work until Close; may be started again after an exception. Looks at `inbox` after every step."""
        raise NotImplementedError
