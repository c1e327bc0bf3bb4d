"""A name that becomes a field: double-click or F2 to edit, Enter keeps, Escape takes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QStackedLayout, QToolTip, QWidget

from app.widgets.elided_label import ElidedLabel
from app.widgets.plain_text import as_tip

if TYPE_CHECKING:
    from collections.abc import Callable


class EditableLabel(QWidget):
    """Shows a name and lets it be changed in place; `edited` carries the new one, never an empty one."""

    edited = Signal(str)
    kept = Signal()
    """Enter, or the field was left: the name is what was typed, changed or not."""
    cancelled = Signal()
    """Escape: the name stays as it was."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, bold: bool = False) -> None:
        super().__init__(parent)
        self.check: Callable[[str], str] = lambda _name: ""
        """Says in a sentence why a name can't be taken; "" if it can."""
        self._editing = False
        self._label = ElidedLabel(text, bold=bold)
        self._field = QLineEdit()
        self._field.setFont(self._label.font())
        self._field.installEventFilter(self)
        self._field.returnPressed.connect(self._keep)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self._label)
        self._stack.addWidget(self._field)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(24)

    def text(self) -> str:
        """The name as it is kept, not as it is being typed."""
        return self._label.text()

    def set_text(self, text: str) -> None:
        """Show another name; an edit in progress continues."""
        if text != self._label.text():
            self._label.setText(text)

    @property
    def text_width(self) -> int:
        """The width that shows the whole name."""
        return self._label.fontMetrics().horizontalAdvance(self.text())

    @property
    def field(self) -> QLineEdit:
        """The field, seen while `is_editing`."""
        return self._field

    @property
    def is_editing(self) -> bool:
        return self._editing

    def edit(self) -> None:
        """Open the field with everything selected."""
        self._editing = True
        self._field.setText(self.text())
        self._field.setAccessibleName(self.accessibleName() or self.tr("Name"))
        self._stack.setCurrentWidget(self._field)
        self._field.selectAll()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        name = self._field.text().strip()
        problem = self.check(name) if name and name != self.text() else ""
        if problem:
            QToolTip.showText(
                self._field.mapToGlobal(QPoint(0, self._field.height())), as_tip(problem), self._field
            )
            return
        self._close()
        self.kept.emit()
        if name and name != self.text():
            self.set_text(name)
            self.edited.emit(name)

    def _close(self) -> None:
        self._editing = False  # before the field goes: it loses the focus then, which must not keep its text
        had_focus = self._field.hasFocus()
        self._stack.setCurrentWidget(self._label)
        owner = self.parentWidget()
        if had_focus and owner is not None:
            owner.setFocus(Qt.FocusReason.OtherFocusReason)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.edit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape takes back; leaving the field keeps a name that can be taken, and drops one that can't."""
        if watched is not self._field or not self.is_editing:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self._close()
                self.cancelled.emit()
                return True
        elif event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # typed letters and Escape belong to the field, not to the window's shortcuts
            return True
        elif event.type() == QEvent.Type.FocusOut:
            if self.check(self._field.text().strip()):
                self._close()
            else:
                self._keep()
        return super().eventFilter(watched, event)
