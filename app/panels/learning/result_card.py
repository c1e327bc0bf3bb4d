"""What a full run gained, or what became of one that was interrupted, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app import theme
from app.panels.learning.result_words import details_text, headline
from app.widgets.elided_label import ElidedLabel
from app.widgets.plain_text import as_tip, plain
from app.widgets.small_button import SmallButton

if TYPE_CHECKING:
    from app.session import Session


class ResultCard(QFrame):
    """Hidden where there is nothing to say."""

    compare_wanted = Signal()
    """The user wants to see the model from before beside the one in force."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setProperty("role", "card")
        self.heading = ElidedLabel(bold=True)
        self.close_button = SmallButton("close")
        self.close_button.set_name(self.tr("Dismiss"))
        self.close_button.clicked.connect(session.learning.dismiss_outcome)
        self.words = plain(QLabel(wordWrap=True))
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.words.setFont(ElidedLabel(scale=0.92).font())
        self.words.setProperty("role", "dim")
        self.undo_button = self._button(self.tr("Undo"), session.learning.undo_run)
        self.compare_button = self._button(self.tr("Compare pictures"), self.compare_wanted.emit)
        self.compare_button.setToolTip(self.tr("Swipe between the model from before and this one"))
        self.continue_button = self._button(self.tr("Continue"), session.learning.resume_full)
        self.forget_button = self._button(self.tr("Forget it"), session.learning.forget_interrupted)
        self._arrange()
        self.show_outcome()

    def _button(self, text: str, action: object) -> QPushButton:
        button = QPushButton(text)
        button.setStyleSheet("QPushButton { padding: 2px 9px; }")
        button.clicked.connect(lambda: action())  # type: ignore[operator]
        return button

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.SPACING // 2)
        head.addWidget(self.heading, 1)
        head.addWidget(self.close_button)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SPACING // 2)
        for button in (self.undo_button, self.compare_button, self.continue_button, self.forget_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACING, 2, 2, theme.SPACING // 2)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.words, 1)
        column.addLayout(buttons)

    def show_outcome(self) -> None:
        """Show how the last run ended, or that one was interrupted."""
        state = self._session.learning.state
        outcome, interrupted = state.outcome, state.interrupted
        self.setVisible(outcome is not None or interrupted is not None)
        self.heading.setText(headline(outcome, interrupted))
        if outcome is not None:
            text = details_text(outcome, self._session.project.tasks)
        elif interrupted is not None:
            text = self.tr("Training stopped early, at step {0}. Its progress was saved.").format(
                interrupted.steps
            )
        else:
            text = ""
        self.words.setText(text)
        self.words.setToolTip(as_tip(text))
        undoable = outcome is not None and outcome.result is not None and outcome.result.undoable
        writable = not self._session.read_only
        self.undo_button.setText(
            self.tr("Redo") if outcome is not None and outcome.undone else self.tr("Undo")
        )
        self.undo_button.setVisible(undoable and writable)
        self.compare_button.setVisible(undoable)
        self.close_button.setVisible(outcome is not None)
        for button in (self.continue_button, self.forget_button):
            button.setVisible(outcome is None and interrupted is not None and writable)
