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
from app.language.sentences import spoken
from core.exchange.tables import READERS, recognised

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.exchange.reader import Reader


@dataclass(frozen=True, slots=True)
class ImportLabels:
    """What was asked for: a reader of READERS, with a mapping or a task where it needs one."""

    folder: Path
    reader_id: str
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
        self.formats = {reader.id: QRadioButton(spoken(reader.title)) for reader in READERS.values()}
        self.task = QComboBox()
        self.task.setAccessibleName(self.tr("Task"))
        for task_id, name in tasks:
            self.task.addItem(name, task_id)
        self.problem = problem_label()
        self.column.addLayout(self._grid())
        self.column.addWidget(self.problem)
        self.import_button = self.add_buttons(self.tr("Import"))
        for button in self.formats.values():
            button.toggled.connect(self._check)
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
        for reader in READERS.values():
            grid.addWidget(self.formats[reader.id], grid.rowCount(), 0, 1, 3)
            self._add_need(grid, reader.needs)
        next(iter(self.formats.values())).setChecked(True)
        return grid

    def _add_need(self, grid: QGridLayout, need: str) -> None:
        """What a format must be told goes below the first one that needs it."""
        row = grid.rowCount()
        if need == "mapping" and grid.indexOf(self.mapping) < 0:
            grid.addWidget(self.mapping, row, 1)
            grid.addWidget(self.browse_mapping, row, 2)
        elif need == "task" and grid.indexOf(self.task) < 0:
            grid.addWidget(self.task, row, 1)

    @property
    def reader(self) -> Reader:
        """The format that is chosen."""
        return next(READERS[reader_id] for reader_id, button in self.formats.items() if button.isChecked())

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
        for reader in recognised(Path(folder))[:1]:
            self.formats[reader.id].setChecked(True)

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
        if not Path(self.folder.text().strip()).expanduser().exists():
            return self.tr("Folder not found.")
        mapping = self.mapping.text().strip()
        if self.reader.needs == "mapping" and mapping and not Path(mapping).expanduser().is_file():
            return self.tr("Mapping file not found.")
        return ""

    @Slot()
    def _check(self) -> None:
        if not any(button.isChecked() for button in self.formats.values()):
            return  # between one format and the next
        need = self.reader.needs
        self.mapping.setEnabled(need == "mapping")
        self.browse_mapping.setEnabled(need == "mapping")
        self.task.setEnabled(need == "task")
        problem = self._problem()
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        missing = not self.folder.text().strip() or (need == "mapping" and not self.mapping.text().strip())
        self.import_button.setEnabled(not problem and not missing)

    def accept(self) -> None:
        """Hand over what was chosen."""
        if not self.import_button.isEnabled():
            return
        reader = self.reader
        mapping = Path(self.mapping.text().strip()).expanduser()
        self.wanted.emit(
            ImportLabels(
                Path(self.folder.text().strip()).expanduser(),
                reader.id,
                mapping if reader.needs == "mapping" else None,
                str(self.task.currentData()) if reader.needs == "task" else None,
            )
        )
        super().accept()
