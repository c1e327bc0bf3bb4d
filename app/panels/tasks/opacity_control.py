"""Show or hide a layer, and how much of it: an eye, a word, a slider."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QToolButton, QWidget

from app import theme
from app.widgets.elided_label import ElidedLabel
from app.widgets.plain_text import as_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent


class Eye(QToolButton):
    """Open or closed; it tells a click with Alt or Shift held from a plain one."""

    clicked_with_key = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setAutoRaise(True)
        self.setIconSize(QSize(16, 16))
        self.setStyleSheet("QToolButton { padding: 2px; } QToolButton:checked { background: transparent; }")
        self.toggled.connect(self._draw)
        self.show_open(True)

    def show_open(self, is_open: bool) -> None:
        """Show that; no signal is emitted."""
        self.blockSignals(True)
        self.setChecked(is_open)
        self.blockSignals(False)
        self._draw()

    @Slot()
    def _draw(self) -> None:
        eye = (
            theme.icon("eye", checked="text_dim") if self.isChecked() else theme.icon("eye-off", "text_faint")
        )
        self.setIcon(eye)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """With a key held it stays as it is."""
        keys = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
        if event.button() == Qt.MouseButton.LeftButton and event.modifiers() & keys:
            self.clicked_with_key.emit()
        else:
            super().mousePressEvent(event)


class OpacityControl(QWidget):
    """One layer's visibility and opacity (0 ... 1); the signals carry what the user changed."""

    visibility_changed = Signal(bool)
    opacity_changed = Signal(float)
    solo_wanted = Signal()
    """The eye was clicked with Alt or Shift held."""

    def __init__(self, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.eye = Eye()
        self.caption = ElidedLabel(caption, scale=0.92)
        self.caption.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, 100)
        self.slider.setPageStep(10)
        self.slider.setMinimumWidth(48)
        self.number = ElidedLabel(quiet=True, scale=0.92)
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.number.setFixedWidth(self.number.fontMetrics().horizontalAdvance("100 %") + 2)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, theme.SPACING // 2, 0)
        layout.setSpacing(theme.SPACING // 2)
        for widget in (self.eye, self.caption, self.slider, self.number):
            layout.addWidget(widget, 1 if widget is self.slider else 0)
        self.set_state(True, 1.0)
        self.eye.toggled.connect(self._toggled)
        self.eye.clicked_with_key.connect(self.solo_wanted)
        self.slider.valueChanged.connect(self._slid)

    def set_caption_width(self, width: int) -> None:
        """Give the word a fixed width, so that sliders below each other line up."""
        self.caption.setFixedWidth(width)

    def set_names(self, visibility: str, opacity: str) -> None:
        """What eye and slider are called, for screen readers and the mouse."""
        self.eye.setAccessibleName(visibility)
        self.eye.setToolTip(as_tip(visibility + "\n" + self.tr("Alt- or Shift-click: show only this task")))
        self.slider.setAccessibleName(opacity)
        self.slider.setToolTip(as_tip(opacity))

    def set_state(self, visible: bool, opacity: float) -> None:
        """Show a state; no signal is emitted."""
        self.eye.show_open(visible)
        self.slider.blockSignals(True)
        self.slider.setValue(round(opacity * 100))
        self.slider.blockSignals(False)
        self._draw()

    def _draw(self) -> None:
        self.slider.setEnabled(self.eye.isChecked())
        self.number.setText(self.tr("{0} %").format(self.slider.value()))

    @Slot(bool)
    def _toggled(self, visible: bool) -> None:
        self._draw()
        self.visibility_changed.emit(visible)

    @Slot(int)
    def _slid(self, value: int) -> None:
        self._draw()
        self.opacity_changed.emit(value / 100)
