"""Tiles' answers put together: the next tile's blended in along the borders, a strip of the image in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import torch

from core.learning.events import TaskPrediction
from core.predicting.tiles import BLEND, ramp, widened

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from torch import Tensor

    from core.predicting.tiles import Tile


class Mosaic:
    """Takes tiles row by row, from left to right. Holds probabilities for one row of tiles, not for the image."""

    def __init__(self, height: int, width: int, tasks: Sequence[str]) -> None:
        self.height, self.width = height, width
        self._classes = {task: np.zeros((height, width), np.uint8) for task in tasks}
        self._confidence = {task: np.zeros((height, width), np.uint8) for task in tasks}
        self._strips: dict[str, Tensor] = {}
        self._top = self._row = 0

    def add(self, tile: Tile, shares: Mapping[str, Tensor]) -> None:
        """`shares`: probabilities (classes, h, w) by task id over all that the tile read."""
        top, left, bottom, right = widened(tile, self.height, self.width)
        if (bottom, right) == (self.height, self.width) and (top, left) == (0, 0):
            for task, share in shares.items():
                self._settle(task, share, 0)
            return
        if tile.core_top != self._row:
            self._end_row(tile.core_top)
        rows = ramp(top, bottom, (tile.core_top, tile.core_bottom), self.height)
        columns = ramp(left, right, (tile.core_left, tile.core_right), self.width)
        weight = torch.from_numpy(np.outer(rows, columns).astype(np.float32))
        for task, share in shares.items():
            part = (
                share[:, top - tile.top : bottom - tile.top, left - tile.left : right - tile.left]
                .float()
                .cpu()
            )
            strip = self._strip(task, len(part), bottom)
            strip[:, top - self._top : bottom - self._top, left:right] += part * weight

    def answers(self) -> dict[str, TaskPrediction]:
        """Every task's prediction of the whole image."""
        self._end_row(self.height + BLEND)
        return {t: TaskPrediction(self._classes[t], self._confidence[t]) for t in self._classes}

    def _strip(self, task: str, classes: int, bottom: int) -> Tensor:
        """Rows from self._top to `bottom` at least; those of the row above that are blended are at its top."""
        strip = self._strips.get(task)
        rows = bottom - self._top
        if strip is None or strip.shape[1] < rows:
            longer = torch.zeros(classes, rows, self.width)
            if strip is not None:
                longer[:, : strip.shape[1]] = strip
            self._strips[task] = strip = longer
        return strip

    def _end_row(self, row: int) -> None:
        """Nothing more comes above row - BLEND: settle that, and keep the rest for the next row of tiles."""
        end = min(self.height, row - BLEND)
        for task, strip in self._strips.items():
            self._settle(task, strip[:, : end - self._top], self._top)
            self._strips[task] = strip[:, end - self._top :].clone()
        self._top, self._row = end, row

    def _settle(self, task: str, share: Tensor, top: int) -> None:
        answer = to_prediction(share)
        rows = slice(top, top + share.shape[1])
        self._classes[task][rows], self._confidence[task][rows] = answer.classes, answer.confidence


def to_prediction(share: Tensor) -> TaskPrediction:
    """(classes, H, W) probabilities -> the likeliest class and its probability."""
    best = share.max(dim=0)
    confidence = (best.values * 255).round().clamp(0, 255).to(torch.uint8)
    return TaskPrediction(best.indices.to(torch.uint8).cpu().numpy(), confidence.cpu().numpy())
