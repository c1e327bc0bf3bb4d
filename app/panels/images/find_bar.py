"""The head of the Images panel: search, filter, sort order and counts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QMenu, QPushButton, QSizePolicy, QWidget

from app import theme
from app.panels.images.filter import ORDERS, ImageFilter, Order
from app.panels.images.filter_menu import ImageFilterMenu
from app.widgets.elided_label import ElidedLabel
from app.widgets.plain_text import as_tip
from app.widgets.small_button import SmallButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from app.session.progress import Progress


class ImageFindBar(QWidget):
    """`changed` carries the `ImageFilter` that the user asked for."""

    changed = Signal(object)
    first_wanted = Signal()
    """Enter: go to the first image that was found."""
    stepped = Signal(int)
    """Up or down: go to the previous (-1) or next (1) one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find"))
        self.field.setAccessibleName(self.tr("Find images by name"))
        self.field.setToolTip(self.tr("Words from the image name or note"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._changed)
        self.field.returnPressed.connect(self.first_wanted)
        self.field.installEventFilter(self)
        self.filter_menu = ImageFilterMenu(self)
        self.filter_menu.changed.connect(self._changed)
        self.filter_button = QPushButton()
        self.filter_button.setProperty("role", "choose")
        self.filter_button.setIcon(theme.icon("filter", "text_dim"))
        self.filter_button.setMenu(self.filter_menu)
        self.filter_button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.count = ElidedLabel(quiet=True, scale=0.92)
        self.count.setAccessibleName(self.tr("Number of images"))
        self.count.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.progress = ElidedLabel(quiet=True, scale=0.92)
        self.progress.setAccessibleName(self.tr("Labelled images"))
        self.progress.hide()
        self.sort_button = SmallButton("sort")
        self.sort_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.sort_button.set_name(self.tr("Sort order"))
        self.sort_button.set_popup(self._order_menu())
        self._arrange()
        self._show_words()

    def _arrange(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(theme.SPACING, theme.SPACING, theme.SPACING, theme.SPACING // 2)
        layout.setHorizontalSpacing(theme.SPACING)
        layout.setVerticalSpacing(theme.SPACING // 2)
        layout.setColumnStretch(0, 1)
        layout.addWidget(self.field, 0, 0, 1, 3)
        layout.addWidget(self.filter_button, 1, 0)
        layout.addWidget(self.count, 1, 1)
        layout.addWidget(self.sort_button, 1, 2)
        layout.addWidget(self.progress, 2, 0, 1, 3)

    def _order_menu(self) -> QMenu:
        menu = QMenu(self)
        self._orders = QActionGroup(menu)
        for order, text in self._order_texts().items():
            action = QAction(text, self._orders)
            action.setCheckable(True)
            action.setChecked(order == "added")
            action.setData(order)
            menu.addAction(action)
        menu.addSeparator()
        self._backwards = menu.addAction(self.tr("Reverse order"))
        self._backwards.setCheckable(True)
        self._orders.triggered.connect(self._changed)
        self._backwards.triggered.connect(self._changed)
        return menu

    def _order_texts(self) -> dict[Order, str]:
        texts: dict[Order, str] = {
            "added": self.tr("Date added"),
            "name": self.tr("Name"),
            "split": self.tr("Split"),
            "least labelled": self.tr("Least labelled first"),
            "lowest iou": self.tr("Lowest mIoU first"),
            "least sure": self.tr("Least confident first"),
            "most useful": self.tr("Most useful to label first"),
        }
        return {order: texts[order] for order in ORDERS}

    @property
    def wanted(self) -> ImageFilter:
        """What the user asked for."""
        checked = self._orders.checkedAction()
        order: Order = checked.data() if checked is not None else "added"
        return replace(
            self.filter_menu.wanted,
            text=self.field.text(),
            order=order,
            backwards=self._backwards.isChecked(),
        )

    def show_filter(self, wanted: ImageFilter) -> None:
        """Show another filter and order, as if the user had chosen them."""
        if wanted == self.wanted:
            return
        for action in self._orders.actions():
            action.setChecked(action.data() == wanted.order)
        self._backwards.setChecked(wanted.backwards)
        self.filter_menu.wanted = replace(wanted, text="")
        self.field.blockSignals(True)  # said once, below
        self.field.setText(wanted.text)
        self.field.blockSignals(False)
        self._changed()

    def set_tasks(self, tasks: Sequence[tuple[str, str]]) -> None:
        """Ids and names of the project's tasks, to filter by."""
        self.filter_menu.set_tasks(tasks)
        self._show_words()

    def show_count(self, total: int, shown: int, selected: int) -> None:
        """Say how many images there are, are shown, and are selected."""
        if selected > 1:
            text = self.tr("{0} selected").format(selected)
        elif shown < total:
            text = self.tr("{0} of {1}").format(shown, total)
        else:
            text = str(total) if total else ""
        self.count.setText(text)
        self._show_words()

    def show_progress(self, progress: Progress) -> None:
        """Say how many images of train and val have labels."""
        text = self.tr("Train {0}/{1} labelled").format(progress.train_labelled, progress.train)
        if progress.val:
            text += " · " + self.tr("Val {0}/{1}").format(progress.val_labelled, progress.val)
        self.progress.setText(text)
        self.progress.setToolTip(
            self.tr("Learned from: train images. Only measured: val (validation) images.")
        )
        self.progress.setVisible(progress.train + progress.val > 0)

    @Slot()
    def _changed(self) -> None:
        self._show_words()
        self.changed.emit(self.wanted)

    def _show_words(self) -> None:
        """What is shown on the button, as much as there is room for; all of it in its tool tip."""
        words = self.filter_menu.words()
        room = self.filter_button.width() - 68
        metrics = self.filter_button.fontMetrics()
        self.filter_button.setText(metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(room, 24)))
        self.filter_button.setToolTip(as_tip(self.tr("Images shown: {0}").format(words)))
        self.filter_button.setAccessibleName(self.tr("Images shown: {0}").format(words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room for words."""
        super().resizeEvent(event)
        self._show_words()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down step through what was found, while one types."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
            return True
        return super().eventFilter(watched, event)

    def focus_field(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
