"""How confident one task's prediction is, pixel by pixel, and where that is too little to be accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from app.canvas.layers.ink import Hatch, lay_over
from app.canvas.sampling import draw_pixels, look_up, premultiplied, sample
from core.labels.taking import Threshold
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    import numpy.typing as npt
    from PySide6.QtGui import QPainter

    from app.canvas.sampling import ColorTable, Frame, Indices
    from core.predicting.prediction import TaskPrediction

SCALE: Final = ("#00224E", "#414D6B", "#7C7B78", "#BCAF6F", "#FEE838")
"""From 0 to 100 %: cividis (Nunez, Anderton and Renslow 2018), which people who confuse colours read alike."""
STRONG, FAINT, LOW = 0.65, 0.15, 0.4
"""Opacity: what would be accepted; what has a label already; what is not confident enough."""
STRIPES: Final = Hatch(premultiplied("#FFFFFF", 0.8), premultiplied("#000000", 0.8), 0)
"""Over pixels that are not confident enough."""


def scale_color(confidence: float) -> str:
    """The colour of a confidence of 0 ... 1."""
    position = min(max(confidence, 0.0), 1.0) * (len(SCALE) - 1)
    below = min(int(position), len(SCALE) - 2)
    ends = [np.array(list(bytes.fromhex(SCALE[below + step][1:])), float) for step in (0, 1)]
    mixed = ends[0] + (ends[1] - ends[0]) * (position - below)
    return "#" + "".join(f"{round(channel):02X}" for channel in mixed)


class ConfidenceLayer:
    """The colour of each pixel's confidence, striped below a threshold; faint where a label would be kept."""

    def __init__(self) -> None:
        self._prediction: TaskPrediction | None = None
        self._label: Indices | None = None
        self._percent = -1
        self._least = 0
        self._tables: tuple[ColorTable, ColorTable] = (np.zeros(256, np.int32), np.zeros(256, np.int32))

    def set_prediction(self, prediction: TaskPrediction | None) -> None:
        """Show this one; its arrays are shared, not copied."""
        self._prediction = prediction

    def set_label(self, label: Indices | None) -> None:
        """The label that accepting would add to, (H, W) uint8; shared, not copied."""
        self._label = label

    def set_percent(self, percent: int) -> None:
        """Pixels below that confidence, 0 ... 100, are not confident enough."""
        if percent == self._percent:
            return
        self._percent, self._least = percent, Threshold(percent).least
        strong, faint = np.zeros(256, np.int32), np.zeros(256, np.int32)
        for value in range(256):
            color = scale_color(value / 255)
            strong[value] = premultiplied(color, STRONG if value >= self._least else LOW)
            faint[value] = premultiplied(color, FAINT)
        self._tables = strong, faint

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Draw `frame`; `painter` is in device coordinates."""
        if self._prediction is None:
            return
        strong, faint = self._tables
        confidence = sample(self._prediction.confidence, 1, frame)
        colors = look_up(confidence, strong)
        low: npt.NDArray[np.bool_] = confidence < self._least
        if self._label is not None and self._label.shape == self._prediction.classes.shape:
            labelled = sample(self._label, 1, frame) != UNLABELLED
            np.copyto(colors, look_up(confidence, faint), where=labelled)
            low &= ~labelled
        lay_over(colors, STRIPES, low & (STRIPES.on(frame) != 0), frame)
        draw_pixels(painter, colors, frame)
