"""Asks where to pack a project, and where to unpack one."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFileDialog, QGridLayout, QLabel, QLineEdit, QPushButton

from app import theme
from app.dialogs.file_choosers import folder_chooser
from app.dialogs.frame import Frame, problem_label
from core.project.archive.packing import SUFFIX

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class PackDialog(Frame):
    """Which file, and whether the images go along."""

    wanted = Signal(object, bool)
    """The path of the new file, and whether the images are to be in it."""

    def __init__(self, project: Path, images: int, parent: QWidget | None = None) -> None:
        """`images`: how many the project has."""
        super().__init__(
            QCoreApplication.translate("PackDialog", "Pack project"),
            QCoreApplication.translate(
                "PackDialog",
                "Write the project into one .zip file that opens on any computer. The project stays as it is.",
            ),
            parent,
        )
        self.setMinimumWidth(560)
        self.out = QLineEdit(str(_free(project.with_name(f"{project.name}{SUFFIX}"))))
        self.browse = QPushButton(self.tr("Browse…"), autoDefault=False)
        label = QLabel(self.tr("&File"))
        label.setBuddy(self.out)
        self.with_images = QCheckBox(self.tr("Include the %n image(s)", "", images))
        self.with_images.setChecked(True)
        self.with_images.setToolTip(
            self.tr("Without them, whoever unpacks the project needs the same images.")
        )
        self.problem = problem_label()
        grid = QGridLayout()
        grid.setSpacing(theme.SPACING)
        for column, widget in enumerate((label, self.out, self.browse)):
            grid.addWidget(widget, 0, column)
        grid.addWidget(self.with_images, 1, 1, 1, 2)
        self.column.addLayout(grid)
        self.column.addWidget(self.problem)
        self.button = self.add_buttons(self.tr("Pack"))
        self.out.textChanged.connect(self._check)
        self.browse.clicked.connect(self._browse)
        self.accepted.connect(self._tell)

    @property
    def path(self) -> Path:
        """The file, with its ending."""
        text = self.out.text().strip()
        return Path(text if text.lower().endswith(SUFFIX) else f"{text}{SUFFIX}").expanduser()

    @Slot()
    def _check(self) -> None:
        exists = bool(self.out.text().strip()) and os.path.lexists(self.path)
        text = self.tr("{0} already exists. Choose another name.").format(self.path.name) if exists else ""
        self.problem.setText(text)
        self.problem.setVisible(exists)
        self.button.setEnabled(bool(self.out.text().strip()) and not exists)
        self.fit_height()

    @Slot()
    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Pack project"), self.out.text(), self.tr("Projects (*.zip)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, True)
        dialog.setDefaultSuffix(SUFFIX)
        dialog.fileSelected.connect(self.out.setText)
        dialog.open()

    @Slot()
    def _tell(self) -> None:
        self.wanted.emit(self.path, self.with_images.isChecked())


class UnpackDialog(Frame):
    """Which file, and which new folder."""

    wanted = Signal(object, object)
    """The paths of the file and the folder."""

    def __init__(self, parent: QWidget | None = None, source: Path | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("UnpackDialog", "Unpack project"),
            QCoreApplication.translate(
                "UnpackDialog", "Make a project folder from a packed project, and open it."
            ),
            parent,
        )
        self.setMinimumWidth(560)
        self.source, self.out = QLineEdit(), QLineEdit()
        self.browse_source = QPushButton(self.tr("Browse…"), autoDefault=False)
        self.browse_out = QPushButton(self.tr("Browse…"), autoDefault=False)
        self.problem = problem_label()
        grid = QGridLayout()
        grid.setSpacing(theme.SPACING)
        rows = (
            (self.tr("&File"), self.source, self.browse_source),
            (self.tr("Fo&lder"), self.out, self.browse_out),
        )
        for row, (text, field, button) in enumerate(rows):
            label = QLabel(text)
            label.setBuddy(field)
            for column, widget in enumerate((label, field, button)):
                grid.addWidget(widget, row, column)
        self.column.addLayout(grid)
        self.column.addWidget(self.problem)
        self.button = self.add_buttons(self.tr("Unpack"))
        self.source.textChanged.connect(self._propose)
        self.out.textChanged.connect(self._check)
        self.browse_source.clicked.connect(self._browse_source)
        self.browse_out.clicked.connect(self._browse_out)
        self.accepted.connect(self._tell)
        self.source.setText("" if source is None else str(source))
        self._check()

    @Slot()
    def _propose(self) -> None:
        """A folder beside the file."""
        path = Path(self.source.text().strip()).expanduser()
        if path.suffix.lower() == SUFFIX and path.is_file():
            self.out.setText(str(_free(path.with_suffix(""))))
        self._check()

    @Slot()
    def _check(self) -> None:
        source, out = (
            Path(self.source.text().strip()).expanduser(),
            Path(self.out.text().strip()).expanduser(),
        )
        complete = bool(self.source.text().strip()) and bool(self.out.text().strip())
        text = ""
        if self.source.text().strip() and not source.is_file():
            text = self.tr("{0} was not found.").format(source.name)
        elif complete and out.is_dir() and any(out.iterdir()):
            text = self.tr("{0} is not empty. Choose a new folder.").format(out)
        elif complete and os.path.lexists(out) and not out.is_dir():
            text = self.tr("{0} is a file. Choose a new folder.").format(out)
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        self.button.setEnabled(complete and not text)
        self.fit_height()

    @Slot()
    def _browse_source(self) -> None:
        start = self.source.text() or str(Path.home())
        dialog = QFileDialog(self, self.tr("Packed project"), start, self.tr("Projects (*.zip)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.source.setText)
        dialog.open()

    @Slot()
    def _browse_out(self) -> None:
        dialog = folder_chooser(self, self.tr("Folder of the project"), str(Path(self.out.text()).parent))
        dialog.fileSelected.connect(self.out.setText)
        dialog.open()

    @Slot()
    def _tell(self) -> None:
        self.wanted.emit(
            Path(self.source.text().strip()).expanduser(), Path(self.out.text().strip()).expanduser()
        )


def _free(path: Path) -> Path:
    """A path of that name, with a number where there is something already."""
    number, free = 2, path
    while os.path.lexists(free):
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
        number += 1
    return free
