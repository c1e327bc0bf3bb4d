"""Predictions on a device that is not the CPU: whole, in tiles, with several looks; and models that come and go."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch

from core.learning.config import FullConfig
from core.learning.data.dataset import Dataset
from core.learning.data.pseudo_labels import PseudoLabeler
from core.learning.evaluation.evaluator import score_images
from core.learning.evaluation.thresholds import ValAnswers
from core.network.model_files import describe, load_model, save_model
from core.network.multitask import MultiTaskNet
from core.network.registry import choose
from core.predicting import predictor
from core.predicting.predictor import Predictor, predict_image
from tests.core.learning.conftest import end_of
from tests.core.learning.devices.conftest import TASKS
from tests.core.learning.devices.pretend import Pretended

if TYPE_CHECKING:
    from pathlib import Path

    from core.predicting.prediction import Looks
    from tests.core.learning.conftest import World


def net_of(world: World, sharing: str = "whole", *, decoder: bool = False) -> MultiTaskNet:
    torch.manual_seed(0)
    classes = {task.id: len(task.classes) for task in world.tasks}
    net = MultiTaskNet(classes, choose("lite0", sharing, untrained=True), pretrained=False)
    if decoder:
        net.add_decoder()
    return net.eval()


@pytest.mark.parametrize(("works", "looks"), [("cuda", 1), ("mps", 6)], indirect=["works"])
def test_the_answer_is_the_cpus(looks: Looks, both: World, device: torch.device) -> None:
    net, image = net_of(both, "attention", decoder=True), both.images["i0"]
    wanted = Predictor(net, both.tasks, torch.device("cpu")).predict(image, looks=looks)
    found = Predictor(net.to(device), both.tasks, device).predict(image, looks=looks)
    assert found.keys() == TASKS.keys()
    for task, answer in found.items():
        assert (answer.classes == wanted[task].classes).mean() > 0.99


def test_a_large_image_is_answered_in_tiles(both: World, device: torch.device) -> None:
    image = np.random.default_rng(0).integers(0, 255, (64, 1000, 3), dtype=np.uint8)
    net = net_of(both).to(device)
    found = predict_image(net, image, list(TASKS), device, flip=True, tile=predictor.SMALLEST)
    assert found["square"].classes.shape == (64, 1000)


def test_scores_thresholds_and_the_teacher(
    both: World, device: torch.device, monkeypatch: pytest.MonkeyPatch
) -> None:
    from core.learning.evaluation import thresholds

    monkeypatch.setattr(thresholds, "LEAST_IMAGES", 2)
    monkeypatch.setattr(thresholds, "LEAST_GAIN", -1.0)
    net, dataset = net_of(both).to(device), Dataset(both.data())
    images = ["i1", "i3"]
    predictions = ValAnswers(net, dataset, device)
    assert end_of(predictions.fit(images))
    assert isinstance(net.head("other").offset, Pretended)
    assert end_of(score_images(dataset, images, predictions.predict)).keys() == TASKS.keys()
    taught = PseudoLabeler(net, FullConfig(sure=0.1), device)(both.images["i0"], dataset.labels("i0"))
    assert taught.keys() == TASKS.keys()


@pytest.mark.parametrize("works", ["cuda"], indirect=True)
def test_a_model_learned_there_is_read_anywhere(both: World, device: torch.device, tmp_path: Path) -> None:
    net = net_of(both, "early", decoder=True).to(device)
    save_model(tmp_path / "model", net, describe(net, both.tasks))
    read, _ = load_model(tmp_path / "model")
    assert not any(isinstance(p, Pretended) for p in read.parameters())
    for name, tensor in net.to("cpu").state_dict().items():
        assert torch.equal(tensor, read.state_dict()[name])
    Predictor(read, both.tasks, device).predict(both.images["i0"])
