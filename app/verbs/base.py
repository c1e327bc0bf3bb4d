"""What all verbs share: the session, the view, the window; what holds now; asking and telling."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QMessageBox

from app import theme
from app.action_set import needs_met
from app.sentences import spoken
from app.translating import Translating
from app.widgets.plain_text import as_tip
from core import prompting

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.actions import Need
    from app.main_window import MainWindow
    from app.session import Session
    from app.settings import Settings
    from app.view_state import TaskView, ViewState


class VerbsBase(Translating, QObject):
    """The properties say what is checked in menus and tool bar."""

    def __init__(
        self, session: Session, view_state: ViewState, settings: Settings, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._session, self._view, self._settings, self._window = session, view_state, settings, window

    def state(self) -> dict[Need, bool]:
        """What holds now, by the names that the table of actions uses."""
        session = self._session
        return needs_met(
            is_open=session.is_open,
            read_only=session.read_only,
            image=session.current_image is not None,
            task=session.active_task is not None,
            images=bool(session.project.images),
            undo=self._may("undo") and not session.read_only,
            redo=self._may("redo") and not session.read_only,
            mode=session.learning.state.mode,
            prompt=self._view.prompt_place is not None,
        )

    def _may(self, what: Literal["undo", "redo"]) -> bool:
        """Whether there is something to undo or redo, of what is not painted yet or else of all changes."""
        steps, stack = self._view.unpainted, self._session.undo_stack
        if what == "undo":
            return stack.canUndo() if steps.can_undo is None else steps.can_undo
        return stack.canRedo() if steps.can_redo is None else steps.can_redo

    @property
    def tool(self) -> str:
        """The tool in hand."""
        return self._view.tool

    @property
    def mode(self) -> str:
        """What is shown: labels, predictions, both, errors."""
        return self._view.mode

    @property
    def only_unlabelled(self) -> bool:
        """Painting leaves labelled pixels alone."""
        return self._view.only_unlabelled

    @property
    def pen_pressure(self) -> bool:
        """A pen's pressure sets the brush's width."""
        return self._view.pen_pressure

    @property
    def pixel_card(self) -> bool:
        """A card at the pointer says what the pixel is."""
        return self._view.pixel_card

    def reasons(self) -> dict[Need, str]:
        """Why something that is needed isn't there, where that is not plain to see."""
        place = self._view.prompt_place
        return {"prompt": "" if place is not None else spoken(prompting.problem(self._settings.prompt_place))}

    @property
    def labels_visible(self) -> bool:
        """The active task's labels are shown."""
        return self._task_view().label_visible

    @property
    def predictions_visible(self) -> bool:
        """The active task's prediction is shown."""
        return self._task_view().prediction_visible

    def _task_view(self) -> TaskView:
        return self._view.task_view(self._session.active_task or "")

    @property
    def class_index(self) -> int:
        """The class that is painted."""
        return self._session.active_class

    @property
    def task_index(self) -> int:
        """The place of the task that is painted, -1 without one."""
        ids = [task.id for task in self._session.project.tasks]
        return ids.index(self._session.active_task) if self._session.active_task in ids else -1

    @property
    def split(self) -> str:
        """The split of the image on screen."""
        entry = self._session.image_entry(self._session.current_image or "")
        return entry.split if entry is not None else ""

    @property
    def learning(self) -> bool:
        """Quick learning is switched on."""
        return self._session.learning.state.mode == "quick"

    @property
    def learning_fully(self) -> bool:
        """A full run goes on."""
        return self._session.learning.state.mode == "full"

    @property
    def device_choice(self) -> str:
        """The device that was chosen: one of core.device_choices.DEVICES."""
        return self._session.learning.wanted_device

    @property
    def theme_choice(self) -> str:
        """The theme that was chosen."""
        return theme.theme().choice

    @property
    def is_full_screen(self) -> bool:
        """The window fills the screen."""
        return self._window.isFullScreen()

    def say(self, what: str, error: Exception) -> None:
        """Say what did not work, and why."""
        self._session.tell("error", f"{what} {spoken(str(error))}")

    def confirm(self, question: str, text: str, yes: str, verb: Callable[[], object], no: str = "") -> None:
        """Ask before something is lost: `yes` is on the button that calls `verb`, `no` on the other (Cancel)."""
        box = QMessageBox(self._window)
        box.setWindowTitle(question)
        box.setText(f"<b>{escape(question)}</b>")
        box.setInformativeText(as_tip(text))
        box.setIconPixmap(theme.icon("warning", "warning").pixmap(32))
        button = box.addButton(yes, QMessageBox.ButtonRole.DestructiveRole)
        leave = box.addButton(QMessageBox.StandardButton.Cancel)
        if no:
            leave.setText(no)
        box.setDefaultButton(leave)
        button.clicked.connect(verb)
        show_dialog(box)


def show_dialog(dialog: QDialog) -> None:
    """Open a dialog over the window without stopping the program; it goes when it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
