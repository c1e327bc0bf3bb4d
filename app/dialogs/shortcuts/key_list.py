"""The list of all actions with their keys, in sections as the menus have them, and what the mouse does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from app.actions import custom_keys as keyboard
from app.actions.names import menu_paths
from app.actions.rows import tr
from app.actions.words import HANDS
from app.widgets.key_caps import KEYS, KeyCapsDelegate

if TYPE_CHECKING:
    from app.actions.action_set import ActionSet

ID = Qt.ItemDataRole.UserRole
_SEARCHED = Qt.ItemDataRole.UserRole + 1


class KeyList(QTreeWidget):
    """One action is chosen at a time; Enter wants another key for it, Delete wants none."""

    change_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._items: dict[str, QTreeWidgetItem] = {}
        self._sections: dict[str, tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = {}
        self.setAccessibleName(self.tr("Actions and their shortcuts"))
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setUniformRowHeights(True)
        self.setIndentation(0)
        self.setMinimumHeight(340)
        self.setStyleSheet(
            "QTreeView::item { border-radius: 0; }"
        )  # a row is two cells: no seam between them
        self.setItemDelegateForColumn(1, KeyCapsDelegate(self))
        self.header().setStretchLastSection(False)
        self._fill()
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.itemDoubleClicked.connect(self._double_clicked)
        self.show_keys()

    def _fill(self) -> None:
        for action_id, path in menu_paths().items():
            if path[0] not in self._sections:
                self._add_section(path[0])
            action = self._actions[action_id]
            item = self._add(path[0], " › ".join((*path[1:], action.text().removesuffix("…"))))
            item.setData(0, ID, action_id)
            item.setIcon(0, action.icon())
            self._items[action_id] = item
        mouse = self.tr("Mouse and canvas")
        self._add_section(mouse)
        for hand, meaning in HANDS:
            self._show_row(mouse, self._add(mouse, tr(meaning)), (tr(hand),))

    def _add_section(self, title: str) -> None:
        item = QTreeWidgetItem(self, [title])
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        item.setFont(0, font)
        item.setFirstColumnSpanned(True)
        item.setExpanded(True)
        self._sections[title] = (item, [])

    def _add(self, section: str, text: str) -> QTreeWidgetItem:
        head, rows = self._sections[section]
        rows.append(QTreeWidgetItem(head, [text, ""]))
        return rows[-1]

    def _show_row(self, section: str, item: QTreeWidgetItem, names: tuple[str, ...]) -> None:
        item.setData(1, KEYS, names)
        item.setText(1, ", ".join(names))
        item.setData(0, _SEARCHED, f"{section} {item.text(0)} {item.text(1)}".lower())

    # what is shown ------------------------------------------------------------------------------------------

    def show_keys(self) -> None:
        """Show the keys as they are now; what is not the table's is in italics."""
        keys, changed, paths = self._actions.keys, self._actions.changed_keys, menu_paths()
        for action_id, item in self._items.items():
            names = tuple(keyboard.native(key) for key in keys[action_id])
            self._show_row(paths[action_id][0], item, names)
            font = QFont(self.font())
            font.setItalic(action_id in changed)
            item.setFont(0, font)
            tip = self.tr("Changed from the default") if action_id in changed else ""
            item.setToolTip(0, tip)

    def show_only(self, text: str) -> None:
        """Hide what doesn't hold every word of `text` in its name, its section or its keys."""
        words = text.lower().split()
        for head, rows in self._sections.values():
            for row in rows:
                row.setHidden(not all(word in row.data(0, _SEARCHED) for word in words))
            head.setHidden(all(row.isHidden() for row in rows))
        if words and not self.chosen:
            self.choose_first()

    def choose_first(self) -> None:
        """Choose the first action that is shown, if any is."""
        first = next((item for item in self._items.values() if not item.isHidden()), None)
        if first is not None:
            self.setCurrentItem(first)

    @property
    def chosen(self) -> str:
        """The id of the chosen action, "" where none is."""
        item = self.currentItem()
        action_id = item.data(0, ID) if item is not None and not item.isHidden() else None
        return action_id if isinstance(action_id, str) else ""

    def shown(self) -> list[tuple[str, str]]:
        """What is to be seen: names and keys, from the top."""
        items = [row for _, rows in self._sections.values() for row in rows]
        return [(item.text(0), item.text(1)) for item in items if not item.isHidden()]

    # hand and keys ------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter changes, Delete takes away."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen:
            self.change_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete and self.chosen:
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _double_clicked(self) -> None:
        if self.chosen:
            self.change_wanted.emit()
