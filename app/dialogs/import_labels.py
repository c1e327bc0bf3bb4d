"""Asks for masks to import as labels: which folder, and what their values mean."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)

from app import theme
from app.dialogs.frame import Frame, problem_label

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class ImportLabels:
    """What was asked for: a mapping for masks of any values, or a task for ready index masks."""

    folder: Path
    mapping: Path | None
    task_id: str | None


class ImportLabelsDialog(Frame):
    """`wanted` carries an ImportLabels when the user agrees."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None, tasks: Sequence[tuple[str, str]]) -> None:
        super().__init__(
            QCoreApplication.translate("ImportLabelsDialog", "Import labels"),
            QCoreApplication.translate(
                "ImportLabelsDialog",
                "Masks are matched to images by file name, ignoring the extension. They replace the "
                "existing labels of those images; you can undo this.",
            ),
            parent,
        )
        self.setMinimumWidth(600)
        self.folder, self.mapping = QLineEdit(), QLineEdit()
        self.folder.setAccessibleName(self.tr("Folder of masks"))
        self.mapping.setAccessibleName(self.tr("Mapping file"))
        self.with_mapping = QRadioButton(self.tr("Use a mapping file (JSON)"))
        self.with_mapping.setChecked(True)
        self.with_task = QRadioButton(self.tr("Pixel values are class numbers of one task"))
        self.task = QComboBox()
        self.task.setAccessibleName(self.tr("Task"))
        for task_id, name in tasks:
            self.task.addItem(name, task_id)
        self.problem = problem_label()
        self.column.addLayout(self._grid())
        self.column.addWidget(self.problem)
        self.import_button = self.add_buttons(self.tr("Import"))
        self.with_mapping.toggled.connect(self._check)
        for field in (self.folder, self.mapping):
            field.textChanged.connect(self._check)
        self._check()

    def _grid(self) -> QGridLayout:
        self.browse_mapping = QPushButton(self.tr("Browse…"), autoDefault=False)
        self.browse_mapping.clicked.connect(self._browse_mapping)
        browse = QPushButton(self.tr("Browse…"), autoDefault=False)
        browse.clicked.connect(self._browse_folder)
        label = QLabel(self.tr("&Folder of masks"))
        label.setBuddy(self.folder)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.SPACING)
        grid.setVerticalSpacing(theme.SPACING)
        grid.setColumnMinimumWidth(0, theme.SPACING * 2)
        grid.setColumnStretch(1, 1)
        grid.addWidget(label, 0, 0, 1, 3)
        grid.addWidget(self.folder, 1, 0, 1, 2)
        grid.addWidget(browse, 1, 2)
        grid.setRowMinimumHeight(2, theme.SPACING)
        grid.addWidget(self.with_mapping, 3, 0, 1, 3)
        grid.addWidget(self.mapping, 4, 1)
        grid.addWidget(self.browse_mapping, 4, 2)
        grid.addWidget(self.with_task, 5, 0, 1, 3)
        grid.addWidget(self.task, 6, 1)
        return grid

    @Slot()
    def _browse_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder of masks"), self.folder.text() or str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
        dialog.fileSelected.connect(self._folder_chosen)
        dialog.open()

    @Slot(str)
    def _folder_chosen(self, folder: str) -> None:
        self.folder.setText(folder)
        beside = [
            p for p in (Path(folder) / "mapping.json", Path(folder).parent / "mapping.json") if p.is_file()
        ]
        if beside and not self.mapping.text():
            self.mapping.setText(str(beside[0]))

    @Slot()
    def _browse_mapping(self) -> None:
        start = self.mapping.text() or self.folder.text() or str(Path.home())
        dialog = QFileDialog(self, self.tr("Mapping file"), start, self.tr("Mapping (*.json)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.mapping.setText)
        dialog.open()

    def _problem(self) -> str:
        if not self.folder.text().strip():
            return ""
        if not Path(self.folder.text().strip()).expanduser().is_dir():
            return self.tr("Folder not found.")
        mapping = self.mapping.text().strip()
        if self.with_mapping.isChecked() and mapping and not Path(mapping).expanduser().is_file():
            return self.tr("Mapping file not found.")
        return ""

    @Slot()
    def _check(self) -> None:
        by_mapping = self.with_mapping.isChecked()
        self.mapping.setEnabled(by_mapping)
        self.browse_mapping.setEnabled(by_mapping)
        self.task.setEnabled(not by_mapping)
        problem = self._problem()
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        missing = not self.folder.text().strip() or (by_mapping and not self.mapping.text().strip())
        self.import_button.setEnabled(not problem and not missing)

    def accept(self) -> None:
        """Hand over what was chosen."""
        if not self.import_button.isEnabled():
            return
        by_mapping = self.with_mapping.isChecked()
        self.wanted.emit(
            ImportLabels(
                Path(self.folder.text().strip()).expanduser(),
                Path(self.mapping.text().strip()).expanduser() if by_mapping else None,
                None if by_mapping else str(self.task.currentData()),
            )
        )
        super().accept()
