"""The tool bar: the table's buttons, the brush's size, and the device with its reason."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QSlider,
    QSpinBox,
    QToolBar,
    QToolButton,
    QWidget,
)

from app import theme
from app.actions.table import TOOL_BAR
from app.widgets.plain_text import as_tip
from app.widgets.spin_box import dress_spin_box
from app.window.view_state import MAX_DIAMETER, MIN_DIAMETER
from app.window.view_switch import ViewSwitch
from app.window.where_button import WhereButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.actions.action_set import ActionSet
    from app.session import Session
    from app.session.learning.outcome import RunClock
    from app.window.view_state import ViewState

STEPS: Final = 100
LIVE_MENU: Final = ("learn", "full", "learning_settings")
TRAINING_MENU: Final = ("stop", "cancel")
DEVICES: Final = ("device_auto", "device_cpu", "device_cuda", "device_mps", "device_xpu")


def slider_position(diameter: int) -> int:
    """Where the slider stands for a diameter: equal ways are equal factors."""
    return round(STEPS * math.log(diameter / MIN_DIAMETER) / math.log(MAX_DIAMETER / MIN_DIAMETER))


def diameter_at(position: int) -> int:
    """The diameter at a slider's position 0 ... STEPS."""
    factor: float = (MAX_DIAMETER / MIN_DIAMETER) ** (position / STEPS)
    return round(MIN_DIAMETER * factor)


