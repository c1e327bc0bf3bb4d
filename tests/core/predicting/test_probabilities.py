"""The probabilities of all classes, where they are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch

from core.network.multitask import MultiTaskNet
from core.predicting.predictor import Predictor, predict_in_pieces
from core.project.model import Project, new_task

if TYPE_CHECKING:
    from core.predicting.prediction import Looks


@pytest.mark.parametrize("looks", [1, 6])
def test_the_probabilities_of_all_classes_come_along_on_request(looks: Looks) -> None:
    torch.manual_seed(0)
    task = new_task(Project("p"), "a", ("x", "y", "z"))
    net = MultiTaskNet({task.id: 3}, pretrained=False)
    net.head(task.id).offset.copy_(torch.tensor([0.0, 1.0, 0.0]))
    predictor = Predictor(net, [task], torch.device("cpu"))
    image = np.random.default_rng(0).integers(0, 255, (40, 50, 3), dtype=np.uint8)
    plain = predictor.predict(image, looks=looks)[task.id]
    complete = predictor.predict(image, looks=looks, complete=torch.float16)[task.id]
    assert plain.probabilities is None
    assert complete.probabilities is not None
    np.testing.assert_array_equal(plain.classes, complete.classes)
    np.testing.assert_allclose(complete.probabilities.astype(float).sum(axis=0), 1, atol=0.003)
    chosen = np.take_along_axis(complete.probabilities, complete.classes[None].astype(int), axis=0)[0]
    np.testing.assert_allclose(chosen.astype(float), complete.confidence / 255, atol=0.004)


def test_probabilities_of_tiles_are_joined() -> None:
    torch.manual_seed(0)
    net = MultiTaskNet({"a": 2}, pretrained=False).eval()
    image = np.random.default_rng(0).integers(0, 255, (64, 1000, 3), dtype=np.uint8)
    steps = predict_in_pieces(net, image, ["a"], torch.device("cpu"), tile=256, complete=torch.float16)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            prediction = end.value["a"]
            break
    assert prediction.probabilities.shape == (2, 64, 1000)
    np.testing.assert_allclose(prediction.probabilities.astype(float).sum(axis=0), 1, atol=0.003)
    assert (prediction.probabilities.argmax(axis=0) == prediction.classes).mean() > 0.99
