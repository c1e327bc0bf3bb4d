"""A small panel over the canvas that adjusts how the photo is shown; what is learned stays as it is."""

from __future__ import annotations

from dataclasses import replace
from math import log
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QWidget,
)

from app import theme
from app.canvas.adjustment import CHANNELS, Adjustment
from app.panels.band_rows import ROWS, BandRows
from app.widgets.small_button import SmallButton
from app.widgets.spin_box import DecimalBox, dress_spin_box

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from app.canvas.display import ImageView

WIDTH: Final = 288
STEPS: Final = 100
GAMMA_REACH: Final = 5.0


class AdjustPanel(QFrame):
    """Brightness, contrast, gamma, channel or bands; and the window of values for images of more than 8 bits."""

    closed = Signal()

    def __init__(self, view: ImageView, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        self._state = view.view_state
        self.setProperty("role", "floating")
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)  # the canvas below must not be painted
        self.setAccessibleName(self.tr("Adjust the photo"))
        self.brightness = self._slider(self.tr("Brightness"))
        self.contrast = self._slider(self.tr("Contrast"))
        self.gamma = self._slider(self.tr("Gamma"))
        self.channel = QComboBox()
        self.channel.setAccessibleName(self.tr("Channel"))
        names = (self.tr("All channels"), self.tr("Red"), self.tr("Green"), self.tr("Blue"))
        for channel, name in zip(CHANNELS, names, strict=True):
            self.channel.addItem(name, channel)
        self.low, self.high = (self._number(t) for t in (self.tr("Black from"), self.tr("White from")))
        self.reset_button = QPushButton(self.tr("Reset"))
        self.close_button = SmallButton("close")
        self.close_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.close_button.set_name(self.tr("Close"))
        self._arrange()
        for slider in (self.brightness, self.contrast, self.gamma):
            slider.valueChanged.connect(self._slid)
        self.channel.currentIndexChanged.connect(self._channel_chosen)
        for number in (self.low, self.high):
            number.valueChanged.connect(self._windowed)
        self.reset_button.clicked.connect(self.reset)
        self.bands.chosen.connect(self._state.set_bands)
        self._state.bands_changed.connect(self.show_values)
        self.close_button.clicked.connect(self.closed)
        self._state.adjustment_changed.connect(self.show_values)
        view.image_ready.connect(self.show_values)
        self.hide()

    # building ---------------------------------------------------------------------------------------------

    def _slider(self, name: str) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(-STEPS, STEPS)
        slider.setPageStep(10)
        slider.setAccessibleName(name)
        return slider

    def _number(self, name: str) -> QDoubleSpinBox:
        number = DecimalBox()
        dress_spin_box(number, plain=True)
        number.setKeyboardTracking(False)
        number.setAccessibleName(name)
        number.setRange(-1e12, 1e12)
        return number

    def _arrange(self) -> None:
        head = QHBoxLayout()
        title = QLabel(self.tr("Display only: learning isn't affected"), wordWrap=True)
        title.setProperty("role", "dim")
        head.addWidget(title, 1)
        head.addWidget(self.close_button)
        grid = QGridLayout(self)
        grid.setContentsMargins(theme.SPACING * 3 // 2, theme.SPACING, theme.SPACING, theme.SPACING * 3 // 2)
        grid.setHorizontalSpacing(theme.SPACING)
        grid.setVerticalSpacing(theme.SPACING // 2)
        grid.setColumnStretch(1, 1)
        grid.addLayout(head, 0, 0, 1, 2)
        self._labels: dict[QWidget, QLabel] = {}
        for row, control in enumerate((self.brightness, self.contrast, self.gamma, self.channel), 1):
            self._labels[control] = QLabel(control.accessibleName())
            grid.addWidget(self._labels[control], row, 0)
            grid.addWidget(control, row, 1)
        self.bands = BandRows(grid, 5, self)
        below = 5 + ROWS
        self._window_row = [QLabel(self.tr("Window")), QWidget()]
        line = QHBoxLayout(self._window_row[1])
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.SPACING // 2)
        line.addWidget(self.low)
        line.addWidget(self.high)
        grid.addWidget(self._window_row[0], below, 0)
        grid.addWidget(self._window_row[1], below, 1)
        hint = QLabel(self.tr("Or drag in the photo with Shift and the middle button."), wordWrap=True)
        hint.setProperty("role", "dim")
        grid.addWidget(hint, below + 1, 0, 1, 2)
        grid.addWidget(self.reset_button, below + 2, 1, Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(WIDTH)

    def place(self) -> None:
        """In the upper right corner of what it lies over."""
        over = self.parentWidget()
        if over is not None:
            self.adjustSize()
            gap = theme.SPACING * 3 // 2
            self.move(over.width() - self.width() - gap, gap)
            self.raise_()

    # showing ----------------------------------------------------------------------------------------------

    @Slot()
    def show_values(self) -> None:
        """Show the adjustment as it is."""
        adjustment = self._state.adjustment
        controls = (self.brightness, self.contrast, self.gamma, self.channel, self.low, self.high)
        for control in controls:
            control.blockSignals(True)
        self.brightness.setValue(round(adjustment.brightness * STEPS))
        self.contrast.setValue(round(adjustment.contrast * STEPS))
        self.gamma.setValue(_gamma_position(adjustment.gamma))
        self.channel.setCurrentIndex(self.channel.findData(adjustment.channel))
        height = self.sizeHint().height()
        self._show_bands()
        self._show_window(adjustment)
        if self.isVisible() and self.sizeHint().height() != height:
            self.place()
        for control in controls:
            control.blockSignals(False)
        self.reset_button.setEnabled(not adjustment.is_plain or bool(self._state.bands))

    def _show_bands(self) -> None:
        """Rows to choose bands in, in the place of the channel, for an image that has bands."""
        photo = self._view.photo
        stack = photo.stack if photo is not None else None
        self.bands.show_bands(stack.names if stack is not None else (), self._state.bands)
        for widget in (self.channel, self._labels[self.channel]):
            widget.setVisible(not self.bands.there)

    def _show_window(self, adjustment: Adjustment) -> None:
        photo = self._view.photo
        deep = photo.deep if photo is not None else None
        for widget in self._window_row:
            widget.setVisible(deep is not None)
        if deep is not None:
            low, high = adjustment.window or deep.window
            digits = 0 if deep.high - deep.low > 500 else 4
            for number, value in ((self.low, low), (self.high, high)):
                number.setDecimals(digits)
                number.setSingleStep((deep.high - deep.low) / 200)
                number.setValue(value)

    # what the user does -----------------------------------------------------------------------------------

    @Slot()
    def _slid(self) -> None:
        self._state.set_adjustment(
            replace(
                self._state.adjustment,
                brightness=self.brightness.value() / STEPS,
                contrast=self.contrast.value() / STEPS,
                gamma=GAMMA_REACH ** (self.gamma.value() / STEPS),
            )
        )

    @Slot()
    def _channel_chosen(self) -> None:
        self._state.set_adjustment(replace(self._state.adjustment, channel=self.channel.currentData()))

    @Slot()
    def _windowed(self) -> None:
        window = (self.low.value(), self.high.value())
        self._state.set_adjustment(replace(self._state.adjustment, window=window))

    @Slot()
    def reset(self) -> None:
        self._state.set_adjustment(Adjustment())
        self._state.set_bands(())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _gamma_position(gamma: float) -> int:
    return round(STEPS * log(gamma) / log(GAMMA_REACH))
