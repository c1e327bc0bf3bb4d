"""The verbs of the menu Help."""

from __future__ import annotations

from PySide6.QtCore import Slot

from app import errors
from app.actions.base import MenuVerbs, show_dialog


class HelpVerbs(MenuVerbs):
    """Help."""

    @Slot()
    def show_palette(self) -> None:
        """Find an action, a task, a class or an image by name."""
        from app.actions.palette import action_entries, project_entries
        from app.dialogs.palette.dialog import PaletteDialog

        actions = self._shell.action_set
        entries = [*action_entries(actions), *project_entries(self._session, actions)]
        show_dialog(PaletteDialog(entries, self._window))

    @Slot()
    def show_shortcuts(self) -> None:
        from app.dialogs.shortcuts.dialog import ShortcutsDialog

        show_dialog(ShortcutsDialog(self._shell.action_set, self._window))

    @Slot()
    def open_log_folder(self) -> None:
        """Open the folder of log files."""
        errors.open_folder(errors.log_folder())

    @Slot()
    def about(self) -> None:
        """Version, licence, what it runs on."""
        from app.dialogs.about import AboutDialog

        show_dialog(AboutDialog(self._window))

    @Slot()
    def check_computer(self) -> None:
        """Train a few steps on every device, and compare."""
        from app.dialogs.check_computer import CheckComputerDialog

        show_dialog(CheckComputerDialog(self._window))
