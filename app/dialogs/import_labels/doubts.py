"""Asks which images files belong to whose names fit several."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableWidget, QTableWidgetItem

from app.dialogs.frame import Frame

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from core.exchange.reader import Doubt
    from core.project.model import ImageEntry

SIZE: Final = (620, 380)
ROW_HEIGHT: Final = 34


class DoubtsDialog(Frame):
    """A row per file, with the images that it could belong to. What is not answered is left out."""

    answered = Signal(object)
    """Pairs of what a file calls its image, and the id of the image that it belongs to."""

    def __init__(self, doubts: Sequence[Doubt], images: Sequence[ImageEntry], parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("DoubtsDialog", "Which images?"),
            QCoreApplication.translate(
                "DoubtsDialog",
                "The names of these files fit several images, or several files fit one. "
                "Choose the image of each; the others are left out.",
            ),
            parent,
        )
        self._doubts = doubts
        paths = {image.id: image.path for image in images}
        self.table = QTableWidget(len(doubts), 2)
        self.table.setHorizontalHeaderLabels([self.tr("File"), self.tr("Image")])
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for row, doubt in enumerate(doubts):
            item = QTableWidgetItem(doubt.item)
            item.setToolTip(doubt.item)
            self.table.setItem(row, 0, item)
            self.table.setCellWidget(row, 1, self._box(doubt, paths))
        self.column.addWidget(self.table, 1)
        self.add_buttons(self.tr("Match"))
        self.accepted.connect(self._answer)
        self.resize(*SIZE)

    def _box(self, doubt: Doubt, paths: dict[str, str]) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("Image of {0}").format(doubt.item))
        box.addItem(self.tr("Leave out"), "")
        for image_id in doubt.images:
            box.addItem(paths.get(image_id, image_id), image_id)
        return box

    def box(self, row: int) -> QComboBox:
        """The images to choose from, of a row."""
        box = self.table.cellWidget(row, 1)
        assert isinstance(box, QComboBox)
        return box

    def _answer(self) -> None:
        pairs = [(doubt.item, str(self.box(row).currentData())) for row, doubt in enumerate(self._doubts)]
        self.answered.emit(tuple(pairs))

    def fit_height(self) -> None:
        """Keep the first size: the table takes what there is."""
