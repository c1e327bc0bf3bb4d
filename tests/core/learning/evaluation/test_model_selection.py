"""How much a full run has to score when it is over; what is kept is in test_full."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch

from core.learning.data.dataset import Dataset
from core.learning.evaluation.model_selection import ModelSelection
from core.network.multitask import MultiTaskNet

if TYPE_CHECKING:
    from tests.core.learning.conftest import World


@pytest.fixture
def uneven(world: World) -> World:
    """One of the two labelled train images is nine times as large."""
    world.images["i0"] = np.tile(world.images["i0"], (3, 3, 1))
    world.paint("i0", "square")
    return world


def judge_of(world: World) -> ModelSelection:
    net = MultiTaskNet({t.id: len(t.classes) for t in world.tasks}, pretrained=False)
    return ModelSelection(Dataset(world.data()), net, torch.device("cpu"), patience=2)


def test_val_is_scored_at_the_end(uneven: World) -> None:
    selection = judge_of(uneven)
    selection.choose_val()
    assert (selection.val, selection.pixels, selection.at_end()) == (["i3"], 64 * 80, 64 * 80)


def test_where_nothing_can_be_scored_train_images_are_by_two_networks(uneven: World) -> None:
    uneven.splits["i3"] = "test"
    selection = judge_of(uneven)
    selection.choose_val()
    selection.release()
    selection.choose_val()
    assert (selection.val, selection.pixels) == ([], 0)
    assert selection.at_end() == 2 * (9 + 1) * 64 * 80
