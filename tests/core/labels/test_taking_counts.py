from __future__ import annotations

import numpy as np
import pytest

from core.labels import taking
from core.labels.taking import Threshold, taken_above, unlabelled_by_confidence


def test_counts_say_what_a_threshold_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(taking, "CHUNK", 50)  # in several parts
    random = np.random.default_rng(0)
    classes = random.integers(0, 3, (17, 13), np.uint8)
    confidence = random.integers(0, 256, (17, 13)).astype(np.uint8)
    label = np.where(random.random((17, 13)) < 0.4, classes, np.uint8(255)).astype(np.uint8)
    counts = unlabelled_by_confidence(label, confidence)
    assert counts.sum() == (label == 255).sum()
    for percent in (0, 33, 90, 100):
        threshold = Threshold(percent)
        pieces = taken_above(label, classes, confidence, threshold)
        taken = sum(int((values != label[box.slices]).sum()) for box, values in pieces)
        assert counts[threshold.least :].sum() == taken
    assert (
        unlabelled_by_confidence(None, confidence) == np.bincount(confidence.ravel(), minlength=256)
    ).all()


def test_shapes_must_agree() -> None:
    with pytest.raises(ValueError, match="shape"):
        unlabelled_by_confidence(np.zeros((2, 2), np.uint8), np.zeros((2, 3), np.uint8))
