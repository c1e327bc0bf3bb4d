"""One process of a group, for test_group.py: learns the tiny world together with the others.

python -m tests.core.learning.full.together MODELS [strokes | crash | resume]
"""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

import numpy as np
import pytest
import torch

from core.learning.config import FullConfig, LearnSettings
from core.learning.events import Interrupted, Learn
from core.learning.full.network_trainer import NetworkTrainer
from core.learning.full.run_checkpoint import RunFolder
from core.learning.train import train
from core.project.model import UNLABELLED
from tests.core.learning.conftest import World, make_world
from tests.light_learning import learn_lightly

if TYPE_CHECKING:
    from collections.abc import Iterator

CONFIG = FullConfig(pixels=3 * 64 * 80, patience=2, pseudo_labels=0.5, sure=0.4, objective="dice")
STEPS = 4
CRASHED = 9
TRAINER = "trainer.pt"
"""What the trainer knew after its last step: the first process's, as its `state_dict` names it."""


def uneven_world() -> World:
    """The second task is labelled in one image only, so that most parts of a batch lack it."""
    world = make_world()
    world.paint("i2", "square")
    label = np.full((64, 80), 255, np.uint8)
    label[20:24, 30:40] = 1
    world.labels["i2", "other"] = label
    return world


def stroke_world() -> World:
    """Strokes of both tasks, from which labels of one are implied for the other; one image can't be read.

    The rest of every image is taught by the network that the run begins with.
    """
    world = make_world(val=3)  # as many as it takes for scores to choose the network
    for number in range(6, 9):
        world.images[f"i{number}"] = np.roll(world.images["i0"], 4 * number, axis=1)
        world.splits[f"i{number}"] = "train"
    for image_id in world.splits:
        bright = world.images[image_id][..., 0] > 128
        for task, row, values in (("square", 3, (0, 1)), ("other", 5, (2, 0))):
            label = np.full(bright.shape, UNLABELLED, np.uint8)
            label[row::9] = np.where(bright[row::9], values[1], values[0])
            label[18:22] = np.where(bright[18:22], values[1], values[0])
            world.labels[image_id, task] = label
    world.images["i8"] = np.zeros((0, 0, 3), np.uint8)
    return world


def learn(models_dir: Path, how: str) -> list[str]:
    """Learn; the names of the events."""
    torch.set_num_threads(1)
    if how == "crash":
        crash_halfway()
    resume = how == "resume"
    work = train(
        (stroke_world() if how == "strokes" else uneven_world()).data(),
        models_dir,
        Learn("full", steps=None if resume else STEPS, resume=resume),
        LearnSettings("cpu", seed=2, config=CONFIG),
    )
    with last_trainer() as trainers:
        names = [type(event).__name__ for event in work]
    if names and trainers:
        torch.save(trainers[0].state_dict()[0], models_dir / TRAINER)
    return names


@contextmanager
def last_trainer() -> Iterator[list[NetworkTrainer]]:
    """The trainer that made the last step, in a list."""
    step = NetworkTrainer.step
    trainers: list[NetworkTrainer] = []

    def remembered(trainer: NetworkTrainer, *values: Any, **named: Any) -> dict[str, float]:
        trainers[:] = [trainer]
        return step(trainer, *values, **named)

    with patch.object(NetworkTrainer, "step", remembered):
        yield trainers


def crash_halfway() -> None:
    """As if the power went, once half of the steps are in a checkpoint."""
    write = RunFolder.write

    def write_and_crash(folder: RunFolder, *run: Any) -> None:
        write(folder, *run)
        folder.wait()  # else it hangs on the disk which step the checkpoint is of
        left = folder.left_over()
        if isinstance(left, Interrupted) and left.steps >= STEPS // 2:
            os._exit(CRASHED)

    RunFolder.due = True  # type: ignore[method-assign,assignment]
    RunFolder.write = write_and_crash  # type: ignore[method-assign]


if __name__ == "__main__":
    with pytest.MonkeyPatch.context() as patched:
        learn_lightly(patched)
        names = learn(Path(sys.argv[1]), *sys.argv[2:])
    sys.stdout.write(" ".join(names))
