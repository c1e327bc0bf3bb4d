"""Exports labels, or predictions of the project's images: which format, which of them and where to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QLineEdit, QRadioButton, QWidget

from app import theme
from app.dialogs.export.choices import CareChoices, FormatChoices, ImageChoices
from app.dialogs.export.writing import Writing
from app.dialogs.frame import Frame
from app.session.exporting import Ending, Export, Prediction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.session import Session


class ExportDialog(Frame):
    """Stays open while files are written, and says how that ended; closing it leaves the export running."""

    folder_wanted = Signal(object)
    """The user wants to see the folder with what was written."""

    def __init__(self, session: Session, parent: QWidget | None = None, selected: Sequence[str] = ()) -> None:
        """`selected`: ids of the images that are selected in the list."""
        super().__init__(
            QCoreApplication.translate("ExportDialog", "Export"),
            QCoreApplication.translate(
                "ExportDialog",
                "Write labels or predictions to files for other programs. The project stays as it is.",
            ),
            parent,
        )
        self._session = session
        self.setMinimumWidth(720)
        self._build(selected)
        last = session.exporting.last
        if last is not None:
            self._take(last)
        else:
            self.out.setText(str(self._usual_target()))
        self._connect()
        self.writing.look()

    def _build(self, selected: Sequence[str]) -> None:
        project = self._session.project
        self.labels, self.predictions = QRadioButton(self.tr("Labels")), QRadioButton(self.tr("Predictions"))
        self.labels.setChecked(True)
        self.care = CareChoices(QBoxLayout.Direction.LeftToRight)
        self.care.hide()
        kinds = QHBoxLayout()
        kinds.setSpacing(theme.SPACING * 3)
        group = QButtonGroup(self)
        for button in (self.labels, self.predictions):
            group.addButton(button)
            kinds.addWidget(button)
        kinds.addStretch(1)
        kinds.addWidget(self.care)
        self.images = ImageChoices(project, selected)
        self.choices = FormatChoices(project, self.tr("Images"), self.images)
        self.writing = Writing(self._session, self._wanted, self.tr("Export"))
        self.column.addLayout(kinds)
        self.column.addWidget(self.choices)
        self.column.addWidget(self.writing)

    @property
    def out(self) -> QLineEdit:
        """The field with the folder, or the file."""
        return self.writing.out

    def _connect(self) -> None:
        writing = self.writing
        self.choices.format_changed.connect(writing.take_format)
        for signal in (self.choices.changed, self.images.changed, self.care.changed):
            signal.connect(writing.look)
        self.predictions.toggled.connect(self._take_kind)
        writing.changed.connect(self._follow)
        writing.closed.connect(self.reject)
        writing.folder_wanted.connect(self.folder_wanted)
        self._session.project_changed.connect(self.reject)

    # what is chosen ---------------------------------------------------------------------------------------

    def _wanted(self) -> Export:
        session = self._session
        labelled = session.folder.labels.labelled() if session.folder is not None else ()
        selection = self.images.narrowed(self.choices.selection, (image_id for image_id, _ in labelled))
        prediction = Prediction(self.care.looks) if self.predictions.isChecked() else None
        return Export(self.choices.writer.id, None, selection, prediction=prediction)

    def _take(self, last: Export) -> None:
        self.choices.take(last.writer_id, last.selection)
        self.images.take(last.selection)
        if last.prediction is not None:
            self.predictions.setChecked(True)
            self.care.show()
            self.care.take(last.prediction.looks)
        self.writing.take(last)

    @Slot(bool)
    def _take_kind(self, predicted: bool) -> None:
        """Predictions go into another folder than labels, unless the user chose one."""
        self.care.setVisible(predicted)
        if self.out.text() == str(self._usual_target(predicted=not predicted)):
            self.out.setText(str(self._usual_target(predicted=predicted)))
        self.writing.look()

    def _usual_target(self, *, predicted: bool = False) -> Path:
        """A folder beside the project, or a file for formats that write one."""
        folder = self._session.folder
        path = Path.home() / "project" if folder is None else folder.path
        kind = "predictions" if predicted else "labels"
        return path.with_name(f"{path.name} {kind}{self.choices.writer.suffix}")

    # following --------------------------------------------------------------------------------------------

    @Slot()
    def _follow(self) -> None:
        running = self._session.exporting.running
        for widget in (self.choices, self.labels, self.predictions, self.care):
            widget.setEnabled(not running)
        self.images.follow(self.choices.writer)
        if self.isVisible():
            self.fit_height()

    def tells(self, _ending: Ending) -> bool:
        """Whether the dialog itself says how an export ended."""
        return self.isVisible()
