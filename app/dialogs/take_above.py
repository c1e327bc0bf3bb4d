"""Asks for the confidence above which predictions become labels, and on which images; shows how much that is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, cast

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import (
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
from app.dialogs.frame import Frame
from app.panels.wording import count_text
from app.widgets.spin_box import dress_spin_box
from core.labels.taking import Threshold

if TYPE_CHECKING:
    from collections.abc import Sequence

Scope = Literal["image", "train", "all"]
SCOPES: Final[tuple[Scope, ...]] = ("image", "train", "all")


@dataclass(frozen=True, slots=True)
class TakeAbove:
    """What is to be taken, and on which images."""

    threshold: Threshold
    scope: Scope


class TakeAboveDialog(Frame):
    """`changed` carries a TakeAbove whenever it says something else; `wanted` the one that the user agreed to."""

    changed = Signal(object)
    wanted = Signal(object)

    def __init__(
        self,
        task_name: str,
        class_names: Sequence[str],
        images: tuple[int, int],
        held_out: bool,
        percent: int,
        parent: QWidget | None = None,
    ) -> None:
        """`images`: how many are train, and how many there are; `held_out`: the one on screen is val or test.

        `percent`: the least confidence at first.
        """
        super().__init__(
            QCoreApplication.translate("TakeAboveDialog", "Accept the prediction of {0}").format(task_name),
            QCoreApplication.translate(
                "TakeAboveDialog",
                "Pixels that the model is confident about become labels. The image shows a preview; "
                "you can undo this. Accepted pixels stay distinguishable from painted ones.",
            ),
            parent,
        )
        self.setMinimumWidth(460)
        self._held_out = held_out
        self._build_threshold(class_names, percent)
        self._build_where(images)
        self._arrange()
        self._connect()
        self._say()

    def _build_threshold(self, class_names: Sequence[str], percent: int) -> None:
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.number = QSpinBox()
        dress_spin_box(self.number)
        self.number.setSuffix(self.tr(" %"))
        for field in (self.slider, self.number):
            field.setRange(0, 100)
            field.setValue(percent)
            field.setAccessibleName(self.tr("Minimum confidence"))
        self.which = QComboBox()
        self.which.setAccessibleName(self.tr("Classes"))
        self.which.addItem(self.tr("All classes"), None)
        for index, name in enumerate(class_names):
            self.which.addItem(self.tr("Only {0}").format(name), index)
        self.only_unlabelled = QCheckBox(self.tr("Keep existing labels"))
        self.only_unlabelled.setChecked(True)

    def _build_where(self, images: tuple[int, int]) -> None:
        self.scopes = {
            "image": QRadioButton(self.tr("This image")),
            "train": QRadioButton(self.tr("All train images ({0})").format(images[0])),
            "all": QRadioButton(self.tr("All images ({0})").format(images[1])),
        }
        self.scopes["train"].setEnabled(images[0] > 0)
        self.scopes["image"].setChecked(True)
        self.warning = QLabel(
            self.tr(
                "This includes val or test images. Their scores would then compare the model with its "
                "own predictions. Accept predictions on train images only, or check every pixel."
            ),
            wordWrap=True,
        )
        self.warning.setProperty("role", "error")

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.SPACING * 2)
        grid.setVerticalSpacing(theme.SPACING)
        grid.setColumnStretch(1, 1)
        label = QLabel(self.tr("Minimum &confidence"))
        label.setBuddy(self.number)
        size = QHBoxLayout()
        size.setSpacing(theme.SPACING)
        size.addWidget(self.slider, 1)
        size.addWidget(self.number)
        grid.addWidget(label, 0, 0)
        grid.addLayout(size, 0, 1)
        grid.addWidget(self.which, 1, 1)
        self.column.addLayout(grid)
        self.column.addWidget(self.only_unlabelled)
        where = QVBoxLayout()
        where.setSpacing(theme.SPACING // 2)
        for button in self.scopes.values():
            where.addWidget(button)
        self.column.addLayout(where)
        self.column.addWidget(self.warning)
        self.count = QLabel(wordWrap=True)
        self.count.setProperty("role", "dim")
        self.count.setMinimumHeight(2 * self.count.fontMetrics().lineSpacing())
        self.count.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(self.count)
        self.take_button = self.add_buttons(self.tr("Take"))
        self.accepted.connect(self._take)

    def _connect(self) -> None:
        self.slider.valueChanged.connect(self.number.setValue)
        self.number.valueChanged.connect(self.slider.setValue)
        self.number.valueChanged.connect(self._say)
        self.which.currentIndexChanged.connect(self._say)
        self.only_unlabelled.toggled.connect(self._say)
        for button in self.scopes.values():
            button.toggled.connect(self._scope_changed)

    @property
    def chosen(self) -> TakeAbove:
        index = cast("int | None", self.which.currentData())
        threshold = Threshold(self.number.value(), index, self.only_unlabelled.isChecked())
        return TakeAbove(threshold, next(s for s in SCOPES if self.scopes[s].isChecked()))

    @Slot(int)
    def set_percent(self, percent: int) -> None:
        """Ask for another least confidence, as if the user had chosen it."""
        self.number.setValue(percent)

    @Slot(bool)
    def _scope_changed(self, on: bool) -> None:
        if on:
            self._say()

    @Slot()
    def _say(self) -> None:
        threshold = self.chosen
        risky = threshold.scope == "all" or (threshold.scope == "image" and self._held_out)
        if self.warning.isVisibleTo(self) != risky:
            self.warning.setVisible(risky)
            layout = self.layout()
            if layout is not None and self.isVisible():
                self.resize(self.width(), layout.totalHeightForWidth(self.width()))
        self.changed.emit(threshold)

    @Slot(object, bool)
    def show_count(self, count: int | None, blocked: bool) -> None:
        """Say how many pixels of the image on screen become label; None: not known yet."""
        if count is None:
            self.count.setText(self.tr("Calculating…"))
            return
        text = self.tr("Pixels to be labelled in this image: {0}").format(count_text(count))
        if blocked:
            text += ". " + self.tr("Some pixels are protected by locks, rules or the paint area.")
        self.count.setText(text)
        self.take_button.setEnabled(bool(count) or self.chosen.scope != "image")

    @Slot()
    def _take(self) -> None:
        self.wanted.emit(self.chosen)
