"""Where one task's label and prediction differ: in any class, or as false positives and negatives of one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from app.canvas.layers.ink import Hatch, lay_over
from app.canvas.levels import Levels
from app.canvas.sampling import draw_pixels, look_up, premultiplied, sample
from core.labels.boxes import Box
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    import numpy.typing as npt
    from PySide6.QtGui import QPainter

    from app.canvas.sampling import ColorTable, Frame, Indices
    from core.predicting.prediction import TaskPrediction
    from core.project.model import Task

STRIPES: Final = Hatch(
    premultiplied("#FFFFFF", 0.95), premultiplied("#000000", 0.95), 0, falling=True, seam_width=2
)
"""White between black: seen on every class colour and every photo, by every eye."""
AT_ONCE: Final = 1 << 18
"""Pixels compared and counted at once. OpenCV counts in single precision, exactly up to 1 << 24."""
LOOKED_AT: Final = 1024
"""The longest side of the level on which the regions of errors are looked for."""
HIT, FALSE_POSITIVE, FALSE_NEGATIVE = range(3)
"""What a pixel is to one class. Errors are higher: reduced levels keep the highest."""
_OF_PAIRS: Final = np.full(256, UNLABELLED, np.uint8)
"""The same of a label (0 the class, 1 another one, 2 none) plus a prediction (0 the class, 3 another one)."""
_OF_PAIRS[[0, 1, 3]] = HIT, FALSE_POSITIVE, FALSE_NEGATIVE
POSITIVE_COLOR, NEGATIVE_COLOR = "#56B4E9", "#E69F00"
"""Sky blue and orange of Okabe and Ito's palette (2008), which differ most for every eye."""
_CLASS_STRIPES: Final = {
    FALSE_POSITIVE: Hatch(premultiplied("#000000", 0.8), 0, 0, falling=True, seam_width=3),
    FALSE_NEGATIVE: Hatch(premultiplied("#FFFFFF", 0.9), 0, 0, seam_width=3),
}


@dataclass(frozen=True, slots=True)
class ClassErrors:
    """Labelled pixels of one image, by what they are to one class."""

    class_index: int
    hits: int
    """Labelled and predicted as the class."""
    false_positives: int
    """Predicted as the class, labelled as another one."""
    false_negatives: int
    """Labelled as the class, predicted as another one."""

    @property
    def precision(self) -> float | None:
        """0 ... 1; None where nothing labelled is predicted as the class."""
        return self.hits / total if (total := self.hits + self.false_positives) else None

    @property
    def recall(self) -> float | None:
        """0 ... 1; None where nothing is labelled as the class."""
        return self.hits / total if (total := self.hits + self.false_negatives) else None


