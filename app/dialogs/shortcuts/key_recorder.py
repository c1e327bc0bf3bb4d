"""A field that takes the next combination of keys that is pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

_MODIFIERS = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_unknown,
    }
)
_COUNTED = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
)


class KeyRecorder(QLineEdit):
    """`recorded` carries the combination as portable text; Escape is `given_up`. Tab leaves the field."""

    recorded = Signal(str)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setPlaceholderText(self.tr("Press the keys"))
        self.setAccessibleName(self.tr("Press the new keys"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def event(self, event: QEvent) -> bool:
        """Keys come here before any shortcut of the window."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the combination."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif event.key() not in _MODIFIERS and not event.isAutoRepeat():
            key = combination(event)
            self.setText(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText))
            self.recorded.emit(QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText))


def combination(event: QKeyEvent) -> QKeyCombination:
    """What was pressed. Shift doesn't count where it only reaches a sign: "?" is "?", not "Shift+?"."""
    modifiers = Qt.KeyboardModifier.NoModifier
    for modifier in _COUNTED:
        if event.modifiers() & modifier:
            modifiers |= modifier
    text = event.text()
    if text and text.isprintable() and not text.isalnum() and not text.isspace():
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    return QKeyCombination(modifiers, Qt.Key(event.key()))
