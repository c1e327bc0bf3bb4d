"""The layers of the canvas. Each draws only the visible frame, from its own array.

A layer is read at the screen's resolution and coloured there, so that drawing costs the same on an image of
a megapixel and of a hundred, labels can have crisp outlines, and no coloured copy of a label is kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from app.canvas.adjustment import Adjustment
from app.canvas.levels import Levels, Photo
from app.canvas.patterns import GAP, Ink
from app.canvas.sampling import (
    ColorTable,
    Frame,
    Indices,
    draw_pixels,
    edges,
    look_up,
    outlined_rows,
    premultiplied,
    sample,
    stripes,
)
from core.project.model import BACKGROUND_COLOR, UNLABELLED

if TYPE_CHECKING:
    from app.canvas.patterns import Pattern
    from core.labels.boxes import Box
    from core.predicting.prediction import TaskPrediction
    from core.project.model import Task

QUIET_ACTIVE: Final = 0.4
QUIET: Final = 0.12
"""How much of a task's opacity its background class gets: it covers most of an image and must not hide it."""
OUTLINE: Final = 128
"""Added to an index where its region ends; tasks with as many classes have no outlines."""
SURE_LEVELS: Final = 8
LEAST_SURE: Final = 0.25
"""The fraction of its opacity that a prediction keeps where it is as good as guessed."""
ERROR_COLOR: Final = "#FF1744"


def is_quiet(task: Task, index: int) -> bool:
    """A first class in the colour of a background is tinted faintly, its prediction not at all."""
    return index == 0 and len(task.classes) > 1 and task.classes[0].color.upper() == BACKGROUND_COLOR.upper()


