"""Opens and saves mapping files for the table of an import."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app.language.sentences import spoken
from core.atomic import write_atomic
from core.exchange.mapping import MappingError, mapping_json, read_mapping
from core.exchange.values.table import Table


class MappingFiles(QObject):
    """Asks for files over a dialog."""

    loaded = Signal(object)
    """The TaskMappings of a file."""
    failed = Signal(str)
    """Why a file could not be read or written."""

    def __init__(self, dialog: QWidget) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._table, self._of_shapes = Table(), False

    def ask_which(self, masks: Path | None) -> None:
        """Ask which mapping to open; `masks` is where they lie."""
        dialog = self._file_dialog(self.tr("Open mapping"), masks)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.load)
        dialog.open()

    def ask_where(self, masks: Path | None, table: Table, *, of_shapes: bool) -> None:
        """Ask where to save what a table says, as `Table.mappings` makes it."""
        self._table, self._of_shapes = table, of_shapes
        dialog = self._file_dialog(self.tr("Save this mapping"), masks)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.selectFile("mapping.json")
        dialog.fileSelected.connect(self._save)
        dialog.open()

    def _file_dialog(self, title: str, masks: Path | None) -> QFileDialog:
        start = Path.home() if masks is None else masks.parent
        return QFileDialog(self._dialog, title, str(start), self.tr("Mapping (*.json)"))

    @Slot(str)
    def load(self, path: str) -> None:
        """Read a mapping file."""
        try:
            self.loaded.emit(read_mapping(Path(path)))
        except MappingError as error:
            self.failed.emit(spoken(str(error)))

    @Slot(str)
    def _save(self, path: str) -> None:
        try:
            write_atomic(Path(path), mapping_json(self._table.mappings(of_shapes=self._of_shapes)))
        except MappingError as error:
            self.failed.emit(spoken(str(error)))
        except OSError as error:
            text = self.tr("{0} could not be written ({1}). Choose another folder.")
            self.failed.emit(text.format(path, error.strerror or error))
