"""What the verbs of all menus share: session, view and window; asking and telling the user."""

from __future__ import annotations

from functools import partial
from html import escape
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QMessageBox

from app import errors, theme
from app.language.joining import sentences_text
from app.language.sentences import spoken
from app.widgets.plain_text import as_tip

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from PySide6.QtWidgets import QDockWidget, QMainWindow

    from app.actions.action_set import ActionSet
    from app.canvas.view import CanvasView
    from app.panels.hint_line import HintLine
    from app.session import Session
    from app.settings import Settings
    from app.window.notices.message_bar import MessageBar
    from app.window.over_canvas import OverCanvas
    from app.window.view_state import ViewState
    from app.work.comparing import Comparing


class Window(Protocol):
    """The part of the window that verbs can use."""

    @property
    def widget(self) -> QMainWindow:
        """The window itself: the parent of dialogs."""

    @property
    def canvas(self) -> CanvasView: ...
    @property
    def over_canvas(self) -> OverCanvas: ...
    @property
    def hint_line(self) -> HintLine: ...
    @property
    def docks(self) -> Mapping[str, QDockWidget]:
        """By name: images, tasks, learning, history, insight."""

    @property
    def comparing(self) -> Comparing: ...
    @property
    def messages(self) -> MessageBar: ...
    @property
    def action_set(self) -> ActionSet:
        """Available once the window has been built."""

    def find_image(self) -> None:
        """Show the list of images and focus its search field."""

    def reset_layout(self) -> None:
        """Restore the default panel layout."""


class MenuVerbs(QObject):
    """One menu's verbs: methods that the table of actions names. Its properties say what is checked."""

    def __init__(self, session: Session, view_state: ViewState, settings: Settings, window: Window) -> None:
        super().__init__(window.widget)
        self._session, self._view, self._settings = session, view_state, settings
        self._shell, self._window = window, window.widget

    def say(self, what: str, error: Exception) -> None:
        """Say what did not work, and why."""
        self._session.tell("error", sentences_text((what, spoken(str(error)))))

    def show_folder(self, folder: Path) -> None:
        """Open a folder in the file manager; where there is none, say the path."""
        if not errors.open_folder(folder):
            copy = partial(QGuiApplication.clipboard().setText, str(folder))
            text = self.tr("No file manager could be opened. The folder is {0}").format(folder)
            self._shell.messages.show_notice("info", text, timeout_ms=0, buttons=((self.tr("Copy"), copy),))

    def confirm(self, question: str, text: str, yes: str, verb: Callable[[], object], no: str = "") -> None:
        """Ask before something is lost: `yes` is on the button that calls `verb`, `no` on the other (Cancel)."""
        box = QMessageBox(self._window)
        box.setWindowTitle("Maskloom")  # the question would be cut off there, and stands below in full
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


def show_dialog(dialog: QDialog, *, modal: bool = True) -> None:
    """Open a dialog over the window without blocking; it is deleted when closed.

    While one that is not `modal` is open, the window can be used.
    """
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if modal:
        dialog.open()
    else:
        dialog.show()
