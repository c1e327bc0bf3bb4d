"""Examples of what is confused: one image after the other in which one class is predicted where another is labelled."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from PySide6.QtCore import QObject, Slot

from app.window.spotlight import Spot
from core.insight.suspects import regions

if TYPE_CHECKING:
    from app.session import Session
    from app.window.view_state import ViewState


class Cell(NamedTuple):
    """A cell of a confusion matrix."""

    task_id: str
    labelled: int
    predicted: int


class Examples(QObject):
    """Goes to an image, and to the largest region there as soon as it is predicted."""

    def __init__(self, session: Session, view_state: ViewState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._view = session, view_state
        self._cell: Cell | None = None
        self._index = 0
        self._awaited: str | None = None
        session.prediction_changed.connect(self._predicted)

    @Slot(str, int, int)
    def show(self, task_id: str, labelled: int, predicted: int) -> None:
        """Show an example of that cell; when it is shown again, the next one."""
        cell, session = Cell(task_id, labelled, predicted), self._session
        image_ids = session.learning.predictions.confused(*cell)
        if not image_ids:
            session.tell(
                "info", self.tr("No image with such pixels has been scored since the project was opened.")
            )
            return
        self._index = (self._index + 1) % len(image_ids) if cell == self._cell else 0
        self._cell, self._awaited = cell, image_ids[self._index]
        session.set_active(task_id, labelled)
        self._view.set_mode("errors")
        session.show_image(self._awaited)
        self._predicted(self._awaited)

    @Slot(str)
    def _predicted(self, image_id: str) -> None:
        """Point to the largest region, once."""
        cell = self._cell
        if cell is None or image_id != self._awaited or image_id != self._session.current_image:
            return
        prediction = self._session.learning.predictions.of(image_id).get(cell.task_id)
        label = self._session.labels.get(image_id, cell.task_id)
        if prediction is None or label is None or prediction.classes.shape != label.shape:
            return
        self._awaited = None
        confused = (label == cell.labelled) & (prediction.classes == cell.predicted)
        largest = max(regions(confused, 1), key=lambda region: np.count_nonzero(region[1]), default=None)
        if largest is not None:
            self._view.spotlight.show(Spot(image_id, *largest, self._text(cell)))

    def _text(self, cell: Cell) -> str:
        task = self._session.task_entry(cell.task_id)
        if task is None:
            return ""
        labelled, predicted = task.classes[cell.labelled].name, task.classes[cell.predicted].name
        return self.tr("labelled {0}, predicted {1}").format(labelled, predicted)
