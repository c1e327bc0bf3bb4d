"""One task in the Tasks panel: name, weight, classes, how it is shown, and how well it is predicted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QMessageBox,
    QRadioButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.panels.class_row import ClassRow
from app.panels.wording import iou_text, task_color
from app.widgets.card import Card
from app.widgets.editable_label import EditableLabel
from app.widgets.elided_label import ElidedLabel
from app.widgets.opacity_control import OpacityControl
from app.widgets.weight_slider import WeightSlider

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from app.session import Session
    from app.view_state import ViewState
    from core.project import Task


class TaskCard(Card):
    """Shows a task in place: only class rows are built again, and those only if their number changed."""

    def __init__(
        self, session: Session, view_state: ViewState, task: Task, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view_state = view_state
        self._task = task
        self.rows: list[ClassRow] = []
        self._build_head()
        self._build_weight()
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
        """Whose card this is."""
        return self._task.id

    # building --------------------------------------------------------------------------------------------

    def _build_head(self) -> None:
        self.radio = QRadioButton()
        self.radio.setAutoExclusive(False)
        self.radio.clicked.connect(self._choose)
        self.name = EditableLabel(bold=True)
        self.name.check = self._check_task_name
        self.name.edited.connect(self._renamed)
        self.score = ElidedLabel(bold=True)
        self.score.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.score.setFixedWidth(self.score.fontMetrics().horizontalAdvance("0.00") + 4)
        self.score_caption = ElidedLabel(self.tr("mIoU"), quiet=True, scale=0.85)
        self.score_caption.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.add_class_button = _small_button("plus")
        self.add_class_button.clicked.connect(self.add_class)
        self.more = _small_button("more")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.more)
        menu.aboutToShow.connect(self._fill_menu)
        self.more.setMenu(menu)

    def _build_weight(self) -> None:
        self.weight_label = QLabel("λ")
        self.weight_label.setProperty("role", "dim")
        self.weight = WeightSlider()
        self.weight.changed.connect(self._weighed)

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

    def _arrange(self) -> None:
        space = theme.SPACING
        head = QHBoxLayout()
        head.setSpacing(space // 2)
        head.addWidget(self.radio)
        head.addWidget(self.name, 1)
        head.addWidget(self.score_caption)
        head.addWidget(self.score)
        head.addWidget(self.add_class_button)
        head.addWidget(self.more)
        weight = QHBoxLayout()
        weight.setContentsMargins(space // 2, 0, space // 2, 0)
        weight.setSpacing(space)
        weight.addWidget(self.weight_label)
        weight.addWidget(self.weight, 1)
        self._class_layout = QVBoxLayout()
        self._class_layout.setSpacing(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space + 4, space, space, space)
        layout.setSpacing(space // 2)
        layout.addLayout(head)
        layout.addLayout(weight)
        layout.addLayout(self._class_layout)
        layout.addWidget(self.labels)
        layout.addWidget(self.predictions)

    def tab_chain(self) -> list[QWidget]:
        """What Tab goes through, from top to bottom."""
        chain: list[QWidget] = [
            self.radio,
            self.add_class_button,
            self.more,
            self.weight.slider,
            self.weight.number,
        ]
        for row in self.rows:
            chain += [row, row.swatch]
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
            (self.name, self.tr("Name of task {0}")),
            (self.add_class_button, self.tr("Add a class to {0}")),
            (self.more, self.tr("More for task {0}")),
        ):
            widget.setAccessibleName(text.format(task.name))
        self.add_class_button.setToolTip(self.tr("Add a class to {0}").format(task.name))
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
        self.weight.set_names(
            self.tr("Weight λ of task {0}").format(task.name),
            self.tr("How much this task counts while learning. 1 is normal, 0 switches its learning off."),
        )
        while len(self.rows) > len(task.classes):
            self._class_layout.removeWidget(row := self.rows.pop())
            row.hide()
            row.deleteLater()
        while len(self.rows) < len(task.classes):
            self.rows.append(self._new_row(len(self.rows)))
            self._class_layout.addWidget(self.rows[-1])
        for row, shown in zip(self.rows, task.classes, strict=True):
            row.show_class(shown, task.name)
            row.may_remove = len(task.classes) > 1

    def _new_row(self, index: int) -> ClassRow:
        row = ClassRow(index)
        row.set_check(self._check_class_name)
        row.chosen.connect(self._class_chosen)
        row.renamed.connect(self._class_renamed)
        row.recolored.connect(self._class_recolored)
        row.remove_wanted.connect(self._class_unwanted)
        return row

    def show_weight(self, weight: float) -> None:
        """Show the weight λ."""
        self.weight.set_weight(weight)

    def show_view(self) -> None:
        """Show what is visible, and how much of it."""
        view = self._view_state.task_view(self.task_id)
        self.labels.set_state(view.label_visible, view.label_opacity)
        self.predictions.set_state(view.prediction_visible, view.prediction_opacity)

    def show_active(self) -> None:
        """Show whether this is the task that the tools paint, and which class."""
        active = self._session.active_task == self.task_id
        self.set_active(active)
        self.radio.setChecked(active)
        for index, row in enumerate(self.rows):
            row.show_active(active and index == self._session.active_class)

    def show_score(self) -> None:
        """Show mIoU and the IoU per class, in place."""
        score = self._session.scores.get(self.task_id)
        own = self._session.held_out == "automatic"
        basis = self.tr("images held out by itself") if own else self.tr("val images")
        miou = score.miou if score is not None else None
        self.score.setText(iou_text(miou))
        if miou is not None:
            tip = self.tr("mIoU: the mean of the classes' IoU on {0}").format(basis)
        elif score is not None:
            tip = self.tr("There are no val labels for this task, so its mIoU can't be known.")
        else:
            tip = self.tr("mIoU. Not scored yet.")
        self.score.setToolTip(tip)
        for index, row in enumerate(self.rows):
            if score is not None and index < len(score.iou):
                row.show_score(True, score.iou[index], score.pixels[index], basis)
            else:
                row.show_score(False, None, 0, basis)

    # what the user does ------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the card makes its task the one that is painted."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 renames; Alt with an arrow moves the task."""
        moves = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() == Qt.Key.Key_F2:
            self.name.edit()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in moves:
            self._move(moves[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    @Slot()
    def _choose(self) -> None:
        self._session.set_active(self.task_id)
        self.show_active()  # a radio button that was clicked again must not go out

    @Slot(str)
    def _renamed(self, name: str) -> None:
        self._session.rename_task(self.task_id, name)

    @Slot(float)
    def _weighed(self, weight: float) -> None:
        self._session.set_weight(self.task_id, weight)

    @Slot(bool)
    def _labels_shown(self, visible: bool) -> None:
        self._view_state.set_task_view(self.task_id, label_visible=visible)

    @Slot(float)
    def _labels_faded(self, opacity: float) -> None:
        self._view_state.set_task_view(self.task_id, label_opacity=opacity)

    @Slot(bool)
    def _predictions_shown(self, visible: bool) -> None:
        self._view_state.set_task_view(self.task_id, prediction_visible=visible)

    @Slot(float)
    def _predictions_faded(self, opacity: float) -> None:
        self._view_state.set_task_view(self.task_id, prediction_opacity=opacity)

    def _sending_row(self) -> int:
        return self.rows.index(self.sender())  # type: ignore[arg-type]

    @Slot()
    def _class_chosen(self) -> None:
        self._session.set_active(self.task_id, self._sending_row())

    @Slot(str)
    def _class_renamed(self, name: str) -> None:
        self._session.rename_class(self.task_id, self._sending_row(), name)

    @Slot(str)
    def _class_recolored(self, color: str) -> None:
        self._session.recolor_class(self.task_id, self._sending_row(), color)

    @Slot()
    def _class_unwanted(self) -> None:
        self.ask_to_remove_class(self._sending_row())

    @Slot()
    def add_class(self) -> None:
        """Add a class and let its name be typed at once."""
        names = {c.name for c in self._task.classes}
        number = len(names)
        while (name := self.tr("class {0}").format(number)) in names:
            number += 1
        self._session.add_class(self.task_id, name)
        if len(self.rows) > len(names):
            self.rows[-1].name.edit()

    def _check_task_name(self, name: str) -> str:
        taken = any(t.name == name and t.id != self.task_id for t in self._session.project.tasks)
        return self.tr("Another task is called “{0}” already.").format(name) if taken else ""

    def _check_class_name(self, name: str) -> str:
        row = next((i for i, r in enumerate(self.rows) if r.name.is_editing), -1)
        taken = any(c.name == name and i != row for i, c in enumerate(self._task.classes))
        return self.tr("This task has a class “{0}” already.").format(name) if taken else ""

    # the menu ----------------------------------------------------------------------------------------------

    @Slot()
    def _fill_menu(self) -> None:
        menu = self.more.menu()
        menu.clear()
        place = [t.id for t in self._session.project.tasks].index(self.task_id)
        menu.addAction(theme.icon("edit"), self.tr("Rename task")).triggered.connect(self.name.edit)
        menu.addAction(theme.icon("plus"), self.tr("Add class")).triggered.connect(self.add_class)
        menu.addSeparator()
        up = menu.addAction(theme.icon("up"), self.tr("Move up"))
        up.setEnabled(place > 0)
        up.triggered.connect(self._move_up)
        down = menu.addAction(theme.icon("down"), self.tr("Move down"))
        down.setEnabled(place < len(self._session.project.tasks) - 1)
        down.triggered.connect(self._move_down)
        menu.addSeparator()
        menu.addAction(theme.icon("trash"), self.tr("Remove task…")).triggered.connect(self.ask_to_remove)

    @Slot()
    def _move_up(self) -> None:
        self._move(-1)

    @Slot()
    def _move_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        places = [t.id for t in self._session.project.tasks]
        to = places.index(self.task_id) + by
        if 0 <= to < len(places):
            self._session.move_task(self.task_id, to)

    @Slot()
    def ask_to_remove(self) -> None:
        """Ask whether the task shall go, and say what is lost."""
        box = self._question(
            self.tr("Remove task"),
            self.tr("Remove the task “{0}”?").format(self._task.name),
            self._session.what_is_lost(self.task_id),
        )
        box.accepted.connect(self._remove)
        box.open()

    @Slot()
    def _remove(self) -> None:
        self._session.remove_task(self.task_id)

    def ask_to_remove_class(self, index: int) -> None:
        """Ask whether a class shall go."""
        name = self._task.classes[index].name
        box = self._question(
            self.tr("Remove class"),
            self.tr("Remove the class “{0}” of {1}?").format(name, self._task.name),
            self.tr("Pixels that are painted as “{0}” become unlabelled. Undo brings all of it back.").format(
                name
            ),
        )
        self._class_to_remove = index
        box.accepted.connect(self._remove_class)
        box.open()

    @Slot()
    def _remove_class(self) -> None:
        self._session.remove_class(self.task_id, self._class_to_remove)

    def _question(self, title: str, text: str, details: str) -> QMessageBox:
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(title)
        box.setText(text)
        box.setInformativeText(details)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(box.addButton(self.tr("Remove"), QMessageBox.ButtonRole.AcceptRole))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return box


def _small_button(icon: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(theme.icon(icon, "text_dim"))
    button.setIconSize(QSize(16, 16))
    button.setStyleSheet(
        "QToolButton { padding: 2px; } QToolButton::menu-indicator { image: none; width: 0; }"
    )
    return button
