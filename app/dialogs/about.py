"""The About dialog: version, licence, and the packages in use with theirs."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.dialogs.frame import Frame, line
from app.widgets.logo import Logo
from core.licences import components

TABLE_HEIGHT: Final = 220


class AboutDialog(Frame):
    """Nothing to decide, only to read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("AboutDialog", "About Maskloom"), "", parent)
        self.setMinimumWidth(560)
        words = QVBoxLayout()
        words.setSpacing(theme.SPACING // 2)
        name = QLabel(self.tr("Maskloom {0}").format(_version("maskloom")))
        name.setProperty("role", "strong")
        summary = QLabel(
            self.tr(
                "Paint a few strokes for several segmentation tasks at once; one shared network learns them "
                "while you paint."
            ),
            wordWrap=True,
        )
        summary.setProperty("role", "dim")
        words.addWidget(name)
        words.addWidget(summary)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACING * 2)
        row.addWidget(Logo(64), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.column.addLayout(row)
        self.column.addWidget(line())
        licence = QLabel(
            self.tr("Licensed under the Apache License, Version 2.0. It runs with these packages:"),
            wordWrap=True,
        )
        licence.setProperty("role", "dim")
        self.column.addWidget(licence)
        self.column.addWidget(self._table())
        system = QLabel(f"{platform.system()} {platform.release()}, {platform.machine()}")
        system.setProperty("role", "dim")
        system.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.column.addWidget(system)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.column.addWidget(buttons)

    def _table(self) -> QTreeWidget:
        """Every package that is installed with the program: name, version, licence."""
        table = QTreeWidget()
        table.setHeaderLabels([self.tr("Package"), self.tr("Version"), self.tr("Licence")])
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setAccessibleName(self.tr("Packages and their licences"))
        for component in components():
            item = QTreeWidgetItem(list(component))
            item.setToolTip(2, component.licence)
            table.addTopLevelItem(item)
        for column in (0, 1):
            table.resizeColumnToContents(column)
        table.setMinimumHeight(TABLE_HEIGHT)
        return table


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:  # run from the sources
        return ""
