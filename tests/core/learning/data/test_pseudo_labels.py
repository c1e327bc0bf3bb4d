from __future__ import annotations

import numpy as np
import pytest
import torch

from core.learning.config import FullConfig
from core.learning.data.pseudo_labels import PseudoLabeler
from core.network.multitask import MultiTaskNet
from core.project.model import UNLABELLED


@pytest.fixture(scope="module")
def net() -> MultiTaskNet:
    """Sure of class 1 of task "a" everywhere, and of nothing in task "b"."""
    torch.manual_seed(0)
    made = MultiTaskNet({"a": 2, "b": 2}, pretrained=False).eval()
    with torch.no_grad():
        for task, bias in (("a", 9.0), ("b", 0.0)):
            made.head(task).classify.weight.zero_()
            made.head(task).classify.bias.copy_(torch.tensor([0.0, bias]))
    return made


def label(painted: int) -> np.ndarray:
    """A 64 x 64 label of which so many rows say 0."""
    made = np.full((64, 64), UNLABELLED, np.uint8)
    made[:painted] = 0
    return made


def test_it_says_what_it_is_sure_of_where_nobody_labelled(net: MultiTaskNet) -> None:
    image = np.zeros((64, 64, 3), np.uint8)
    taught = PseudoLabeler(net, FullConfig(), torch.device("cpu"))(image, {"a": label(10), "b": label(10)})
    assert set(np.unique(taught["a"][:10])) == {UNLABELLED}
    assert set(np.unique(taught["a"][10:])) == {1}
    assert set(np.unique(taught["b"])) == {UNLABELLED}


def test_a_task_without_labels_or_with_nearly_all_is_not_taught(net: MultiTaskNet) -> None:
    image = np.zeros((64, 64, 3), np.uint8)
    assert PseudoLabeler(net, FullConfig(), torch.device("cpu"))(image, {"b": label(64)}) == {}
    assert PseudoLabeler(net, FullConfig(), torch.device("cpu"))(image, {}) == {}


def test_it_can_be_switched_off(net: MultiTaskNet) -> None:
    image = np.zeros((64, 64, 3), np.uint8)
    assert PseudoLabeler(net, FullConfig(pseudo_labels=0), torch.device("cpu"))(image, {"a": label(1)}) == {}
