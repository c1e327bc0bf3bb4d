"""Keys always work: fields of the window give the focus back to the canvas, and letters are never lost in a number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QWidget,
)

from app.widgets.editable_label import EditableLabel
from app.window.digit_keys import by_place

if TYPE_CHECKING:
    from app.actions.action_set import ActionSet
    from app.canvas.view import CanvasView

ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
TYPED_IN_NUMBERS: Final = frozenset("0123456789.,")
PLAIN: Final = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
ON_CANVAS: Final = {
    Qt.Key.Key_Left: "previous_image",
    Qt.Key.Key_Right: "next_image",
}
"""What keys do that belong to lists and fields elsewhere."""


class KeyFocus(QObject):
    """Watches the widget that has the focus, and only that one: painting costs no event filter."""

    def __init__(self, canvas: CanvasView, actions: ActionSet, window: QMainWindow) -> None:
        super().__init__(window)
        self._canvas, self._actions, self._window = canvas, actions, window
        self._watched: QWidget | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_changed)

    @Slot(QWidget, QWidget)
    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._watched is not None:
            self._watched.removeEventFilter(self)
            self._watched.destroyed.disconnect(self._forget)
        self._watched = new if new is not None and new.window() is self._window else None
        if self._watched is not None:
            self._watched.installEventFilter(self)
            self._watched.destroyed.connect(self._forget)

    @Slot()
    def _forget(self) -> None:
        self._watched = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that would be lost in `watched`."""
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            if event.key() == Qt.Key.Key_Alt:
                event.accept()  # Alt is for picking and for the wheel: alone, it doesn't jump into the menu bar
                return True
            return isinstance(watched, QAbstractSpinBox) and self._is_shortcut(watched, event)
        if event.type() != QEvent.Type.KeyPress or not self._canvas.isVisible():
            return False
        return self._on_canvas(event) if watched is self._canvas else self._leaves(watched, event)

    def _is_shortcut(self, field: QAbstractSpinBox, event: QKeyEvent) -> bool:
        """Whether a key in a number field belongs to an action; commits the number and focuses the canvas."""
        if event.text() in TYPED_IN_NUMBERS or event.modifiers() not in PLAIN:
            return False
        key = QKeySequence(event.keyCombination())
        if not any(key in action.shortcuts() for _, action in self._actions):
            return False
        field.interpretText()
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        event.ignore()
        return True

    def _on_canvas(self, event: QKeyEvent) -> bool:
        digit = by_place(event)
        if digit is not None and self._trigger(QKeySequence(digit)):
            return True
        action_id = ON_CANVAS.get(Qt.Key(event.key()))
        tool = self._canvas.tool
        if action_id is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if tool.wants_key(event.key()) or tool.can_undo is not None:
            return False  # an open shape must not be lost to an arrow
        self._actions[action_id].trigger()
        return True

    def _trigger(self, key: QKeySequence) -> bool:
        """Do what has that key, if anything has."""
        for _, action in self._actions:
            if key in action.shortcuts():
                action.trigger()
                return True
        return False

    def _leaves(self, watched: QWidget, event: QKeyEvent) -> bool:
        """Whether a key in a field means: back to the canvas."""
        if isinstance(watched.parentWidget(), EditableLabel):
            return False  # it has an Enter and an Escape of its own
        is_field = isinstance(watched, (QAbstractSpinBox, QAbstractSlider, QLineEdit))
        key = event.key()
        if isinstance(watched, QLineEdit) and key == Qt.Key.Key_Escape and watched.text():
            watched.clear()
            return True
        leaves = key == Qt.Key.Key_Escape and not isinstance(watched, (QComboBox, QPlainTextEdit))
        leaves |= is_field and key in ENTER
        if not leaves or _is_editing(watched):
            return False
        if isinstance(watched, QAbstractSpinBox):
            watched.interpretText()
        if isinstance(watched, QLineEdit) and key in ENTER:
            watched.returnPressed.emit()
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        return True


def _is_editing(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractItemView) and widget.state() == QAbstractItemView.State.EditingState
