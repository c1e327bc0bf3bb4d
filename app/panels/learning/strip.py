"""The head of the Learning panel, all that is seen of it while it is folded: state, progress, mIoU per task."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QToolButton, QWidget

from app import theme
from app.language.sentences import spoken
from app.panels.learning.legend import Legend
from app.panels.wording import score_text, task_color
from app.widgets.elided_label import ElidedLabel
from app.widgets.plain_text import as_tip
from app.widgets.small_button import SmallButton

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from app.session import Session

HEIGHT = 32
BAR_WIDTH = 110


class LearningStrip(QWidget):
    """A click anywhere opens or folds the panel."""

    toggled = Signal()
    """The user wants the panel open, or folded."""
    settings_wanted = Signal()
    """The user wants to open the learning settings."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setFixedHeight(HEIGHT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.fold_button = SmallButton("up")
        self.fold_button.clicked.connect(self.toggled)
        self.phase = ElidedLabel(bold=True)
        self.phase.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(BAR_WIDTH)
        self.bar.setAccessibleName(self.tr("Progress of learning"))
        self.where = ElidedLabel(quiet=True)
        self.where.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.scores = Legend()
        self.device = QToolButton()
        self.device.setIcon(theme.icon("device", "text_dim"))
        self.device.setAutoRaise(True)
        self.device.setStyleSheet("QToolButton { padding: 2px; }")
        self.device.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.device.clicked.connect(self.toggled)
        self.settings_button = SmallButton("settings")
        self.settings_button.set_name(self.tr("Learning settings"))
        self.settings_button.clicked.connect(self.settings_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACING // 2, 0, theme.SPACING, 0)
        row.setSpacing(theme.SPACING)
        for widget in (self.fold_button, self.phase, self.bar, self.where):
            row.addWidget(widget)
        row.addWidget(self.scores, 1)
        row.addWidget(self.device)
        row.addWidget(self.settings_button)
        self.show_open(on=True)

    def show_open(self, *, on: bool) -> None:
        """The panel is open, or folded."""
        self.fold_button.setIcon(theme.icon("down" if on else "up", "text_dim"))
        self.fold_button.set_name(
            self.tr("Hide curves and results") if on else self.tr("Show curves and results")
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The whole line is a button."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.toggled.emit()

    def show_state(self, news: str = "") -> None:
        """Show phase, progress, scores and device as the session has them; `news` goes first where nothing runs."""
        session, at_rest = self._session, self._session.learning.state.phase in ("idle", "waiting")
        self.phase.setText(news if news and at_rest else self._phase_text())
        self._show_progress()
        self._show_connection()
        self._show_scores()
        device, reason = session.learning.state.device, session.learning.state.device_reason
        text = self.tr("Device: chosen when learning starts")
        if device:
            named = device.upper() in reason.upper()
            text = (
                reason if named else self.tr("{0}: {1}").format(device.upper(), reason or self.tr("in use"))
            )
        self.device.setToolTip(as_tip(text))
        self.device.setAccessibleName(text)
        self.settings_button.setEnabled(session.is_open and not session.read_only)

    def _show_progress(self) -> None:
        state, progress = self._session.learning.state, self._session.learning.history.story.run.progress
        at_work = state.mode is not None and state.phase in ("quick", "full", "preparing")
        fraction = progress.fraction if progress is not None and at_work else 0.0
        self.bar.setRange(0, 0 if fraction is None else 1000)
        self.bar.setValue(round((fraction or 0.0) * 1000))
        self.bar.setVisible(at_work)

    def _show_connection(self) -> None:
        """Where learning takes place, if not simply here."""
        connection = self._session.learning.state.connection
        text = spoken(connection.text) if connection is not None else ""
        tip = (
            " · ".join((text, connection.machine)) if connection is not None and connection.machine else text
        )
        self.where.setText(text.removesuffix("."))
        self.where.setToolTip(as_tip(tip))
        self.where.setVisible(connection is not None)

    def _show_scores(self) -> None:
        scores = self._session.learning.state.scores
        self.scores.set_items(
            [
                (self.tr("{0} {1}").format(task.name, score_text(scores[task.id])), task_color(task))
                for task in self._session.project.tasks
                if task.id in scores and scores[task.id].miou is not None
            ]
        )

    @Slot()
    def _nothing_to_learn(self) -> bool:
        """Learning waits, and nothing has been painted yet: "All labels learned" would be true but useless."""
        session = self._session
        painted = (any(session.images.coverage(image.id).values()) for image in session.project.images)
        return session.learning.state.phase == "waiting" and not any(painted)

    def _phase_text(self) -> str:
        session, state = self._session, self._session.learning.state
        if not session.is_open:
            return self.tr("No project is open")
        if state.mode is None and state.phase in ("idle", "waiting"):
            return self.tr("Live learning is off")
        if state.phase_text and not self._nothing_to_learn():
            return state.phase_text.removesuffix(".")
        words = {
            "idle": self.tr("Paint something to start learning"),
            "waiting": self.tr("Paint something to start learning"),
            "preparing": self.tr("Preparing…"),
            "quick": self.tr("Learning"),
            "full": self.tr("Training"),
            "predicting": self.tr("Predicting…"),
        }
        return words[state.phase]
