"""All layers of the image on screen, kept in step with the session and with what the user wants to see."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QRectF, QTimer, Signal, Slot

from app.canvas.layers.confidence import ConfidenceLayer
from app.canvas.layers.errors import ErrorsLayer
from app.canvas.layers.label import LabelLayer
from app.canvas.layers.marks import MarksLayer
from app.canvas.layers.photo import PhotoLayer
from app.canvas.layers.prediction import PredictionLayer
from app.canvas.layers.saliency import SaliencyLayer

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    import numpy.typing as npt
    from PySide6.QtGui import QPainter

    from app.canvas.levels import Photo
    from app.canvas.sampling import Frame
    from app.session import Session
    from app.window.comparison import Content
    from app.window.view_state import ViewState
    from core.labels.boxes import Box
    from core.predicting.prediction import TaskPrediction
    from core.project.model import Task

REVEALED: Final = 1.0
"""Seconds that the label that was painted stays on top after the stroke, in every view."""


class _TaskLayers:
    """One task's layers."""

    def __init__(self, task: Task) -> None:
        self.label = LabelLayer(task)
        self.prediction = PredictionLayer(task)
        self.other = PredictionLayer(task)
        self.errors = ErrorsLayer(task)
        self.confidence = ConfidenceLayer()


class LayerStack(QObject):
    """The photo and every task's layers, drawn in order: predictions, then labels, the active task on top.

    `fixed` is what is shown whatever the view; None follows the view state.
    """

    changed = Signal(QRectF)
    """This part of the image, in image coordinates, must be drawn again."""
    compared = Signal()
    """Label and prediction of the active task were compared again, or in a part."""

    def __init__(
        self,
        session: Session,
        view_state: ViewState,
        parent: QObject | None = None,
        fixed: Content | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view_state = view_state
        self._fixed = fixed
        self._image_id: str | None = None
        self._photo: PhotoLayer | None = None
        self._tasks: dict[str, _TaskLayers] = {}
        self._saliency = SaliencyLayer()
        self._comparing: tuple[bool, bool] = (False, False)
        self._marks = MarksLayer()
        self._revealed = False
        self._painted_at = 0.0
        self._reveal_timer = QTimer(self, singleShot=True)
        self._reveal_timer.timeout.connect(self._end_reveal)
        session.labels_changed.connect(self._on_labels)
        session.prediction_changed.connect(self._on_prediction)
        session.tasks_changed.connect(self._on_tasks)
        session.active_changed.connect(self._on_active)
        view_state.task_view_changed.connect(self._on_look)
        view_state.mode_changed.connect(self._on_mode)
        view_state.comparison.changed.connect(self._on_mode)
        view_state.adjustment_changed.connect(self._on_adjustment)
        view_state.acceptance.changed.connect(self._on_acceptance)
        if fixed is None:  # not beside the canvas
            view_state.marking.changed.connect(self._on_marks)
            session.why.changed.connect(self._on_why)

    @property
    def photo(self) -> Photo | None:
        """The image that is shown."""
        return self._photo.photo if self._photo else None

    @property
    def errors(self) -> ErrorsLayer | None:
        """The active task's errors, where they are compared."""
        layers = self._tasks.get(self._session.active_task or "")
        return layers.errors if layers is not None and layers.errors.compares else None

    def show(self, image_id: str | None, photo: Photo | None) -> None:
        """Show another image with its layers, or nothing."""
        self._image_id = image_id if photo is not None else None
        self._photo = PhotoLayer(photo) if photo is not None else None
        self._on_adjustment()
        self._on_marks()
        self._on_tasks()

    def set_fixed(self, content: Content) -> None:
        """Show something else, whatever the view."""
        if content != self._fixed:
            self._fixed = content
            self._on_mode()

    # drawing ------------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, frame: Frame, divider: int | None = None) -> None:
        """Draw `frame` with every layer that is to be seen; `painter` is in device coordinates.

        `divider` is the device column where a swipe parts it.
        """
        if self._photo is None:
            return
        frame = frame.inside(self._photo.photo.width, self._photo.photo.height)
        if frame.empty:
            return
        self._photo.paint(painter, frame)
        for part, content in self._parts(frame, divider):
            if not part.empty:
                self._paint_layers(painter, part, content)
        self._marks.paint(painter, frame)

    def _parts(self, frame: Frame, divider: int | None) -> Iterator[tuple[Frame, Content]]:
        if self._fixed is not None or divider is None:
            yield frame, self._content
            return
        left, right = self._view_state.comparison.sides
        column = min(max(divider, frame.left), frame.left + frame.width)
        yield replace(frame, width=column - frame.left), left
        yield replace(frame, left=column, width=frame.left + frame.width - column), right

    @property
    def _content(self) -> Content:
        return self._fixed or self._view_state.comparison.content(self._view_state.mode)

    @property
    def _contents(self) -> tuple[Content, ...]:
        """All that is on screen."""
        comparison = self._view_state.comparison
        return comparison.sides if self._fixed is None and comparison.swiping else (self._content,)

    def _paint_layers(self, painter: QPainter, frame: Frame, content: Content) -> None:
        active = self._session.active_task or ""
        order = self._drawing_order()
        views = {task_id: self._view_state.task_view(task_id) for task_id, _ in order}
        if self._saliency.shown and content != "photo":
            # The colours of predictions would be taken for the map's.
            self._saliency.paint(painter, frame)
        elif content in ("predictions", "both", "other"):
            for task_id, layers in order:
                if views[task_id].prediction_visible:
                    (layers.other if content == "other" else layers.prediction).paint(painter, frame)
        elif content == "errors" and active in self._tasks:
            self._tasks[active].errors.paint(painter, frame)
        elif content == "confidence" and active in self._tasks:
            self._tasks[active].confidence.paint(painter, frame)
        shows_labels = content in ("labels", "both")
        for task_id, layers in order:
            revealed = self._revealed and task_id == active
            if revealed or (shows_labels and views[task_id].label_visible):
                layers.label.paint(painter, frame)

    def _drawing_order(self) -> list[tuple[str, _TaskLayers]]:
        active = self._session.active_task
        if self._view_state.comparison.solo:
            return [(task_id, layers) for task_id, layers in self._tasks.items() if task_id == active]
        return sorted(self._tasks.items(), key=lambda item: item[0] == active)

    # what is painted is seen ----------------------------------------------------------------------------------

    def _reveal(self) -> None:
        """Keep the active task's label on top until a second after the current stroke."""
        self._painted_at = time.monotonic()
        if self._revealed or self._fixed is not None:
            return
        self._revealed = True
        self._reveal_timer.start(round(REVEALED * 1000))
        if not self._shows_active_label:
            self._all_changed()

    @property
    def _shows_active_label(self) -> bool:
        """Whether the current view shows it anyway."""
        shown = all(content in ("labels", "both") for content in self._contents)
        return shown and self._view_state.task_view(self._session.active_task or "").label_visible

    @Slot()
    def _end_reveal(self) -> None:
        left = REVEALED - (time.monotonic() - self._painted_at)
        if self._session.labels.stroke is not None or left > 0:
            self._reveal_timer.start(round(1000 * max(left, REVEALED / 4)))
            return
        self._revealed = False
        if not self._shows_active_label:
            self._all_changed()

    # following ------------------------------------------------------------------------------------------------

    @Slot(str, str, object)
    def _on_labels(self, image_id: str, task_id: str, box: Box) -> None:
        layers = self._tasks.get(task_id)
        if image_id != self._image_id or layers is None or box.empty:
            return
        label = self._label(task_id)
        layers.label.update(label, box)
        layers.confidence.set_label(label)
        if self._compares and task_id == self._session.active_task:
            layers.errors.update(label, self._predictions().get(task_id), box)
            self.compared.emit()
        if task_id == self._session.active_task and self._session.labels.stroke is not None:
            self._reveal()
        self.changed.emit(QRectF(box.left, box.top, box.right - box.left, box.bottom - box.top))

    @Slot(str)
    def _on_prediction(self, image_id: str) -> None:
        if image_id == self._image_id:
            self._read_predictions()
            if set(self._contents) - {"labels", "photo"}:
                self._all_changed()

    @Slot()
    def _on_tasks(self) -> None:
        tasks = self._session.project.tasks if self._photo is not None else ()
        self._tasks = {task.id: _TaskLayers(task) for task in tasks}
        for task_id, layers in self._tasks.items():
            layers.label.set_label(self._label(task_id))
            layers.confidence.set_label(self._label(task_id))
            layers.confidence.set_percent(self._view_state.acceptance.percent)
        self._read_predictions()
        self._on_look()

    @Slot()
    def _on_active(self) -> None:
        self._compare()
        self._on_look()

    @Slot()
    def _on_look(self) -> None:
        for task in self._session.project.tasks:
            layers = self._tasks.get(task.id)
            if layers is not None:
                look = self._view_state.task_view(task.id)
                active = task.id == self._session.active_task
                layers.label.set_look(task, look.label_opacity, active, look.pattern)
                layers.prediction.set_look(task, look.prediction_opacity, active, look.pattern)
                layers.other.set_look(task, look.prediction_opacity, active, look.pattern)
                layers.errors.set_look(task)
        self._all_changed()

    @Slot()
    def _on_adjustment(self) -> None:
        if self._photo is not None and self._photo.adjustment != self._view_state.adjustment:
            self._photo.adjustment = self._view_state.adjustment
            self._all_changed()

    @Slot(int)
    def _on_acceptance(self, percent: int) -> None:
        for layers in self._tasks.values():
            layers.confidence.set_percent(percent)
        if "confidence" in self._contents:
            self._all_changed()

    @Slot()
    def _on_marks(self) -> None:
        """Only of the image on screen, and never stretched."""
        marks = self._view_state.marking.marks if self._fixed is None else None
        fits = marks is not None and marks.image_id == self._image_id and marks.codes.shape == self._shape
        self._marks.set_marks(marks if fits else None)
        self._all_changed()

    @Slot()
    def _on_why(self) -> None:
        if self._saliency.set_explanation(self._session.why.map):
            self._all_changed()

    @Slot()
    def _on_mode(self) -> None:
        if (self._compares, self._view_state.comparison.one_class) != self._comparing:
            self._compare()
        self._all_changed()

    def _read_predictions(self) -> None:
        predictions, others = self._predictions(), self._predictions(other=True)
        for task_id, layers in self._tasks.items():
            layers.prediction.set_prediction(predictions.get(task_id))
            layers.confidence.set_prediction(predictions.get(task_id))
            layers.other.set_prediction(others.get(task_id))
        self._compare()

    @property
    def _compares(self) -> bool:
        return "errors" in (self._view_state.mode, *self._contents)

    def _compare(self) -> None:
        """The errors cost memory and time for every pixel: only the active task's, and only while they are seen."""
        one_class = self._view_state.comparison.one_class
        self._comparing = self._compares, one_class
        active = self._session.active_task if self._compares else None
        predictions = self._predictions() if active is not None else {}
        for task_id, layers in self._tasks.items():
            label = self._label(task_id) if task_id == active else None
            layers.errors.set_class(self._session.active_class if one_class else None)
            layers.errors.set_arrays(label, predictions.get(task_id))
        self.compared.emit()

    def _label(self, task_id: str) -> npt.NDArray[np.uint8] | None:
        """The live label, unless its size is not the image's: a label is never stretched."""
        if self._image_id is None or self._photo is None:
            return None
        label = self._session.labels.get(self._image_id, task_id)
        return label if label is not None and label.shape == self._shape else None

    def _predictions(self, *, other: bool = False) -> dict[str, TaskPrediction]:
        if self._image_id is None:
            return {}
        source = self._session.other_model if other else self._session.learning.predictions
        predictions = source.of(self._image_id)
        return {task_id: p for task_id, p in predictions.items() if p.classes.shape == self._shape}

    @property
    def _shape(self) -> tuple[int, int]:
        photo = self._photo.photo if self._photo else None
        return (photo.height, photo.width) if photo else (0, 0)

    def _all_changed(self) -> None:
        height, width = self._shape
        self.changed.emit(QRectF(0, 0, width, height))
