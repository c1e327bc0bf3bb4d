"""Quick and full learning with labels of one task that speak for another's."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import nn

from core.learning import events as ev
from core.learning.config import Augmentation
from core.learning.data.crops import CropSource
from core.learning.data.dataset import Dataset
from core.learning.data.implied_labels import Implied, ImpliedLabels
from core.learning.quick.head_trainer import HeadTrainer
from core.learning.quick.pixel_bank import PixelBank
from core.network.heads import PixelHead

if TYPE_CHECKING:
    from tests.core.learning.conftest import World

CLASSES = {"a": 2, "b": 2}
COUNTS = {"a": np.ones(255, np.int64), "b": np.ones(255, np.int64)}


def bank_of(labels: np.ndarray, relations: ImpliedLabels | None) -> PixelBank:
    """Four images of pixels whose labels are `labels` (n, 2); a pixel's features say which row it is."""
    bank = PixelBank(len(labels), ["a", "b"], relations=relations)
    for number in range(4):
        features = torch.eye(len(labels)).repeat(20, 1)
        rows = torch.from_numpy(np.tile(labels, (20, 1)))
        for mirrored in (False, True):
            bank.put((f"i{number}", mirrored), features, rows, COUNTS)
    return bank


LABELS = np.array([[0, 0], [0, 1], [1, 0], [1, 255]], np.uint8)
"""The last kind of pixel is labelled for a only."""


def learned(relations: ImpliedLabels | None) -> float:
    """What b's head thinks of its class 0, where only a is labelled, before and after learning."""
    torch.manual_seed(0)
    heads = nn.ModuleDict({task: PixelHead(4, 2) for task in CLASSES})
    trainer = HeadTrainer(heads, bank_of(LABELS, relations), CLASSES, batch=256)
    for step in range(150):
        trainer.step({}, step / 150)
    with torch.no_grad():
        predictions = heads.eval()["b"](torch.eye(4)).softmax(dim=1)
    assert predictions[0, 0] > 0.9 > 0.1 > predictions[1, 0]  # its own labels hold
    return float(predictions[3, 0])


def test_heads_learn_what_another_tasks_labels_imply() -> None:
    assert learned(ImpliedLabels(CLASSES)) > 0.9 > learned(None)


def test_a_stroke_that_says_otherwise_ends_it() -> None:
    bank = bank_of(LABELS, ImpliedLabels(CLASSES))
    keys = bank.filled()
    assert Implied(0, 1, 1, 0) in bank.implied(keys, CLASSES)
    both = torch.ones(40, 2, dtype=torch.uint8)
    bank.put(("i0", False), torch.zeros(40, 4), both, COUNTS)
    assert bank.implied(keys, CLASSES) == []
    bank.drop(("i0", False))
    bank.drop(("i0", True))
    assert Implied(0, 1, 1, 0) in bank.implied(bank.filled(), CLASSES)


def test_an_image_and_its_mirror_image_are_one_witness() -> None:
    bank = bank_of(LABELS, ImpliedLabels(CLASSES))
    two = [key for key in bank.filled() if key[0] in ("i0", "i1")]  # type: ignore[index]
    assert len(two) == 4
    assert bank.implied(two, CLASSES) == []


def related(world: World) -> None:
    """Squares are labelled in both tasks: a square is never of class c; most of them have no label of the second."""
    world.splits["i3"] = "train"
    for image_id in world.images:
        world.paint(image_id, "square")
        square = world.labels[image_id, "square"]
        other = np.full_like(square, 255)
        other[:, ::4] = np.where(square == 1, 0, np.where(square == 0, 2, 255))[:, ::4]
        other[:, 1::8] = np.where(square == 0, 1, 255)[:, 1::8]
        world.labels[image_id, "other"] = other


def teach_nothing(image: np.ndarray, labels: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    return {task: np.full(image.shape[:2], 1, np.uint8) for task in labels}


def test_what_is_implied_is_taught_in_place_of_what_the_teacher_thinks(world: World) -> None:
    related(world)
    plain = Augmentation(mirror=False, smallest=1.0, largest=1.0, colour=0.0)
    crops = CropSource(Dataset(world.data()), plain, 64 * 80, np.random.default_rng(0))
    crops.labeler = teach_nothing  # type: ignore[assignment]
    for _ in crops.read_all():
        pass
    assert Implied(0, 1, 1, 0) in crops.rules
    (crop,) = crops.batch()
    square, other, _, taught = (crop.labels[..., place] for place in range(4))
    implied = (square == 1) & (other == 255)
    assert implied.any()
    assert (taught[implied] == 0).all()
    assert (taught[(square == 255) & (other == 255)] == 1).all()


def test_the_projects_rules_count_and_can_change_while_it_learns(world: World, drive) -> None:
    """A learner that is told of a rule learns by it, and ends when it is switched off."""
    world.paint("i0", "square")
    label = world.labels["i0", "square"]
    world.labels["i0", "other"] = np.where(label == 0, np.uint8(2), np.uint8(255))
    apart = (("square", 1, "other", 1), ("square", 1, "other", 2))
    told = [replace(world.data(), apart=apart), replace(world.data(), apart=apart, relations=False)]

    def on(event: ev.Event, post) -> None:
        if isinstance(event, ev.ModelSaved):
            post(ev.DataChanged(told.pop(0)) if told else ev.Close())

    seen = [e.implied for e in drive(world, [ev.Learn("quick")], on) if isinstance(e, ev.Related)]
    by_rule = {("square", 1, "other", 0), ("other", 1, "square", 0), ("other", 2, "square", 0)}
    assert [set(implied) for implied in seen] == [by_rule, set()]
