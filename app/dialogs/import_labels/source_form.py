"""Where the labels are, in which format, and what was found there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
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
from app.widgets.plain_text import as_tip, plain
from core.exchange.mapping import REST
from core.exchange.tables import READERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.exchange.outlook import Outlook
    from core.exchange.reader import Reader
    from core.exchange.values.scanning import Scan

NAMED: Final = 3
"""How many names of a kind are shown."""
IN_TIP: Final = 30
"""And in the tool tip."""


class SourceForm(QWidget):
    """A path, typed or chosen; formats and kinds of masks only where there is a choice."""

    changed = Signal()
    """Another path."""
    format_changed = Signal()
    """Another format was chosen for it."""
    kind_changed = Signal()
    doubts_wanted = Signal()
    """The user wants to say which images doubtful files belong to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = ""
        self.folder = QLineEdit()
        self.folder.setPlaceholderText(
            self.tr("A folder or a file: masks, COCO, YOLO, CVAT, labelme and others")
        )
        self.browse = QPushButton(self.tr("Folder…"), autoDefault=False)
        self.browse_file = QPushButton(self.tr("File…"), autoDefault=False)
        self.format, self.kind = QComboBox(), QComboBox()
        self.format.setAccessibleName(self.tr("Format"))
        self.kind.setAccessibleName(self.tr("Kind of masks"))
        self.summary = plain(QLabel(wordWrap=True))
        self.counts = plain(QLabel(wordWrap=True))
        self.counts.setProperty("role", "dim")
        self.doubts = QPushButton(autoDefault=False)
        self.bar = QProgressBar(maximum=100)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self._arrange()
        self.offer_formats((), "")
        self.offer_kinds(())
        self.say_outlook(None)
        self.folder.editingFinished.connect(self._take_path)
        self.browse.clicked.connect(self._browse)
        self.browse_file.clicked.connect(self._browse_file)
        self.doubts.clicked.connect(self.doubts_wanted)
        self.format.activated.connect(self.format_changed)
        self.kind.activated.connect(self.kind_changed)

    def _arrange(self) -> None:
        label = QLabel(self.tr("&From"))
        label.setBuddy(self.folder)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.SPACING)
        grid.setVerticalSpacing(theme.SPACING)
        for column, widget in enumerate((label, self.folder, self.format, self.browse, self.browse_file)):
            grid.addWidget(widget, 0, column)
        grid.addWidget(self.summary, 1, 1)
        grid.addWidget(self.kind, 1, 2, 1, 3)
        grid.addWidget(self.counts, 2, 1)
        grid.addWidget(self.doubts, 2, 2, 1, 3)
        grid.addWidget(self.bar, 3, 1, 1, 4)
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
        dialog = folder_chooser(self, self.tr("Folder with labels"), self.folder.text() or str(Path.home()))
        dialog.fileSelected.connect(self.take)
        dialog.open()

    @Slot()
    def _browse_file(self) -> None:
        dialog = QFileDialog(self, self.tr("File with labels"), self.folder.text() or str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.take)
        dialog.open()

    @property
    def chosen_format(self) -> str:
        """The id of the reader that was chosen, or is the only one that suits the files; "" while none is known."""
        return str(self.format.currentData() or "")

    def offer_formats(self, reader_ids: Sequence[str], current: str) -> None:
        """Let people choose one of several formats that suit the files."""
        self.format.clear()
        for reader_id in reader_ids:
            self.format.addItem(spoken(READERS[reader_id].title), reader_id)
        self.format.setCurrentIndex(self.format.findData(current))
        self.format.setVisible(len(reader_ids) > 1)

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

    def say_found(self, scan: Scan, names_from: str, reader: Reader) -> None:
        """Say what is in the files."""
        self.summary.setText(
            self._of_shapes(scan, reader) if reader.takes_rest else self._of_masks(scan, names_from)
        )

    def _of_shapes(self, scan: Scan, reader: Reader) -> str:
        title = spoken(reader.title)
        if not scan.masks:
            return self.tr("{0}: no labels for the images of this project.").format(title)
        images = self.tr("%n image(s)", "", scan.images)
        if scan.masks < scan.images:
            images = self.tr("{0} of {1}").format(scan.masks, images)
        classes = self.tr("%n class(es)", "", sum(value.token != REST for value in scan.values))
        text = self.tr("{0}: labels for {1}, {2}.").format(title, images, classes)
        if scan.scanned < scan.masks:
            text += " " + self.tr("The pixels of {0} of the images were counted.").format(scan.scanned)
        return text

    def _of_masks(self, scan: Scan, names_from: str) -> str:
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
        return text if scan.masks else self.tr("No mask matches an image.")

    def say_outlook(self, outlook: Outlook | None) -> None:
        """Say what will not be imported, with names; None while nothing is known."""
        lists = outlook.lists if outlook is not None else {}
        texts = {
            "missing": self.tr("%n image(s) without labels", "", len(lists.get("missing", ()))),
            "extra": self.tr("%n file(s) of no image here", "", len(lists.get("extra", ()))),
            "doubtful": self.tr("%n doubtful file(s)", "", len(lists.get("doubtful", ()))),
            "different_size": self.tr("%n file(s) of another size", "", len(lists.get("different_size", ()))),
        }
        rows = [(texts[key], names) for key, names in lists.items() if names]
        self.counts.setText("  ·  ".join(_with_names(text, names, NAMED) for text, names in rows))
        self.counts.setToolTip(as_tip("\n".join(_with_names(text, names, IN_TIP) for text, names in rows)))
        self.counts.setVisible(bool(rows))
        doubtful = len(lists.get("doubtful", ()))
        self.doubts.setText(self.tr("Which images? (%n)…", "", doubtful))
        self.doubts.setVisible(bool(doubtful))


def _with_names(text: str, names: Sequence[str], most: int) -> str:
    ending = ", …" if len(names) > most else ""
    return f"{text}: {', '.join(names[:most])}{ending}"
