"""An amount: a slider for the usual range beside a number that may go beyond it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QSlider, QWidget

from app.widgets.spin_box import dress_spin_box

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

STEPS = 100


class _Number(QDoubleSpinBox):
    """Enter takes what was typed; it does not end the dialog around it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.interpretText()
            event.accept()
        else:
            super().keyPressEvent(event)


class Amount(QWidget):
    """Slider and number; `changed` says that the user set another value."""

    changed = Signal()

    def __init__(
        self,
        name: str,
        usual: tuple[float, float],
        possible: tuple[float, float],
        decimals: int = 0,
        suffix: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`usual`: the slider's ends; `possible`: the number's. `name` is said by screen readers."""
        super().__init__(parent)
        self._usual = usual
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, STEPS)
        self.slider.setMinimumWidth(70)
        self.number = _Number()
        self.number.setRange(*possible)
        self.number.setDecimals(decimals)
        self.number.setSingleStep(10**-decimals if decimals < 2 else 0.05)
        self.number.setSuffix(suffix)
        self.number.setKeyboardTracking(False)
        self.number.setFixedWidth(86)
        dress_spin_box(self.number)
        for child in (self.slider, self.number):
            child.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.slider, 1)
        row.addWidget(self.number)
        self.slider.valueChanged.connect(self._slid)
        self.number.valueChanged.connect(self._typed)

    @property
    def value(self) -> float:
        """What is shown."""
        return round(self.number.value(), self.number.decimals())

    def set_value(self, value: float) -> None:
        """Show a value; `changed` is not emitted."""
        self.number.blockSignals(True)
        self.number.setValue(value)
        self.number.blockSignals(False)
        self._follow()

    def _follow(self) -> None:
        low, high = self._usual
        self.slider.blockSignals(True)
        self.slider.setValue(round(STEPS * (min(max(self.value, low), high) - low) / (high - low)))
        self.slider.blockSignals(False)

    @Slot(int)
    def _slid(self, position: int) -> None:
        low, high = self._usual
        self.number.blockSignals(True)
        self.number.setValue(low + (high - low) * position / STEPS)
        self.number.blockSignals(False)
        self.changed.emit()

    @Slot()
    def _typed(self) -> None:
        self._follow()
        self.changed.emit()
