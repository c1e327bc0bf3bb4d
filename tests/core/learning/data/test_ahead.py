"""Crops cut ahead by threads are those that would be cut without, whatever changes meanwhile."""

from __future__ import annotations

import json
import threading
from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch

from core.learning.config import Augmentation, FullConfig
from core.learning.data import ahead
from core.learning.data.ahead import threads_for
from core.learning.data.crops import CropSource
from core.learning.data.dataset import Dataset
from core.learning.full import training
from core.learning.full.budget import Limit
from core.learning.full.full_run import FullRun
from core.learning.pacing import Pacing
from core.network.multitask import MultiTaskNet
from tests.core.learning.conftest import make_world

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.images.pixels import Pixels
    from core.learning.data.augment import Crop
    from tests.core.learning.conftest import World

HOW = Augmentation(mix=0.4, turn=15, blur=1.0, noise=4.0)


class Teaches:
    """Says class 1 wherever nobody labelled; notes which threads asked."""

    def __init__(self) -> None:
        self.threads: set[str] = set()

    def __call__(self, image: Pixels, labels: Mapping[str, Pixels]) -> dict[str, Pixels]:
        self.threads.add(threading.current_thread().name)
        return {task: np.where(label == 255, 1, 255).astype(np.uint8) for task, label in labels.items()}


def source(world: World, threads: int, seed: int = 0) -> CropSource:
    made = CropSource(Dataset(world.data()), HOW, 3 * 48 * 48, np.random.default_rng(seed), threads)
    made.side = 48
    made.labeler = Teaches()  # type: ignore[assignment]
    for _ in made.read_all():
        pass
    return made


def same(one: list[Crop], other: list[Crop]) -> bool:
    return len(one) == len(other) and all(
        a.frame == b.frame and np.array_equal(a.image, b.image) and np.array_equal(a.labels, b.labels)
        for a, b in zip(one, other, strict=True)
    )


def alive() -> list[str]:
    return [t.name for t in threading.enumerate() if t.name.startswith("crops")]


def changed(name: str, drawn: CropSource, world: World, number: int) -> CropSource:
    """One of the things that may happen between two steps of a run."""
    image_id = ("i0", "i1", "i2")[number % 3]
    match name:
        case "label":
            world.paint(image_id, "square")
            world.labels[image_id, "square"][: 7 * (number % 5)] = 255
            drawn.label_changed(image_id)
        case "wiped":
            world.labels.pop((image_id, "square"), None)
            drawn.label_changed(image_id)
        case "held":
            list(drawn.read_all((image_id,)))
        case "images":
            world.images = {i: 255 - image for i, image in world.images.items()}
            drawn.forget_images()
        case "memory":
            drawn.reduce_memory()
        case "resumed":
            other = source(world, drawn._ahead.threads, seed=99)
            other.load_state_dict(json.loads(json.dumps(drawn.state_dict())))
            list(other.read_all(drawn.held))
            drawn.close()
            return other
    return drawn


@pytest.mark.parametrize("threads", [1, 3])
@pytest.mark.parametrize("seed", range(4))
def test_the_crops_are_those_without_threads_whatever_happens_between(threads: int, seed: int) -> None:
    happens = np.random.default_rng(seed)
    names = ["", "", "", "label", "wiped", "held", "images", "memory", "resumed"]
    worlds = make_world(), make_world()
    for world in worlds:
        world.tasks = worlds[0].tasks
    plain, cut_ahead = source(worlds[0], 0), source(worlds[1], threads)
    seen = 0
    for _ in range(40):
        expected = plain.batch()
        seen += len(expected)
        assert same(cut_ahead.batch(), expected)
        name, number = names[happens.integers(len(names))], int(happens.integers(100))
        plain, cut_ahead = (
            changed(name, plain, worlds[0], number),
            changed(name, cut_ahead, worlds[1], number),
        )
        assert cut_ahead.state_dict() == plain.state_dict()
    assert seen > 40
    cut_ahead.close()


def test_a_label_that_changed_is_not_learned_as_it_was(world: World) -> None:
    drawn = source(world, 2)
    drawn.batch()
    for image_id in ("i0", "i1"):
        world.labels[image_id, "square"] = np.where(world.labels[image_id, "square"] == 1, 0, 255).astype(
            np.uint8
        )
        drawn.label_changed(image_id)
    for _ in range(5):
        assert not any((crop.labels[..., 0] == 1).any() for crop in drawn.batch())
    drawn.close()


def test_what_was_cut_ahead_is_no_part_of_a_checkpoint(world: World) -> None:
    drawn, plain = source(world, 2), source(world, 0)
    for _ in range(4):
        drawn.batch()
        plain.batch()
        assert drawn.state_dict() == plain.state_dict()
    assert drawn._drawn != plain._drawn  # it is ahead indeed
    drawn.close()


def test_images_are_read_and_the_teacher_is_asked_by_the_thread_that_learns(world: World) -> None:
    readers: set[str] = set()
    drawn = source(world, 2)
    whole = drawn.dataset.image

    def image(image_id: str) -> Pixels | None:
        readers.add(threading.current_thread().name)
        return whole(image_id)

    drawn.dataset.image = image  # type: ignore[method-assign]
    for _ in range(4):
        drawn.batch()
    assert isinstance(drawn.labeler, Teaches)
    assert readers == drawn.labeler.threads == {threading.current_thread().name}
    assert alive()
    drawn.close()
    assert not alive()


def test_an_error_while_cutting_reaches_the_thread_that_learns(world: World, monkeypatch) -> None:
    def fails(work: object) -> None:
        raise MemoryError

    drawn = source(world, 2)
    with monkeypatch.context() as context:
        context.setattr(ahead, "cut", fails)
        with pytest.raises(MemoryError):
            drawn.batch()
    assert drawn.reduce_memory() is not None
    assert drawn.batch()  # nothing that failed is left
    drawn.close()


def test_a_cpu_is_left_to_learning() -> None:
    assert threads_for(torch.device("cpu")) == 0
    assert threads_for(torch.device("cuda")) >= 1


# in a run ---------------------------------------------------------------------------------------------------


def run_of(world: World, threads: int, monkeypatch: pytest.MonkeyPatch, steps: int = 5) -> FullRun:
    monkeypatch.setattr(training, "threads_for", lambda device: threads)
    torch.manual_seed(0)
    net = MultiTaskNet({t.id: len(t.classes) for t in world.tasks}, pretrained=False).eval()
    config = FullConfig(pixels=2 * 64 * 80, augmentation=HOW, objective="cross-entropy", pseudo_labels=0.0)
    world.splits["i3"] = "train"  # nothing is scored
    return FullRun(net, Dataset(world.data()), torch.device("cpu"), config=config, limit=Limit(steps=steps))


def drive(run: FullRun, between: Callable[[], None]) -> None:
    pacing = Pacing()
    while run.steps < 3:
        before = run.steps
        list(run.advance({}, pacing))
        if before < run.steps == 1:
            between()


def test_a_run_ends_with_the_same_weights_and_no_thread_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    found = []
    tasks = make_world().tasks
    for threads in (0, 2):
        world = make_world()
        world.tasks = tasks
        run = run_of(world, threads, monkeypatch)

        def wipe(run: FullRun = run, world: World = world) -> None:
            world.labels["i0", "square"][:30] = 255
            run.label_changed("i0")

        drive(run, wipe)
        assert run.trainer is not None
        found.append([p.detach().clone() for p in run.trainer.net.parameters()])
        assert bool(alive()) == bool(threads)
        run.end()
        assert not alive()
    assert all(torch.equal(a, b) for a, b in zip(*found, strict=True))
