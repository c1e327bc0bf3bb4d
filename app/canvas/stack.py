"""All layers of the image on screen, kept in sync with the session and the view settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Signal, Slot

from app.canvas.layers import ErrorsLayer, LabelLayer, PhotoLayer, PredictionLayer

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    from PySide6.QtGui import QPainter

    from app.canvas.levels import Photo
    from app.canvas.sampling import Frame
    from app.session import Session
    from app.window.view_state import ViewState
    from core.labels.boxes import Box
    from core.predicting.prediction import TaskPrediction
    from core.project.model import Task


class _TaskLayers:
    """One task's three layers."""

    def __init__(self, task: Task, place: int) -> None:
        self.label = LabelLayer(task)
        self.prediction = PredictionLayer(task)
        self.errors = ErrorsLayer(task, place)


class LayerStack(QObject):
    """The photo and every task's layers, drawn in order: predictions, then labels, the active task on top."""

    changed = Signal(QRectF)
    """This part of the image, in image coordinates, must be redrawn."""

    def __init__(self, session: Session, view_state: ViewState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._view_state = view_state
        self._image_id: str | None = None
        self._photo: PhotoLayer | None = None
        self._tasks: dict[str, _TaskLayers] = {}
        session.labels_changed.connect(self._on_labels)
        session.prediction_changed.connect(self._on_prediction)
        session.tasks_changed.connect(self._on_tasks)
        session.active_changed.connect(self._on_look)
        view_state.task_view_changed.connect(self._on_look)
        view_state.mode_changed.connect(self._on_mode)
        view_state.adjustment_changed.connect(self._on_adjustment)

    @property
    def photo(self) -> Photo | None:
        return self._photo.photo if self._photo else None

    def show(self, image_id: str | None, photo: Photo | None) -> None:
        """Show another image with its layers, or nothing."""
        self._image_id = image_id if photo is not None else None
        self._photo = PhotoLayer(photo) if photo is not None else None
        self._on_adjustment()
        self._on_tasks()

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Draw `frame` with every visible layer; `painter` is in device coordinates."""
        if self._photo is None:
            return
        frame = frame.inside(self._photo.photo.width, self._photo.photo.height)
        if frame.empty:
            return
        self._photo.paint(painter, frame)
        mode = self._view_state.mode
        order = self._drawing_order()
        if mode in ("predictions", "both"):
            for task_id, layers in order:
                if self._view_state.task_view(task_id).prediction_visible:
                    layers.prediction.paint(painter, frame)
        if mode in ("labels", "both"):
            for task_id, layers in order:
                if self._view_state.task_view(task_id).label_visible:
                    layers.label.paint(painter, frame)
        if mode == "errors":
            for task_id, layers in order:
                if self._view_state.task_view(task_id).label_visible:
                    layers.errors.paint(painter, frame)

    def _drawing_order(self) -> list[tuple[str, _TaskLayers]]:
        active = self._session.active_task
        return sorted(self._tasks.items(), key=lambda item: item[0] == active)

    @Slot(str, str, object)
    def _on_labels(self, image_id: str, task_id: str, box: Box) -> None:
        layers = self._tasks.get(task_id)
        if image_id != self._image_id or layers is None or box.empty:
            return
        label = self._label(task_id)
        layers.label.update(label, box)
        if self._view_state.mode == "errors":
            layers.errors.update(label, self._predictions().get(task_id), box)
        self.changed.emit(QRectF(box.left, box.top, box.right - box.left, box.bottom - box.top))

    @Slot(str)
    def _on_prediction(self, image_id: str) -> None:
        if image_id == self._image_id:
            self._read_predictions()
            if self._view_state.mode != "labels":
                self._all_changed()

    @Slot()
    def _on_tasks(self) -> None:
        tasks = self._session.project.tasks if self._photo is not None else ()
        self._tasks = {task.id: _TaskLayers(task, index) for index, task in enumerate(tasks)}
        for task_id, layers in self._tasks.items():
            layers.label.set_label(self._label(task_id))
        self._read_predictions()
        self._on_look()

    @Slot()
    def _on_look(self) -> None:
        for task in self._session.project.tasks:
            layers = self._tasks.get(task.id)
            if layers is not None:
                look = self._view_state.task_view(task.id)
                active = task.id == self._session.active_task
                layers.label.set_look(task, look.label_opacity, active, look.pattern)
                layers.prediction.set_look(task, look.prediction_opacity, look.pattern)
                layers.errors.set_look(task, look.label_opacity)
        self._all_changed()

    @Slot()
    def _on_adjustment(self) -> None:
        if self._photo is not None and self._photo.adjustment != self._view_state.adjustment:
            self._photo.adjustment = self._view_state.adjustment
            self._all_changed()

    @Slot()
    def _on_mode(self) -> None:
        self._compare()
        self._all_changed()

    def _read_predictions(self) -> None:
        predictions = self._predictions()
        for task_id, layers in self._tasks.items():
            layers.prediction.set_prediction(predictions.get(task_id))
        self._compare()

    def _compare(self) -> None:
        """Errors cost memory and time for every pixel, so they exist only while they are shown."""
        comparing = self._view_state.mode == "errors"
        predictions = self._predictions() if comparing else {}
        for task_id, layers in self._tasks.items():
            label = self._label(task_id) if comparing else None
            layers.errors.set_arrays(label, predictions.get(task_id))

    def _label(self, task_id: str) -> npt.NDArray[np.uint8] | None:
        """The live label, unless its size is not the image's: a label is never stretched."""
        if self._image_id is None or self._photo is None:
            return None
        label = self._session.labels.get(self._image_id, task_id)
        return label if label is not None and label.shape == self._shape else None

    def _predictions(self) -> dict[str, TaskPrediction]:
        if self._image_id is None:
            return {}
        predictions = self._session.learning.predictions.of(self._image_id)
        return {task_id: p for task_id, p in predictions.items() if p.classes.shape == self._shape}

    @property
    def _shape(self) -> tuple[int, int]:
        photo = self._photo.photo if self._photo else None
        return (photo.height, photo.width) if photo else (0, 0)

    def _all_changed(self) -> None:
        height, width = self._shape
        self.changed.emit(QRectF(0, 0, width, height))
