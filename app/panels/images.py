"""The Images panel: the project's images, what is known of each, and what can be done with them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Slot
from PySide6.QtGui import QAction, QActionGroup, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMenu,
    QMessageBox,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.panels.image_delegate import ImageDelegate
from app.panels.image_filter import ORDERS, SHOWS, ImageFilter, Order, Show
from app.panels.image_list_model import ImageListModel, ids_of
from app.panels.thumbnails import Thumbnails
from app.panels.wording import split_text
from app.widgets.drop_overlay import DropOverlay
from app.widgets.elided_label import ElidedLabel
from app.widgets.empty_state import EmptyState
from core.project import SPLITS

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.session import Session
    from app.view_state import ViewState


class ImagesPanel(QWidget):
    """Shows and changes which images the project has; the current one follows the session both ways."""

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
        self.thumbnails = Thumbnails(session.background, cache_folder, self)
        self.model = ImageListModel(session, self.thumbnails, self)
        self._build_find_row()
        self._build_list()
        self._build_bottom_row()
        self._arrange()
        self._overlay = DropOverlay(self.tr("Let go to add these images to the project"), self)
        self.setAcceptDrops(True)
        session.project_changed.connect(self._project_changed)
        session.images_changed.connect(self._images_changed)
        session.current_image_changed.connect(self._follow_session)
        self._project_changed()

    # building ----------------------------------------------------------------------------------------------

    def _build_find_row(self) -> None:
        self.find_field = QLineEdit()
        self.find_field.setPlaceholderText(self.tr("Find"))
        self.find_field.setAccessibleName(self.tr("Find images by name"))
        self.find_field.setClearButtonEnabled(True)
        self.find_field.textChanged.connect(self._filter_changed)
        self.show_combo = QComboBox()
        self.show_combo.setAccessibleName(self.tr("Which images to show"))
        self.show_combo.setMinimumContentsLength(6)
        self.show_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for show, text in self._show_texts().items():
            self.show_combo.addItem(text, show)
        self.show_combo.currentIndexChanged.connect(self._filter_changed)
        self.sort_button = QToolButton()
        self.sort_button.setIcon(theme.icon("sort", "text_dim"))
        self.sort_button.setToolTip(self.tr("Order of the list"))
        self.sort_button.setAccessibleName(self.tr("Order of the list"))
        self.sort_button.setStyleSheet("QToolButton::menu-indicator { image: none; width: 0; }")
        self.sort_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.sort_button)
        self._orders = QActionGroup(menu)
        for order, text in self._order_texts().items():
            action = QAction(text, self._orders, checkable=True)
            action.setData(order)
            menu.addAction(action)
        self._orders.actions()[0].setChecked(True)
        self._orders.triggered.connect(self._filter_changed)
        self.sort_button.setMenu(menu)

    def _show_texts(self) -> dict[Show, str]:
        texts: dict[Show, str] = {
            "all": self.tr("All"),
            "unlabelled": self.tr("Unlabelled"),
            "incomplete": self.tr("Not all tasks"),
            "train": self.tr("Train"),
            "val": self.tr("Val"),
            "test": self.tr("Test"),
        }
        return {show: texts[show] for show in SHOWS}

    def _order_texts(self) -> dict[Order, str]:
        texts: dict[Order, str] = {
            "added": self.tr("As added"),
            "name": self.tr("By name"),
            "split": self.tr("By split"),
            "least labelled": self.tr("Least labelled first"),
            "lowest iou": self.tr("Lowest IoU first"),
        }
        return {order: texts[order] for order in ORDERS}

    def _build_list(self) -> None:
        self.view = QListView()
        self.view.setAccessibleName(self.tr("Images of the project"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(ImageDelegate(self.view))
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.verticalScrollBar().setSingleStep(28)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
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
        self.sample_button.clicked.connect(self._session.open_sample)
        self.empty.add_button(self.sample_button)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)

    def _build_bottom_row(self) -> None:
        self.count = ElidedLabel(quiet=True, scale=0.92)
        self.add_files_button = self._add_button("plus", self.tr("Files"), self.tr("Add image files…"))
        self.add_files_button.clicked.connect(self.add_files)
        self.add_folder_button = self._add_button(
            "folder", self.tr("Folder"), self.tr("Add a folder of images…")
        )
        self.add_folder_button.clicked.connect(self.add_folder)

    def _add_button(self, icon: str, text: str, explanation: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(theme.icon(icon, "text_dim"))
        button.setText(text)
        button.setToolTip(explanation)
        button.setAccessibleName(explanation)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button

    def _arrange(self) -> None:
        find = QGridLayout()
        find.setContentsMargins(theme.SPACING, theme.SPACING, theme.SPACING, theme.SPACING // 2)
        find.setSpacing(theme.SPACING // 2)
        find.setColumnStretch(0, 1)
        find.addWidget(self.find_field, 0, 0, 1, 2)
        find.addWidget(self.show_combo, 1, 0)
        find.addWidget(self.sort_button, 1, 1)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(
            theme.SPACING * 3 // 2, theme.SPACING // 2, theme.SPACING // 2, theme.SPACING // 2
        )
        bottom.setSpacing(0)
        bottom.addWidget(self.count, 1)
        bottom.addWidget(self.add_files_button)
        bottom.addWidget(self.add_folder_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(find)
        layout.addWidget(self._stack, 1)
        layout.addLayout(bottom)

    # following the session ----------------------------------------------------------------------------------

    @Slot()
    def _project_changed(self) -> None:
        self.thumbnails.clear()
        self._images_changed()

    @Slot()
    def _images_changed(self) -> None:
        self.thumbnails.look_again()
        self._rearrange(self.model.rearrange)
        may_add = self._session.is_open and not self._session.read_only
        for button in (self.add_files_button, self.add_folder_button):
            button.setEnabled(may_add)

    @Slot()
    def _filter_changed(self) -> None:
        checked = self._orders.checkedAction()
        wanted = ImageFilter(
            self.find_field.text(),
            self.show_combo.currentData(),
            checked.data() if checked is not None else "added",
        )
        self._rearrange(lambda: self.model.set_filter(wanted))

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
        chosen = self.view.selectionModel()
        if not index.isValid():
            chosen.clearCurrentIndex()
            return
        if index != chosen.currentIndex() or not chosen.isSelected(index):
            keep = chosen.isSelected(index)
            flag = QItemSelectionModel.SelectionFlag
            chosen.setCurrentIndex(index, flag.NoUpdate if keep else flag.ClearAndSelect)
        self.view.scrollTo(index)

    @Slot(QModelIndex)
    def _follow_list(self, current: QModelIndex) -> None:
        entry = self.model.entry(current)
        if entry is not None and entry.id != self._session.current_image:
            self._session.show_image(entry.id)

    def _say_if_empty(self) -> None:
        if not self._session.is_open:
            words = (
                self.tr("No project is open"),
                self.tr("Open or create one in the File menu, or look at the sample."),
            )
        elif not self._session.project.images:
            words = (
                self.tr("No images yet"),
                self.tr("Drop image files or folders here, or add them with the buttons below."),
            )
        else:
            words = (self.tr("Nothing found"), self.tr("No image fits the name and the filter above."))
        self.empty.set_words(*words)
        self.sample_button.setVisible(not self._session.is_open)
        self._stack.setCurrentWidget(self.view if self.model.rowCount() else self.empty)

    @Slot()
    def _count(self) -> None:
        total, shown, selected = (
            len(self._session.project.images),
            self.model.rowCount(),
            len(self.selected_ids()),
        )
        if selected > 1:
            text = self.tr("{0} of {1} selected").format(selected, shown)
        elif shown < total:
            text = self.tr("{0} of {1}").format(shown, total)
        else:
            text = self.tr("%n image(s)", "", total)
        self.count.setText(text)

    # what the user does -------------------------------------------------------------------------------------

    def selected_ids(self) -> list[str]:
        """The selected images, from the top of the list down."""
        return ids_of(self.view.selectionModel().selectedIndexes())

    @Slot()
    def add_files(self) -> None:
        """Ask for image files and add them."""
        from core.images import IMAGE_SUFFIXES

        patterns = " ".join(f"*{suffix}" for suffix in sorted(IMAGE_SUFFIXES))
        files, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Add images"), "", self.tr("Images ({0});;All files (*)").format(patterns)
        )
        if files:
            self._session.add_images([Path(f) for f in files])

    @Slot()
    def add_folder(self) -> None:
        """Ask for a folder and add what is in it."""
        folder = QFileDialog.getExistingDirectory(self, self.tr("Add a folder of images"))
        if folder:
            self._session.add_images([Path(folder)])

    @Slot(QPoint)
    def _show_menu(self, position: QPoint) -> None:
        ids = self.selected_ids()
        if ids:
            menu = self.menu(ids)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.view.viewport().mapToGlobal(position))

    def menu(self, ids: list[str]) -> QMenu:
        """What can be done with some images."""
        menu = QMenu(self)
        entries = [e for e in self._session.project.images if e.id in set(ids)]
        splits = {e.split for e in entries}
        may_change = not self._session.read_only
        menu.addSection(self.tr("Split"))
        for split in SPLITS:
            action = menu.addAction(split_text(split))
            action.setCheckable(True)
            action.setChecked(splits == {split})
            action.setEnabled(may_change)
            action.setData((split, tuple(ids)))
            action.triggered.connect(self._split_chosen)
        menu.addSeparator()
        copy = menu.addAction(theme.icon("copy"), self.tr("Copy path"))
        copy.setData(
            "\n".join(str(self._session.folder.image_path(e)) for e in entries)
            if self._session.folder
            else ""
        )
        copy.triggered.connect(self._copy_path)
        remove = menu.addAction(theme.icon("trash"), self.tr("Remove from project…"))
        remove.setEnabled(may_change)
        remove.triggered.connect(self.ask_to_remove)
        return menu

    @Slot()
    def _split_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            split, ids = action.data()
            self._session.set_split(ids, split)

    @Slot()
    def _copy_path(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            QGuiApplication.clipboard().setText(action.data())

    @Slot()
    def ask_to_remove(self) -> None:
        """Ask whether the selected images shall leave the project."""
        ids = self.selected_ids()
        if not ids or self._session.read_only:
            return
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Remove from project"))
        box.setText(self.tr("Remove %n image(s) from the project?", "", len(ids)))
        box.setInformativeText(
            self.tr("The image files and what was painted on them stay on disk. Undo brings them back.")
        )
        box.addButton(QMessageBox.StandardButton.Cancel)
        remove = box.addButton(self.tr("Remove"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(remove)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._to_remove = ids
        box.accepted.connect(self._remove)
        box.open()

    @Slot()
    def _remove(self) -> None:
        self._session.remove_images(self._to_remove)

    # drag and drop ------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if event.mimeData().hasUrls() and self._session.is_open and not self._session.read_only:
            event.acceptProposedAction()
            self._overlay.set_on(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing will be dropped."""
        self._overlay.set_on(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped."""
        self._overlay.set_on(False)
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self._session.add_images(paths)
