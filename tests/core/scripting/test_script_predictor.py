"""Predictions as arrays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch

from core.network.multitask import MultiTaskNet
from core.predicting import predictor as predicting
from core.predicting.predictor import Predictor as CorePredictor
from core.predicting.tiles import cut
from core.project.model import Project, new_task
from core.scripting.errors import MaskloomError
from core.scripting.predictor import Predictor

if TYPE_CHECKING:
    from pathlib import Path

    from core.predicting.tiles import Tile

IMAGE = np.random.default_rng(0).integers(0, 255, (60, 80, 3), dtype=np.uint8)


@pytest.fixture
def core() -> CorePredictor:
    torch.manual_seed(0)
    task = new_task(Project("p"), "Tone", ("dark", "bright", "pale"))
    return CorePredictor(MultiTaskNet({task.id: 3}, pretrained=False), [task], torch.device("cpu"))


@pytest.fixture
def predictor(core: CorePredictor) -> Predictor:
    return Predictor(core)


def test_classes_confidence_and_probabilities_belong_together(
    predictor: Predictor, core: CorePredictor
) -> None:
    prediction = predictor.predict(IMAGE)["Tone"]
    assert prediction.class_names == ("dark", "bright", "pale")
    assert prediction.probabilities is not None
    assert prediction.probabilities.shape == (3, 60, 80)
    np.testing.assert_allclose(prediction.probabilities.sum(axis=0), 1, atol=1e-5)
    np.testing.assert_array_equal(prediction.classes, prediction.probabilities.argmax(axis=0))
    np.testing.assert_allclose(prediction.confidence, prediction.probabilities.max(axis=0), atol=0.003)
    alone = predictor.predict(IMAGE, probabilities=False)["Tone"]
    assert alone.probabilities is None
    np.testing.assert_array_equal(alone.classes, prediction.classes)
    np.testing.assert_array_equal(alone.confidence, prediction.confidence)


def test_thresholds_decide_but_are_no_part_of_the_probabilities(
    predictor: Predictor, core: CorePredictor
) -> None:
    before = predictor.predict(IMAGE)["Tone"]
    core.net.head("tone").offset += torch.tensor([0.0, 0.0, 2.0])
    after = predictor.predict(IMAGE)["Tone"]
    assert (after.classes == 2).mean() > (before.classes == 2).mean()
    assert before.probabilities is not None
    assert after.probabilities is not None
    np.testing.assert_allclose(after.probabilities, before.probabilities, atol=0.002)


def test_tiles_are_joined(predictor: Predictor, monkeypatch: pytest.MonkeyPatch) -> None:
    image = np.random.default_rng(1).integers(0, 255, (300, 700, 3), dtype=np.uint8)

    def small(height: int, width: int, _size: int, _margin: int) -> list[Tile]:
        return list(cut(height, width, 256, 64))

    monkeypatch.setattr(predicting, "cut", small)
    prediction = predictor.predict(image)["Tone"]
    assert prediction.probabilities is not None
    np.testing.assert_allclose(prediction.probabilities.sum(axis=0), 1, atol=1e-5)
    np.testing.assert_array_equal(prediction.classes, prediction.probabilities.argmax(axis=0))


def test_grey_arrays_are_images_too(predictor: Predictor) -> None:
    grey = predictor.predict(IMAGE[..., 0])["Tone"]
    three = predictor.predict(np.repeat(IMAGE[..., :1], 3, axis=2))["Tone"]
    np.testing.assert_array_equal(grey.classes, three.classes)


@pytest.mark.parametrize(
    ("image", "message"),
    [
        (np.zeros((4, 4, 3), np.float32), "holds float32"),
        (np.zeros((4, 4, 4), np.uint8), r"needs \(height, width, 3\)"),
        (np.zeros((0, 4, 3), np.uint8), "shape"),
    ],
)
def test_what_is_no_image_is_refused(predictor: Predictor, image: np.ndarray, message: str) -> None:
    with pytest.raises(MaskloomError, match=message):
        predictor.predict(image)


def test_a_file_that_cannot_be_read_is_named(predictor: Predictor, tmp_path: Path) -> None:
    (tmp_path / "x.png").write_bytes(b"no picture")
    with pytest.raises(MaskloomError, match=r"x\.png"):
        predictor.predict(tmp_path / "x.png")
