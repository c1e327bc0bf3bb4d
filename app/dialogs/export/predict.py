"""Predicts images that need not be in the project: which of them, in which format and where to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.dialogs.export.choices import CareChoices, FormatChoices
from app.dialogs.export.writing import Writing
from app.dialogs.file_choosers import folder_chooser, images_chooser
from app.dialogs.frame import Frame
from app.language.joining import list_text
from app.session.exporting import Export, Prediction
from app.widgets.dropped import accept_copy, dropped_paths
from app.widgets.plain_text import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.session import Session


class DropZone(QFrame):
    """Takes files and folders, dropped or chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paths: tuple[Path, ...] = ()
        self.setAcceptDrops(True)
        self.setProperty("role", "dropZone")
        self.words = plain(QLabel(wordWrap=True))
        self.files_button = self._button(self.tr("Add images…"), "images")
        self.files_button.clicked.connect(self._choose_files)
        self.folder_button = self._button(self.tr("Add folder…"), "folder")
        self.folder_button.clicked.connect(self._choose_folder)
        self.clear_button = self._button(self.tr("Clear"), "")
        self.clear_button.setProperty("role", "quiet")
        self.clear_button.clicked.connect(self._clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACING * 2, theme.SPACING, theme.SPACING * 2, theme.SPACING)
        row.setSpacing(theme.SPACING)
        row.addWidget(self.words, 1)
        for button in (self.clear_button, self.files_button, self.folder_button):
            row.addWidget(button)
        self._show()

    @staticmethod
    def _button(text: str, icon: str) -> QPushButton:
        button = QPushButton(text, autoDefault=False)
        if icon:
            button.setIcon(theme.icon(icon))
        return button

    def add(self, paths: Sequence[Path]) -> None:
        """Take these, too."""
        self.paths = tuple(dict.fromkeys([*self.paths, *paths]))
        self._show()
        self.changed.emit()

    @Slot()
    def _clear(self) -> None:
        self.paths = ()
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        names = [path.name or str(path) for path in self.paths]
        text = list_text(names[:3])
        if len(names) > 3:
            text = self.tr("{0} and {1} more").format(text, len(names) - 3)
        self.words.setText(text or self.tr("Drop images or folders here."))
        self.clear_button.setVisible(bool(names))

    @Slot()
    def _choose_files(self) -> None:
        dialog = images_chooser(self, self.tr("Choose images to predict"), str(Path.home()))
        dialog.filesSelected.connect(self._chosen)
        dialog.open()

    @Slot()
    def _choose_folder(self) -> None:
        dialog = folder_chooser(self, self.tr("Choose a folder of images to predict"), str(Path.home()))
        dialog.filesSelected.connect(self._chosen)
        dialog.open()

    @Slot(list)
    def _chosen(self, files: list[str]) -> None:
        self.add([Path(file) for file in files])

    def event(self, event: QEvent) -> bool:
        """Take drops of files, as copies."""
        if not isinstance(event, QDropEvent):
            return super().event(event)
        paths = dropped_paths(event)
        if not paths:
            event.ignore()
            return True
        accept_copy(event)
        if not isinstance(event, QDragEnterEvent | QDragMoveEvent):
            self.add(paths)
        return True


class PredictDialog(Frame):
    """Puts an order into the queue of predictions; `ordered` says that it did."""

    ordered = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("PredictDialog", "Predict other images"),
            QCoreApplication.translate(
                "PredictDialog",
                "Write the model's predictions of any images to files. The images themselves are not changed.",
            ),
            parent,
        )
        self._session = session
        self.setMinimumWidth(720)
        self._build()
        last = session.exporting.last_of_others
        if last is not None:
            self._take(last)
        self._connect()
        self._follow()
        self.writing.look()

    def _build(self) -> None:
        project = self._session.project
        self.zone = DropZone()
        self.care = CareChoices(QBoxLayout.Direction.LeftToRight)
        self.overlay = QCheckBox(self.tr("Overlay pictures, too"))
        self.overlay.setToolTip(self.tr("The photo with the class colours over it, in the folder overlay"))
        self.probabilities = QCheckBox(self.tr("Probabilities, too"))
        self.probabilities.setToolTip(
            self.tr(
                "The probability of every class at every pixel, as NumPy files (.npy) in the folder probabilities"
            )
        )
        self.add_images = QCheckBox(self.tr("Add them to the project"))
        self.add_images.setToolTip(self.tr("Without labels; the model predicts them there as usual"))
        self.add_images.setEnabled(not self._session.read_only)
        self.with_images = QCheckBox(self.tr("Copy the images as well"))
        options = QWidget()
        column = QVBoxLayout(options)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACING // 2)
        for widget in (self.care, self.overlay, self.probabilities, self.with_images, self.add_images):
            column.addWidget(widget)
        column.addStretch(1)
        self.choices = FormatChoices(project, self.tr("Prediction"), options)
        self.writing = Writing(self._session, self._wanted, self.tr("Predict"), queued=True)
        self.column.addWidget(self.zone)
        self.column.addWidget(self.choices)
        self.column.addWidget(self.writing)

    def _connect(self) -> None:
        writing = self.writing
        self.choices.format_changed.connect(writing.take_format)
        self.zone.changed.connect(self._propose_folder)
        boxes = (self.with_images, self.overlay, self.probabilities)
        for signal in (
            self.choices.changed,
            self.care.changed,
            self.zone.changed,
            *(box.toggled for box in boxes),
        ):
            signal.connect(writing.look)
        writing.changed.connect(self._follow)
        writing.closed.connect(self.reject)
        writing.started.connect(self.accept)
        self.accepted.connect(self.ordered)
        self._session.project_changed.connect(self.reject)

    def _wanted(self) -> Export:
        selection = replace(self.choices.selection, with_images=self.with_images.isChecked())
        by_image = self.choices.writer.by_image
        prediction = Prediction(
            self.care.looks,
            self.zone.paths,
            add_images=self.add_images.isChecked(),
            overlay=self.overlay.isChecked() and by_image,
            probabilities=self.probabilities.isChecked() and by_image,
        )
        return Export(self.choices.writer.id, None, selection, prediction=prediction)

    def _take(self, last: Export) -> None:
        """As it was the last time, but for the images."""
        self.choices.take(last.writer_id, last.selection)
        self.with_images.setChecked(last.selection.with_images)
        if last.prediction is not None:
            self.care.take(last.prediction.looks)
            self.add_images.setChecked(last.prediction.add_images and self.add_images.isEnabled())
            self.overlay.setChecked(last.prediction.overlay)
            self.probabilities.setChecked(last.prediction.probabilities)
        self.writing.take(last)

    @Slot()
    def _propose_folder(self) -> None:
        """Beside the images, until the user chooses a folder."""
        if not self.zone.paths or self.writing.out.isModified() or self.writing.out.text():
            return
        first = self.zone.paths[0].absolute()
        name = first.name if first.is_dir() else first.parent.name
        folder = first.parent if first.is_dir() else first.parent.parent
        self.writing.out.setText(str(folder / f"{name} predictions{self.choices.writer.suffix}"))

    @Slot()
    def _follow(self) -> None:
        writer = self.choices.writer
        self.with_images.setEnabled(writer.takes_images)
        for box in (self.overlay, self.probabilities):
            box.setEnabled(writer.by_image)
        if self.isVisible():
            self.fit_height()
