"""Every action with its keys, made from the table of actions, and what the mouse does; searchable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.actions import CLASS_KEYS, HANDS, MENUS, Menu, tr
from app.dialogs.frame import Frame, section

if TYPE_CHECKING:
    from app.action_set import ActionSet


class ShortcutsDialog(Frame):
    """Sections as the menus have them, and one for mouse and canvas."""

    def __init__(self, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("ShortcutsDialog", "Keyboard and mouse"), "", parent)
        self.resize(820, 640)
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.setPlaceholderText(self.tr("Find an action or a key"))
        self.search.setAccessibleName(self.tr("Find an action or a key"))
        self.search.textChanged.connect(self._filter)
        self._lines: list[tuple[QLabel, list[tuple[str, QWidget]]]] = []
        sections = [(tr(menu.text).replace("&", ""), _rows_of(menu, actions)) for menu in MENUS]
        sections.append((self.tr("Mouse and canvas"), [(tr(what), [tr(hand)]) for hand, what in HANDS]))
        sections = [(title, rows) for title, rows in sections if rows]
        columns = QHBoxLayout()
        columns.setSpacing(theme.SPACING * 5)
        half = sum(len(rows) + 2 for _, rows in sections) / 2
        column, filled = _column(), 0
        for title, rows in sections:
            if filled and filled + len(rows) / 2 > half and columns.count() == 0:
                columns.addLayout(self._closed(column), 1)
                column, filled = _column(), 0
            self._add_section(column, title, rows)
            filled += len(rows) + 2
        columns.addLayout(self._closed(column), 1)
        page = QWidget()
        page.setLayout(columns)
        columns.setContentsMargins(0, 0, theme.SPACING * 2, 0)
        area = QScrollArea(widgetResizable=True)
        area.setWidget(page)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.column.addWidget(self.search)
        self.column.addWidget(area, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.column.addWidget(buttons)

    @staticmethod
    def _closed(column: QVBoxLayout) -> QVBoxLayout:
        column.addStretch(1)
        return column

    def _add_section(self, column: QVBoxLayout, title: str, rows: list[tuple[str, list[str]]]) -> None:
        head = section(title)
        column.addWidget(head)
        column.addSpacing(theme.SPACING // 2)
        lines: list[tuple[str, QWidget]] = []
        for what, keys in rows:
            row = _line(what, keys)
            lines.append((f"{title} {what} {' '.join(keys)}".lower(), row))
            column.addWidget(row)
        column.addSpacing(theme.SPACING * 2)
        self._lines.append((head, lines))

    @Slot(str)
    def _filter(self, text: str) -> None:
        words = text.lower().split()
        for head, lines in self._lines:
            fits = [all(word in said for word in words) for said, _ in lines]
            for (_, row), fit in zip(lines, fits, strict=True):
                row.setVisible(fit)
            head.setVisible(any(fits))


def _column() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)  # else it takes the wide spacing between the columns
    return column


def _rows_of(menu: Menu, actions: ActionSet) -> list[tuple[str, list[str]]]:
    rows: list[tuple[str, list[str]]] = []
    for item in menu.items:
        if isinstance(item, Menu):
            rows += _rows_of(item, actions)
        elif item != "-" and not item.startswith("@"):
            if item.startswith("class_"):
                if item == "class_1":
                    text = QCoreApplication.translate("ShortcutsDialog", "Class 1 to {0}").format(CLASS_KEYS)
                    rows.append((text, [f"1 … {CLASS_KEYS}"]))
                continue
            action = actions[item]
            keys = [k.toString(QKeySequence.SequenceFormat.NativeText) for k in action.shortcuts()]
            if keys:
                rows.append((action.text().removesuffix("…"), keys))
    return rows


def _line(what: str, keys: list[str]) -> QWidget:
    row = QWidget()
    grid = QGridLayout(row)
    grid.setContentsMargins(0, 2, 0, 2)
    grid.setHorizontalSpacing(theme.SPACING // 2)
    row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    name = QLabel(what)
    grid.addWidget(name, 0, 0)
    grid.setColumnStretch(0, 1)
    for column, key in enumerate(keys, 1):
        cap = QLabel(key)
        cap.setProperty("role", "key")
        grid.addWidget(cap, 0, column, Qt.AlignmentFlag.AlignRight)
    return row
