"""Shows which images are missing or have changed since they were labelled, and asks what to do."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.dialogs.file_choosers import folder_chooser
from app.dialogs.frame import Frame

if TYPE_CHECKING:
    from app.session import Session

_ID: Final = Qt.ItemDataRole.UserRole
_TITLE: Final = "Missing or changed images"


class ImageFilesDialog(Frame):
    """A row an image; the buttons act on the chosen rows, at once and with undo. Closes when nothing is left."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("ImageFilesDialog", _TITLE),
            QCoreApplication.translate(
                "ImageFilesDialog",
                "The labels of these images are frozen until you decide. You can undo any choice.",
            ),
            parent,
        )
        self._session = session
        self.setMinimumSize(680, 420)
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setHeaderLabels([self.tr("Image"), self.tr("What happened")])
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setAccessibleName(self.tr("Missing or changed images"))
        self.list.itemSelectionChanged.connect(self._update)
        self.sentence = QLabel(wordWrap=True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.sentence.setMinimumHeight(self.sentence.fontMetrics().lineSpacing() * 3)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACING * 2)
        row.addWidget(self.list, 1)
        row.addLayout(self._buttons())
        self.column.addLayout(row, 1)
        self.column.addWidget(self.sentence)
        session.image_files.changed.connect(self._fill)
        session.project_changed.connect(self.reject)
        self._fill()

    def _buttons(self) -> QVBoxLayout:
        self.find_button = self._button(
            self.tr("Find in a folder…"), self.tr("Search a folder for all missing images")
        )
        self.find_button.clicked.connect(self._find)
        self.replace_button = self._button(
            self.tr("Choose the file…"), self.tr("Choose another file for this image")
        )
        self.replace_button.clicked.connect(self._replace)
        self.keep_button = self._button(self.tr("Keep the labels"), self.tr("They still match the file"))
        self.keep_button.clicked.connect(self._keep)
        self.set_aside_button = self._button(
            self.tr("Archive the labels"),
            self.tr("Use the file as it is now, without labels; File › Restore… brings the labels back"),
        )
        self.set_aside_button.clicked.connect(self._set_aside)
        self.remove_button = self._button(self.tr("Remove"), self.tr("Remove the images from the project"))
        self.remove_button.clicked.connect(self._remove)
        later = QPushButton(self.tr("Later"), default=True)
        later.clicked.connect(self.reject)
        column = QVBoxLayout()
        column.setSpacing(theme.SPACING)
        for button in (
            self.find_button,
            self.replace_button,
            self.keep_button,
            self.set_aside_button,
            self.remove_button,
        ):
            column.addWidget(button)
        column.addStretch(1)
        column.addWidget(later)
        return column

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, autoDefault=False)
        button.setToolTip(tip)
        return button

    # the list ---------------------------------------------------------------------------------------------

    @Slot()
    def _fill(self) -> None:
        problems = self._session.image_files.problems
        if not problems and self.list.topLevelItemCount():
            self.accept()
            return
        selected_ids = set(self.chosen) if self.list.topLevelItemCount() else set(problems)
        self.list.blockSignals(True)
        self.list.clear()
        words = {
            "missing": self.tr("Its file is missing"),
            "changed": self.tr("Its file has changed"),
            "resized": self.tr("Its file has another size"),
            "label": self.tr("A label has another size"),
        }
        for image_id, problem in problems.items():
            entry = self._session.image_entry(image_id)
            if entry is not None:
                item = QTreeWidgetItem([entry.name, words[problem.state]])
                item.setData(0, _ID, image_id)
                self.list.addTopLevelItem(item)
                item.setSelected(image_id in selected_ids)
        if not self.list.selectedItems():
            self.list.selectAll()
        self.list.blockSignals(False)
        self._update()

    @property
    def chosen(self) -> list[str]:
        """Ids of the chosen images."""
        return [str(item.data(0, _ID)) for item in self.list.selectedItems()]

    @Slot()
    def _update(self) -> None:
        problems, selected_ids = self._session.image_files.problems, self.chosen
        states = {problems[i].state for i in selected_ids if i in problems}
        self.find_button.setEnabled(any(f.state == "missing" for f in problems.values()))
        self.replace_button.setEnabled(len(selected_ids) == 1 and states != {"label"})
        self.keep_button.setEnabled(states == {"changed"})
        self.set_aside_button.setEnabled(bool(states) and "missing" not in states)
        self.remove_button.setEnabled(bool(selected_ids))
        if len(selected_ids) == 1:
            self.sentence.setText(self._session.image_files.sentence(selected_ids[0]))
        elif selected_ids:
            self.sentence.setText(self.tr("%n image(s) selected.", "", len(selected_ids)))
        else:
            self.sentence.setText(self.tr("Select an image to see what happened."))

    # the answers ------------------------------------------------------------------------------------------

    @Slot()
    def _find(self) -> None:
        dialog = folder_chooser(self, self.tr("Search a folder for all missing images"), self._start())
        dialog.fileSelected.connect(self._find_in)
        dialog.open()

    @Slot(str)
    def _find_in(self, folder: str) -> None:
        self._session.image_mends.find(Path(folder))

    @Slot()
    def _replace(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose the image file"), self._start())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(partial(self._replace_by, self.chosen[0]))
        dialog.open()

    def _replace_by(self, image_id: str, file: str) -> None:
        mends, path = self._session.image_mends, Path(file)
        mends.take_file(image_id, path)
        if any(f.state == "missing" for f in self._session.image_files.problems.values()):
            mends.find(path)  # the others may have moved the same way

    def _start(self) -> str:
        """The nearest folder of a chosen image that is still there."""
        folder = self._session.folder
        entry = self._session.image_entry(self.chosen[0]) if self.chosen else None
        if folder is None or entry is None:
            return str(Path.home())
        path = folder.image_path(entry).parent
        while not path.is_dir() and path != path.parent:
            path = path.parent
        return str(path)

    @Slot()
    def _keep(self) -> None:
        self._session.image_mends.keep(self.chosen)

    @Slot()
    def _set_aside(self) -> None:
        self._session.image_mends.set_aside(self.chosen)

    @Slot()
    def _remove(self) -> None:
        self._session.images.remove(self.chosen)
