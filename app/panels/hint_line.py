"""One line under the canvas that says what to do next, with a button that does it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from app import theme
from app.session.learning.hints import Hint, Situation, hint_for
from app.widgets.elided_label import ElidedLabel
from app.widgets.icon_label import IconLabel
from app.widgets.small_button import SmallButton

if TYPE_CHECKING:
    from app.session import Session
    from app.window.view_state import ViewState

HEIGHT: Final = 28
PAUSE_MS: Final = 60


class HintLine(QFrame):
    """Always there while hints are wanted and a project is open for editing, so that the canvas keeps its size."""

    action_wanted = Signal(str)
    """The user pressed the button: the id of an action."""
    closed = Signal()
    """The user wants no hints."""

    def __init__(self, session: Session, view_state: ViewState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._view = session, view_state
        self._wanted = True
        self._hint: Hint | None = None
        self.setFixedHeight(HEIGHT)
        self.setProperty("role", "hint")
        self.words = ElidedLabel()
        self.button = QPushButton()
        self.button.setProperty("role", "link")
        self.button.clicked.connect(self._act)
        self.close_button = SmallButton("close")
        self.close_button.set_name(self.tr("Hide hints (Help › Hints brings them back)"))
        self.close_button.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACING * 3 // 2, 0, theme.SPACING // 2, 0)
        row.setSpacing(theme.SPACING)
        row.addWidget(IconLabel("info", 16, "accent_text"))
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        row.addWidget(self.close_button)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._show)
        session.project_changed.connect(self._show)  # at once: the canvas gets the size that it keeps
        for changed in (
            session.images_changed,
            session.image_changed,
            session.tasks_changed,
            session.active_changed,
            session.current_image_changed,
            session.label_committed,
            session.learning_changed,
            session.scores_changed,
            view_state.key_names_changed,
        ):
            changed.connect(self._show_soon)
        self._show()

    @property
    def wanted(self) -> bool:
        """The user wants hints."""
        return self._wanted

    def set_wanted(self, on: bool) -> None:
        """Give hints, or none."""
        self._wanted = on
        self._show()

    @Slot()
    def _show_soon(self) -> None:
        if not self._timer.isActive():  # thousands of images change while labels are counted
            self._timer.start()

    @Slot()
    def _show(self) -> None:
        hint = self._hint = hint_for(self._situation()) if self._wanted else None
        self.setVisible(hint is not None)
        if hint is None:
            return
        sentence, label = self._in_words(hint)
        self.words.setText(sentence)
        self.button.setText(label)
        self.button.setVisible(bool(hint.action and label))

    def _situation(self) -> Situation:
        session, state = self._session, self._session.learning.state
        if not session.is_open:
            return Situation(is_open=False)
        task = next((t for t in session.project.tasks if t.id == session.active_task), None)
        outcome = state.outcome
        shown = session.current_image
        return Situation(
            read_only=session.read_only,
            images=len(session.project.images),
            classes=tuple(c.name for c in task.classes) if task is not None else (),
            painted=session.images.painted_classes(task.id) if task is not None else frozenset(),
            shown_is_labelled=shown is not None and any(session.images.coverage(shown).values()),
            progress=session.images.progress,
            live=session.learning.live,
            training=state.mode == "full",
            gained=outcome is not None and outcome.result is not None and outcome.result.improved,
            flat=session.learning.history.story.is_flat,
        )

    def _in_words(self, hint: Hint) -> tuple[str, str]:
        """The sentence, and what the button says."""
        classes = [self._class_text(*pair) for pair in zip(hint.names, hint.indices, strict=True)]
        match hint.kind:
            case "no images":
                return self.tr("Drop photos or a folder here to label them."), self.tr("Add images…")
            case "no task":
                return self.tr("Add a task: the classes that you want to tell apart."), self.tr("Add task…")
            case "training":
                return self.tr("The whole network is training. You can keep painting."), ""
            case "no stroke" if len(classes) > 1:
                return self.tr("Paint a few strokes of {0} and of {1}.").format(*classes), ""
            case "no stroke":
                return self.tr("Paint a few strokes of {0}.").format(*classes), ""
            case "one class":
                text = self.tr("Only {0} is painted so far. Paint some {1} too.")
                return text.format(hint.names[0], classes[1]), self.tr("Pick {0}").format(hint.names[1])
            case "not live":
                return self.tr("Live learning is off: strokes don't change predictions."), self.tr(
                    "Switch on"
                )
            case _:
                return self._later_words(hint)

    def _later_words(self, hint: Hint) -> tuple[str, str]:
        match hint.kind:
            case "next image":
                return self.tr("Good. Now paint on another image."), self._with_key(
                    self.tr("Next image"), "next_unlabelled"
                )
            case "validate":
                return self.tr("To see real scores, label two validation images."), self.tr("Go to one")
            case "trained":
                return self.tr("Training is done. Let its confident predictions become labels?"), self.tr(
                    "Accept confident predictions…"
                )
            case "flat":
                return self.tr("More strokes help little now. Training the whole network may."), self.tr(
                    "Train fully…"
                )
            case "all labelled":
                return self.tr("Every image has labels. Save them for other programs?"), self.tr("Export…")
            case _:
                return self.tr("Paint where the prediction is wrong: that helps most."), self._with_key(
                    self.tr("Show errors"), "view_errors"
                )

    def _class_text(self, name: str, index: int) -> str:
        return self._with_key(name, f"class_{index + 1}")

    def _with_key(self, text: str, action_id: str) -> str:
        key = self._view.key_name(action_id)
        return f"{text} ({key})" if key else text

    @Slot()
    def _act(self) -> None:
        session, hint = self._session, self._hint
        if hint is None:
            return
        if hint.action == "go to val":
            session.show_image(session.images.val_to_label)
        else:
            self.action_wanted.emit(hint.action)
