"""One task's prediction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from app.canvas.layers.ink import Ink
from app.canvas.layers.label import is_quiet
from app.canvas.patterns import GAP
from app.canvas.sampling import edges, premultiplied, sample
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from app.canvas.patterns import Pattern
    from app.canvas.sampling import Frame
    from core.predicting.prediction import TaskPrediction
    from core.project.model import Task

SURE_LEVELS: Final = 8
LEAST_SURE: Final = 0.25
"""The share of its opacity that a prediction keeps where it is as good as guessed."""
RINGS: Final = 3
"""What a pixel of a prediction shown as outlines is: inside, the half ring, the ring."""


class PredictionLayer:
    """A tint that fades where the network is not sure; a background stays clear. Or, of a task that isn't
    painted, outlines of 1.5 screen pixels, so that tasks don't mix their colours.
    """

    def __init__(self, task: Task) -> None:
        self.task = task
        self._prediction: TaskPrediction | None = None
        self._filled = True
        self._ink = Ink()

    def set_prediction(self, prediction: TaskPrediction | None) -> None:
        """Show this one; its arrays are shared, not copied."""
        self._prediction = prediction

    def set_look(self, task: Task, opacity: float, active: bool, pattern: Pattern = "none") -> None:
        """The task's colours at an opacity of 0 ... 1, by confidence where the classes leave room."""
        self.task = task
        self._filled = active or len(task.classes) * RINGS > UNLABELLED
        if self._filled:
            self._set_fill(opacity, pattern)
        else:
            self._set_outlines(opacity)

    def _set_fill(self, opacity: float, pattern: Pattern) -> None:
        task, steps = self.task, self._steps
        table, faint = np.zeros(256, np.int32), np.zeros(256, np.int32)
        guess = 1.0 / len(task.classes)
        for index, class_ in enumerate(task.classes):
            for step in range(steps):
                confidence = (step + 1) / steps
                sure = max(0.0, (confidence - guess) / (1.0 - guess)) if guess < 1.0 else 1.0
                strength = 0.0 if is_quiet(task, index) else LEAST_SURE + (1.0 - LEAST_SURE) * sure
                table[index * steps + step] = premultiplied(class_.color, opacity * strength)
                faint[index * steps + step] = premultiplied(class_.color, opacity * strength * GAP)
        self._ink.set(table, None if pattern == "none" else faint, pattern)

    def _set_outlines(self, opacity: float) -> None:
        table = np.zeros(256, np.int32)
        strong = min(1.0, opacity * 2)
        for index, class_ in enumerate(self.task.classes):
            if not is_quiet(self.task, index):
                table[index * RINGS + 1] = premultiplied(class_.color, strong / 2)
                table[index * RINGS + 2] = premultiplied(class_.color, strong)
        self._ink.set(table)

    @property
    def _steps(self) -> int:
        return SURE_LEVELS if len(self.task.classes) * SURE_LEVELS <= UNLABELLED else 1

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Draw `frame`; `painter` is in device coordinates."""
        if self._prediction is None or self._ink.empty:
            return
        if self._filled:
            codes = sample(self._prediction.classes, 1, frame)
            if self._steps > 1:
                codes *= np.uint8(SURE_LEVELS)
                codes += sample(self._prediction.confidence, 1, frame) >> np.uint8(5)
            self._ink.draw(painter, codes, frame)
        else:
            self._paint_outlines(painter, frame, self._prediction)

    def _paint_outlines(self, painter: QPainter, frame: Frame, prediction: TaskPrediction) -> None:
        near = max(1, round(frame.pixel_ratio))
        far = max(near + 1, round(1.5 * frame.pixel_ratio))
        wide = sample(prediction.classes, 1, frame.grown(far))
        if wide.min() == wide.max():
            return
        ring = edges(wide, far).view(np.uint8)
        inner = edges(np.ascontiguousarray(wide[far - near : near - far, far - near : near - far]), near)
        ring[inner] = 2
        codes = wide[far:-far, far:-far] * np.uint8(RINGS)
        codes += ring
        self._ink.draw(painter, codes, frame)
