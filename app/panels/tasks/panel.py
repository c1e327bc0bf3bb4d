"""The Tasks panel: one card per task, any number of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from app import theme
from app.dialogs.new_task import NewTaskDialog
from app.panels.tasks.task_card import TaskCard
from app.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from app.session import Session
    from app.window.view_state import ViewState


class TasksPanel(QWidget):
    """Shows and changes the project's tasks. Cards live as long as their tasks; values change in place."""

    def __init__(self, session: Session, view_state: ViewState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)  # the ground that docks give their widgets
        self._session = session
        self._view_state = view_state
        self.cards: dict[str, TaskCard] = {}
        self._arrange()
        session.tasks_changed.connect(self._tasks_changed)
        session.project_changed.connect(self._tasks_changed)
        session.weight_changed.connect(self._weight_changed)
        session.active_changed.connect(self._active_changed)
        session.limits_changed.connect(self._limits_changed)
        session.scores_changed.connect(self._scores_changed)
        view_state.task_view_changed.connect(self._view_changed)
        view_state.key_names_changed.connect(self._tasks_changed)
        self._tasks_changed()

    def _arrange(self) -> None:
        self._inside = QWidget()
        self._list = QVBoxLayout(self._inside)
        self._list.setContentsMargins(theme.SPACING, theme.SPACING, theme.SPACING, theme.SPACING)
        self._list.setSpacing(theme.SPACING)
        self._list.addStretch(1)
        self.scroll_area = QScrollArea()
        self.scroll_area.setWidget(self._inside)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.empty = EmptyState("tasks")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.scroll_area)
        self._stack.addWidget(self.empty)
        self.add_button = QPushButton(self.tr("Add task…"))
        self.add_button.setIcon(theme.icon("plus", "text_dim"))
        self.add_button.clicked.connect(self.ask_for_task)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._stack, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(theme.SPACING, theme.SPACING // 2, theme.SPACING, theme.SPACING)
        foot.addWidget(self.add_button)
        layout.addLayout(foot)

    # following the session ----------------------------------------------------------------------------------

    @Slot()
    def _tasks_changed(self) -> None:
        tasks = self._session.project.tasks
        for task_id in set(self.cards) - {t.id for t in tasks}:
            card = self.cards.pop(task_id)
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        for index, task in enumerate(tasks):
            if task.id not in self.cards:
                self.cards[task.id] = TaskCard(self._session, self._view_state, task)
            card = self.cards[task.id]
            card.show_task(task)
            card.show_weight(task.weight)
            if self._list.indexOf(card) != index:
                self._list.insertWidget(index, card)
        self._active_changed()
        self._scores_changed()
        self._put_tabs_in_order()
        self._say_if_empty()

    def _put_tabs_in_order(self) -> None:
        previous: QWidget | None = None
        for task in self._session.project.tasks:
            for widget in self.cards[task.id].tab_chain():
                if previous is not None:
                    QWidget.setTabOrder(previous, widget)
                previous = widget
        if previous is not None:
            QWidget.setTabOrder(previous, self.add_button)

    def _say_if_empty(self) -> None:
        open_ = self._session.is_open
        if open_:
            self.empty.set_words(
                self.tr("No tasks yet"),
                self.tr(
                    "A task is a set of classes that exclude one another, such as road / not road. Add the "
                    "first one below."
                ),
            )
        else:
            self.empty.set_words(
                self.tr("No project is open"), self.tr("Tasks and their classes will appear here.")
            )
        self.add_button.setEnabled(open_ and not self._session.read_only)
        self._stack.setCurrentWidget(self.scroll_area if self.cards else self.empty)

    @Slot(str, float)
    def _weight_changed(self, task_id: str, weight: float) -> None:
        if task_id in self.cards:
            self.cards[task_id].show_weight(weight)

    @Slot()
    def _active_changed(self) -> None:
        for card in self.cards.values():
            card.show_active()

    @Slot()
    def _limits_changed(self) -> None:
        for card in self.cards.values():
            card.show_locks()

    @Slot()
    def _scores_changed(self) -> None:
        for card in self.cards.values():
            card.show_score()

    @Slot(str)
    def _view_changed(self, task_id: str) -> None:
        if task_id in self.cards:
            self.cards[task_id].show_view()

    # what the user does -------------------------------------------------------------------------------------

    @Slot()
    def ask_for_task(self) -> None:
        """Ask for a name and classes, and add the task."""
        dialog = NewTaskDialog(frozenset(t.name for t in self._session.project.tasks), self)
        dialog.chosen.connect(self._add)
        dialog.open()

    @Slot(str, tuple)
    def _add(self, name: str, class_names: tuple[str, ...]) -> None:
        task_id = self._session.tasks.add(name, class_names)
        if task_id in self.cards:
            QTimer.singleShot(0, self._show_last)  # once the layout has given the card its place

    @Slot()
    def _show_last(self) -> None:
        tasks = self._session.project.tasks
        if tasks and tasks[-1].id in self.cards:
            self.scroll_area.ensureWidgetVisible(self.cards[tasks[-1].id])
