"""The menu of projects that were opened lately."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.panels.recent.summary import project_name
from app.widgets.plain_text import as_tip

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QMenu


def fill_recent_menu(menu: QMenu, folders: Sequence[Path], open_project: Callable[[Path], object]) -> None:
    """List the projects that are still there; `open_project` gets the folder of the one that is chosen."""
    menu.clear()
    paths = [p for p in folders if (p / "project.json").exists()]
    for path in paths:
        action = menu.addAction(project_name(path).replace("&", "&&"))
        action.setToolTip(as_tip(str(path)))
        action.triggered.connect(partial(open_project, path))
    if not paths:
        menu.addAction(QCoreApplication.translate("MainWindow", "None yet")).setEnabled(False)
