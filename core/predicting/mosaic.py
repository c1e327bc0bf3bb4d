"""Joins the predictions of tiles: they are blended along the borders, with only a strip of the image in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import torch

from core.images.pyramid import levels_folder
from core.machine.scratch import Scratch
from core.predicting.calibration import to_prediction
from core.predicting.prediction import TaskPrediction
from core.predicting.tiles import BLEND, ramp, widened

if TYPE_CHECKING:
    from collections.abc import Mapping

    from torch import Tensor

    from core.predicting.calibration import Calibration
    from core.predicting.tiles import Tile


ROWS = 128
"""Rows of a tile that are joined at once."""
AT_ONCE = 1 << 24
"""Probabilities of a single tile that are decided on at once: what is worked out on the way takes as much again."""


class Mosaic:
    """Takes tiles row by row, from left to right. Keeps probabilities only where tiles meet."""

    def __init__(
        self,
        height: int,
        width: int,
        calibrations: Mapping[str, Calibration],
        *,
        complete: torch.dtype | None = None,
    ) -> None:
        """`calibrations` by task id. `complete`: a type in which the probabilities of all classes are kept."""
        self._complete = complete
        self._probabilities: dict[str, npt.NDArray[np.floating]] = {}
        self.height, self.width, self._calibrations = height, width, calibrations
        tasks = list(calibrations)
        self._classes = {task: Scratch(height, width, levels_folder()) for task in tasks}
        self._confidence = {task: Scratch(height, width, levels_folder()) for task in tasks}
        self._row = 0
        self._left: dict[str, Tensor] = {}
        """By task: the sums (classes, h, w) at the right border of the tile to the left."""
        self._above: dict[str, Tensor] = {}
        """By task: the sums at the lower border of the row of tiles above, (classes, h, width of the image)."""
        self._below: dict[str, Tensor] = {}
        """The same for the current row."""

    def add(self, tile: Tile, task_probabilities: Mapping[str, Tensor]) -> None:
        """`task_probabilities`: probabilities (classes, h, w) by task id over all that the tile read."""
        top, left, bottom, right = widened(tile, self.height, self.width)
        if (bottom, right) == (self.height, self.width) and (top, left) == (0, 0):
            for task, probability in task_probabilities.items():
                step = self.height if probability.numel() <= AT_ONCE else ROWS
                for first in range(0, self.height, step):
                    self._settle(task, probability[:, first : first + step], first, 0)
            return
        if tile.core_top != self._row:
            self._row, self._above, self._below = tile.core_top, self._below, {}
            for scratch in (*self._classes.values(), *self._confidence.values()):
                scratch.rest()
        rows = ramp(top, bottom, (tile.core_top, tile.core_bottom), self.height)
        columns = ramp(left, right, (tile.core_left, tile.core_right), self.width)
        weight = torch.from_numpy(np.outer(rows, columns).astype(np.float32))
        for task, probability in task_probabilities.items():
            core = probability[:, top - tile.top : bottom - tile.top, left - tile.left : right - tile.left]
            self._add(task, core, weight, tile)

    def answers(self) -> dict[str, TaskPrediction]:
        """Every task's prediction of the whole image."""
        return {
            t: TaskPrediction(self._classes[t].pixels, self._confidence[t].pixels, self._probabilities.get(t))
            for t in self._classes
        }

    def _add(self, task: str, part: Tensor, weight: Tensor, tile: Tile) -> None:
        """Finish what no later tile changes, and keep the rest for later tiles."""
        top, left, bottom, right = widened(tile, self.height, self.width)
        last_row, last_column = bottom == self.height, right == self.width
        ends = bottom if last_row else tile.core_bottom - BLEND
        inner = (right if last_column else tile.core_right - BLEND) - left
        left_border = self._left.pop(task, None)
        right_border = torch.empty(len(part), bottom - top, right - left - inner)
        if not last_row and task not in self._below:
            # What the row above left there has been added by the time that a tile leaves its own.
            above = self._above.get(task)
            self._below[task] = torch.empty(len(part), 2 * BLEND, self.width) if above is None else above
        for first in range(0, bottom - top, ROWS):
            rows = slice(first, min(first + ROWS, bottom - top))
            sums = part[:, rows].float().cpu() * weight[rows]
            self._add_borders(task, sums, left_border, rows, left)
            right_border[:, rows] = sums[:, :, inner:]
            settled = max(0, min(ends - top, rows.stop) - first)
            self._settle(task, sums[:, :settled, :inner], top + first, left)
            if settled < rows.stop - first:
                begin = top + first + settled - ends
                end = top + rows.stop - ends
                self._below[task][:, begin:end, left : left + inner] = sums[:, settled:, :inner]
        if not last_column:
            self._left[task] = right_border

    def _add_borders(self, task: str, sums: Tensor, before: Tensor | None, rows: slice, left: int) -> None:
        """Add the sums of the tile on the left and of those above; where they overlap, the former has the latter."""
        columns = 0
        if before is not None:
            columns = before.shape[2]
            sums[:, :, :columns] += before[:, rows]
        above = self._above.get(task)
        if above is not None and rows.start < 2 * BLEND:
            end = min(rows.stop, 2 * BLEND)
            width = sums.shape[2]
            sums[:, : end - rows.start, columns:] += above[:, rows.start : end, left + columns : left + width]

    def _settle(self, task: str, probability: Tensor, top: int, left: int) -> None:
        prediction = to_prediction(probability, self._calibrations[task], complete=self._complete)
        box = slice(top, top + probability.shape[1]), slice(left, left + probability.shape[2])
        self._classes[task].pixels[box] = prediction.classes
        self._confidence[task].pixels[box] = prediction.confidence
        if prediction.probabilities is not None:
            if task not in self._probabilities:
                size = len(prediction.probabilities), self.height, self.width
                self._probabilities[task] = np.zeros(size, prediction.probabilities.dtype)
            self._probabilities[task][:, box[0], box[1]] = prediction.probabilities
