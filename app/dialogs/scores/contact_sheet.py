"""The worst images of a task as a sheet: image, label, prediction and errors in a row. A cell leads to its image."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Slot
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app import theme
from app.dialogs.frame import Frame
from app.dialogs.scores.sheet_picture import as_png, sheet_picture
from app.language.sentences import spoken
from app.panels.wording import iou_text
from app.widgets.pictures import picture
from app.widgets.plain_text import as_tip, plain
from app.widgets.spin_box import dress_spin_box
from core.atomic import StorageError, why_not_written, write_atomic
from core.images.decoding import ImageError
from core.insight.contact_sheet import SIDE, Row, make_row, worst
from core.insight.suggestions import PredictSoon

if TYPE_CHECKING:
    from app.session import Session
    from app.window.comparison import ViewMode
    from app.window.view_state import ViewState
    from app.work.background import Job
    from core.images.bands import Bands
    from core.labels.store import LabelStore
    from core.predicting.prediction import TaskPrediction
    from core.project.model import Task

IMAGES: Final = 8
MOST: Final = 48
GAP: Final = 8
"""Around a picture, in pixels."""
MODES: Final[tuple[ViewMode | None, ...]] = (None, None, "labels", "predictions", "errors")
"""The view that a click on a cell of each column shows."""


class SheetRow(NamedTuple):
    """A row of the sheet; its pictures come later."""

    image_id: str
    name: str
    iou: float


class ContactSheetDialog(Frame):
    """Shows the images as they were scored last. Pictures are made in the background."""

    def __init__(self, session: Session, view_state: ViewState, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Contact sheet of the worst images"),
            self.tr(
                "Images not used for learning, lowest IoU first. Errors have the colour of the label. "
                "Click a picture to go to its image."
            ),
            parent,
        )
        self._session, self._view = session, view_state
        self.rows: list[SheetRow] = []
        self._pictures: dict[str, tuple[QImage, ...]] = {}
        self._awaited: set[str] = set()
        """Images whose predictions have been asked for."""
        self._predicted_ids: set[str] = set()
        """Images whose pictures show their predictions."""
        self._number = 0  # of the filling: pictures of an earlier one are left out
        self._build_controls()
        self.table = self._make_table()
        self.text = plain(QLabel(wordWrap=True))
        self.text.setProperty("role", "dim")
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.text)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.addButton(self.save_button, QDialogButtonBox.ButtonRole.ActionRole)
        close.addButton(self.refresh_button, QDialogButtonBox.ButtonRole.ActionRole)
        close.rejected.connect(self.reject)
        self.column.addWidget(close)
        self.resize(4 * (SIDE + 2 * GAP) + 240, 0)
        session.prediction_changed.connect(self._predicted)
        session.project_changed.connect(self.reject)
        session.tasks_changed.connect(self._tasks_changed)
        self.fill()

    def _build_controls(self) -> None:
        self.task_box = QComboBox()
        self.task_box.setAccessibleName(self.tr("Task"))
        self._list_tasks(self._session.active_task)
        self.count = QSpinBox(minimum=1, maximum=MOST, value=IMAGES)
        self.count.setKeyboardTracking(False)
        dress_spin_box(self.count)
        self.count.setAccessibleName(self.tr("Number of images"))
        label = QLabel(self.tr("&Images"))
        label.setBuddy(self.count)
        self.save_button = QPushButton(self.tr("Save as PNG…"))
        self.save_button.clicked.connect(self._ask_where)
        self.refresh_button = QPushButton(self.tr("Refresh"))
        self.refresh_button.clicked.connect(self.fill)
        for button in (self.save_button, self.refresh_button):
            button.setAutoDefault(False)  # Enter goes to the image of the cell
        self.task_box.currentIndexChanged.connect(self.fill)
        self.count.valueChanged.connect(self.fill)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACING)
        for widget in (self.task_box, label, self.count):
            row.addWidget(widget)
        row.addStretch(1)
        self.column.addLayout(row)

    def _list_tasks(self, chosen: str | None) -> None:
        self.task_box.clear()
        for task in self._session.project.tasks:
            self.task_box.addItem(task.name, task.id)
        self.task_box.setCurrentIndex(max(0, self.task_box.findData(chosen)))

    @Slot()
    def _tasks_changed(self) -> None:
        """List the tasks anew if one was added, renamed or removed."""
        box = self.task_box
        listed = [(box.itemData(index), box.itemText(index)) for index in range(box.count())]
        if listed != [(task.id, task.name) for task in self._session.project.tasks]:
            with QSignalBlocker(box):
                self._list_tasks(box.currentData())
            self.fill()

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, len(self.heads))
        table.setAccessibleName(self.tr("Worst images"))
        table.setHorizontalHeaderLabels(self.heads)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(SIDE + 2 * GAP)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, len(self.heads)):
            table.setColumnWidth(column, SIDE + 2 * GAP)
        table.setIconSize(QSize(SIDE, SIDE))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setWordWrap(True)
        table.setMinimumHeight(2 * (SIDE + 2 * GAP) + 40)
        table.cellClicked.connect(self._go)
        table.cellActivated.connect(self._go)
        return table

    @property
    def heads(self) -> list[str]:
        """What the columns show."""
        return [
            self.tr("Name and IoU"), self.tr("Image"), self.tr("Label"), self.tr("Prediction"), self.tr("Errors")
        ]  # fmt: skip

    @property
    def _task(self) -> Task | None:
        return self._session.task_entry(self.task_box.currentData())

    @property
    def complete(self) -> bool:
        """Every row has its pictures."""
        return not self._awaited and all(row.image_id in self._pictures for row in self.rows)

    # filling ------------------------------------------------------------------------------------------------

    @Slot()
    def fill(self) -> None:
        """Show the images that are the worst now."""
        self._number += 1
        self._pictures, self._predicted_ids = {}, set()
        self.rows = self._worst()
        self.table.setRowCount(0)
        self.table.setRowCount(len(self.rows))
        for number, row in enumerate(self.rows):
            item = QTableWidgetItem(f"{row.name}\n{self.tr('IoU {0}').format(iou_text(row.iou))}")
            item.setToolTip(as_tip(row.name))
            self.table.setItem(number, 0, item)
            for column in range(1, len(self.heads)):
                self.table.setItem(number, column, QTableWidgetItem())
        self.save_button.setEnabled(bool(self.rows))
        self.text.setText("" if self.rows else self._why_none())
        known = self._session.learning.predictions
        missing = tuple(row.image_id for row in self.rows if not known.of(row.image_id))
        self._awaited = set(missing if self._session.learning.has_learner else ())
        if self._awaited:
            self._session.learning.post(PredictSoon(missing))
        for row in self.rows:
            self._make(row.image_id)

    def _worst(self) -> list[SheetRow]:
        task, predictions = self._task, self._session.learning.predictions
        if task is None:
            return []
        names = {image.id: image.name for image in self._session.project.images}
        ious = {i: score[task.id] for i in names if task.id in (score := predictions.score(i))}
        return [SheetRow(i, names[i], iou) for i, iou in worst(ious, self.count.value())]

    def _why_none(self) -> str:
        return self.tr(
            "No image has been scored for this task since the project was opened. Label a validation image and "
            "let the model learn."
        )

    @Slot(str)
    def _predicted(self, image_id: str) -> None:
        if image_id in self._awaited:
            self._awaited.remove(image_id)
            self._make(image_id)

    def _make(self, image_id: str) -> None:
        """Make an image's pictures, in the background."""
        session, task, entry = self._session, self._task, self._session.image_entry(image_id)
        if session.folder is None or task is None or entry is None:
            return
        prediction = session.learning.predictions.of(image_id).get(task.id)
        path, labels = session.folder.image_path(entry), session.folder.labels
        make = partial(_made, path, self._view.bands, labels, (self._number, image_id), task, prediction)
        session.background.start(make, self._show, priority=1)

    @Slot(object)
    def _show(self, result: object) -> None:
        made = cast("Made", result)
        index = next((n for n, row in enumerate(self.rows) if row.image_id == made.image_id), None)
        overtaken = made.image_id in self._predicted_ids and not made.predicted
        if made.number != self._number or index is None or overtaken:
            return
        if made.predicted:
            self._predicted_ids.add(made.image_id)
        if made.row is None:
            self.text.setText(spoken(made.problem))
            return
        images = self._pictures[made.image_id] = tuple(picture(pixels) for pixels in made.row)
        for column, image in enumerate(images, 1):
            item = self.table.item(index, column)
            if item is not None:
                item.setData(Qt.ItemDataRole.DecorationRole, QPixmap.fromImage(image))
                words = f"{self.heads[column]}: {self.rows[index].name}"
                item.setData(Qt.ItemDataRole.AccessibleTextRole, words)

    # what is done with it -----------------------------------------------------------------------------------

    @Slot(int, int)
    def _go(self, row: int, column: int) -> None:
        """Show the image in the view of that column."""
        task, mode = self._task, MODES[column]
        if task is None or row >= len(self.rows):
            return
        self._session.set_active(task.id)
        if mode is not None:
            self._view.set_mode(mode)
        self._session.show_image(self.rows[row].image_id)

    @Slot()
    def _ask_where(self) -> None:
        folder = self._session.folder
        if folder is None:
            return
        start = str(folder.path.parent / f"{folder.path.name} {self.task_box.currentText()}.png")
        dialog = QFileDialog(self, self.tr("Save the contact sheet"), start, self.tr("Pictures (*.png)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)  # asks before a file is replaced
        dialog.setDefaultSuffix("png")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    @Slot(str)
    def save_to(self, path: str) -> None:
        """Write the sheet as it is shown into a file, replacing one of that name."""
        task = self._task
        if task is None:
            return
        texts = [(row.name, self.tr("IoU {0}").format(iou_text(row.iou))) for row in self.rows]
        pictures = [self._pictures.get(row.image_id, ()) for row in self.rows]
        title = f"{self._session.project.name}: {task.name}"
        sheet = sheet_picture(title, self.heads[1:], texts, pictures, self.font())
        self._session.background.start(partial(_write, Path(path), sheet), self._saved, priority=1)

    @Slot(object)
    def _saved(self, result: object) -> None:
        path, problem = cast("tuple[Path, str]", result)
        self.text.setText(spoken(problem) if problem else self.tr("Saved: {0}").format(path))


class Made(NamedTuple):
    """What became of an image's pictures."""

    number: int
    """Of the filling that they were made for."""
    image_id: str
    row: Row | None
    problem: str = ""
    predicted: bool = False
    """The prediction was known."""


def _made(
    path: Path,
    bands: Bands,
    labels: LabelStore,
    key: tuple[int, str],
    task: Task,
    prediction: TaskPrediction | None,
    _job: Job,
) -> Made:
    """In the background; `key`: the number of the filling, and the image's id."""
    from core.images.bands import thumbnail

    try:
        photo, label = thumbnail(path, SIDE, bands), labels.copy(key[1], task.id)
    except (ImageError, StorageError) as error:
        return Made(*key, None, str(error))
    classes = prediction.classes if prediction is not None else None
    if label is not None and classes is not None and label.shape != classes.shape:
        label = None
    row = make_row(photo, label, classes, task.colors)
    return Made(*key, row, predicted=classes is not None)


def _write(path: Path, sheet: QImage, _job: Job) -> tuple[Path, str]:
    """In the background: the file, and a sentence if it could not be written."""
    try:
        write_atomic(path, as_png(sheet))
    except OSError as error:
        return path, why_not_written(path, error)
    return path, ""
