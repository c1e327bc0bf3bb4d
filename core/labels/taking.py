"""Turning predictions into labels: which pixels a threshold takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from core.labels.stroke import tight
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    import numpy.typing as npt

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


CHUNK: Final = 1 << 20
"""Pixels that are counted at a time, so that counts of large images take little memory."""


def unlabelled_by_confidence(label: Pixels | None, confidence: Pixels) -> npt.NDArray[np.int64]:
    """How many unlabelled pixels have each confidence, (256,): what a threshold takes is the sum from there on.

    `label` and `confidence` are (H, W) uint8; None is a label without any labelled pixel. Raises ValueError if their
    shapes differ.
    """
    if label is not None and label.shape != confidence.shape:
        raise ValueError(f"the label has shape {label.shape}, but the confidence {confidence.shape}")
    counts = np.zeros(256, np.int64)
    rows = max(1, CHUNK // max(1, confidence.shape[1]))
    for top in range(0, confidence.shape[0], rows):
        part = confidence[top : top + rows]
        values = part.ravel() if label is None else part[label[top : top + rows] == UNLABELLED]
        counts += np.bincount(values, minlength=256)
    return counts


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
