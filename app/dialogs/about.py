"""The About dialog: version, licence and the libraries in use."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app import theme
from app.dialogs.frame import Frame, line
from app.widgets.logo import Logo


class AboutDialog(Frame):
    """Nothing to decide, only to read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("AboutDialog", "About Maskloom"), "", parent)
        self.setMinimumWidth(460)
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
            self.tr(
                "Licensed under the Apache License, Version 2.0. Built on Qt for Python (LGPL), PyTorch, "
                "OpenCV, NumPy, pyqtgraph, Pillow, msgspec and safetensors."
            ),
            wordWrap=True,
        )
        licence.setProperty("role", "dim")
        self.column.addWidget(licence)
        runs_on = ", ".join(
            f"{n} {_version(p)}" for n, p in (("Qt", "pyside6-essentials"), ("PyTorch", "torch"))
        )
        details = QLabel(f"Python {platform.python_version()}, {runs_on}, {platform.system()}")
        details.setProperty("role", "dim")
        details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.column.addWidget(details)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.column.addWidget(buttons)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:  # run from the sources
        return ""
