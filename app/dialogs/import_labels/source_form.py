"""Where the masks are, in which format, and what was found there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QWidget,
)

from app import theme
from app.dialogs.file_choosers import folder_chooser
from app.language.sentences import spoken
from app.widgets.plain_text import plain
from core.exchange.tables import READERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.exchange.values.scanning import Scan


class SourceForm(QWidget):
    """A path, typed or chosen; formats and kinds of masks only where there is a choice."""

    changed = Signal()
    """Another path or format."""
    kind_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = ""
        self.folder = QLineEdit()
        self.folder.setPlaceholderText(self.tr("Folder of masks, or one mask"))
        self.browse = QPushButton(self.tr("Browse…"), autoDefault=False)
        self.format, self.kind = QComboBox(), QComboBox()
        self.format.setAccessibleName(self.tr("Format"))
        for reader in READERS.values():
            if reader.needs != "task":  # class numbers of a task are one of the things a table can say
                self.format.addItem(spoken(reader.title), reader.id)
        self.format.setVisible(self.format.count() > 1)
        self.kind.setAccessibleName(self.tr("Kind of masks"))
        self.summary = plain(QLabel(wordWrap=True))
        self.bar = QProgressBar(maximum=100)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self._arrange()
        self.offer_kinds(())
        self.folder.editingFinished.connect(self._take_path)
        self.browse.clicked.connect(self._browse)
        self.format.currentIndexChanged.connect(self.changed)
        self.kind.activated.connect(self.kind_changed)

    def _arrange(self) -> None:
        label = QLabel(self.tr("&Masks"))
        label.setBuddy(self.folder)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.SPACING)
        grid.setVerticalSpacing(theme.SPACING)
        for column, widget in enumerate((label, self.folder, self.format, self.browse)):
            grid.addWidget(widget, 0, column)
        grid.addWidget(self.summary, 1, 1)
        grid.addWidget(self.kind, 1, 2, 1, 2)
        grid.addWidget(self.bar, 2, 1, 1, 3)
        grid.setColumnStretch(1, 1)

    @property
    def path(self) -> Path | None:
        """The folder or file; None while there is none."""
        return Path(self._path).expanduser() if self._path else None

    def take(self, path: str) -> None:
        """Put a path into the field."""
        self.folder.setText(path)
        self._take_path()

    @Slot()
    def _take_path(self) -> None:
        """Take a path once it is complete: "/" on the way to it would be all files there are."""
        if self.folder.text().strip() != self._path:
            self._path = self.folder.text().strip()
            self.changed.emit()

    @Slot()
    def _browse(self) -> None:
        dialog = folder_chooser(self, self.tr("Folder of masks"), self.folder.text() or str(Path.home()))
        dialog.fileSelected.connect(self.take)
        dialog.open()

    @property
    def chosen_kind(self) -> str:
        """Of several kinds of masks, the one that was chosen; "" for none."""
        return str(self.kind.currentData() or "")

    def offer_kinds(self, kinds: Sequence[str]) -> None:
        """Let people choose one of several kinds of masks."""
        self.kind.clear()
        self.kind.setVisible(bool(kinds))
        if kinds:
            self.kind.addItem(self.tr("Choose the masks…"), "")
            for kind in kinds:
                self.kind.addItem(kind, kind)

    def say_found(self, scan: Scan, names_from: str) -> None:
        """Say what is in the masks."""
        masks = self.tr("%n mask(s) match", "", scan.masks)
        images = self.tr("%n image(s)", "", scan.images)
        if scan.masks < scan.images:
            images = self.tr("{0} of {1}").format(scan.masks, images)
        values = self.tr("%n value(s) found", "", len(scan.values))
        if scan.by_color:
            values = self.tr("%n colour(s) found", "", len(scan.values))
        text = self.tr("{0} {1}; {2}.").format(masks, images, values)
        if scan.scanned < scan.masks:
            text += " " + self.tr("{0} of the masks were read.").format(scan.scanned)
        if names_from:
            text += " " + self.tr("Names from {0}.").format(names_from)
        self.summary.setText(text if scan.masks else self.tr("No mask matches an image."))
