"""The menu of second opinions: import, match and remove them, with the dialogs that this takes."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QWidget

from app.dialogs.file_choosers import folder_chooser
from app.widgets.plain_text import plain
from core.insight.opinions.others import name_for

if TYPE_CHECKING:
    from app.session import Session
    from core.insight.opinions.others import Found


class OpinionMenu(QMenu):
    """Belongs to a button."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.import_folder = self.addAction(self.tr("Import a project or masks…"))
        self.import_packed = self.addAction(self.tr("Import a packed project (.zip)…"))
        self.addSeparator()
        self.match = self.addAction(self.tr("Match classes…"))
        self.remove = self.addAction(self.tr("Remove…"))
        self.import_folder.triggered.connect(self._ask_for_folder)
        self.import_packed.triggered.connect(self._ask_for_file)
        self.match.triggered.connect(self._ask_for_matching)
        self.remove.triggered.connect(self._ask_to_remove)
        session.opinion_import.found.connect(self._offer)

    def enable(self, *, writable: bool) -> None:
        """What can be done now."""
        self.import_folder.setEnabled(writable)
        self.import_packed.setEnabled(writable)
        for action in (self.match, self.remove):
            action.setEnabled(writable and self._session.opinions.chosen is not None)

    def _window(self) -> QWidget:
        return cast("QWidget", self.parent()).window()

    # importing ----------------------------------------------------------------------------------------------

    @Slot()
    def _ask_for_folder(self) -> None:
        self._ask(
            folder_chooser(self._window(), self.tr("Another project, or a folder of masks"), self._start)
        )

    @Slot()
    def _ask_for_file(self) -> None:
        names = self.tr("Packed projects (*.zip)")
        self._ask(QFileDialog(self._window(), self.tr("A packed project"), self._start, names))

    @property
    def _start(self) -> str:
        folder = self._session.folder
        return str(folder.path.parent) if folder is not None else ""

    def _ask(self, dialog: QFileDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.look_at)
        dialog.open()

    @Slot(str)
    def look_at(self, path: str) -> None:
        """See what there is in a folder or a file, then ask how it is matched."""
        self._session.opinion_import.look(Path(path))

    @Slot(object)
    def _offer(self, found: Found) -> None:
        from app.dialogs.opinions.matching import MatchingDialog

        dialog = MatchingDialog(self._session.project, found.tasks, self._window())
        dialog.set_found(name_for(found.path), found.images, found.remarks)
        dialog.wanted.connect(partial(self._session.opinion_import.bring, found.path))
        dialog.open()

    @Slot()
    def _ask_for_matching(self) -> None:
        from app.dialogs.opinions.matching import MatchingDialog

        opinion = self._session.opinions.chosen
        if opinion is not None:
            dialog = MatchingDialog(self._session.project, opinion.tasks, self._window())
            dialog.set_name(opinion.name)
            dialog.wanted.connect(self._session.opinions.match)
            dialog.open()

    @Slot()
    def _ask_to_remove(self) -> None:
        opinion = self._session.opinions.chosen
        if opinion is None:
            return
        box = plain(QMessageBox(self._window()))
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Remove second opinion"))
        box.setText(self.tr("Remove the second opinion {0} from this project?").format(opinion.name))
        box.setInformativeText(self.tr("Your labels stay, also those that you took. This can't be undone."))
        button = box.addButton(self.tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        button.clicked.connect(partial(self._session.opinions.remove, opinion.name))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()
