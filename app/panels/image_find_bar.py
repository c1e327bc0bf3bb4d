"""The head of the Images panel: find by name, which images to show, in which order, and how many there are."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QMenu, QSizePolicy, QWidget

from app import theme
from app.panels.image_filter import ORDERS, SHOWS, ImageFilter, Order, Show
from app.widgets.elided_label import ElidedLabel
from app.widgets.small_button import SmallButton


class ImageFindBar(QWidget):
    """`changed` carries the `ImageFilter` that the user asked for."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find"))
        self.field.setAccessibleName(self.tr("Find images by name"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._changed)
        self.show_combo = QComboBox()
        self.show_combo.setAccessibleName(self.tr("Which images to show"))
        self.show_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.show_combo.setMinimumContentsLength(4)
        for show, text in self._show_texts().items():
            self.show_combo.addItem(text, show)
        self.show_combo.currentIndexChanged.connect(self._changed)
        self.count = ElidedLabel(quiet=True, scale=0.92)
        self.count.setAccessibleName(self.tr("Number of images"))
        self.count.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.sort_button = SmallButton("sort")
        self.sort_button.set_name(self.tr("Order of the list"))
        self.sort_button.set_popup(self._order_menu())
        self._arrange()

    def _arrange(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(theme.SPACING, theme.SPACING, theme.SPACING, theme.SPACING // 2)
        layout.setHorizontalSpacing(theme.SPACING)
        layout.setVerticalSpacing(theme.SPACING // 2)
        layout.setColumnStretch(0, 1)
        layout.addWidget(self.field, 0, 0, 1, 3)
        layout.addWidget(self.show_combo, 1, 0)
        layout.addWidget(self.count, 1, 1)
        layout.addWidget(self.sort_button, 1, 2)

    def _order_menu(self) -> QMenu:
        menu = QMenu(self)
        self._orders = QActionGroup(menu)
        for order, text in self._order_texts().items():
            action = QAction(text, self._orders)
            action.setCheckable(True)
            action.setChecked(order == "added")
            action.setData(order)
            menu.addAction(action)
        self._orders.triggered.connect(self._changed)
        return menu

    def _show_texts(self) -> dict[Show, str]:
        texts: dict[Show, str] = {
            "all": self.tr("All"),
            "unlabelled": self.tr("Unlabelled"),
            "incomplete": self.tr("Not all tasks labelled"),
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
            "lowest iou": self.tr("Lowest mIoU first"),
        }
        return {order: texts[order] for order in ORDERS}

    @property
    def wanted(self) -> ImageFilter:
        """What the user asked for."""
        checked = self._orders.checkedAction()
        order: Order = checked.data() if checked is not None else "added"
        return ImageFilter(self.field.text(), self.show_combo.currentData(), order)

    def show_count(self, total: int, shown: int, selected: int) -> None:
        """Say how many images there are, are shown, and are selected."""
        if selected > 1:
            text = self.tr("{0} selected").format(selected)
        elif shown < total:
            text = self.tr("{0} of {1}").format(shown, total)
        else:
            text = str(total) if total else ""
        self.count.setText(text)

    @Slot()
    def _changed(self) -> None:
        self.changed.emit(self.wanted)

    def focus_field(self) -> None:
        """Let the user type a name."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
