"""What holds of every stroke that is given a mask: its box covers what it changed, and undoing it leaves nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from core.labels.shapes import Placed
    from core.labels.stroke import Stroke


def check_covered_and_undone(stroke: Stroke, placed: Placed, label: np.ndarray) -> None:
    """Give `stroke` of `label` that mask at its place."""
    before = label.copy()
    box = stroke.mask(*placed)
    outside = np.ones(label.shape, bool)
    outside[box.slices] = False
    assert np.array_equal(label[outside], before[outside])
    change = stroke.finish()
    if change is not None:
        change.revert(label)
    assert np.array_equal(label, before)
