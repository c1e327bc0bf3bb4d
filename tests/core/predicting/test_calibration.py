"""Thresholds decide, and do not make a prediction look surer than it is."""

from __future__ import annotations

import numpy as np
import torch

from core.predicting.calibration import NEVER, PLAIN, Calibration, to_prediction

LOGITS = 2 * torch.randn(3, 6, 7, generator=torch.Generator().manual_seed(0))


def as_steps(probability: torch.Tensor) -> np.ndarray:
    return (probability * 255).round().clamp(1, 255).to(torch.uint8).numpy()


def test_an_offset_decides_and_confidence_is_the_probability_without_it() -> None:
    offset = torch.tensor([0.0, 4.0, -1.0])
    decided = (LOGITS + offset[:, None, None]).argmax(dim=0)
    likely = LOGITS.softmax(dim=0).gather(0, decided[None])[0]
    prediction = to_prediction((LOGITS + offset[:, None, None]).softmax(dim=0), Calibration(offset))
    assert np.array_equal(prediction.classes, decided.numpy())
    np.testing.assert_allclose(prediction.confidence.astype(int), as_steps(likely), atol=1)
    assert (
        prediction.confidence.min() < 255 / 3
    )  # less likely than another class, and decided for all the same


def test_a_temperature_divides_the_logits_and_decides_nothing() -> None:
    plain = to_prediction(LOGITS.softmax(dim=0), PLAIN)
    prediction = to_prediction(LOGITS.softmax(dim=0), Calibration(torch.zeros(3), 2.5))
    assert np.array_equal(prediction.classes, plain.classes)
    expected = (LOGITS / 2.5).softmax(dim=0).amax(dim=0)
    np.testing.assert_allclose(prediction.confidence.astype(int), as_steps(expected), atol=1)


def test_a_class_that_is_never_predicted_has_no_part_in_the_confidence() -> None:
    offset = torch.tensor([0.0, 0.0, NEVER])
    prediction = to_prediction((LOGITS + offset[:, None, None]).softmax(dim=0), Calibration(offset))
    expected = LOGITS[:2].softmax(dim=0).amax(dim=0)
    np.testing.assert_allclose(prediction.confidence.astype(int), as_steps(expected), atol=1)


def test_what_is_no_number_has_no_confidence() -> None:
    broken = torch.full((3, 2, 2), float("nan"))
    for calibration in (PLAIN, Calibration(torch.tensor([0.0, 1.0, 0.0]), 2.0)):
        assert not to_prediction(broken, calibration).confidence.any()
