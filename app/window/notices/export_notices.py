"""Says how an export or a prediction ended, with a way to the files, unless its dialog says so itself."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.language.joining import sentences_text
from app.language.sentences import spoken
from app.session.exporting import Ending

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.session import Session
    from app.window.notices.message_bar import MessageBar


class ExportNotices(QObject):
    """Follows a session's exports."""

    def __init__(
        self,
        session: Session,
        messages: MessageBar,
        is_told: Callable[[Ending], bool],
        show_folder: Callable[[Path], object],
        parent: QObject,
    ) -> None:
        """`is_told`: whether a dialog says it."""
        super().__init__(parent)
        self._messages, self._is_told, self._show_folder = messages, is_told, show_folder
        session.exporting.ended.connect(self._say)

    @Slot(object)
    def _say(self, ending: object) -> None:
        assert isinstance(ending, Ending)
        if self._is_told(ending):
            return
        text = sentences_text(
            spoken(line) for line in (ending.text, *ending.problems[:1], *ending.remarks[:1])
        )
        buttons = []
        if ending.written is not None:
            folder = ending.written if ending.written.is_dir() else ending.written.parent
            buttons.append((self.tr("Show folder"), partial(self._show_folder, folder)))
        self._messages.show_notice(
            ending.level, text, "\n".join((*ending.problems, *ending.remarks)), buttons=buttons
        )
