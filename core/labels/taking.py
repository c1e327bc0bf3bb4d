"""Predictions that become labels: which pixels are taken, and what a threshold would take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from core.labels.stroke import tight
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from core.labels.boxes import Box
    from core.labels.operations import Piece
    from core.labels.packing import Pixels


@dataclass(frozen=True, slots=True)
class Threshold:
    """What to take of a prediction."""

    percent: int
    """The least confidence, 0 ... 100."""
    class_index: int | None = None
    """Take this class only; None: all."""
    only_unlabelled: bool = True
    """Leave what is labelled already."""

    @property
    def least(self) -> int:
        """The same in a confidence map's values, 0 ... 255."""
        return -(-self.percent * 255 // 100)


def taken_above(label: Pixels, classes: Pixels, confidence: Pixels, threshold: Threshold) -> list[Piece]:
    """What an (H, W) label becomes where its prediction is sure enough: a Box and its pixels, or nothing."""
    mask = (confidence >= threshold.least) & (classes != label)
    if threshold.only_unlabelled:
        mask &= label == UNLABELLED
    if threshold.class_index is not None:
        mask &= classes == threshold.class_index
    box: Box = tight(mask)
    if box.empty:
        return []
    return [(box, np.where(mask[box.slices], classes[box.slices], label[box.slices]))]