class BrushSize(QWidget):
    """The diameter of brush and eraser, by slider and number."""

    def __init__(self, view_state: ViewState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view_state
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, STEPS)
        self.slider.setFixedWidth(96)
        self.number = QSpinBox(minimum=MIN_DIAMETER, maximum=MAX_DIAMETER)
        dress_spin_box(self.number, plain=True)
        self.number.setFixedHeight(self.number.fontMetrics().height() + theme.SPACING * 3 // 2)
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.number.setKeyboardTracking(False)
        self.number.setSuffix(self.tr(" px"))
        self.number.setFixedWidth(self.number.fontMetrics().horizontalAdvance("1000 px") + 24)
        for field in (self.slider, self.number):
            field.setAccessibleName(self.tr("Brush size"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACING // 2, 0, theme.SPACING // 2, 0)
        row.setSpacing(theme.SPACING)
        row.addWidget(self.slider)
        row.addWidget(self.number)
        self._show()
        self._explain()
        view_state.key_names_changed.connect(self._explain)
        view_state.brush_changed.connect(self._show)
        view_state.options_changed.connect(self._explain)
        self.slider.valueChanged.connect(self._slid)
        self.number.valueChanged.connect(view_state.set_brush_size)

    @Slot()
    def _explain(self) -> None:
        hands = [self._view.key_name(action_id) for action_id in ("smaller", "larger")]
        hands = [key for key in (*hands, self.tr("Ctrl + wheel")) if key]
        in_image = self._view.brush_unit == "image"
        tip = (
            self.tr("Brush and eraser diameter in image pixels")
            if in_image
            else self.tr("Brush and eraser diameter in screen pixels, at any zoom")
        )
        for field in (self.slider, self.number):
            field.setToolTip(f"{tip}  ({', '.join(hands)})")

    @Slot()
    def _show(self) -> None:
        size = self._view.brush_size
        for field in (self.slider, self.number):
            field.blockSignals(True)
        if diameter_at(self.slider.value()) != size:  # don't pull at the handle that is being moved
            self.slider.setValue(slider_position(min(size, MAX_DIAMETER)))
        self.number.setValue(size)
        for field in (self.slider, self.number):
            field.blockSignals(False)

    @Slot(int)
    def _slid(self, position: int) -> None:
        self._view.set_brush_size(diameter_at(position))


class DeviceButton(QToolButton):
    """Where the network runs; the reason in the tooltip, the choice in its menu."""

    def __init__(self, session: Session, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setIcon(theme.icon("device"))
        self.setIconSize(QSize(20, 20))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("withText", True)
        self.setProperty("hasMenu", True)
        menu = QMenu(self)
        for action_id in DEVICES:
            menu.addAction(actions[action_id])
        self.setMenu(menu)
        session.learning_changed.connect(self._show)
        session.project_changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        device = self._session.learning.state.device or self._session.learning.wanted_device
        self.setText(self.tr("Device") if device == "auto" else device.split(":")[0].upper())
        reason = self._session.learning.state.device_reason or self.tr("Chosen when learning starts.")
        self.setToolTip(as_tip(self.tr("Device: {0}").format(reason)))
        self.setAccessibleName(self.tr("Device {0}. {1}").format(self.text(), reason))


class LearnButton(QToolButton):
    """The one control of learning: a click switches Live; the menu starts, finishes or discards full training."""

    def __init__(self, session: Session, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._live = session, actions["learn"]
        self.setObjectName("button_learn")
        self.setIconSize(QSize(20, 20))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("withText", True)
        self.setProperty("hasMenu", True)
        self._at_rest, self._at_work = QMenu(self), QMenu(self)
        for menu, ids in ((self._at_rest, LIVE_MENU), (self._at_work, TRAINING_MENU)):
            menu.setToolTipsVisible(True)
            menu.addActions([actions[action_id] for action_id in ids])
        self._timer = QTimer(self, interval=1000)
        self._timer.timeout.connect(self._show)
        self.clicked.connect(self._live.trigger)
        self._live.changed.connect(self._show)
        session.learning_changed.connect(self._show)
        session.project_changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        state = self._session.learning.state
        clock = state.clock if state.mode == "full" else None
        popup = QToolButton.ToolButtonPopupMode
        if clock is None:
            self._timer.stop()
            self._show_as(self._at_rest, popup.MenuButtonPopup, "live", self.tr("Live"))
            self.setCheckable(True)
            self.setChecked(self._live.isChecked())
            self.setEnabled(self._live.isEnabled())
            self.setToolTip(self._live.toolTip())
            self.setAccessibleName(self.tr("Live learning"))
            return
        if not self._timer.isActive():
            self._timer.start()
        self.setCheckable(False)
        self.setEnabled(True)
        text = clock_text(clock)
        self._show_as(self._at_work, popup.InstantPopup, "stop", text)
        self.setToolTip(self.tr("Full training is running. Click to finish or discard it."))
        self.setAccessibleName(text)

    def _show_as(self, menu: QMenu, mode: QToolButton.ToolButtonPopupMode, icon: str, text: str) -> None:
        self.setText(text)
        if self.menu() is not menu:
            self.setMenu(menu)
            self.setPopupMode(mode)
            self.setIcon(theme.icon(icon))


def clock_text(clock: RunClock) -> str:
    """ "Training 1:12 / 3:00"."""
    passed = _minutes(clock.passed)
    if clock.seconds is None:
        return QCoreApplication.translate("LearnButton", "Training {0}").format(passed)
    text = QCoreApplication.translate("LearnButton", "Training {0} / {1}")
    return text.format(passed, _minutes(clock.seconds))


def _minutes(seconds: float) -> str:
    hours, rest = divmod(int(seconds), 3600)
    return f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60}:{rest % 60:02}"


def make_tool_bar(session: Session, view_state: ViewState, actions: ActionSet, parent: QWidget) -> QToolBar:
    """The tool bar as the table has it."""
    bar = QToolBar(QCoreApplication.translate("ToolBar", "Tool bar"), parent)
    bar.setObjectName("tool_bar")
    bar.setMovable(False)
    bar.setFloatable(False)
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    bar.toggleViewAction().setVisible(False)
    widgets: dict[str, Callable[[], QWidget]] = {
        "@size": partial(BrushSize, view_state),
        "@where": partial(WhereButton, session, actions),
        "@views": partial(ViewSwitch, actions),
        "@stretch": _stretch,
        "@learn": partial(LearnButton, session, actions),
        "@device": partial(DeviceButton, session, actions),
    }
    actions.fill_tool_bar(bar, TOOL_BAR, widgets)
    return bar


def _stretch() -> QWidget:
    room = QWidget()
    room.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return room
