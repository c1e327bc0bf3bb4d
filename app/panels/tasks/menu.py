"""The menu of a task: its weight, rename, add a class, move, remove."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QWidget, QWidgetAction

from app import theme
from app.panels.tasks.weight_slider import WeightSlider
from app.widgets.question import question

if TYPE_CHECKING:
    from app.session import Session


class TaskMenu(QMenu):
    """The menu of one task's card; asks before anything is taken away."""

    rename_wanted = Signal()
    class_wanted = Signal()

    def __init__(self, session: Session, task_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._id = task_id
        self.weight = WeightSlider()
        self._add_weight()
        self.addAction(theme.icon("edit"), self.tr("Rename task")).triggered.connect(self.rename_wanted)
        self.addAction(theme.icon("plus"), self.tr("Add class")).triggered.connect(self.class_wanted)
        self.lock = self.addAction(theme.icon("lock"), self.tr("Lock task"))
        self.lock.setCheckable(True)
        self.lock.triggered.connect(self._lock)
        self.addSeparator()
        self.up = self.addAction(theme.icon("up"), self.tr("Move up"))
        self.up.triggered.connect(self.move_up)
        self.down = self.addAction(theme.icon("down"), self.tr("Move down"))
        self.down.triggered.connect(self.move_down)
        self.addSeparator()
        self.remove = self.addAction(theme.icon("trash"), self.tr("Remove task…"))
        self.remove.triggered.connect(self.ask_to_remove)
        self.aboutToShow.connect(self._look)

    def _add_weight(self) -> None:
        """The weight is set once a month: here it takes no room in the card."""
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(theme.SPACING * 3 // 2, theme.SPACING // 2, theme.SPACING, theme.SPACING // 2)
        row.setSpacing(theme.SPACING)
        row.addWidget(QLabel(self.tr("Weight λ")))
        row.addWidget(self.weight, 1)
        self.weight.slider.setMinimumWidth(120)
        self.weight.number.installEventFilter(self)
        action = QWidgetAction(self)
        action.setDefaultWidget(line)
        self.addAction(action)
        self.addSeparator()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the weight takes it and closes the menu."""
        enter = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in enter:
            self.weight.number.interpretText()
            self.close()
            return True
        return super().eventFilter(watched, event)

    @Slot()
    def _look(self) -> None:
        task_ids = [t.id for t in self._session.project.tasks]
        self.up.setEnabled(self._id != task_ids[0])
        self.down.setEnabled(self._id != task_ids[-1])
        self.lock.setChecked(self._session.limits.is_locked(self._id))

    @Slot(bool)
    def _lock(self, locked: bool) -> None:
        self._session.limits.lock_task(self._id, locked)

    @Slot()
    def move_up(self) -> None:
        self._move(-1)

    @Slot()
    def move_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        task_ids = [t.id for t in self._session.project.tasks]
        to = task_ids.index(self._id) + by
        if 0 <= to < len(task_ids):
            self._session.tasks.move(self._id, to)

    @Slot()
    def ask_to_remove(self) -> None:
        """Ask whether to remove the task, and say what is lost."""
        name = self._session.project.task(self._id).name
        box = question(
            self.parentWidget() or self,
            self.tr("Remove task"),
            self.tr("Remove the task “{0}”?").format(name),
            self._session.tasks.what_is_lost(self._id),
        )
        box.accepted.connect(self._remove)
        box.open()

    @Slot()
    def _remove(self) -> None:
        self._session.tasks.remove(self._id)
