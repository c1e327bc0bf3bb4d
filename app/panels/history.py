"""The History panel: every step that can be undone or redone; a click goes to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Slot
from PySide6.QtWidgets import QListView, QStackedWidget, QVBoxLayout, QWidget

from app import theme
from app.panels.step_words import step_parts
from app.session.commands import PaintLabel
from app.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from app.session import Session

ICON = 16


class HistoryModel(QAbstractListModel):
    """Row 0 is the project as it was opened, row n the n-th step; steps that were undone are faint."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stack = session.undo_stack
        self._rows = self._stack.count() + 1

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """One more than there are steps."""
        return 0 if parent is not None and parent.isValid() else self._rows

    def follow(self) -> None:
        """The stack is another one now: steps were added, dropped, undone or done again."""
        rows = self._stack.count() + 1
        if rows > self._rows:
            self.beginInsertRows(QModelIndex(), self._rows, rows - 1)
            self._rows = rows
            self.endInsertRows()
        elif rows < self._rows:
            self.beginRemoveRows(QModelIndex(), rows, self._rows - 1)
            self._rows = rows
            self.endRemoveRows()
        self.dataChanged.emit(self.index(0), self.index(rows - 1))

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What the step did and on which image, its icon, and whether it is undone."""
        row = index.row()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row)
        if role == Qt.ItemDataRole.DecorationRole:
            return theme.icon(self._icon(row), "text_faint" if self._undone(row) else "text_dim")
        if role == Qt.ItemDataRole.ForegroundRole and self._undone(row):
            return theme.color("text_faint")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            text = self._text(row)
            return self.tr("{0}, undone").format(text) if self._undone(row) else text
        return None

    def _undone(self, row: int) -> bool:
        return row > self._stack.index()

    def _text(self, row: int) -> str:
        if row == 0:
            return self.tr("Project opened")
        return " · ".join(step_parts(self._session, self._stack.command(row - 1)))

    def _icon(self, row: int) -> str:
        command = self._stack.command(row - 1) if row else None
        if isinstance(command, PaintLabel):
            return command.kind.icon
        return "history" if row == 0 else "edit"


class HistoryPanel(QWidget):
    """The newest step is at the end; a click undoes or redoes everything up to there."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)  # the ground that docks give their widgets
        self._session = session
        self.model = HistoryModel(session, self)
        self.view = QListView()
        self.view.setAccessibleName(self.tr("Undoable steps"))
        self.view.setModel(self.model)
        self.view.setUniformItemSizes(True)
        self.view.setIconSize(QSize(ICON, ICON))
        self.view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.clicked.connect(self._go_to)
        self.view.activated.connect(self._go_to)
        self.empty = EmptyState("history")
        self.empty.set_words(self.tr("No project is open"), self.tr("Your changes will appear here."))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        session.undo_stack.indexChanged.connect(self._follow)
        session.project_changed.connect(self._follow)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        self.model.follow()
        index = self.model.index(self._session.undo_stack.index())
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)
        self._stack.setCurrentWidget(self.view if self._session.is_open else self.empty)

    @Slot(QModelIndex)
    def _go_to(self, index: QModelIndex) -> None:
        self._session.go_to_step(index.row())
        self._follow()  # it may have been refused
