"""The weight λ of a task: a slider that feels logarithmic around 1, beside a number. 0 is "off"."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from app.widgets.plain_text import as_tip
from app.widgets.spin_box import DecimalBox, dress_spin_box

STEPS = 200
SLIDER_MAXIMUM = 4.0
"""The slider's right end; the number may be larger."""
NUMBER_MAXIMUM = 100.0
_MAGNET = 4  # steps around the middle that mean 1 exactly


def weight_at(position: int) -> float:
    """The weight at a slider position 0 ... STEPS: 0 at the left end, 1 in the middle, 4 at the right end.

    (9^x - 1) / 2 is the exponential through these three points, so equal ways are about equal factors.
    """
    if abs(position - STEPS // 2) <= _MAGNET:
        return 1.0
    return round((9 ** (position / STEPS) - 1) / 2, 2)


def position_of(weight: float) -> int:
    """The slider position nearest to a weight; the right end for anything larger than the slider holds."""
    return round(STEPS * math.log(2 * min(max(weight, 0.0), SLIDER_MAXIMUM) + 1, 9))


class WeightSlider(QWidget):
    """Slider and number of one weight; `changed` carries a weight that the user set."""

    changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._weight = 1.0
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, STEPS)
        self.slider.setSingleStep(5)
        self.slider.setPageStep(20)
        self.slider.setMinimumWidth(48)
        self.number = DecimalBox()
        self.number.setRange(0, NUMBER_MAXIMUM)
        self.number.setDecimals(2)
        self.number.setSingleStep(0.1)
        self.number.setSpecialValueText(self.tr("off"))
        self.number.setKeyboardTracking(False)
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight)
        dress_spin_box(self.number, plain=True)
        self.number.setStyleSheet(
            "QDoubleSpinBox { padding: 2px 7px; }"
            "QLineEdit { padding: 0; border: 0; min-height: 0; background: transparent; }"
        )
        self.number.setFixedWidth(self.number.fontMetrics().horizontalAdvance("00.00") + 16)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.slider, 1)
        layout.addWidget(self.number)
        self.set_weight(1.0)
        self.slider.valueChanged.connect(self._slid)
        self.number.valueChanged.connect(self._typed)

    @property
    def weight(self) -> float:
        """The weight that is shown, ≥ 0."""
        return self._weight

    def set_weight(self, weight: float) -> None:
        """Show a weight; `changed` is not emitted."""
        self._weight = weight
        for child in (self.slider, self.number):
            child.blockSignals(True)
        if (
            weight_at(self.slider.value()) != weight
        ):  # where the slider shows it already, don't pull the handle
            self.slider.setValue(position_of(weight))
        self.number.setValue(weight)
        for child in (self.slider, self.number):
            child.blockSignals(False)

    def set_names(self, accessible_name: str, tooltip: str) -> None:
        """What the two controls are called, for screen readers and the mouse."""
        self.slider.setAccessibleName(accessible_name)
        self.number.setAccessibleName(accessible_name)
        self.slider.setToolTip(as_tip(tooltip))
        self.number.setToolTip(as_tip(tooltip))

    @Slot(int)
    def _slid(self, position: int) -> None:
        self._set_by_user(weight_at(position))

    @Slot(float)
    def _typed(self, weight: float) -> None:
        self._set_by_user(round(weight, 2))

    def _set_by_user(self, weight: float) -> None:
        if weight != self._weight:
            self.set_weight(weight)
            self.changed.emit(weight)
