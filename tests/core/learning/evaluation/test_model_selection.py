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


def add(world: World, split: str, *image_ids: str) -> None:
    """More labelled images."""
    for image_id in image_ids:
        world.images[image_id] = world.images["i2"]
        world.splits[image_id] = split
        world.paint(image_id, "square")


def test_val_is_scored_at_the_end(uneven: World) -> None:
    add(uneven, "val", "i4", "i5")
    selection = judge_of(uneven)
    selection.choose_val()
    assert selection.chooses
    assert (selection.val, selection.pixels) == (["i3", "i4", "i5"], 3 * 64 * 80)
    assert selection.at_end() == selection.pixels


def test_too_few_val_images_are_scored_but_choose_nothing(uneven: World) -> None:
    selection = judge_of(uneven)
    selection.choose_val()
    assert (selection.val, selection.held, selection.chooses) == (["i3"], (), False)
    assert selection.at_end() == (1 + 2 * (9 + 1)) * 64 * 80  # the newest network is compared on train images


def test_with_too_few_val_labels_train_images_are_held_out(world: World) -> None:
    add(world, "val", "i4", "i5")
    add(world, "train", "i6", "i7", "i8")
    for image_id in ("i3", "i4", "i5"):
        world.labels[image_id, "square"][:] = 255
        world.labels[image_id, "square"][0, :40] = 0  # less than 1 %
    selection = judge_of(world)
    selection.choose_val()
    assert selection.held_out
    assert selection.chooses
    assert set(selection.val) == set(selection.held) < {"i0", "i1", "i6", "i7", "i8"}
    selection.best = selection.before
    selection.release()
    selection.choose_val()
    assert (selection.val, selection.held, selection.chooses) == ([], (), False)


def test_a_task_with_enough_labels_is_enough(world: World) -> None:
    add(world, "val", "i4", "i5")
    label = np.full((64, 80), 255, np.uint8)
    label[0, 0] = 0
    world.labels["i3", "other"] = label
    selection = judge_of(world)
    selection.choose_val()
    assert selection.val == ["i3", "i4", "i5"]


def test_where_nothing_can_be_scored_train_images_are_by_two_networks(uneven: World) -> None:
    uneven.splits["i3"] = "test"
    selection = judge_of(uneven)
    selection.choose_val()
    selection.release()
    selection.choose_val()
    assert (selection.val, selection.pixels) == ([], 0)
    assert selection.at_end() == 2 * (9 + 1) * 64 * 80
