"""Turning predictions into labels: which pixels a threshold takes."""

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
    """Which part of a prediction to take."""

    percent: int
    """The least confidence, 0 ... 100."""
    class_index: int | None = None
    """The class to take; None for all."""
    only_unlabelled: bool = True
    """Whether to keep existing labels."""

    @property
    def least(self) -> int:
        """The same in a confidence map's values, 0 ... 255."""
        return -(-self.percent * 255 // 100)


def taken_above(label: Pixels, classes: Pixels, confidence: Pixels, threshold: Threshold) -> list[Piece]:
    """What an (H, W) label becomes where its prediction is confident enough: a Box and its pixels, or nothing."""
    mask = (confidence >= threshold.least) & (classes != label)
    if threshold.only_unlabelled:
        mask &= label == UNLABELLED
    if threshold.class_index is not None:
        mask &= classes == threshold.class_index
    box: Box = tight(mask)
    if box.empty:
        return []
    return [(box, np.where(mask[box.slices], classes[box.slices], label[box.slices]))]
