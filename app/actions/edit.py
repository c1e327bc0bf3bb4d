"""The verbs of the menu Edit: undo and tasks; those of images are in images.py."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QInputDialog, QLineEdit

from app.actions.base import MenuVerbs, show_dialog
from app.dialogs.new_task import NewTaskDialog


class EditVerbs(MenuVerbs):
    """Edit."""

    @Slot()
    def undo(self) -> None:
        """Undo the last step of an unfinished outline, otherwise the last change."""
        if not self._shell.canvas.undo():
            self._session.undo()

    @Slot()
    def redo(self) -> None:
        if not self._shell.canvas.redo():
            self._session.redo()

    @property
    def history_shown(self) -> bool:
        """Whether the list of steps is shown."""
        dock = self._shell.docks.get("history")
        return dock is not None and not dock.isHidden()

    @Slot()
    def toggle_history(self) -> None:
        """Show or hide the list of steps."""
        dock = self._shell.docks["history"]
        dock.setVisible(dock.isHidden())
        dock.raise_()

    @Slot()
    def add_task(self) -> None:
        """Ask for a name and classes and add a task of them."""
        names = frozenset(task.name for task in self._session.project.tasks)
        dialog = NewTaskDialog(names, self._window)
        dialog.chosen.connect(self._session.tasks.add)
        show_dialog(dialog)

    @Slot()
    def rename_task(self) -> None:
        """Ask for the active task's new name."""
        task = self._session.task_entry(self._session.active_task)
        if task is not None:
            dialog = self._ask(self.tr("Rename task"), self.tr("Name"), task.name)
            dialog.textValueSelected.connect(self._rename_task)
            show_dialog(dialog)

    @Slot(str)
    def _rename_task(self, name: str) -> None:
        if name.strip() and self._session.active_task is not None:
            self._session.tasks.rename(self._session.active_task, name.strip())

    def _ask(self, title: str, question: str, text: str) -> QInputDialog:
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(title)
        dialog.setLabelText(question)
        dialog.setTextValue(text)
        if (field := dialog.findChild(QLineEdit)) is not None:
            field.setAccessibleName(question)
            field.setMinimumWidth(320)  # the dialog's own minimum is its layout's: the title needs room too
        return dialog

    @Slot()
    def remove_task(self) -> None:
        """Say what is lost, then remove the active task."""
        task = self._session.task_entry(self._session.active_task)
        if task is not None:
            lost = self._session.tasks.what_is_lost(task.id)
            self.confirm(
                self.tr("Remove task “{0}”?").format(task.name), lost, self.tr("Remove"), self._remove_task
            )

    @Slot()
    def _remove_task(self) -> None:
        if self._session.active_task is not None:
            self._session.tasks.remove(self._session.active_task)
