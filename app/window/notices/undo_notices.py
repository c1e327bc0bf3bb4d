"""Says what was undone or redone; where images or tasks went with it, with a button that brings them back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QUndoCommand

from app.language.joining import list_text
from app.panels.step_words import changes_lists, step_parts

if TYPE_CHECKING:
    from app.session import Session
    from app.window.notices.message_bar import MessageBar
    from app.window.status_bar import StatusBar


class UndoNotices(QObject):
    """Follows a session's undo and redo."""

    def __init__(self, session: Session, status: StatusBar, messages: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._status, self._messages = session, status, messages
        session.undone.connect(self._undone)
        session.redone.connect(self._redone)

    @Slot(object)
    def _undone(self, command: object) -> None:
        text = self._say(self.tr("Undone: {0}"), command)
        if isinstance(command, QUndoCommand) and changes_lists(command):
            self._messages.show_notice("info", text, buttons=((self.tr("Redo"), self._session.redo),))

    @Slot(object)
    def _redone(self, command: object) -> None:
        self._say(self.tr("Redone: {0}"), command)

    def _say(self, pattern: str, command: object) -> str:
        assert isinstance(command, QUndoCommand)
        text = pattern.format(list_text(step_parts(self._session, command)))
        self._status.say(text)
        return text
