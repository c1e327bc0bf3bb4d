"""What can be done with the selected images."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from app import theme
from app.panels.wording import split_text
from core.project.model import SPLITS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.session import Session


class ImageMenu(QMenu):
    """A context menu for some images; forgets itself when closed."""

    remove_wanted = Signal()
    note_wanted = Signal()

    def __init__(self, session: Session, ids: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._ids = tuple(ids)
        selected = frozenset(ids)
        self._entries = [e for e in session.project.images if e.id in selected]
        splits = {e.split for e in self._entries}
        for split in SPLITS:
            action = self.addAction(self.tr("Split: {0}").format(split_text(split)))
            action.setCheckable(True)
            action.setChecked(splits == {split})
            action.setEnabled(not session.read_only)
            action.setData(split)
            action.triggered.connect(self._split_chosen)
        self.addSeparator()
        flags = {e.flag for e in self._entries}
        for flag, text, icon in (("done", self.tr("Done"), "check"), ("skip", self.tr("Skip"), "skip")):
            action = self.addAction(theme.icon(icon), text)
            action.setCheckable(True)
            action.setChecked(flags == {flag})
            action.setEnabled(not session.read_only)
            action.setData(flag)
            action.triggered.connect(self._flag_chosen)
        note = self.addAction(theme.icon("note"), self.tr("Note…"))
        note.setEnabled(not session.read_only)
        note.triggered.connect(self.note_wanted)
        self.addSeparator()
        self.addAction(theme.icon("copy"), self.tr("Copy path")).triggered.connect(self._copy_path)
        self.remove_action = self.addAction(theme.icon("trash"), self.tr("Remove from project…"))
        self.remove_action.setEnabled(not session.read_only)
        self.remove_action.triggered.connect(self.remove_wanted)

    @Slot()
    def _split_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._session.images.set_split(self._ids, action.data())

    @Slot(bool)
    def _flag_chosen(self, on: bool) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._session.images.set_flag(self._ids, action.data() if on else "")

    @Slot()
    def _copy_path(self) -> None:
        folder = self._session.folder
        if folder is not None:
            QGuiApplication.clipboard().setText("\n".join(str(folder.image_path(e)) for e in self._entries))
