"""Where one task's label and prediction differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from app.canvas.layers.ink import Hatch, lay_over
from app.canvas.levels import Levels
from app.canvas.sampling import draw_pixels, look_up, premultiplied, sample
from core.labels.boxes import Box
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from app.canvas.sampling import ColorTable, Frame, Indices
    from core.predicting.prediction import TaskPrediction
    from core.project.model import Task

STRIPES: Final = Hatch(
    premultiplied("#FFFFFF", 0.95), premultiplied("#000000", 0.95), 0, falling=True, seam_width=2
)
"""White between black: seen on every class colour and every photo, by every eye."""
LOOKED_AT: Final = 1024
"""The longest side of the level on which the regions of errors are looked for."""


class ErrorsLayer:
    """White and black stripes in the colour of the class that the label has."""

    def __init__(self, task: Task) -> None:
        self.task = task
        self.count = 0
        """Pixels that differ."""
        self._levels: Levels | None = None
        self._table: ColorTable = np.zeros(256, np.int32)

    @property
    def compares(self) -> bool:
        """There is a label and a prediction of one size."""
        return self._levels is not None

    def set_arrays(self, label: Indices | None, prediction: TaskPrediction | None) -> None:
        """Compare the two, (H, W) uint8 each; without both, nothing is shown."""
        self.count = 0
        if label is None or prediction is None or label.shape != prediction.classes.shape:
            self._levels = None
        else:
            self._levels = Levels(_errors(label, prediction.classes))
            self.count = _count(self._levels.base)

    def update(self, label: Indices | None, prediction: TaskPrediction | None, box: Box) -> None:
        """The label changed inside `box`."""
        if self._levels is None or label is None or prediction is None:
            self.set_arrays(label, prediction)
            return
        window = np.s_[box.top : box.bottom, box.left : box.right]
        new = _errors(label[window], prediction.classes[window])
        self.count += _count(new) - _count(self._levels.base[window])
        self._levels.base[window] = new
        self._levels.update(box)

    def regions(self) -> list[Box]:
        """Around each connected region of errors, the largest region first; as seen on a reduced level."""
        if self._levels is None:
            return []
        height, width = self._levels.base.shape
        number = 0
        while max(height, width) >> number > LOOKED_AT:
            number += 1
        level = self._levels.level(min(number, self._levels.count - 1))
        scale = round(height / level.shape[0]) or 1
        mask = (level != UNLABELLED).view(np.uint8)
        count, _, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
        order = sorted(range(1, count), key=lambda part: -int(stats[part, cv2.CC_STAT_AREA]))
        return [_box(stats[part], scale).clip(height, width) for part in order]

    def set_look(self, task: Task) -> None:
        """The task's colours; errors are always strong."""
        self.task = task
        self._table = np.zeros(256, np.int32)
        for index, class_ in enumerate(task.classes):
            self._table[index] = premultiplied(class_.color, 0.9)

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Draw `frame`; `painter` is in device coordinates."""
        if self._levels is None:
            return
        array, reduction = self._levels.for_scale(frame.scale)
        indices = sample(array, reduction, frame)
        mask = indices != UNLABELLED
        if not mask.any():
            return
        colors = look_up(indices, self._table)
        lay_over(colors, STRIPES, mask & (STRIPES.on(frame) != 0), frame)
        draw_pixels(painter, colors, frame)


def _errors(label: Indices, predicted: Indices) -> Indices:
    """The label where the prediction differs from it, 255 elsewhere."""
    return np.where(label == predicted, np.uint8(UNLABELLED), label)


def _count(errors: Indices) -> int:
    return errors.size - int(np.count_nonzero(errors == UNLABELLED))


def _box(stats: Indices, scale: int) -> Box:
    left, top, width, height = (int(stats[i]) for i in range(4))
    return Box(top * scale, left * scale, (top + height) * scale, (left + width) * scale)
