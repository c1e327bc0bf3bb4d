"""The Learning panel: what the learner does, curves of loss and IoU per task, and the results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QDockWidget,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.panels.learning.curve_plot import Curve, CurvePlot
from app.panels.learning.legend import Legend
from app.panels.learning.result_card import ResultCard
from app.panels.learning.result_words import headline
from app.panels.learning.results_table import ResultsTable, result_rows
from app.panels.learning.status import LearningStatus
from app.panels.learning.strip import HEIGHT, LearningStrip
from app.panels.wording import task_color
from app.session.learning.series import smooth
from app.widgets.elided_label import ElidedLabel
from app.widgets.empty_state import EmptyState
from core.learning.events import Losses, Progress, Scored

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from app.session import Session

INTERVAL_MS = 100
"""At most ten redraws a second, however many events come."""
SMOOTH_SHARE, SMOOTH_MAXIMUM = 25, 12  # a curve is calmed over a 25th of it, so that it never lags far
TABLE_WIDTH, SIDE_WIDTH = 388, 250
OPEN_HEIGHT, LEAST_OPEN_HEIGHT = 170, 150
UNLIMITED = 16777215  # Qt's QWIDGETSIZE_MAX


class LearningPanel(QWidget):
    """Follows the learner's events; draws only while it is seen. Folded, it is a strip of 32 pixels."""

    settings_wanted = Signal()
    """The user wants to open the learning settings."""
    confusion_wanted = Signal(str)
    """The user wants to see the confusion matrix of the task with this id."""
    compare_wanted = Signal()
    """The user wants to see the model from before the last run beside the one in force."""
    opened = Signal(bool)
    """The user opened or folded the panel."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)  # the ground that docks give their widgets
        self._session = session
        self._open_height = OPEN_HEIGHT
        self._timer = QTimer(self, singleShot=True, interval=INTERVAL_MS)
        self._timer.timeout.connect(self.redraw)
        self.strip = LearningStrip(session)
        self.strip.toggled.connect(self._toggle)
        self.strip.settings_wanted.connect(self.settings_wanted)
        self.status = LearningStatus(session)
        self.card = ResultCard(session)
        self.card.compare_wanted.connect(self.compare_wanted)
        self._build_plots()
        self._build_results()
        self._arrange()
        session.learning_event.connect(self._take)
        for changed in (
            session.learning_changed,
            session.tasks_changed,
            session.scores_changed,
            session.images_changed,
            session.current_image_changed,
            session.project_changed,
        ):
            changed.connect(self._redraw_soon)
        self._stale = True
        """More than the losses has changed since the last drawing."""
        self.set_open(on=True)
        self.redraw()

    # building ----------------------------------------------------------------------------------------------

    def _build_plots(self) -> None:
        self.loss_plot = CurvePlot()
        self.loss_plot.setAccessibleName(self.tr("Loss per task over steps"))
        self.iou_plot = CurvePlot(top=1.0)
        self.iou_plot.setAccessibleName(self.tr("mIoU per task, one point for each check"))
        self.legend = Legend()
        self.iou_caption = ElidedLabel(quiet=True, bold=True, scale=0.92)
        self.iou_caption.setToolTip(
            self.tr("One point for each check. The dashed line marks the model that is kept.")
        )

    def _build_results(self) -> None:
        self.results = ResultsTable()
        self.results.setFixedWidth(TABLE_WIDTH)
        self.results.task_chosen.connect(self._task_chosen)
        self.basis = QLabel(wordWrap=True)
        self.basis.setFont(self.results.font())
        self.basis.setFixedWidth(TABLE_WIDTH)
        self.basis.setProperty("role", "dim")
        self.val_button = QPushButton(self.tr("Go to a val image"))
        self.val_button.setStyleSheet("QPushButton { padding: 2px 9px; }")
        self.val_button.clicked.connect(self._go_to_val)
        self.empty = EmptyState("chart")

    def _arrange(self) -> None:
        space = theme.SPACING
        loss_caption = ElidedLabel(self.tr("Loss"), quiet=True, bold=True, scale=0.92)
        for caption in (loss_caption, self.iou_caption):
            caption.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        head = QHBoxLayout()
        head.setSpacing(space * 3 // 2)
        head.addWidget(loss_caption)
        head.addWidget(self.legend, 1)
        head.addWidget(self.iou_caption)
        plots = QHBoxLayout()
        plots.setSpacing(space * 2)
        plots.addWidget(self.loss_plot, 1)
        plots.addWidget(self.iou_plot, 1)
        charts = QVBoxLayout()
        charts.setSpacing(space // 2)
        charts.addLayout(head)
        charts.addLayout(plots, 1)
        table = QVBoxLayout()
        table.setSpacing(space // 2)
        table.addWidget(self.results, 1)
        table.addWidget(self.basis)
        table.addWidget(self.val_button, 0, Qt.AlignmentFlag.AlignLeft)
        side = QVBoxLayout()
        side.addWidget(self.card, 1)
        side.addWidget(self.status, 1)
        full = QWidget()
        right = QHBoxLayout(full)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(space * 2)
        right.addLayout(charts, 1)
        right.addLayout(table)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(full)
        for widget in (self.card, self.status):
            widget.setFixedWidth(SIDE_WIDTH)
        self._body = QWidget()
        row = QHBoxLayout(self._body)
        row.setContentsMargins(space * 3 // 2, 0, space, space)
        row.setSpacing(space * 2)
        row.addLayout(side)
        row.addWidget(self._stack, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.strip)
        layout.addWidget(self._body, 1)

    # folding ------------------------------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Curves and results are shown."""
        return not self._body.isHidden()

    def set_open(self, *, on: bool) -> None:
        """Show curves and results, or the strip alone."""
        if self.is_open and not on and self.isVisible():
            self._open_height = max(LEAST_OPEN_HEIGHT, self.height())
        self._body.setVisible(on)
        self.setMinimumHeight(LEAST_OPEN_HEIGHT if on else HEIGHT)
        self.setMaximumHeight(UNLIMITED if on else HEIGHT)
        self.strip.show_open(on=on)
        dock, window = self.parentWidget(), self.window()
        if on and isinstance(dock, QDockWidget) and isinstance(window, QMainWindow) and not dock.isFloating():
            title = dock.titleBarWidget()
            height = self._open_height + (title.height() if title is not None else 0)
            window.resizeDocks([dock], [height], Qt.Orientation.Vertical)
        self._redraw_soon()

    @Slot()
    def _toggle(self) -> None:
        self.set_open(on=not self.is_open)
        self.opened.emit(self.is_open)

    def sizeHint(self) -> QSize:
        """What the dock gives it at first."""
        return QSize(super().sizeHint().width(), OPEN_HEIGHT if self.is_open else HEIGHT)

    # following the session ----------------------------------------------------------------------------------

    @Slot(object)
    def _take(self, event: object) -> None:
        if isinstance(event, Losses | Progress | Scored):
            self._stale |= isinstance(event, Scored)
            self._start_timer()

    @Slot(str)
    def _task_chosen(self, name: str) -> None:
        for task in self._session.project.tasks:
            if task.name == name and task.id in self._session.learning.state.scores:
                self.confusion_wanted.emit(task.id)
                return

    @Slot()
    def _redraw_soon(self) -> None:
        self._stale = True
        self._start_timer()

    def _start_timer(self) -> None:
        if not self._timer.isActive() and self.isVisible():
            self._timer.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what came while nobody looked."""
        super().showEvent(event)
        self._stale = True
        self.redraw()

    # drawing ------------------------------------------------------------------------------------------------

    @Slot()
    def redraw(self) -> None:
        """Show everything as it is now."""
        learning = self._session.learning
        self.strip.show_state(headline(learning.state.outcome))
        if not self.is_open:
            return
        self.card.show_outcome()
        self.status.setVisible(self.card.isHidden())
        self.status.show_run()
        if learning.history.story.is_empty and not learning.state.scores:
            self.empty.set_words(*self._what_to_do())
            self._stack.setCurrentWidget(self.empty)
            return
        self._stack.setCurrentIndex(1)
        self._draw_losses()
        if self._stale:
            self._stale = False
            self._draw_scores()
            self._draw_results()

    def _draw_losses(self) -> None:
        losses, curves = self._session.learning.history.story.run.losses, {}
        for task in self._session.project.tasks:
            if task.id in losses:
                x, y = losses[task.id].points
                span = min(len(y) // SMOOTH_SHARE, SMOOTH_MAXIMUM)
                curves[task.id] = Curve(task_color(task), x, smooth(y, span), faint=y)
        self.loss_plot.show_curves(curves)

    def _draw_scores(self) -> None:
        tasks, story = self._session.project.tasks, self._session.learning.history.story
        self.legend.set_items([(t.name, task_color(t)) for t in tasks])
        curves = {t.id: Curve(task_color(t), *story.mious[t.id].points) for t in tasks if t.id in story.mious}
        self.iou_plot.show_curves(curves, mark_at=story.best_at)

    def _draw_results(self) -> None:
        automatic = self._session.learning.state.held_out == "automatic"
        self.iou_caption.setText(self.tr("mIoU on held-out images") if automatic else self.tr("mIoU on val"))
        rows = result_rows(self._session.project.tasks, self._session.learning.state.scores)
        self.results.pixel_area = self._session.project.pixel_size**2
        self.results.show_rows(rows)
        without_val = automatic or not rows
        val = self._session.images.val_to_label if without_val else None
        if rows:
            text = self._basis_text(automatic=automatic)
        elif self._session.learning.state.phase not in ("idle", "waiting"):
            text = self.tr("No score yet.")
        elif val is None:
            text = self.tr(
                "To measure accuracy, label one or two validation images: right-click an image in the list, "
                "and choose val."
            )
        else:
            text = self.tr("To measure accuracy, label one or two validation images.")
        self.basis.setText(text)
        self.basis.setToolTip(self._how_measured(automatic=automatic) if rows else "")
        self.val_button.setVisible(val is not None and val != self._session.current_image)

    def _basis_text(self, *, automatic: bool) -> str:
        if automatic:
            return self.tr(
                "Measured on images held out automatically, since there are too few validation labels."
            )
        return self.tr("Measured on labelled pixels of validation images.")

    def _how_measured(self, *, automatic: bool) -> str:
        """More on that, for a tool tip."""
        if automatic:
            return ""
        return self.tr(
            "Thresholds are chosen on validation images. To keep the score honest, each half of these images is "
            "scored with thresholds from the other half."
        )

    @Slot()
    def _go_to_val(self) -> None:
        self._session.show_image(self._session.images.val_to_label)

    def _what_to_do(self) -> tuple[str, str]:
        session = self._session
        if not session.is_open:
            return self.tr("Nothing to learn yet"), self.tr("Open a project, or try the sample.")
        if not session.project.tasks:
            return self.tr("Nothing to learn yet"), self.tr(
                "Add a task in the Tasks panel and images in the Images panel."
            )
        if not session.project.images:
            return self.tr("Nothing to learn yet"), self.tr(
                "Add images in the Images panel, then paint a few strokes on one."
            )
        if session.learning.state.phase in ("quick", "full"):
            return session.learning.state.phase_text or self.tr("Learning"), self.tr(
                "The first curves will appear in a moment."
            )
        if session.learning.state.mode is None:
            return self.tr("Live learning is off"), self.tr(
                "Switch on Live, then paint a few strokes of each class."
            )
        return (
            self.tr("Paint a few strokes of each class"),
            self.tr("Learning starts automatically. Its curves and each task's IoU will appear here."),
        )
