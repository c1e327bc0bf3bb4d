"""Three lines of the Learning panel: how far learning is, the best so far, and whether it still improves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.panels.wording import duration_text, iou_text
from app.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from app.session import Session
    from app.session.learning.history import RunHistory


class LearningStatus(QWidget):
    """Always three lines high, so that nothing moves when one of them comes."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.steps, self.best, self.plateau = (ElidedLabel(quiet=True, scale=0.92) for _ in range(3))
        self.best.setToolTip(self.tr("The model of this step is the one that is kept."))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        for line in (self.steps, self.best, self.plateau):
            layout.addWidget(line)
        layout.addStretch(1)

    def show_run(self) -> None:
        """Show how far the run is, and the best of the model in force."""
        story = self._session.learning.history.story
        state = self._session.learning.state
        at_work = state.phase in ("quick", "full", "preparing") and state.mode is not None
        self.steps.setText(self._step_text(story.run, at_work))
        best = story.best
        text = self.tr("Best mIoU {0} at step {1}")
        self.best.setText(text.format(iou_text(best.miou), best.step) if best is not None else "")
        self.plateau.setText(self._plateau_text(story.run) if state.mode == "full" else "")

    def _step_text(self, run: RunHistory, at_work: bool) -> str:
        progress = run.progress
        if progress is None:
            return ""
        parts = [self.tr("Step {0}").format(progress.step)]
        if progress.seconds_a_step >= 0.1:
            parts.append(
                self.tr("{0} s per step").format(self.locale().toString(progress.seconds_a_step, "f", 1))
            )
        elif progress.seconds_a_step > 0:
            parts.append(self.tr("{0} steps per second").format(round(1 / progress.seconds_a_step)))
        if at_work and progress.eta_seconds is not None:
            parts.append(self.tr("{0} left").format(duration_text(progress.eta_seconds)))
        return " · ".join(parts)

    def _plateau_text(self, run: RunHistory) -> str:
        if run.plateau is None or run.plateau[0] == 0:
            return ""
        without, end = run.plateau
        return self.tr("No improvement in %n of {0} checks", "", without).format(end)
