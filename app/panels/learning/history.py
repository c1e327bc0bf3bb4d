"""The history of a run from its events: curves, best, plateau, progress. Bounded memory, no Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.panels.learning.series import Series
from core.learning import events as ev

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(slots=True)
class RunHistory:
    """One mode's curves. Restarted steps continue at the right of a quick history, and clear a full one."""

    mode: ev.Mode
    losses: dict[str, Series] = field(default_factory=dict)
    mious: dict[str, Series] = field(default_factory=dict)
    best_at: float | None = None
    best_miou: float | None = None
    plateau: tuple[int, int] | None = None
    progress: ev.Progress | None = None
    _offset: int = 0
    _last: int = 0

    @property
    def is_empty(self) -> bool:
        """Nothing has been learned yet."""
        return not self.losses and not self.mious

    def clear(self) -> None:
        self.losses.clear()
        self.mious.clear()
        self.best_at = self.best_miou = self.plateau = self.progress = None
        self._offset = self._last = 0

    def take_progress(self, event: ev.Progress) -> None:
        self._place(event.step)
        self.progress = event

    def take_losses(self, event: ev.Losses) -> None:
        """A loss per task that had labels at that step."""
        x = self._place(event.step)
        for task_id, loss in event.losses.items():
            self.losses.setdefault(task_id, Series()).append(x, loss)

    def take_scores(self, event: ev.Scored) -> None:
        """A scoring of the whole val set."""
        x = self._place(event.step)
        mious: dict[str, float] = {t: s.miou for t, s in event.scores.items() if s.miou is not None}
        for task_id, miou in mious.items():
            self.mious.setdefault(task_id, Series()).append(x, miou)
        self.plateau = event.plateau
        if event.best and mious:
            self.best_at, self.best_miou = x, sum(mious.values()) / len(mious)

    def _place(self, step: int) -> int:
        if step < self._last / 2:  # a little back is a scoring that took its time, not a new beginning
            if self.mode == "full":
                self.clear()
            else:
                self._offset += self._last
        self._last = step
        return self._offset + step


@dataclass(slots=True)
class LearningHistory:
    """Quick and full learning's histories, and which of them was heard of last."""

    runs: Mapping[ev.Mode, RunHistory] = field(
        default_factory=lambda: {"quick": RunHistory("quick"), "full": RunHistory("full")}
    )

    def clear(self) -> None:
        """Forget everything: another project is open."""
        for run in self.runs.values():
            run.clear()

    def take(self, event: object) -> bool:
        """Record an event; False if it contains nothing that is kept here."""
        match event:
            case ev.Losses():
                self.runs[event.mode].take_losses(event)
            case ev.Scored():
                self.runs[event.mode].take_scores(event)
            case ev.Progress():
                self.runs[event.mode].take_progress(event)
            case _:
                return False
        return True
