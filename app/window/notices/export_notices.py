"""Says how an export or a prediction ended, with a way to the files, unless its dialog says so itself."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app import errors
from app.dialogs.export.dialog import ExportDialog
from app.dialogs.export.predict import PredictDialog
from app.language.sentences import spoken
from app.session.exporting import Ending

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.session import Session
    from app.window.notices.message_bar import MessageBar


class ExportNotices(QObject):
    """Follows a session's exports."""

    def __init__(self, session: Session, messages: MessageBar, window: QWidget) -> None:
        super().__init__(window)
        self._window, self._messages = window, messages
        session.exporting.ended.connect(self._say)

    @Slot(object)
    def _say(self, ending: object) -> None:
        assert isinstance(ending, Ending)
        exports, predicts = self._window.findChildren(ExportDialog), self._window.findChildren(PredictDialog)
        if any(dialog.tells(ending) for dialog in exports) or any(
            dialog.tells(ending) for dialog in predicts
        ):
            return
        text = " ".join(spoken(line) for line in (ending.text, *ending.problems[:1]))
        button = None
        if ending.written is not None:
            folder = ending.written if ending.written.is_dir() else ending.written.parent
            button = (self.tr("Show folder"), partial(errors.open_folder, folder))
        self._messages.show_notice(ending.level, text, "\n".join(ending.problems), button=button)
