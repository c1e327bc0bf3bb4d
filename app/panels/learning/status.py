"""The left of the Learning panel: what the learner is doing, its progress, its device, and how to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app import theme
from app.panels.wording import duration_text, iou_text
from app.widgets.elided_label import ElidedLabel
from app.widgets.icon_label import IconLabel
from app.widgets.plain_text import as_tip
from app.widgets.small_button import SmallButton

if TYPE_CHECKING:
    from app.panels.learning.history import RunHistory
    from app.session import Session

WIDTH = 236


class LearningStatus(QWidget):
    """Phase, progress, best, device with its reason; Stop and Cancel while something runs."""

    cancel_wanted = Signal()
    """The user wants to discard the full run."""
    settings_wanted = Signal()
    """The user wants to open the learning settings."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.phase = ElidedLabel(bold=True)
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of learning"))
        self.steps = ElidedLabel(quiet=True, scale=0.92)
        self.best = ElidedLabel(quiet=True, scale=0.92)
        self.plateau = ElidedLabel(quiet=True, scale=0.92)
        self.device = QLabel(wordWrap=True)
        self.device.setFont(self.best.font())
        self.device.setProperty("role", "dim")
        self.device.setTextFormat(Qt.TextFormat.PlainText)
        self.stop_button = QPushButton(self.tr("Stop"))
        self.stop_button.setIcon(theme.icon("stop"))
        self.stop_button.setToolTip(self.tr("Stop learning and keep the best model so far"))
        self.stop_button.clicked.connect(self._stop)
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.cancel_button.setIcon(theme.icon("cancel"))
        self.cancel_button.setToolTip(self.tr("Discard this run and return to the model from before it"))
        self.cancel_button.clicked.connect(self.cancel_wanted)
        self.settings_button = SmallButton("settings")
        self.settings_button.set_name(self.tr("Learning settings"))
        self.settings_button.clicked.connect(self.settings_wanted)
        self._arrange()
        self.setFixedWidth(WIDTH)

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SPACING)
        for button in (self.stop_button, self.cancel_button):
            button.setStyleSheet("QPushButton { padding: 3px 9px; }")
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.settings_button)  # here it costs no height
        device = QHBoxLayout()
        device.setSpacing(theme.SPACING // 2 + 1)
        device.addWidget(IconLabel("device", 14, "text_dim"), 0, Qt.AlignmentFlag.AlignTop)
        device.addWidget(self.device, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)  # seven lines must fit where the panel is as low as it is at first
        layout.addWidget(self.phase)
        layout.addWidget(self.bar)
        layout.addWidget(self.steps)
        layout.addWidget(self.best)
        layout.addWidget(self.plateau)
        layout.addStretch(1)
        layout.addLayout(device)
        layout.addLayout(buttons)

    def show_state(self) -> None:
        """Show phase, device and buttons as the session has them."""
        session = self._session
        text = "" if self._nothing_to_learn() else session.learning.state.phase_text.removesuffix(".")
        self.phase.setText(text or self._phase_words())
        device, reason = session.learning.state.device, session.learning.state.device_reason
        text = self.tr("Device: chosen when learning starts")
        if device:
            named = device.upper() in reason.upper()
            text = (
                reason if named else self.tr("{0}: {1}").format(device.upper(), reason or self.tr("in use"))
            )
        self.device.setText(text)
        self.device.setToolTip(as_tip(text))
        self.settings_button.setEnabled(session.is_open and not session.read_only)
        self.stop_button.setVisible(session.learning.state.mode is not None)
        self.cancel_button.setVisible(session.learning.state.mode == "full")

    def _nothing_to_learn(self) -> bool:
        """Learning is idle, and nothing has been painted yet: "All labels learned" would be true but useless."""
        session = self._session
        painted = (any(session.images.coverage(image.id).values()) for image in session.project.images)
        return session.learning.state.phase == "waiting" and not any(painted)

    def _phase_words(self) -> str:
        session = self._session
        if not session.is_open:
            return self.tr("No project is open")
        if session.learning.state.mode is None:
            return self.tr("Learning is off")
        words = {
            "idle": self.tr("Paint something to start learning"),
            "waiting": self.tr("Paint something to start learning"),
            "preparing": self.tr("Preparing…"),
            "quick": self.tr("Learning"),
            "full": self.tr("Full learning"),
            "predicting": self.tr("Predicting…"),
        }
        return words[session.learning.state.phase]

    def show_run(self, run: RunHistory) -> None:
        """Show how far a run is, and its best."""
        progress = run.progress
        going = (
            self._session.learning.state.phase in ("quick", "full", "preparing")
            and self._session.learning.state.mode is not None
        )
        fraction = progress.fraction if progress is not None and going else 0.0
        self.bar.setRange(0, 0 if fraction is None else 1000)
        self.bar.setValue(round((fraction or 0.0) * 1000))
        self.steps.setText(self._step_text(run, going) if progress is not None else "")
        self.best.setText(self._best_text(run))
        self.best.setToolTip(self.tr("The model of this step is the one that is kept."))
        self.plateau.setText(self._plateau_text(run))
        for line in (self.steps, self.best, self.plateau):
            line.setVisible(bool(line.text()))

    def _step_text(self, run: RunHistory, going: bool) -> str:
        progress = run.progress
        assert progress is not None
        parts = [self.tr("Step {0}").format(progress.step)]
        if progress.seconds_a_step >= 0.1:
            parts.append(
                self.tr("{0} s per step").format(self.locale().toString(progress.seconds_a_step, "f", 1))
            )
        elif progress.seconds_a_step > 0:
            parts.append(self.tr("{0} steps per second").format(round(1 / progress.seconds_a_step)))
        if going and progress.eta_seconds is not None:
            parts.append(self.tr("{0} left").format(duration_text(progress.eta_seconds)))
        return " · ".join(parts)

    def _best_text(self, run: RunHistory) -> str:
        if run.best_miou is None or run.best_at is None:
            return ""
        return self.tr("Best mIoU {0} at step {1}").format(iou_text(run.best_miou), round(run.best_at))

    def _plateau_text(self, run: RunHistory) -> str:
        if run.plateau is None or run.plateau[0] == 0:
            return ""
        without, end = run.plateau
        return self.tr("No improvement in %n of {0} checks", "", without).format(end)

    @Slot()
    def _stop(self) -> None:
        self._session.learning.stop()
