"""The verbs of the menu Insight."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt

from app.actions.base import MenuVerbs

if TYPE_CHECKING:
    from app.panels.insight.panel import InsightPanel


class InsightVerbs(MenuVerbs):
    """Insight."""

    def show_page(self, name: str) -> None:
        """Show a page of the Insight panel: one of app.panels.insight.pages.PAGES."""
        dock = self._shell.docks["insight"]
        cast("InsightPanel", dock.widget()).show_page(name)
        if dock.isHidden():
            dock.show()
            both = [self._shell.docks["tasks"], dock]
            self._window.resizeDocks(both, [1, 1], Qt.Orientation.Vertical)  # else it gets what tasks leave
        dock.raise_()
