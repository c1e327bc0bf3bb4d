"""The trainer's step."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import numpy as np
import pytest
import torch

from core.learning.config import FullConfig
from core.learning.data.augment import Crop
from core.learning.full.network_trainer import NetworkTrainer
from core.machine.interruption import WorkInterrupted, interruptible
from core.network.architecture import Architecture
from core.network.multitask import MultiTaskNet
from core.network.neck import Frame
from core.project.model import Class, Task


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


def test_weights_decay_and_biases_and_norms_do_not() -> None:
    net = MultiTaskNet({"a": 2}, pretrained=False)
    trainer = NetworkTrainer(net, FullConfig(decay=0.3), torch.device("cpu"))
    decays = {id(p): g["weight_decay"] for g in trainer.optimiser.param_groups for p in g["params"]}
    for name, parameter in trainer.net.named_parameters():
        if parameter.requires_grad:
            assert decays[id(parameter)] == (0.3 if parameter.dim() > 1 else 0.0), name


def test_a_head_that_is_new_is_the_same_in_every_copy_and_its_mean_soon_follows_it() -> None:
    old = (Task("a", "a", (Class("0", "#000000"), Class("1", "#ffffff"))),)
    new = (*old, replace(old[0], id="b", name="b"))
    trainer = NetworkTrainer(MultiTaskNet({"a": 2}, pretrained=False), FullConfig(), torch.device("cpu"))
    trainer.steps = 400
    torch.rand(7)  # whatever else drew numbers meanwhile
    trainer.tasks_changed(old, new)
    weight = trainer.net.head("b").classify.weight
    assert torch.equal(trainer.mean.head("b").classify.weight, weight)
    assert not torch.equal(trainer.net.head("a").classify.weight, weight)
    trainer.set_totals({t: torch.tensor([10, 10]) for t in "ab"})
    with torch.no_grad():
        weight += 1.0
        trainer.net.head("a").classify.weight += 1.0
    before = {task: trainer.mean.head(task).classify.weight.clone() for task in "ab"}
    trainer.step([crop()], ["a", "b"], {}, 0.1)
    moved = {
        task: float((trainer.mean.head(task).classify.weight - before[task]).mean().detach()) for task in "ab"
    }
    assert moved["a"] < 0.05
    assert moved["b"] > 0.5


def test_the_encoder_that_answers_lies_between_the_one_before_and_the_one_that_learned() -> None:
    net = MultiTaskNet({"a": 2})
    trainer = NetworkTrainer(net, FullConfig(encoder_kept=0.7), torch.device("cpu"))
    with torch.no_grad():
        for parameter in trainer.mean.parameters():
            parameter += 1.0
    answering = dict(trainer.answering().named_parameters())
    begun = dict(net.named_parameters())
    for name, learned in trainer.mean.named_parameters():
        moved = 0.7 if name.startswith("encoder.") else 1.0
        start = begun[name] if name.startswith("encoder.") else learned - 1.0
        torch.testing.assert_close(answering[name] - start, torch.full_like(start, moved))


def test_an_encoder_that_began_untrained_answers_as_it_has_learned() -> None:
    net = MultiTaskNet({"a": 2}, Architecture(pretrained=False))
    trainer = NetworkTrainer(net, FullConfig(encoder_kept=0.7), torch.device("cpu"))
    with torch.no_grad():
        for parameter in trainer.mean.parameters():
            parameter += 1.0
    for answering, mean in zip(trainer.answering().parameters(), trainer.mean.parameters(), strict=True):
        assert torch.equal(answering, mean)


@pytest.mark.parametrize("balancing", ["random", "equal", "pcgrad"])
def test_a_step_that_is_left_anywhere_changes_nothing_and_can_be_made_again(balancing: str) -> None:
    plain, left = (
        NetworkTrainer(
            MultiTaskNet({"a": 2, "b": 2}, pretrained=False),
            FullConfig(balancing=balancing),
            torch.device("cpu"),
        )
        for _ in range(2)
    )
    left.begun.load_state_dict(plain.begun.state_dict())
    left.net.load_state_dict(plain.net.state_dict())
    left.mean.load_state_dict(plain.mean.state_dict())
    for trainer in (plain, left):
        trainer.set_totals({t: torch.tensor([10, 10]) for t in "ab"})
    times = 0
    for place in range(0, 10_000, 3):
        asked = count()
        try:
            with interruptible(lambda asked=asked, place=place: next(asked) == place):  # type: ignore[misc]
                left.step([crop()], ["a", "b"], {}, 0.1)
            break
        except WorkInterrupted:
            times += 1
            assert all(parameter.grad is None for parameter in left.net.parameters())
    assert times > 5
    plain.step([crop()], ["a", "b"], {}, 0.1)
    (tensors, values), (expected, expected_values) = left.state_dict(), plain.state_dict()
    assert values == expected_values
    assert all(torch.equal(tensors[name], expected[name]) for name in expected)
