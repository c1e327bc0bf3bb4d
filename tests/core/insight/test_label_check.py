from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch

from core.insight.label_check import LabelCheck, check_stored, folds
from core.learning.config import LearnSettings
from core.learning.data.dataset import Dataset
from core.learning.quick.head_trainer import new_heads
from core.learning.quick.quick_run import QuickRun
from core.learning.state import TrainError
from core.network.multitask import MultiTaskNet
from tests.core.learning.conftest import make_world

if TYPE_CHECKING:
    from pathlib import Path

    from core.learning.data.learning_data import LearningData
    from tests.core.learning.conftest import World


@pytest.fixture
def world(light_learning: None, monkeypatch: pytest.MonkeyPatch) -> World:
    """All labels of the first task are whole, and right."""
    monkeypatch.setattr("core.insight.label_check.STEPS", 80)
    world = make_world()
    for image_id, image in world.images.items():
        world.labels[image_id, "square"] = (image[..., 0] > 128).astype(np.uint8)
    return world


def net_for(data: LearningData) -> MultiTaskNet:
    net = MultiTaskNet({}).eval()
    net.heads = new_heads(net, {t.id: len(t.classes) for t in data.tasks}, 0)
    QuickRun(net, Dataset(data), torch.device("cpu"), LearnSettings(), fitted=False).gather_next()
    return net


def checked(world: World) -> LabelCheck:
    check = LabelCheck(world.data(), net_for(world.data()))
    fractions = list(check.run())
    assert fractions == sorted(fractions)
    assert 0.9 < fractions[-1] <= 1.001
    return check


@pytest.mark.parametrize("image_id", ["i1", "i3"])
def test_a_planted_region_is_the_first_suspect_in_train_and_val_images(world: World, image_id: str) -> None:
    label = world.labels[image_id, "square"]
    label[44:60, 4:40] = 1
    result = checked(world).result()
    assert result.images == 4
    first = result.suspects[0]
    assert (first.image_id, first.task_id, first.labelled, first.looks_like) == (image_id, "square", 1, 0)
    assert first.box.top >= 42
    assert first.pixels > 300


def test_one_image_can_not_be_checked_but_rules_can(world: World) -> None:
    for image_id in ("i1", "i2", "i3"):
        del world.labels[image_id, "square"]
    data = world.data()
    with pytest.raises(TrainError, match="one image"):
        list(LabelCheck(data, net_for(data)).run())
    world.labels["i0", "other"] = np.full_like(world.labels["i0", "square"], 2)
    ruled = replace(data, apart=(("square", 1, "other", 2),))
    check = LabelCheck(ruled, net_for(data))
    list(check.run())
    (suspect,) = check.result().suspects
    assert (suspect.task_id, suspect.labelled, suspect.against) == ("other", 2, ("square", 1))


def test_without_a_model_it_says_what_to_do(world: World, tmp_path: Path) -> None:
    with pytest.raises(TrainError, match="Live learning"):
        check_stored(world.data(), tmp_path, lambda _: True)


def test_every_image_is_held_out_once() -> None:
    names = [f"img_{n}" for n in range(12)]
    parts = folds(names)
    assert sorted(i for part in parts for i in part) == sorted(names)
    assert sorted(map(len, parts)) == [2, 2, 2, 3, 3]
    assert sorted(map(sorted, folds(["a", "b"]))) == [["a"], ["b"]]
    assert folds(["a"]) == []
