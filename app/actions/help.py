"""The verbs of the menu Help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from app import errors
from app.actions.base import MenuVerbs, show_dialog

if TYPE_CHECKING:
    from PySide6.QtGui import QKeySequence


class HelpVerbs(MenuVerbs):
    """Help."""

    @Slot()
    def show_palette(self) -> None:
        """Find an action, a task, a class or an image by name."""
        from app.actions.palette import action_entries, project_entries, settings_entries
        from app.dialogs.learning_settings.pages import page_words
        from app.dialogs.palette.dialog import PaletteDialog

        actions = self._shell.action_set
        settings = settings_entries(actions, page_words(), self._show_settings)
        entries = [*action_entries(actions), *settings, *project_entries(self._session, actions)]
        show_dialog(PaletteDialog(entries, self._window))

    def _show_settings(self, page: int) -> None:
        """Open the learning settings at a page."""
        from app.dialogs.learning_settings.dialog import LearningSettingsDialog

        self._shell.action_set["learning_settings"].trigger()
        for dialog in self._window.findChildren(LearningSettingsDialog):
            dialog.show_page(page)

    @Slot()
    def show_shortcuts(self) -> None:
        from app.dialogs.shortcuts.dialog import ShortcutsDialog

        show_dialog(ShortcutsDialog(self._shell.action_set, self._window))

    def why_no_effect(self, key: QKeySequence) -> str:
        """Why the key of an action does nothing now, as a sentence; "" where it does. A missing model is asked for."""
        actions = self._shell.action_set
        for row, action in actions:
            if key in action.shortcuts() and not action.isEnabled():
                if "prompt" in row.needs and self._view.prompt_place is None and self._session.is_open:
                    actions["prompt_model"].trigger()
                return actions.why_not(row.id)
        return ""

    @property
    def hints_shown(self) -> bool:
        """A line under the canvas says what to do next."""
        return self._settings.hints

    @Slot()
    def toggle_hints(self) -> None:
        """Give hints, or none; remembered."""
        self._settings.hints = not self._settings.hints
        self._shell.hint_line.set_wanted(self._settings.hints)

    @Slot()
    def open_log_folder(self) -> None:
        """Open the folder of log files."""
        self.show_folder(errors.log_folder())

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
