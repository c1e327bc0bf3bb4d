"""The Images panel: the project's images, their state, and their actions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.panels.images.find_bar import ImageFindBar
from app.panels.images.list_model import ImageListModel, ids_of
from app.panels.images.list_view import ImageListView
from app.panels.images.menu import ImageMenu
from app.panels.images.thumbnails import Thumbnails
from app.widgets.empty_state import EmptyState
from app.widgets.question import question

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QShowEvent

    from app.panels.images.filter import ImageFilter
    from app.session import Session
    from app.window.view_state import ViewState

PROGRESS_MS = 100
"""Thousands of images change while labels are counted; they are counted together."""


class ImagesPanel(QWidget):
    """Shows and changes which images the project has; the current one follows the session both ways."""

    note_wanted = Signal()
    """The user wants to write a note for the selected images."""
    files_wanted = Signal()
    """The user wants to add image files."""
    folder_wanted = Signal()
    """The user wants to add all images in a folder."""

    def __init__(
        self,
        session: Session,
        view_state: ViewState,
        parent: QWidget | None = None,
        *,
        cache_folder: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)  # the ground that docks give their widgets
        self._session = session
        self._view_state = view_state
        self.thumbnails = Thumbnails(session.background, cache_folder, self)
        self.model = ImageListModel(session, self.thumbnails, self)
        self.find_bar = ImageFindBar()
        self.find_bar.changed.connect(self._filter_changed)
        self.find_bar.first_wanted.connect(self._show_first)
        self.find_bar.stepped.connect(self._step)
        self._ranked = session.where_next.ranked
        self._build_list()
        self._build_bottom_row()
        self._arrange()
        session.image_files.file_changed.connect(self.thumbnails.forget)
        view_state.bands_changed.connect(self._bands_changed)
        view_state.image_filter_changed.connect(self.find_bar.show_filter)
        self._bands_changed()
        session.project_changed.connect(self._project_changed)
        session.images_changed.connect(self._images_changed)
        session.tasks_changed.connect(self._tell_tasks)
        session.current_image_changed.connect(self._follow_session)
        session.where_next.changed.connect(self._follow_order)
        self._progress_timer = QTimer(self, singleShot=True, interval=PROGRESS_MS)
        self._progress_timer.timeout.connect(self._show_progress)
        session.image_changed.connect(self._progress_changed)
        self._project_changed()

    # building ----------------------------------------------------------------------------------------------

    def _build_list(self) -> None:
        self.view = ImageListView()
        self.view.setModel(self.model)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.view.selectionModel().currentChanged.connect(self._follow_list)
        self.view.selectionModel().selectionChanged.connect(self._count)
        remove = QAction(self.tr("Remove from project…"), self.view)
        remove.setShortcut(Qt.Key.Key_Delete)
        remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        remove.triggered.connect(self.ask_to_remove)
        self.view.addAction(remove)
        self.empty = EmptyState("images")
        self.sample_button = QPushButton(self.tr("Open the sample"))
        self.sample_button.clicked.connect(self._open_sample)
        self.empty.add_button(self.sample_button)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)

    @Slot()
    def _open_sample(self) -> None:
        self._session.open_sample()

    def _build_bottom_row(self) -> None:
        self.add_files_button = self._add_button("plus", self.tr("Files…"), self.tr("Add image files…"))
        self.add_files_button.clicked.connect(self.files_wanted)
        self.add_folder_button = self._add_button(
            "folder", self.tr("Folder…"), self.tr("Add a folder of images…")
        )
        self.add_folder_button.clicked.connect(self.folder_wanted)

    def _add_button(self, icon: str, text: str, explanation: str) -> QPushButton:
        button = QPushButton(text)
        button.setStyleSheet("QPushButton { padding-left: 6px; padding-right: 6px; }")
        button.setIcon(theme.icon(icon, "text_dim"))
        button.setToolTip(explanation)
        button.setAccessibleName(explanation)
        return button

    def _arrange(self) -> None:
        bottom = QHBoxLayout()
        bottom.setContentsMargins(theme.SPACING, theme.SPACING // 2, theme.SPACING, theme.SPACING)
        bottom.setSpacing(theme.SPACING)
        bottom.addWidget(self.add_files_button, 1)
        bottom.addWidget(self.add_folder_button, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.find_bar)
        layout.addWidget(self._stack, 1)
        layout.addLayout(bottom)

    # following the session ----------------------------------------------------------------------------------

    @Slot()
    def _bands_changed(self) -> None:
        self.thumbnails.set_bands(self._view_state.bands)
        self.view.viewport().update()

    @Slot()
    def _project_changed(self) -> None:
        self.thumbnails.clear()
        self._tell_tasks()
        self._images_changed()

    @Slot()
    def _images_changed(self) -> None:
        self.thumbnails.look_again()
        self._rearrange(self.model.rearrange)
        may_add = self._session.is_open and not self._session.read_only
        for button in (self.add_files_button, self.add_folder_button):
            button.setEnabled(may_add)
        self._show_progress()

    @Slot()
    def _progress_changed(self) -> None:
        if not self._progress_timer.isActive():
            self._progress_timer.start()

    @Slot()
    def _show_progress(self) -> None:
        self.find_bar.show_progress(self._session.images.progress)

    @Slot()
    def _tell_tasks(self) -> None:
        self.find_bar.set_tasks([(task.id, task.name) for task in self._session.project.tasks])

    @Slot(object)
    def _filter_changed(self, wanted: ImageFilter) -> None:
        self._rearrange(lambda: self.model.set_filter(wanted))
        self._view_state.set_image_filter(wanted)
        if wanted.order == "most useful" and not self._session.where_next.ranked:
            self._session.where_next.rank()

    @Slot()
    def _follow_order(self) -> None:
        """Images were ranked again."""
        ranked = self._session.where_next.ranked
        if ranked is not self._ranked:
            self._ranked = ranked
            if self.model.filter.order == "most useful":
                self._rearrange(self.model.rearrange)

    def _rearrange(self, change: Callable[[], None]) -> None:
        """Let the list change; what was selected and is still shown stays selected, and the view stays put."""
        selected = self.selected_ids()
        bar = self.view.verticalScrollBar()
        scrolled = bar.value()
        change()
        self._select(selected)
        self._follow_session(self._session.current_image)
        if not self.model.place(self._session.current_image).isValid():
            bar.setValue(scrolled)
        self._view_state.set_listed(self.model.ids)
        self._say_if_empty()
        self._count()

    def _select(self, ids: list[str]) -> None:
        selection = QItemSelection()
        for index in map(self.model.place, ids):
            if index.isValid():
                selection.select(index, index)
        self.view.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    @Slot(object)
    def _follow_session(self, image_id: object) -> None:
        index = self.model.place(image_id if isinstance(image_id, str) else None)
        selection = self.view.selectionModel()
        if not index.isValid():
            selection.clearCurrentIndex()
            return
        if index != selection.currentIndex() or not selection.isSelected(index):
            keep = selection.isSelected(index)
            flag = QItemSelectionModel.SelectionFlag
            selection.setCurrentIndex(index, flag.NoUpdate if keep else flag.ClearAndSelect)
        self.view.scrollTo(index)

    @Slot(QModelIndex)
    def _follow_list(self, current: QModelIndex) -> None:
        entry = self.model.entry(current)
        if entry is not None and entry.id != self._session.current_image:
            self._session.show_image(entry.id)

    @Slot()
    def _show_first(self) -> None:
        """Show the first image that was found."""
        if self.find_bar.field.text() and self.model.ids:
            self._session.show_image(self.model.ids[0])

    @Slot(int)
    def _step(self, step: int) -> None:
        """Show the next image of the list, or the first one if the image on screen isn't in it."""
        ids, current = self.model.ids, self._session.current_image
        if ids:
            index = ids.index(current) + step if current in ids else 0
            self._session.show_image(ids[max(0, min(len(ids) - 1, index))])

    def _say_if_empty(self) -> None:
        if not self._session.is_open:
            words = (
                self.tr("No project is open"),
                self.tr("Open or create one from the File menu, or try the sample."),
            )
        elif not self._session.project.images:
            words = (
                self.tr("No images yet"),
                self.tr("Drop image files or folders here, or add them with the buttons below."),
            )
        else:
            words = (self.tr("No matches"), self.tr("No image matches the search and the filter above."))
        self.empty.set_words(*words)
        self.sample_button.setVisible(not self._session.is_open)
        self._stack.setCurrentWidget(self.view if self.model.rowCount() else self.empty)

    @Slot()
    def _count(self) -> None:
        total, visible, selected = (
            len(self._session.project.images),
            self.model.rowCount(),
            self.selected_ids(),
        )
        self.find_bar.show_count(total, visible, len(selected))
        self._view_state.set_selected(selected)

    # what the user does -------------------------------------------------------------------------------------

    def selected_ids(self) -> list[str]:
        """The selected images, from the top of the list down."""
        return ids_of(self.view.selectionModel().selectedIndexes())

    @Slot(QPoint)
    def _show_menu(self, position: QPoint) -> None:
        ids = self.selected_ids()
        if ids:
            menu = ImageMenu(self._session, ids, self)
            menu.remove_wanted.connect(self.ask_to_remove)
            menu.note_wanted.connect(self.note_wanted)
            menu.popup(self.view.viewport().mapToGlobal(position))

    @Slot()
    def ask_to_remove(self) -> None:
        """Ask whether to remove the selected images from the project."""
        ids = self.selected_ids()
        if not ids or self._session.read_only:
            return
        box = question(
            self,
            self.tr("Remove from project"),
            self.tr("Remove %n image(s) from the project?", "", len(ids)),
            self.tr("The image files and their labels stay on disk. You can undo this."),
        )
        box.accepted.connect(partial(self._session.images.remove, ids))
        box.open()

    # the screen's pixels -----------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Make thumbnails sharp on this screen."""
        super().showEvent(event)
        self.thumbnails.set_ratio(self.devicePixelRatioF())

    def changeEvent(self, event: QEvent) -> None:
        """The window came to another screen."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.thumbnails.set_ratio(self.devicePixelRatioF())
            self.view.viewport().update()
