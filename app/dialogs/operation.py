"""Asks how to modify the shapes of labels, and shows how many pixels change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QSlider,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.actions.names import plain_title
from app.dialogs.frame import Frame
from app.panels.wording import count_text
from app.widgets.spin_box import dress_spin_box
from core.labels.operations import Operation

if TYPE_CHECKING:
    from core.labels.operations import OperationName

NAMES: Final[tuple[OperationName, ...]] = ("grow", "shrink", "smooth", "holes", "specks")
FAR: Final = 100
LARGEST_AREA: Final = 10_000
SIZES: Final[dict[OperationName, int]] = {"grow": 2, "shrink": 2, "smooth": 3, "holes": 100, "specks": 50}
"""What is proposed at first."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the dialog says: the operation, and whether only the region under the pointer is meant."""

    operation: Operation
    region: bool


class OperationDialog(Frame):
    """`changed` carries a Chosen whenever it says something else; `show_count` is told what that would change."""

    changed = Signal(object)

    def __init__(
        self,
        name: OperationName,
        task_name: str,
        class_name: str,
        class_index: int,
        region: str,
        parent: QWidget | None = None,
    ) -> None:
        """For the active class of a task; `region` names the class under the pointer, "" where nothing is."""
        super().__init__(
            QCoreApplication.translate("OperationDialog", "Modify shapes"),
            QCoreApplication.translate(
                "OperationDialog", "The image shows a preview. You can undo the change."
            ),
            parent,
        )
        self.setMinimumWidth(420)
        self._class_index = class_index
        self._sizes = dict(SIZES)
        self._build_what(name)
        self._build_where(task_name, class_name, region)
        self._arrange()
        self._name_changed()
        self._connect()

    def _build_what(self, name: OperationName) -> None:
        self.what = QComboBox()
        self.what.setAccessibleName(self.tr("Operation"))
        texts = {
            "grow": self.tr("Grow"),
            "shrink": self.tr("Shrink"),
            "smooth": self.tr("Smooth borders"),
            "holes": self.tr("Fill holes"),
            "specks": self.tr("Remove specks"),
        }
        for operation in NAMES:
            self.what.addItem(texts[operation], operation)
        self.what.setCurrentIndex(NAMES.index(name))
        self.size_label = QLabel()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.number = QSpinBox()
        dress_spin_box(self.number)
        self.number.setMinimumWidth(96)
        self.size_label.setBuddy(self.number)
        self.others = QCheckBox()

    def _build_where(self, task_name: str, class_name: str, region: str) -> None:
        self.of_class = QRadioButton(self.tr("Class {0}").format(class_name))
        self.of_all = QRadioButton(self.tr("Every class of {0}").format(task_name))
        self.of_region = QRadioButton(
            self.tr("Only the {0} region under the pointer").format(region)
            if region
            else self.tr("Only the region under the pointer")
        )
        self.of_region.setEnabled(bool(region))
        if not region:
            self.of_region.setToolTip(self.tr("Point at a region of this task and press the shortcut."))
        (self.of_region if region else self.of_class).setChecked(True)
        self._group = QButtonGroup(self)
        for button in (self.of_class, self.of_all, self.of_region):
            self._group.addButton(button)

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.SPACING * 2)
        grid.setVerticalSpacing(theme.SPACING)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.what, 0, 0, 1, 2)
        grid.addWidget(self.size_label, 1, 0)
        size = QHBoxLayout()
        size.setSpacing(theme.SPACING)
        size.addWidget(self.slider, 1)
        size.addWidget(self.number)
        grid.addLayout(size, 1, 1)
        self.column.addLayout(grid)
        where = QVBoxLayout()
        where.setSpacing(theme.SPACING // 2)
        for button in (self.of_class, self.of_all, self.of_region):
            where.addWidget(button)
        self.column.addLayout(where)
        self.column.addWidget(self.others)
        self.count = QLabel()
        self.count.setProperty("role", "dim")
        self.column.addWidget(self.count)
        self.apply_button = self.add_buttons(self.tr("Apply"))

    def _connect(self) -> None:
        self.what.currentIndexChanged.connect(self._name_changed)
        self.slider.valueChanged.connect(self._slid)
        self.number.valueChanged.connect(self._typed)
        self._group.buttonToggled.connect(self._say)
        self.others.toggled.connect(self._say)

    @property
    def _name(self) -> OperationName:
        return NAMES[self.what.currentIndex()]

    @property
    def chosen(self) -> Chosen:
        classes = None if self.of_all.isChecked() else (self._class_index,)
        into_others = self.others.isEnabled() and self.others.isChecked()
        operation = Operation(self._name, self.number.value(), classes, into_others)
        return Chosen(operation, self.of_region.isChecked())

    @Slot()
    def _name_changed(self) -> None:
        area = self._name in ("holes", "specks")
        labels = {
            "grow": self.tr("&By"),
            "shrink": self.tr("&By"),
            "smooth": self.tr("&Radius"),
            "holes": self.tr("&Largest hole"),
            "specks": self.tr("&Largest speck"),
        }
        self.size_label.setText(labels[self._name])
        highest, size = LARGEST_AREA if area else FAR, self._sizes[self._name]
        for field in (self.slider, self.number):
            field.blockSignals(True)
        self.number.setRange(1, highest)
        self.number.setSuffix(self.tr(" px²") if area else self.tr(" px"))
        self.slider.setRange(1, 100 if area else 30)
        self.number.setValue(size)
        self.slider.setValue(self._position(size))
        for field in (self.slider, self.number):
            field.setAccessibleName(plain_title(self.size_label.text()))
            field.blockSignals(False)
        self._explain_others()
        self._say()

    def _explain_others(self) -> None:
        texts = {
            "grow": self.tr("May overwrite other classes"),
            "shrink": self.tr("Neighbouring classes move in"),
            "smooth": self.tr("Also smooth borders between classes"),
            "holes": self.tr("Also fill holes of other classes"),
            "specks": self.tr("Replace them with the surrounding class"),
        }
        self.others.setText(texts[self._name])

    def _position(self, size: int) -> int:
        """Where the slider stands: areas grow by the square."""
        return round(size**0.5) if self._name in ("holes", "specks") else size

    @Slot(int)
    def _slid(self, position: int) -> None:
        self.number.setValue(position**2 if self._name in ("holes", "specks") else position)

    @Slot(int)
    def _typed(self, size: int) -> None:
        self._sizes[self._name] = size
        if self.slider.value() != self._position(size):
            self.slider.blockSignals(True)
            self.slider.setValue(self._position(size))
            self.slider.blockSignals(False)
        self._say()

    @Slot()
    def _say(self) -> None:
        # Every class into every other would be no choice at all.
        all_classes = self.of_all.isChecked() and self._name in ("grow", "shrink")
        self.others.setEnabled(not all_classes)
        self.changed.emit(self.chosen)

    @Slot(object, bool)
    def show_count(self, count: int | None, blocked: bool) -> None:
        """Say how many pixels change (None: not known yet), and whether locks, rules or limits keep others."""
        if count is None:
            text = self.tr("Calculating…")
        elif count:
            text = self.tr("Pixels to change: {0}").format(count_text(count))
        else:
            text = self.tr("No pixels would change.")
        if blocked:
            text += " " + self.tr("Some pixels are protected by locks, rules or the paint area.")
        self.count.setText(text)
        self.apply_button.setEnabled(count is None or bool(count))