class PhotoLayer:
    """The image itself: smooth from afar, its pixels sharp when near."""

    def __init__(self, photo: Photo) -> None:
        self.photo = photo
        self.adjustment = Adjustment()
        """How it is displayed; never affects learning."""

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Draw `frame`; `painter` is in device coordinates."""
        picture = self.photo.for_scale(frame.scale)
        share_x, share_y = picture.width() / self.photo.width, picture.height() / self.photo.height
        visible = frame.to_image()
        visible = QRectF(
            visible.x() * share_x,
            visible.y() * share_y,
            visible.width() * share_x,
            visible.height() * share_y,
        )
        # Whole pixels and a margin, so that a part redrawn alone meets its neighbours without a seam.
        source = visible.toAlignedRect().adjusted(-3, -3, 3, 3).intersected(picture.rect())
        if source.isEmpty():
            return
        per_x, per_y = frame.scale / share_x, frame.scale / share_y
        target = QRectF(
            frame.origin_x + source.x() * per_x,
            frame.origin_y + source.y() * per_y,
            source.width() * per_x,
            source.height() * per_y,
        )
        painter.setRenderHint(
            QPainter.RenderHint.SmoothPixmapTransform, frame.scale < 2.0 * frame.pixel_ratio
        )
        if not self.adjustment.is_plain:  # only what is drawn is adjusted, at the level that is drawn
            picture = self.photo.part(self.photo.level_for(frame.scale), source, self.adjustment)
            source.moveTo(0, 0)
        painter.drawImage(target, picture, QRectF(source), Qt.ImageConversionFlag.NoFormatConversion)


class LabelLayer:
    """One task's label: a tint with an outline, so that layers that overlap stay apart."""

    def __init__(self, task: Task) -> None:
        self.task = task
        self._levels: Levels | None = None
        self._ink = Ink()

    def set_label(self, label: Indices | None) -> None:
        """Show this array, (H, W) uint8; it is shared, not copied."""
        if label is None:
            self._levels = None
        elif self._levels is None or self._levels.base is not label:
            self._levels = Levels(label)

    def update(self, label: Indices | None, box: Box) -> None:
        """The label changed inside `box`."""
        if label is not None and self._levels is not None and self._levels.base is label:
            self._levels.update(box)
        else:
            self.set_label(label)

    def set_look(self, task: Task, opacity: float, active: bool, pattern: Pattern = "none") -> None:
        """The task's colours at an opacity of 0 ... 1; from OUTLINE on those of the outlines, which have no gaps."""
        self.task = task
        table, faint = np.zeros(256, np.int32), np.zeros(256, np.int32)
        for index, class_ in enumerate(task.classes):
            strength = (QUIET_ACTIVE if active else QUIET) if is_quiet(task, index) else 1.0
            table[index] = premultiplied(class_.color, opacity * strength)
            faint[index] = premultiplied(class_.color, opacity * strength * GAP)
            if self._outlined:
                strong = min(1.0, opacity * 1.5) * (strength + 1.0) / 2
                table[index + OUTLINE] = faint[index + OUTLINE] = premultiplied(class_.color, strong)
        self._ink.set(table, None if pattern == "none" else faint, pattern)

    @property
    def _outlined(self) -> bool:
        return len(self.task.classes) < OUTLINE

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Draw `frame`; `painter` is in device coordinates."""
        if self._levels is None or self._ink.empty:
            return
        thickness = max(1, round(frame.pixel_ratio))
        if self._outlined and frame.scale > 2 * thickness + 1:
            rows, outlined = outlined_rows(self._levels.base, frame, thickness, OUTLINE)
            self._ink.draw(painter, rows, frame, outlined)
            return
        array, reduction = self._levels.for_scale(frame.scale)
        indices = sample(array, reduction, frame.grown(thickness))
        lowest, highest = int(indices.min()), int(indices.max())
        if lowest == highest:  # near, most of what a stroke redraws is one region or nothing
            if self._ink.has(lowest):
                self._ink.draw_flat(painter, lowest, frame)
            return
        codes = np.ascontiguousarray(indices[thickness:-thickness, thickness:-thickness])
        if self._outlined:
            codes |= edges(indices, thickness).view(np.uint8) * np.uint8(OUTLINE)
        self._ink.draw(painter, codes, frame)


class PredictionLayer:
    """One task's prediction: a tint that fades where the network is not sure; its background stays clear."""

    def __init__(self, task: Task) -> None:
        self.task = task
        self._prediction: TaskPrediction | None = None
        self._ink = Ink()

    def set_prediction(self, prediction: TaskPrediction | None) -> None:
        """Show this one; its arrays are shared, not copied."""
        self._prediction = prediction

    def set_look(self, task: Task, opacity: float, pattern: Pattern = "none") -> None:
        """The task's colours at an opacity of 0 ... 1, by confidence where the classes leave room."""
        self.task = task
        table, faint = np.zeros(256, np.int32), np.zeros(256, np.int32)
        steps = self._steps
        guess = 1.0 / len(task.classes)
        for index, class_ in enumerate(task.classes):
            for step in range(steps):
                confidence = (step + 1) / steps
                sure = max(0.0, (confidence - guess) / (1.0 - guess)) if guess < 1.0 else 1.0
                strength = 0.0 if is_quiet(task, index) else LEAST_SURE + (1.0 - LEAST_SURE) * sure
                table[index * steps + step] = premultiplied(class_.color, opacity * strength)
                faint[index * steps + step] = premultiplied(class_.color, opacity * strength * GAP)
        self._ink.set(table, None if pattern == "none" else faint, pattern)

    @property
    def _steps(self) -> int:
        return SURE_LEVELS if len(self.task.classes) * SURE_LEVELS <= UNLABELLED else 1

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Draw `frame`; `painter` is in device coordinates."""
        if self._prediction is None or self._ink.empty:
            return
        codes = sample(self._prediction.classes, 1, frame)
        if self._steps > 1:
            codes *= np.uint8(SURE_LEVELS)
            codes += sample(self._prediction.confidence, 1, frame) >> np.uint8(5)
        self._ink.draw(painter, codes, frame)


class ErrorsLayer:
    """Where one task's label and prediction differ: stripes of red and of the label's class."""

    def __init__(self, task: Task, direction: int) -> None:
        self.task = task
        self._direction = direction
        self._levels: Levels | None = None
        self._table: ColorTable = np.zeros(256, np.int32)
        self._red: ColorTable = np.zeros(256, np.int32)

    def set_arrays(self, label: Indices | None, prediction: TaskPrediction | None) -> None:
        """Compare the two, (H, W) uint8 each; nothing is shown if one is missing."""
        if label is None or prediction is None or label.shape != prediction.classes.shape:
            self._levels = None
        else:
            self._levels = Levels(_errors(label, prediction.classes))

    def update(self, label: Indices | None, prediction: TaskPrediction | None, box: Box) -> None:
        """The label changed inside `box`."""
        if self._levels is None or label is None or prediction is None:
            self.set_arrays(label, prediction)
            return
        window = np.s_[box.top : box.bottom, box.left : box.right]
        self._levels.base[window] = _errors(label[window], prediction.classes[window])
        self._levels.update(box)

    def set_look(self, task: Task, opacity: float) -> None:
        """Errors are always strong; `opacity` 0 ... 1 hardly changes that."""
        self.task = task
        self._table = np.zeros(256, np.int32)
        self._red = np.zeros(256, np.int32)
        for index, class_ in enumerate(task.classes):
            self._table[index] = premultiplied(class_.color, 0.5 + opacity / 2)
            self._red[index] = premultiplied(ERROR_COLOR, 0.6 + opacity / 2.5)

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Draw `frame`; `painter` is in device coordinates."""
        if self._levels is None:
            return
        array, reduction = self._levels.for_scale(frame.scale)
        indices = sample(array, reduction, frame)
        colors = look_up(indices, self._table)
        np.copyto(colors, look_up(indices, self._red), where=stripes(frame, self._direction))
        draw_pixels(painter, colors, frame)


def _errors(label: Indices, predicted: Indices) -> Indices:
    """The label where the prediction differs from it, 255 elsewhere."""
    return np.where(label == predicted, np.uint8(UNLABELLED), label)
