"""Which digit is printed on a key whose character is another one without Shift, as on French keyboards."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QKeyCombination, Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_ROW: Final = "1234567890"
_FIRST: Final = {"win32": 2, "linux": 10}
"""The scan code of the first key of the row of digits; the others follow."""
_MACOS: Final = dict(zip((18, 19, 20, 21, 23, 22, 26, 28, 25, 29), _ROW, strict=True))
"""By virtual key."""


def by_place(event: QKeyEvent) -> QKeyCombination | None:
    """The digit's key with the event's modifiers; None for other keys, for digits themselves, and with Shift."""
    digit = _digit(event)
    is_digit = Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9
    if not digit or is_digit or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        return None
    return QKeyCombination(event.modifiers(), Qt.Key(ord(digit)))


def _digit(event: QKeyEvent) -> str:
    if sys.platform == "darwin":
        return _MACOS.get(event.nativeVirtualKey(), "")
    index = event.nativeScanCode() - _FIRST.get(sys.platform, 10)
    return _ROW[index] if 0 <= index < len(_ROW) else ""
