"""The trainer's step."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from core.learning.config import FullConfig
from core.learning.data.augment import Crop
from core.learning.full.network_trainer import NetworkTrainer
from core.network.multitask import MultiTaskNet
from core.network.neck import Frame


def crop(unlabelled: int | None = None) -> Crop:
    """Noise with two tasks' labels; one of them may have none."""
    random = np.random.default_rng(0)
    labels = random.integers(0, 2, (64, 64, 2), dtype=np.uint8)
    if unlabelled is not None:
        labels[..., unlabelled] = 255
    image = random.integers(0, 255, (64, 64, 3), dtype=np.uint8)
    return Crop(image, labels, Frame(0, 0, 64, 64))


@pytest.mark.parametrize("balancing", ["fixed", "pcgrad"])
def test_a_task_without_a_label_in_the_batch_stays_as_it_is(balancing: str) -> None:
    trainer = NetworkTrainer(
        MultiTaskNet({"a": 2, "b": 2}, pretrained=False), FullConfig(balancing=balancing), torch.device("cpu")
    )
    trainer.set_totals({t: torch.tensor([10, 10]) for t in "ab"})
    for _ in range(2):  # momentum, which moves a parameter on where its gradient is 0
        trainer.step([crop()], ["a", "b"], {}, 0.1)
    before = {n: p.detach().clone() for n, p in trainer.net.heads.named_parameters()}
    said = trainer.step([crop(unlabelled=1)], ["a", "b"], {}, 0.1)
    assert said.keys() == {"a"}
    for name, parameter in trainer.net.heads.named_parameters():
        assert torch.equal(parameter, before[name]) == name.startswith("b."), name
