"""Images that are predicted in tiles, piece by piece."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
import torch

from core.network.multitask import MultiTaskNet
from core.predicting import predictor
from core.predicting.predictor import predict_image, predict_in_pieces

CPU = torch.device("cpu")
TASKS = {"a": 2, "b": 3}


@pytest.fixture(scope="module")
def net() -> MultiTaskNet:
    torch.manual_seed(0)
    made = MultiTaskNet(TASKS, pretrained=False)
    made.add_decoder()
    for task in TASKS:  # answers that differ from place to place, as learned ones do
        torch.nn.init.normal_(made.head(task).classify.weight, std=2)
    return made.eval()


def image(width: int, seed: int = 0) -> np.ndarray:
    """A picture that gets brighter from left to right."""
    random = np.random.default_rng(seed)
    ramp = np.linspace(0, 200, width)[None, :, None]
    return (ramp + random.integers(0, 55, (64, width, 3))).astype(np.uint8)


@pytest.mark.parametrize(("width", "flip"), [(640, True), (640, False), (96, True)])
def test_the_share_done_grows_to_one(net: MultiTaskNet, width: int, flip: bool) -> None:
    shares = list(predict_in_pieces(net, image(width), list(TASKS), CPU, flip=flip, tile=64, stride=4))
    assert all(a < b for a, b in itertools.pairwise(shares))
    assert shares[-1] == 1
    assert len(shares) >= 2


def test_a_large_tile_looks_up_after_each_task(net: MultiTaskNet, monkeypatch: pytest.MonkeyPatch) -> None:
    picture = image(96)
    together = predict_image(net, picture, list(TASKS), CPU, flip=True)
    few = len(list(predict_in_pieces(net, picture, list(TASKS), CPU, flip=True)))
    monkeypatch.setattr(predictor, "AT_ONCE", 1)
    assert len(list(predict_in_pieces(net, picture, list(TASKS), CPU, flip=True))) == few + 2
    alone = predict_image(net, picture, list(TASKS), CPU, flip=True)
    for task in TASKS:
        np.testing.assert_allclose(alone[task].confidence, together[task].confidence.astype(int), atol=1)


def test_cancelled_in_the_midst_of_a_tile(net: MultiTaskNet) -> None:
    told: list[float] = []

    def progress(share: float) -> bool:
        told.append(share)
        return False

    with pytest.raises(InterruptedError):
        predict_image(net, image(96), list(TASKS), CPU, progress=progress)
    assert len(told) == 1
    assert told[0] < 1
