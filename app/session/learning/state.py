"""The state of the open project's learner. Written only by `Learning`."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.session.learning.outcome import Outcome, RunClock
    from core.learning import events as ev
    from core.learning.evaluation.task_score import TaskScore


@dataclass(slots=True)
class LearningState:
    """Forgotten when a project closes, or another learner starts."""

    mode: ev.Mode | None = None
    """The mode that the user switched on: quick, full, or none."""
    phase: ev.Phase = "idle"
    """What the learner is doing now."""
    phase_text: str = ""
    """The same in a sentence."""
    device: str = ""
    """Where the network runs, "" while not known yet."""
    device_reason: str = ""
    """Why it runs there."""
    connection: ev.ConnectionChanged | None = None
    """Where learning takes place, if another computer was chosen for it; None otherwise."""
    scores: Mapping[str, TaskScore] = field(default_factory=dict)
    """The newest scores per task id; empty before the first scoring."""
    held_out: Literal["val", "automatic"] = "val"
    """Whether the scores stand on the val split or on what the learner held out by itself."""
    implied: tuple[ev.Implication, ...] = ()
    """What labels of one task imply for another, as far as the learner knows."""
    interrupted: ev.Interrupted | None = None
    """An interrupted full run that can be resumed, or None."""
    clock: RunClock | None = None
    """Of the full run at work, None without one."""
    outcome: Outcome | None = None
    """How the last full run ended, until that is dismissed."""

    def take_undone(self, *, undone: bool) -> None:
        """A run was undone, or is back; of one that processes made, the learner says no scores."""
        if self.outcome is None:
            return
        self.outcome = replace(self.outcome, undone=undone)
        if self.outcome.result is not None:
            self.scores = self.outcome.result.earlier if undone else self.outcome.result.scores
