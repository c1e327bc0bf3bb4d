"""The verbs of the menu Insight."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, Qt, Slot

from app.actions.base import MenuVerbs, show_dialog
from app.verb_process import VerbProcess, accept_options

if TYPE_CHECKING:
    from pathlib import Path

    from app.panels.insight.panel import InsightPanel


class InsightVerbs(MenuVerbs):
    """Insight."""

    _search: VerbProcess | None = None
    """What searches for task weights."""
    _searched: Path | None = None
    """The project whose weights they are."""

    def show_page(self, name: str) -> None:
        """Show a page of the Insight panel: one of app.panels.insight.pages.PAGES."""
        dock = self._shell.docks["insight"]
        cast("InsightPanel", dock.widget()).show_page(name)
        if dock.isHidden():
            dock.show()
            both = [self._shell.docks["tasks"], dock]
            self._window.resizeDocks(both, [1, 1], Qt.Orientation.Vertical)  # else it gets what tasks leave
        dock.raise_()

    @Slot()
    def find_weights(self) -> None:
        """Offer to search for task weights, and show what the last search found for this project."""
        from app.dialogs.find_weights import FindWeightsDialog

        folder = self._session.folder
        if folder is None:
            return
        if self._search is None or self._searched != folder.path:
            self._renew_search(folder.path)
        assert self._search is not None
        dialog = FindWeightsDialog(self._search, self._window)
        dialog.wanted.connect(self._search_weights)
        dialog.apply_wanted.connect(self._use_weights)
        show_dialog(dialog)

    def _renew_search(self, path: Path) -> None:
        if self._search is not None:  # of a project that was open before
            self._search.end()
            self._search.deleteLater()
        self._search, self._searched = VerbProcess(self), path
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._search.end)

    @Slot(float)
    def _search_weights(self, minutes: float) -> None:
        session = self._session
        if session.folder is None or self._search is None:
            return
        session.learning.stop()  # both would compete for the processor
        session.save_now()
        options = ["--minutes", f"{minutes:g}", "--device", session.learning.wanted_device, "--json"]
        options += accept_options(session.learning.licences)
        self._search.run(["weights", str(session.folder.path), *options])

    @Slot(dict)
    def _use_weights(self, weights: dict[str, float]) -> None:
        """Set weights by task name, as one undoable step."""
        stack = self._session.undo_stack
        stack.beginMacro(self.tr("Use other task weights"))
        for task in self._session.project.tasks:
            self._session.tasks.set_weight(task.id, weights.get(task.name, task.weight))
        stack.endMacro()
