"""What is under the pointer, for the status bar and the pixel card."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.language.numbers import number_text
from core.images.bands import band_text
from core.labels.consequences import record_id
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from app.canvas.levels import Photo
    from app.session import Session
    from core.images.pixel_size import PixelSize
    from core.project.model import Class, Task


@dataclass(frozen=True, slots=True)
class TaskAtCursor:
    """One task's label and prediction at a pixel."""

    task_id: str
    task_name: str
    label: str | None
    """The class's name; None where unlabelled."""
    prediction: str | None
    """The class's name; None without a prediction."""
    confidence: float | None
    """0 ... 1."""
    mark: int = UNLABELLED
    """How the label came about: a value of MARKS (core.labels.consequences); UNLABELLED where it was painted."""
    label_color: str = ""
    """The class's colour, or ""; likewise `prediction_color`."""
    prediction_color: str = ""
    area: float | None = None
    """Square metres of this image with that label; None where unlabelled or the size of a pixel is unknown."""


@dataclass(frozen=True, slots=True)
class ValueAtCursor:
    """What the image's file says at a pixel, of one band or channel."""

    name: str
    """A band's number, with the name that the file has for it; of grey and colour images the channel's colour."""
    value: str


@dataclass(frozen=True, slots=True)
class CursorInfo:
    """The pixel under the pointer, and the zoom."""

    x: int | None
    """The column; None if the pointer is not over the image; likewise `y`."""
    y: int | None
    zoom: float
    """Screen pixels per image pixel; 1.0 is 100 %."""
    tasks: tuple[TaskAtCursor, ...] = ()
    values: tuple[ValueAtCursor, ...] = ()


def look(session: Session, image_id: str, x: int, y: int) -> tuple[TaskAtCursor, ...]:
    """Every task's label and prediction at column `x`, row `y`."""
    predictions = session.learning.predictions.of(image_id)
    size = session.pixel_sizes.of(image_id)
    task_infos = []
    for task in session.project.tasks:
        prediction = predictions.get(task.id)
        record = session.labels.get(image_id, record_id(task.id))
        label = _class_at(task, session.labels.get(image_id, task.id), x, y)
        predicted = _class_at(task, prediction.classes if prediction else None, x, y)
        task_infos.append(
            TaskAtCursor(
                task.id,
                task.name,
                label.name if label else None,
                predicted.name if predicted else None,
                _at(prediction.confidence, x, y, 0) / 255 if prediction else None,
                _at(record, x, y, UNLABELLED) if record is not None else UNLABELLED,
                label.color if label else "",
                predicted.color if predicted else "",
                _area(session, image_id, task, label, size) if label and size else None,
            )
        )
    return tuple(task_infos)


def _area(session: Session, image_id: str, task: Task, label: Class, size: PixelSize) -> float | None:
    if session.folder is None:
        return None
    counts = session.folder.labels.pixel_counts(image_id, task.id)
    return counts.get(task.classes.index(label), 0) * size.area


def values_at(photo: Photo, x: int, y: int) -> tuple[ValueAtCursor, ...]:
    """What the image itself says at column `x`, row `y`, band by band."""
    values, say = photo.values_at(x, y), QCoreApplication.translate
    if photo.stack is not None:
        names = (band_text(band, name) for band, name in enumerate(photo.stack.names))
        missing = photo.stack.is_missing(values)
        none = say("PixelCard", "no data")
        return tuple(
            ValueAtCursor(n, none if m else _number(v))
            for n, v, m in zip(names, values, missing, strict=True)
        )
    if len(values) == 1:
        return (ValueAtCursor(say("PixelCard", "grey"), _number(values[0])),)
    colors = say("PixelCard", "red"), say("PixelCard", "green"), say("PixelCard", "blue")
    return tuple(ValueAtCursor(n, _number(v)) for n, v in zip(colors, values, strict=True))


def _number(value: float) -> str:
    """Format integers completely, other numbers with five digits."""
    return str(int(value)) if isinstance(value, int) or value.is_integer() else number_text(value, ".5g")


def pick(session: Session, x: int, y: int) -> tuple[str, int] | None:
    """The task id and class index at column `x`, row `y` of the image on screen, or None.

    Labels come before predictions, and the active task before the others.
    """
    image_id = session.current_image
    if image_id is None:
        return None
    tasks = sorted(session.project.tasks, key=lambda task: task.id != session.active_task)
    predictions = session.learning.predictions.of(image_id)
    for task in tasks:
        label = session.labels.get(image_id, task.id)
        index = UNLABELLED if label is None else _at(label, x, y, UNLABELLED)
        if index < len(task.classes):
            return task.id, index
    for task in tasks:
        if task.id in predictions:
            index = _at(predictions[task.id].classes, x, y, UNLABELLED)
            if index < len(task.classes):
                return task.id, index
    return None


def _at(array: npt.NDArray[np.uint8], x: int, y: int, outside: int) -> int:
    height, width = array.shape
    return int(array[y, x]) if 0 <= x < width and 0 <= y < height else outside


def _class_at(task: Task, array: npt.NDArray[np.uint8] | None, x: int, y: int) -> Class | None:
    index = UNLABELLED if array is None else _at(array, x, y, UNLABELLED)
    return task.classes[index] if index < len(task.classes) else None
