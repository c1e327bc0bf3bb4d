"""Heads that a full run begins with: what they have seen of the images that the run is scored on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch

from core.learning.config import FullConfig, LearnSettings
from core.learning.data.dataset import Dataset
from core.learning.full.budget import Limit
from core.learning.full.full_run import FullRun
from core.learning.full.helpers import Helpers
from core.learning.pacing import Pacing
from core.learning.quick.quick_run import QuickRun
from core.network.multitask import MultiTaskNet

if TYPE_CHECKING:
    from tests.core.learning.conftest import World

CPU = torch.device("cpu")
IMAGES = 6


@pytest.fixture
def train_world(world: World) -> World:
    """Labelled train images and no val image, so that some of them are held out."""
    for number in range(4, IMAGES):
        world.images[f"i{number}"] = np.roll(world.images["i0"], number, axis=1)
    world.splits = dict.fromkeys(world.images, "train")
    for image_id in world.images:
        world.paint(image_id, "square")
    return world


def begin(world: World) -> tuple[FullRun, QuickRun, list[set[str]]]:
    """A run from untrained heads; the quick run that learns them; which images each step of its learned from."""
    dataset = Dataset(world.data())
    torch.manual_seed(0)
    net = MultiTaskNet({t.id: len(t.classes) for t in world.tasks}).eval()
    quick = QuickRun(net, dataset, CPU, LearnSettings(horizon=10), fitted=False)
    learned: list[set[str]] = []
    step = quick.step

    def noted(*args: object) -> dict[str, float]:
        losses = step(*args)  # type: ignore[arg-type]
        assert quick.trainer is not None
        slots = {slot: key for key, slot in quick.bank._slots.items()}
        learned.append({slots[int(row) // quick.bank.capacity][0] for row in quick.trainer._rows})
        return losses

    quick.step = noted  # type: ignore[method-assign]
    config = FullConfig(pixels=64 * 80, patience=2)
    run = FullRun(net, dataset, CPU, helpers=Helpers(quick, fresh=True), config=config, limit=Limit(steps=2))
    return run, quick, learned


def drive(run: FullRun, steps: int | None = None) -> None:
    while not run.done and (steps is None or run.steps < steps):
        list(run.advance({}, Pacing()))


def test_heads_to_begin_with_have_not_seen_the_images_held_out(train_world: World) -> None:
    run, quick, learned = begin(train_world)
    drive(run, steps=1)
    held = set(run.selection.held)
    assert held
    assert learned
    assert all(images == set(train_world.images) - held for images in learned)
    assert {key[0] for key in quick.bank.filled()} == set(train_world.images) - held
    assert run.selection.before is run.before  # no second set of heads was learned


def test_heads_of_a_run_that_brought_nothing_learn_all_images_in_the_end(
    train_world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    run, _, learned = begin(train_world)
    drive(run, steps=1)
    monkeypatch.setattr(
        run.selection, "_judged", lambda _scores: 0.0
    )  # nothing is better than the first score
    drive(run)
    assert run.best() is None
    assert learned[-1] == set(train_world.images)


def test_a_run_that_is_stopped_leaves_quick_learning_all_images(train_world: World) -> None:
    run, quick, _ = begin(train_world)
    drive(run, steps=1)
    assert not quick.urgent
    run.end()
    assert quick.urgent
    while quick.urgent:
        quick.gather_next()
    assert not quick.learned
    assert {key[0] for key in quick.bank.filled()} == set(train_world.images)
