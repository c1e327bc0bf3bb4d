"""The command palette: a field over the window that finds actions, tasks, classes and images by a few letters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout

from app import theme
from app.actions.fuzzy import best
from app.dialogs.palette.delegate import ENTRY, PaletteDelegate
from app.widgets.plain_text import as_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from app.actions.palette import Entry

LIMIT: Final = 50
WIDTH, HEIGHT = 620, 440
_LIST_KEYS: Final = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class PaletteDialog(QDialog):
    """Up and Down choose while letters are typed, Enter runs, Escape or a click elsewhere leaves."""

    def __init__(self, entries: Sequence[Entry], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._entries = entries
        self.setWindowTitle(self.tr("Command palette"))
        self.setAccessibleName(self.windowTitle())
        self.field = QLineEdit(clearButtonEnabled=True)
        self.field.setPlaceholderText(self.tr("Find an action, a task, a class or an image"))
        self.field.setAccessibleName(self.tr("Find an action, a task, a class or an image"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Results"))
        self.list.setItemDelegate(PaletteDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field keeps the keys, and hands on what moves
        self.nothing = QLabel(self.tr("No matches."))
        self.nothing.setProperty("role", "dim")
        self.nothing.setContentsMargins(theme.SPACING, theme.SPACING, 0, theme.SPACING)
        self._arrange()
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._find)
        self.field.returnPressed.connect(self._run)
        self.list.itemClicked.connect(self._run)
        self._find("")
        self._place()

    def _arrange(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        card = QFrame()
        card.setProperty("role", "palette")
        outer.addWidget(card)
        column = QVBoxLayout(card)
        column.setContentsMargins(theme.SPACING, theme.SPACING, theme.SPACING, theme.SPACING)
        column.addWidget(self.field)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)

    def _place(self) -> None:
        """In the middle of the window, near its top."""
        window = self.parentWidget()
        assert window is not None
        size = QSize(min(WIDTH, window.width() - 40), min(HEIGHT, window.height() - 80))
        self.resize(size)
        top = window.mapToGlobal(window.rect().topLeft())
        self.move(top.x() + (window.width() - size.width()) // 2, top.y() + max(40, window.height() // 8))

    # finding ----------------------------------------------------------------------------------------------

    @Slot(str)
    def _find(self, text: str) -> None:
        matches = best(text, self._entries, lambda entry: entry.searched, LIMIT)
        self.list.clear()
        for entry in matches:
            item = QListWidgetItem(entry.title, self.list)
            item.setData(ENTRY, entry)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, _spoken(entry))
            item.setToolTip(as_tip(entry.why_not))
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(matches))
        self.nothing.setVisible(not matches)
        layout = self.layout()
        assert layout is not None
        layout.activate()

    @property
    def found(self) -> list[Entry]:
        """What is listed, from the top."""
        return [self.list.item(row).data(ENTRY) for row in range(self.list.count())]

    # hand and keys ----------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field's keys that move in the list."""
        if (
            watched is self.field
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in _LIST_KEYS
        ):
            self.list.event(event)
            return True
        return super().eventFilter(watched, event)

    @Slot()
    def _run(self) -> None:
        item = self.list.currentItem()
        entry: Entry | None = item.data(ENTRY) if item is not None else None
        if entry is None or entry.why_not:
            return  # the row says why
        self.accept()
        QTimer.singleShot(0, entry.run)  # once this is gone: what runs may open a dialog of its own

    def changeEvent(self, event: QEvent) -> None:
        """Gone when the user goes elsewhere."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow() and self.isVisible():
            self.reject()


def _spoken(entry: Entry) -> str:
    return ", ".join(text for text in (entry.title, entry.where, *entry.keys, entry.why_not) if text)
