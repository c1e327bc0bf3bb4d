"""The bar at the top of the canvas in the view *Confidence*: its legend, its threshold, and what that would accept."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSpinBox, QWidget

from app import theme
from app.canvas.top_bars import place_at_top
from app.panels.wording import percent_text
from app.widgets.plain_text import as_tip
from app.widgets.spin_box import dress_spin_box
from app.window.confidence.scale import ConfidenceScale
from app.work.latest import Latest
from core.labels.taking import Threshold, unlabelled_by_confidence

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from app.canvas.view import CanvasView
    from app.work.background import Job
    from core.labels.packing import Pixels

DELAY_MS: Final = 100
"""From a change of label or prediction to the next count."""


class ConfidenceBar(QFrame):
    """A child of the canvas, which it follows. Pixels are counted in the background."""

    def __init__(self, canvas: CanvasView, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("confidence_bar")
        self.setProperty("role", "floating")
        self.setAccessibleName(self.tr("Confidence"))
        self._canvas = canvas
        self._counts: npt.NDArray[np.int64] | None = None
        self.scale = ConfidenceScale()
        self.number = QSpinBox(minimum=0, maximum=100, suffix=self.tr(" %"))
        dress_spin_box(self.number, plain=True)
        for field in (self.scale, self.number):
            field.setAccessibleName(self.tr("Minimum confidence"))
        self.text = QLabel(self.tr("Counting…"))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACING, 2, theme.SPACING, 2)
        row.setSpacing(theme.SPACING)
        for widget in (self.scale, self.number, self.text):
            row.addWidget(widget)
        self._latest = Latest(canvas.session.background, self)
        self._latest.arrived.connect(self._counted)
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self._count)
        self._connect()
        self._show_percent()
        self.show_state()

    def _connect(self) -> None:
        canvas, session, acceptance = self._canvas, self._canvas.session, self._canvas.view_state.acceptance
        self.scale.valueChanged.connect(acceptance.set_percent)
        self.number.valueChanged.connect(acceptance.set_percent)
        acceptance.changed.connect(self._show_percent)
        for signal in (canvas.view_state.mode_changed, canvas.image_ready, session.active_changed):
            signal.connect(self.show_state)
        for signal in (session.prediction_changed, session.image_changed):
            signal.connect(self._image_changed)
        session.why.changed.connect(self._why_changed)
        for signal in (session.project_changed, session.current_image_changed):
            signal.connect(self.show_state)

    @property
    def _arrays(self) -> tuple[Pixels | None, Pixels] | None:
        """The active task's label and confidence; None where the image on screen has no prediction."""
        session, image_id = self._canvas.session, self._canvas.image_shown
        photo, task_id = self._canvas.photo, session.active_task
        if photo is None or image_id is None or task_id is None:
            return None
        prediction = session.learning.predictions.of(image_id).get(task_id)
        if prediction is None or prediction.confidence.shape != (photo.height, photo.width):
            return None
        label = session.labels.get(image_id, task_id)
        fits = label is not None and label.shape == prediction.confidence.shape
        return label if fits else None, prediction.confidence

    @Slot()
    def show_state(self) -> None:
        """Show the bar in the view *Confidence*, where there is a prediction; else hide it."""
        self._counts = None
        self._latest.cancel()
        has_prediction = self._wanted and self._arrays is not None
        self.setVisible(has_prediction)
        if has_prediction:
            self._show_percent()
            self._timer.start(0)
        else:
            self._timer.stop()

    @property
    def _wanted(self) -> bool:
        """The canvas shows confidence, and no map of why in its place."""
        return self._canvas.view_state.mode == "confidence" and self._canvas.session.why.map is None

    @Slot()
    def _why_changed(self) -> None:
        if self.isHidden() == self._wanted:
            self.show_state()

    @Slot(str)
    def _image_changed(self, image_id: str) -> None:
        if image_id != self._canvas.image_shown:
            return
        if self.isHidden() or self._arrays is None:
            self.show_state()
        elif not self._timer.isActive():
            self._timer.start(DELAY_MS)

    @Slot()
    def _count(self) -> None:
        arrays = self._arrays
        if arrays is not None:
            self._latest.start(partial(_counts_of, *arrays))

    @Slot(object)
    def _counted(self, counts: object) -> None:
        self._counts = cast("npt.NDArray[np.int64]", counts)
        self._show_percent()

    @Slot()
    def _show_percent(self) -> None:
        percent = self._canvas.view_state.acceptance.percent
        for field in (self.scale, self.number):
            field.blockSignals(True)
            field.setValue(percent)
            field.blockSignals(False)
        self.scale.update()
        self.text.setText(self._words(percent))
        self.setToolTip(self._explanation())
        self.place()

    def _words(self, percent: int) -> str:
        if self._counts is None:
            return self.tr("Counting…")
        unlabelled = int(self._counts.sum())
        if not unlabelled:
            return self.tr("Every pixel is labelled")
        accepted = int(self._counts[Threshold(percent).least :].sum())
        return self.tr("{0} of unlabelled pixels").format(percent_text(accepted / unlabelled))

    def _explanation(self) -> str:
        key = self._canvas.view_state.key_name("take_above")
        text = self.tr(
            "Striped pixels are less confident than this. “Accept confident predictions” ({0}) would leave "
            "them out. Faint pixels have a label already."
        )
        return as_tip(text.format(key))

    def place(self) -> None:
        """Keep to the middle of the canvas's upper edge."""
        place_at_top(self)


def _counts_of(label: Pixels | None, confidence: Pixels, job: Job) -> npt.NDArray[np.int64] | None:
    return None if job.cancelled else unlabelled_by_confidence(label, confidence)
