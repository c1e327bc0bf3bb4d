"""The window with the queue of predictions on the left, and the images of the chosen order on the right."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.dialogs.frame import problem_label
from app.dialogs.predictions.orders import OrderList
from app.dialogs.predictions.tiles import TileGrid
from app.language.sentences import spoken
from app.widgets.empty_state import EmptyState
from app.widgets.plain_text import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHideEvent, QShowEvent

    from app.session import Session
    from app.work.predicting.queue import Entry
    from core.predicting.gallery import Tile
    from core.project.model import Task


WIDTH, LEFT = 1040, 310


class PredictionsWindow(QDialog):
    """Stays open beside the work; closing it leaves everything running."""

    folder_wanted = Signal(object)
    """The user wants to see the folder with what was written."""
    image_wanted = Signal(object, object)
    """The user wants to see an image in the project: an Entry, and its Tile."""
    order_wanted = Signal()
    """The user wants to predict images."""
    visibility_changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._queue = session, session.prediction_queue
        self.setWindowTitle(self.tr("Prediction queue"))
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, False)
        self.setWindowFlag(Qt.WindowType.WindowMinMaxButtonsHint, True)
        self.orders, self.grid = OrderList(), TileGrid()
        self._build()
        self.resize(WIDTH, 640)
        self._connect()
        self._list()

    # building ---------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._empty = EmptyState(
            "predictions",
            self.tr("Nothing to predict"),
            self.tr("Predict folders of images with the project's model, and look at the results here."),
        )
        self.predict_button = QPushButton(self.tr("Predict other images…"), autoDefault=False)
        self.predict_button.setMaximumWidth(self.predict_button.sizeHint().width())
        self._empty.add_button(self.predict_button)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(theme.SPACING * 2)
        splitter.setStyleSheet("QSplitter::handle { background: transparent; }")
        splitter.addWidget(self._left())
        splitter.addWidget(self._right())
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([LEFT, WIDTH - LEFT])
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(splitter)
        column = QVBoxLayout(self)
        column.setContentsMargins(*([theme.SPACING * 2] * 4))
        column.addWidget(self._pages)

    def _left(self) -> QWidget:
        self.cancel_button = self._button(self.tr("Cancel"), "")
        self.resume_button = self._button(self.tr("Resume"), "")
        self.resume_button.hide()  # one of the two at a time
        self.remove_button = self._button(self.tr("Remove"), "")
        self.remove_button.setToolTip(self.tr("Take it off this list. The predictions stay in their folder."))
        self.folder_button = self._button(self.tr("Open folder"), "folder")
        row = QHBoxLayout()
        row.setSpacing(theme.SPACING)
        for button in (self.cancel_button, self.resume_button, self.remove_button):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.folder_button)
        return _column(self.orders, row)

    def _right(self) -> QWidget:
        self.task = QComboBox()
        self.task.setAccessibleName(self.tr("Task"))
        self.failed_only = QCheckBox(self.tr("Failed only"))
        self.count = plain(QLabel())
        self.count.setProperty("role", "dim")
        self.problem = problem_label()
        label = QLabel(self.tr("&Task"))
        label.setBuddy(self.task)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACING)
        row.addWidget(label)
        row.addWidget(self.task)
        row.addSpacing(theme.SPACING)
        row.addWidget(self.failed_only)
        row.addStretch(1)
        row.addWidget(self.count)
        return _column(row, self.problem, self.grid)

    def _button(self, text: str, icon: str) -> QPushButton:
        button = QPushButton(text, autoDefault=False)
        if icon:
            button.setIcon(theme.icon(icon))
        return button

    def _connect(self) -> None:
        queue, session = self._queue, self._session
        queue.listed.connect(self._list)
        queue.changed.connect(self._follow)
        queue.tiles_added.connect(self._add_tiles)
        self.orders.currentItemChanged.connect(self._choose)
        self.cancel_button.clicked.connect(self._cancel)
        self.resume_button.clicked.connect(self._resume)
        self.remove_button.clicked.connect(self._remove)
        self.folder_button.clicked.connect(self._open_folder)
        self.predict_button.clicked.connect(self.order_wanted)
        self.task.currentIndexChanged.connect(self._show_task)
        self.failed_only.toggled.connect(self._choose)
        self.grid.activated.connect(self._open_image)
        self.grid.tiles.rowsInserted.connect(self._show_count)
        session.tasks_changed.connect(self._show_task)
        session.project_changed.connect(self._project_changed)
        self._project_changed()

    # following --------------------------------------------------------------------------------------------

    @Slot()
    def _list(self) -> None:
        self.orders.show_entries(self._queue.entries)
        self._pages.setCurrentIndex(1 if self._queue.entries else 0)
        self._choose()

    @Slot()
    def _project_changed(self) -> None:
        self.predict_button.setEnabled(self._session.is_open and bool(self._session.project.tasks))
        self._show_task()

    @Slot(object)
    def _follow(self, entry: object) -> None:
        changed = cast("Entry", entry)
        self.orders.follow(changed)
        if changed is self.orders.entry:
            self._show_state(changed)

    @Slot(object, object)
    def _add_tiles(self, entry: object, tiles: object) -> None:
        if entry is self.grid.tiles.entry:
            self.grid.add(cast("Sequence[Tile]", tiles))

    @Slot()
    def _choose(self) -> None:
        """Show the order that is chosen."""
        entry = self.orders.entry
        if entry is not self.grid.tiles.entry:
            self._list_tasks(entry)
        self.grid.show_entry(entry, failed_only=self.failed_only.isChecked())
        self._show_state(entry)

    def _list_tasks(self, entry: Entry | None) -> None:
        task_ids = entry.queued.order.selection.tasks if entry is not None else ()
        current = self.task.currentData()
        self.task.blockSignals(True)
        self.task.clear()
        for task in entry.project.tasks if entry is not None else ():
            if task_ids is None or task.id in task_ids:
                self.task.addItem(task.name, task.id)
        self.task.addItem(self.tr("Photo only"), "")
        self.task.setCurrentIndex(max(0, self.task.findData(current)))
        self.task.blockSignals(False)
        self._show_task()

    @Slot()
    def _show_task(self) -> None:
        """In the project's colours, as long as it is open; else in those of when it was ordered."""
        entry = self.orders.entry
        if entry is None:
            return
        task_id = self.task.currentData()
        task: Task | None = next((task for task in entry.project.tasks if task.id == task_id), None)
        if is_of_open_project(self._session, entry):
            task = self._session.task_entry(task_id) or task
        self.grid.show_task(task)

    def _show_state(self, entry: Entry | None) -> None:
        active = entry is not None and entry.active
        self.cancel_button.setVisible(active)
        self.resume_button.setVisible(not active)
        self.resume_button.setEnabled(entry is not None and entry.resumable)
        finished = entry is not None and entry.state == "done"
        self.resume_button.setText(self.tr("Try again") if finished else self.tr("Resume"))
        failed = entry is not None and entry.standing.failed > 0
        self.failed_only.setEnabled(failed or self.failed_only.isChecked())
        self.folder_button.setEnabled(entry is not None and Path(entry.queued.out).exists())
        text = spoken(entry.standing.problem) if entry is not None else ""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        self._show_count()

    @Slot()
    def _show_count(self) -> None:
        self.count.setText(self.tr("%n image(s)", "", self.grid.tiles.rowCount()))

    # what the user wants ----------------------------------------------------------------------------------

    @Slot()
    def _cancel(self) -> None:
        if self.orders.entry is not None:
            self._queue.cancel(self.orders.entry)

    @Slot()
    def _resume(self) -> None:
        if self.orders.entry is not None:
            self._queue.resume(self.orders.entry)

    @Slot()
    def _remove(self) -> None:
        if self.orders.entry is not None:
            self._queue.remove(self.orders.entry)

    @Slot()
    def _open_folder(self) -> None:
        if self.orders.entry is not None:
            out = Path(self.orders.entry.queued.out)
            self.folder_wanted.emit(out if out.is_dir() else out.parent)

    @Slot(QModelIndex)
    def _open_image(self, index: QModelIndex) -> None:
        entry, tile = self.grid.tiles.entry, self.grid.tile_at(index)
        if entry is not None and tile is not None:
            self.image_wanted.emit(entry, tile)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.visibility_changed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.visibility_changed.emit()


def is_of_open_project(session: Session, entry: Entry) -> bool:
    """Whether an order is about the project that is open."""
    return session.folder is not None and session.folder.path == Path(entry.queued.project)


def _column(*parts: QWidget | QHBoxLayout) -> QWidget:
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.SPACING)
    for item in parts:
        if isinstance(item, QWidget):
            column.addWidget(item)
        else:
            column.addLayout(item)
    return widget