class ErrorsLayer:
    """White and black stripes in the colour of the class that the label has; or two colours for one class."""

    def __init__(self, task: Task) -> None:
        self.task = task
        self._levels: Levels | None = None
        self._of: int | None = None
        self._counts = np.zeros(256, np.int64)  # pixels of each code
        self._table: ColorTable = np.zeros(256, np.int32)

    @property
    def compares(self) -> bool:
        """There is a label and a prediction of one size."""
        return self._levels is not None

    @property
    def count(self) -> int:
        """Pixels that differ, in the class that is looked at or in any."""
        return int(self._counts[:UNLABELLED].sum()) - (int(self._counts[HIT]) if self._of is not None else 0)

    @property
    def of_class(self) -> ClassErrors | None:
        """The pixels of the class that is looked at; None where it is any."""
        if self._of is None or self._levels is None:
            return None
        return ClassErrors(self._of, *(int(n) for n in self._counts[: FALSE_NEGATIVE + 1]))

    def set_class(self, index: int | None) -> None:
        """Look at the errors of one class, or of any; holds from the next comparison on."""
        self._of = index
        self.set_look(self.task)

    def set_arrays(self, label: Indices | None, prediction: TaskPrediction | None) -> None:
        """Compare the two, (H, W) uint8 each; without both, nothing is shown."""
        self._counts = np.zeros(256, np.int64)
        if label is None or prediction is None or label.shape != prediction.classes.shape:
            self._levels = None
        else:
            self._levels = Levels(self._codes(label, prediction.classes))
            self._counts = _count(self._levels.base)

    def update(self, label: Indices | None, prediction: TaskPrediction | None, box: Box) -> None:
        """The label changed inside `box`."""
        if self._levels is None or label is None or prediction is None:
            self.set_arrays(label, prediction)
            return
        window = np.s_[box.top : box.bottom, box.left : box.right]
        new = self._codes(label[window], prediction.classes[window])
        self._counts += _count(new) - _count(self._levels.base[window])
        self._levels.base[window] = new
        self._levels.update(box)

    def _codes(self, label: Indices, predicted: Indices) -> Indices:
        """Of each pixel the label where the prediction differs, or what it is to the class; 255 for nothing."""
        codes = np.empty_like(label)
        for part in _parts(label.shape):  # what is made in between stays in the processor's cache
            if self._of is None:
                codes[part] = np.where(label[part] == predicted[part], np.uint8(UNLABELLED), label[part])
            else:
                codes[part] = _codes_of_class(label[part], predicted[part], self._of)
        return codes

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
        mask = (level != UNLABELLED) & ((level != HIT) | (self._of is None))
        count, _, stats, _ = cv2.connectedComponentsWithStats(mask.view(np.uint8), connectivity=8)
        order = sorted(range(1, count), key=lambda part: -int(stats[part, cv2.CC_STAT_AREA]))
        return [_box(stats[part], scale).clip(height, width) for part in order]

    def set_look(self, task: Task) -> None:
        """The task's colours; errors are always strong."""
        self.task = task
        self._table = np.zeros(256, np.int32)
        if self._of is not None:
            self._table[FALSE_POSITIVE] = premultiplied(POSITIVE_COLOR, 0.9)
            self._table[FALSE_NEGATIVE] = premultiplied(NEGATIVE_COLOR, 0.9)
            return
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
        if self._of is None:
            lay_over(colors, STRIPES, mask & (STRIPES.on(frame) != 0), frame)
        else:
            for code, stripes in _CLASS_STRIPES.items():
                lay_over(colors, stripes, (indices == code) & (stripes.on(frame) != 0), frame)
        draw_pixels(painter, colors, frame)


def _parts(shape: tuple[int, ...]) -> list[slice]:
    """Rows of at most AT_ONCE pixels."""
    rows = max(1, AT_ONCE // max(1, shape[1]))
    return [slice(top, top + rows) for top in range(0, shape[0], rows)]


def _codes_of_class(label: Indices, predicted: Indices, index: int) -> Indices:
    labels, predictions = np.ones(256, np.uint8), np.full(256, 3, np.uint8)
    labels[index], labels[UNLABELLED], predictions[index] = 0, 2, 0
    sums = cv2.LUT(np.ascontiguousarray(label), labels)
    cv2.add(sums, cv2.LUT(np.ascontiguousarray(predicted), predictions), sums)
    return np.asarray(cv2.LUT(sums, _OF_PAIRS), np.uint8).reshape(label.shape)


def _count(codes: Indices) -> npt.NDArray[np.int64]:
    """How many pixels have each code, (256,)."""
    counts: npt.NDArray[np.int64] = np.zeros(256, np.int64)
    for part in _parts(codes.shape):
        rows = np.ascontiguousarray(codes[part])
        if rows.size:
            counts += cv2.calcHist([rows], [0], None, [256], [0, 256]).ravel().astype(np.int64)
    return counts


def _box(stats: Indices, scale: int) -> Box:
    left, top, width, height = (int(stats[i]) for i in range(4))
    return Box(top * scale, left * scale, (top + height) * scale, (left + width) * scale)
