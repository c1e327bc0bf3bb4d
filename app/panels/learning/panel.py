"""The Learning panel: what the learner does, curves of loss and IoU per task, and the results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.panels.learning.curve_plot import Curve, CurvePlot
from app.panels.learning.history import LearningHistory, RunHistory
from app.panels.learning.legend import Legend
from app.panels.learning.results_table import ResultsTable, result_rows
from app.panels.learning.series import smooth
from app.panels.learning.status import LearningStatus
from app.panels.wording import task_color
from app.widgets.elided_label import ElidedLabel
from app.widgets.empty_state import EmptyState
from core.learning.events import Scored

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from app.session import Session
    from core.learning.events import Mode

INTERVAL_MS = 100
"""At most ten redraws a second, however many events come."""
SMOOTH_SHARE, SMOOTH_MAXIMUM = 25, 12  # a curve is calmed over a 25th of it, so that it never lags far
TABLE_WIDTH = 350


class LearningPanel(QWidget):
    """Follows the learner's events; draws only while it is seen."""

    cancel_wanted = Signal()
    """The user wants to discard the full run; whoever shows the panel asks for confirmation."""
    settings_wanted = Signal()
    """The user wants to open the learning settings."""
    confusion_wanted = Signal(str)
    """The user wants to see the confusion matrix of the task with this id."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)  # the ground that docks give their widgets
        self._session = session
        self._history = LearningHistory()
        self._mode: Mode = session.learning.state.mode or "quick"
        self._timer = QTimer(self, singleShot=True, interval=INTERVAL_MS)
        self._timer.timeout.connect(self.redraw)
        self.status = LearningStatus(session)
        self.status.cancel_wanted.connect(self.cancel_wanted)
        self.status.settings_wanted.connect(self.settings_wanted)
        self._build_plots()
        self._build_results()
        self._arrange()
        session.learning_event.connect(self._take)
        session.learning_changed.connect(self._learning_changed)
        session.tasks_changed.connect(self._redraw_soon)
        session.scores_changed.connect(self._redraw_soon)
        session.images_changed.connect(self._redraw_soon)
        session.current_image_changed.connect(self._redraw_soon)
        session.project_changed.connect(self._project_changed)
        self._last_wanted = session.learning.state.mode
        self._stale = True
        """More than the losses has changed since the last drawing."""
        self.redraw()

    # building ----------------------------------------------------------------------------------------------

    def _build_plots(self) -> None:
        self.loss_plot = CurvePlot()
        self.loss_plot.setAccessibleName(self.tr("Loss per task over steps"))
        self.iou_plot = CurvePlot(top=1.0)
        self.iou_plot.setAccessibleName(self.tr("mIoU per task on val over steps"))
        self.legend = Legend()
        self.iou_caption = ElidedLabel(quiet=True, bold=True, scale=0.92)
        self.mode_button = QToolButton()
        self.mode_button.setStyleSheet("QToolButton { padding: 0 5px; }")
        self.mode_button.clicked.connect(self._other_mode)

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
        head.addWidget(self.mode_button)
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
        full = QWidget()
        right = QHBoxLayout(full)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(space * 2)
        right.addLayout(charts, 1)
        right.addLayout(table)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(full)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(space * 3 // 2, space, space, space)
        layout.setSpacing(space * 2)
        layout.addWidget(self.status)
        layout.addWidget(self._stack, 1)

    # following the session ----------------------------------------------------------------------------------

    @Slot(object)
    def _take(self, event: object) -> None:
        if self._history.take(event):
            self._stale |= isinstance(event, Scored)
            self._start_timer()

    @Slot()
    def _learning_changed(self) -> None:
        mode = self._session.learning.state.mode
        if mode == "full" and self._last_wanted != "full":
            self._history.runs["full"].clear()
            self._mode = "full"
        elif mode == "quick" and self._last_wanted is None:
            self._mode = "quick"
        self._last_wanted = mode
        self._redraw_soon()

    @Slot()
    def _project_changed(self) -> None:
        self._history.clear()
        self._last_wanted = None
        self._mode = "quick"
        self._redraw_soon()

    @Slot()
    def _other_mode(self) -> None:
        self._mode = "quick" if self._mode == "full" else "full"
        self._stale = True
        self.redraw()

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
        run = self._history.runs[self._mode]
        self.status.show_state()
        running = self._session.learning.state.mode or self._mode
        self.status.show_run(self._history.runs[running])
        nothing = (
            all(r.is_empty for r in self._history.runs.values()) and not self._session.learning.state.scores
        )
        if nothing:
            self.empty.set_words(*self._what_to_do())
            self._stack.setCurrentWidget(self.empty)
            return
        self._stack.setCurrentIndex(1)
        self._name_mode()
        self._draw_losses(run)
        if self._stale:
            self._stale = False
            self._draw_scores(run)
            self._draw_results()

    def _name_mode(self) -> None:
        full = self._mode == "full"
        self.mode_button.setText(self.tr("Full") if full else self.tr("Quick"))
        self.mode_button.setToolTip(
            self.tr("Curves of full learning. Click for quick learning.")
            if full
            else self.tr("Curves of quick learning. Click for full learning.")
        )
        self.mode_button.setVisible(not any(r.is_empty for r in self._history.runs.values()))

    def _draw_losses(self, run: RunHistory) -> None:
        curves = {}
        for task in self._session.project.tasks:
            if task.id in run.losses:
                x, y = run.losses[task.id].points
                span = min(len(y) // SMOOTH_SHARE, SMOOTH_MAXIMUM)
                curves[task.id] = Curve(task_color(task), x, smooth(y, span), faint=y)
        self.loss_plot.show_curves(curves)

    def _draw_scores(self, run: RunHistory) -> None:
        tasks = self._session.project.tasks
        self.legend.set_items([(t.name, task_color(t)) for t in tasks])
        curves = {t.id: Curve(task_color(t), *run.mious[t.id].points) for t in tasks if t.id in run.mious}
        self.iou_plot.show_curves(curves, mark_at=run.best_at)

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
        self.val_button.setVisible(val is not None and val != self._session.current_image)

    def _basis_text(self, *, automatic: bool) -> str:
        if automatic:
            return self.tr("Measured on images held out automatically, since no validation image has labels.")
        return self.tr("Measured on labelled pixels of validation images.")

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
            return self.tr("Learning is off"), self.tr("Press Learn, then paint a few strokes of each class.")
        return (
            self.tr("Paint a few strokes of each class"),
            self.tr("Learning starts automatically. Its curves and each task's IoU will appear here."),
        )
