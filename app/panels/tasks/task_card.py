"""One task in the Tasks panel: name, weight, classes, how it is shown, and how well it is predicted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.panels.tasks.card import Card
from app.panels.tasks.class_list import ClassList
from app.panels.tasks.menu import TaskMenu
from app.panels.tasks.opacity_control import Eye, OpacityControl
from app.panels.wording import UNKNOWN, doubt_text, score_text, task_color
from app.widgets.editable_label import EditableLabel
from app.widgets.elided_label import ElidedLabel
from app.widgets.lock_button import LockButton
from app.widgets.plain_text import as_tip
from app.widgets.small_button import SmallButton

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from app.session import Session
    from app.window.view_state import ViewState
    from core.project.model import Task


class TaskCard(Card):
    """Shows a task in place: nothing is built again but rows of classes that come and go.

    Only the active task shows its classes and layers; the others are a row each.
    """

    def __init__(
        self, session: Session, view_state: ViewState, task: Task, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view_state = view_state
        self._task = task
        self.classes = ClassList(session, view_state, task)
        self._hidden_layers = (True, True)
        """Whether labels and predictions were visible before the eye hid both."""
        self._build_head()
        self._build_buttons()
        self._build_layers()
        self._arrange()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.show_task(task)
        self.show_weight(task.weight)
        self.show_view()
        self.show_active()
        self.show_score()

    @property
    def task_id(self) -> str:
        return self._task.id

    # building --------------------------------------------------------------------------------------------

    def _build_head(self) -> None:
        self.radio = QRadioButton()
        self.radio.setAutoExclusive(False)
        self.radio.clicked.connect(self._choose)
        self.name = EditableLabel(bold=True)
        self.name.check = self._check_task_name
        self.name.edited.connect(self._renamed)
        self.score = ElidedLabel(bold=True, scale=1.15)
        self.score.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.score.setFixedWidth(self.score.fontMetrics().horizontalAdvance("0.00") + 4)
        self.score_caption = ElidedLabel(self.tr("mIoU"), quiet=True, scale=0.85)
        self.score_caption.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _build_buttons(self) -> None:
        self.lock = LockButton()
        self.lock.clicked.connect(self._lock)
        self.eye = Eye()
        self.eye.toggled.connect(self._shown)
        self.eye.clicked_with_key.connect(self._toggle_solo)
        self.add_class_button = QPushButton(self.tr("Add class"))
        self.add_class_button.setIcon(theme.icon("plus", "text_dim"))
        self.add_class_button.setProperty("role", "quiet")
        self.add_class_button.setStyleSheet("QPushButton { padding: 1px 6px 1px 2px; }")
        self.add_class_button.clicked.connect(self.classes.add)
        self.more = SmallButton("more")
        self.menu = TaskMenu(self._session, self.task_id, self)
        self.menu.rename_wanted.connect(self.name.edit)
        self.menu.class_wanted.connect(self.classes.add)
        self.more.set_popup(self.menu)
        self.weight = self.menu.weight
        self.weight.changed.connect(self._weighed)
        self.weight_button = QToolButton()
        self.weight_button.setStyleSheet("QToolButton { padding: 1px 3px; }")
        self.weight_button.clicked.connect(self.more.showMenu)

    def _build_layers(self) -> None:
        self.labels = OpacityControl(self.tr("Labels"))
        self.predictions = OpacityControl(self.tr("Predictions"))
        width = (
            max(c.caption.sizeHint().width() for c in (self.labels, self.predictions)) + theme.SPACING // 2
        )
        for control in (self.labels, self.predictions):
            control.set_caption_width(width)
        self.labels.visibility_changed.connect(self._labels_shown)
        self.labels.opacity_changed.connect(self._labels_faded)
        self.predictions.visibility_changed.connect(self._predictions_shown)
        self.predictions.opacity_changed.connect(self._predictions_faded)
        for control in (self.labels, self.predictions):
            control.solo_wanted.connect(self._toggle_solo)
        self._view_state.comparison.changed.connect(self.show_view)

    def _arrange(self) -> None:
        space = theme.SPACING
        head = QHBoxLayout()
        head.setSpacing(space // 2)
        head.addWidget(self.radio)
        head.addWidget(self.name, 1)
        for widget in (self.weight_button, self.score_caption, self.score, self.lock):
            head.addWidget(widget)
        for button in (self.eye, self.more):
            head.addWidget(button)
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(space // 2)
        body.addWidget(self.classes)
        body.addWidget(self.add_class_button, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(self.labels)
        body.addWidget(self.predictions)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space + 4, space // 2, space // 2, space // 2)
        layout.setSpacing(space // 2)
        layout.addLayout(head)
        layout.addWidget(self._body)

    def tab_chain(self) -> list[QWidget]:
        """What Tab goes through, from top to bottom."""
        chain: list[QWidget] = [self.radio, self.weight_button, self.lock, self.eye, self.more]
        for row in self.classes.rows:
            chain += [row, row.swatch, row.lock]
        chain.append(self.add_class_button)
        for control in (self.labels, self.predictions):
            chain += [control.eye, control.slider]
        return chain

    # showing ---------------------------------------------------------------------------------------------

    def show_task(self, task: Task) -> None:
        """Show the task's name and classes as they are now."""
        self._task = task
        self.set_edge_color(task_color(task))
        self.name.set_text(task.name)
        for widget, text in (
            (self.radio, self.tr("Paint task {0}")),
            (self.name, self.tr("Task name: {0}")),
        ):
            widget.setAccessibleName(text.format(task.name))
        self.add_class_button.setAccessibleName(self.tr("Add a class to {0}").format(task.name))
        self.more.set_name(self.tr("More for task {0}").format(task.name))
        self.radio.setToolTip(self.tr("Paint this task"))
        self.setAccessibleName(self.tr("Task {0}").format(task.name))
        self.labels.set_names(
            self.tr("Show the labels of {0}").format(task.name),
            self.tr("Opacity of the labels of {0}").format(task.name),
        )
        self.predictions.set_names(
            self.tr("Show the predictions of {0}").format(task.name),
            self.tr("Opacity of the predictions of {0}").format(task.name),
        )
        self.eye.setAccessibleName(self.tr("Show the task {0}").format(task.name))
        self.eye.setToolTip(
            as_tip(
                self.tr("Show the labels and predictions of {0}").format(task.name)
                + "\n"
                + self.tr("Alt- or Shift-click: show only this task")
            )
        )
        self._name_weight()
        self.classes.show_task(task)
        self.show_locks()

    def show_locks(self) -> None:
        """Show whether the task is locked, and which of its classes."""
        locked = self._session.limits.is_locked(self.task_id)
        self.lock.set_locked(locked)
        self.lock.setVisible(locked)  # the head has little room; an open task is locked by menu and key
        self.lock.set_name(
            self.tr("Lock task {0}").format(self._task.name),
            self.tr("Locked: its labels can't be changed. Click to unlock.")
            if locked
            else self.tr("Lock: its labels can't be changed."),
        )
        self.classes.show_locks()

    def show_weight(self, weight: float) -> None:
        """Show the weight λ, in the head only where it isn't the usual one."""
        self.weight.set_weight(weight)
        number = self.locale().toString(weight, "g", 3) if weight else self.tr("off")
        self.weight_button.setText(self.tr("λ {0}").format(number))
        self.weight_button.setVisible(weight != 1)

    def _name_weight(self) -> None:
        name = self.tr("Weight λ of task {0}").format(self._task.name)
        tip = self.tr("How much this task counts in learning. 1 is normal; 0 turns it off.")
        self.weight.set_names(name, tip)
        self.weight_button.setAccessibleName(name)
        self.weight_button.setToolTip(as_tip(tip))

    @Slot()
    def show_view(self) -> None:
        """Show what is visible, and how much of it."""
        view = self._view_state.task_view(self.task_id)
        self.labels.set_state(view.label_visible and not self._hidden_by_solo, view.label_opacity)
        self.predictions.set_state(
            view.prediction_visible and not self._hidden_by_solo, view.prediction_opacity
        )
        self.eye.show_open(self.labels.eye.isChecked() or self.predictions.eye.isChecked())

    @property
    def _hidden_by_solo(self) -> bool:
        return self._view_state.comparison.solo and self._session.active_task != self.task_id

    def show_active(self) -> None:
        """Show whether this is the task that the tools paint, and which class."""
        active = self._session.active_task == self.task_id
        self.set_active(active)
        self.radio.setChecked(active)
        self._body.setVisible(active)
        self.show_view()
        self.classes.show_active(active)

    def show_score(self) -> None:
        """Show mIoU and the IoU per class, in place."""
        score = self._session.learning.state.scores.get(self.task_id)
        automatic = self._session.learning.state.held_out == "automatic"
        basis = self.tr("automatically held-out images") if automatic else self.tr("val images")
        miou = score.miou if score is not None else None
        self.score.setText(score_text(score) if score is not None else UNKNOWN)
        doubt = doubt_text(score) if score is not None else ""
        self.score.setEnabled(not doubt)  # grey
        if miou is not None:
            tip = self.tr("mIoU: the mean of the classes' IoU on {0}").format(basis)
        elif score is not None:
            tip = self.tr("No validation labels for this task, so its mIoU is unknown.")
        else:
            tip = self.tr("mIoU: no score yet.")
        tip = "\n".join(line for line in (tip, doubt) if line)
        for label in (self.score, self.score_caption):
            label.setToolTip(tip)
        self.classes.show_score(score, basis)

    def event(self, event: QEvent) -> bool:
        """The word mIoU makes room for a long name."""
        taken = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit_caption()
        return taken

    def _fit_caption(self) -> None:
        caption = self.score_caption
        room = self.name.width() + (caption.width() + theme.SPACING // 2 if caption.isVisible() else 0)
        caption.setVisible(room - caption.sizeHint().width() - theme.SPACING >= self.name.text_width)

    # what the user does ------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the card makes its task the one that is painted."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 renames; Alt with an arrow moves the task."""
        moves = {Qt.Key.Key_Up: self.menu.move_up, Qt.Key.Key_Down: self.menu.move_down}
        if event.key() == Qt.Key.Key_F2:
            self.name.edit()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in moves:
            moves[Qt.Key(event.key())]()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _choose(self) -> None:
        self._session.set_active(self.task_id)
        self.show_active()  # a radio button that was clicked again must not go out

    @Slot(bool)
    def _lock(self, locked: bool) -> None:
        self._session.limits.lock_task(self.task_id, locked)

    @Slot(str)
    def _renamed(self, name: str) -> None:
        self._session.tasks.rename(self.task_id, name)
        self._show_truth()

    @Slot(float)
    def _weighed(self, weight: float) -> None:
        self._session.tasks.set_weight(self.task_id, weight)
        self.show_weight(self._session.project.task(self.task_id).weight)  # it may have been refused

    @Slot(bool)
    def _shown(self, visible: bool) -> None:
        self._end_solo()
        view = self._view_state.task_view(self.task_id)
        if not visible:
            self._hidden_layers = (view.label_visible, view.prediction_visible)
        labels, predictions = self._hidden_layers if visible else (False, False)
        if visible and not (labels or predictions):
            labels = predictions = True
        self._view_state.set_task_view(self.task_id, label_visible=labels, prediction_visible=predictions)

    @Slot(bool)
    def _labels_shown(self, visible: bool) -> None:
        self._end_solo()
        self._view_state.set_task_view(self.task_id, label_visible=visible)

    def _end_solo(self) -> None:
        """Whoever shows a layer of a task that another's solo hides wants both."""
        if self._hidden_by_solo:
            self._view_state.comparison.set_solo(False)

    @Slot()
    def _toggle_solo(self) -> None:
        """Show this task alone, which makes it the one that is painted; or all again."""
        comparison = self._view_state.comparison
        alone = comparison.solo and self._session.active_task == self.task_id
        self._session.set_active(self.task_id)
        comparison.set_solo(not alone)

    @Slot(float)
    def _labels_faded(self, opacity: float) -> None:
        self._view_state.set_task_view(self.task_id, label_opacity=opacity)

    @Slot(bool)
    def _predictions_shown(self, visible: bool) -> None:
        self._end_solo()
        self._view_state.set_task_view(self.task_id, prediction_visible=visible)

    @Slot(float)
    def _predictions_faded(self, opacity: float) -> None:
        self._view_state.set_task_view(self.task_id, prediction_opacity=opacity)

    def _show_truth(self) -> None:
        """A read-only session refuses; then show the current values again."""
        task = next((t for t in self._session.project.tasks if t.id == self.task_id), None)
        if task is not None:
            self.show_task(task)

    def _check_task_name(self, name: str) -> str:
        exists = any(t.name == name and t.id != self.task_id for t in self._session.project.tasks)
        return self.tr("Another task is already called “{0}”.").format(name) if exists else ""
