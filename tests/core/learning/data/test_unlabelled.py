"""Crops of images without a label, and what the trainer learns from them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import torch

from core.learning.config import Augmentation, FullConfig
from core.learning.data import unlabelled
from core.learning.data.crops import CropSource
from core.learning.data.dataset import Dataset
from core.learning.data.unlabelled import UnlabelledSource, sure_of
from core.learning.full.network_trainer import NetworkTrainer
from core.network.multitask import MultiTaskNet
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from tests.core.learning.conftest import World

HOW = Augmentation()


def source_of(world: World, *images: str, seed: int = 0) -> UnlabelledSource:
    made = UnlabelledSource(Dataset(world.data()), HOW, seed)
    made.change({image_id: frozenset({"square"}) for image_id in images})
    return made


def test_missing_are_train_images_without_a_label_that_others_have(world: World) -> None:
    crops = CropSource(Dataset(world.data()), HOW, 5000, np.random.default_rng(0))
    for _ in crops.read_all(held=["i1"]):
        pass
    square = world.tasks[0].id
    assert crops.missing() == {"i0": frozenset(), "i2": frozenset({square})}  # "other" nobody labelled at all
    world.paint("i0", world.tasks[1].id)
    crops.label_changed("i0")
    assert crops.missing()["i2"] == {t.id for t in world.tasks}


def test_every_image_comes_once_before_any_comes_again(world: World) -> None:
    source = source_of(world, "i0", "i1", "i2")
    drawn = []
    for image_id, image in world.images.items():
        image[...] = int(image_id[1:]) * 50
    source.how = source._weak = replace(HOW, colour=0.0, smallest=1.0, largest=1.0)
    for _ in range(6):
        (pair,) = source.draw(1, 512)
        drawn.append(int(pair.weak.image[0, 0, 0]) // 50)
    assert sorted(drawn[:3]) == sorted(drawn[3:]) == [0, 1, 2]


def test_both_views_show_the_same_place_in_other_colours(world: World) -> None:
    for pair in source_of(world, "i0", "i1", "i2").draw(6, 512):
        weak, strong = pair.weak.image.astype(float), pair.strong.astype(float)
        assert weak.shape == strong.shape
        assert np.abs(weak - strong).mean() > 1
        assert np.corrcoef(weak[..., 0].ravel(), strong[..., 0].ravel())[0, 1] > 0.5


def test_the_same_seed_draws_the_same_and_a_state_is_gone_on_from(world: World) -> None:
    first, second = source_of(world, "i0", "i2", seed=4), source_of(world, "i0", "i2", seed=4)
    first.draw(3, 512)
    second.draw(3, 512)
    third = source_of(world, "i0", "i2", seed=9)
    third.load_state_dict(first.state_dict())
    strong = [s.draw(1, 512)[0].strong for s in (first, second, third)]
    assert np.array_equal(strong[0], strong[1])
    assert np.array_equal(strong[0], strong[2])


def test_an_image_that_cannot_be_read_is_left_out_and_said(world: World) -> None:
    world.images["i2"] = np.zeros((0, 0, 3), np.uint8)
    source = source_of(world, "i2")
    assert source.draw(2, 512) == []
    assert source.empty
    assert len(source.dataset.notices) == 1
    source.change({"i2": frozenset({"square"})})
    assert source.empty


def test_however_many_images_there_are_few_stay_in_memory(world: World, monkeypatch) -> None:
    size = world.images["i0"].nbytes
    monkeypatch.setattr(unlabelled, "KEPT_BYTES", 3 * size)
    names = [f"u{n}" for n in range(30)]
    for name in names:
        world.images[name], world.splits[name] = world.images["i0"].copy(), "train"
    source = source_of(world, *names)
    for _ in range(40):
        source.draw(1, 512)
        assert len(source._images) <= 3


def test_only_what_is_sure_and_there_is_taught() -> None:
    logits = torch.tensor([[[[9.0, 0.1, 9.0]], [[0.0, 0.0, 0.0]]]])
    there = torch.tensor([[[True, True, False]]])
    assert sure_of(logits, there, 0.9).tolist() == [[[0, UNLABELLED, UNLABELLED]]]


def test_the_student_is_drawn_to_what_its_mean_is_sure_of(world: World) -> None:
    """The mean says class 1 of everything, the trainer class 0: learning from pairs alone must move it."""
    torch.manual_seed(0)
    square = world.tasks[0].id
    net = MultiTaskNet({square: 2}, pretrained=False).eval()
    trainer = NetworkTrainer(net, FullConfig(unlabelled=1.0, rate=1e-2), torch.device("cpu"))
    trainer.set_totals({square: torch.tensor([5, 5])})
    with torch.no_grad():
        for made, bias in ((trainer.mean, 9.0), (trainer.net, -3.0)):
            made.head(square).classify.weight.zero_()
            made.head(square).classify.bias.copy_(torch.tensor([0.0, bias]))
    source = UnlabelledSource(Dataset(world.data()), HOW, 0)
    source.change({"i2": frozenset({square})})
    (pair,) = source.draw(1, 512)
    cost = trainer._taught_losses([pair], [square])[square]
    assert float(cost.detach()) > 3
    assert trainer._taught_losses([pair._replace(tasks=frozenset())], [square]) == {}
    assert trainer._taught_losses([], [square]) == {}
    cost.backward()
    gradient = trainer.net.head(square).classify.bias.grad
    assert gradient is not None
    assert gradient[1] < 0 < gradient[0]
    assert all(p.grad is None for p in trainer.mean.parameters())


def test_where_the_mean_is_sure_of_nothing_nothing_is_learned(world: World) -> None:
    torch.manual_seed(0)
    square = world.tasks[0].id
    net = MultiTaskNet({square: 2}, pretrained=False).eval()
    trainer = NetworkTrainer(net, FullConfig(unlabelled=1.0), torch.device("cpu"))
    with torch.no_grad():
        trainer.mean.head(square).classify.weight.zero_()
        trainer.mean.head(square).classify.bias.zero_()
    source = UnlabelledSource(Dataset(world.data()), HOW, 0)
    source.change({"i2": frozenset({square})})
    assert trainer._taught_losses(source.draw(1, 512), [square]) == {}
