"""Everything that was said, with its details: the list behind the bell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from app import theme
from app.dialogs.frame import Frame

if TYPE_CHECKING:
    from app.window.notices.log import Entry, NoticeLog


class NoticesDialog(Frame):
    """The newest notice first. It stays open beside the work, and follows what is said meanwhile."""

    def __init__(self, log: NoticeLog, parent: QWidget | None) -> None:
        super().__init__(QCoreApplication.translate("NoticesDialog", "Notices"), "", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._log = log
        self._entries: list[Entry] = []
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setAccessibleName(self.tr("Notices"))
        self.list.setIconSize(QSize(18, 18))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._show_details)
        self.details = QPlainTextEdit(readOnly=True)
        self.details.setAccessibleName(self.tr("Details"))
        self.column.addWidget(self.list, 3)
        self.column.addWidget(self.details, 2)
        self._add_buttons()
        self.resize(620, 460)
        log.changed.connect(self._fill)
        self._fill()

    def _add_buttons(self) -> None:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        copy = QPushButton(self.tr("Copy"), autoDefault=False)
        copy.clicked.connect(self._copy)
        box.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        self.column.addWidget(box)

    def choose(self, entry: Entry | None) -> None:
        """Show the details of an entry, or of the newest one."""
        if self._entries:
            self.list.setCurrentRow(self._entries.index(entry) if entry in self._entries else 0)
        self._log.settle_all()

    @Slot()
    def _fill(self) -> None:
        row = self.list.currentRow()
        current = self._entries[row] if 0 <= row < len(self._entries) else None
        self._entries = self._log.entries[::-1]
        self.list.clear()
        for entry in self._entries:
            time = QLocale().toString(entry.when.time(), QLocale.FormatType.ShortFormat)
            count = f"  ×{entry.count}" if entry.count > 1 else ""
            item = QListWidgetItem(f"{time}   {entry.text}{count}")
            token = {"info": "accent_text", "warning": "warning", "error": "error"}[entry.level]
            item.setIcon(theme.icon(entry.level, token))
            self.list.addItem(item)
        if self._entries:
            self.list.setCurrentRow(self._entries.index(current) if current in self._entries else 0)

    @Slot(int)
    def _show_details(self, row: int) -> None:
        entry = self._entries[row] if 0 <= row < len(self._entries) else None
        self.details.setPlainText("\n\n".join(filter(None, (entry.text, entry.details))) if entry else "")

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())
